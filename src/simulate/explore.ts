import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import { type Dimension, LIKELY, type Scenario } from './choices.js';
import { populate, type Population } from './classes.js';
import { play, type Run } from './run.js';

/** Every run that was made, the likely one first, and whether these were all there are. */
export interface Exploration {
  readonly likely: Run;
  readonly runs: readonly Run[];
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly exhaustive: boolean;
  /** What was not tried, where it was not exhaustive. */
  readonly bound?: string;
}

/**
 * Plays the plan with the likely value of everything unknown, then with one thing different, then with two, and so on, until
 * every combination of the options is through or `limit` runs are made; the runs with every duration at its least and at its
 * most are always among them, if anything is left out. Deterministic: the order is that in which the runs ask. A question that only arises under another answer
 * is explored under that answer.
 */
export function explore(inventory: Inventory, plan: Plan, limit: number, population: Population = populate(inventory)): Exploration {
  const dimensions = new Map<string, Dimension>();
  const runs: Run[] = [];
  const make = (scenario: Scenario): Run => {
    const run = play(inventory, plan, scenario, population);
    for (const dimension of run.asked) if (!dimensions.has(dimension.key)) dimensions.set(dimension.key, dimension);
    runs.push(run);
    return run;
  };
  const likely = make(LIKELY);
  // Where all combinations fit into the limit, these two are among them anyway.
  const combinations = likely.asked.reduce((product, dimension) => product * dimension.options.length, 1);
  if (combinations > limit && limit > 2) {
    make({ picks: new Map(), bias: 'least' });
    make({ picks: new Map(), bias: 'most' });
  }
  let level: { run: Run; after: number }[] = [{ run: likely, after: 0 }];
  let cut = false;
  while (level.length > 0 && !cut) {
    const next: { run: Run; after: number }[] = [];
    // Facts before timings: which master a pod lands on changes more than a second here or there.
    const candidates = level.flatMap(({ run, after }) => deviations(run, after)).sort((a, b) => Number(a.timing) - Number(b.timing));
    for (const { scenario, position } of candidates) {
      if (runs.length >= limit) {
        cut = true;
        break;
      }
      next.push({ run: make(scenario), after: position + 1 });
    }
    level = next;
  }
  return {
    likely,
    runs,
    dimensions,
    exhaustive: !cut,
    ...(cut && {
      bound: `${runs.length} runs: the likely one, all durations at their least and most, and the first combinations of ${dimensions.size} unknowns`,
    }),
  };
}

/** The scenarios that differ from a run's in one more answer, asked at or after `after`: each combination is reached on exactly one way. */
function deviations(run: Run, after: number): { scenario: Scenario; position: number; timing: boolean }[] {
  return run.asked.flatMap((dimension, position) => {
    if (position < after || run.scenario.picks.has(dimension.key)) return [];
    return dimension.options.flatMap((_, option) =>
      option === dimension.likely
        ? []
        : [
            {
              scenario: { picks: new Map([...run.scenario.picks, [dimension.key, option]]), bias: 'likely' as const },
              position,
              timing: dimension.kind === 'timing',
            },
          ],
    );
  });
}
