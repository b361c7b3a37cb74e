import { escape } from '../report/escape.js';
import { point } from '../report/words.js';
import type { Subject } from './subject.js';
import { indexOf } from './subject.js';
import { chainOf, does, helping, saidOf, timelineOf } from './views/finding.js';

/** Characters that Markdown would obey; untrusted text stands in messages and names. */
const md = (text: string): string => escape(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');
const code = (text: string): string => {
  const shown = escape(text);
  const fence = '`'.repeat(Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  return fence.length === 1 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
};

/** A finding as Markdown, to paste into a ticket or a review: what, where, why step by step, what helps, sources. */
export function markdownOf(subject: Subject, name: string): string {
  const index = indexOf(subject, name);
  const finding = subject.report.findings[index];
  if (!finding) return '';
  const { severity, message, rule, evidence, remediation, references, plan, cluster } = finding;
  const timeline = timelineOf(subject, finding);
  const chain = chainOf(subject, index);
  const places = evidence.slice(0, 8).map(({ place, label }) => {
    const { file, line, column } = subject.sources.locate(place);
    return `- ${code(`${file}:${line}:${column}`)}${label === '' ? '' : ` ${md(label)}`}`;
  });
  const helps = timeline ? helping(finding, timeline).slice(0, 6) : [];
  const parts = [
    `**${severity}: ${md(message)}** (${code(rule)})`,
    ...saidOf(subject, finding).map(md),
    ...(plan === undefined ? [] : [`Plan ${code(plan)}${cluster === undefined ? '' : ` on ${code(cluster)}`}`]),
    places.join('\n'),
    ...(chain.length === 0
      ? []
      : [
          `Step by step, after the start of the plan:\n\n${chain
            .map(({ at, event, place }, i) => {
              const { file, line } = subject.sources.locate(place);
              return `${i + 1}. ${point(at)} ${md(event)} (${code(`${file}:${line}`)})`;
            })
            .join('\n')}`,
        ]),
    ...(helps.length === 0
      ? []
      : [`What helps:\n\n${helps.map((one) => `- ${md(`${one.change} (${one.who}): ${does(one, finding, timeline!)}`)}`).join('\n')}`]),
    ...(remediation === undefined ? [] : [`Fix: ${md(remediation.trim())}`]),
    ...(references.length === 0 ? [] : [references.map((url) => `- <${escape(url).replace(/[<>\s]/g, '')}>`).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}
