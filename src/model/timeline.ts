import type { Answers } from './answers.js';
import type { Certainty } from './finding.js';
import type { Belief } from './inventory.js';
import type { NodePart } from './node-set.js';
import type { Place } from './place.js';
import type { ActionStep } from './plan.js';

export const IMPACT_KINDS = [
  'dns-resolution',
  'service-routing-stale',
  'service-unreachable',
  'api-unavailable',
  'etcd-no-quorum',
  'node-not-ready',
  'pod-eviction',
  'workload-below-budget',
  'drain-blocked',
  'drain-failed',
  'client-stale',
  'pod-network',
  'admission-refused',
] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

/** What follows the name of a Service in the target of an impact that hits only those who come from outside of the cluster. */
export const OUTSIDE = ' from outside';

/** One event of a cause chain, recorded while the simulation ran. */
export interface Cause {
  /** Milliseconds from the start of the plan. */
  readonly at: number;
  /** What happened, as a clause: `master-3 stops without a FIN`. */
  readonly event: string;
  /** The inventory field or plan step that made it happen. */
  readonly place: Place;
  /** The few words to write beside the carets; `event` where absent. */
  readonly label?: string;
  /** Hazard that this link is, where a rule of the catalogue describes it. */
  readonly hazard?: string;
}

/** What nodes of an impact have in common: `kubeProxyBackend`, `kubeletBackend`, versions, balancer. */
export type ClassKey = Readonly<Record<string, string>>;

/** One interval of harm. Times are integer milliseconds from the start of the plan; `to: null` means until somebody restarts the component. */
export interface Impact {
  readonly kind: ImpactKind;
  readonly class: ClassKey;
  /** Expected number of nodes hit (for API and etcd impacts: all nodes), and their share of all. */
  readonly nodes: number;
  readonly share: number;
  /** False where the number rests on unknown assignments. */
  readonly exact: boolean;
  readonly from: number;
  readonly to: number | null;
  /** Share of lookups, endpoints or requests that fail, 0 to 1. */
  readonly fraction: number;
  /** Flows that reuse a source port are hit, alone where `fraction` is 0. */
  readonly pinned: boolean;
  readonly certainty: Certainty;
  /** The worst over every run explored. `when` says which timing and assignment gives it. */
  readonly worst: { readonly from: number; readonly to: number | null; readonly fraction: number; readonly when?: string };
  readonly cause: readonly Cause[];
  /** What ends it, as a clause; absent where nothing does. */
  readonly endedBy?: string;
  /** True where it is short or covered (under 5 s, lameduck, retries): reported as info. */
  readonly covered?: boolean;
  /** Which nodes, where the inventory knows who is connected where; `nodes` counts all where they are many. */
  readonly names?: readonly string[];
  /** Whose pods run on these nodes: namespace/Kind/name. */
  readonly owners?: readonly string[];
  /** What is hit, where the kind alone does not say (the name of a workload or a Service). */
  readonly target?: string;
  /** Of a drain that is refused: the flags that kubectl asks for. */
  readonly asks?: string;
  /** Of a drain in which the API refuses evictions for good: the budgets that select the same pods. */
  readonly refused?: string;
  /** Of lookups: the share that still fails when the resolver has tried again, 0 to 1; `fraction` is that of first queries. */
  readonly afterRetries?: { readonly least: number; readonly most: number };
}

/** One primitive move of the plan as it was played: a batch of an `each`, one action. */
export interface TimelineStep {
  readonly id: string;
  readonly action: ActionStep['action'];
  readonly from: number;
  readonly to: number;
  /** Names of the nodes, in the inventory's order; at most a few dozen, `nodeCount` counts all. */
  readonly nodes: readonly string[];
  readonly nodeCount: number;
  /** Every node of it, by the entry of the inventory that it is of; `nodes` is what people read. */
  readonly parts: readonly NodePart[];
  /** Batches that it stands for, one after the other, where they are more than one: so many times fewer nodes at once. */
  readonly rounds?: number;
  readonly step: ActionStep;
}

/** A lane of the chart: nodes that share a class, whether hit or not. */
export interface Lane {
  readonly class: ClassKey;
  readonly label: string;
  readonly nodes: number;
  readonly exact: boolean;
}

