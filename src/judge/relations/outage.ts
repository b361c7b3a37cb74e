import type { Certainty, Evidence } from '../../model/finding.js';
import { type Place, placeOf, samePlace } from '../../model/place.js';
import { IMPACT_KINDS, type Cause, type Impact, type ImpactKind, OUTSIDE, type Timeline } from '../../model/timeline.js';
import { relation, type Row, type World } from '../relation.js';

const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'possible'];
/** What is shorter is worth knowing, and nobody is woken for it. */
const SHORT = 5000;

const fields = {
  kind: { type: 'string', what: 'what is hit', words: IMPACT_KINDS },
  target: {
    type: 'string',
    what: 'what is hit, where the kind alone does not say: the name of a workload or a Service; how many, and the worst of them, where they are many',
  },
  many: { type: 'bool', what: 'whether target speaks of several' },
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
  deaf: { type: 'bool', what: 'whether rules that no longer follow the cluster have a part in it; of what does not end, in all of it' },
  balancerGone: { type: 'bool', what: 'whether it comes of a balancer that stops with the only machine it runs on' },
  agent: { type: 'string', what: 'what writes the service rules on the nodes: kube-proxy, or the network agent where no node runs it' },
  fraction: { type: 'double', what: 'the part of lookups, requests or endpoints that fails at the worst, 0 to 1' },
  pinned: { type: 'bool', what: 'whether clients that reuse a source port are hit too' },
  onlyPinned: { type: 'bool', what: 'whether nobody else is' },
  gaveUp: { type: 'bool', what: 'whether a drain gives up: its timeout passes before its pods may go' },
  refused: {
    type: 'string',
    what: 'of a drain in which the API refuses evictions for good: the budgets that select the same pods; empty for others',
  },
  asks: {
    type: 'string',
    what: 'of a drain that is refused: the flags that kubectl asks for; empty for one that gives up, and for other kinds',
  },
  covered: { type: 'bool', what: 'whether all of it is shorter than 5 s or covered by retries' },
} as const;

/** What the simulation predicts. */
export const outage = relation({
  name: 'outage',
  what: 'One story of harm that the simulation predicts: all intervals of one impact kind (of one workload or Service; of all of them that fail in the same way where those are more than three). Figures are those of its surest intervals; its evidence is the cause chain.',
  example: 'outage.kind == "dns-resolution" && outage.endless',
  fields,
  rows(world) {
    const { impacts } = world.timeline;
    const stepAt = stepsBy(world.timeline);
    return storiesOf(impacts).map((indices) => rowOf(indices, world, stepAt));
  },
});

/** What is called by its kind where it is too many to name. */
const MANY: Readonly<Partial<Record<ImpactKind, string>>> = {
  'service-routing-stale': 'Services',
  'service-unreachable': 'Services',
  'workload-below-budget': 'workloads',
  'admission-refused': 'webhooks',
};
/** How many of a kind are told one by one. */
const FEW = 3;

/** The impacts by story: those of a kind and target; where more than three targets of a kind are hit by the same mechanism, all of these. */
function storiesOf(impacts: readonly Impact[]): readonly (readonly number[])[] {
  const single = grouped([...impacts.keys()], (index) => `${impacts[index]!.kind}\0${toldAs(impacts[index]!, impacts) ?? ''}`);
  const mechanisms = grouped(single, (indices) => {
    const { kind, target } = impacts[indices[0]!]!;
    return MANY[kind] === undefined || target === undefined
      ? `${kind}\0${target ?? ''}`
      : mechanismOf(indices.map((index) => impacts[index]!));
  });
  return mechanisms.flatMap((stories) => (stories.length > FEW ? [stories.flat().toSorted((a, b) => a - b)] : stories));
}

/** The target, wherever it is hit from. */
const serviceOf = ({ target }: Pick<Impact, 'target'>): string | undefined =>
  target?.endsWith(OUTSIDE) === true ? target.slice(0, -OUTSIDE.length) : target;

/** Under which target an impact is told: what hits a Service from outside and has the same beginning as what hits it from inside is one story. */
function toldAs({ kind, target, from, to, cause }: Impact, impacts: readonly Impact[]): string | undefined {
  if (target?.endsWith(OUTSIDE) !== true) return target;
  const service = serviceOf({ target });
  const inside = impacts.some(
    (other) =>
      other.kind === kind &&
      other.target === service &&
      other.from <= (to ?? other.from) &&
      from <= (other.to ?? from) &&
      other.cause.some((one) => cause.some((own) => samePlace(own.place, one.place))),
  );
  return inside ? service : target;
}

