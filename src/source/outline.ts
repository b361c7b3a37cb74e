import {
  type ChompingMode,
  COLLECTION_STYLE,
  CORE_SCHEMA,
  type Event,
  EVENT_ID,
  getScalarValue,
  mergeTag,
  SCALAR_STYLE,
  type ScalarEvent,
  type ScalarStyle,
} from 'js-yaml';
import type { Span } from './source.js';

/** YAML 1.2's core schema, and merge keys, which people go on writing although YAML 1.2 has none. */
export const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/**
 * What js-yaml's events say, in a tenth of their memory: one slot an event, in source order. The events themselves are dropped once the values
 * are made, so that a large dump costs its values and little else.
 */
export interface Outline {
  readonly text: string;
  /** `EVENT_ID` of each event. */
  readonly type: Uint8Array;
  /** Style of a scalar or collection and, for scalars, how their text is decoded. */
  readonly shape: Int32Array;
  /** First offset: of a scalar's text (without quotation marks; -1 where it is empty), of a collection's first entry or bracket, of an alias' asterisk. */
  readonly start: Int32Array;
  /** Exclusive end of a scalar's text or an alias; 0 for collections, see `endOf` in spans.ts. */
  readonly end: Int32Array;
  /** The event that closes what this one opens, and the other way round; its own index for scalars and aliases. */
  readonly mate: Int32Array;
  /** The `DOCUMENT` events. */
  readonly documents: readonly number[];
  /** Where anchors (`&name`, with the mark) and tags stand, by event; few texts have any. */
  readonly anchors: ReadonlyMap<number, Span>;
  readonly tags: ReadonlyMap<number, Span>;
  /** Alias -> the event its anchor stands at; an alias of nothing is left out. */
  readonly targets: ReadonlyMap<number, number>;
}

const NONE: Span = { start: -1, end: -1 };

/** The `shape` of a scalar: its style, whether its text stands as it is, and what a block scalar leaves out. */
export const shapeOf = (style: ScalarStyle, fast: boolean, chomping: ChompingMode, indent: number): number =>
  style | (fast ? 8 : 0) | (chomping << 4) | ((indent + 1) << 6);

/** Packs the events of `parseEvents`; takes linear time. */
export function outlineOf(text: string, events: readonly Event[]): Outline {
  const count = events.length;
  const type = new Uint8Array(count);
  const shape = new Int32Array(count);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const mate = new Int32Array(count);
  const documents: number[] = [];
  const anchors = new Map<number, Span>();
  const tags = new Map<number, Span>();
  const targets = new Map<number, number>();
  let names = new Map<string, number>();
  const open: number[] = [];
  for (let i = 0; i < count; i++) {
    const event = events[i]!;
    type[i] = event.type;
    mate[i] = i;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        names = new Map();
        documents.push(i);
        open.push(i);
        continue;
      case EVENT_ID.POP: {
        const opener = open.pop() ?? i;
        mate[i] = opener;
        mate[opener] = i;
        continue;
      }
      case EVENT_ID.ALIAS: {
        start[i] = event.anchorStart - 1;
        end[i] = event.anchorEnd;
        const target = names.get(text.slice(event.anchorStart, event.anchorEnd));
        if (target !== undefined) targets.set(i, target);
        continue;
      }
      case EVENT_ID.SCALAR:
        shape[i] = shapeOf(event.style, event.fast, event.chomping, event.indent);
        start[i] = event.valueStart;
        end[i] = event.valueEnd;
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        shape[i] = event.style;
        start[i] = event.start;
        open.push(i);
    }
    if (event.anchorStart >= 0) {
      anchors.set(i, { start: event.anchorStart - 1, end: event.anchorEnd });
      names.set(text.slice(event.anchorStart, event.anchorEnd), i);
    }
    if (event.tagStart >= 0) tags.set(i, { start: event.tagStart, end: event.tagEnd });
  }
  return { text, type, shape, start, end, mate, documents, anchors, tags, targets };
}

