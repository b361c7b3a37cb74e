import { span } from '../model/duration.js';
import type { AcceptedImpactDocument } from '../model/documents.js';
import type { Finding } from '../model/finding.js';
import type { Impact, Timeline } from '../model/timeline.js';

/** The impacts that a finding tells of: those of its own kind, where it carries others too. */
export function impactsOf({ rule, plan, cluster, impacts }: Finding, timelines: readonly Timeline[]): readonly Impact[] {
  const timeline = timelines.find((one) => one.plan === plan && one.cluster === cluster);
  const all = (impacts ?? []).flatMap((index) => timeline?.impacts[index] ?? []);
  const own = all.filter(({ kind }) => rule === `outage/${kind}`);
  return own.length > 0 ? own : all;
}

/** How bad impacts are: of each measure the greatest among them; undefined where there is none. Seconds, shares to two places. */
export function sizeOf(impacts: readonly Impact[]): AcceptedImpactDocument | undefined {
  if (impacts.length === 0) return undefined;
  // What hits only clients that reuse a source port, and what is over at once or covered, is not the length of an outage.
  const told = impacts.filter(({ fraction, worst, covered }) => covered !== true && Math.max(fraction, worst.fraction) > 0);
  const counted = told.length > 0 ? told : impacts;
  const sure = counted.filter(({ certainty }) => certainty !== 'possible');
  const longest = (spans: readonly (number | null)[]) =>
    spans.includes(null) ? null : Math.round(Math.max(...(spans as readonly number[])) / 1000);
  const share = (of: (impact: Impact) => number) => Math.round(Math.max(...counted.map(of)) * 100) / 100;
  return {
    seconds: longest((sure.length > 0 ? sure : counted).map(({ from, to }) => (to === null ? null : to - from))),
    worst: longest(counted.map(({ worst: { from, to } }) => (to === null ? null : to - from))),
    share: share((impact) => impact.share),
    fraction: share((impact) => Math.max(impact.fraction, impact.worst.fraction)),
    together: Math.round(together(counted) * 100) / 100,
    total: total(counted),
  };
}

/** The largest share of the nodes that is hit at the same time, 0 to 1: of nodes that differ the sum. What hits another Service or workload is not added. */
function together(impacts: readonly Impact[]): number {
  const end = ({ to }: Impact) => to ?? Number.POSITIVE_INFINITY;
  return Math.max(
    ...impacts.map(({ from, target }) => {
      const shares = new Map<string, number>();
      for (const other of impacts) {
        if (other.target !== target || other.from > from || (end(other) <= from && other.from !== from)) continue;
        const key = JSON.stringify(other.class);
        shares.set(key, Math.max(shares.get(key) ?? 0, other.share));
      }
      return Math.min(
        1,
        [...shares.values()].reduce((sum, share) => sum + share, 0),
      );
    }),
  );
}

/** Share of the nodes times length times what fails at the worst, summed up, in seconds of the whole cluster; null where one has no end. */
function total(impacts: readonly Impact[]): number | null {
  let sum = 0;
  for (const { share, fraction, worst } of impacts) {
    if (worst.to === null) return null;
    sum += ((worst.to - worst.from) / 1000) * share * (Math.max(fraction, worst.fraction) || 1);
  }
  return Math.round(sum);
}

/** Below this part of what it was an outage is less, though it hits more nodes or lookups while it lasts: a judgement. */
const LESS = 0.5;

/** Whether an impact has become less by far in all, whatever single measure has grown; false where that was not recorded. */
export const outweighed = (before: AcceptedImpactDocument, now: AcceptedImpactDocument): boolean =>
  now.total !== undefined && now.total !== null && before.total !== undefined && (before.total === null || now.total < before.total * LESS);

/** Whether the first of two lengths is longer; null is without end. */
export const longer = (a: number | null, b: number | null): boolean => (a === null ? b !== null : b !== null && a > b);

const said = (seconds: number | null) => (seconds === null ? 'until restarted' : span(seconds * 1000));
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The share of the nodes in both, of the same kind: what is hit together, where both say so. */
const nodesOf = (one: AcceptedImpactDocument, other: AcceptedImpactDocument): number =>
  one.together !== undefined && other.together !== undefined ? one.together : one.share;

/** In which ways an impact has grown, as clauses; none where it has not. */
export const growth = (before: AcceptedImpactDocument, now: AcceptedImpactDocument): string[] =>
  clauses(before, now, {
    seconds: longer(now.seconds, before.seconds),
    worst: longer(now.worst, before.worst),
    share: nodesOf(now, before) > nodesOf(before, now),
    fraction: now.fraction > before.fraction,
  });

/** In which ways an impact has become less, as clauses; none where it has not. */
export const shrinking = (before: AcceptedImpactDocument, now: AcceptedImpactDocument): string[] =>
  clauses(before, now, {
    seconds: longer(before.seconds, now.seconds),
    worst: longer(before.worst, now.worst),
    share: nodesOf(now, before) < nodesOf(before, now),
    fraction: now.fraction < before.fraction,
  });

function clauses(
  before: AcceptedImpactDocument,
  now: AcceptedImpactDocument,
  which: Readonly<Record<'seconds' | 'worst' | 'share' | 'fraction', boolean>>,
): string[] {
  return [
    ...(which.seconds ? [`it lasts ${said(now.seconds)}, was ${said(before.seconds)}`] : []),
    ...(which.worst ? [`at the worst ${said(now.worst)}, was ${said(before.worst)}`] : []),
    ...(which.share ? [`${percent(nodesOf(now, before))} of the nodes, was ${percent(nodesOf(before, now))}`] : []),
    ...(which.fraction ? [`${percent(now.fraction)} fails, was ${percent(before.fraction)}`] : []),
  ];
}

/** The lesser of two sizes in each measure. */
export const lesser = (a: AcceptedImpactDocument, b: AcceptedImpactDocument): AcceptedImpactDocument => ({
  seconds: longer(a.seconds, b.seconds) ? b.seconds : a.seconds,
  worst: longer(a.worst, b.worst) ? b.worst : a.worst,
  share: Math.min(a.share, b.share),
  fraction: Math.min(a.fraction, b.fraction),
  ...(a.together !== undefined && b.together !== undefined && { together: Math.min(a.together, b.together) }),
  ...(a.total !== undefined && b.total !== undefined && { total: longer(a.total, b.total) ? b.total : a.total }),
});
