import type { Range } from './duration.js';
import type { Located } from './place.js';

export const ACTIONS = [
  'reboot',
  'shutdown',
  'start',
  'replace',
  'add',
  'remove',
  'cordon',
  'uncordon',
  'drain',
  'label',
  'taint',
  'evict',
  'delete',
  'restart',
  'upgrade',
  'scale',
  'rollout',
  'apply',
  'configure',
  'lb-member',
  'lb-connections',
  'failover',
  'etcd-member',
  'backup',
  'restore',
  'defrag',
  'wait',
  'gate',
  'run',
] as const;
export type Action = (typeof ACTIONS)[number];

export const GATES = [
  'node-ready',
  'etcd-healthy',
  'apiserver-ready',
  'endpoints-in-api',
  'endpoints-on-nodes',
  'lb-member-up',
  'pods-ready',
] as const;
/** A condition that holds a plan until it is true; a command is opaque to the model. */
export type Gate = (typeof GATES)[number] | { readonly command: string; readonly expect?: string };

/** Which nodes an action is done to: names as written, or everything with a role or label. */
export interface NodeTarget {
  readonly names: readonly string[];
  /** Nodes that are lost for good: nothing done to the others reaches them. Never written in a document. */
  readonly lost?: readonly string[];
  readonly role?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

interface StepBase extends Located {
  /** As written; else its position, such as `step-3` or `workers/2`. */
  readonly id: string;
  readonly wait?: Range;
  readonly gates: readonly Gate[];
  readonly rollback?: string;
  /** It began then, in milliseconds from the start of the plan: known from what has happened, never written in a document. */
  readonly began?: number;
}

/** One thing done to one target. Fields keep the document's names; a field that is absent was not given (and no `defaults` gave it). */
export interface ActionStep extends StepBase {
  readonly kind: 'action';
  readonly action: Action;
  /** What happens by itself, not by anybody's hand: no change of the plan can be made to it. */
  readonly fault?: true;
  readonly nodes?: NodeTarget;
  /** How many nodes at once; all of them where absent. */
  readonly batch?: number;
  readonly maxUnavailable?: number | string;
  /** Absent: not given, and both are explored. */
  readonly mode?: 'graceful' | 'abrupt';
  readonly duration?: Range;
  /** From the stop to the host's kernel answering again. */
  readonly downtime?: Range;
  /** A workload's pods by name (`coredns`), as namespace/Kind/name, or as pod names. */
  readonly pods?: readonly string[];
  readonly replacement?: { readonly node?: string; readonly ip?: string };
  readonly component?: string;
  readonly to?: string;
  readonly workload?: string;
  readonly replicas?: number;
  readonly manifest?: string;
  /** Path below the inventory's spec, lists addressed by name -> value. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly loadBalancer?: string;
  readonly member?: string;
  /** `lb-member`: enable, disable, force-offline, remove. `etcd-member`: add, remove, replace. `label`, `taint`: the text itself. */
  readonly operation?: string;
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly command?: string;
  readonly affects?: {
    readonly nodes?: readonly string[];
    readonly components?: readonly string[];
    readonly workloads?: readonly string[];
  };
}

/** Steps that run at the same time; it ends when the last one has. */
export interface ParallelStep extends StepBase {
  readonly kind: 'parallel';
  readonly steps: readonly Step[];
}

/** The same steps for every batch of the nodes that match, one batch after the other. */
export interface EachStep extends StepBase {
  readonly kind: 'each';
  readonly nodes: NodeTarget;
  readonly batch: number;
  readonly maxUnavailable?: number | string;
  readonly steps: readonly Step[];
}

export type Step = ActionStep | ParallelStep | EachStep;

/** A change as it is meant to be carried out. */
export interface Plan extends Located {
  readonly kind: 'ChangePlan' | 'Drill';
  readonly name: string;
  /** Paths or globs of inventories, relative to the plan's own file. */
  readonly inventory: readonly string[];
  readonly window?: { readonly start?: string; readonly duration?: number; readonly zone?: string } & Located;
  readonly steps: readonly Step[];
}

/** Every action step of a plan, in order, those inside `parallel` and `each` included. */
export function actionsOf(steps: readonly Step[]): ActionStep[] {
  return steps.flatMap((step) => (step.kind === 'action' ? [step] : actionsOf(step.steps)));
}

/** Every step of a plan, each before those inside it. */
export function everyStep(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => (step.kind === 'action' ? [step] : [step, ...everyStep(step.steps)]));
}