export const isCollection = (outline: Outline, i: number): boolean =>
  outline.type[i] === EVENT_ID.MAPPING || outline.type[i] === EVENT_ID.SEQUENCE;

/** Whether a document is there at all: a lone `---`, or nothing but comments, is none. */
export function isEmptyDocument(outline: Outline, document: number): boolean {
  const root = document + 1;
  return outline.type[root] === EVENT_ID.SCALAR && outline.start[root]! < 0 && !outline.anchors.has(root) && !outline.tags.has(root);
}

export const scalarStyle = (outline: Outline, i: number): ScalarStyle => (outline.shape[i]! & 7) as ScalarStyle;

/** Whether a collection has brackets: all in flow style but the pair in `[key: value]`. */
export function hasBrackets(outline: Outline, i: number): boolean {
  if (outline.shape[i] !== COLLECTION_STYLE.FLOW) return false;
  const begin = outline.start[i]!;
  if (outline.type[i] === EVENT_ID.SEQUENCE) return true;
  return outline.text.charCodeAt(begin) === 123 && !(isCollection(outline, i + 1) && outline.start[i + 1] === begin);
}

/** The decoded text of a scalar. */
export const scalarText = ({ text, shape, start, end }: Outline, i: number): string => decode(text, shape[i]!, start[i]!, end[i]!);

/** The decoded text of a scalar of this shape that stands between these offsets. */
export function decode(text: string, packed: number, start: number, end: number): string {
  const event: ScalarEvent = {
    type: EVENT_ID.SCALAR,
    valueStart: start,
    valueEnd: end,
    anchorStart: NONE.start,
    anchorEnd: NONE.end,
    tagStart: NONE.start,
    tagEnd: NONE.end,
    style: (packed & 7) as ScalarStyle,
    chomping: ((packed >> 4) & 3) as ChompingMode,
    indent: (packed >> 6) - 1,
    fast: (packed & 8) !== 0,
  };
  return getScalarValue(text, event);
}

const tagAt = (outline: Outline, i: number): string | undefined => {
  const tag = outline.tags.get(i);
  return tag && outline.text.slice(tag.start, tag.end);
};

/** The property that a mapping's key becomes in the value (`1.0` is `"1"`), an alias followed; undefined for a key that is itself a collection. */
export function keyName(outline: Outline, key: number): string | undefined {
  const i = outline.type[key] === EVENT_ID.ALIAS ? outline.targets.get(key) : key;
  if (i === undefined || outline.type[i] !== EVENT_ID.SCALAR) return undefined;
  const text = scalarText(outline, i);
  const tag = tagAt(outline, i);
  if (scalarStyle(outline, i) !== SCALAR_STYLE.PLAIN || tag === '!' || tag === '!!str') return text;
  return String(SCHEMA.resolveImplicitScalarTag(text).value);
}

/** Whether a mapping's key is `<<`, written to merge. */
export function isMergeKey(outline: Outline, key: number): boolean {
  if (outline.type[key] !== EVENT_ID.SCALAR || scalarStyle(outline, key) !== SCALAR_STYLE.PLAIN) return false;
  const tag = tagAt(outline, key);
  return (
    tag === '!!merge' ||
    (tag === undefined && outline.end[key]! - outline.start[key]! === 2 && outline.text.startsWith('<<', outline.start[key]))
  );
}

/** The entries of a mapping as pairs of events, in order: key, value. */
export function* entries(outline: Outline, mapping: number): Generator<readonly [key: number, value: number]> {
  const close = outline.mate[mapping]!;
  for (let key = mapping + 1; key < close; ) {
    const value = after(outline, key);
    yield [key, value];
    key = after(outline, value);
  }
}

/** The event behind a node and all that is in it. */
export const after = (outline: Outline, i: number): number => outline.mate[i]! + 1;
