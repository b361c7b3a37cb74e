/**
 * The lines of a text, from 1, that were added or changed since another one: what is left of it when every line that both have in the same order is taken out (Bram Cohen's
 * patience diff: lines that occur once on both sides are held first). Lines that only moved are not among them. All lines where there was no text.
 */
export function touchedLines(before: string | undefined, after: string): ReadonlySet<number> {
  const [old, now] = [before === undefined ? [] : linesOf(before), linesOf(after)];
  const kept = [new Set<number>(), new Set<number>()] as const;
  match({ old, now, kept }, [0, old.length], [0, now.length]);
  const moved = new Map<string, number>();
  for (const [i, line] of old.entries()) if (!kept[0].has(i)) moved.set(line, (moved.get(line) ?? 0) + 1);
  const touched = new Set<number>();
  for (const [i, line] of now.entries()) {
    if (kept[1].has(i)) continue;
    const left = moved.get(line) ?? 0;
    if (left > 0 && line.trim() !== '') moved.set(line, left - 1);
    else touched.add(i + 1);
  }
  return touched;
}

/** Lines without their ends: another way to end them changes none. */
const linesOf = (text: string): string[] => text.split(/\r?\n/);

interface Sides {
  readonly old: readonly string[];
  readonly now: readonly string[];
  /** The lines, by number from 0, that were found on the other side. */
  readonly kept: readonly [Set<number>, Set<number>];
}
type Stretch = readonly [from: number, to: number];

/** Notes which lines of two stretches are the same ones. Without a line that occurs once in both, what stands between their like beginnings and ends is not matched. */
function match(sides: Sides, [a, aEnd]: Stretch, [b, bEnd]: Stretch): void {
  const { old, now, kept } = sides;
  const same = (i: number, j: number) => {
    kept[0].add(i);
    kept[1].add(j);
  };
  while (a < aEnd && b < bEnd && old[a] === now[b]) same(a++, b++);
  while (a < aEnd && b < bEnd && old[aEnd - 1] === now[bEnd - 1]) same(--aEnd, --bEnd);
  if (a === aEnd || b === bEnd) return;
  const [inOld, inNow] = [lonely(old, [a, aEnd]), lonely(now, [b, bEnd])];
  const held = increasing([...inOld].flatMap(([line, i]) => (inNow.has(line) ? [[i, inNow.get(line)!] as const] : [])));
  if (held.length === 0) return;
  for (const [n, [i, j]] of held.entries()) {
    same(i, j);
    match(sides, [n === 0 ? a : held[n - 1]![0] + 1, i], [n === 0 ? b : held[n - 1]![1] + 1, j]);
  }
  const [i, j] = held.at(-1)!;
  match(sides, [i + 1, aEnd], [j + 1, bEnd]);
}

/** The lines of a stretch that occur once in it, with their numbers, in order. */
function lonely(lines: readonly string[], [from, to]: Stretch): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let i = from; i < to; i++) found.set(lines[i]!, found.has(lines[i]!) ? -1 : i);
  return new Map([...found].filter(([, i]) => i >= 0));
}

/** The longest part of pairs, which are in the order of their first numbers, in which the second ones rise too: patience sorting. */
function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const piles: number[] = [];
  const before: number[] = [];
  for (const [n, [, value]] of pairs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    before[n] = low === 0 ? -1 : piles[low - 1]!;
    piles[low] = n;
  }
  const found: (readonly [number, number])[] = [];
  for (let n = piles.at(-1) ?? -1; n >= 0; n = before[n]!) found.push(pairs[n]!);
  return found.reverse();
}
