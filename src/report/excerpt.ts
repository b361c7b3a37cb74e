import { cells, cellsOf, fit, present } from './escape.js';

/** A source line as it is shown, and which of its cells (0-based) a span covers; `length` is at least 1. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** Whether a source line fits into so many cells once it is escaped; long lines are refused without a look at all of them. */
export function fits(raw: string, room: number): boolean {
  return raw.length <= room * 2 && cells(present(raw, 0)) <= room;
}

/**
 * The part of a source line to show for the span `[from, to)` (0-based UTF-16 units): the whole line where it fits into `room` cells, else
 * a window around the span, cuts shown by `mark`. Costs what the window costs, not what the line does.
 */
export function excerpt(raw: string, from: number, to: number, room: number, mark: string): Excerpt {
  const begin = boundary(raw, Math.min(Math.max(0, from), raw.length));
  const end = boundary(raw, Math.min(Math.max(begin, to), raw.length));
  // Behind the end of a line there has to be room for a caret.
  if (fits(raw, begin < raw.length ? room : room - 1)) return cut(raw, 0, begin, end, Infinity, mark);
  const left = boundary(raw, Math.max(0, begin - Math.max(8, Math.floor(room / 3))));
  // A line that only ends too late is shown from its beginning.
  const first = cells(present(raw.slice(0, end), 0)) <= room - cells(mark) && end < room ? 0 : left;
  return cut(raw, first, begin, end, room, mark);
}

function cut(raw: string, first: number, begin: number, end: number, room: number, mark: string): Excerpt {
  const last = room === Infinity ? raw.length : boundary(raw, Math.min(raw.length, Math.max(first, begin) + room));
  const head = first > 0 ? mark : '';
  const before = head + present(raw.slice(first, begin), cells(head));
  const start = cells(before);
  const span = present(raw.slice(begin, Math.min(end, last)), start);
  const whole = before + span + present(raw.slice(Math.min(end, last), last), start + cells(span));
  const tooLong = room !== Infinity && (last < raw.length || cells(whole) > room);
  const text = tooLong ? fit(whole, room - cells(mark)) + mark : whole;
  return { text: text.trimEnd(), start, length: Math.max(1, Math.min(cells(span), cells(text) - start)) };
}

/** The nearest offset at or before `at` that does not split a character from its other half or from what marks it. */
function boundary(raw: string, at: number): number {
  let offset = at;
  while (offset > 0 && offset < raw.length && at - offset < 8) {
    const code = raw.charCodeAt(offset);
    const splits =
      (code >= 0xdc00 && code <= 0xdfff && isHigh(raw.charCodeAt(offset - 1))) ||
      cellsOf(String.fromCodePoint(raw.codePointAt(offset)!)) === 0;
    if (!splits) return offset;
    offset--;
  }
  return offset;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
