import { cells, escape, fit, pad } from '../../report/escape.js';
import { type Line, type Piece, type Style } from '../../report/paint.js';

/** A line cut or filled to so many cells. What is cut is shown by `mark`. */
export function exactly(pieces: Line, room: number, mark: string): Line {
  const shown = pieces.map(({ text, ...rest }): Piece => ({ ...rest, text: escape(text) }));
  const width = shown.reduce((sum, { text }) => sum + cells(text), 0);
  if (width <= room) return width === room ? shown : [...shown, { text: ' '.repeat(room - width) }];
  const kept: Piece[] = [];
  let left = room - cells(mark);
  for (const piece of shown) {
    const text = fit(piece.text, left);
    kept.push({ ...piece, text });
    left -= cells(text);
    if (text.length < piece.text.length) break;
  }
  return [...kept, { text: mark }, { text: ' '.repeat(Math.max(0, left)) }];
}

/** Left and right on one line, the left one cut where both do not fit. */
export function ends(left: Line, right: Line, room: number, mark: string): Line {
  const width = right.reduce((sum, { text }) => sum + cells(escape(text)), 0);
  if (width + 8 > room) return exactly(left, room, mark);
  return [...exactly(left, room - width - 1, mark), { text: ' ' }, ...right];
}

/** A line across the screen with a title in it. */
export function rule(title: string, room: number, unicode: boolean): Line {
  const dash = unicode ? '─' : '-';
  const head = title === '' ? '' : `${dash}${dash} ${escape(title)} `;
  return [{ text: pad(head, 0) + dash.repeat(Math.max(0, room - cells(head))), style: 'dim' }];
}

/** Lines as many as there is room for: cut at the end, or filled with empty ones. */
export function filled(lines: readonly Line[], room: number): Line[] {
  return [...lines.slice(0, room), ...Array.from({ length: Math.max(0, room - lines.length) }, (): Line => [{ text: '' }])];
}

/** The whole line in one style, where it is the chosen one. */
export const chosen = (pieces: Line, is: boolean): Line =>
  is
    ? pieces.map(({ text, style }) => ({
        text,
        style: style === 'error' || style === 'warning' || style === 'info' ? style : ('chosen' as Style),
      }))
    : pieces;
