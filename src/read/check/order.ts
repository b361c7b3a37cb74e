import type { Finding } from '../../model/finding.js';
import { findNode, type Inventory, type Node } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { NodeTarget, Plan, Step } from '../../model/plan.js';
import { means } from '../../model/targets.js';
import { problem } from '../explain/problem.js';

/** An uncordon of nodes that nothing has cordoned: no step before it, and not the state that the inventory tells. */
export function orderProblems(plan: Plan, inventory: Inventory): Finding[] {
  const found: Finding[] = [];
  const cordoned: NodeTarget[] = [];
  function visit(step: Step, around: NodeTarget | undefined): void {
    if (step.kind !== 'action') {
      for (const inner of step.steps) visit(inner, step.kind === 'each' ? step.nodes : around);
      return;
    }
    const target = step.nodes ?? around;
    if (!target) return;
    if (step.action === 'cordon' || step.action === 'drain') cordoned.push(target);
    if (step.action !== 'uncordon') return;
    const reached = entriesOf(target, inventory);
    if (reached.length === 0 || reached.some(({ entry }) => entry.unschedulable === true)) return;
    if (cordoned.some((other) => meet(reached, entriesOf(other, inventory)))) return;
    const which = named(target);
    found.push(
      problem(
        'input/contradiction',
        placeOf(step, step.nodes ? 'nodes' : 'action'),
        `${step.id} uncordons ${which}, which no step before it has cordoned or drained`,
        'not cordoned before',
        'warning',
      ),
    );
  }
  for (const step of plan.steps) visit(step, undefined);
  return found;
}

function named({ names, role, labels }: NodeTarget): string {
  const pairs = Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
  return names[0] ?? `nodes with ${[...(role === undefined ? [] : [`the role ${role}`]), ...pairs].join(' and ')}`;
}

interface Reached {
  readonly entry: Node;
  /** One node of a group; the whole entry where absent. */
  readonly member?: string;
}

function entriesOf(target: NodeTarget, inventory: Inventory): Reached[] {
  const named = target.names.flatMap((name): Reached[] => {
    const entry = findNode(inventory, name);
    return entry ? [{ entry, ...(entry.name !== name && { member: name }) }] : [];
  });
  return [...named, ...inventory.nodes.filter((node) => means(target, node)).map((entry) => ({ entry }))];
}

const meet = (some: readonly Reached[], others: readonly Reached[]): boolean =>
  some.some(({ entry, member }) =>
    others.some((other) => other.entry === entry && (member === undefined || other.member === undefined || member === other.member)),
  );
