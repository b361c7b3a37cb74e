import type { Finding, Severity } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { groupsOf } from './grouping.js';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings that are not a cause of another one, the gravest first; of one severity predicted outages before what may lead to one, else in the report's order. */
export function worstFirst(report: Report): Finding[] {
  const order = new Map(report.findings.map((finding, i) => [finding, i]));
  return groupsOf(report)
    .flatMap(({ stories, unknown, others }) => [...stories.map(({ finding }) => finding), ...others, ...unknown])
    .sort(
      (a, b) =>
        WEIGHT[a.severity] - WEIGHT[b.severity] ||
        Number(!a.rule.startsWith('outage/')) - Number(!b.rule.startsWith('outage/')) ||
        order.get(a)! - order.get(b)!,
    );
}
