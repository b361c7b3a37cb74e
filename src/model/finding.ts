import type { Place } from './place.js';
import type { ImpactKind } from './timeline.js';

export type Severity = 'error' | 'warning' | 'info';
/** How well sourced a rule is, never how likely the event. */
export type Confidence = 'high' | 'medium' | 'low';
/** How sure a predicted impact is, as `interfaces.md` defines: in every run, in the likely run, in some run. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** One fact that matched: where it stands and what to write beside its carets. */
export interface Evidence {
  readonly place: Place;
  /** A few words printed beside the carets. Untrusted text may stand in it: reporters escape. */
  readonly label: string;
}

/** A change of the text that was probably meant. */
export interface Fix {
  /** As an order: `write kubeletVersion`. Untrusted text may stand in it: reporters escape. */
  readonly say: string;
  /** What is replaced: a key or a value, with its quotes where it has any. */
  readonly place: Place;
  /** What stands there instead, without quotes: who writes it keeps those that were there. */
  readonly text: string;
  /** Quotes are put around what had none. */
  readonly quoted?: true;
}

/** From the least grave on. */
const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether one severity is graver than another. */
export const isGraver = (one: Severity, other: Severity): boolean => GRAVITY[one] > GRAVITY[other];

/** Whether a finding of a sorted list counts by itself: it is a cause of nothing in it, or graver than everything that it is a cause of, as the exit status has it too. */
export const countsItself = ({ severity, causeOf = [] }: Finding, findings: readonly Finding[]): boolean =>
  causeOf.every((index) => findings[index] === undefined || isGraver(severity, findings[index].severity));

/** One kind of finding for everything: hazards, predicted outages, unreadable input. */
export interface Finding {
  /** `area/hazard`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What its rule says, where a configuration gives it another severity. */
  readonly ruled?: Severity;
  readonly confidence: Confidence;
  readonly plan?: string;
  readonly cluster?: string;
  /** One sentence, no full stop. Untrusted text may stand in it: reporters escape. */
  readonly message: string;
  /** The facts that matched, the first primary. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Ids of the steps that it is about. */
  readonly steps?: readonly string[];
  readonly references: readonly string[];
  readonly remediation?: string;
  /** Where one word is wrong and the right one is known. */
  readonly fix?: Fix;
  /** More than one like it: how many places the same thing stands in; the first is the primary evidence. */
  readonly count?: number;
  /** Where `count` is of several places: each, and how many it stands for. */
  readonly alike?: readonly { readonly place: Place; readonly count: number }[];
  /** Kinds of outage that its rule is a link of: those in whose chain its primary place stands have it as their cause. */
  readonly explains?: readonly ImpactKind[];
  /** Its remediation takes the place of that of an outage that it explains. */
  readonly fixFirst?: true;
  /** The findings (indices in the sorted list) whose story this is a link of. Set once, when the report is put together. */
  readonly causeOf?: readonly number[];
  /** For `outage/*`: index of the impacts of the timeline it tells of. */
  readonly impacts?: readonly number[];
  /** For `input/unknown`: the fact that is missing, with whose it is and by its name alone, the command that collects it, where its answer is typed if the output is not read, and the rules that need it. */
  readonly missing?: {
    readonly fact: string;
    readonly name?: string;
    readonly collect?: string;
    readonly typed?: string;
    readonly rules?: readonly string[];
  };
}
