import type { Report } from '../model/report.js';
import { escape } from './escape.js';
import type { Reporter } from './reporter.js';
import { plural } from './words.js';

/** One line a finding, `file:line:column: severity message [rule]`, in the report's order; the last line counts. */
export const concise: Reporter = ({ findings, summary }, sources) => {
  const lines = findings.map(({ rule, severity, message, evidence, count }) => {
    const { file, line, column } = sources.locate(evidence[0].place);
    return `${file}:${line}:${column}: ${severity} ${message}${count !== undefined && count > 1 ? ` (in ${count} places)` : ''} [${rule}]`;
  });
  return [...lines, counts(summary)].map((text) => `${escape(text)}\n`).join('');
};

function counts({ error, warning, info, causes, suppressed, rules }: Report['summary']): string {
  const found = [
    plural(error, 'error'),
    plural(warning, 'warning'),
    `${info} info`,
    plural(causes, 'cause'),
    `${suppressed} suppressed`,
  ].join(', ');
  return `${found}; ${plural(rules.decided, 'rule')} decided, ${rules.unknown} unknown`;
}
