import { EVENT_ID } from 'js-yaml';
import type { Outline } from './outline.js';
import type { Comment } from './source.js';

/** The comments before `readTo`: each `#` behind a blank or at a line's begin that is in no scalar. Takes linear time; a text without `#` costs nothing. */
export function commentsOf(outline: Outline, readTo: number): Comment[] {
  const { text, type, start, end } = outline;
  const found: Comment[] = [];
  let event = 0;
  for (let i = text.indexOf('#'); i >= 0 && i < readTo; i = text.indexOf('#', i + 1)) {
    if (i > 0 && !isBlank(text.charCodeAt(i - 1))) continue;
    // Scalars come in the order of the text; those that end before this place are of no use to the next one either.
    while (event < type.length && (type[event] !== EVENT_ID.SCALAR || start[event]! < 0 || end[event]! <= i)) event++;
    if (event < type.length && start[event]! <= i) {
      i = end[event]! - 1;
      continue;
    }
    const lineStart = text.lastIndexOf('\n', i) + 1;
    const newline = text.indexOf('\n', i);
    let stop = newline < 0 ? text.length : newline;
    if (text.charCodeAt(stop - 1) === 13) stop--;
    const before = text.slice(lineStart, i);
    found.push({ span: { start: i, end: stop }, text: text.slice(i + 1, stop).trimEnd(), ownLine: before.trim() === '' });
    i = stop - 1;
  }
  return found;
}

const isBlank = (c: number): boolean => c === 32 || c === 10 || c === 9 || c === 13 || c === 0xfeff;
