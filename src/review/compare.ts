import type { Finding } from '../model/finding.js';
import type { Timeline } from '../model/timeline.js';
import type { Subject } from './subject.js';

/** What became of the findings. Causes are told within their stories, and what could not be decided is no finding of the plan. */
export interface Comparison {
  readonly gone: readonly Finding[];
  readonly fresh: readonly Finding[];
  /** Findings that say something else now. */
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
  readonly stays: readonly Finding[];
}

/** Two looks at the same files, the second with changes, compared finding by finding; where there are several plans, those of one. */
export function compared(before: Subject, after: Subject, about: Timeline | undefined): Comparison {
  const [old, next] = [counted(before, about), counted(after, about)];
  const kept = [...old].flatMap(([name, finding]) => {
    const now = next.get(name);
    return now ? [{ before: finding, after: now }] : [];
  });
  return {
    gone: [...old].filter(([name]) => !next.has(name)).map(([, finding]) => finding),
    fresh: [...next].filter(([name]) => !old.has(name)).map(([, finding]) => finding),
    changed: kept.filter((one) => one.before.message !== one.after.message || one.before.severity !== one.after.severity),
    stays: kept
      .filter((one) => one.before.message === one.after.message && one.before.severity === one.after.severity)
      .map(({ after: finding }) => finding),
  };
}

function counted({ report, names }: Subject, about: Timeline | undefined): Map<string, Finding> {
  const counts = ({ severity, rule, plan, cluster }: Finding): boolean =>
    !(severity === 'info' && rule.startsWith('input/')) &&
    (about === undefined || ((plan ?? about.plan) === about.plan && (cluster ?? about.cluster) === about.cluster));
  return new Map(report.findings.flatMap((finding, index) => (counts(finding) ? [[names[index]!, finding] as const] : [])));
}
