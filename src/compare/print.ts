import type { Finding, Severity } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { fitted, type Piece } from '../report/budget.js';
import { escape, inert } from '../report/escape.js';
import { inline } from '../report/markdown-text.js';
import type { Sources } from '../report/reporter.js';
import { plural } from '../report/words.js';
import type { Acceptance, Difference } from './difference.js';
import { accord, sentence } from './sentence.js';
import { acceptedOf, isKnown, verdict } from './verdict.js';

/** One side of a comparison as printing needs it. */
export interface ShownSide {
  readonly report: Report;
  readonly sources: Sources;
  /** Files that could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** Both sides of a comparison as printing needs them. */
export interface Shown {
  readonly before: ShownSide;
  readonly after: ShownSide;
  /** What else bears on the verdict, a sentence each. */
  readonly remarks: readonly string[];
}

/** Most findings that are listed; the rest is counted. */
const LISTED = 30;

/** What a change does, for people: a sentence for each plan and cluster, then every finding that is new, worse, accepted, better or gone, then the verdict. */
export function differenceText(differences: readonly Difference[], shown: Shown): string {
  const lines = differences
    .filter(isDifferent)
    .flatMap((one) => ['', inert(escape(sentence(one, shown))), ...rows(one, shown).map((row) => `  ${escape(row)}`)]);
  return `${[...lines, '', ...verdict(differences, shown).map((one) => inert(escape(one)))].join('\n').trimStart()}\n`;
}

/** GitHub takes 65,536 characters of a comment. */
const LIMIT = 60_000;
/** Rows and characters of each where not all fit. */
const FEW = 5;
const SHORT = 160;
/** Sentences of the verdict, and characters of each. */
const MOST_SAID = 12;
const SAID = 300;

/** The same for a comment on a pull request, the verdict first; text of the user's is shown as it is. Less than 60,000 characters whatever the input: where not all fit, what is worst first, in short, and what is left out is said. */
export function differenceMarkdown(differences: readonly Difference[], shown: Shown): string {
  const told = differences.filter(isDifferent);
  const pieces = told.map((one): Piece => {
    const all = rows(one, shown);
    const block = (heading: number, most: number, own: readonly string[], more: string) =>
      [
        `**${inline(sentence(one, shown), heading)}**`,
        '',
        ...own.map((row) => `- ${inline(row, most)}`),
        ...(more === '' ? [] : [`- ${more}`]),
      ].join('\n');
    const left = all.length - FEW;
    return {
      rank: rankOf(one),
      full: block(1200, 500, all, ''),
      short: block(SHORT, SHORT, all.slice(0, FEW), left > 0 ? `and ${left} more` : ''),
    };
  });
  const said = verdict(differences, shown);
  const shownWords = said.length > MOST_SAID ? [...said.slice(0, MOST_SAID), `and ${said.length - MOST_SAID} more`] : said;
  const head = ['<!-- premortem diff -->', ...shownWords.map((one, i) => `${i === 0 ? '### ' : ''}${inline(one, SAID)}`)];
  const { text, shortened, dropped } = fitted(pieces, LIMIT - head.join('\n\n').length - 200);
  const cut = [
    ...(shortened > 0 ? [`${plural(shortened, 'plan')} in short`] : []),
    ...(dropped > 0 ? [`${plural(dropped, 'plan')} left out`] : []),
  ];
  return `${[...head, ...(text === '' ? [] : [text]), ...(cut.length > 0 ? [`${cut.join(', ')}: premortem diff prints all.`] : [])].join('\n\n')}\n`;
}

/** What is kept longest: what a change makes worse, the gravest first, before what it makes better. */
function rankOf({ fresh, worse, accepted, open }: Difference): number {
  const harm = [...fresh.filter(isKnown), ...open, ...[...worse, ...accepted].map(({ after }) => after)].map(({ severity }) => severity);
  return harm.includes('error') ? 0 : harm.includes('warning') ? 1 : harm.length > 0 ? 2 : 3;
}

const isDifferent = (one: Difference): boolean =>
  one.changes.length + one.fresh.filter(isKnown).length + one.gone.filter(isKnown).length + one.worse.length + one.better.length > 0 ||
  acceptedOf(one).length + one.open.length > 0 ||
  one.only !== undefined ||
  one.unread !== undefined;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A line a finding: what is harm, the gravest first, then what is not. */
function rows({ fresh, gone, worse, better, open, ...rest }: Difference, { before, after }: Shown): string[] {
  const row = (word: string, one: Finding, { sources }: ShownSide, more = '') => {
    const { file, line, column } = sources.locate(one.evidence[0].place);
    const text = `${word.padEnd(6)} ${file}:${line}:${column}: ${one.severity} ${one.message}${more} [${one.rule}]`;
    return { text, gravity: GRAVITY[one.severity] };
  };
  const ordered = (all: readonly ReturnType<typeof row>[]) => all.toSorted((a, b) => a.gravity - b.gravity).map(({ text }) => text);
  const all = [
    ...ordered([
      ...fresh.filter(isKnown).map((one) => row('new', one, after)),
      ...worse.map(({ after: one, how }) => row('worse', one, after, `: ${how.join('; ')}`)),
      ...open.filter(isKnown).map((one) => row('open', one, after, ': accepted before, not any more')),
      ...acceptedOf({ ...rest, fresh, gone, worse, better, open }).map((one) => row('accepted', one.after, after, terms(one, after))),
    ]),
    ...ordered(better.map(({ after: one, how }) => row('better', one, after, `: ${how.join('; ')}`))),
    ...ordered(gone.filter(isKnown).map((one) => row('gone', one, before))),
  ];
  return all.length > LISTED ? [...all.slice(0, LISTED), `and ${all.length - LISTED} more`] : all;
}

/** What is worse of an accepted finding, and who accepts it where, why and until when. */
function terms(one: Acceptance, { sources }: ShownSide): string {
  const { before, how, suppression } = one;
  const grown = before === undefined ? ['new'] : how;
  const { reason, until, owner, ticket, place } = suppression ?? {};
  const at = place && sources.locate(place);
  const whose = [...(until === undefined ? [] : [`until ${until}`]), ...[owner, ticket].flatMap((word) => word ?? [])];
  const said = reason === undefined || suppression?.by === 'baseline' || suppression?.disabled ? '' : `: ${reason}`;
  return `: ${[...grown, `${accord(one)}${at ? ` at ${at.file}:${at.line}` : ''}${whose.length > 0 ? ` (${whose.join(', ')})` : ''}${said}`].join('; ')}`;
}
