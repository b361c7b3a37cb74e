import type { Checked } from '../check.js';
import { summarize, tell } from '../judge/story.js';
import type { Finding } from '../model/finding.js';
import type { Settings } from './config.js';

/** Behind these stand documents that were not judged, which nothing may hide. */
const NEVER_HIDDEN = ['input/file', 'input/syntax', 'input/schema', 'input/kind'];

/** The report as the configuration wants it: findings about files among the others, disabled rules out, severities as set. */
export function settle({ report }: Checked, problems: readonly Finding[], { disable, severity }: Settings): Checked['report'] {
  if (problems.length === 0 && disable.length === 0 && Object.keys(severity).length === 0) return report;
  const findings = [...report.findings, ...problems]
    .filter(({ rule }) => NEVER_HIDDEN.includes(rule) || !disable.some((pattern) => matches(pattern, rule)))
    .map(({ causeOf: _, ...finding }): Finding => {
      if (NEVER_HIDDEN.includes(finding.rule)) return finding;
      const wanted = Object.keys(severity).find((pattern) => matches(pattern, finding.rule));
      return wanted === undefined ? finding : { ...finding, severity: severity[wanted]! };
    });
  const told = tell(findings, report.timelines);
  return { ...report, findings: told, summary: { ...report.summary, ...summarize(told) } };
}

/** `area/hazard` means one rule, `area/*` all of an area. */
export function matches(pattern: string, rule: string): boolean {
  return pattern === rule || (pattern.endsWith('/*') && rule.startsWith(pattern.slice(0, -1)));
}
