import { tokens } from '../model/place.js';
import { skipSpace, skipString, skipValue } from './json-scan.js';
import { firstLine } from './lines.js';
import type { Source, Span } from './source.js';

interface Member {
  readonly key?: Span;
  readonly start: number;
}

/**
 * The positions of JSON text that `JSON.parse` takes. `documents` are the offsets of its top-level values. A list or object is looked
 * through once, when a pointer first leads into it; nothing is held for the others.
 */
export function jsonSource(file: string, text: string, documents: readonly number[]): Source {
  const lists = new Map<number, readonly number[]>();
  const objects = new Map<number, ReadonlyMap<string, Member>>();
  const ends = new Map<number, number>();

  function itemsOf(start: number): readonly number[] {
    let items = lists.get(start);
    if (!items) {
      items = readItems(text, start);
      lists.set(start, items);
    }
    return items;
  }

  function membersOf(start: number): ReadonlyMap<string, Member> {
    let members = objects.get(start);
    if (!members) {
      members = readMembers(text, start);
      objects.set(start, members);
    }
    return members;
  }

  function find(pointer: string): { member: Member | undefined; whole: boolean } {
    const [document, ...path] = tokens(pointer);
    const root = document === undefined ? undefined : documents[Number(document)];
    if (root === undefined) return { member: undefined, whole: false };
    let member: Member = { start: root };
    for (const name of path) {
      const first = text[member.start];
      let next: Member | undefined;
      if (first === '{') next = membersOf(member.start).get(name);
      else if (first === '[' && /^(0|[1-9]\d*)$/.test(name)) {
        const start = itemsOf(member.start)[Number(name)];
        next = start === undefined ? undefined : { start };
      }
      if (!next) return { member, whole: false };
      member = next;
    }
    return { member, whole: true };
  }

  function spanOf(start: number): Span {
    const known = ends.get(start);
    const end = known ?? skipValue(text, start);
    if (known === undefined) ends.set(start, end);
    return { start, end };
  }

  return {
    file,
    text,
    locate(pointer, key) {
      const { member } = find(pointer);
      if (!member) return firstLine(text);
      return key && member.key ? member.key : spanOf(member.start);
    },
    comments: () => [],
    raw(pointer) {
      const { member, whole } = find(pointer);
      if (!member || !whole || /[[{]/.test(text[member.start] ?? '{')) return undefined;
      const { start, end } = spanOf(member.start);
      return text.slice(start, end);
    },
  };
}

function readItems(text: string, start: number): number[] {
  const items: number[] = [];
  for (let i = skipSpace(text, start + 1); i < text.length && text[i] !== ']'; ) {
    items.push(i);
    i = skipSpace(text, skipValue(text, i));
    if (text[i] === ',') i = skipSpace(text, i + 1);
  }
  return items;
}

/** The last of equal keys, as `JSON.parse` keeps it. */
function readMembers(text: string, start: number): Map<string, Member> {
  const members = new Map<string, Member>();
  for (let i = skipSpace(text, start + 1); i < text.length && text[i] !== '}'; ) {
    const key: Span = { start: i, end: skipString(text, i) };
    const value = skipSpace(text, skipSpace(text, key.end) + 1);
    const raw = text.slice(key.start, key.end);
    members.set(raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1), { key, start: value });
    i = skipSpace(text, skipValue(text, value));
    if (text[i] === ',') i = skipSpace(text, i + 1);
  }
  return members;
}
