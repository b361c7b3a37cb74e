import type { Fact } from './objects.js';
import { type Place, token } from '../../model/place.js';

/** A JSON object and where it stands. */
export interface Json {
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The place of an entry. */
export const below = (place: Place, key: string | number): Place => ({ file: place.file, pointer: `${place.pointer}/${token(key)}` });

/** A text or a number as text; undefined for anything else. */
export function textOf({ value, place }: Json, key: string): Fact<string> | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  if (typeof found !== 'string' && typeof found !== 'number') return undefined;
  return { value: String(found).trim(), place: below(place, key) };
}

/** A whole number, also where it is written as text. */
export function numberOf(json: Json, key: string): Fact<number> | undefined {
  const found = textOf(json, key);
  return found && /^\d+$/.test(found.value) ? { value: Number(found.value), place: found.place } : undefined;
}

/** The objects of a list, or of a list in `items` (an expanded subcollection). Undefined where there is none, as in an answer that only links to it. */
export function objectsIn({ value, place }: Json, key: string): Json[] | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  const items = isRecord(found) ? found['items'] : found;
  if (!Array.isArray(items)) return undefined;
  const base = isRecord(found) ? below(below(place, key), 'items') : below(place, key);
  return items.flatMap((item: unknown, index) =>
    isRecord(item)
      ? [{ value: item, place: below(base, index) }]
      : typeof item === 'string'
        ? [{ value: { name: item }, place: below(base, index) }]
        : [],
  );
}

/** The path of a REST object: `fullPath`, else partition, sub-path and name. Undefined without a name. */
export function pathOf(json: Json): string | undefined {
  const full = textOf(json, 'fullPath')?.value;
  if (full?.startsWith('/')) return full;
  const name = full ?? textOf(json, 'name')?.value;
  if (name === undefined) return undefined;
  if (name.startsWith('/')) return name;
  const folder = textOf(json, 'subPath')?.value;
  return `/${textOf(json, 'partition')?.value ?? 'Common'}/${folder === undefined ? '' : `${folder}/`}${name}`;
}

/** The path that a link leads to: `https://localhost/mgmt/tm/ltm/pool/~Common~k8s?ver=16.1.0` -> `/Common/k8s`; of a member's link, the pool's. */
export function linkedPath(link: string): string | undefined {
  const found = /\/mgmt\/tm\/ltm\/(?:pool|virtual|node|(?:profile|monitor)\/[^/]+)\/([^/?#]+)/.exec(link)?.[1];
  return found?.replaceAll('~', '/').replaceAll('%20', ' ');
}
