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
  const longest = (spans: readonly (number | null)[]) =>
    spans.includes(null) ? null : Math.round(Math.max(...(spans as readonly number[])) / 1000);
  const share = (of: (impact: Impact) => number) => Math.round(Math.max(...impacts.map(of)) * 100) / 100;
  return {
    seconds: longest(impacts.map(({ from, to }) => (to === null ? null : to - from))),
    worst: longest(impacts.map(({ worst: { from, to } }) => (to === null ? null : to - from))),
    share: share((impact) => impact.share),
    fraction: share((impact) => Math.max(impact.fraction, impact.worst.fraction)),
  };
}

/** Whether the first of two lengths is longer; null is without end. */
export const longer = (a: number | null, b: number | null): boolean => (a === null ? b !== null : b !== null && a > b);

/** In which ways an impact has grown, as clauses; none where it has not. */
export function growth(before: AcceptedImpactDocument, now: AcceptedImpactDocument): string[] {
  const said = (seconds: number | null) => (seconds === null ? 'until restarted' : span(seconds * 1000));
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return [
    ...(longer(now.seconds, before.seconds) ? [`it lasts ${said(now.seconds)}, was ${said(before.seconds)}`] : []),
    ...(longer(now.worst, before.worst) ? [`at the worst ${said(now.worst)}, was ${said(before.worst)}`] : []),
    ...(now.share > before.share ? [`${percent(now.share)} of the nodes, was ${percent(before.share)}`] : []),
    ...(now.fraction > before.fraction ? [`${percent(now.fraction)} fails, was ${percent(before.fraction)}`] : []),
  ];
}

/** The lesser of two sizes in each measure. */
export const lesser = (a: AcceptedImpactDocument, b: AcceptedImpactDocument): AcceptedImpactDocument => ({
  seconds: longer(a.seconds, b.seconds) ? b.seconds : a.seconds,
  worst: longer(a.worst, b.worst) ? b.worst : a.worst,
  share: Math.min(a.share, b.share),
  fraction: Math.min(a.fraction, b.fraction),
});
