import type { Span } from './source.js';

const BOM = 0xfeff;

/** Where the text itself begins: behind a byte-order mark. */
export const textStart = (text: string): 0 | 1 => (text.charCodeAt(0) === BOM ? 1 : 0);

/** The offsets at which lines begin. Lines end with `\n` or `\r\n`, as SARIF counts them where nobody says otherwise. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** The number, from 0, of the line an offset is in. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offsets between which a line's text stands, blanks around it left out. */
export function lineAround(text: string, offset: number): Span {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(lineStart, newline < 0 ? text.length : newline);
  const indent = line.search(/[^\s\uFEFF]/);
  return indent < 0 ? { start: offset, end: offset } : { start: lineStart + indent, end: lineStart + line.trimEnd().length };
}

/** The first line that is not blank: what stands for a text as a whole. */
export function firstLine(text: string): Span {
  const first = text.search(/[^\s\uFEFF]/);
  return first < 0 ? { start: textStart(text), end: textStart(text) } : lineAround(text, first);
}

/** One character at `offset`, both halves of it; at the end of the text, nothing behind its last visible character. */
export function characterAt(text: string, offset: number): Span {
  if (offset >= text.length) {
    const end = text.trimEnd().length;
    return { start: end, end };
  }
  const width = (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return /[\r\n]/.test(text[offset]!) ? { start: offset, end: offset } : { start: offset, end: offset + width };
}
