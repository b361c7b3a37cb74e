import type { Finding } from '../model/finding.js';
import { printJson } from '../report/json.js';
import { locationJson } from '../report/timeline-json.js';
import type { Acceptance, Difference, Shift } from './difference.js';
import type { Shown } from './print.js';
import { impactsOf, sizeOf } from './size.js';
import { acceptedOf, summaryOf } from './verdict.js';

/** What a change does, for programs. */
export function differenceJson(differences: readonly Difference[], { before, after, remarks }: Shown): string {
  const finding = (one: Finding, { report, sources }: Shown['after']) => {
    const impact = sizeOf(impactsOf(one, report.timelines));
    return {
      rule: one.rule,
      severity: one.severity,
      message: one.message,
      location: locationJson(one.evidence[0].place, sources),
      ...(impact && { impact }),
    };
  };
  const shift = ({ before: was, after: is, how }: Shift) => ({ before: finding(was, before), after: finding(is, after), how });
  const acceptance = ({ before: was, after: is, how, known, suppression }: Acceptance) => ({
    ...(was && { before: finding(was, before) }),
    after: finding(is, after),
    how,
    known,
    by: suppression?.by ?? 'severity',
    ...(suppression && {
      ...(suppression.reason !== undefined && { reason: suppression.reason }),
      ...(suppression.until !== undefined && { until: suppression.until }),
      ...(suppression.owner !== undefined && { owner: suppression.owner }),
      ...(suppression.ticket !== undefined && { ticket: suppression.ticket }),
      location: locationJson(suppression.place, after.sources),
    }),
  });
  const unread = (['before', 'after'] as const).flatMap((side) =>
    [...(side === 'before' ? before : after).unread].sort().map((file) => ({ side, file })),
  );
  return printJson({
    version: 1,
    summary: summaryOf(differences),
    ...(unread.length > 0 && { unread }),
    ...(remarks.length > 0 && { remarks }),
    differences: differences.map((one) => ({
      ...(one.plan !== undefined && { plan: one.plan }),
      ...(one.cluster !== undefined && { cluster: one.cluster }),
      ...(one.only && { only: one.only }),
      ...(one.unread && { unread: one.unread }),
      changes: one.changes,
      new: one.fresh.map((each) => finding(each, after)),
      worse: one.worse.map(shift),
      accepted: acceptedOf(one).map(acceptance),
      open: one.open.map((each) => finding(each, after)),
      better: one.better.map(shift),
      gone: one.gone.map((each) => finding(each, before)),
      same: one.same,
    })),
  });
}
