import { type Bound, type Fact, factOf, type FieldType, type FieldValue } from './relation.js';

/** A value that cannot be told, with the facts it lacks. */
export interface Unknown {
  readonly unknown: readonly Fact[];
  /** What went wrong in the expression itself, where no fact would help: a division by zero. */
  readonly trouble: readonly string[];
  /** What a given fact cannot be used as: `"latest" is not a version`. */
  readonly unread: readonly string[];
  /** The oldest version that it can be, where that is known of a version that nobody gave. */
  readonly least?: string;
}

/** A value of an expression. CEL's int is a BigInt, its double a number. */
export type Value = boolean | bigint | number | string | readonly Value[] | Bound | Unknown;

/** True for a value that cannot be told. */
export function isUnknown(value: Value): value is Unknown {
  return typeof value === 'object' && 'unknown' in value;
}

/** One unknown that lacks everything that the given ones lack. */
export function unite(values: readonly Value[]): Unknown {
  const unknowns = values.filter(isUnknown);
  return {
    unknown: unknowns.flatMap(({ unknown }) => unknown),
    trouble: unknowns.flatMap(({ trouble: texts }) => texts),
    unread: unknowns.flatMap(({ unread: texts }) => texts),
  };
}

/** What an operation gives that has no answer for its arguments: the fault of the expression. */
export const trouble = (text: string): Unknown => ({ unknown: [], trouble: [text], unread: [] });

/** What a function gives for a fact that is not of the kind it takes, or of which it knows nothing: the fault of nobody who wrote the rule. */
export const unread = (text: string): Unknown => ({ unknown: [], trouble: [], unread: [text] });

/** A field of a bound row as an expression sees it: the only place where a model's number becomes CEL's int. Undefined is unknown, with the fact that is missing. */
export function fieldOf(bound: Bound, field: string): Value {
  const value = (bound.row.values as Readonly<Record<string, FieldValue | undefined>>)[field];
  if (value === undefined) {
    const least = bound.row.least?.[field];
    return { unknown: [factOf(bound, field)], trouble: [], unread: [], ...(least !== undefined && { least }) };
  }
  return toValue(value, bound.relation.fields[field]!.type);
}

function toValue(value: FieldValue, type: FieldType): Value {
  if (type === 'int' && typeof value === 'number')
    return Number.isSafeInteger(value) ? BigInt(value) : trouble(`${value} is not a whole number`);
  return value as Value;
}

/** Three-valued equality (Kleene): lists are equal where all their elements are; int and double compare by value. */
export function equal(a: Value, b: Value): boolean | Unknown {
  if (isUnknown(a) || isUnknown(b)) return unite([a, b]);
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    const pairs = a.map((item: Value, i) => equal(item, b[i] as Value));
    if (pairs.includes(false)) return false;
    return pairs.some(isUnknown) ? unite(pairs) : true;
  }
  if (typeof a === 'bigint' && typeof b === 'number') return Number(a) === b;
  if (typeof a === 'number' && typeof b === 'bigint') return a === Number(b);
  return a === b;
}

/** A value as a person reads it in a message. */
export function print(value: Value): string {
  if (isUnknown(value)) return 'unknown';
  if (Array.isArray(value)) return value.map((item: Value) => print(item)).join(', ');
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (typeof value === 'object') return (value as Bound).row.of ?? (value as Bound).relation.name;
  return String(value);
}
