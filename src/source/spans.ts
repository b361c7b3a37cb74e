import { EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import { hasBrackets, isCollection, type Outline, scalarStyle } from './outline.js';
import type { Span } from './source.js';

const quotes = (outline: Outline, i: number): 0 | 1 => {
  const style = scalarStyle(outline, i);
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
};

const isBlock = (outline: Outline, i: number): boolean => scalarStyle(outline, i) >= SCALAR_STYLE.LITERAL_BLOCK;

/** Offset of the next character that is neither blank nor in a comment. */
function skipBlank(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 35 && (i === 0 || /\s/.test(text[i - 1]!))) {
      const newline = text.indexOf('\n', i);
      if (newline < 0) return text.length;
      i = newline;
    } else if (c !== 32 && c !== 10 && c !== 13 && c !== 9) break;
  }
  return i;
}

/** Behind the last of `brackets` closing ones, all that stands before them being separators. */
function passBrackets(text: string, from: number, brackets: number): number {
  let i = from;
  for (let left = brackets; left > 0; i++) {
    i = skipBlank(text, i);
    const c = text.charCodeAt(i);
    if (Number.isNaN(c)) return text.length;
    if (c === 93 || c === 125) left--;
  }
  return i;
}

/** Behind the last thing written of a node; -1 where nothing is. Takes time only for the run of empty and closing events at its end. */
export function endOf(outline: Outline, node: number): number {
  let brackets = 0;
  for (let i = outline.mate[node]!; i >= node; i--) {
    if (outline.type[i] === EVENT_ID.POP) {
      if (hasBrackets(outline, outline.mate[i]!)) brackets++;
      continue;
    }
    const end = ownEnd(outline, i);
    if (end >= 0) return passBrackets(outline.text, end, brackets);
  }
  return -1;
}

function ownEnd(outline: Outline, i: number): number {
  if (outline.type[i] === EVENT_ID.ALIAS) return outline.end[i]!;
  if (isCollection(outline, i)) return outline.start[i]! + 1;
  if (outline.start[i]! >= 0) return isBlock(outline, i) ? blockSpan(outline, i).end : outline.end[i]! + quotes(outline, i);
  return Math.max(outline.anchors.get(i)?.end ?? -1, outline.tags.get(i)?.end ?? -1);
}

/** A block scalar's span begins at its first visible character and ends behind its last. */
function blockSpan(outline: Outline, i: number): Span {
  const start = outline.start[i]!;
  const raw = outline.text.slice(start, outline.end[i]!);
  const first = raw.search(/\S/);
  return first < 0 ? { start, end: start } : { start: start + first, end: start + raw.trimEnd().length };
}

/** Where a node is written, quotation marks and brackets included; undefined where nothing is written. */
export function writtenSpan(outline: Outline, node: number): Span | undefined {
  if (outline.type[node] === EVENT_ID.ALIAS) return { start: outline.start[node]!, end: outline.end[node]! };
  if (isCollection(outline, node)) return { start: outline.start[node]!, end: Math.max(outline.start[node]!, endOf(outline, node)) };
  if (outline.start[node]! >= 0) {
    if (isBlock(outline, node)) return blockSpan(outline, node);
    const mark = quotes(outline, node);
    return { start: outline.start[node]! - mark, end: outline.end[node]! + mark };
  }
  const anchor = outline.anchors.get(node);
  const tag = outline.tags.get(node);
  if (anchor && tag) return { start: Math.min(anchor.start, tag.start), end: Math.max(anchor.end, tag.end) };
  return anchor ?? tag;
}

/** The dash of an empty entry of a block sequence, `items` being the sequence's. */
export function dashSpan(outline: Outline, sequence: number, items: readonly number[], index: number): Span {
  let from = outline.start[sequence]!;
  for (let i = 0; ; i++) {
    const dash = skipBlank(outline.text, from);
    if (i === index || i >= items.length) return { start: dash, end: Math.min(dash + 1, outline.text.length) };
    from = Math.max(dash + 1, endOf(outline, items[i]!));
  }
}
