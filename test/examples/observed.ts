import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Certainty } from '../../src/model/finding.js';
import type { ImpactKind } from '../../src/model/timeline.js';

/** What was seen, in words that a prediction can be held against. Durations as in a plan; what is absent is not compared. */
export interface Expected {
  readonly kind?: ImpactKind;
  readonly class?: Readonly<Record<string, string>>;
  readonly target?: string;
  /** Words that stand in the cause chain: a hazard of the catalogue, or a part of an event. */
  readonly because?: readonly string[];
  /** Share of all nodes, or a range of it. */
  readonly share?: number | readonly [number, number];
  /** Add up what is hit at the same time, instead of looking at each class for itself. */
  readonly together?: true;
  readonly fraction?: number;
  readonly pinned?: true;
  readonly from?: string;
  readonly to?: string;
  readonly lasts?: string;
  /** How far times may differ; exact where absent. */
  readonly tolerance?: string;
  /** It lasts until somebody restarts or repairs something. */
  readonly endless?: true;
  /** It ends by itself. */
  readonly ends?: true;
  /** At least so sure; `possible` where absent. */
  readonly certainty?: Certainty;
  /** Never surer than that. */
  readonly atMost?: Certainty;
  /** Nothing of the kind is predicted, as likely or surer. */
  readonly never?: true;
  /** One of these words is told of the harm: it names a field of it, or stands in an event of its chain. */
  readonly tells?: readonly string[];
  /** Its times rest on no step of which nobody knows how long it takes. */
  readonly timed?: true;
  /** A finding of this rule. */
  readonly rule?: string;
  /** premortem says that it cannot tell, for want of this fact. */
  readonly unknown?: string;
}

export interface Fact {
  readonly what: string;
  readonly source: string;
  /** How well it is known that it was so: read in the source itself (high), in parts or from another's account (medium), inferred (low). */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly expect: Expected;
  /** Why the model does not reach it. `expect` beside it is how the day on which it does is noticed. */
  readonly miss?: string;
}

/** What was published of an incident, and the rules that are meant to speak up. */
export interface Observation {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly rules: readonly string[]; readonly facts: readonly Fact[] };
}

const KEYS = {
  fact: ['what', 'source', 'confidence', 'expect', 'miss'],
  expect: [
    'kind',
    'class',
    'target',
    'because',
    'share',
    'together',
    'fraction',
    'pinned',
    'from',
    'to',
    'lasts',
    'tolerance',
    'endless',
    'ends',
    'certainty',
    'atMost',
    'never',
    'tells',
    'timed',
    'rule',
    'unknown',
  ],
} as const;

/** The observations of a file; throws, saying where, on a field that nothing compares. */
export function observed(file: string): Observation {
  const document = load(readFileSync(file, 'utf8')) as Observation & { kind?: string };
  if (document.kind !== 'Observation') throw new Error(`${file}: kind is not Observation`);
  for (const fact of document.spec.facts) {
    strange(file, fact, KEYS.fact);
    if (!fact.expect) throw new Error(`${file}: "${fact.what}" is compared with nothing: a miss too says what would be reached`);
    strange(file, fact.expect, KEYS.expect);
    if (!/^https?:\/\//.test(fact.source)) throw new Error(`${file}: "${fact.what}" has no source`);
  }
  return document;
}

function strange(file: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) if (!known.includes(key)) throw new Error(`${file}: nothing compares "${key}"`);
}
