import { type Place, token } from '../../model/place.js';
import { evidence, type Remarks } from '../join/remarks.js';

export type Json = Readonly<Record<string, unknown>>;

/** A mapping of a dump, and how to say where it is. Places are worked out only when one is needed: a dump has hundreds of thousands of mappings. */
export interface Cursor {
  readonly value: Json;
  readonly parent: Cursor | undefined;
  /** Below the parent: a key, and the index in the list that stands there; -1 where it is no list. */
  readonly key: string;
  readonly index: number;
  readonly base: Base;
}

/** The document that a mapping stands in. */
export interface Base {
  readonly file: string;
  readonly pointer: string;
  /** The document is the text of one scalar (YAML inside a ConfigMap): everything in it is at that scalar. */
  readonly embedded?: true;
  readonly remarks: Remarks;
}

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cursor of a whole document. */
export const cursorOf = (value: Json, base: Base): Cursor => ({ value, parent: undefined, key: '', index: -1, base });

/** The JSON Pointer of a mapping, or of something below it. */
export function pointerOf(cursor: Cursor, below?: string): string {
  if (cursor.base.embedded) return cursor.base.pointer;
  const own = cursor.parent ? `${pointerOf(cursor.parent)}/${stepOf(cursor)}` : cursor.base.pointer;
  return below === undefined ? own : `${own}/${below}`;
}

/** Where a mapping is below its parent, as a pointer says it: `spec`, `taints/0`. */
export const stepOf = ({ key, index }: Cursor): string => (index < 0 ? token(key) : `${token(key)}/${index}`);

export const placeAt = (cursor: Cursor, below?: string): Place => ({ file: cursor.base.file, pointer: pointerOf(cursor, below) });

/** The text of a field; undefined where it is absent, null or empty, and where it is something else, which is reported. */
export function text(cursor: Cursor, key: string): string | undefined {
  const value = field(cursor, key);
  if (typeof value === 'string') return value === '' ? undefined : value;
  return value === undefined ? undefined : wrong(cursor, key, value, 'text');
}

export function integer(cursor: Cursor, key: string): number | undefined {
  const value = field(cursor, key);
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return value === undefined ? undefined : wrong(cursor, key, value, 'a whole number');
}

export function flag(cursor: Cursor, key: string): boolean | undefined {
  const value = field(cursor, key);
  if (typeof value === 'boolean') return value;
  return value === undefined ? undefined : wrong(cursor, key, value, 'true or false');
}

/** The mapping of a field; undefined where there is none. */
export function child(cursor: Cursor, key: string): Cursor | undefined {
  const value = field(cursor, key);
  if (isRecord(value)) return { value, parent: cursor, key, index: -1, base: cursor.base };
  return value === undefined ? undefined : wrong(cursor, key, value, 'a mapping');
}

/** The items of a list, null and absence being an empty one. */
export function list(cursor: Cursor, key: string): readonly unknown[] {
  const value = field(cursor, key);
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : (wrong(cursor, key, value, 'a list') ?? []);
}

/** The mappings of a list; anything else in it is reported. */
export function children(cursor: Cursor, key: string): Cursor[] {
  const result: Cursor[] = [];
  list(cursor, key).forEach((value, index) => {
    if (isRecord(value)) result.push({ value, parent: cursor, key, index, base: cursor.base });
    else if (value !== null) misfit(cursor, key, `${token(key)}/${index}`, value, 'a mapping');
  });
  return result;
}

/** The mappings of a list that pass, each with its index in the list; anything else in it is reported. Nothing is made for those that do not. */
export function childrenWhere(cursor: Cursor, key: string, passes: (value: Json) => boolean): { child: Cursor; index: number }[] {
  const passed: { child: Cursor; index: number }[] = [];
  const values = list(cursor, key);
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (!isRecord(value)) {
      if (value !== null) misfit(cursor, key, `${token(key)}/${index}`, value, 'a mapping');
    } else if (passes(value)) passed.push({ child: { value, parent: cursor, key, index, base: cursor.base }, index });
  }
  return passed;
}

/** The texts of a list. */
export function texts(cursor: Cursor, key: string): string[] {
  return list(cursor, key).filter(
    (value, index): value is string =>
      typeof value === 'string' || misfit(cursor, key, `${token(key)}/${index}`, value, 'text') !== undefined,
  );
}

/** A mapping of names to texts, such as labels: the very object of the dump where all of it is text. */
export function strings(cursor: Cursor, key: string): Record<string, string> | undefined {
  const value = child(cursor, key)?.value;
  if (!value) return undefined;
  let plain = true;
  for (const name in value) if (typeof value[name] !== 'string') plain = false;
  if (plain) return value as Record<string, string>;
  const below = child(cursor, key)!;
  const entries = Object.entries(value).filter(
    ([name, entry]) => typeof entry === 'string' || (entry !== null && wrong(below, name, entry, 'text') !== undefined),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

/** One of some words. */
export function word<T extends string>(cursor: Cursor, key: string, words: readonly T[]): T | undefined {
  const value = text(cursor, key);
  if (value === undefined || words.includes(value as T)) return value as T | undefined;
  return wrong(cursor, key, value, `one of ${words.join(', ')}`);
}

function field(cursor: Cursor, key: string): unknown {
  const value = Object.hasOwn(cursor.value, key) ? cursor.value[key] : undefined;
  return value === null ? undefined : value;
}

/** Reports a value that is not what the API has there; the field is unknown then. */
export const wrong = (cursor: Cursor, key: string, value: unknown, expected: string): undefined =>
  misfit(cursor, key, token(key), value, expected);

/** `below`: where it stands below the cursor, which may be in the list of that key. */
function misfit(cursor: Cursor, key: string, below: string, value: unknown, expected: string): undefined {
  const path = readable(cursor, key);
  const shown =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? JSON.stringify(value).slice(0, 60)
      : Array.isArray(value)
        ? 'a list'
        : 'a mapping';
  cursor.base.remarks.add({
    rule: 'input/schema',
    severity: 'warning',
    key: `${path} ${expected}`,
    message: `${path} should be ${expected}, not ${shown}: treated as unknown`,
    evidence: [evidence(placeAt(cursor, below), `expected ${expected}`)],
  });
  return undefined;
}

/** A path without indices, as people write it: `status.nodeInfo.kubeletVersion`. */
function readable(cursor: Cursor, key: string): string {
  const steps: string[] = [key];
  for (let at: Cursor | undefined = cursor; at?.parent; at = at.parent) steps.unshift(stepOf(at));
  return steps
    .join('/')
    .split('/')
    .filter((step) => !/^\d+$/.test(step) && step !== 'items')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