/** How a target is hit: by what hazards, how surely, for whom, and whether anybody notices. */
function mechanismOf(impacts: readonly Impact[]): string {
  const open = impacts.filter(({ covered }) => covered !== true);
  const told = surest(open.length > 0 ? open : impacts);
  const hazards = new Set(told.flatMap(({ cause }) => cause.flatMap(({ hazard }) => hazard ?? [])));
  return JSON.stringify([
    told[0]!.kind,
    told[0]!.certainty,
    open.length > 0,
    told.every(({ fraction }) => fraction === 0),
    told.some(({ to }) => to === null),
    [...hazards].sort(),
  ]);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The target of a story by its name; of several, their number and the worst three: by what fails, then for how long. */
function targetOf(impacts: readonly Impact[]): string | undefined {
  const targets = grouped(impacts, ({ target }) => target ?? '');
  const [first] = impacts;
  if (targets.length === 1) return first!.target;
  const [inside, ...others] = targets.map(([one]) => one!.target!).sort((a, b) => a.length - b.length);
  if (others.length === 1 && others[0] === `${inside}${OUTSIDE}`)
    return impacts.some(({ target, covered }) => target === inside && covered !== true) ? inside : others[0];
  const length = (own: readonly Impact[]) => most(own.map(({ from, to }) => (to ?? Number.POSITIVE_INFINITY) - from));
  const deep = (own: readonly Impact[]) => most(own.map(({ fraction }) => fraction));
  const worst = targets.toSorted((a, b) => deep(b) - deep(a) || (length(a) === length(b) ? 0 : length(b) - length(a)));
  return `${targets.length} ${MANY[first!.kind]} (the worst: ${worst
    .slice(0, FEW)
    .map(([one]) => one!.target)
    .join(', ')})`;
}

function rowOf(indices: readonly number[], world: World, stepAt: (place: Place) => string | undefined): Row<typeof fields> {
  const { timeline } = world;
  const impacts = indices.map((index) => timeline.impacts[index]!);
  const open = impacts.filter((impact) => impact.covered !== true);
  const shown = open.length > 0 ? open : impacts;
  const told = surest(shown);
  const flows = told.some(({ fraction }) => fraction > 0) ? told.filter(({ fraction }) => fraction > 0) : told;
  const first = impacts[0]!;
  const target = targetOf(impacts);
  const endless = flows.some(({ to }) => to === null);
  const stretches = joined(flows.map(({ from, to }) => [from, to ?? Number.POSITIVE_INFINITY]));
  const worst = shown.map((impact) => impact.worst);
  const worstEndless = worst.some(({ to }) => to === null);
  const chain = chainOf([...flows, ...shown], world, stepAt);
  const ids = [...new Set(chain.flatMap(({ place }) => stepAt(place) ?? []))];
  return {
    values: {
      kind: first.kind,
      target,
      many: impacts.some((impact) => serviceOf(impact) !== serviceOf(first)),
      certainty: flows[0]!.certainty,
      from: least(flows.map(({ from }) => from)) / 1000,
      to: endless ? undefined : most(flows.map(({ to }) => to ?? 0)) / 1000,
      endless,
      gaveUp: first.kind === 'drain-blocked' && flows.some(({ endedBy }) => endedBy !== undefined),
      asks: first.asks ?? '',
      refused: first.refused ?? '',
      worstEndless,
      worstTo: worstEndless ? undefined : most(worst.map(({ to }) => to ?? 0)) / 1000,
      times: stretches.length,
      longest: endless ? undefined : most(stretches.map(([start, end]) => end - start)) / 1000,
      nodes: nodesOf(flows, timeline.nodes, ({ nodes }) => nodes),
      total: timeline.nodes,
      exact: flows.every(({ exact }) => exact),
      deaf: endless ? flows.every((impact) => impact.to !== null || isDeaf(impact)) : flows.some(isDeaf),
      balancerGone: flows.some(({ cause }) => cause.some(({ hazard }) => hazard === 'balancer/only-instance-stopped')),
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
    of: target ?? first.kind,
    ...(ids.length > 0 && { steps: ids }),
  };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
const isDeaf = ({ cause }: Impact): boolean => cause.some(({ hazard }) => hazard === 'kube-proxy/dead-watch');
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
