import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import { type Dimension, LIKELY, type Scenario } from './choices.js';
import { combinations, cover, isCovered, survey, type Target, valueIn, type Vector } from './cover.js';
import { differences, openInfluence, vectorOf } from './influence.js';
import type { Run } from './run.js';
import { shufflerOf } from './shuffle.js';
import type { Work } from './work.js';

/** Every run that was made, the likely one first, and what they cover. */
export interface Exploration {
  readonly likely: Run;
  readonly runs: readonly Run[];
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** Whether every combination was run: of all unknowns, or where `factorised` of all that meet in one lane of harm. */
  readonly exhaustive: boolean;
  readonly factorised: boolean;
  /** Whether every combination of what this lane depends on was run. */
  readonly covers: (lane: string) => boolean;
  /** The unknowns that a lane was seen to depend on; undefined where all were multiplied. */
  readonly depends: (lane: string) => ReadonlySet<string> | undefined;
  /** What was not tried, where it was not exhaustive. */
  readonly bound?: string;
  /** What chose the combinations that were, where it was not exhaustive and a seed was given. */
  readonly seed?: number;
}

/** Beyond this many unknowns not every pair is run together: each of their options is. */
const PAIRED = 40;

/**
 * Plays the plan with the likely value of everything unknown, and then with every combination of the options, where that takes no more than
 * `limit` runs. Else it factorises: unknowns that no lane of harm depends on together are varied in the same runs. Nothing is
 * assumed about who depends on what. Every pair of unknowns is run in every combination; wherever two runs differ in a lane although all
 * that it is known to depend on is the same, the unknown that made the difference is searched for and joins what the lane depends on; and
 * every combination of that is run with every option of everything else, until nothing new turns up. What this cannot see: a lane that
 * turns only when two unknowns change together in one combination of others, and neither does anything alone. Deterministic; where not all combinations
 * fit, a `seed` chooses others than the first ones.
 */
export function* explore(
  inventory: Inventory,
  plan: Plan,
  limit: number,
  { seed, always }: { readonly seed?: number | undefined; readonly always?: 'factorised' } = {},
): Work<Exploration> {
  const dimensions = new Map<string, Dimension>();
  const runs: Run[] = [];
  function* make(scenarios: readonly Scenario[]): Work<readonly Run[]> {
    const made = yield scenarios.map((scenario) => ({ inventory, plan, scenario }));
    for (const run of made) {
      runs.push(run);
      for (const dimension of run.asked) if (!dimensions.has(dimension.key)) dimensions.set(dimension.key, dimension);
    }
    return made;
  }
  const likely = (yield* make([LIKELY]))[0]!;
  const whole = { likely, runs, dimensions, depends: () => undefined };
  if (always !== 'factorised' && combinations(likely.asked) <= limit && (yield* multiply(likely, limit, runs, make)))
    return { ...whole, exhaustive: true, factorised: false, covers: () => true };
  return yield* factorise(likely, runs, dimensions, limit, make, seed);
}

type Make = (scenarios: readonly Scenario[]) => Work<readonly Run[]>;

/** One thing different from the likely run, then two, and so on; false where the limit comes first. A question that only arises under another answer is explored under that answer. */
function* multiply(likely: Run, limit: number, runs: readonly Run[], make: Make): Work<boolean> {
  let level: { run: Run; after: number }[] = [{ run: likely, after: 0 }];
  while (level.length > 0) {
    const candidates = level.flatMap(({ run, after }) => deviations(run, after));
    if (runs.length + candidates.length > limit) return false;
    const made = yield* make(candidates.map(({ scenario }) => scenario));
    level = made.map((run, index) => ({ run, after: candidates[index]!.position + 1 }));
  }
  return true;
}

/** The scenarios that differ from a run's in one more answer, asked at or after `after`: each combination is reached on exactly one way. */
function deviations(run: Run, after: number): { scenario: Scenario; position: number }[] {
  return run.asked.flatMap((dimension, position) => {
    if (position < after || run.scenario.picks.has(dimension.key)) return [];
    return dimension.options.flatMap((_, option) =>
      option === dimension.likely
        ? []
        : [{ scenario: { picks: new Map([...run.scenario.picks, [dimension.key, option]]), bias: 'likely' as const }, position }],
    );
  });
}

