import type { Impact } from './timeline.js';

/** A stretch of harm, milliseconds from the start of the plan; `to: null`: without end. */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
  readonly fraction: number;
}

/** Intervals that touch are one stretch, as bad as the worst of them; in the order of time. */
export function stretches(intervals: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || (last.to !== null && next.from > last.to)) joined.push(next);
    else
      joined[joined.length - 1] = {
        from: last.from,
        to: last.to === null || next.to === null ? null : Math.max(last.to, next.to),
        fraction: Math.max(last.fraction, next.fraction),
      };
  }
  return joined.map(({ from, to, fraction }) => ({ from, to, fraction }));
}

/** The longest outage in the worst cases of some impacts of one kind, milliseconds; `null`: without end. Intervals that touch on one class are one outage. */
export function longest(impacts: readonly Impact[]): number | null {
  const classes = new Map<string, Stretch[]>();
  for (const { class: key, target, worst } of impacts) {
    const id = JSON.stringify([key, target]);
    classes.set(id, [...(classes.get(id) ?? []), worst]);
  }
  const lengths = [...classes.values()].flatMap(stretches).map(({ from, to }) => (to === null ? null : to - from));
  return lengths.includes(null) ? null : Math.max(0, ...(lengths as number[]));
}
