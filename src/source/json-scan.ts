import { DEEPEST, tooDeepMessage } from './aliases.js';
import { duplicateKey } from './duplicates.js';
import { characterAt } from './lines.js';
import type { Span, SyntaxProblem } from './source.js';

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Offset of the next character that is no JSON white space. */
export function skipSpace(text: string, from: number): number {
  let i = from;
  for (; ; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return i;
  }
}

/** Behind the string whose opening quotation mark is at `i`, in text that is valid JSON (or up to its end). */
export function skipString(text: string, i: number): number {
  for (let close = text.indexOf('"', i + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let back = close - 1;
    while (text.charCodeAt(back) === BACKSLASH) back--;
    if ((close - back) % 2 === 1) return close + 1;
  }
  return text.length;
}

/** Behind the value that begins at `i`, in text that is valid JSON (or up to its end). */
export function skipValue(text: string, i: number): number {
  const first = text.charCodeAt(i);
  if (first === QUOTE) return skipString(text, i);
  let at = i;
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) {
    while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at++;
    return at;
  }
  for (let depth = 0; at < text.length; ) {
    const c = text.charCodeAt(at);
    if (c === QUOTE) {
      at = skipString(text, at);
      continue;
    }
    at++;
    if (c === OPEN_OBJECT || c === OPEN_LIST) depth++;
    else if ((c === CLOSE_OBJECT || c === CLOSE_LIST) && --depth === 0) return at;
  }
  return at;
}

/** Where valid JSON opens a list or object `DEEPEST` levels deep; undefined where it does not. Linear, and several times as fast as parsing. */
export function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) i = skipString(text, i) - 1;
    else if (c === OPEN_OBJECT || c === OPEN_LIST) {
      if (++depth >= DEEPEST) return i;
    } else if (c === CLOSE_OBJECT || c === CLOSE_LIST) depth--;
  }
  return undefined;
}

interface Frame {
  readonly open: number;
  readonly close: number;
  /** First place of each key; undefined in a list. */
  readonly keys: Map<string, Span> | undefined;
}

/** A value of JSON (RFC 8259) that begins at `from`: where it ends, or the first thing wrong with it and what was expected; and every key given twice. */
export function scanValue(text: string, from: number): { end: number; duplicates: SyntaxProblem[] } | { problem: SyntaxProblem } {
  const stack: Frame[] = [];
  const duplicates: SyntaxProblem[] = [];
  let i = from;
  /** `first`: the list or object was just opened and may be closed. */
  let first = false;
  const fail = (at: number, expected: string) => ({ problem: wrong(text, at, expected, stack.at(-1)?.open) });
  for (;;) {
    i = skipSpace(text, i);
    const frame = stack.at(-1);
    const c = text.charCodeAt(i);
    if (frame && first && c === frame.close) {
      stack.pop();
      i++;
    } else {
      if (frame && c === frame.close) return { problem: trailingComma(text, i) };
      if (frame?.keys) {
        if (c !== QUOTE) return fail(i, first ? 'a key in double quotation marks, or }' : 'a key in double quotation marks');
        const end = scanString(text, i);
        if (typeof end !== 'number') return end;
        noteKey(text, frame.keys, { start: i, end }, duplicates);
        i = skipSpace(text, end);
        if (text.charCodeAt(i) !== COLON) return fail(i, 'a colon');
        i = skipSpace(text, i + 1);
      }
      const begin = text.charCodeAt(i);
      if (begin === OPEN_OBJECT || begin === OPEN_LIST) {
        if (stack.length >= DEEPEST - 1) return { problem: { message: tooDeepMessage, span: { start: i, end: i + 1 } } };
        stack.push({ open: i, close: begin + 2, keys: begin === OPEN_OBJECT ? new Map() : undefined });
        first = true;
        i++;
        continue;
      }
      const end = scanScalar(text, i);
      if (end === undefined) return fail(i, first && frame && !frame.keys ? 'a value, or ]' : 'a value');
      if (typeof end !== 'number') return end;
      i = end;
    }
    first = false;
    // A value has ended at `i`.
    for (;;) {
      const parent = stack.at(-1);
      if (!parent) return { end: i, duplicates };
      i = skipSpace(text, i);
      const next = text.charCodeAt(i);
      if (next === COMMA) {
        i++;
        break;
      }
      if (next !== parent.close) return fail(i, `a comma, or ${String.fromCharCode(parent.close)}`);
      stack.pop();
      i++;
    }
  }
}

function noteKey(text: string, keys: Map<string, Span>, span: Span, duplicates: SyntaxProblem[]): void {
  const raw = text.slice(span.start, span.end);
  const name = raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
  const known = keys.get(name);
  if (known) duplicates.push(duplicateKey(name, span, known));
  else keys.set(name, span);
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[^\s,:[\]{}"]+/y;

function scanScalar(text: string, i: number): number | { problem: SyntaxProblem } | undefined {
  if (text.charCodeAt(i) === QUOTE) return scanString(text, i);
  WORD.lastIndex = i;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return undefined;
  if (word === 'true' || word === 'false' || word === 'null') return i + word.length;
  NUMBER.lastIndex = i;
  return NUMBER.exec(text)?.[0] === word ? i + word.length : undefined;
}

function scanString(text: string, i: number): number | { problem: SyntaxProblem } {
  const end = skipString(text, i);
  for (let at = i + 1; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 || c === 13)
      return { problem: { message: 'this quotation mark is not closed on its line', span: { start: i, end: i + 1 } } };
    if (c < 32)
      return {
        problem: {
          message: 'there is a control character in this text; write it as an escape sequence such as \\t',
          span: { start: at, end: at + 1 },
        },
      };
    if (c !== BACKSLASH) continue;
    const escape = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 6));
    if (!escape)
      return {
        problem: {
          message: 'this backslash begins no escape sequence; a backslash itself is written \\\\',
          span: { start: at, end: Math.min(at + 2, end) },
        },
      };
    at += escape[0].length - 1;
  }
  if (end - i < 2 || text.charCodeAt(end - 1) !== QUOTE)
    return { problem: { message: 'this quotation mark is never closed: is the text complete?', span: { start: i, end: i + 1 } } };
  return end;
}

function trailingComma(text: string, close: number): SyntaxProblem {
  const comma = text.lastIndexOf(',', close);
  return { message: `JSON takes no comma before ${text[close]}`, span: { start: comma, end: comma + 1 } };
}

function wrong(text: string, at: number, expected: string, open: number | undefined): SyntaxProblem {
  if (at >= text.length) {
    const related =
      open === undefined ? {} : { related: { message: `this ${text[open]} is still open`, span: { start: open, end: open + 1 } } };
    return { message: 'the text ends too early: is it complete?', span: characterAt(text, at), ...related };
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? text[at]!;
  if (/^(?:\/\/|\/\*|#)/.test(word)) return { message: 'JSON takes no comments', span: { start: at, end: at + 1 } };
  if (word.startsWith("'")) return { message: 'JSON takes double quotation marks only', span: { start: at, end: at + 1 } };
  // What was found may be a password: the message repeats only punctuation.
  const found = /^[,:[\]{}"]$/.test(word) ? `, found ${word}` : '';
  return { message: `expected ${expected}${found}`, span: { start: at, end: at + word.length } };
}
