import { countOf, findNode, type Inventory, type Node } from '../model/inventory.js';
import { once } from '../model/once.js';
import { placeOf } from '../model/place.js';
import type { ActionStep, NodeTarget, Step } from '../model/plan.js';
import { means } from '../model/targets.js';
import type { Field, Row, World } from './relation.js';

/** The nodes that a step is done to: each entry of the inventory with how many of it, and whether a name is one of them. */
export interface Reach {
  readonly entries: readonly Counted[];
  readonly has: (name: string) => boolean;
}

/** An entry of the inventory, or a part of a group. */
export interface Counted {
  readonly node: Node;
  readonly count: number;
}

/** A step of the plan with what it reaches. Where the plan does not say (`known` false), that may be every node. */
export interface Reaching {
  readonly step: ActionStep;
  readonly reach: Reach;
  readonly known: boolean;
}

/** What every relation of things that a step reaches begins with. */
export const REACH_FIELDS = {
  step: { type: 'string', what: "id of the plan's step that reaches them, of all its batches together: `planStep` of step and upgrade" },
  reached: { type: 'bool', what: 'whether it does; unknown where a run step does not say what it affects', fact: 'affects/nodes' },
} as const satisfies Readonly<Record<string, Field>>;

/** The steps that restart, upgrade or run something on nodes, each once: in the stretch of the plan in which its first batch begins. */
export function reaching(world: World): readonly Reaching[] {
  const { inventory, timeline } = world;
  const { plan, timeline: all } = world.whole ?? world;
  const around = targetsOf(plan.steps);
  const first = new Map<string, number>();
  for (const { step, from } of all.steps) if (!first.has(step.id)) first.set(step.id, from);
  const found = new Map<string, Reaching>();
  for (const { step, from } of timeline.steps) {
    if (found.has(step.id) || first.get(step.id) !== from) continue;
    const named = step.affects?.nodes;
    if (step.action === 'run') {
      const target = named ? { names: named } : (step.nodes ?? around.get(step.id));
      found.set(step.id, { step, reach: reachOf(inventory, target), known: target !== undefined });
    } else if (step.action === 'upgrade' || step.action === 'restart')
      found.set(step.id, { step, reach: reachOf(inventory, step.nodes ?? around.get(step.id)), known: true });
  }
  return [...found.values()];
}

/** The values, names and places that a row has by the step that reaches what it is about. */
export const reachedBy = ({ step, known }: Reaching) => ({
  values: { step: step.id, reached: known ? true : undefined },
  lacking: { reached: { of: step.id, place: placeOf(step, 'affects'), count: 1 } } satisfies Row['lacking'],
});

/** What the steps inside an `each` are done to where they name no nodes of their own. */
const targetsOf = once((steps: readonly Step[]): ReadonlyMap<string, NodeTarget> => {
  const found = new Map<string, NodeTarget>();
  const visit = (step: Step, target: NodeTarget | undefined): void => {
    if (step.kind === 'action') return void (target && found.set(step.id, target));
    for (const inner of step.steps) visit(inner, step.kind === 'each' ? step.nodes : target);
  };
  for (const step of steps) visit(step, undefined);
  return found;
});

/** Every node, as what a step reaches: the same list for the same nodes. */
export const entriesOf = once((nodes: readonly Node[]): readonly Counted[] => nodes.map((node) => ({ node, count: countOf(node) })));

const known = new WeakMap<readonly Node[], Map<NodeTarget | undefined, Reach>>();

/** The nodes that a target means; all, where there is none. */
function reachOf(inventory: Inventory, target: NodeTarget | undefined): Reach {
  let own = known.get(inventory.nodes);
  if (!own) known.set(inventory.nodes, (own = new Map()));
  let reach = own.get(target);
  if (!reach) own.set(target, (reach = target ? resolve(inventory, target) : everything(inventory)));
  return reach;
}

const everything = ({ nodes }: Inventory): Reach => ({ entries: entriesOf(nodes), has: () => true });

function resolve(inventory: Inventory, target: NodeTarget): Reach {
  const whole = new Set<Node>(
    target.role === undefined && target.labels === undefined ? [] : inventory.nodes.filter((node) => means(target, node)),
  );
  const members = new Map<Node, Set<string>>();
  for (const name of target.names) {
    const node = findNode(inventory, name);
    if (!node) continue;
    if (node.name === name) whole.add(node);
    else members.set(node, (members.get(node) ?? new Set()).add(name));
  }
  const parts = [...members].filter(([node]) => !whole.has(node));
  return {
    entries: [
      ...[...whole].map((node) => ({ node, count: countOf(node) })),
      ...parts.map(([node, names]) => ({ node, count: names.size })),
    ],
    has(name) {
      const node = findNode(inventory, name);
      return node !== undefined && (whole.has(node) || (members.get(node)?.has(name) ?? false));
    },
  };
}
