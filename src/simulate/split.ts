import { human } from '../model/duration.js';
import type { Inventory } from '../model/inventory.js';
import { once } from '../model/once.js';
import type { Plan } from '../model/plan.js';
import { type Dimension, LIKELY, type Scenario } from './choices.js';
import type { Exploration } from './explore.js';
import { lanesOf } from './ledger.js';
import type { Run } from './run.js';
import type { Work } from './work.js';
import { signature } from './worst.js';

/** Times that lie closer than this are one, milliseconds: nothing that people plan is finer. */
const FINE = 1000;

/** How many runs may look for turns, beside `limit` for everything else. */
const runsFor = (limit: number): number => Math.floor(limit / 4);

/** An exploration, and the ranges of time in it: how many there are, and whether each was looked through for turns. */
export interface Split extends Exploration {
  readonly ranges: number;
  readonly turned: boolean;
}

/** A value of a range, and what it leads to. */
interface Point {
  readonly time: number;
  readonly run: Run;
}

interface Stretch {
  readonly dimension: Dimension;
  readonly whole: readonly [Point, Point];
  readonly between: readonly [Point, Point];
}

/**
 * Plays ranges of time beyond their least, likely and most. Where what happens is another at one value than at the next, the time at which it turns is
 * searched for by halving, with everything else at its likely value, and the plan is played on both sides of the turn: between turns all times move with the
 * range, so that the worst lies at a turn or at an end. What it cannot see: a turn and its reverse between two values, and turns
 * that need two ranges at once. Deterministic.
 */
export function* split(base: Exploration, inventory: Inventory, plan: Plan, limit: number): Work<Split> {
  const ranges = base.likely.asked.filter(({ values }) => values !== undefined);
  const all = [...base.dimensions.values()].filter(({ values }) => values !== undefined).length;
  if (ranges.length === 0) return { ...base, ranges: all, turned: all === 0 };
  let left = runsFor(limit);
  if (left < ranges.length * 2) return { ...base, ranges: all, turned: false };
  const job = (scenario: Scenario) => ({ inventory, plan, scenario });
  const ends = yield ranges.flatMap(({ key, values }) => values!.map((_, option) => job({ ...LIKELY, picks: new Map([[key, option]]) })));
  let at = 0;
  let open = ranges.flatMap((dimension): Stretch[] => {
    const points = dimension.values!.map((time): Point => ({ time, run: ends[at++]! })).sort((a, b) => a.time - b.time);
    return points.slice(1).map((point, index) => ({ dimension, whole: [points[index]!, point], between: [points[index]!, point] }));
  });
  left -= ends.length;
  const turns = new Map<Dimension, Point[]>();
  const lanes = new Map<string, Set<string>>();
  for (;;) {
    open = open.flatMap(settle);
    if (open.length === 0 || left < open.length) break;
    left -= open.length;
    const middles = open.map(({ between: [low, high] }) => Math.round((low.time + high.time) / 2));
    const made = yield open.map(({ dimension: { key, values } }, index) =>
      job({ picks: new Map([[key, values!.length]]), times: new Map([[key, middles[index]!]]), bias: 'likely' }),
    );
    open = open.map(({ dimension, whole, between: [low, high] }, index) => {
      const middle: Point = { time: middles[index]!, run: made[index]! };
      return { dimension, whole, between: shape(middle.run) === shape(low.run) ? [middle, high] : [low, middle] };
    });
  }

  /** A stretch on which nothing turns is done; one that was halved enough is a turn, behind which there may be another. */
  function settle(stretch: Stretch): Stretch[] {
    const { dimension, whole, between } = stretch;
    const [low, high] = between;
    if (shape(low.run) === shape(high.run)) return [];
    if (high.time - low.time > FINE) return [stretch];
    turns.set(dimension, [...(turns.get(dimension) ?? []), low, high]);
    for (const lane of new Set([...shapes(low.run).keys(), ...shapes(high.run).keys()]))
      if (shapes(low.run).get(lane) !== shapes(high.run).get(lane)) lanes.set(lane, (lanes.get(lane) ?? new Set()).add(dimension.key));
    return high === whole[1] ? [] : settle({ dimension, whole: [high, whole[1]], between: [high, whole[1]] });
  }
  return { ...extended(base, turns, lanes), ranges: all, turned: open.length === 0 };
}

/** What happens in each lane of a run, without its times: what makes each outage, and how bad it is. */
const shapes = once(
  (run: Run): ReadonlyMap<string, string> =>
    new Map(
      [...lanesOf(run.intervals)].map(([lane, intervals]) => [
        lane,
        intervals.map((interval) => `${interval.fraction} ${signature(interval)}`).join('\n'),
      ]),
    ),
);
const shape = once((run: Run): string =>
  [...shapes(run)]
    .map(([lane, text]) => `${lane}\n${text}`)
    .sort()
    .join('\n\n'),
);

/** The exploration with the runs beside its turns, each value an option of its own; `lanes`: which ranges each of them turns with. */
function extended(
  base: Exploration,
  turns: ReadonlyMap<Dimension, readonly Point[]>,
  lanes: ReadonlyMap<string, ReadonlySet<string>>,
): Exploration {
  if (turns.size === 0) return base;
  const dimensions = new Map(base.dimensions);
  const runs = [...base.runs];
  for (const [dimension, points] of turns) {
    const { key } = dimension;
    const values = [...dimension.values!];
    for (const { time, run } of [...points].sort((a, b) => a.time - b.time)) {
      if (values.includes(time)) continue;
      const option = values.push(time) - 1;
      const scenario: Scenario = { ...run.scenario, picks: new Map([[key, option]]) };
      runs.push({ ...run, scenario, taken: new Map([...run.taken, [key, option]]) });
    }
    dimensions.set(key, { ...dimension, values, options: values.map(human) });
  }
  return {
    ...base,
    runs,
    dimensions,
    depends(lane) {
      const own = base.depends(lane);
      return own && new Set([...own, ...(lanes.get(lane) ?? [])]);
    },
  };
}
