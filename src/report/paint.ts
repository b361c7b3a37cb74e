import { escape, inert } from './escape.js';

/** What a stretch of text is, never how it looks: colour only repeats what the words say. */
export type Style = 'error' | 'warning' | 'info' | 'dim' | 'bold' | 'chosen';

export interface Piece {
  readonly text: string;
  readonly style?: Style;
}
/** One line of output, without its end. */
export type Line = readonly Piece[];

const CODES: Readonly<Record<Style, string>> = { error: '1;31', warning: '33', info: '36', dim: '2', bold: '1', chosen: '7' };

/** A line in one style. */
export function line(text: string, style?: Style): Line {
  return [{ text, ...(style && { style }) }];
}

/** Lines as the bytes of a terminal or a file: each ends with a line feed, none with spaces, and no control character but our own colours gets through. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return lines.map((pieces) => paintLine(pieces, colour)).join('');
}

function paintLine(pieces: Line, colour: boolean): string {
  const last = pieces.findLastIndex((piece) => piece.text.trimEnd() !== '');
  const kept = pieces.slice(0, last + 1).map((piece, i) => (i === last ? { ...piece, text: piece.text.trimEnd() } : piece));
  if (!colour) return `${inert(kept.map(({ text }) => escape(text)).join(''))}\n`;
  return `${kept.map(({ text, style }) => (style ? `\x1b[${CODES[style]}m${inert(escape(text))}\x1b[0m` : inert(escape(text)))).join('')}\n`;
}
