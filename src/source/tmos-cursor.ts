import type { Comment, Span } from './source.js';
import { beginsStanza } from './tmos-rule.js';

/** A word as it counts (without quotes and escapes), and where it stands. */
export interface Word extends Span {
  readonly value: string;
}

const NEWLINE = 10;
const QUOTE = 34;
const HASH = 35;
const OPEN = 123;
const CLOSE = 125;

const isBlank = (c: number): boolean => c === 32 || c === 9 || c === 13;

/** Whether a comment begins at `i`: a `#` that begins its line, or one that follows a blank and is followed by one (or by our own mark). */
function isComment(text: string, i: number, lineStart: number): boolean {
  if (text.charCodeAt(i) !== HASH) return false;
  if (text.slice(lineStart, i).trim() === '') return true;
  return isBlank(text.charCodeAt(i - 1)) && (isBlank(text.charCodeAt(i + 1)) || text.startsWith('premortem', i + 1));
}

/** Moves over one text. The same code reads a stanza for its values and, later, for the place of one of them. */
export class Cursor {
  readonly text: string;
  offset: number;
  lineStart: number;
  readonly comments: Comment[] = [];

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
    this.lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Passes blanks and comments; with `lines`, line ends too. Gives the code of the character it stops at, NaN at the end. */
  skip(lines: boolean): number {
    for (;;) {
      const c = this.text.charCodeAt(this.offset);
      if (c === NEWLINE) {
        if (!lines) return c;
        this.lineStart = ++this.offset;
      } else if (isBlank(c)) this.offset++;
      else if (c === HASH && isComment(this.text, this.offset, this.lineStart)) this.comment();
      else return c;
    }
  }

  private comment(): void {
    const start = this.offset;
    const newline = this.text.indexOf('\n', start);
    const end = newline < 0 ? this.text.length : newline;
    this.comments.push({
      span: { start, end },
      text: this.text.slice(start + 1, end).trimEnd(),
      ownLine: this.text.slice(this.lineStart, start).trim() === '',
    });
    this.offset = end;
  }

  /** The word that begins here; undefined where a quotation mark is never closed. */
  word(): Word | undefined {
    const { text, offset: start } = this;
    if (text.charCodeAt(start) === QUOTE) return this.quoted();
    let i = start;
    let escaped = false;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 92 && i + 1 < text.length && text.charCodeAt(i + 1) !== NEWLINE && text.charCodeAt(i + 1) !== 13) {
        escaped = true;
        i++;
      } else if (c === NEWLINE || isBlank(c) || c === OPEN || c === CLOSE) break;
    }
    this.offset = i;
    const raw = text.slice(start, i);
    return { value: escaped ? raw.replace(/\\([\s\\"{}?])/g, '$1') : raw, start, end: i };
  }

  private quoted(): Word | undefined {
    const { text, offset: start } = this;
    let i = start + 1;
    let lines = false;
    for (; ; i++) {
      const c = text.charCodeAt(i);
      if (Number.isNaN(c)) return undefined;
      if (c === QUOTE) break;
      if (c === 92) i++;
      else if (c === NEWLINE) {
        // A stanza's end and the next one's beginning do not stand inside a text: the quotation mark was never closed.
        const next = text.charCodeAt(i + 1) === CLOSE ? text.indexOf('\n', i + 1) + 1 : 0;
        if (next > 0 && beginsStanza(text, next)) return undefined;
        lines = true;
        this.lineStart = i + 1;
      }
    }
    this.offset = i + 1;
    const raw = text.slice(start + 1, i);
    const value = raw.includes('\\') ? raw.replace(/\\(["\\])/g, '$1') : raw;
    return { value: lines ? value.replaceAll('\r\n', '\n') : value, start, end: i + 1 };
  }
}
