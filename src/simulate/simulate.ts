import type { Inventory } from '../model/inventory.js';
import { type Action, actionsOf, type Plan } from '../model/plan.js';
import { placeOf } from '../model/place.js';
import type { Assumption, Lane, Timeline } from '../model/timeline.js';
import { aggregate } from './aggregate.js';
import { populate, type Population } from './classes.js';
import { kubernetesVersionOf } from './client/watcher.js';
import { counterfactuals } from './counterfactual.js';
import { type Exploration, explore } from './explore.js';
import { pivots } from './pivots.js';
import { defaults, premises } from './premises.js';
import { varied } from './varied.js';

/** How many runs an exploration may take where nobody says otherwise: what it leaves out is stated. */
export const RUNS = 192;

/**
 * What a plan does to a cluster: its steps, the impacts under them with their causes, what would prevent them, what hangs on
 * facts that nobody gave, and how much of all that was explored. Pure and deterministic; the work grows with the steps, the API's
 * members and the kinds of nodes, never with the number of nodes.
 */
export function simulate(inventory: Inventory, plan: Plan, limit: number = RUNS): Timeline {
  const population = populate(inventory);
  const exploration = explore(inventory, plan, limit, population);
  const { likely, runs } = exploration;
  const impacts = aggregate(exploration, population.total);
  const ends = runs.map((run) => run.end);
  const assignments = new Set(runs.map((run) => picks(exploration, run.scenario.picks, 'fact'))).size * Math.max(1, likely.shares.size);
  const timings = new Set(runs.map((run) => `${run.scenario.bias} ${picks(exploration, run.scenario.picks, 'timing')}`)).size;
  return {
    plan: plan.name,
    cluster: inventory.name,
    planFile: plan.at.file,
    nodes: population.total,
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
    counterfactuals: counterfactuals({ inventory, plan, impacts, steps: likely.steps }, exploration, population.total),
    pivots: pivots(exploration, population.total),
    assumptions: [...assumptions(inventory, plan, exploration), ...defaults(inventory, plan)],
    premises: premises(inventory, population),
    varied: varied(exploration, backendsKnown(population)),
    scope: {
      assignments,
      timings,
      exhaustive: exploration.exhaustive,
      ...(exploration.bound !== undefined && { bound: exploration.bound }),
    },
    ...(likely.stuck && {
      stuck: {
        step: likely.stuck.step.id,
        gate: typeof likely.stuck.gate === 'string' ? likely.stuck.gate : likely.stuck.gate.command,
        place: placeOf(likely.stuck.step, 'gate'),
      },
    }),
  };
}

function picks(exploration: Exploration, chosen: ReadonlyMap<string, number>, kind: 'fact' | 'timing'): string {
  return [...chosen]
    .filter(([key]) => exploration.dimensions.get(key)?.kind === kind)
    .map(([key, option]) => `${key}=${option}`)
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

/** Steps that take an API server's host down. */
const STOPS: ReadonlySet<Action> = new Set(['reboot', 'shutdown', 'replace', 'remove'] as const);

/** What the simulation had to assume, or could not know at all: said, never silent. */
function assumptions(inventory: Inventory, plan: Plan, { dimensions, runs }: Exploration): Assumption[] {
  const facts = [...dimensions.values()].flatMap((dimension): Assumption[] =>
    dimension.kind === 'fact'
      ? [
          {
            fact: dimension.what,
            assumed: dimension.options[dimension.likely]!,
            why: 'not given; every other value was played too, as far as the scope says',
            place: dimension.place,
            explored: true,
          },
        ]
      : [],
  );
  const opaque = actionsOf(plan.steps).flatMap((step): Assumption[] =>
    step.action === 'run' || step.gates.some((gate) => typeof gate === 'object')
      ? [
          {
            fact: step.action === 'run' ? `what ${step.command ?? step.id} does` : `what the gate of ${step.id} finds`,
            assumed: step.action === 'run' ? 'nothing that the model knows' : 'it passes at once',
            why: 'a command is opaque to the model',
            place: placeOf(step, step.action === 'run' ? 'command' : 'gate'),
            explored: false,
          },
        ]
      : [],
  );
  const timeless = actionsOf(plan.steps).filter(
    (step) => step.duration === undefined && !['wait', 'gate', 'cordon', 'uncordon', 'label', 'taint'].includes(step.action),
  );
  const durations: Assumption[] =
    timeless.length === 0
      ? []
      : [
          {
            fact: `how long ${timeless.length === 1 ? timeless[0]!.id : `${timeless.length} steps`} take${timeless.length === 1 ? 's' : ''}`,
            assumed: 'a wide range by action',
            why: 'no duration is given',
            place: placeOf(timeless[0]!),
            explored: true,
          },
        ];
  const missing: Assumption[] = [];
  if (!inventory.dns?.pods?.length)
    missing.push({
      fact: 'where the DNS pods run',
      assumed: 'nothing: DNS is not simulated',
      why: 'no DNS pod is known',
      place: { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/dns` },
      explored: false,
    });
  if (!inventory.etcd)
    missing.push({
      fact: 'where etcd runs',
      assumed: 'nothing: its quorum is not simulated',
      why: 'no etcd is described',
      place: { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/etcd` },
      explored: false,
    });
  const unheard = inventory.clients.filter((client) => kubernetesVersionOf(client.clientGoVersion) === undefined);
  if (unheard.length > 0 && actionsOf(plan.steps).some((step) => STOPS.has(step.action)))
    missing.push({
      fact: `whether ${unheard
        .slice(0, 3)
        .map(({ name }) => name)
        .join(
          ', ',
        )}${unheard.length > 3 ? ` and ${unheard.length - 3} other clients of the API` : ''} notice${unheard.length === 1 ? 's' : ''} a dead connection`,
      assumed: 'nothing: not simulated',
      why: 'the version of client-go is not known',
      place: placeOf(unheard[0]!),
      explored: false,
    });
  const met = new Map(runs.flatMap((run) => run.assumed).map((assumption) => [assumption.fact, assumption]));
  return [...facts, ...opaque, ...durations, ...missing, ...met.values()];
}