/** What a single change would do to the impacts, re-simulated. */
export interface Counterfactual {
  /** A sentence without a full stop: `restart kube-proxy on all nodes after reboot-master-3`. */
  readonly change: string;
  readonly kind: 'step' | 'setting' | 'version' | 'wait' | 'order';
  readonly who: string;
  /** Indices of the impacts that are gone, shorter, unchanged. */
  readonly removes: readonly number[];
  readonly shortens: readonly number[];
  readonly leaves: readonly number[];
  /** The longest outage that remains of each impact kind in the worst run, milliseconds; null: without end. */
  readonly remains: Readonly<Partial<Record<ImpactKind, number | null>>>;
  /** Whether the plan still ends in its window; undefined where no window is given. */
  readonly fits?: boolean;
  /** How much longer the plan gets, milliseconds. */
  readonly adds: number;
  /** Kinds of harm that the change makes worse: it is then no help, whatever it removes. */
  readonly worsens?: readonly ImpactKind[];
  /** Where not every run of the plan itself was played with the change: how many were, and of how many. The plan was judged by the same ones. */
  readonly compared?: { readonly runs: number; readonly of: number };
  /** What the change itself costs. */
  readonly cost?: string;
  readonly helps: boolean;
}

/** An unknown fact and the verdict under each of its values. */
export interface Pivot {
  readonly fact: string;
  readonly place: Place;
  readonly assumed: string;
  readonly values: readonly { readonly value: string; readonly worst: number | null; readonly error: boolean }[];
  /** The command that gets the fact. */
  readonly collect?: string;
  /** Not every combination was played: what a value was not seen to do, it may do. */
  readonly sampled?: true;
}

/** How much was explored: an answer without its scope is no evidence. */
export interface Scope {
  readonly assignments: number;
  readonly timings: number;
  readonly exhaustive: boolean;
  /** Runs made, and how many unknowns they vary. */
  readonly runs?: number;
  readonly unknowns?: number;
  /** Ranges of time, which are played at their least, likely and most; `turned`: and wherever what happens turns in between. */
  readonly ranges?: { readonly count: number; readonly turned: boolean };
  /** Not every combination of all unknowns, but every one of those that meet in one impact, and every pair of the others: the others do not meet. */
  readonly factorised?: true;
  /** What was not explored, in words, where it was not exhaustive. */
  readonly bound?: string;
  /** What chose the combinations that were explored, where it was not exhaustive and a seed was given. */
  readonly seed?: number;
  /** Where not every change worth a try was simulated, because the plan is long. */
  readonly changes?: { readonly tried: number; readonly of: number };
}

/** A fact nobody gave and the simulation had to assume: reported, never silent. */
export interface Assumption {
  readonly fact: string;
  readonly assumed: string;
  readonly why: string;
  readonly place: Place;
  /** Whether the other values were explored too. */
  readonly explored: boolean;
  /** True where it is a default (of the product, of kubeadm, a working value of the model) rather than something that cannot be known. */
  readonly byDefault?: boolean;
}

/** Something nobody knows and the values that were played for it: what an assignment or a timing of the scope is made of. */
export interface Varied {
  readonly what: string;
  readonly values: readonly string[];
  readonly kind: 'assignment' | 'fact' | 'timing';
}

/** A gate that can never come true. */
export interface Stuck {
  readonly step: string;
  readonly gate: string;
  /** What keeps it from holding, as a clause. */
  readonly why: string;
  /** From when the plan waits at it, milliseconds. */
  readonly since: number;
  readonly certainty: Certainty;
  readonly place: Place;
}

/** What a plan does to one cluster. Times are integer milliseconds from the start of the plan. */
export interface Timeline {
  readonly plan: string;
  readonly cluster: string;
  readonly planFile: string;
  readonly nodes: number;
  /** Of kube-proxy, where every node has the same: `none` where something else serves Services. */
  readonly kubeProxyMode?: string;
  readonly steps: readonly TimelineStep[];
  /** Likely end of the plan, and its least and most. */
  readonly duration: { readonly least: number; readonly likely: number; readonly most: number };
  readonly window?: { readonly start?: string; readonly duration?: number; readonly zone?: string };
  readonly lanes: readonly Lane[];
  readonly impacts: readonly Impact[];
  readonly counterfactuals: readonly Counterfactual[];
  readonly pivots: readonly Pivot[];
  readonly assumptions: readonly Assumption[];
  /** How the simulation understood the cluster: what a person should check first. */
  readonly premises: readonly Belief[];
  readonly varied: readonly Varied[];
  readonly scope: Scope;
  /** What was asked besides: how long services stand on their last copy, safe waits, one more fault, where to stop. */
  readonly answers?: Answers;
  /** A gate at which the plan waits for ever, in the likely run or, where that passes, in some: what comes after it is never done. */
  readonly stuck?: Stuck;
}
