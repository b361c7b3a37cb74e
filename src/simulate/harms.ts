import { once } from '../model/once.js';
import type { ClassKey, Impact, ImpactKind } from '../model/timeline.js';
import { stretches } from '../model/stretch.js';
import { isCovered } from './aggregate.js';
import { type Interval, lanesOf } from './ledger.js';
import type { Run } from './run.js';
import { harm } from './worst.js';

/** How much some runs of one plan hurt, at the worst: enough to compare two plans, without the words of an impact. */
export interface Harms {
  /** What is hit in the same way as by an impact: each lane as much as in the run that is worst for it, and all of them added up. */
  readonly on: (impact: Impact) => number;
  /** The same over all lanes of a kind. */
  readonly sum: (kind: ImpactKind) => number;
  /** The longest outage of a kind in any of the runs, milliseconds; `null`: without end; undefined: none. Intervals that touch on one class are one outage. */
  readonly longest: (kind: ImpactKind) => number | null | undefined;
}

/** What something without end counts as, milliseconds, so that two of them are more than one: a week. */
export const ENDLESS = 7 * 24 * 3_600_000;

type Lane = { readonly first: Interval; readonly outage: string; harm: number };

/** Adds up what is not covered by retries. */
export function harmsOf(runs: readonly Run[]): Harms {
  const lanes = new Map<string, Lane>();
  const longest = new Map<ImpactKind, number | null>();
  for (const run of runs) {
    const outages = new Map<string, Interval[]>();
    for (const [id, intervals] of lanesOf(run.intervals)) {
      const counted = intervals.filter(
        (interval) => !isCovered(interval, interval.to === null ? Number.POSITIVE_INFINITY : interval.to - interval.from),
      );
      const first = counted[0];
      if (!first) continue;
      let lane = lanes.get(id);
      if (!lane) lanes.set(id, (lane = { first, outage: `${first.kind}|${first.target}|${textOf(first.class)}`, harm: 0 }));
      let sum = 0;
      for (const interval of counted) sum += Math.min(ENDLESS, harm(interval));
      lane.harm = Math.max(lane.harm, sum);
      const own = outages.get(lane.outage);
      if (own) own.push(...counted);
      else outages.set(lane.outage, counted);
    }
    for (const intervals of outages.values()) {
      const { kind } = intervals[0]!;
      for (const { from, to } of stretches(intervals)) {
        const known = longest.get(kind);
        if (known !== null) longest.set(kind, to === null ? null : Math.max(known ?? 0, to - from));
      }
    }
  }
  const byKind = new Map<ImpactKind, Lane[]>();
  for (const lane of lanes.values()) {
    const own = byKind.get(lane.first.kind);
    if (own) own.push(lane);
    else byKind.set(lane.first.kind, [lane]);
  }
  const known = new Map<string, number>();
  return {
    on(impact) {
      const hit = `${impact.kind}|${impact.target}|${impact.fraction === 1}|${impact.fraction > 0}|${textOf(impact.class)}`;
      let sum = known.get(hit);
      if (sum === undefined) {
        sum = 0;
        for (const lane of byKind.get(impact.kind) ?? []) if (sameLane(impact, lane.first)) sum += lane.harm;
        known.set(hit, sum);
      }
      return sum;
    },
    sum: (kind) => (byKind.get(kind) ?? []).reduce((sum, lane) => sum + lane.harm, 0),
    longest: (kind) => longest.get(kind),
  };
}

const textOf = once((hit: ClassKey): string => JSON.stringify(hit));

type Hit = Pick<Impact, 'kind' | 'target' | 'class' | 'fraction'>;

/** Whether two of one kind hit the same in the same way: a change of a version or a balancer may name the class by more or by less. */
function sameLane(one: Hit, other: Hit & Pick<Interval, 'exposure'>): boolean {
  if (one.target !== other.target) return false;
  // Flows that may be pinned for ever are none of the lookups that fail for a while.
  if (one.fraction > 0 && other.exposure && other.fraction === 0) return false;
  if (one.kind === 'api-unavailable' && (one.fraction === 1) !== (other.fraction === 1)) return false;
  let named = 0;
  for (const name in one.class) {
    if (!(name in other.class)) continue;
    if (other.class[name] !== one.class[name]) return false;
    named++;
  }
  return named > 0 || isWhole(one) === isWhole(other);
}

const isWhole = (hit: Hit): boolean => Object.keys(hit.class).length === 0;
