import { once } from '../model/once.js';
import type { Suppressed } from '../model/suppression.js';
import { applied, type Trouble, trouble } from '../repair/edit.js';
import type { Change } from '../repair/change.js';
import { withoutComment, withoutEntry } from '../repair/withdraw.js';
import { plural } from '../report/words.js';
import type { Subject } from './subject.js';

/** An accepted finding: whose word it is, and how many days are left of it; undefined: no end was given. */
export interface Accepted extends Suppressed {
  readonly left: number | undefined;
}

/** Fewer days than these are soon: two weekly change meetings. */
const SOON = 14;

/** What is accepted in these files, what runs out first at the top. */
export const acceptedOf = once(({ report, today }: Subject): readonly Accepted[] =>
  report.suppressed
    .map((one): Accepted => ({ ...one, left: one.suppression.until === undefined ? undefined : days(today, one.suppression.until) }))
    .toSorted((a, b) => (a.left ?? Infinity) - (b.left ?? Infinity) || RANK[a.finding.severity] - RANK[b.finding.severity]),
);

const RANK = { error: 0, warning: 1, info: 2 } as const;
const days = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Whether it runs out so soon that somebody has to think of it now. */
export const isSoon = ({ left }: Accepted): boolean => left !== undefined && left <= SOON;

/** How long it holds. */
export function holds({ left, suppression: { until } }: Accepted): string {
  if (left === undefined) return 'no end';
  return left <= 0 ? `ends today (${until})` : `ends ${until}, in ${plural(left, 'day')}`;
}

/** Who says so, where. */
export function wordOf({ suppression: { by, place } }: Accepted, { sources }: Subject): string {
  const { file, line } = sources.locate(place);
  return `${by === 'comment' ? 'a comment' : by === 'config' ? 'the configuration' : 'the baseline'}, ${file}:${line}`;
}

/** The change that takes an acceptance back, and how many findings it brings back; or why it cannot be made here. */
export function withdrawal({ suppression }: Accepted, subject: Subject): { readonly change: Change; readonly back: number } | Trouble {
  const { by, place } = suppression;
  const back = subject.report.suppressed.filter((one) => one.suppression.place === place).length;
  if (by === 'baseline') return trouble(`${place.file} is a baseline, which premortem baseline writes: delete the entry there`);
  if (by === 'comment') {
    const document = subject.documents.get(place.file);
    const edit = document && withoutComment(document.source, place);
    if (!document || !edit) return trouble(`${place.file} cannot be edited: take the comment out by hand`);
    const { text } = document.source;
    return { change: { file: place.file, before: text, after: applied(text, [edit])! }, back };
  }
  const source = subject.configs.get(place.file);
  if (!source) return trouble(`${place.file} cannot be edited: take the entry out by hand`);
  const after = withoutEntry(source, place);
  return typeof after === 'string' ? { change: { file: place.file, before: source.text, after }, back } : after;
}
