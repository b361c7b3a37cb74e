import { tokens } from '../model/place.js';
import { lineStarts, textStart } from './lines.js';
import type { Source, Span } from './source.js';

/** The lines of a text, without their ends and without a byte-order mark. */
export const linesOf = (text: string): string[] => text.slice(textStart(text)).split(/\r?\n/);

/**
 * The positions of a text that is a list of lines: `/0/7` is its eighth line, blanks around it left out, and `/0/7/a-b` the columns from `a` to
 * before `b` of that line, from 0.
 */
export function lineSource(file: string, text: string): Source {
  let starts: readonly number[] | undefined;
  return {
    file,
    text,
    comments: () => [],
    raw: () => undefined,
    locate(pointer): Span {
      starts ??= lineStarts(text);
      const [, line, columns] = tokens(pointer);
      const number = Math.min(Number(line ?? 0) || 0, starts.length - 1);
      const start = number === 0 ? textStart(text) : starts[number]!;
      const whole = text.slice(start, starts[number + 1] ?? text.length).trimEnd();
      const range = /^(\d+)-(\d+)$/.exec(columns ?? '');
      if (range) return { start: start + Number(range[1]), end: start + Math.min(Number(range[2]), whole.length) };
      const indent = whole.search(/\S/);
      return { start: start + Math.max(0, indent), end: start + whole.length };
    },
  };
}
