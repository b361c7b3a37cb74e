import type { Inventory } from '../model/inventory.js';
import { actionsOf, type Plan } from '../model/plan.js';
import type { Lane, Stuck, Timeline } from '../model/timeline.js';
import { aggregate } from './aggregate.js';
import { answer } from './answers/answers.js';
import { assumptions } from './assumptions.js';
import { populate, type Population } from './classes.js';
import { counterfactuals } from './counterfactual.js';
import { type Exploration, explore } from './explore.js';
import { pivots } from './pivots.js';
import { defaults, premises } from './premises.js';
import { varied } from './varied.js';
import type { Run } from './run.js';
import { split } from './split.js';
import { withNames } from './whom.js';
import { finish, type Work } from './work.js';

/**
 * How many runs an exploration may take where nobody says otherwise, and how many steps they may play together: what that leaves out is
 * stated. Two replaced pods whose place and address nobody gave, on three masters with etcd that may rejoin late, are 248 runs: an
 * ordinary plan is to be played whole.
 */
const RUNS = 256;
const STEPS = 4000;
const LEAST_RUNS = 6;

/** The number of runs that a plan of this size is explored with: fewer where each takes longer. */
const runsFor = (plan: Plan): number => Math.min(RUNS, Math.max(LEAST_RUNS, Math.floor(STEPS / Math.max(1, actionsOf(plan.steps).length))));

/** Simulates on this thread. */
export const simulate = (inventory: Inventory, plan: Plan, limit?: number, answers = false, seed?: number): Timeline =>
  finish(simulating(inventory, plan, limit, answers, seed));

/**
 * What a plan does to a cluster: its steps, the impacts under them with their causes, what would prevent them, what hangs on
 * facts that nobody gave, and how much of all that was explored. Pure and deterministic; the work grows with the steps, the API's
 * members and the kinds of nodes, never with the number of nodes.
 */
export function* simulating(
  inventory: Inventory,
  plan: Plan,
  limit: number = runsFor(plan),
  answers = false,
  seed?: number,
  /** Whether changes worth a try are simulated too. */
  changing = true,
): Work<Timeline> {
  const population = populate(inventory, plan);
  const exploration = yield* split(yield* explore(inventory, plan, limit, { seed }), inventory, plan, limit);
  const { likely, runs } = exploration;
  const impacts = withNames(inventory, aggregate(exploration, population.total));
  const changes = changing ? yield* counterfactuals({ inventory, plan, impacts, steps: likely.steps }, exploration) : { tried: [], of: 0 };
  const ends = runs.map((run) => run.end);
  const assignments = new Set(runs.map((run) => picks(exploration, run, 'fact'))).size * Math.max(1, likely.shares.size);
  const timings = new Set(runs.map((run) => picks(exploration, run, 'timing'))).size;
  return {
    plan: plan.name,
    cluster: inventory.name,
    planFile: plan.at.file,
    nodes: population.total,
    ...modeOf(inventory),
    steps: likely.steps,
    duration: { least: Math.min(...ends), likely: likely.end, most: Math.max(...ends) },
    ...(plan.window && {
      window: {
        ...(plan.window.start !== undefined && { start: plan.window.start }),
        ...(plan.window.duration !== undefined && { duration: plan.window.duration }),
        ...(plan.window.zone !== undefined && { zone: plan.window.zone }),
      },
    }),
    lanes: lanes(likely.shares, population),
    impacts,
    counterfactuals: changes.tried,
    pivots: pivots(exploration, population.total),
    assumptions: [...assumptions(inventory, plan, population, exploration), ...defaults(inventory, plan)],
    premises: premises(inventory, population),
    varied: varied(exploration, backendsKnown(population)),
    ...(answers && { answers: yield* answer(inventory, plan, population, likely) }),
    scope: {
      assignments,
      timings,
      exhaustive: exploration.exhaustive,
      runs: runs.length,
      unknowns: exploration.dimensions.size,
      ...(exploration.ranges > 0 && { ranges: { count: exploration.ranges, turned: exploration.turned } }),
      ...(exploration.factorised && { factorised: true as const }),
      ...(exploration.bound !== undefined && { bound: exploration.bound }),
      ...(exploration.seed !== undefined && { seed: exploration.seed }),
      ...(changes.tried.length < changes.of && { changes: { tried: changes.tried.length, of: changes.of } }),
    },
    ...stuckOf(exploration),
  };
}

/** kube-proxy's mode where every node has the same. */
function modeOf({ nodes }: Inventory): Pick<Timeline, 'kubeProxyMode'> {
  const mode = nodes[0]?.kubeProxyMode;
  return mode !== undefined && nodes.every(({ kubeProxyMode }) => kubeProxyMode === mode) ? { kubeProxyMode: mode } : {};
}

/** The gate that holds the likely run for ever, else one that holds some run. */
function stuckOf({ likely, runs, exhaustive }: Exploration): { readonly stuck?: Stuck } {
  const run = likely.stuck ? likely : runs.find(({ stuck }) => stuck !== undefined);
  if (!run?.stuck) return {};
  const { step, gate, why, since, place } = run.stuck;
  const everywhere = exhaustive && runs.every(({ stuck }) => stuck?.step === step && stuck.gate === gate);
  return {
    stuck: {
      step: step.id,
      gate,
      why,
      since,
      certainty: everywhere ? 'certain' : run === likely ? 'likely' : 'possible',
      place,
    },
  };
}

/** How a run answered the questions of one kind that were put to it. */
function picks({ dimensions }: Exploration, { taken }: Run, kind: 'fact' | 'timing'): string {
  return [...taken]
    .filter(([key, option]) => dimensions.get(key)?.kind === kind && dimensions.get(key)?.likely !== option)
    .map(([key, option]) => `${key}=${option}`)
    .sort()
    .join(' ');
}

const backendsKnown = ({ classes }: Population): boolean => classes.every(({ kubeProxyBackend }) => kubeProxyBackend !== undefined);

/** A lane for every API member that kube-proxies are connected to at the start. */
function lanes(shares: ReadonlyMap<string, number>, population: Population): Lane[] {
  return [...shares].map(([backend, nodes]) => ({
    class: { kubeProxyBackend: backend },
    label: backend,
    nodes,
    exact: backendsKnown(population),
  }));
}
