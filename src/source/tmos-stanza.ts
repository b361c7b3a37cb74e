import type { Span } from './source.js';
import type { Cursor, Word } from './tmos-cursor.js';
import { beginsStanza } from './tmos-rule.js';

/** What stands in a stanza: a word or text, a name without a value, or entries in braces. Offsets include quotes and braces. */
export type TmosNode =
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly value: string }
  | { readonly kind: 'flag'; readonly start: number; readonly end: number }
  | { readonly kind: 'block'; readonly start: number; readonly end: number; readonly entries: readonly TmosEntry[] };

export interface TmosEntry {
  readonly key: string;
  readonly span: Span;
  readonly value: TmosNode;
}

/** What goes wrong inside a stanza: nothing of it is believed. */
export interface Broken {
  readonly message: string;
  readonly span: Span;
  readonly related?: { readonly message: string; readonly span: Span };
  /** From here on the next stanza is looked for. */
  readonly resume: number;
}

const DEEPEST = 200;
const NEWLINE = 10;
const OPEN = 123;
const CLOSE = 125;

/** Blocks whose words are a list even where they stand on one line and the first looks like a property. */
const LISTS = new Set([
  'rules',
  'vlans',
  'options',
  'policies',
  'alias-path',
  'agent-addresses',
  'ca-devices',
  'prompt',
  'values',
  'related-rules',
]);
/** Properties that `tmsh list ... one-line` writes side by side, as far as anything of ours is told by them. */
const PROPERTIES = new Set([
  'address',
  'session',
  'state',
  'fqdn',
  'name',
  'context',
  'default',
  'type',
  'pool',
  'destination',
  'defaults-from',
  'interval',
  'timeout',
  'monitor',
  'ratio',
  'priority-group',
  'autopopulate',
  'value',
  'connection-limit',
  'description',
  'port',
]);
/** Words that stand alone also where everything stands on one line. */
const FLAGS = new Set([
  'enabled',
  'disabled',
  'vlans-enabled',
  'vlans-disabled',
  'ip-forward',
  'l2-forward',
  'internal',
  'reject',
  'stateless',
  'dhcp-relay',
  'user-down',
  'user-up',
]);

interface Frame {
  readonly key: string;
  readonly span: Span;
  readonly start: number;
  readonly indent: number;
  /** How words that share a line with their brace are taken; undefined: each line is an entry. */
  readonly inline: 'pairs' | 'list' | undefined;
  readonly entries: TmosEntry[];
}

/** Reads the block whose opening brace the cursor stands on, to its closing one. Never recurses; takes time linear in its length. */
export function readBlock(cursor: Cursor, key: string, span: Span): TmosNode | Broken {
  const { text } = cursor;
  const stack: Frame[] = [];
  let suspect: Frame | undefined;
  const open = (frameKey: string, frameSpan: Span): void => {
    const start = cursor.offset++;
    const indent = indentOf(text, cursor.lineStart);
    stack.push({ key: frameKey, span: frameSpan, start, indent, inline: inlineMode(cursor, frameKey, stack.length === 0), entries: [] });
  };
  open(key, span);
  for (;;) {
    const frame = stack[stack.length - 1]!;
    const c = cursor.skip(true);
    const at = cursor.offset;
    if (Number.isNaN(c)) return unclosed(text, suspect ?? frame, text.length);
    if (c === CLOSE) {
      if (frame.inline === undefined && at - cursor.lineStart !== frame.indent && text.slice(cursor.lineStart, at).trim() === '')
        suspect ??= frame;
      cursor.offset++;
      stack.pop();
      const node: TmosNode = { kind: 'block', start: frame.start, end: at + 1, entries: frame.entries };
      const parent = stack[stack.length - 1];
      if (!parent) return node;
      parent.entries.push({ key: frame.key, span: frame.span, value: node });
      continue;
    }
    if (at === cursor.lineStart && at > stack[0]!.start && beginsStanza(text, at)) return unclosed(text, suspect ?? frame, at);
    const words: Word[] = [];
    const one = frame.inline === 'list';
    for (;;) {
      const next = cursor.skip(false);
      if (Number.isNaN(next) || next === NEWLINE || next === CLOSE || next === OPEN) break;
      const mark = cursor.offset;
      const word = cursor.word();
      if (!word) return { message: 'this quotation mark is never closed', span: { start: mark, end: mark + 1 }, resume: mark + 1 };
      words.push(word);
      if (one || (frame.inline === 'pairs' && complete(cursor, words))) break;
    }
    if (cursor.skip(false) === OPEN) {
      if (words[words.length - 1]?.value === 'of' && words.length > 2) {
        const end = endOfList(cursor);
        if (end === undefined)
          return unclosed(text, { ...frame, key: words[0]!.value, span: words[0]!, start: cursor.offset }, text.length);
        const start = words[1]!.start;
        frame.entries.push({
          key: words[0]!.value,
          span: words[0]!,
          value: { kind: 'text', start, end, value: text.slice(start, end).replace(/\s+/g, ' ') },
        });
        continue;
      }
      if (stack.length >= DEEPEST)
        return {
          message: `braces are nested more than ${DEEPEST} deep`,
          span: { start: cursor.offset, end: cursor.offset + 1 },
          resume: cursor.offset,
        };
      const first = words[0];
      open(
        words.length ? words.map((w) => w.value).join(' ') : String(frame.entries.length),
        first ? { start: first.start, end: words[words.length - 1]!.end } : { start: at, end: at + 1 },
      );
      continue;
    }
    push(frame.entries, words);
  }
}

