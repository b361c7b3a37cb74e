import { EVENT_ID } from 'js-yaml';
import { tokens } from '../model/place.js';
import { commentsOf } from './comments.js';
import { firstLine } from './lines.js';
import { after, entries, isMergeKey, keyName, type Outline } from './outline.js';
import type { Comment, Source, Span } from './source.js';
import { dashSpan, writtenSpan } from './spans.js';

/** A node on the way along a pointer: itself, the key it stands behind (-1: none), the sequence it stands in. */
interface Step {
  readonly node: number;
  readonly key: number;
  readonly index?: { readonly sequence: number; readonly at: number };
}

/** Merged maps may merge others; no sane text does so this often. */
const MOST_MERGES = 100;

/**
 * The positions of a YAML text. `documents` are the events of the documents that were given to the caller, in the same order. Pointers are
 * followed through aliases and merge keys to where the value is written; a pointer to an alias itself is the alias.
 */
export function yamlSource(file: string, outline: Outline, documents: readonly number[], readTo: number): Source {
  const { text } = outline;
  const lists = new Map<number, number[]>();
  const itemsOf = (sequence: number): number[] => {
    let items = lists.get(sequence);
    if (!items) {
      items = [];
      for (let i = sequence + 1; i < outline.mate[sequence]!; i = after(outline, i)) items.push(i);
      lists.set(sequence, items);
    }
    return items;
  };

  const follow = (node: number): number | undefined => (outline.type[node] === EVENT_ID.ALIAS ? outline.targets.get(node) : node);

  function member(mapping: number, name: string, depth: number): Step | undefined {
    let found: Step | undefined;
    const merges: number[] = [];
    for (const [key, node] of entries(outline, mapping)) {
      if (isMergeKey(outline, key)) merges.push(node);
      else if (keyName(outline, key) === name) found = { node, key };
    }
    if (found || depth > MOST_MERGES) return found;
    for (const merge of merges) {
      const target = follow(merge);
      if (target === undefined) continue;
      const maps = outline.type[target] === EVENT_ID.SEQUENCE ? itemsOf(target) : [target];
      for (const map of maps) {
        const merged = follow(map);
        const hit = merged !== undefined && outline.type[merged] === EVENT_ID.MAPPING ? member(merged, name, depth + 1) : undefined;
        if (hit) return hit;
      }
    }
    return undefined;
  }

  function child({ node }: Step, name: string): Step | undefined {
    const target = follow(node);
    if (target === undefined) return undefined;
    if (outline.type[target] === EVENT_ID.MAPPING) return member(target, name, 0);
    if (outline.type[target] !== EVENT_ID.SEQUENCE || !/^(0|[1-9]\d*)$/.test(name)) return undefined;
    const at = Number(name);
    const item = itemsOf(target)[at];
    return item === undefined ? undefined : { node: item, key: -1, index: { sequence: target, at } };
  }

  function find(pointer: string): { step: Step | undefined; whole: boolean } {
    const [document, ...path] = tokens(pointer);
    const root = document === undefined ? undefined : documents[Number(document)];
    if (root === undefined) return { step: undefined, whole: false };
    let step: Step = { node: root + 1, key: -1 };
    for (const name of path) {
      const next = child(step, name);
      if (!next) return { step, whole: false };
      step = next;
    }
    return { step, whole: true };
  }

  function spanOf({ node, key, index }: Step): Span {
    const span = writtenSpan(outline, node);
    if (span) return span;
    const end = key < 0 ? undefined : writtenSpan(outline, key)?.end;
    if (end !== undefined) return { start: end, end };
    return index ? dashSpan(outline, index.sequence, itemsOf(index.sequence), index.at) : firstLine(text);
  }

  let comments: readonly Comment[] | undefined;
  return {
    file,
    text,
    locate(pointer, key) {
      const { step } = find(pointer);
      if (!step) return firstLine(text);
      return (key && step.key >= 0 && writtenSpan(outline, step.key)) || spanOf(step);
    },
    comments: () => (comments ??= commentsOf(outline, readTo)),
    raw(pointer) {
      const { step, whole } = find(pointer);
      const node = step && whole ? follow(step.node) : undefined;
      if (node === undefined || outline.type[node] !== EVENT_ID.SCALAR || outline.start[node]! < 0) return undefined;
      const { start, end } = writtenSpan(outline, node)!;
      return text.slice(start, end);
    },
  };
}
