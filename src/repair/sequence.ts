import type { Span } from '../source/source.js';
import { type Edit, type Outcome, trouble } from './edit.js';
import { eolOf, lineEnd, lineStart } from './lines.js';
import type { Editable } from './mapping.js';
import { jsonFlow, yamlFlow, yamlLines } from './write.js';

/** An item of a list as it is written. `block`: behind a dash, with its comments above and beside it; `start` and `end` are whole lines then. */
interface Item extends Span {
  readonly block: boolean;
  /** Column of the dash. */
  readonly column: number;
  /** Written in braces on one line. */
  readonly flow: boolean;
}

function itemAt({ source, syntax }: Editable, pointer: string): Item | undefined {
  const { text } = source;
  const span = source.locate(pointer);
  const begin = lineStart(text, span.start);
  const flow = text[span.start] === '{';
  const dash = /^( *)- *$/.exec(text.slice(begin, span.start));
  // The dash may stand on a line of its own.
  const above =
    dash || !/^\s*$/.test(text.slice(begin, span.start))
      ? null
      : /(?:^|\n)( *)-[ \t]*(?:#[^\n]*)?\r?\n\s*$/.exec(text.slice(0, begin + 1).replace(/[^\n]$/, ''));
  if (syntax === 'yaml' && (dash || above)) {
    const first = dash ? begin : above!.index + (text[above!.index] === '\n' ? 1 : 0);
    const column = (dash ?? above)![1]!.length;
    return { block: true, flow, column, start: withComments(text, first, column), end: lineEnd(text, span.end) };
  }
  return flow ? { block: false, flow, column: 0, ...span } : undefined;
}

/** Comment lines directly above an item, not indented less than its dash, are its own. */
function withComments(text: string, first: number, column: number): number {
  let start = first;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const comment = /^( *)#/.exec(text.slice(above, start));
    if (!comment || comment[1]!.length < column) break;
    start = above;
  }
  return start;
}

/** The edit that puts an object into a list before or behind the item at `pointer`, in the style of that item. */
export function insertItem(
  document: Editable,
  pointer: string,
  where: 'before' | 'after',
  object: Readonly<Record<string, unknown>>,
): Outcome {
  const { source, syntax } = document;
  const { text, file } = source;
  const item = itemAt(document, pointer);
  if (!item) return trouble(`the list in ${file} is written in a way that is not edited`);
  const eol = eolOf(text);
  const put = (start: number, words: string): Outcome => ({ edits: [{ file, start, end: start, text: words }] });
  if (item.block) {
    const pad = ' '.repeat(item.column);
    const lines = item.flow ? [`${pad}- ${yamlFlow(object)}`] : yamlLines(object).map((line, i) => `${pad}${i === 0 ? '- ' : '  '}${line}`);
    const block = lines.join(eol);
    if (where === 'before') return put(item.start, block + eol);
    return put(item.end, item.end === text.length && !text.endsWith('\n') ? eol + block : block + eol);
  }
  const words = syntax === 'json' ? jsonFlow(object) : yamlFlow(object);
  const gap = gapAt(text, item);
  return where === 'before' ? put(item.start, `${words},${gap}`) : put(item.end, `,${gap}${words}`);
}

/** What stands between two items of a list in brackets: a line end with indentation, where the item begins a line. */
function gapAt(text: string, { start }: Span): string {
  const begin = lineStart(text, start);
  const lead = text.slice(begin, start);
  return /^\s*$/.test(lead) ? `${eolOf(text)}${lead}` : ' ';
}

/** The edits that move the item at `pointer` before or behind another one of the same list, its comments with it. */
export function moveItem(document: Editable, pointer: string, where: 'before' | 'after', beside: string): Outcome {
  const { source } = document;
  const { text, file } = source;
  const [item, other] = [itemAt(document, pointer), itemAt(document, beside)];
  if (!item || !other || item.block !== other.block) return trouble(`the list in ${file} is written in a way that is not edited`);
  const cut = removal(text, item);
  if (item.block) {
    const whole = text.slice(item.start, item.end);
    const words = whole.endsWith('\n') ? whole : whole + eolOf(text);
    const at = where === 'before' ? other.start : other.end;
    const last = at === text.length && !text.endsWith('\n');
    return {
      edits: [
        { file, ...cut, text: '' },
        { file, start: at, end: at, text: last ? eolOf(text) + words.replace(/\r?\n$/, '') : words },
      ],
    };
  }
  const words = text.slice(item.start, item.end);
  const gap = gapAt(text, other);
  const put: Edit =
    where === 'before'
      ? { file, start: other.start, end: other.start, text: `${words},${gap}` }
      : { file, start: other.end, end: other.end, text: `,${gap}${words}` };
  return { edits: [{ file, ...cut, text: '' }, put] };
}

/** The edit that takes an item out of its list. */
export function removeItem(document: Editable, pointer: string): Outcome {
  const { text, file } = document.source;
  const item = itemAt(document, pointer);
  return item
    ? { edits: [{ file, ...removal(text, item), text: '' }] }
    : trouble(`the list in ${file} is written in a way that is not edited`);
}

/** An item with the comma that parts it from its neighbour. */
function removal(text: string, { block, start, end }: Item): Span {
  if (block) return { start, end };
  const comma = /^\s*,\s*/.exec(text.slice(end));
  if (comma) return { start, end: end + comma[0].length };
  const before = /,\s*$/.exec(text.slice(0, start));
  return { start: before ? before.index : start, end };
}
