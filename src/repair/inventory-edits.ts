import type { Inventory } from '../model/inventory.js';
import { type Origin, placeOf, token, tokens } from '../model/place.js';
import { type Outcome, together } from './edit.js';
import { type Editable, setValue } from './mapping.js';
import { insertItem } from './sequence.js';

type Bag = Record<string, unknown>;

/** One value that is other than before. */
export interface Difference {
  /** What it is a field of, and the path from there. */
  readonly owner: { readonly at: Origin };
  readonly path: readonly string[];
  readonly value: unknown;
  /** The path below the inventory's spec, lists addressed by name: what a `configure` step calls it. */
  readonly name: string;
  /** An item more of the list at `path`: what it comes to stand behind. The list as a whole is `value`. */
  readonly more?: { readonly behind: { readonly at: Origin }; readonly item: Readonly<Record<string, unknown>> };
}

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What differs between two inventories that are the same but for some fields. */
export function differences(before: Inventory, after: Inventory): Difference[] {
  const found: Difference[] = [];
  const walk = (old: unknown, next: unknown, owner: Difference['owner'], path: readonly string[], name: readonly string[]): void => {
    if (old === next) return;
    if (Array.isArray(old) && Array.isArray(next) && old.length === next.length && next.every(isBag)) {
      for (const [i, item] of next.entries()) walk(old[i], item, owner, [...path, String(i)], [...name, nameOf(item) ?? String(i)]);
      return;
    }
    if (Array.isArray(old) && Array.isArray(next) && next.length > old.length && old.length > 0 && next.every(isLocated)) {
      walk(old, next.slice(0, old.length), owner, path, name);
      const behind = old.at(-1) as Difference['owner'];
      for (const item of next.slice(old.length)) {
        const more = { behind, item: plain(item) as Readonly<Record<string, unknown>> };
        found.push({ owner, path, value: plain(next), name: name.map(token).join('/'), more });
      }
      return;
    }
    // A key that goes cannot be set: what it stands in is written anew.
    if (
      isBag(old) &&
      isBag(next) &&
      path.length > 0 &&
      Object.keys(old).some((key) => key !== 'at' && old[key] !== undefined && next[key] === undefined)
    ) {
      found.push({ owner, path, value: plain(next), name: name.map(token).join('/') });
      return;
    }
    if (isBag(old) && isBag(next)) {
      const located = isBag(next['at']) && 'pointer' in next['at'] ? (old as unknown as Difference['owner']) : undefined;
      for (const key of new Set([...Object.keys(old), ...Object.keys(next)])) {
        if (key === 'at') continue;
        if (located) walk(old[key], next[key], located, [key], [...name, key]);
        else walk(old[key], next[key], owner, [...path, key], [...name, key]);
      }
      return;
    }
    if (JSON.stringify(plain(old)) !== JSON.stringify(plain(next)))
      found.push({ owner, path, value: plain(next), name: name.map(token).join('/') });
  };
  for (const key of Object.keys(after) as (keyof Inventory)[]) {
    if (!NOT_WRITTEN.has(key)) walk(before[key], after[key], before, [key], [key]);
  }
  return found;
}

const isLocated = (value: unknown): boolean => isBag(value) && isBag(value['at']) && 'pointer' in value['at'];

const NOT_WRITTEN: ReadonlySet<string> = new Set(['at', 'name', 'believed', 'files', 'unsaid', 'provenance']);

function nameOf(item: Bag): string | undefined {
  const { name, namespace, kind, node } = item;
  if (typeof name === 'string')
    return typeof namespace === 'string' ? [namespace, ...(typeof kind === 'string' ? [kind] : []), name].join('/') : name;
  return typeof node === 'string' ? node : undefined;
}

/** A value without where it came from. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isBag(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (key === 'at' ? [] : [[key, plain(inner)]])));
}

/** The edits of hand-written inventories, and what stands in no such document: a dump is not edited. */
export function inventoryEdits(
  changes: readonly Difference[],
  native: (file: string, pointer: string) => Editable | undefined,
): { readonly outcome: Outcome; readonly elsewhere: readonly Difference[] } {
  const outcomes: Outcome[] = [];
  const elsewhere: Difference[] = [];
  for (const change of changes) {
    const { owner, path, value, more } = change;
    const list = more && native(more.behind.at.file, more.behind.at.pointer);
    if (list) {
      outcomes.push(insertItem(list, more.behind.at.pointer, 'after', more.item));
      continue;
    }
    const place = placeOf(owner, path.map(token).join('/'));
    const own = native(place.file, place.pointer);
    const document = own ?? native(owner.at.file, owner.at.pointer);
    if (!document || value === undefined) {
      elsewhere.push(change);
      continue;
    }
    const base = own ? tokens(place.pointer) : [];
    const begins = own && !place.pointer.startsWith(`${owner.at.pointer}/`);
    outcomes.push(
      begins ? setValue(document, parentOf(base), base.slice(-1), value) : setValue(document, specOf(owner, document), path, value),
    );
  }
  return { outcome: together(outcomes), elsewhere };
}

const parentOf = (parts: readonly string[]): string =>
  parts
    .slice(0, -1)
    .map((part) => `/${token(part)}`)
    .join('');

/** Fields of the inventory itself stand below its spec. */
const specOf = ({ at }: Difference['owner'], { source }: Editable): string =>
  /^\/\d+$/.test(at.pointer) && source.locate(`${at.pointer}/spec`, true).end > source.locate(`${at.pointer}/spec`, true).start
    ? `${at.pointer}/spec`
    : at.pointer;
