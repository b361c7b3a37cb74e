import type { Place } from '../model/place.js';
import type { Source } from '../source/source.js';
import { applied, type Edit, type Trouble, trouble } from './edit.js';
import { eolOf, lineEnd, lineStart } from './lines.js';
import { removeItem } from './sequence.js';

/** The text of a configuration without one entry of a list (`/0/ignores/2`, or a field of it), its comments gone with it; the list's key too where nothing is left of it. */
export function withoutEntry(source: Source, place: Place): string | Trouble {
  const pointer = place.pointer.replace(/\/rule$/, '');
  const [, list] = /^(.+)\/\d+$/.exec(pointer) ?? [];
  if (list === undefined) return trouble(`${pointer} in ${source.file} is no entry of a list`);
  const { text } = source;
  const known = (index: number): boolean => {
    const { start, end } = source.locate(`${list}/${index}`);
    const whole = source.locate(list);
    return end > start && (start !== whole.start || end !== whole.end);
  };
  const alone = pointer.endsWith('/0') && !known(1);
  const outcome = removeItem({ source, syntax: 'yaml' }, pointer);
  if ('trouble' in outcome) return outcome;
  if (!alone) return applied(text, outcome.edits)!;
  const key = source.locate(list, true);
  const start = lineStart(text, key.start);
  if (!/^\s*$/.test(text.slice(start, key.start))) return trouble(`${source.file} is written in braces: take the entry out by hand`);
  const end = Math.max(lineEnd(text, source.locate(list).end), ...outcome.edits.map((edit) => edit.end));
  const rest = text.slice(0, start) + text.slice(end);
  // An empty file would be taken for one that was cut short.
  return /^\s*$/.test(rest) ? `${text.slice(key.start, key.end)}: []${eolOf(text)}` : rest;
}

/** The edit that takes a comment out of its document, with its line where nothing else stands there; undefined where there is no comment at that place. */
export function withoutComment(source: Source, place: Place): Edit | undefined {
  const { text, file } = source;
  const at = source.locate(place.pointer, place.key);
  const comment = source.comments().find(({ span }) => span.start <= at.start && at.start < span.end);
  if (!comment) return undefined;
  const { start, end } = comment.span;
  const before = text.slice(lineStart(text, start), start);
  if (/^[ \t]*$/.test(before)) return { file, start: lineStart(text, start), end: lineEnd(text, end), text: '' };
  return { file, start: start - (before.length - before.trimEnd().length), end, text: '' };
}
