/** The lines of a text, from 1, that another one does not have: added or changed since. All of them where there was no text. Lines that only moved are not among them. */
export function touchedLines(before: string | undefined, after: string): ReadonlySet<number> {
  const left = new Map<string, number>();
  for (const line of before?.split('\n') ?? []) left.set(line, (left.get(line) ?? 0) + 1);
  const touched = new Set<number>();
  for (const [i, line] of after.split('\n').entries()) {
    const known = left.get(line) ?? 0;
    if (known > 0) left.set(line, known - 1);
    else touched.add(i + 1);
  }
  return touched;
}
