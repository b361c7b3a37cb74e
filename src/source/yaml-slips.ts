import { lineAround } from './lines.js';
import type { Span, SyntaxProblem } from './source.js';

/** A line that begins an entry: `key:`, `- key: value`, `- value`, `"key": value`. */
const ENTRY = /^(?:- +)*(?:-$|(?:"[^"]*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`-][^#]*?|-[^\s#][^#]*?) *:(?:\s|$))|^(?:- )+\S/;
/** A template's braces where a key or a value begins: anywhere else they are harmless. */
const TEMPLATE = /(?:^|[:,[-] +)\{\{/;
const MISSING_BLANK = /^(?:- +)*["']?[A-Za-z][\w./-]*["']?:(?=[^\s:/\\])/;

/**
 * The slip that people most probably made where js-yaml stopped with `reason` at `position`, said at the place to mend; undefined where no
 * known slip fits. The parser often stops a line or more behind the slip.
 */
export function guess(text: string, position: number, reason: string): SyntaxProblem | undefined {
  return foreign(text, position) ?? unclosed(text, position, reason) ?? value(text, position, reason) ?? lineBefore(text, position, reason);
}

/** Said where a template's braces stand. */
export function template(span: Span): SyntaxProblem {
  return { message: 'this is a template with {{ }} in it, not YAML yet: render it first, or quote the braces', span };
}

/** Things that are not YAML at all but often stand in files that are. */
function foreign(text: string, position: number): SyntaxProblem | undefined {
  for (const line of [lineAround(text, position), previousLine(text, position)]) {
    if (!line) continue;
    const words = text.slice(line.start, line.end);
    const braces = TEMPLATE.exec(words);
    if (braces) {
      const start = braces.index + braces[0].length - 2;
      const close = words.indexOf('}}', start);
      return template({ start: line.start + start, end: close < 0 ? line.end : line.start + close + 2 });
    }
    if (/^(<{7}|={7}|>{7})( |$)/.test(words)) return { message: 'this is left over from a merge conflict', span: line };
  }
  return undefined;
}

/** A quotation mark or bracket that is still open where the parser stopped: said where it was opened. */
function unclosed(text: string, position: number, reason: string): SyntaxProblem | undefined {
  if (!/^deficient indentation|^unexpected end of the/.test(reason)) return undefined;
  let line = previousLine(text, position);
  if (reason.startsWith('unexpected end of the') && position > 0) line = lineAround(text, Math.min(position, text.trimEnd().length));
  let closed = 0;
  for (let tries = 0; line && tries < 200; tries++) {
    const { quote, open, closers } = openedIn(text, line);
    const opened = quote ?? (open.length > closed ? open[0] : undefined);
    if (opened !== undefined) {
      const what = quote === undefined ? `this ${text[opened]}` : 'this quotation mark';
      return { message: `${what} is never closed`, span: { start: opened, end: opened + 1 } };
    }
    closed = closed - open.length + closers;
    line = previousLine(text, line.start);
  }
  return undefined;
}

/** The quotation mark and the brackets of a line that the line itself does not close, and how many brackets it closes that others opened. */
function openedIn(text: string, line: Span): { quote?: number; open: number[]; closers: number } {
  const open: number[] = [];
  let closers = 0;
  for (let i = line.start; i < line.end; i++) {
    const c = text[i]!;
    const begins = i === line.start || /[\s[{,(]/.test(text[i - 1]!);
    if ((c === '"' || c === "'") && begins) {
      const close = closingQuote(text, i, line.end);
      if (close === undefined) return { quote: i, open, closers };
      i = close;
    } else if (c === '#' && begins) break;
    else if (c === '[' || c === '{') {
      if (begins || open.length > 0) open.push(i);
    } else if ((c === ']' || c === '}') && open.pop() === undefined) closers++;
  }
  return { open, closers };
}

function closingQuote(text: string, at: number, end: number): number | undefined {
  const mark = text[at]!;
  for (let i = at + 1; i < end; i++) {
    if (mark === '"' && text[i] === '\\') i++;
    else if (text[i] === mark) {
      if (mark === '"' || text[i + 1] !== "'") return i;
      i++;
    }
  }
  return undefined;
}

/** A value that needs quotation marks, at the place where the parser stopped. */
function value(text: string, position: number, reason: string): SyntaxProblem | undefined {
  if (!/^bad indentation|^missed comma|^end of the stream/.test(reason)) return undefined;
  const line = lineAround(text, position);
  const before = text.slice(line.start, position);
  const c = text[position] ?? '';
  const span = { start: position, end: position + 1 };
  if (/^[\s]*$/.test(before)) {
    return /\t/.test(text.slice(text.lastIndexOf('\n', position - 1) + 1, line.start))
      ? { message: 'a tab is used for indentation: YAML takes spaces only', span: line }
      : undefined;
  }
  if (/^[@`%]$/.test(c) && /[:-]\s+$/.test(before)) return { message: `a value cannot begin with ${c}; quote it`, span };
  if (reason.startsWith('missed comma'))
    return /^[\]}]$/.test(c) ? { message: `expected a comma or ${c === '}' ? ']' : '}'} before this ${c}`, span } : undefined;
  if (/^[\]}]$/.test(c)) return { message: `this ${c} closes nothing that is open here`, span };
  if (/["']\s*$/.test(before) && c !== ':')
    return {
      message: 'there is more text after the closing quotation mark; quote the whole value',
      span: { start: position, end: line.end },
    };
  if (c === ':' && /:\s+\S/.test(before)) return { message: 'a value with ": " in it must be quoted', span };
  return undefined;
}

/** The parser took the line before for the begin of a key or value that goes on here: that line is the slip. */
function lineBefore(text: string, position: number, reason: string): SyntaxProblem | undefined {
  if (!/^bad indentation|^can not read a block mapping|^expected ':'|^end of the stream/.test(reason)) return undefined;
  const here = lineAround(text, Math.min(position, Math.max(0, text.trimEnd().length - 1)));
  if (text[position] !== ':' && isEntry(text, here) && reason.startsWith('bad indentation')) return undefined;
  const candidates = [here];
  for (
    let line = previousLine(text, here.start);
    line && candidates.length < 20 && !isEntry(text, line);
    line = previousLine(text, line.start)
  )
    candidates.push(line);
  const above = previousLine(text, candidates.at(-1)!.start);
  for (const line of above ? [above, ...candidates.toReversed()] : candidates.toReversed()) {
    const words = head(text, line);
    const missing = MISSING_BLANK.exec(words);
    if (missing && !/:\s/.test(words)) {
      const colon = line.start + missing[0].length;
      return { message: `a blank is missing after "${missing[0].replace(/^(?:- +)*/, '')}"`, span: { start: colon - 1, end: colon } };
    }
    if (line !== above && !isEntry(text, line) && !words.startsWith('#'))
      return { message: 'this line is no "key: value" and begins no list entry', span: line };
  }
  if (text[position] !== ':' || !reason.startsWith('bad indentation')) return undefined;
  return { message: 'the indentation of this line does not fit the lines above', span: { start: here.start, end: position } };
}

/** A line's beginning: enough to tell what it is, and little enough for any pattern. */
const head = (text: string, { start, end }: Span): string => text.slice(start, Math.min(end, start + 400));

const isEntry = (text: string, line: Span): boolean => ENTRY.test(head(text, line));

/** The line before the one an offset is in that is neither blank nor a comment. */
function previousLine(text: string, offset: number): Span | undefined {
  for (let newline = text.lastIndexOf('\n', offset - 1); newline >= 0; newline = newline === 0 ? -1 : text.lastIndexOf('\n', newline - 1)) {
    const line = lineAround(text, newline);
    if (line.end > line.start && text[line.start] !== '#') return line;
  }
  return undefined;
}
