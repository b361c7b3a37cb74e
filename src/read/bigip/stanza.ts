import type { Place } from '../../model/place.js';
import { below, isRecord, type Json } from './json.js';
import { monitorRule } from './names.js';
import type { Fact, MonitorRule } from './objects.js';

/** A value of a configuration as a block of properties; one without any where it is something else. */
export const blockOf = (value: unknown, place: Place): Json => ({ value: isRecord(value) ? value : {}, place });

const get = ({ value }: Json, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);

/** The text of a property; undefined where there is none or it is a block. */
export function text(block: Json, name: string): Fact<string> | undefined {
  const found = get(block, name);
  return typeof found === 'string' ? { value: found, place: below(block.place, name) } : undefined;
}

/** A whole number that a property gives. */
export function number(block: Json, name: string): Fact<number> | undefined {
  const found = text(block, name);
  return found && /^\d+$/.test(found.value) ? { value: Number(found.value), place: found.place } : undefined;
}

/** The place of a property's name where the property is there. */
export const has = (block: Json, name: string): Place | undefined =>
  get(block, name) === undefined ? undefined : { ...below(block.place, name), key: true };

/** The entries of a block by name, in order; words that stand alone are entries without properties. */
export function entries(block: Json, name: string): { readonly name: string; readonly block: Json }[] {
  const found = get(block, name);
  const base = below(block.place, name);
  if (Array.isArray(found))
    return found.map((key: unknown, index) => ({ name: String(key), block: blockOf(undefined, below(base, index)) }));
  return isRecord(found) ? Object.keys(found).map((key) => ({ name: key, block: blockOf(found[key], below(base, key)) })) : [];
}

/** The monitors that a pool, a member or a node asks for; undefined where it leaves that to something else. */
export function monitor(block: Json, property: string): Fact<MonitorRule | 'none'> | undefined {
  const found = text(block, property);
  const rule = found && monitorRule(found.value);
  return rule === undefined ? undefined : { value: rule, place: found!.place };
}
