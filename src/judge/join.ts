import { type Conjunct, type FieldPath } from './condition.js';
import type { Budget } from './evaluate.js';
import type { Bound, Relation } from './relation.js';
import { isUnknown, unite, type Unknown, type Value } from './value.js';

/** A name of a rule and the relation whose rows it stands for. */
export interface Binding {
  readonly name: string;
  readonly relation: Relation;
}

/** Rows that meet a condition, or may: `unknown` where a missing fact leaves it open. */
export interface Match {
  readonly rows: Readonly<Record<string, Bound>>;
  readonly unknown?: Unknown;
}

type Rows = readonly Bound[];
type Key = string | number | boolean;

/**
 * Every combination of rows that meets all conjuncts or may, in the order of the rows. A false conjunct ends a combination as
 * soon as its names are bound; rows that must equal a field of an earlier one are looked up. Ends early where the budget does.
 */
export function* join(
  bindings: readonly Binding[],
  conjuncts: readonly Conjunct[],
  rowsOf: (relation: Relation) => Rows,
  budget: Budget,
): Generator<Match> {
  const bound: Record<string, Bound> = {};
  const names = new Set(bindings.map(({ name }) => name));
  const levels = bindings.map(({ name, relation }, depth) => {
    const here = new Set(bindings.slice(0, depth + 1).map((binding) => binding.name));
    const ready = conjuncts.filter((conjunct) => {
      const needs = [...conjunct.names].filter((one) => names.has(one));
      return needs.every((one) => here.has(one)) && (needs.includes(name) || (depth === 0 && needs.length === 0));
    });
    return { name, ready, candidates: candidates(name, relation, ready, rowsOf) };
  });

  function* descend(depth: number, open: readonly Value[]): Generator<Match> {
    const level = levels[depth];
    if (!level) {
      yield { rows: { ...bound }, ...(open.length > 0 && { unknown: unite(open) }) };
      return;
    }
    for (const row of level.candidates(bound)) {
      if (--budget.left < 0) return;
      bound[level.name] = row;
      const answers: Value[] = [];
      for (const { evaluate } of level.ready) {
        const answer = evaluate(bound, budget);
        answers.push(answer);
        if (answer === false) break;
      }
      if (!answers.includes(false)) yield* descend(depth + 1, [...open, ...answers.filter(isUnknown)]);
      delete bound[level.name];
    }
  }

  yield* descend(0, []);
}

/** The rows of a level that may meet its equality, in their order: those with the same value, and those whose value is unknown. */
function candidates(
  name: string,
  relation: Relation,
  ready: readonly Conjunct[],
  rowsOf: (relation: Relation) => Rows,
): (bound: Readonly<Record<string, Bound>>) => Rows {
  const pair = ready.find(({ equality }) => equality !== undefined)?.equality;
  if (!pair) return () => rowsOf(relation);
  const [own, other] = pair[0].name === name ? pair : [pair[1], pair[0]];
  let index: Map<Key | undefined, Bound[]> | undefined;
  let order: Map<Bound, number> | undefined;
  return (bound) => {
    const rows = rowsOf(relation);
    const wanted = raw(bound[other.name]!, other);
    if (wanted === undefined || typeof wanted === 'object') return rows;
    if (!index) {
      index = new Map();
      order = new Map(rows.map((row, i) => [row, i]));
      for (const row of rows) {
        const value = raw(row, own);
        const key = typeof value === 'object' ? undefined : value;
        const there = index.get(key);
        if (there) there.push(row);
        else index.set(key, [row]);
      }
    }
    const same = index.get(wanted) ?? [];
    const unknown = index.get(undefined) ?? [];
    return unknown.length === 0 ? same : [...same, ...unknown].sort((a, b) => order!.get(a)! - order!.get(b)!);
  };
}

const raw = ({ row }: Bound, { field }: FieldPath): Key | readonly string[] | undefined =>
  (row.values as Readonly<Record<string, Key | readonly string[] | undefined>>)[field];
