import type { Checked } from '../check.js';
import { summarize, tell } from '../judge/story.js';
import type { Finding } from '../model/finding.js';
import { token } from '../model/place.js';
import { matches } from '../model/suppression.js';
import { didYouMean } from '../source/nearest.js';
import { quoted } from './arguments.js';
import type { Settings } from './config.js';

/** Behind these stand documents that were not judged, which nothing may hide. */
const NEVER_HIDDEN = ['input/file', 'input/syntax', 'input/schema', 'input/kind'];

/** The report as the configuration wants it: findings about files among the others, disabled rules out, severities as set. */
export function settle({ report }: Checked, problems: readonly Finding[], { disable, severity }: Settings): Checked['report'] {
  if (problems.length === 0 && disable.length === 0 && Object.keys(severity).length === 0) return report;
  const all = [...report.findings, ...problems];
  const findings = all
    .filter(({ rule }) => NEVER_HIDDEN.includes(rule) || !disable.some((pattern) => matches(pattern, rule)))
    .map(({ causeOf: _, ...finding }): Finding => {
      if (NEVER_HIDDEN.includes(finding.rule)) return finding;
      const wanted = Object.keys(severity).find((pattern) => matches(pattern, finding.rule));
      return wanted === undefined ? finding : { ...finding, severity: severity[wanted]! };
    });
  const told = tell(findings, report.timelines);
  return {
    ...report,
    findings: told,
    summary: { ...report.summary, ...summarize(told), suppressed: report.summary.suppressed + all.length - findings.length },
  };
}

/** Rules that `disable` and `severity` name and that do not exist: a slip there would go unnoticed, and what it meant too. */
export function slips({ parsed, disable, severity }: Settings, rules: readonly string[]): Finding[] {
  if (!parsed) return [];
  const wrong = (pointer: string, pattern: string, key: boolean): Finding[] =>
    rules.some((rule) => matches(pattern, rule))
      ? []
      : [
          {
            rule: 'input/reference',
            severity: 'error',
            confidence: 'high',
            message: `there is no rule ${quoted(pattern)}${didYouMean(pattern, rules)}`,
            evidence: [{ place: { file: parsed.file, pointer, ...(key && { key }) }, label: 'no such rule' }],
            references: [],
          },
        ];
  return [
    ...disable.flatMap((pattern, index) => wrong(`/0/disable/${index}`, pattern, false)),
    ...Object.keys(severity).flatMap((pattern) => wrong(`/0/severity/${token(pattern)}`, pattern, true)),
  ];
}
