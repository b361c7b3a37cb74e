import { human, type Range } from '../../model/duration.js';
import type { Finding } from '../../model/finding.js';
import { countOf, findNode, type Inventory } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { NodeTarget, Plan, Step } from '../../model/plan.js';
import { means } from '../../model/targets.js';
import { problem } from '../explain/problem.js';

/** A window that the durations and waits given for its steps do not fit into. What nobody gave counts as nothing here: the timeline plays it as a range. */
export function windowProblems(plan: Plan, inventory: Inventory): Finding[] {
  const window = plan.window?.duration;
  if (window === undefined) return [];
  const takes = (which: keyof Range) => inTurn(plan.steps, which, inventory);
  const [least, likely, most] = [takes('least'), takes('likely'), takes('most')];
  const said =
    least > window
      ? `the steps take ${human(least)} at the least, and the window is ${human(window)} long`
      : likely > window
        ? `the steps are likely to take ${human(likely)}, and the window is ${human(window)} long`
        : most > window
          ? `the steps may take up to ${human(most)}, and the window is ${human(window)} long`
          : undefined;
  if (said === undefined) return [];
  return [problem('input/window', placeOf(plan.window!, 'duration'), said, 'too short', likely > window ? 'warning' : 'info')];
}

/** A window that is over: its end lies on a day before `today`, which is `2026-11-24` or the like. */
export function pastWindow({ window }: Plan, today: string | undefined): Finding[] {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2}))?/.exec(window?.start ?? '');
  if (!window || !day || today === undefined) return [];
  const [year, month, date, hours = 0, minutes = 0] = day.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const end = new Date(Date.UTC(year!, month! - 1, date, hours, minutes) + (window.duration ?? 0));
  const ended = end.toISOString().slice(0, 10);
  if (ended >= today) return [];
  return [
    problem('input/window', placeOf(window, 'start'), `the window ended on ${ended}, before today (${today})`, 'in the past', 'warning'),
  ];
}

function inTurn(steps: readonly Step[], which: keyof Range, inventory: Inventory, around = 1): number {
  return steps.reduce((sum, step) => sum + one(step, which, inventory, around), 0);
}

/** `around`: the batches of the `each` that the step stands in; what is done to nodes of its own rolls through those. */
function one(step: Step, which: keyof Range, inventory: Inventory, around: number): number {
  const wait = step.wait?.[which] ?? 0;
  if (step.kind === 'parallel') return Math.max(0, ...step.steps.map((inner) => one(inner, which, inventory, around))) + wait * around;
  if (step.kind === 'each') {
    const size = typeof step.maxUnavailable === 'number' ? Math.min(step.batch, step.maxUnavailable) : step.batch;
    const batches = around * batchesOf(step.nodes, size, inventory);
    return inTurn(step.steps, which, inventory, batches) + wait * batches;
  }
  const own = step.nodes && step.batch !== undefined ? batchesOf(step.nodes, step.batch, inventory) : 1;
  return ((step.duration?.[which] ?? 0) + wait) * own * around;
}

function batchesOf(target: NodeTarget, size: number, inventory: Inventory): number {
  const named = target.names.reduce((sum, name) => {
    const node = findNode(inventory, name);
    return sum + (node === undefined ? 0 : node.name === name ? countOf(node) : 1);
  }, 0);
  const meant = inventory.nodes.reduce((sum, node) => sum + (means(target, node) ? countOf(node) : 0), 0);
  return Math.max(1, Math.ceil((named + meant) / Math.max(1, size)));
}
