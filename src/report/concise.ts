import { countsItself } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { escape, inert } from './escape.js';
import type { Reporter } from './reporter.js';
import { during, withCount } from './told.js';
import { list } from '../model/list.js';
import { plural } from './words.js';
import { opaqueSteps } from './doubt.js';

/** One line a finding, `file:line:column: severity message [rule]`, in the report's order, a cause says so instead of its severity (where it is no graver than its stories), and of what; the last line counts likewise. */
export const concise: Reporter = ({ findings, summary, timelines }, sources) => {
  const lines = findings.map((finding) => {
    const { rule, severity, evidence, causeOf = [] } = finding;
    const { file, line, column } = sources.locate(evidence[0].place);
    const stories = [...new Set(causeOf.flatMap((story) => findings[story]?.rule ?? []))];
    const of = stories.length === 0 ? '' : ` (a cause of ${list(stories)})`;
    return `${file}:${line}:${column}: ${countsItself(finding, findings) ? severity : 'cause'} ${withCount(finding)}${of}${during(finding, timelines)} [${rule}]`;
  });
  return [...lines, counts(summary, opaqueSteps(timelines))].map((text) => `${inert(escape(text))}\n`).join('');
};

function counts({ error, warning, info, causes, suppressed, rules }: Report['summary'], opaque: number): string {
  const found = [
    plural(error, 'error'),
    plural(warning, 'warning'),
    `${info} info`,
    causes === 0 ? '0 causes' : `${plural(causes, 'cause')} of these`,
    `${suppressed} suppressed`,
  ].join(', ');
  const unknown =
    opaque === 0
      ? `${rules.unknown} unknown`
      : `${rules.unknown} not, and what ${plural(opaque, 'command')} ${opaque === 1 ? 'does' : 'do'} is unknown`;
  return `${found}; ${plural(rules.decided, 'rule')} decided, ${unknown}`;
}
