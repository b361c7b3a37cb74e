import { countOf, findNode, type Inventory, type Node } from '../model/inventory.js';
import { once } from '../model/once.js';
import { placeOf } from '../model/place.js';
import type { ActionStep, NodeTarget, Step } from '../model/plan.js';
import type { TimelineStep } from '../model/timeline.js';
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
  /** What later steps restart on all of it: `kubelet`, `kube-proxy`; `host` where they are rebooted or replaced. */
  readonly thenRestarted: readonly string[];
}

/** What every relation of things that a step reaches begins with. */
export const REACH_FIELDS = {
  step: { type: 'string', what: "id of the plan's step that reaches them, of all its batches together: `planStep` of step and upgrade" },
  reached: { type: 'bool', what: 'whether it does; unknown where a run step does not say what it affects', fact: 'affects/nodes' },
  thenRestarted: {
    type: 'list<string>',
    what: 'what later steps of the plan restart on all of them: kubelet, kube-proxy; host where they are rebooted or replaced',
  },
} as const satisfies Readonly<Record<string, Field>>;

const REACHES: ReadonlySet<string> = new Set(['upgrade', 'restart', 'run']);

/** The steps that restart, upgrade or run something on nodes, each once: in the stretch of the plan in which its first batch begins. */
export function reaching(world: World): readonly Reaching[] {
  const { inventory, timeline } = world;
  const { plan, timeline: all } = world.whole ?? world;
  const around = targetsOf(plan.steps);
  const first = new Map<string, number>();
  for (const { step, from } of all.steps) if (!first.has(step.id)) first.set(step.id, from);
  const later = laterRestarts(all.steps, first, (step) => reachOf(inventory, step.nodes ?? around.get(step.id)));
  const found = new Map<string, Reaching>();
  for (const { step, from } of timeline.steps) {
    if (found.has(step.id) || first.get(step.id) !== from) continue;
    if (!REACHES.has(step.action)) continue;
    const run = step.action === 'run';
    const named = run ? step.affects?.nodes : undefined;
    const target = named ? { names: named } : (step.nodes ?? around.get(step.id));
    const reach = reachOf(inventory, target);
    found.set(step.id, { step, reach, known: !run || target !== undefined, thenRestarted: later(from, reach) });
  }
  return [...found.values()];
}

/** The values, names and places that a row has by the step that reaches what it is about. */
export const reachedBy = ({ step, known, thenRestarted }: Reaching) => ({
  values: { step: step.id, reached: known ? true : undefined, thenRestarted },
  lacking: { reached: { of: step.id, place: placeOf(step, 'affects'), count: 1 } } satisfies Row['lacking'],
});

/** What a step starts anew on its nodes. */
const RESTARTS: Readonly<Partial<Record<ActionStep['action'], (step: ActionStep) => string | undefined>>> = {
  restart: ({ component }) => component,
  upgrade: ({ component }) => component,
  reboot: () => 'host',
  replace: () => 'host',
};

/** What steps that begin after a time restart on every one of some nodes. */
function laterRestarts(
  moves: readonly TimelineStep[],
  first: ReadonlyMap<string, number>,
  reachOfStep: (step: ActionStep) => Reach,
): (from: number, reach: Reach) => readonly string[] {
  const restarts = [...new Map(moves.map(({ step }) => [step.id, step])).values()].flatMap((step) => {
    const what = RESTARTS[step.action]?.(step);
    return what === undefined ? [] : [{ what, at: first.get(step.id)!, step }];
  });
  return (from, reach) => [
    ...new Set(restarts.filter(({ at, step }) => at > from && covers(reachOfStep(step), reach)).map(({ what }) => what)),
  ];
}

/** Whether one reach is all of another. */
function covers(whole: Reach, part: Reach): boolean {
  if (whole === part) return true;
  const counts = new Map(whole.entries.map(({ node, count }) => [node, count]));
  return part.entries.every(({ node, count }) => (counts.get(node) ?? 0) >= count);
}

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
