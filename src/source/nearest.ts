/**
 * How many single changes (a letter put in, left out, exchanged, or two neighbours swapped) lead from `a` to `b`, at most
 * `limit + 1`. Optimal string alignment: L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.2.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Texts longer than this are no slips of the finger. */
const LONGEST = 100;

/**
 * The word of `known` that `word` was probably meant to be: the nearest by `distance`, case aside, at most one change in three letters, the first of
 * equals; undefined where none is near. A word whose beginning or end `word` is (`replica`, `coredns`) counts as near from four letters on.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let part: string | undefined;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    if (candidate === word) continue;
    const far = distance(lower, other, least - 1);
    if (far < least) [best, least] = [candidate, far];
    if (lower.length >= 4 && (other.startsWith(lower) || other.endsWith(lower)) && (part === undefined || candidate.length < part.length))
      part = candidate;
  }
  return best ?? part;
}

/** `; did you mean "drain"?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
