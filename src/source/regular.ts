import { CHOMPING_MODE, type ChompingMode, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import { decode, type Outline, SCHEMA, shapeOf } from './outline.js';
import { OutlineWriter } from './outline-writer.js';
import { type Expected, expected } from './regular-expected.js';
import { IRREGULAR, Irregular, Lines } from './regular-lines.js';
import { blockExtent, plainEnd, plainStarts, quotedEnd } from './regular-scalar.js';

const PLAIN = shapeOf(SCALAR_STYLE.PLAIN, true, CHOMPING_MODE.CLIP, -1);
/** A value that is not there, or one that goes on over several lines. */
const PLAIN_FOLDED = shapeOf(SCALAR_STYLE.PLAIN, false, CHOMPING_MODE.CLIP, -1);

const NEWLINE = 10;
const BLANK = 32;
const COLON = 58;

/** Anything that is not printable text on lines that end with `\n`: control characters, a byte-order mark, CRLF, and halves of wide characters. */
const UNUSUAL = /[^\t\n\x20-\x7E\xA0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;

/** Deeper than any object of an API, and far from what js-yaml refuses. */
const DEEPEST_REGULAR = 40;

/**
 * Reads YAML as programs print objects (`kubectl get -o yaml`): one document in block style, without comments, blank lines, anchors, tags and
 * merge keys. It gives what js-yaml gives, value and outline, in a quarter of the time, and makes no event for it.
 * undefined where the text is anything else, well-formed or not: js-yaml reads that, and says what is wrong with it. Takes linear time.
 */
export function readRegular(text: string): { readonly value: unknown; readonly outline: Outline } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error instanceof Irregular) return undefined;
    throw error;
  }
}

/** Goes through a text once. Lives as long as that. */
class Reader {
  private readonly lines: Lines;
  private readonly events: OutlineWriter;
  private depth = 0;

  constructor(text: string) {
    this.lines = new Lines(text);
    this.events = new OutlineWriter(1024 + (text.length >> 3));
  }

  read(): { readonly value: unknown; readonly outline: Outline } {
    const document = this.events.open(EVENT_ID.DOCUMENT, 0, 0);
    const value = this.block(expected('', '', 0));
    if (this.lines.column >= 0) throw IRREGULAR;
    this.events.close(document);
    return { value, outline: this.events.finish(this.lines.text) };
  }

  /** The mapping or list that begins a line. */
  private block(above: Expected): unknown {
    return this.lines.isDash() ? this.list(this.lines.column, above) : this.mapping(this.lines.column, above);
  }

  private mapping(column: number, above: Expected): unknown {
    const mapping: Record<string, unknown> = {};
    const opener = this.enter(EVENT_ID.MAPPING);
    let before: Expected | undefined;
    do {
      const guess = before ? before.next : above.first;
      const entry = this.key(guess);
      if (entry !== guess) {
        // A key given twice, or one that every object has, such as `constructor`: js-yaml knows better. Keys that come as expected were looked at before.
        if (entry.key in mapping) throw IRREGULAR;
        if (before) before.next = entry;
        else above.first = entry;
      }
      before = entry;
      mapping[entry.key] = this.valueOf(column, entry);
      if (this.lines.column > column) throw IRREGULAR;
    } while (this.lines.column === column);
    this.leave(opener);
    return mapping;
  }

