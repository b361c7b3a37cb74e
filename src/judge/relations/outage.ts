import type { Certainty, Evidence } from '../../model/finding.js';
import { type Place, placeOf } from '../../model/place.js';
import { IMPACT_KINDS, type Cause, type Impact, type Timeline } from '../../model/timeline.js';
import { relation, type Row, type World } from '../relation.js';

const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'possible'];
/** What is shorter is worth knowing, and nobody is woken for it. */
const SHORT = 5000;

const fields = {
  kind: { type: 'string', what: 'what is hit', words: IMPACT_KINDS },
  target: { type: 'string', what: 'what is hit, where the kind alone does not say: the name of a workload' },
  certainty: { type: 'string', what: 'how sure the surest of it is', words: CERTAINTIES },
  from: { type: 'double', what: 'when it begins, in seconds after the start of the plan' },
  to: { type: 'double', what: 'when it ends, in seconds; unknown where endless' },
  endless: { type: 'bool', what: 'whether it lasts until somebody restarts the component' },
  worstEndless: { type: 'bool', what: 'whether it does in the worst run explored' },
  worstTo: { type: 'double', what: 'when it ends in the worst run explored, in seconds; unknown where endless' },
  times: { type: 'int', what: 'how many separate stretches of time it is' },
  longest: { type: 'double', what: 'the longest of them, in seconds; unknown where endless' },
  nodes: { type: 'double', what: 'how many nodes are hit, an expected figure unless exact' },
  total: { type: 'int', what: 'how many nodes there are' },
  exact: { type: 'bool', what: 'whether nodes is a plain count' },
  deaf: { type: 'bool', what: 'whether rules that no longer follow the cluster have a part in it' },
  agent: { type: 'string', what: 'what writes the service rules on the nodes: kube-proxy, or the network agent where no node runs it' },
  fraction: { type: 'double', what: 'the part of lookups, requests or endpoints that fails at the worst, 0 to 1' },
  pinned: { type: 'bool', what: 'whether clients that reuse a source port are hit too' },
  onlyPinned: { type: 'bool', what: 'whether nobody else is' },
  covered: { type: 'bool', what: 'whether all of it is shorter than 5 s or covered by retries' },
} as const;

/** What the simulation predicts. */
export const outage = relation({
  name: 'outage',
  what: 'One story of harm that the simulation predicts: all intervals of one impact kind (of one workload). Figures are those of its surest intervals; its evidence is the cause chain.',
  example: 'outage.kind == "dns-resolution" && outage.endless',
  fields,
  rows(world) {
    const stories = new Map<string, number[]>();
    for (const [index, { kind, target }] of world.timeline.impacts.entries()) {
      const key = `${kind}\0${target ?? ''}`;
      const story = stories.get(key);
      if (story) story.push(index);
      else stories.set(key, [index]);
    }
    const stepAt = stepsBy(world.timeline);
    return [...stories.values()].map((indices) => rowOf(indices, world, stepAt));
  },
});

