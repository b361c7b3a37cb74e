import type { Range } from '../../model/duration.js';
import type { Inventory } from '../../model/inventory.js';
import { list } from '../../model/list.js';
import { once } from '../../model/once.js';
import type { Place } from '../../model/place.js';
import type { Action, ActionStep, Plan, Step } from '../../model/plan.js';
import type { Counterfactual, Impact, ImpactKind, TimelineStep } from '../../model/timeline.js';

/** What a change is tried against: the situation as it is. */
export interface Situation {
  readonly inventory: Inventory;
  readonly plan: Plan;
  readonly impacts: readonly Impact[];
  readonly steps: readonly TimelineStep[];
}

/** One single change of the plan or the inventory, worded as it is proposed. */
export interface Change {
  readonly change: string;
  readonly kind: Counterfactual['kind'];
  /** Who can usually do it. */
  readonly who: string;
  /** What it costs by itself. */
  readonly cost?: string;
  readonly inventory: Inventory;
  readonly plan: Plan;
  /** Time that it takes outside the plan, milliseconds; undefined where nobody can say. */
  readonly takes: number | undefined;
  /** Tried because people will think of it: worth saying when it does not help. */
  readonly tempting?: true;
}

/** One kind of change: it looks at the situation and proposes what may help, or nothing. */
export type Proposer = (situation: Situation) => readonly Change[];

/** The plan with steps inserted after every action step that `matches`, and others replaced. */
export function rewrite(steps: readonly Step[], change: (step: ActionStep) => readonly Step[]): Step[] {
  return steps.flatMap((step): readonly Step[] =>
    step.kind === 'action' ? change(step) : [{ ...step, steps: rewrite(step.steps, change) }],
  );
}

/** A step of the tool's own making: it points at the step beside which it stands. */
export function inserted(beside: Step, step: Omit<ActionStep, 'kind' | 'at' | 'gates'> & { gates?: ActionStep['gates'] }): ActionStep {
  return { kind: 'action', gates: [], ...step, at: beside.at };
}

/** A duration that a proposed step is given: one value, so that proposals are compared on equal terms. */
export const exactly = (ms: number): Range => ({ least: ms, likely: ms, most: ms });

/** Ids of the steps, said in few words. */
export function listed(ids: readonly string[]): string {
  const unique = [...new Set(ids)];
  return list(unique.length <= 3 ? unique : [unique[0]!, unique[1]!, `${unique.length - 2} more steps`]);
}

/** The action steps whose stop of an API member leaves clients deaf, in order. */
export function deafening({ impacts, steps }: Situation): ActionStep[] {
  const starts = new Set(
    impacts.filter((impact) => impact.kind === 'service-routing-stale' && impact.target === undefined).map((impact) => impact.from),
  );
  const kubelets = new Set(
    impacts.filter((impact) => impact.kind === 'node-not-ready').flatMap((impact) => impact.cause.slice(0, 1).map((cause) => cause.at)),
  );
  return [
    ...new Set(
      steps
        .filter((step) => starts.has(step.from) || kubelets.has(step.from))
        .filter(({ action, step }) => STOPS.has(action) && step.fault !== true)
        .map((step) => step.step),
    ),
  ];
}

/** The action steps that take nodes down (`STOPS`), or others of these actions, and that the cause chains of these kinds of harm point at, in order. */
export function causing({ impacts, steps }: Situation, kinds: readonly ImpactKind[], actions: ReadonlySet<Action>): ActionStep[] {
  const blamed = new Set<string>();
  for (const { kind, covered, cause } of impacts)
    if (!covered && kinds.includes(kind)) for (const { place } of cause) for (const outer of around(place)) blamed.add(outer);
  const stops = new Set(steps.filter(({ action, step }) => actions.has(action) && step.fault !== true).map(({ step }) => step));
  return [...stops].filter(({ at }) => blamed.has(`${at.file}\n${at.pointer}`));
}

/** A place and everything that it lies in, as text. */
const around = once(({ file, pointer }: Place): readonly string[] => {
  const all: string[] = [];
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) all.push(`${file}\n${pointer.slice(0, end)}`);
  return all;
});

/** Actions that take nodes down. */
export const STOPS: ReadonlySet<Action> = new Set<Action>(['reboot', 'replace', 'shutdown', 'remove']);
