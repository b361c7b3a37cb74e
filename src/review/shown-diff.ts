import type { Change } from '../repair/change.js';
import { type DiffLine, unified } from '../repair/diff.js';
import type { Sources } from '../report/reporter.js';
import { lineWithoutSecrets } from '../source/secrets.js';

/** A change as `diff -u` prints it, for somebody to look at: what is secret in its lines is starred out, as wherever a line of the user's is shown. */
export function shownDiff(change: Change, sources: Sources): DiffLine[] {
  let row = 0;
  return unified(change).map((one) => {
    const { kind, text } = one;
    const begins = /^@@ -(\d+)/.exec(kind === '@' ? text : '');
    if (begins) row = Number(begins[1]);
    if (kind === 'file' || kind === '@') return one;
    const known = kind === '+' ? undefined : sources.line(change.file, row);
    if (kind !== '+') row++;
    // What the file holds now may be another line than the one that the diff was made from.
    const fits = known !== undefined && known.length === text.replace(/\r$/, '').length;
    return { kind, text: fits ? known : lineWithoutSecrets(text, false) };
  });
}
