import type { Basis, Origin, Place } from '../../model/place.js';
import type { Fact } from './objects.js';

/** Where the fields of a model object come from, written down while it is put together. */
export interface Draft {
  readonly place: Place;
  readonly fields: Record<string, Place>;
  readonly basis: Record<string, Basis>;
}

export const draft = (place: Place): Draft => ({ place, fields: {}, basis: {} });

/** Notes where a field comes from and gives its value; undefined, and nothing noted, where the fact is unknown. */
export function take<T, V = T>(
  to: Draft,
  field: string,
  fact: Fact<T> | undefined,
  as: (value: T) => V | undefined = (value) => value as unknown as V,
): V | undefined {
  const value = fact && as(fact.value);
  if (fact === undefined || value === undefined) return undefined;
  to.fields[field] = fact.place;
  if (fact.basis !== undefined) to.basis[field] = fact.basis;
  return value;
}

/** The origin of the finished object. */
export function origin({ place, fields, basis }: Draft): Origin {
  return {
    file: place.file,
    pointer: place.pointer,
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(Object.keys(basis).length > 0 && { basis }),
  };
}

/** An object without the fields that are unknown. */
export function known<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const result: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) if (fields[key] !== undefined) result[key] = fields[key];
  return result as T;
}
