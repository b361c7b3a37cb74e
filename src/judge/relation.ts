import type { Evidence } from '../model/finding.js';
import type { Inventory } from '../model/inventory.js';
import type { Place } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import type { Timeline } from '../model/timeline.js';

/** What rules are judged over: one plan against one cluster, with what the simulation made of them. */
export interface World {
  readonly inventory: Inventory;
  readonly plan: Plan;
  readonly timeline: Timeline;
  /** The day of the run, where somebody said it: dates are judged by it where the plan has no start. */
  readonly today?: string;
  /** The world of the whole plan, where this one is a stretch of it. */
  readonly whole?: World;
}

export type FieldType = 'bool' | 'int' | 'double' | 'string' | 'list<string>';

/** The TypeScript value of a field's CEL type. */
export type FieldValue<T extends FieldType = FieldType> = T extends 'bool'
  ? boolean
  : T extends 'int' | 'double'
    ? number
    : T extends 'list<string>'
      ? readonly string[]
      : string;

/** One field of a relation, for the type check and for the authors of rules. */
export interface Field<T extends FieldType = FieldType> {
  readonly type: T;
  readonly what: string;
  /** What the inventory or plan calls the fact behind it; the field's own name where absent. */
  readonly fact?: string;
  /** Every value of a string field that has only so many: a rule that compares it with another word fails when it is loaded. */
  readonly words?: readonly string[];
}

export type Fields = Readonly<Record<string, Field>>;

/** A missing fact: its path as the documents name it, whose it is, and where it would stand. */
export interface Fact {
  /** As the documents call it: `serviceDownAction`, `dns/pods`. */
  readonly fact: string;
  /** Whose: the name of a node, balancer or step. */
  readonly of?: string;
  readonly place: Place;
  /** How many nodes lack it, where that is more than one. */
  readonly count: number;
  /** True where a whole list is missing: what else a rule would need is of no matter until something stands in it. */
  readonly list?: true;
}

/** One thing that is the case. A field whose value is undefined is unknown: neither its default nor false. */
export interface Row<F extends Fields = Fields> {
  readonly values: { readonly [K in keyof F]: FieldValue<F[K]['type']> | undefined };
  readonly place: Place;
  /** Where single fields stand; the row's own place where one is not named. */
  readonly places?: { readonly [K in keyof F]?: Place };
  /** Name of what the row is about, for messages. */
  readonly of?: string;
  /** What to ask for where a field is unknown, if not the declared fact. */
  readonly facts?: { readonly [K in keyof F]?: string };
  /** The oldest versions that unknown fields can have: what is so of every version from there on is known all the same. */
  readonly least?: { readonly [K in keyof F]?: string };
  /** Who lacks the fact behind a field, where that is not what the row is about: whose name and place are asked for, and how many nodes. */
  readonly lacking?: { readonly [K in keyof F]?: { readonly of: string; readonly place: Place; readonly count: number } };
  /** How many nodes it stands for. */
  readonly count?: number;
  /** How many places of the documents say the same: `place` is the first. */
  readonly entries?: number;
  /** Ids of the plan's steps it is about. */
  readonly steps?: readonly string[];
  /** Every place of its cause chain, the first primary: stands for the row in a finding's evidence. */
  readonly chain?: readonly [Evidence, ...Evidence[]];
  /** True for the row that stands for a list nobody gave. */
  readonly unlisted?: true;
  /** Indices of the timeline's impacts it tells of. */
  readonly impacts?: readonly number[];
}

/** What is the case, established by TypeScript, for rules to bind by name. */
export interface Relation<F extends Fields = Fields> {
  readonly name: string;
  /** One sentence: what a row is. */
  readonly what: string;
  /** A condition over it that a rule might have, for authors. */
  readonly example: string;
  readonly fields: F;
  readonly rows: (world: World) => readonly Row<F>[];
}

/** Declares a relation; the compiler holds its rows against its fields. */
export const relation = <const F extends Fields>(declared: Relation<F>): Relation<F> => declared;

/** A row for what nobody listed: every field is unknown, and what is missing is the list. */
export function nothingKnown<F extends Fields>(fields: F, place: Place, fact: string): Row<F> {
  const names = Object.keys(fields) as (keyof F)[];
  return {
    values: Object.fromEntries(names.map((name) => [name, undefined])) as Row<F>['values'],
    place,
    facts: Object.fromEntries(names.map((name) => [name, fact])) as NonNullable<Row<F>['facts']>,
    unlisted: true,
  };
}

/** A bound row at evaluation: the row and the relation it is of. */
export interface Bound {
  readonly relation: Relation;
  readonly row: Row;
}

/** The missing fact behind an unknown field of a row. */
export function factOf({ relation: { fields }, row }: Bound, field: string): Fact {
  const { of, place, count } = row.lacking?.[field] ?? { of: row.of, place: placeIn(row, field), count: row.count ?? 1 };
  return {
    fact: row.facts?.[field] ?? fields[field]?.fact ?? field,
    ...(of !== undefined && { of }),
    place,
    count,
    ...(row.unlisted && { list: true }),
  };
}

/** Where a row, or one of its fields, stands. */
export function placeIn(row: Row, field?: string): Place {
  return (field === undefined ? undefined : row.places?.[field]) ?? row.place;
}
