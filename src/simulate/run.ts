import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import type { Spare } from '../model/answers.js';
import type { Assumption, TimelineStep } from '../model/timeline.js';
import { choicesOf, type Dimension, type Scenario } from './choices.js';
import { populate, type Population } from './classes.js';
import type { Heard } from './episodes.js';
import type { Interval } from './ledger.js';
import { watchSpare } from './observe/spare.js';
import { type Held, playSteps } from './steps.js';
import { startWorld, type World } from './world.js';

/** What one run showed. */
export interface Run {
  readonly scenario: Scenario;
  readonly asked: readonly Dimension[];
  /** The option that each question was answered with. */
  readonly taken: ReadonlyMap<string, number>;
  readonly steps: readonly TimelineStep[];
  /** When the last step had ended, its gates held and its wait had passed. */
  readonly end: number;
  /** How many events were played: the work of the run, which no number of nodes that are alike may change. */
  readonly events: number;
  readonly intervals: readonly Interval[];
  /** What this run had to take as given on its way. */
  readonly assumed: readonly Assumption[];
  /** The gate at which the plan waits for ever. */
  readonly stuck?: Held;
  /** Expected nodes by the API member their kube-proxy is connected to, at the start. */
  readonly shares: ReadonlyMap<string, number>;
  /** Of a run that was watched: how long each service stood on its last copy, and what is not as it was when nothing happens any more. */
  readonly spare?: readonly Spare[];
  readonly left?: readonly string[];
  /** When clients learned that their connection was dead. */
  readonly heard: readonly Heard[];
}

/** Events one run may play before it is called endless: no plan the schema accepts comes near it. */
const EVENTS = 2_000_000;

/** Plays a plan once, with one value for everything nobody knows. Pure: the same arguments give the same run. */
export function play(
  inventory: Inventory,
  plan: Plan,
  scenario: Scenario,
  population: Population = populate(inventory, plan),
  watched = false,
): Run {
  const choices = choicesOf(scenario);
  const world = startWorld(inventory, population, choices);
  const shares = world.connections.shares('kube-proxy');
  const spare = watched ? watchSpare(world) : undefined;
  const played = playSteps(world, plan.steps);
  let end = 0;
  let events = 0;
  for (; ; events++) {
    if (events > EVENTS) throw new Error(`more than ${EVENTS} events in one run`);
    world.observe();
    spare?.look();
    played.look();
    const running = !played.done();
    if (!world.clock.step()) break;
    // The moment in which the plan ends belongs to it.
    if (running) end = world.clock.now;
  }
  const held = played.done() ? undefined : played.held();
  return {
    scenario,
    asked: choices.asked,
    taken: choices.taken,
    steps: [...played.steps].sort((a, b) => a.from - b.from),
    end,
    events,
    intervals: [...world.ledger.close(), ...world.exposures().filter((exposure) => exposure.to === null || exposure.to > exposure.from)],
    shares,
    assumed: world.assumed,
    heard: world.connections.heard,
    // Without what looks whether it holds: a run is plain data.
    ...(held && { stuck: { step: held.step, gate: held.gate, why: held.why, since: held.since, place: held.place } }),
    ...(spare && { spare: spare.close(), left: leftBehind(world) }),
  };
}

/** What is not as it was before the plan. */
function leftBehind({ machines, rotation, workloads: { dns } }: World): string[] {
  const down = machines.all.filter(({ up }) => !up).map(({ host }) => `${host.name} stays down`);
  const out = rotation
    .balancers()
    .flatMap(({ name, members, inRotation }) =>
      members.filter((host) => machines.get(host)?.up && !inRotation(host)).map((host) => `${host} stays out of ${name}`),
    );
  const had = dns?.facts.pods.length ?? 0;
  const has = dns?.pods.filter(({ alive }) => alive).length ?? 0;
  return [...down, ...out, ...(dns && has < had ? [`${has} of ${had} DNS pods run`] : [])];
}
