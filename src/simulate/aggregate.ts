import type { Certainty } from '../model/finding.js';
import type { Impact, ImpactKind } from '../model/timeline.js';
import type { Stretch } from '../model/stretch.js';
import type { Exploration } from './explore.js';
import { type Interval, lanesOf } from './ledger.js';
import { BUDGET_WAIT, COVERED, DIAL_TIMEOUT } from './timing.js';
import { exceeds, harm, type Seen, unusual, worstOf } from './worst.js';

/** Some runs and what they cover. */
export type Sample = Pick<Exploration, 'likely' | 'runs' | 'dimensions' | 'covers' | 'depends'>;

/**
 * The impacts of an exploration. The intervals shown are the likely run's; those of a lane that the likely run does not have are taken
 * from the run that hurts most. Certain: in every run, and these were all that matter to the lane; likely: in the likely run; possible: in
 * some run, or in the likely run so short that nobody notices. `counts`: only the impacts of these lanes.
 */
export function aggregate(
  { likely, runs, dimensions, covers, depends }: Sample,
  total: number,
  counts: (lane: string, kind: ImpactKind) => boolean = () => true,
): Impact[] {
  const lanes = new Map<string, Seen[] | null>();
  for (const run of runs) {
    for (const [id, intervals] of lanesOf(run.intervals)) {
      const seen = lanes.get(id);
      if (seen) seen.push({ run, intervals });
      else if (seen === undefined) lanes.set(id, counts(id, intervals[0]!.kind) ? [{ run, intervals }] : null);
    }
  }
  const impacts: Impact[] = [];
  for (const [lane, unsorted] of lanes) {
    if (unsorted === null) continue;
    const matters = depends(lane);
    // What differs least from the likely run comes first: it is the simplest way to say when the worst happens.
    const byRun = matters === undefined ? unsorted : fewestFirst(unsorted, matters, dimensions);
    const shown = byRun.find(({ run }) => run === likely) ?? gravest(byRun);
    const inLikely = shown.run === likely;
    const everywhere = covers(lane) && byRun.length === runs.length;
    const worst = worstOf(shown, byRun, dimensions, matters);
    for (const [index, interval] of shown.intervals.entries()) {
      const bad = worst[index]!;
      const mild = isCovered(interval, lengthOf(interval));
      const grave = !isCovered({ ...interval, fraction: bad.fraction }, lengthOf(bad));
      // What retries cover as a rule, and not at its worst, is possible; so is what hits nobody in most assignments: an expected share of less than half a node.
      const rare = !interval.exact && interval.nodes > 0 && interval.nodes < 0.5;
      const certainty: Certainty =
        interval.exposure || rare || (mild && grave) ? 'possible' : everywhere ? 'certain' : inLikely ? 'likely' : 'possible';
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
        worst: bad,
        cause: interval.causes,
        ...(interval.endedBy !== undefined && { endedBy: interval.endedBy }),
        ...(mild && !grave && { covered: true }),
        ...(interval.target !== undefined && { target: interval.target }),
        ...(interval.asks !== undefined && { asks: interval.asks }),
        ...(interval.refused !== undefined && { refused: interval.refused }),
        ...(interval.afterRetries && { afterRetries: interval.afterRetries }),
      });
    }
  }
  return impacts.sort((a, b) => a.from - b.from || compare(a.kind, b.kind) || compare(JSON.stringify(a.class), JSON.stringify(b.class)));
}

function fewestFirst(byRun: readonly Seen[], matters: ReadonlySet<string>, dimensions: Exploration['dimensions']): Seen[] {
  return byRun
    .map((seen) => ({ seen, count: unusual(seen.run, dimensions, matters) }))
    .sort((a, b) => a.count - b.count)
    .map(({ seen }) => seen);
}

/** The run whose intervals of a lane hurt most. */
function gravest(byRun: readonly Seen[]): Seen {
  let [worst, most] = [byRun[0]!, 0];
  for (const seen of byRun) {
    const sum = seen.intervals.reduce((all, interval) => all + harm(interval), 0);
    if (seen === worst || exceeds(sum, most)) [worst, most] = [seen, sum];
  }
  return worst;
}

const lengthOf = ({ from, to }: Stretch): number => (to === null ? Number.POSITIVE_INFINITY : to - from);

/** Short, or caught by what clients do anyway: stale rules for as long as a health check takes while nothing has moved, a new connection that hangs until the client's dial timeout sends it elsewhere. */
export function isCovered(interval: Interval, length: number): boolean {
  // A drain that waits for a budget does what budgets are for; when it goes on by itself, nobody is hit. One that gives up has failed, however soon.
  if (interval.kind === 'drain-blocked') return interval.endedBy === undefined && length <= BUDGET_WAIT;
  if (length < COVERED) return true;
  if (interval.kind === 'api-unavailable') return interval.fraction < 1 && length <= DIAL_TIMEOUT;
  if (interval.kind === 'client-stale') return length <= 60_000;
  return interval.kind === 'service-routing-stale' && interval.target === undefined && length <= 60_000;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
