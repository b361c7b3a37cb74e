import { present } from '../../report/escape.js';
import { type Line, line } from '../../report/paint.js';
import { shownDiff } from '../shown-diff.js';
import { bodyRows, type DiffScreen, type State } from '../state.js';
import { exactly, filled } from './row.js';

/** What would be written, as `diff -u` prints it. */
export function diffLines({ changes }: DiffScreen, { subject, size, look }: State): readonly Line[] {
  const mark = look.unicode ? '…' : '...';
  return changes.flatMap((change) =>
    shownDiff(change, subject.sources).map(({ kind, text }): Line => {
      const words = kind === 'file' || kind === '@' ? text : `${kind}${present(text.replace(/\r$/, ''), 1)}`;
      const style = kind === '+' ? 'info' : kind === '-' ? 'error' : kind === ' ' ? undefined : 'bold';
      return exactly(line(words, style), size.columns, mark);
    }),
  );
}

/** The visible part of a diff. */
export function view(state: State, screen: DiffScreen): Line[] {
  const room = bodyRows(state.size);
  return filled(diffLines(screen, state).slice(screen.top, screen.top + room), room);
}
