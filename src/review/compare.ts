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
  // A change may give a finding another name: what says the same is the same, and so is an outage that alone is one of its kind.
  const [gone, fresh] = [new Map([...old].filter(([name]) => !next.has(name))), new Map([...next].filter(([name]) => !old.has(name)))];
  for (const like of [says, ({ rule }: Finding) => rule]) {
    const now = groups(fresh, like);
    for (const [key, [before, ...others]] of groups(gone, like)) {
      const [after, ...more] = now.get(key) ?? [];
      const alone = others.length + more.length === 0 && gone.get(before!)!.rule.startsWith('outage/');
      if (after === undefined || (like !== says && !alone)) continue;
      kept.push({ before: gone.get(before!)!, after: fresh.get(after)! });
      gone.delete(before!);
      fresh.delete(after);
    }
  }
  return {
    gone: [...gone.values()],
    fresh: [...fresh.values()],
    changed: kept.filter((one) => one.before.message !== one.after.message || one.before.severity !== one.after.severity),
    stays: kept
      .filter((one) => one.before.message === one.after.message && one.before.severity === one.after.severity)
      .map(({ after: finding }) => finding),
  };
}

const says = ({ rule, message }: Finding): string => JSON.stringify([rule, message]);

/** The names of findings that are alike. */
function groups(findings: ReadonlyMap<string, Finding>, like: (finding: Finding) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, finding] of findings) found.set(like(finding), [...(found.get(like(finding)) ?? []), name]);
  return found;
}

function counted({ report, names }: Subject, about: Timeline | undefined): Map<string, Finding> {
  const counts = ({ severity, rule, plan, cluster }: Finding): boolean =>
    !(severity === 'info' && rule.startsWith('input/')) &&
    (about === undefined || ((plan ?? about.plan) === about.plan && (cluster ?? about.cluster) === about.cluster));
  return new Map(report.findings.flatMap((finding, index) => (counts(finding) ? [[names[index]!, finding] as const] : [])));
}
