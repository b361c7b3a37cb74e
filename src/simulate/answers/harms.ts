import type { Break } from '../../model/answers.js';
import { stretches } from '../../model/stretch.js';
import type { ImpactKind } from '../../model/timeline.js';
import type { Interval } from '../ledger.js';
import type { Run } from '../run.js';
import { isCovered } from '../aggregate.js';
import { ENDLESS } from '../harms.js';

/** Kinds that somebody notices; stale rules or a deaf watcher alone are a risk, not a hit. */
const NOTICED: ReadonlySet<ImpactKind> = new Set([
  'dns-resolution',
  'api-unavailable',
  'etcd-no-quorum',
  'node-not-ready',
  'pod-eviction',
  'workload-below-budget',
  'service-unreachable',
  'drain-blocked',
  'drain-failed',
  'admission-refused',
] as const);

/** The harm of a run that somebody notices: neither covered by retries nor only an exposure. */
export const harms = (run: Run): Interval[] =>
  run.intervals.filter(
    (interval) =>
      NOTICED.has(interval.kind) &&
      !interval.exposure &&
      !isCovered(interval, interval.to === null ? Number.POSITIVE_INFINITY : interval.to - interval.from),
  );

/** What a run hurts from a moment on that another does not, each kind of harm once: lanes that the other does not have, or has for a shorter time or less deep. */
export function worse(run: Run, other: Run, since: number, total: number): Break[] {
  const lane = (interval: Interval) => `${interval.kind}|${JSON.stringify(interval.class)}`;
  const hurt = (intervals: readonly Interval[]) => intervals.reduce((sum, interval) => sum + weight(interval, since), 0);
  const former = grouped(harms(other), lane);
  const more = [...grouped(harms(run), lane)].flatMap(([id, intervals]) =>
    hurt(intervals) > hurt(former.get(id) ?? []) * NOISE ? [intervals.filter(({ to }) => to === null || to > since)] : [],
  );
  return [...grouped(more, ([first]) => first!.kind)].map(([kind, lanes]) => {
    const times = stretches(lanes.flat().map(({ from, to, fraction }) => ({ from: Math.max(since, from), to, fraction })));
    return {
      kind,
      fresh: !harms(other).some((interval) => interval.kind === kind),
      // Lanes may share nodes.
      nodes: Math.min(
        total,
        lanes.reduce((sum, intervals) => sum + Math.max(...intervals.map(({ nodes }) => nodes)), 0),
      ),
      from: times[0]!.from,
      to: times.at(-1)!.to,
      fraction: Math.max(...times.map(({ fraction }) => fraction)),
      times,
    };
  });
}

/** Times that shift a little are not another harm. */
const NOISE = 1.1;

/** How much an interval hurts from a moment on: the time in which everything fails. */
export const weight = ({ from, to, fraction }: Pick<Interval, 'from' | 'to' | 'fraction'>, after = 0): number =>
  Math.max(fraction, 0.01) * Math.max(0, (to ?? from + ENDLESS) - Math.max(from, after));

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
