import type { Certainty } from '../model/finding.js';
import type { Impact } from '../model/timeline.js';
import type { Exploration } from './explore.js';
import type { Interval } from './ledger.js';
import { COVERED, DIAL_TIMEOUT } from './timing.js';
import { harm, type Seen, worstOf } from './worst.js';

/**
 * The impacts of an exploration. The intervals shown are the likely run's; those of a lane that the likely run does not have are taken
 * from the run that hurts most. Certain: in every run, and these were all; likely: in the likely run; possible: in some run.
 */
export function aggregate(exploration: Pick<Exploration, 'likely' | 'runs' | 'dimensions' | 'exhaustive'>, total: number): Impact[] {
  const { likely, runs, dimensions, exhaustive } = exploration;
  const lanes = new Map<string, Seen[][]>();
  for (const run of runs) {
    const own = new Map<string, Seen[]>();
    for (const interval of run.intervals) {
      const id = laneOf(interval);
      own.set(id, [...(own.get(id) ?? []), { interval, run }]);
    }
    for (const [id, list] of own) lanes.set(id, [...(lanes.get(id) ?? []), list]);
  }
  const impacts: Impact[] = [];
  for (const byRun of lanes.values()) {
    const shown = byRun.find((list) => list[0]!.run === likely) ?? gravest(byRun);
    const inLikely = shown[0]!.run === likely;
    const everywhere = exhaustive && byRun.length === runs.length;
    const worst = worstOf(shown, byRun, dimensions);
    for (const [index, { interval }] of shown.entries()) {
      const certainty: Certainty = interval.exposure ? 'possible' : everywhere ? 'certain' : inLikely ? 'likely' : 'possible';
      const length = interval.to === null ? Number.POSITIVE_INFINITY : interval.to - interval.from;
      impacts.push({
        kind: interval.kind,
        class: interval.class,
        nodes: interval.nodes,
        share: total === 0 ? 0 : interval.nodes / total,
        exact: interval.exact,
        from: interval.from,
        to: interval.to,
        fraction: interval.fraction,
        pinned: interval.pinned,
        certainty,
        worst: worst[index]!,
        cause: interval.causes,
        ...(interval.endedBy !== undefined && { endedBy: interval.endedBy }),
        ...(isCovered(interval, length) && { covered: true }),
        ...(interval.target !== undefined && { target: interval.target }),
      });
    }
  }
  return impacts.sort((a, b) => a.from - b.from || compare(a.kind, b.kind) || compare(JSON.stringify(a.class), JSON.stringify(b.class)));
}

/** What makes two intervals of different runs the same thing: what is hit and whom, never when. */
const laneOf = (interval: Interval): string => `${interval.kind}|${interval.key}|${interval.exposure}`;

/** The run whose intervals of a lane hurt most. */
function gravest(byRun: readonly Seen[][]): Seen[] {
  const sum = (list: readonly Seen[]) => list.reduce((all, { interval }) => all + harm(interval), 0);
  return byRun.reduce((worst, list) => (sum(list) > sum(worst) ? list : worst));
}

/** Short, or caught by what clients do anyway: stale rules for as long as a health check takes while nothing has moved, a new connection that hangs until the client's dial timeout sends it elsewhere. */
function isCovered(interval: Interval, length: number): boolean {
  if (length < COVERED) return true;
  if (interval.kind === 'api-unavailable') return interval.fraction < 1 && length <= DIAL_TIMEOUT;
  return (interval.kind === 'service-routing-stale' || interval.kind === 'client-stale') && length <= 60_000;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
