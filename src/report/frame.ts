import type { Severity } from '../model/finding.js';
import { cells, escape } from './escape.js';
import { excerpt, fits } from './excerpt.js';
import type { Label, Spot } from './mark.js';
import { type Line, line } from './paint.js';
import type { Look, Sources } from './reporter.js';
import { hang, wrap } from './wrap.js';

/** Places with their source lines, carets and labels, one arrow a file; lines that may not or cannot be shown are named by line and column. No line is wider than `columns`. */
export function frame(spots: readonly Spot[], sources: Sources, look: Look, columns: number): Line[] {
  const gutter = Math.max(3, ...spots.map(({ location }) => String(location.line).length)) + 1;
  const lines: Line[] = [];
  let file: string | undefined;
  let above: { line: number; column: number } | undefined;
  for (const spot of spots) {
    const { location } = spot;
    const raw = sources.line(location.file, location.line);
    // A folder, or a file that could not be read: there is no line to speak of.
    const whole = raw === undefined && spot.labels.length === 0 && location.line === 1 && location.column === 1;
    if (location.file !== file) {
      file = location.file;
      above = undefined;
      lines.push(...arrow(whole ? file : `${file}:${location.line}:${location.column}`, columns));
    }
    if (raw === undefined) {
      above = undefined;
      if (!whole) lines.push(...unseen(spot, gutter, columns));
      continue;
    }
    const room = columns - gutter - 3;
    const end = location.endLine > location.line ? raw.trimEnd().length : location.endColumn - 1;
    const shown = excerpt(raw, location.column - 1, end, room, look.unicode ? '…' : '...');
    // A second span of a line that was shown whole goes under the same line.
    if (above?.line !== location.line || !fits(raw, room)) {
      lines.push([{ text: `${String(location.line).padStart(gutter)} | `, style: 'dim' }, { text: shown.text }]);
    }
    above = location;
    lines.push(...carets(shown, spot, gutter, room));
  }
  return lines;
}

function arrow(where: string, columns: number): Line[] {
  return wrap(where, columns - 6).map((part, i) => [{ text: i === 0 ? '  --> ' : '      ', style: 'dim' }, { text: part }]);
}

function unseen({ location, labels }: Spot, gutter: number, columns: number): Line[] {
  const lead = `${`${location.line}:${location.column}`.padStart(gutter)} = `;
  const words = labels.length === 0 ? [{ text: '(line not shown)', rules: [] }] : labels;
  return words.flatMap((label, n) =>
    labelLines(label, columns - cells(lead)).map(
      (part, i): Line => [{ text: n + i === 0 ? lead : ' '.repeat(cells(lead)), style: 'dim' }, { text: part }],
    ),
  );
}

/** The least room for a label beside its carets, and the most that is kept free for one below them. */
const BESIDE = 28;
const BELOW = 56;

function carets(shown: { start: number; length: number }, { labels, severity }: Spot, gutter: number, room: number): Line[] {
  const lead = `${' '.repeat(gutter)} | `;
  const under = ' '.repeat(shown.start) + '^'.repeat(shown.length);
  const left = room - cells(under) - 1;
  const longest = Math.max(0, ...labels.map(whole));
  const beside = longest <= left || left >= BESIDE;
  const indent = beside ? cells(under) + 1 : Math.max(0, Math.min(shown.start, room - Math.min(longest, BELOW)));
  const parts = labels.flatMap((label) => labelLines(label, room - indent));
  const [first, ...rest] = beside ? parts : [undefined, ...parts];
  return [
    [{ text: lead, style: 'dim' }, { text: under, style: severity }, ...(first === undefined ? [] : [{ text: ` ${first}` }])],
    ...rest.map((part): Line => [{ text: lead, style: 'dim' }, { text: ' '.repeat(indent) + (part ?? '') }]),
  ];
}

const behind = ({ rules }: Label): string => rules.map((rule) => `[${escape(rule)}]`).join(' ');
const whole = (label: Label): number => cells(escape(label.text)) + cells(behind(label)) + 2;

/** A label wrapped, its rules two spaces behind it where they fit, else on a line of their own. */
function labelLines(label: Label, width: number): string[] {
  const rules = behind(label);
  if (rules === '') return wrap(label.text, width);
  if (label.text === '') return wrap(rules, width);
  const parts = wrap(label.text, width);
  const last = parts.at(-1)!;
  return cells(last) + 2 + cells(rules) <= width ? [...parts.slice(0, -1), `${last}  ${rules}`] : [...parts, ...wrap(rules, width)];
}

/** Severity and what happens; below it how sure that is, if there is anything to say of it, and the rule to search for: beside the last words where it fits. */
export function headline(severity: Severity, message: string, sure: string | undefined, rule: string, columns: number): Line[] {
  const lead = leadOf(severity);
  const width = columns - lead.length;
  const [tag, ...more] = wrap(`[${rule}]`, width);
  const text = wrap(message, width);
  const below = sure === undefined ? [] : wrap(sure, width);
  const last = below.at(-1) ?? text.at(-1)!;
  const beside = more.length === 0 && cells(last) + 2 + cells(tag!) <= width;
  const row = (part: string, i: number, ends: boolean): Line => [
    i === 0 ? { text: lead, style: severity } : { text: ' '.repeat(lead.length) },
    { text: part, ...(i < text.length && { style: 'bold' as const }) },
    ...(ends && beside ? [{ text: `  ${tag}`, style: 'dim' as const }] : []),
  ];
  const rows = [...text, ...below];
  return [
    ...rows.map((part, i) => row(part, i, i === rows.length - 1)),
    ...(beside ? [] : [tag!, ...more].map((part): Line => [{ text: ' '.repeat(lead.length) }, { text: part, style: 'dim' }])),
  ];
}

/** What stands before a headline, and how far everything below it is indented. */
export const leadOf = (severity: Severity): string => `${severity}  `;

/** A title and its text on one line, wrapped below it. */
export function titled(title: string, text: string, columns: number): Line[] {
  const [first, ...rest] = hang(`${title}  `, text, columns, 2);
  return [[{ text: title, style: 'bold' }, { text: first!.slice(title.length) }], ...rest.map((part) => line(part))];
}

/** Lines of plain text, wrapped and indented. */
export function paragraph(text: string, indent: number, columns: number): Line[] {
  return wrap(text, columns - indent).map((part) => line(' '.repeat(indent) + part));
}
