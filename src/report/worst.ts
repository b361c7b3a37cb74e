import type { Finding, Severity } from '../model/finding.js';
import type { Timeline } from '../model/timeline.js';
import type { Report } from '../model/report.js';
import { groupsOf } from './grouping.js';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The findings that are not a cause of another one, or graver than it, the gravest first: before all what kept input from being read, then by severity; of one severity predicted outages before
 * what may lead to one, of those whoever is hit most and longest, else in the report's order.
 */
export function worstFirst(report: Report): Finding[] {
  const order = new Map(report.findings.map((finding, i) => [finding, i]));
  const size = new Map(report.findings.map((finding) => [finding, sizeOf(finding, report.timelines)]));
  return groupsOf(report)
    .flatMap(({ stories, unknown, others }) => [
      ...stories.map(({ finding }) => finding),
      ...new Set(stories.flatMap(({ graver }) => graver)),
      ...others,
      ...unknown,
    ])
    .sort(
      (a, b) =>
        Number(isUnread(b)) - Number(isUnread(a)) ||
        WEIGHT[a.severity] - WEIGHT[b.severity] ||
        Number(!a.rule.startsWith('outage/')) - Number(!b.rule.startsWith('outage/')) ||
        compareSizes(size.get(a)!, size.get(b)!) ||
        order.get(a)! - order.get(b)!,
    );
}

/** Whether a document was not read as it was meant: nothing else that is said can be relied on before that is mended. */
export const isUnread = ({ rule, severity }: Finding): boolean => rule.startsWith('input/') && severity === 'error';

/** How much is hit by what a finding tells of: how many impacts never end, and nodes times milliseconds of the others. */
function sizeOf({ plan, cluster, impacts = [] }: Finding, timelines: readonly Timeline[]): readonly [number, number] {
  const timeline = timelines.find((one) => one.plan === plan && one.cluster === cluster);
  const hit = impacts.flatMap((index) => timeline?.impacts[index] ?? []);
  const ended = hit.map(({ from, to, nodes }) => (to === null ? 0 : (to - from) * Math.max(1, nodes)));
  return [hit.filter(({ to }) => to === null).length, ended.reduce((sum, one) => sum + one, 0)];
}

const compareSizes = ([a, x]: readonly [number, number], [b, y]: readonly [number, number]): number => b - a || y - x;
