import { once } from '../model/once.js';
import { type Stretch, stretches } from '../model/stretch.js';
import type { Impact } from '../model/timeline.js';
import { describe, type Dimension } from './choices.js';
import type { Interval } from './ledger.js';
import type { Run } from './run.js';

/** A run and its intervals of one lane, in the order of time. */
export interface Seen {
  readonly run: Run;
  readonly intervals: readonly Interval[];
}

/** How much an interval hurts: what fails, for how long; one without end outweighs all others. */
export const harm = (interval: { from: number; to: number | null; fraction: number }): number =>
  interval.to === null ? Number.MAX_SAFE_INTEGER : Math.max(interval.fraction, 0.01) * (interval.to - interval.from);

/** Whether one sum of harm is more than another, and not by rounding alone. */
export const exceeds = (one: number, other: number): boolean => one > other * (1 + 1e-9);

/**
 * The worst case of each interval of `shown`, over the runs of its lane. Every interval of a run is a variant of exactly one shown one: of
 * the one with the same causes, else of that which it overlaps most, else of the nearest; so separate outages never melt into one worst case.
 */
export function worstOf(
  shown: Seen,
  byRun: readonly Seen[],
  dimensions: ReadonlyMap<string, Dimension>,
  matters: ReadonlySet<string> | undefined,
): Impact['worst'][] {
  const told = ({ run }: Seen) => {
    const when = describe(run, dimensions, matters);
    return when === undefined ? {} : { when };
  };
  const ordinary = told(shown);
  const worst: Impact['worst'][] = shown.intervals.map(({ from, to, fraction }) => ({ from, to, fraction, ...ordinary }));
  const least = unusual(shown.run, dimensions, matters);
  const simplest = shown.intervals.map(() => least);
  const kin = kinsOf(shown.intervals);
  for (const seen of byRun) {
    if (seen === shown) continue;
    let strange: number | undefined;
    const strangeness = () => (strange ??= unusual(seen.run, dimensions, matters));
    for (const [index, variants] of kin(seen.intervals)) {
      for (const stretch of variants.length === 1 ? variants : stretches(variants)) {
        const known = worst[index]!;
        // Of runs that are equally bad the one in which the least is out of the ordinary: what does not matter is no condition.
        if (exceeds(harm(known), harm(stretch))) continue;
        if (!exceeds(harm(stretch), harm(known)) && !(stretch.from === known.from && strangeness() < simplest[index]!)) continue;
        const { from, to, fraction } = stretch;
        worst[index] = { from, to, fraction, ...told(seen) };
        simplest[index] = strangeness();
      }
    }
  }
  return worst;
}

/** How much of a run differs from the likely one, of what `matters` where that is known. */
export function unusual(
  { scenario, taken }: Run,
  dimensions: ReadonlyMap<string, Dimension>,
  matters: ReadonlySet<string> | undefined,
): number {
  if (matters === undefined) return scenario.picks.size + (scenario.bias === 'likely' ? 0 : 1);
  let count = 0;
  for (const key of matters) {
    const option = taken.get(key);
    if (option !== undefined && option !== dimensions.get(key)?.likely) count++;
  }
  return count;
}

/** What made an interval happen, without its times and without what ended it. */
export const signature = once(({ causes, endedBy }: Interval): string =>
  [...new Set(causes.slice(0, endedBy === undefined ? undefined : -1).map(({ place: { file, pointer } }) => `${file}\0${pointer}`))].join(
    '\n',
  ),
);

const endOf = ({ to }: Stretch): number => to ?? Number.MAX_SAFE_INTEGER;

type Kin = (intervals: readonly Interval[]) => ReadonlyMap<number, readonly Interval[]>;

/** Deals the intervals of another run out to those that are shown, by the number of each. */
function kinsOf(shown: readonly Interval[]): Kin {
  if (shown.length === 1) return (intervals) => new Map([[0, intervals]]);
  const numbers = new Map<string, number[]>();
  for (const [index, interval] of shown.entries()) {
    const causes = signature(interval);
    const own = numbers.get(causes);
    if (own) own.push(index);
    else numbers.set(causes, [index]);
  }
  const all = shown.map((_, index) => index);
  return (intervals) => {
    const dealt = new Map<number, Interval[]>();
    for (const interval of intervals) {
      const index = nearest(interval, shown, numbers.get(signature(interval)) ?? all);
      const own = dealt.get(index);
      if (own) own.push(interval);
      else dealt.set(index, [interval]);
    }
    return dealt;
  };
}

/** Which of some intervals, by their numbers and in the order of time, one overlaps most, or is nearest to; the earliest of equals. */
function nearest(interval: Interval, shown: readonly Interval[], among: readonly number[]): number {
  const overlap = (index: number) => Math.min(endOf(shown[index]!), endOf(interval)) - Math.max(shown[index]!.from, interval.from);
  // The first that does not end before it begins: nothing before that one's predecessor can be nearer, for a lane's intervals do not overlap.
  let [low, high] = [0, among.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(shown[among[middle]!]!) < interval.from) low = middle + 1;
    else high = middle;
  }
  let best = among[Math.max(0, low - 1)]!;
  for (let at = Math.max(0, low - 1) + 1; at < among.length; at++) {
    const index = among[at]!;
    if (overlap(index) > overlap(best)) best = index;
    if (shown[index]!.from > endOf(interval)) break;
  }
  return best;
}