function rowOf(indices: readonly number[], world: World, stepAt: (place: Place) => string | undefined): Row<typeof fields> {
  const { timeline } = world;
  const impacts = indices.map((index) => timeline.impacts[index]!);
  const open = impacts.filter((impact) => impact.covered !== true);
  const shown = open.length > 0 ? open : impacts;
  const told = surest(shown);
  const flows = told.some(({ fraction }) => fraction > 0) ? told.filter(({ fraction }) => fraction > 0) : told;
  const first = impacts[0]!;
  const endless = flows.some(({ to }) => to === null);
  const stretches = joined(flows.map(({ from, to }) => [from, to ?? Number.POSITIVE_INFINITY]));
  const worst = shown.map((impact) => impact.worst);
  const worstEndless = worst.some(({ to }) => to === null);
  const chain = chainOf([...flows, ...shown], world, stepAt);
  const ids = [...new Set(chain.flatMap(({ place }) => stepAt(place) ?? []))];
  return {
    values: {
      kind: first.kind,
      target: first.target,
      certainty: flows[0]!.certainty,
      from: least(flows.map(({ from }) => from)) / 1000,
      to: endless ? undefined : most(flows.map(({ to }) => to ?? 0)) / 1000,
      endless,
      worstEndless,
      worstTo: worstEndless ? undefined : most(worst.map(({ to }) => to ?? 0)) / 1000,
      times: stretches.length,
      longest: endless ? undefined : most(stretches.map(([start, end]) => end - start)) / 1000,
      nodes: nodesOf(flows, timeline.nodes, ({ nodes }) => nodes),
      total: timeline.nodes,
      exact: flows.every(({ exact }) => exact),
      deaf: flows.some(({ cause }) => cause.some(({ hazard }) => hazard === 'kube-proxy/dead-watch')),
      agent:
        world.inventory.nodes.length > 0 && world.inventory.nodes.every(({ kubeProxyMode }) => kubeProxyMode === 'none')
          ? 'the network agent'
          : 'kube-proxy',
      fraction: most(flows.map(({ fraction }) => fraction)),
      pinned: told.some(({ pinned }) => pinned),
      onlyPinned: flows.every(({ fraction, pinned }) => fraction === 0 && pinned),
      covered: impacts.every((impact) => impact.covered === true || isShort(impact)),
    },
    place: chain[0].place,
    chain,
    // What is covered is part of the story only where all of it is.
    impacts: indices.filter((index) => shown.includes(timeline.impacts[index]!)),
    of: first.target ?? first.kind,
    ...(ids.length > 0 && { steps: ids }),
  };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
const isShort = ({ from, to, worst }: Impact): boolean =>
  to !== null && to - from < SHORT && worst.to !== null && worst.to - worst.from < SHORT;

/** The intervals of the highest certainty there is. */
function surest(impacts: readonly Impact[]): readonly Impact[] {
  const certainty = CERTAINTIES.find((one) => impacts.some((impact) => impact.certainty === one));
  return impacts.filter((impact) => impact.certainty === certainty);
}

/** Nodes of different classes add up; those of one class are the same nodes at another time. */
function nodesOf(impacts: readonly Impact[], total: number, amount: (impact: Impact) => number): number {
  const classes = new Map<string, number>();
  for (const impact of impacts) {
    const key = JSON.stringify(Object.entries(impact.class).sort(([a], [b]) => (a < b ? -1 : 1)));
    classes.set(key, Math.max(classes.get(key) ?? 0, amount(impact)));
  }
  return Math.min(
    total,
    [...classes.values()].reduce((sum, nodes) => sum + nodes, 0),
  );
}

/** Intervals that touch or overlap are one stretch. */
function joined(intervals: readonly (readonly [number, number])[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const [from, to] of intervals.toSorted(([a], [b]) => a - b)) {
    const last = stretches.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else stretches.push([from, to]);
  }
  return stretches;
}

/** Every place of the causes, once, in the order of time; the step that began it all first. */
function chainOf(
  impacts: readonly Impact[],
  { plan }: World,
  stepAt: (place: Place) => string | undefined,
): readonly [Evidence, ...Evidence[]] {
  const causes = impacts.flatMap(({ cause }) => cause);
  const places = new Map<string, Cause>();
  for (const cause of causes.toSorted((a, b) => a.at - b.at)) {
    const key = addressOf(cause.place);
    if (!places.has(key)) places.set(key, cause);
  }
  const evidence = [...places.values()].map(({ place, label, event }): Evidence => ({ place, label: label ?? event }));
  const trigger = evidence.find(({ place }) => stepAt(place) !== undefined) ?? evidence[0];
  if (!trigger) return [{ place: placeOf(plan), label: '' }];
  return [trigger, ...evidence.filter((one) => one !== trigger)];
}

const addressOf = ({ file, pointer }: Place): string => `${file}\0${pointer}`;

/** Finds the step that a place belongs to: its id. Moves of one step share its place; the first stands for them. */
function stepsBy({ steps }: Timeline): (place: Place) => string | undefined {
  const ids = new Map<string, string>();
  for (const { id, step } of steps.toReversed()) ids.set(addressOf(step.at), id);
  return ({ file, pointer }) => {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const id = ids.get(addressOf({ file, pointer: pointer.slice(0, end) }));
      if (id !== undefined) return id;
    }
    return undefined;
  };
}
