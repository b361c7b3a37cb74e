import type { ImpactKind } from './timeline.js';

/*
 * What the simulation answers besides what will happen: asked for by `simulate`. Times are integer milliseconds from the start of the plan.
 */

/** How long a service stands on its last copy: one more loss in that time takes it away. Seen in the likely run. */
export interface Spare {
  /** `etcd`, the name of a balancer in front of the API, `DNS`, or a workload. */
  readonly service: string;
  readonly kind: 'etcd' | 'api' | 'dns' | 'workload';
  /** How many copies it has before the plan, and how many may be lost without harm. */
  readonly copies: number;
  readonly spare: number;
  /** When none may be lost any more, in the order of time; `to: null`: still so when nothing happens any more. Empty where it never had one to spare. */
  readonly without: readonly { readonly from: number; readonly to: number | null }[];
}

/** The least wait in one gap, with the waits of the other gaps as they are listed beside it. */
export interface SafeWait {
  /** Ids of the steps before and after the gap. */
  readonly after: string;
  readonly before: string;
  /** The wait as the plan has it, and the least that loses nothing of what waiting can win. */
  readonly now: number;
  readonly least: number;
}

/** What waiting alone can do. */
export interface Waits {
  /** One for each gap; empty where no wait helps. */
  readonly gaps: readonly SafeWait[];
  /** Kinds of harm that these waits remove, and those that no wait removes. */
  readonly removes: readonly ImpactKind[];
  readonly leaves: readonly ImpactKind[];
  /** What the waits add to the plan together, and whether it still ends in its window; undefined where none is given. */
  readonly adds: number;
  readonly fits?: boolean;
  /** With how many timings each wait was tried. */
  readonly timings: number;
  /** Why gaps were left out, where any were. */
  readonly bound?: string;
}

/** What breaks when one host more is lost, without a FIN and for good, as a step begins; and did not break before. */
export interface OneMoreFault {
  readonly host: string;
  readonly step: string;
  readonly breaks: readonly Break[];
}

export interface Break {
  readonly kind: ImpactKind;
  /** Nothing of this kind happens without the fault; else it gets longer, or hits more. */
  readonly fresh: boolean;
  /** Expected nodes that are hit, over all classes. */
  readonly nodes: number;
  /** From the first to the last of its `times`. */
  readonly from: number;
  readonly to: number | null;
  readonly fraction: number;
  /** Each outage apart, in the order of time. */
  readonly times: readonly { readonly from: number; readonly to: number | null; readonly fraction: number }[];
}

/** Faults that were tried, gravest first; those that break nothing are counted only. */
export interface Faults {
  readonly faults: readonly OneMoreFault[];
  readonly tried: number;
  /** How many there are: every host that the model tells apart, at every step of the plan. */
  readonly of: number;
}

/** What stopping after a step means, against going on. */
export interface StopAfter {
  readonly step: string;
  /** Harm still to come, in milliseconds in which everything fails for everybody, if the plan stops here and if it goes on; null: without end. */
  readonly stop: number | null;
  readonly goOn: number | null;
  /** Stopping here hurts more than going on. */
  readonly worse: boolean;
  /** What a stop here leaves behind, as clauses. */
  readonly leaves: readonly string[];
}

export interface Answers {
  readonly spare: readonly Spare[];
  readonly waits: Waits;
  readonly faults: Faults;
  /** One for each step but the last that may be stopped at; empty where there is only one. */
  readonly stops: readonly StopAfter[];
  /** The first step after which stopping is worse than going on. */
  readonly noReturn?: string;
}
