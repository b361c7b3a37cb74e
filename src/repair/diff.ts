import type { Change } from './change.js';

/** Lines of a comparison as `diff -u` prints them. */
export interface DiffLine {
  readonly kind: ' ' | '-' | '+' | '@' | 'file';
  readonly text: string;
}

const CONTEXT = 3;

/** A change as `diff -u` prints it, without line ends. A line end that is other, or missing at the end, shows as a changed line. */
export function unified({ file, before, after }: Change): DiffLine[] {
  const old = before === undefined ? [] : linesOf(before);
  const all = compare(old, linesOf(after));
  const lines: DiffLine[] = [
    { kind: 'file', text: before === undefined ? '--- /dev/null' : `--- a/${file}` },
    { kind: 'file', text: `+++ b/${file}` },
  ];
  for (const [from, to] of hunks(all)) {
    const part = all.slice(from, to);
    const count = (not: string) => part.filter(({ kind }) => kind !== not).length;
    const start = (not: string) => all.slice(0, from).filter(({ kind }) => kind !== not).length;
    const at = (first: number, length: number) => `${length === 0 ? first : first + 1},${length}`;
    lines.push({ kind: '@', text: `@@ -${at(start('+'), count('+'))} +${at(start('-'), count('-'))} @@` }, ...part.flatMap(whole));
  }
  return lines.length > 2 ? lines : [];
}

/** The same as a text that `patch -p1` and `git apply` take. */
export const patchText = (changes: readonly Change[]): string =>
  changes.flatMap((change) => unified(change).map(({ kind, text }) => `${kind === 'file' || kind === '@' ? '' : kind}${text}\n`)).join('');

const NO_END = '\\ No newline at end of file';

type Entry = { readonly kind: ' ' | '-' | '+'; readonly text: string };

/** A line without its end; where the file ends without one, that is said as `diff` does. */
const whole = ({ kind, text }: Entry): DiffLine[] =>
  text.endsWith('\n')
    ? [{ kind, text: text.slice(0, -1) }]
    : [
        { kind, text },
        { kind: '@', text: NO_END },
      ];

/** Lines with their ends, so that these are compared too. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The stretches around changes, with lines of context; those that touch are one. */
function hunks(all: readonly Entry[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [i, { kind }] of all.entries()) {
    if (kind === ' ') continue;
    const last = found.at(-1);
    const [from, to] = [Math.max(0, i - CONTEXT), Math.min(all.length, i + CONTEXT + 1)];
    if (last && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

/** What leads from one list of lines to another. What both begin and end with costs nothing; between, E. Myers, "An O(ND) Difference Algorithm" (1986). */
function compare(before: readonly string[], after: readonly string[]): Entry[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const same = (text: string): Entry => ({ kind: ' ', text });
  return [
    ...before.slice(0, head).map(same),
    ...shortest(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

function shortest(a: readonly string[], b: readonly string[]): Entry[] {
  const most = a.length + b.length;
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walked(a, b, trace);
    }
  }
  return [];
}

/** The way back through what was reached with each number of changes. */
function walked(a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[]): Entry[] {
  const entries: Entry[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reached = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const [px, py] = d === 0 ? [0, 0] : [reached.get(from)!, reached.get(from)! - from];
    while (x > px && y > py) {
      entries.push({ kind: ' ', text: a[--x]! });
      y--;
    }
    if (d > 0) {
      if (down) entries.push({ kind: '+', text: b[--y]! });
      else entries.push({ kind: '-', text: a[--x]! });
    }
  }
  return entries.reverse();
}
