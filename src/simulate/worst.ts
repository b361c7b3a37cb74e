import { stretches } from '../model/stretch.js';
import type { Impact } from '../model/timeline.js';
import { describe, type Dimension } from './choices.js';
import type { Interval } from './ledger.js';
import type { Run } from './run.js';

/** An interval of harm and the run that has it. */
export interface Seen {
  readonly interval: Interval;
  readonly run: Run;
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
  shown: readonly Seen[],
  byRun: readonly (readonly Seen[])[],
  dimensions: ReadonlyMap<string, Dimension>,
  matters: ReadonlySet<string> | undefined,
): Impact['worst'][] {
  const worst: Impact['worst'][] = shown.map(({ interval: { from, to, fraction }, run }) => {
    const when = describe(run, dimensions, matters);
    return { from, to, fraction, ...(when !== undefined && { when }) };
  });
  const simplest = shown.map(({ run }) => unusual(run, dimensions, matters));
  const causes = shown.map(({ interval }) => signature(interval));
  for (const seen of byRun) {
    if (seen === shown) continue;
    const variants = new Map<number, Interval[]>();
    for (const { interval } of seen) {
      const index = kin(interval, shown, causes);
      variants.set(index, [...(variants.get(index) ?? []), interval]);
    }
    const { run } = seen[0]!;
    for (const [index, intervals] of variants) {
      for (const stretch of stretches(intervals)) {
        const known = worst[index]!;
        // Of runs that are equally bad the one in which the least is out of the ordinary: what does not matter is no condition.
        const simpler = stretch.from === known.from && unusual(run, dimensions, matters) < simplest[index]!;
        if (exceeds(harm(known), harm(stretch)) || (!exceeds(harm(stretch), harm(known)) && !simpler)) continue;
        const when = describe(run, dimensions, matters);
        worst[index] = { ...stretch, ...(when !== undefined && { when }) };
        simplest[index] = unusual(run, dimensions, matters);
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
  return [...matters].filter((key) => taken.has(key) && taken.get(key) !== dimensions.get(key)?.likely).length;
}

/** What made an interval happen, without its times and without what ended it. */
const signature = ({ causes, endedBy }: Interval): string =>
  [...new Set(causes.slice(0, endedBy === undefined ? undefined : -1).map(({ place: { file, pointer } }) => `${file}\0${pointer}`))].join(
    '\n',
  );

function kin(interval: Interval, shown: readonly Seen[], causes: readonly string[]): number {
  if (shown.length === 1) return 0;
  const own = signature(interval);
  const end = ({ to }: { to: number | null }) => to ?? Number.MAX_SAFE_INTEGER;
  const ranked = shown.map((one, index) => ({
    index,
    same: causes[index] === own,
    overlap: Math.min(end(one.interval), end(interval)) - Math.max(one.interval.from, interval.from),
  }));
  return ranked.reduce((best, one) => (one.same === best.same ? (one.overlap > best.overlap ? one : best) : one.same ? one : best)).index;
}