function* factorise(
  likely: Run,
  runs: readonly Run[],
  dimensions: ReadonlyMap<string, Dimension>,
  limit: number,
  make: Make,
  seed: number | undefined,
): Work<Exploration> {
  const influence = openInfluence();
  // Every answer is given, the likely ones too: what is likely may itself depend on another answer.
  const scenarioOf = (vector: Vector): Scenario => ({
    picks: new Map([...dimensions.values()].map((dimension) => [dimension.key, valueIn(vector, dimension)])),
    bias: 'likely',
  });
  const shuffle = seed === undefined ? undefined : shufflerOf(seed);
  let drawn: number | undefined;
  let learnt = 0;
  const learn = () => {
    for (; learnt < runs.length; learnt++) influence.learn(runs[learnt]!);
  };
  const had = () => survey(runs.map((run) => vectorOf(run, dimensions)));
  const room = () => limit - runs.length;
  const targetOf = (keys: Iterable<string>): Target => [...influence.closure(keys)].map((key) => dimensions.get(key)!);

  /** Every combination of what a lane depends on, with every option of everything else; and every pair of unknowns, whatever they do: so what meets in a lane shows itself. */
  const beside = (lane: string): Target[] => {
    const own = targetOf(influence.of(lane));
    const others = [...dimensions.values()].filter((dimension) => !own.includes(dimension));
    return dimensions.size > PAIRED || others.length === 0 ? [own] : others.map(({ key }) => targetOf([...influence.of(lane), key]));
  };
  const pairs = (): Target[] => {
    const all = [...dimensions.values()];
    if (all.length > PAIRED) return all.map((dimension) => [dimension]);
    return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));
  };
  /** One lane for each set of unknowns that lanes depend on. */
  const distinct = () => [...new Map(influence.lanes().map((lane) => [[...influence.of(lane)].sort().join('\n'), lane])).values()];
  const wanted = () => [...distinct().flatMap(beside), ...pairs()];

  if (room() >= 2)
    yield* make([
      { picks: new Map(), bias: 'least' },
      { picks: new Map(), bias: 'most' },
    ]);
  const alone = likely.asked.flatMap(({ key, kind, options, likely: own }) =>
    kind === 'fact' ? options.flatMap((_, option) => (option === own ? [] : [new Map([[key, option]])])) : [],
  );
  yield* make(alone.slice(0, Math.max(0, Math.floor(room() / 2))).map(scenarioOf));
  learn();
  for (;;) {
    for (let conflict = influence.conflict(); conflict && room() > 0; conflict = influence.conflict()) {
      const { lane, one, other } = conflict;
      // Walks from one run to the other, halving the way: where the lane turns, the answer given last is what made it turn.
      const steps = differences(one, other, dimensions);
      const start = influence.content(one, lane);
      let [same, turned] = [0, steps.length];
      while (turned - same > 1 && room() > 0) {
        const half = (same + turned) >> 1;
        const picks = new Map([
          ...vectorOf(one, dimensions),
          ...steps.slice(0, half).map(({ dimension, option }) => [dimension.key, option] as const),
        ]);
        const [run] = yield* make([scenarioOf(picks)]);
        learn();
        if (influence.content(run!, lane) === start) same = half;
        else turned = half;
      }
      if (turned - same > 1) break;
      influence.add(lane, steps[same]!.dimension.key);
    }
    if (influence.conflict()) break;
    const before = had();
    let vectors = cover(wanted(), before, room());
    // Only where not everything fits is there something to choose.
    if (shuffle && vectors.length > 0 && vectors.length === room()) {
      vectors = cover(wanted(), before, room(), shuffle);
      drawn = seed;
    }
    if (vectors.length === 0) break;
    yield* make(vectors.map(scenarioOf));
    learn();
  }
  const made = had();
  const met = dimensions.size <= PAIRED && !influence.conflict() && pairs().every((target) => isCovered(target, made));
  const covered = new Map(influence.lanes().map((lane) => [lane, met && beside(lane).every((target) => isCovered(target, made))]));
  const exhaustive = met && [...covered.values()].every(Boolean);
  return {
    likely,
    runs,
    dimensions,
    exhaustive,
    factorised: true,
    covers: (lane) => covered.get(lane) ?? false,
    depends: influence.of,
    ...(!exhaustive && {
      bound: `${runs.length} runs over ${dimensions.size} unknowns: the likely one, every duration at its least and at its most, and as many combinations as fit${drawn === undefined ? '' : `, chosen with seed ${drawn}`}`,
      ...(drawn !== undefined && { seed: drawn }),
    }),
  };
}
