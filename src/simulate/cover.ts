import type { Dimension } from './choices.js';

/** Options by dimension; one that is absent takes its likely option. */
export type Vector = ReadonlyMap<string, number>;

/** Dimensions of which every combination of options is wanted. */
export type Target = readonly Dimension[];

/** Beyond this many combinations a target is not tried at all. */
export const MOST_COMBINATIONS = 4096;

export const combinations = (target: Target): number => target.reduce((product, { options }) => product * options.length, 1);

export const valueIn = (vector: Vector, { key, likely }: Dimension): number => vector.get(key) ?? likely;

/** The number of the combination that each of some vectors has of a target, in their order. */
export type Survey = (target: Target) => readonly number[];

/** Surveys vectors: what each dimension is in them is looked up once, however many targets hold it. */
export function survey(vectors: readonly Vector[]): Survey {
  const columns = new Map<string, readonly number[]>();
  function columnOf(dimension: Dimension): readonly number[] {
    let column = columns.get(dimension.key);
    if (!column) columns.set(dimension.key, (column = vectors.map((vector) => valueIn(vector, dimension))));
    return column;
  }
  return (target) => {
    const indexes = vectors.map(() => 0);
    for (const dimension of target) {
      const column = columnOf(dimension);
      const count = dimension.options.length;
      for (let at = 0; at < indexes.length; at++) indexes[at] = indexes[at]! * count + column[at]!;
    }
    return indexes;
  };
}

/** The number of the combination that a vector has of a target. */
function indexOf(target: Target, vector: Vector): number {
  let index = 0;
  for (const dimension of target) index = index * dimension.options.length + valueIn(vector, dimension);
  return index;
}

/**
 * At most `most` vectors that, with those in `had`, have every combination of every target. Targets without a dimension in common are varied
 * in the same vectors, so their number is about that of the largest target, not the product of all. Greedy and deterministic; `shuffle` decides what comes
 * first, and so what is left out where `most` is too few.
 */
export function cover(targets: readonly Target[], had: Survey, most: number, shuffle?: <T>(list: readonly T[]) => T[]): Vector[] {
  const wanted = targets
    .filter((target) => combinations(target) <= MOST_COMBINATIONS)
    .map((target) => {
      const all = Array.from({ length: combinations(target) }, (_, index) => index);
      const missing = new Set(shuffle ? shuffle(all) : all);
      for (const index of had(target)) missing.delete(index);
      return { target, missing };
    })
    .filter(({ missing }) => missing.size > 0)
    .sort((a, b) => b.missing.size - a.missing.size);
  const open = shuffle ? shuffle(wanted) : wanted;
  const made: Vector[] = [];
  while (made.length < most) {
    const vector = new Map<string, number>();
    let seeded = false;
    for (const { target, missing } of open) {
      for (const index of missing) {
        if (!place(target, index, vector)) continue;
        seeded = true;
        break;
      }
    }
    if (!seeded) break;
    for (const { target, missing } of open) missing.delete(indexOf(target, vector));
    made.push(vector);
  }
  return made;
}

/** Whether every combination of a target is among the vectors. */
export const isCovered = (target: Target, had: Survey): boolean => new Set(had(target)).size === combinations(target);

/** Puts a combination into a vector, unless something else stands there already. */
function place(target: Target, index: number, vector: Map<string, number>): boolean {
  const options: number[] = [];
  let rest = index;
  for (let i = target.length - 1; i >= 0; i--) {
    const count = target[i]!.options.length;
    options[i] = rest % count;
    rest = Math.floor(rest / count);
  }
  if (target.some(({ key }, i) => vector.has(key) && vector.get(key) !== options[i])) return false;
  for (const [i, { key }] of target.entries()) vector.set(key, options[i]!);
  return true;
}
