import { changes, type Change } from './diff.js';
import { escape, shorten } from './escape.js';
import { excerpt } from './excerpt.js';
import { type Line, line, paint, type Style } from './paint.js';
import type { Look } from './reporter.js';
import { paragraph } from './frame.js';
import { columnsOf, hang, wrap } from './wrap.js';

/** A file that shows a rule: `# <-` marks the blamed lines of a bad one. */
export interface Example {
  readonly name: string;
  readonly text: string;
}

/** What there is to say of one rule. */
export interface Explained {
  readonly id: string;
  /** As the rule says it: a severity, or the condition that decides. */
  readonly severity: string;
  readonly confidence: string;
  /** One sentence: what the rule finds. */
  readonly what: string;
  /** Paragraphs; a line that begins with `- ` stays one. */
  readonly why: string;
  readonly fix?: string;
  /** When it does not apply. */
  readonly unless?: string;
  /** What no source says of it. */
  readonly inferred?: string;
  /** First version that has the hazard, and the one from which it is gone, in words. */
  readonly since?: string;
  readonly until?: string;
  readonly sources: readonly string[];
  readonly bad?: Example;
  readonly good?: Example;
}

/** Most lines of an example that are printed whole; of a longer one only what is near a mark. */
const WHOLE = 60;
const NEAR = 4;
const MARK = /\s*#\s*<-.*$/;

/** What a rule means, why it matters, for which versions and by what sources; the smallest plan that trips it, its blamed lines underlined, and the change that calms it. */
export function explain(rule: Explained, look: Look): string {
  const columns = columnsOf(look.columns);
  const { id, severity, confidence, what, why, fix, unless, inferred, since, until, sources, bad, good } = rule;
  const sections: Line[][] = [
    [
      ...wrap(`${id}: ${grades(severity)}, confidence ${confidence}`, columns).map((text) => line(text, 'bold')),
      ...paragraph(what, 0, columns),
    ],
    section('WHY IT MATTERS', prose(why, columns)),
    section('DOES NOT APPLY', unless === undefined ? [] : prose(unless, columns)),
    section('NOT SOURCED', inferred === undefined ? [] : prose(inferred, columns)),
    section('VERSIONS', [
      ...(since === undefined ? [] : hang('  affected from   ', since, columns, 18).map((text) => line(text))),
      ...(until === undefined ? [] : hang('  fixed in        ', until, columns, 18).map((text) => line(text))),
    ]),
    section('WHAT TO DO', fix === undefined ? [] : prose(fix, columns)),
    bad === undefined ? [] : section(`BAD (${shorten(escape(bad.name), 40, '...')})`, badLines(bad, good, look, columns)),
    bad === undefined || good === undefined
      ? []
      : section(`BETTER (${shorten(escape(good.name), 40, '...')})`, difference(bad, good, columns)),
    section('SEVERITY', grades(severity) === severity ? [] : paragraph(severity, 2, columns)),
    section(
      'SOURCES',
      // A link that is broken over two lines is none.
      sources.flatMap((source) => (LINK.test(source) ? [line(`  ${source}`)] : paragraph(source, 2, columns))),
    ),
  ];
  return paint(
    sections.filter(({ length }) => length > 0).flatMap((part, i) => (i === 0 ? part : [line(''), ...part])),
    look.colour,
  );
}

/** The severities that a condition can come to: `error, warning or info`; a plain one as it is. */
function grades(severity: string): string {
  const named = (['error', 'warning', 'info'] as const).filter((one) => severity.includes(`"${one}"`) || severity.includes(`'${one}'`));
  return named.length < 2 ? (named[0] ?? severity) : `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;
}

function section(title: string, body: Line[]): Line[] {
  return body.length === 0 ? [] : [line(title, 'bold'), ...body];
}

/** Paragraphs and list items of plain text, each wrapped on its own, an empty line where the text has one. */
function prose(text: string, columns: number): Line[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block, i) => [
      ...(i === 0 ? [] : [line('')]),
      ...block.split(/\n(?=\s*(?:[-*]|\d+\.)\s)/).flatMap((item) => {
        const [first, ...rest] = wrap(item.replace(/\s+/g, ' ').trim(), columns - 4);
        const indent = /^\s*(?:[-*]|\d+\.)\s/.test(item) ? '    ' : '  ';
        return [line(`  ${first}`), ...rest.map((part) => line(indent + part))];
      }),
    ]);
}

function badLines({ text }: Example, good: Example | undefined, look: Look, columns: number): Line[] {
  const rows = rowsOf(text);
  const marked = rows.map((row) => MARK.test(row));
  const shown = rows.map((_, i) => rows.length <= WHOLE || marked.slice(Math.max(0, i - NEAR), i + NEAR + 1).includes(true));
  const room = columns - 7;
  const calmer = new Map(
    good ? changed(text, good.text).flatMap(({ kind, text: own, differs }) => (kind === '-' ? [[own, differs]] : [])) : [],
  );
  return rows.flatMap((row, i): Line[] => {
    if (!shown[i]) return i === 0 || shown[i - 1] ? [line('   ...', 'dim')] : [];
    const code = row.replace(MARK, '');
    const [from, to] = marked[i] ? blamed(code, calmer.get(code.trimEnd())) : [Math.max(0, code.search(/\S/)), code.length];
    const { text: source, start, length } = excerpt(code, from, to, room, look.unicode ? '…' : '...');
    const lines: Line[] = [[{ text: `${String(i + 1).padStart(4)} | `, style: 'dim' }, { text: source }]];
    return marked[i]
      ? [
          ...lines,
          [
            { text: '     | ', style: 'dim' },
            { text: ' '.repeat(start) + '^'.repeat(length), style: 'error' },
          ],
        ]
      : lines;
  });
}

const STYLES: Readonly<Record<Change['kind'], Style | undefined>> = { ' ': undefined, '-': 'error', '+': 'info', gap: 'dim' };

/** What to underline of a blamed line: the entry of it that the better example changes, else all of it. */
function blamed(code: string, differs: number | undefined): readonly [number, number] {
  const first = Math.max(0, code.search(/\S/));
  if (differs === undefined || differs <= first) return [first, code.length];
  // Where the better one ends, an entry more begins with its comma.
  const at = code[differs] === ',' ? differs + 2 : differs;
  const before = code.slice(0, at);
  const from = Math.max(first, ...[', ', '{ '].map((start) => (before.includes(start) ? before.lastIndexOf(start) + 2 : 0)));
  const end = /[,}\]]/.exec(code.slice(at));
  return [from, end ? code.slice(0, at + end.index).trimEnd().length : code.length];
}

const changed = (bad: string, good: string): Change[] => {
  const rows = (text: string) => rowsOf(text).map((row) => row.replace(MARK, '').trimEnd());
  return changes(rows(bad), rows(good));
};

function difference(bad: Example, good: Example, columns: number): Line[] {
  return changed(bad.text, good.text).map(({ kind, text, differs = 0 }) => {
    if (kind === 'gap') return line('  ...', 'dim');
    return line(`  ${kind} ${excerpt(text, differs, text.length, columns - 4, '...').text}`, STYLES[kind]);
  });
}

const LINK = /^https?:\/\/[!-~]+$/;

/** What a good case may set off besides is for its test alone. */
const OK = /^# ok: /;

const rowsOf = (text: string): string[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .filter((row) => !OK.test(row));