function push(entries: TmosEntry[], words: readonly Word[]): void {
  const [name, first] = words;
  if (!name) return;
  const last = words[words.length - 1]!;
  const value: TmosNode = first
    ? {
        kind: 'text',
        start: first.start,
        end: last.end,
        value:
          words.length === 2
            ? first.value
            : words
                .slice(1)
                .map((w) => w.value)
                .join(' '),
      }
    : { kind: 'flag', start: name.start, end: name.end };
  entries.push({ key: name.value, span: { start: name.start, end: name.end }, value });
}

/** Whether the words so far are a whole entry of a line that holds several. */
function complete(cursor: Cursor, words: readonly Word[]): boolean {
  const next = cursor.skip(false);
  if (next === OPEN) return true;
  const [name, first] = words;
  if (!first) return FLAGS.has(name!.value);
  if (name!.value !== 'monitor') return true;
  if (first.value === 'min') return false;
  return words[words.length - 1]!.value !== 'and' && !cursor.text.startsWith('and ', cursor.offset);
}

/** Decides how the words of a block are taken that begin on the line of its brace. Looks ahead one word. */
function inlineMode(cursor: Cursor, key: string, top: boolean): Frame['inline'] {
  const { offset, lineStart } = cursor;
  const c = cursor.skip(false);
  let mode: Frame['inline'];
  if (!Number.isNaN(c) && c !== NEWLINE && c !== CLOSE) {
    if (top) mode = 'pairs';
    else if (LISTS.has(key)) mode = 'list';
    else {
      const word = c === OPEN ? undefined : cursor.word();
      mode = !word || PROPERTIES.has(word.value) || cursor.skip(false) === OPEN ? 'pairs' : 'list';
    }
  }
  cursor.offset = offset;
  cursor.lineStart = lineStart;
  return mode;
}

/** Passes `{ a b c }` and gives the offset behind it. */
function endOfList(cursor: Cursor): number | undefined {
  const close = cursor.text.indexOf('}', cursor.offset);
  if (close < 0) return undefined;
  const newline = cursor.text.lastIndexOf('\n', close);
  if (newline >= cursor.offset) cursor.lineStart = newline + 1;
  cursor.offset = close + 1;
  return cursor.offset;
}

function indentOf(text: string, lineStart: number): number {
  let i = lineStart;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  return i - lineStart;
}

function unclosed(text: string, frame: Pick<Frame, 'key' | 'span' | 'start'>, resume: number): Broken {
  const end = text.slice(0, resume).trimEnd().length;
  return {
    message: `the brace after "${frame.key.slice(0, 80)}" is never closed`,
    span: { start: frame.start, end: frame.start + 1 },
    related: {
      message: resume < text.length ? 'the next object begins before it is closed' : 'the text ends here',
      span: { start: Math.max(0, end - 1), end },
    },
    resume,
  };
}
