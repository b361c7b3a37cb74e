import { changes } from './diff.js';
import { escape } from './escape.js';
import { excerpt } from './excerpt.js';
import { type Line, line, paint } from './paint.js';
import type { Look } from './reporter.js';
import { columnsOf, wrap } from './wrap.js';

/** A case of a rule that failed. */
export interface FailedCase {
  readonly file: string;
  readonly text: string;
  readonly failures: readonly {
    readonly line: number;
    readonly message: string;
    readonly here: boolean;
    /** Where it stands, where that is not the case itself. */
    readonly in?: { readonly file: string; readonly text: string };
  }[];
  /** Lines that the case marks, and lines that the rule blames. */
  readonly marked: readonly number[];
  readonly blamed: readonly number[];
}

/** Each failed case with carets under what was not as marked, and the blamed lines as a diff; then how many there were, and how many rules could not be tested. */
export function cases(
  failed: readonly FailedCase[],
  count: { readonly rules: number; readonly cases: number; readonly unloaded: number },
  look: Look,
): string {
  const columns = columnsOf(look.columns);
  const total = `${count.rules} rule${count.rules === 1 ? '' : 's'}, ${count.cases} case${count.cases === 1 ? '' : 's'}: `;
  const without = count.unloaded === 0 ? '' : `; ${count.unloaded} rule${count.unloaded === 1 ? ' does' : 's do'} not load`;
  return paint(
    [
      ...failed.flatMap((one) => [...caseLines(one, look, columns), line('')]),
      failed.length > 0
        ? line(`${total}${failed.length} failed${without}`, 'error')
        : count.unloaded > 0
          ? line(`${total}${count.cases === 0 ? 'nothing was tested' : 'all as marked'}${without}`, 'error')
          : line(`${total}all as marked`),
    ],
    look.colour,
  );
}

function caseLines({ file, text, failures, marked, blamed }: FailedCase, look: Look, columns: number): Line[] {
  const rows = text.split(/\r?\n/);
  const same = marked.length === blamed.length && marked.every((one, i) => one === blamed[i]);
  return [
    line(`FAIL  ${escape(file)}`, 'error'),
    ...failures.flatMap(({ line: at, message, here, in: other }): Line[] => {
      const raw = (other ? other.text.split(/\r?\n/) : rows)[at - 1] ?? '';
      const code = raw.replace(/\s*# <-.*$/, '');
      const first = Math.max(0, code.search(/\S/));
      const shown = excerpt(code, first, code.length, columns - 7, look.unicode ? '…' : '...');
      return [
        line(`  --> ${escape(other?.file ?? file)}:${at}`),
        ...(here
          ? [
              line(`${String(at).padStart(4)} | ${shown.text}`),
              line(`     | ${' '.repeat(shown.start)}${'^'.repeat(shown.length)}`, 'error'),
            ]
          : []),
        ...wrap(message, columns - 7).map((part) => line(`       ${part}`)),
      ];
    }),
    ...(same ? [] : [line('  blamed lines, as marked (-) and as found (+):'), ...difference(rows, marked, blamed, columns)]),
  ];
}

/** The marked lines against the blamed ones. */
function difference(rows: readonly string[], marked: readonly number[], blamed: readonly number[], columns: number): Line[] {
  const listed = (lines: readonly number[]) =>
    lines.map((n) => `${String(n).padStart(4)} | ${(rows[n - 1] ?? '').replace(/\s*# <-.*$/, '')}`);
  return changes(listed(marked), listed(blamed)).map(({ kind, text }) =>
    kind === 'gap'
      ? line('  ...', 'dim')
      : line(`  ${kind} ${excerpt(text, 0, 0, columns - 4, '...').text}`, kind === '-' ? 'error' : kind === '+' ? 'info' : undefined),
  );
}
