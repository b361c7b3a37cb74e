/** The smallest way from a YAML text to what is judged, so that these tests hang on no reader: fields are taken as they are written. */
import { located, SHAPES } from '../../src/model/configure.js';
import { range } from '../../src/model/duration.js';
import type { Inventory } from '../../src/model/inventory.js';
import { partNamed } from '../../src/model/node-set.js';
import type { ActionStep, Plan } from '../../src/model/plan.js';
import type { Cause, Impact, Timeline, TimelineStep } from '../../src/model/timeline.js';
import type { World } from '../../src/judge/relation.js';
import type { Source } from '../../src/source/source.js';
import { parseYaml } from '../../src/source/yaml.js';

type Bag = Record<string, unknown>;

/** Inventory in the first document, plan in the second. */
export function read(file: string, text: string): { inventory: Inventory; plan: Plan; source: Source } {
  const { source, documents, problems } = parseYaml(file, text);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '));
  const [inventory, plan] = documents as [Bag, Bag];
  return { inventory: inventoryOf(file, inventory), plan: planOf(file, plan), source };
}

function inventoryOf(file: string, document: Bag): Inventory {
  const at = { file, pointer: '/0/spec' };
  const empty = { nodes: [], loadBalancers: [], services: [], workloads: [], webhooks: [], certificates: [], clients: [] };
  const spec = located({ fields: SHAPES }, document.spec, at) as Bag;
  const unsaid = new Set(['services', 'workloads', 'webhooks', 'certificates'].filter((list) => spec[list] === undefined));
  return { ...empty, ...spec, unsaid, name: String((document.metadata as Bag).name), believed: [], files: [file] } as unknown as Inventory;
}

function planOf(file: string, document: Bag): Plan {
  const { steps } = document.spec as { steps: Bag[] };
  const given = steps.map((step, index) => stepOf(step, index, file));
  return {
    kind: 'ChangePlan',
    name: String((document.metadata as Bag).name),
    inventory: [],
    steps: given,
    at: { file, pointer: '/1/spec' },
  };
}

function stepOf(step: Bag, index: number, file: string): ActionStep {
  const { node, nodes, duration, downtime, wait, gate, ...rest } = step;
  const names = (node === undefined ? nodes : [node]) as string[] | undefined;
  const ranges = Object.fromEntries(
    Object.entries({ duration, downtime, wait }).flatMap(([name, value]) => (value === undefined ? [] : [[name, range(value as string)!]])),
  );
  return {
    ...rest,
    ...ranges,
    kind: 'action',
    id: (step.id as string | undefined) ?? `step-${index + 1}`,
    gates: gate === undefined ? [] : [gate].flat(),
    ...(names && { nodes: { names } }),
    ...(typeof rest.pods === 'string' && { pods: [rest.pods] }),
    at: { file, pointer: `/1/spec/steps/${index}`, fields: { nodes: node === undefined ? 'nodes' : 'node' } },
  } as unknown as ActionStep;
}

/** A timeline by hand: steps one after the other, one minute each, and the impacts that are given. */
export function timelineOf(inventory: Inventory, plan: Plan, impacts: readonly Impact[] = []): Timeline {
  const steps = (plan.steps as readonly ActionStep[]).map((step, index): TimelineStep => {
    const names = step.nodes?.names ?? step.affects?.nodes ?? [];
    return {
      id: step.id,
      action: step.action,
      from: index * 60_000,
      to: (index + 1) * 60_000,
      nodes: names,
      nodeCount: names.length,
      parts: names.map((name) => partNamed(inventory, name)),
      ...(typeof (step as unknown as Bag).rounds === 'number' && { rounds: (step as unknown as Bag).rounds as number }),
      step,
    };
  });
  const nodes = inventory.nodes.reduce((sum, node) => sum + (node.count ?? 1), 0);
  const end = steps.length * 60_000;
  return {
    plan: plan.name,
    cluster: inventory.name,
    planFile: plan.at.file,
    nodes,
    steps,
    duration: { least: end, likely: end, most: end },
    lanes: [],
    impacts,
    counterfactuals: [],
    pivots: [],
    assumptions: [],
    premises: [],
    varied: [],
    scope: { assignments: 1, timings: 1, exhaustive: true },
  };
}

/** A world from two documents, and impacts that were not simulated. */
export function worldOf(text: string, impacts: (plan: Plan) => readonly Impact[] = () => []): World {
  const { inventory, plan } = read('case.yaml', text);
  return { inventory, plan, timeline: timelineOf(inventory, plan, impacts(plan)) };
}

/** An interval of harm; what is not said is unremarkable. */
export function impact(kind: Impact['kind'], given: Partial<Impact> & { cause: readonly Cause[] }): Impact {
  const whole = { from: 180_000, to: 600_000, fraction: 1 };
  const made = { kind, class: {}, nodes: 21, share: 0.33, exact: false, pinned: false, certainty: 'likely' as const, ...whole, ...given };
  return { ...made, worst: given.worst ?? { from: made.from, to: made.to, fraction: made.fraction } };
}