  /** Reads a key and its colon. */
  private key(guess: Expected | undefined): Expected {
    const { text, at } = this.lines;
    if (guess !== undefined && text.startsWith(guess.lead, at) && this.lines.endsWord(at + guess.lead.length)) {
      const mark = guess.shape === PLAIN ? 0 : 1;
      this.lines.at += guess.lead.length;
      this.events.scalar(guess.shape, at + mark, this.lines.at - 1 - mark);
      return guess;
    }
    const end = this.keyEnd(at);
    if (end < 0) throw IRREGULAR;
    const style = text[at] === '"' ? SCALAR_STYLE.DOUBLE_QUOTED : text[at] === "'" ? SCALAR_STYLE.SINGLE_QUOTED : SCALAR_STYLE.PLAIN;
    const mark = style === SCALAR_STYLE.PLAIN ? 0 : 1;
    const raw = text.slice(at + mark, end - mark);
    const plain = style === SCALAR_STYLE.PLAIN;
    // A key that is no text (`1.0`), that merges, or that has something to decode.
    if (plain ? raw === '<<' || raw.endsWith(' ') || SCHEMA.resolveImplicitScalarTag(raw).value !== raw : /[\\']/.test(raw))
      throw IRREGULAR;
    const entry = expected(raw, text.slice(at, end + 1), shapeOf(style, true, CHOMPING_MODE.CLIP, -1));
    this.events.scalar(entry.shape, at + mark, end - mark);
    this.lines.at = end + 1;
    return entry;
  }

  /** The offset of the colon of the key that begins at `at`; -1 where none does. */
  private keyEnd(at: number): number {
    const { text } = this.lines;
    const c = text.charCodeAt(at);
    const end = c === 34 || c === 39 ? quotedEnd(text, at, Number.POSITIVE_INFINITY) : plainStarts(text, at) ? plainEnd(text, at) : -1;
    return end > 0 && text.charCodeAt(end) === COLON && this.lines.endsWord(end + 1) ? end : -1;
  }

  /** What stands behind a key of a mapping in `column`, on its line or below. */
  private valueOf(column: number, entry: Expected): unknown {
    this.lines.skipBlanks();
    if (!this.lines.atLineEnd()) return this.inline(column, entry);
    this.lines.nextLine();
    if (this.lines.column > column) return this.block(entry);
    return this.lines.column === column && this.lines.isDash() ? this.list(column, entry) : this.nothing();
  }

  private list(column: number, above: Expected): unknown[] {
    const list: unknown[] = [];
    const opener = this.enter(EVENT_ID.SEQUENCE);
    do {
      const dash = this.lines.at++;
      this.lines.skipBlanks();
      if (this.lines.atLineEnd()) {
        this.lines.nextLine();
        list.push(this.lines.column > column ? this.block(above) : this.nothing());
      } else list.push(this.entry(column, column + this.lines.at - dash, above));
      if (this.lines.column > column) throw IRREGULAR;
    } while (this.lines.column === column && this.lines.isDash());
    this.leave(opener);
    return list;
  }

  /** What stands behind the dash of a list in `column`: a list or mapping that begins in the column `inner`, or a scalar. */
  private entry(column: number, inner: number, above: Expected): unknown {
    if (this.lines.isDash()) return this.list(inner, above);
    const { first } = above;
    const known =
      first !== undefined &&
      this.lines.text.startsWith(first.lead, this.lines.at) &&
      this.lines.endsWord(this.lines.at + first.lead.length);
    return known || this.keyEnd(this.lines.at) > 0 ? this.mapping(inner, above) : this.inline(column, above);
  }

  /** A scalar, or an empty list or mapping in brackets, of a collection in `column`. */
  private inline(column: number, entry: Expected): unknown {
    const { text, at } = this.lines;
    switch (text.charCodeAt(at)) {
      case 34: // "
      case 39: // '
        return this.quoted(column);
      case 62: // >
      case 124: // |
        return this.blockScalar(column);
      case 91: // [
      case 123: // {
        return this.empty();
      default:
        return this.plain(column, entry);
    }
  }

  /** A list or mapping in brackets that has nothing in it. */
  private empty(): unknown {
    const { text, at } = this.lines;
    const list = text[at] === '[';
    if (text[at + 1] !== (list ? ']' : '}')) throw IRREGULAR;
    this.events.close(this.events.open(list ? EVENT_ID.SEQUENCE : EVENT_ID.MAPPING, COLLECTION_STYLE.FLOW, at));
    this.lines.at += 2;
    this.lines.nextLine();
    return list ? [] : {};
  }

  private plain(column: number, entry: Expected): unknown {
    const { text, at } = this.lines;
    const guess = entry.plain;
    if (guess !== undefined && text.startsWith(guess, at)) {
      this.lines.at += guess.length;
      if (this.lines.atLineEnd()) {
        this.lines.nextLine();
        if (this.lines.column <= column) {
          this.events.scalar(PLAIN, at, at + guess.length);
          return entry.value;
        }
      }
      this.lines.at = at;
    }
    if (!plainStarts(text, at)) throw IRREGULAR;
    let end = this.plainLine();
    if (this.lines.column <= column) {
      this.events.scalar(PLAIN, at, end);
      entry.plain = text.slice(at, end);
      return (entry.value = SCHEMA.resolveImplicitScalarTag(entry.plain).value);
    }
    while (this.lines.column > column) end = this.plainLine();
    this.events.scalar(PLAIN_FOLDED, at, end);
    return SCHEMA.resolveImplicitScalarTag(decode(text, PLAIN_FOLDED, at, end)).value;
  }

  /** Reads what a plain scalar has on this line, and gives where that ends. */
  private plainLine(): number {
    let end = plainEnd(this.lines.text, this.lines.at);
    this.lines.at = end;
    this.lines.nextLine();
    while (this.lines.text.charCodeAt(end - 1) === BLANK) end--;
    return end;
  }

  private quoted(column: number): string {
    const { text, at } = this.lines;
    const close = quotedEnd(text, at, column) - 1;
    if (close < 0) throw IRREGULAR;
    const double = text[at] === '"';
    const raw = text.slice(at + 1, close);
    const style = double ? SCALAR_STYLE.DOUBLE_QUOTED : SCALAR_STYLE.SINGLE_QUOTED;
    const asItIs = !raw.includes(double ? '\\' : "'") && !raw.includes('\n');
    const shape = shapeOf(style, asItIs, CHOMPING_MODE.CLIP, -1);
    this.events.scalar(shape, at + 1, close);
    this.lines.at = close + 1;
    this.lines.nextLine();
    return decode(text, shape, at + 1, close);
  }

  /** Text behind `|` or `>` that is indented more than `column`. */
  private blockScalar(column: number): string {
    const { text } = this.lines;
    const style = text[this.lines.at++] === '|' ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
    const mark = text[this.lines.at];
    const chomping: ChompingMode = mark === '-' ? CHOMPING_MODE.STRIP : mark === '+' ? CHOMPING_MODE.KEEP : CHOMPING_MODE.CLIP;
    if (chomping !== CHOMPING_MODE.CLIP) this.lines.at++;
    if (text.charCodeAt(this.lines.at) !== NEWLINE) throw IRREGULAR;
    const start = this.lines.at + 1;
    const extent = blockExtent(text, start, column);
    if (!extent) throw IRREGULAR;
    const { end, indent } = extent;
    const shape = shapeOf(style, false, chomping, indent);
    this.events.scalar(shape, start, end);
    // `nextLine` begins at the end of a line: the one before what comes next.
    this.lines.at = end === text.length ? end : end - 1;
    this.lines.nextLine();
    return decode(text, shape, start, end);
  }

  private nothing(): null {
    this.events.scalar(PLAIN_FOLDED, -1, -1);
    return null;
  }

  private enter(type: number): number {
    if (++this.depth > DEEPEST_REGULAR) throw IRREGULAR;
    return this.events.open(type, COLLECTION_STYLE.BLOCK, this.lines.at);
  }

  private leave(opener: number): void {
    this.depth--;
    this.events.close(opener);
  }
}
