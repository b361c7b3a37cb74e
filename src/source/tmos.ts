import type { Comment, Source, Span, SyntaxProblem } from './source.js';
import { Cursor, type Word } from './tmos-cursor.js';
import { beginsStanza, endOfProgram, HEAD, isProgram } from './tmos-rule.js';
import { type Broken, readBlock, type TmosEntry, type TmosNode } from './tmos-stanza.js';

/** Where a stanza stands: its head, and its body from brace to brace. */
interface Stanza {
  readonly head: Span;
  readonly body: Span;
}

const FIRST_STANZA = new RegExp(`^${HEAD.source}`, 'm');
/** What people paste along: the prompt with the command, the pager's lines, a banner of the shell. */
const NOISE =
  /^(?:\S*@\S*.*[#$>]\s*(?:tmsh\b.*|list\b.*|show\b.*|cat\b.*)?|\[\S+@.*\][^#$]*[#$].*|---\(.*\)---.*|Display all \d+ items\?.*|\(END\))$/;
/** Problems of one text that are told one by one; the rest is counted. */
const TOLD = 100;
/** How far a configuration may begin behind other text (a capture's banner). */
const LOOK_AHEAD = 65_536;

/** Whether a text is BIG-IP configuration (`bigip.conf`, `tmsh list`, `tmsh show running-config`); looks at its beginning only. */
export function looksLikeTmos(text: string): boolean {
  const start = text.slice(0, LOOK_AHEAD).replace(/^\uFEFF/, '');
  const stanza = FIRST_STANZA.exec(start);
  if (!stanza) return false;
  const before = start.slice(0, stanza.index).split('\n');
  return before.every(
    (line) =>
      !/^\s*[[{]\s*(?:["{[\]}]|$)/.test(line) &&
      !/^(?:---\s*|%YAML.*|- .*|["']?[\w./-]+["']?:(?:\s.*)?)$/.test(line.trimEnd()) &&
      !/^[\w-]+\s*\{\s*$/.test(line),
  );
}

/**
 * Takes BIG-IP configuration apart: one document, an object from each stanza's head (`ltm pool /Common/k8s`) to its properties.
 * A property is a string, `true` where it stands alone, an object, or a list where a block holds nothing but words; a program (iRule) is
 * its text. A stanza that is broken is left out and reported; everything before and behind it is read. Takes linear time and never throws.
 */
export function parseTmos(file: string, text: string): { source: Source; documents: unknown[]; problems: SyntaxProblem[] } {
  const stanzas = new Map<string, Stanza>();
  const values = new Map<string, unknown>();
  const problems: SyntaxProblem[] = [];
  const cursor = new Cursor(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  let stray: { start: number; end: number } | undefined;
  const settle = (): void => {
    if (stray) problems.push(strayProblem(text, stray));
    stray = undefined;
  };
  while (!Number.isNaN(cursor.skip(true))) {
    const start = cursor.offset;
    if (start !== cursor.lineStart && !beginsIndented(text, start)) {
      stray = { start: stray?.start ?? start, end: passLine(cursor) };
      continue;
    }
    const head = readHead(cursor);
    if (!head) {
      cursor.offset = start;
      const end = passLine(cursor);
      if (!NOISE.test(text.slice(start, end).trimEnd())) stray = { start: stray?.start ?? start, end };
      continue;
    }
    settle();
    const key = head.map((word) => word.value).join(' ');
    const span = { start, end: head[head.length - 1]!.end };
    const node = readBody(cursor, key, span);
    if ('resume' in node) {
      problems.push({
        message: `${node.message}, so ${key.slice(0, 120)} is not read`,
        span: node.span,
        ...(node.related && { related: node.related }),
      });
      resume(cursor, node.resume);
      continue;
    }
    const before = stanzas.get(key);
    if (before && text.slice(before.body.start, before.body.end).trim() !== text.slice(node.start, node.end).trim()) {
      problems.push({
        message: `${key.slice(0, 120)} is written twice and differs; the last one counts`,
        span,
        related: { message: 'written here before', span: before.head },
      });
    }
    stanzas.set(key, { head: span, body: { start: node.start, end: node.end } });
    values.set(key, plain(node, true));
  }
  settle();
  const more = problems.length - TOLD;
  if (more > 0) problems.splice(TOLD, more, { message: `${more} more problems like these`, span: problems[TOLD]!.span });
  return { source: sourceOf(file, text, stanzas, cursor.comments), documents: [Object.fromEntries(values)], problems };
}

/** The words before a brace on the same line; undefined where the line is not the beginning of a stanza. */
function readHead(cursor: Cursor): Word[] | undefined {
  const words: Word[] = [];
  for (;;) {
    const c = cursor.skip(false);
    if (c === 123) return words.length > 1 ? words : undefined;
    if (Number.isNaN(c) || c === 10 || c === 125) return undefined;
    const word = cursor.word();
    if (!word || (words.length === 0 && !/^[a-z][a-z0-9-]*$/.test(word.value))) return undefined;
    words.push(word);
  }
}

function readBody(cursor: Cursor, key: string, span: Span): TmosNode | Broken {
  if (!isProgram(key)) return readBlock(cursor, key, span);
  const start = cursor.offset;
  const end = endOfProgram(cursor.text, start + 1);
  if (end === undefined)
    return { message: `the brace after "${key.slice(0, 80)}" is never closed`, span: { start, end: start + 1 }, resume: start + 1 };
  cursor.offset = end + 1;
  cursor.lineStart = cursor.text.lastIndexOf('\n', end) + 1;
  return { kind: 'text', start, end: end + 1, value: cursor.text.slice(start + 1, end) };
}

/** Goes on at the next line, from `offset`, that begins a stanza. */
function resume(cursor: Cursor, offset: number): void {
  const { text } = cursor;
  let i = beginsStanza(text, offset) ? offset : text.indexOf('\n', offset) + 1;
  while (i > 0 && i < text.length && !beginsStanza(text, i)) i = text.indexOf('\n', i) + 1;
  cursor.offset = i > 0 || offset === 0 ? i : text.length;
  cursor.lineStart = cursor.offset;
}

/** A stanza that somebody indented as a whole. */
function beginsIndented(text: string, start: number): boolean {
  HEAD.lastIndex = start;
  return HEAD.test(text);
}

function passLine(cursor: Cursor): number {
  const newline = cursor.text.indexOf('\n', cursor.offset);
  const end = newline < 0 ? cursor.text.length : newline;
  cursor.offset = end;
  return end;
}

function strayProblem(text: string, { start, end }: Span): SyntaxProblem {
  const lines = text.slice(start, end).trimEnd().split('\n');
  const first = lines[0]!.trimEnd();
  const rest = lines.length > 1 ? `; ${lines.length} lines are not read` : '';
  const span = { start, end: start + Math.max(1, first.length) };
  if (first.startsWith('}')) return { message: `this brace closes nothing${rest}`, span };
  return { message: `expected an object such as "ltm pool NAME {"; this stands outside of any${rest}`, span };
}

function plain(node: TmosNode, top: boolean): unknown {
  if (node.kind === 'text') return node.value;
  if (node.kind === 'flag') return true;
  if (isList(node, top)) return node.entries.map((entry) => entry.key);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value, false)]));
}

const isList = (node: { entries: readonly TmosEntry[] }, top: boolean): boolean =>
  !top && node.entries.length > 0 && node.entries.every((entry) => entry.value.kind === 'flag');

/** Reads one stanza again whenever something in it is asked for: spans of a large configuration are never held. */
function sourceOf(file: string, text: string, stanzas: ReadonlyMap<string, Stanza>, comments: readonly Comment[]): Source {
  let last: { key: string; node: TmosNode } | undefined;
  const nodeOf = (key: string, stanza: Stanza): TmosNode => {
    if (last?.key === key) return last.node;
    const { start, end } = stanza.body;
    const node = isProgram(key)
      ? { kind: 'text' as const, start, end, value: text.slice(start + 1, end - 1) }
      : readBlock(new Cursor(text, start), key, stanza.head);
    if ('resume' in node) return { kind: 'block', start, end, entries: [] };
    last = { key, node };
    return node;
  };
  const find = (pointer: string): { key: Span; node: Span & { value?: string }; whole: boolean } => {
    const all = { start: 0, end: text.length };
    const [, head, ...path] = pointer
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const stanza = head === undefined ? undefined : stanzas.get(head);
    if (head === undefined || !stanza) return { key: all, node: all, whole: pointer.split('/').length <= 2 };
    let node = nodeOf(head, stanza);
    let key: Span = stanza.head;
    let own: Span = { start: stanza.head.start, end: node.end };
    for (const [depth, part] of path.entries()) {
      const entries: readonly TmosEntry[] = node.kind === 'block' ? node.entries : [];
      const list = node.kind === 'block' && isList(node, depth === 0);
      const entry = list ? entries[Number(part)] : entries.findLast((candidate) => candidate.key === part);
      if (!entry) return { key, node: own, whole: false };
      key = entry.span;
      node = entry.value;
      own = node;
    }
    return { key, node: node.kind === 'text' && path.length > 0 ? node : own, whole: true };
  };
  return {
    file,
    text,
    locate: (pointer, key) => {
      const { start, end } = key ? find(pointer).key : find(pointer).node;
      return { start, end };
    },
    comments: () => comments,
    raw: (pointer) => {
      const { node, whole } = find(pointer);
      return whole && node.value !== undefined ? text.slice(node.start, node.end) : undefined;
    },
  };
}
