import { escape, inert } from './escape.js';

/** What a stretch of text is, never how it looks: colour only repeats what the words say. */
export type Style = 'error' | 'warning' | 'info' | 'dim' | 'bold' | 'chosen';

export interface Piece {
  readonly text: string;
  readonly style?: Style;
}
/** One line of output, without its end. */
export type Line = readonly Piece[];

/** Whether there is colour, and on what: `true` where nobody knows whether the background is light or dark. */
export type Colour = boolean | 'light' | 'dark';

const COMMON = { error: '1;31', dim: '2', bold: '1', chosen: '7' } as const;

/**
 * Of the sixteen colours only red and magenta can be read on light and on dark backgrounds in the palettes that terminals come with (yellow and cyan
 * fade on white, blue on black), which is why gcc's warnings are magenta. White is never asked for.
 */
const CODES: Readonly<Record<'any' | 'light' | 'dark', Readonly<Record<Style, string>>>> = {
  any: { ...COMMON, warning: '35', info: '' },
  light: { ...COMMON, warning: '35', info: '34' },
  dark: { ...COMMON, warning: '33', info: '36' },
};

/** A line in one style. */
export function line(text: string, style?: Style): Line {
  return [{ text, ...(style && { style }) }];
}

/** Lines as the bytes of a terminal or a file: each ends with a line feed, none with spaces, and no control character but our own colours gets through. */
export function paint(lines: readonly Line[], colour: Colour): string {
  return lines.map((pieces) => paintLine(pieces, colour)).join('');
}

function paintLine(pieces: Line, colour: Colour): string {
  const last = pieces.findLastIndex((piece) => piece.text.trimEnd() !== '');
  const kept = pieces.slice(0, last + 1).map((piece, i) => (i === last ? { ...piece, text: piece.text.trimEnd() } : piece));
  if (!colour) return `${inert(kept.map(({ text }) => escape(text)).join(''))}\n`;
  const codes = CODES[colour === true ? 'any' : colour];
  const painted = kept.map(({ text, style }) => {
    const code = style ? codes[style] : '';
    return code === '' ? inert(escape(text)) : `\x1b[${code}m${inert(escape(text))}\x1b[0m`;
  });
  return `${painted.join('')}\n`;
}
