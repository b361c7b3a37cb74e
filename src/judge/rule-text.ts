import type { Source, Span } from '../source/source.js';

/**
 * Where a stretch of a scalar's value stands in the text: the value is walked along what is written, past quotes, escapes,
 * indentation and folded lines. Exact for plain, quoted and block scalars whose escapes stand for one character.
 */
export function spanIn(source: Source, pointer: string, value: string, start: number, end: number): Span {
  const whole = source.locate(pointer);
  const written = source.text.slice(whole.start, whole.end);
  const header = /^[|>][-+0-9]*[^\n]*\n/.exec(written)?.[0].length ?? (/^["']/.test(written) ? 1 : 0);
  let at = header;
  let from = header;
  for (let i = 0; i < Math.min(end, value.length); i++) {
    const character = value[i]!;
    if (/\s/.test(character)) {
      if (i === start) from = at;
      if (/\s/.test(written[at] ?? '')) at++;
      continue;
    }
    while (at < written.length && written[at] !== character) at++;
    if (i === start) from = at;
    at++;
  }
  if (start >= value.length) from = at;
  return { start: whole.start + Math.min(from, written.length), end: whole.start + Math.min(Math.max(at, from), written.length) };
}
