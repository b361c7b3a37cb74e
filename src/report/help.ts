import { span } from '../model/duration.js';
import { longest } from '../model/stretch.js';
import type { Counterfactual, ImpactKind, Timeline } from '../model/timeline.js';
import { cells, escape, pad } from './escape.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import { KINDS, lasts } from './words.js';
import { hang, wrap } from './wrap.js';

const CHANGES = 8;
const TEMPTING = 5;
const LETTERS = 'ABCDEFGH';
/** Kinds of harm that may get a column. */
const COLUMNS: readonly ImpactKind[] = [
  'pod-network',
  'dns-resolution',
  'etcd-no-quorum',
  'api-unavailable',
  'node-not-ready',
  'service-unreachable',
  'service-routing-stale',
  'workload-below-budget',
  'drain-failed',
  'drain-blocked',
  'admission-refused',
  'pod-eviction',
  'client-stale',
];
const MOST_COLUMNS = 3;
/** Room that the text of a change should have; columns of lesser harm make way for it. */
const CHANGE = 32;

/** Single changes that remove or shorten what was predicted, inserted steps first, with who can make them, what remains and whether the window still holds; then the tempting ones that do not help. */
export function help(timeline: Timeline, columns: number): Line[] {
  const helping = helpingOf(timeline);
  const useless = tempting(timeline);
  return [
    ...(helping.length > 0 ? table(helping, timeline, columns) : nothingHelps(timeline) ? titled(HELPS, NOTHING, columns) : []),
    ...(useless === undefined ? [] : titled(USELESS, useless, columns)),
  ];
}

/** Titles and words that every format has alike. */
export const HELPS = 'WHAT HELPS';
export const HOW = 'each change alone, simulated anew at the likely and the worst: the longest outage left';
export const NOTHING = 'no single change that was tried';
export const USELESS = 'DOES NOT HELP';
export const AS_WRITTEN = 'the plan as written';

/** Whether changes were tried and none helps. */
export const nothingHelps = ({ impacts, counterfactuals }: Timeline): boolean =>
  counterfactuals.length > 0 && counterfactuals.every(({ helps }) => !helps) && !impacts.every(({ covered }) => covered);

/** What helps as a table: a column for who and for each kind of harm, one for the window. */
export interface HelpTable {
  readonly heads: readonly string[];
  /** What the plan as written has in each column. */
  readonly written: readonly string[];
  readonly rows: readonly { readonly mark: string; readonly change: string; readonly cost?: string; readonly cells: readonly string[] }[];
  /** How many more changes help. */
  readonly more: number;
}

/** The same for formats that have tables of their own; undefined where nothing helps. */
export function helpTable(timeline: Timeline): HelpTable | undefined {
  const helping = helpingOf(timeline);
  if (helping.length === 0) return undefined;
  const { named, shown } = chosen(helping, timeline);
  const { heads, written, rows } = layout(shown, named, timeline.impacts, timeline.window?.duration !== undefined, 0);
  return {
    heads,
    written,
    rows: shown.map(({ change, cost: but }, i) => ({
      mark: LETTERS[i]!,
      change,
      ...(but !== undefined && { cost: but }),
      cells: rows[i]!,
    })),
    more: helping.length - shown.length,
  };
}

const helpingOf = (timeline: Timeline): Counterfactual[] => timeline.counterfactuals.filter(({ helps }) => helps).sort(order(timeline));

/** What clears every error comes first, inserted steps before anything else: often the only cure the operator owns. */
function order({ impacts }: Timeline): (a: Counterfactual, b: Counterfactual) => number {
  const errors = impacts.flatMap(({ covered, certainty, kind }, index) =>
    !covered && certainty !== 'possible' && kind !== 'service-routing-stale' ? [index] : [],
  );
  const cleared = (change: Counterfactual) => errors.filter((index) => change.removes.includes(index)).length;
  return (a, b) =>
    cleared(b) - cleared(a) ||
    Number(b.kind === 'step') - Number(a.kind === 'step') ||
    Number(a.fits === false) - Number(b.fits === false) ||
    b.removes.length - a.removes.length ||
    b.shortens.length - a.shortens.length ||
    a.adds - b.adds;
}

function table(helping: readonly Counterfactual[], timeline: Timeline, columns: number): Line[] {
  const { impacts, window } = timeline;
  const windowed = window?.duration !== undefined;
  const { named, shown } = chosen(helping, timeline);
  const layouts = named.map((_, drop) => layout(shown, named.slice(0, named.length - drop), impacts, windowed, columns));
  const { heads, written, rows, widths, text } =
    layouts.find((one) => one.text >= CHANGE) ?? layouts.at(-1) ?? layout(shown, [], impacts, windowed, columns);
  const last = shown.length < helping.length ? [line(`  and ${helping.length - shown.length} more that help`)] : [];
  const row = (mark: string, words: string, cellsOf: readonly string[]): Line[] => {
    const parts = [wrap(words, text), ...cellsOf.map((cell, i) => wrap(cell, Math.max(8, widths[i]!)))];
    return Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, i) =>
      line(
        `  ${i === 0 ? mark : ' '} ${[pad(parts[0]![i] ?? '', text), ...widths.map((width, c) => pad(parts[c + 1]![i] ?? '', width))].join('  ')}`,
      ),
    );
  };
  const body = shown.flatMap((change, n) => [
    ...row(LETTERS[n]!, change.change, rows[n]!),
    ...(change.cost === undefined ? [] : hang('    but: ', change.cost, columns, 9).map((part) => line(part))),
  ]);
  return [
    ...titled(HELPS, HOW, columns),
    line(`    ${pad('', text)}  ${heads.map((head, i) => pad(head, widths[i]!)).join('  ')}`, 'dim'),
    ...row(' ', AS_WRITTEN, written),
    ...body,
    ...last,
  ];
}

/** The kinds of harm that get a column, and the changes that get a row. */
function chosen(helping: readonly Counterfactual[], { impacts }: Timeline): { named: ImpactKind[]; shown: Counterfactual[] } {
  const named = gravest(impacts).slice(0, MOST_COLUMNS);
  // A row that reads as the plan itself does would help nobody who reads it: what it shortens is no longest outage.
  const telling = helping.filter((change) =>
    named.some((kind) => ![SAME, asWritten(kind, impacts)].includes(remaining(change, kind, impacts))),
  );
  return { named, shown: (telling.length > 0 ? telling : helping).slice(0, CHANGES) };
}

/** Stale rules hit nobody by themselves. */
const last = (kind: ImpactKind): number => Number(kind === 'service-routing-stale');

/** The kinds of harm that are predicted: what is sure before what is possible, then the longest first. */
function gravest(impacts: Timeline['impacts']): ImpactKind[] {
  const kinds = COLUMNS.map((kind) => ({ kind, own: impacts.filter((impact) => impact.kind === kind && !impact.covered) }));
  return kinds
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => ({ kind, possible: own.every(({ certainty }) => certainty === 'possible'), length: longest(own) ?? Infinity }))
    .sort(
      (a, b) => last(a.kind) - last(b.kind) || Number(a.possible) - Number(b.possible) || (a.length === b.length ? 0 : b.length - a.length),
    )
    .map(({ kind }) => kind);
}

/** The columns beside the changes, and the room that is left for these. */
function layout(
  shown: readonly Counterfactual[],
  kinds: readonly ImpactKind[],
  impacts: Timeline['impacts'],
  windowed: boolean,
  columns: number,
): { heads: string[]; written: string[]; rows: string[][]; widths: number[]; text: number } {
  const heads = ['who', ...kinds.map((kind) => KINDS[kind].head), windowed ? 'in window' : 'takes'];
  const written = ['', ...kinds.map((kind) => asWritten(kind, impacts)), ''];
  const rows = shown.map((change) =>
    [change.who, ...kinds.map((kind) => remaining(change, kind, impacts)), cost(change, windowed)].map(escape),
  );
  const widths = heads.map((head, i) =>
    Math.min(i === 0 ? 16 : 14, Math.max(cells(head), ...[written, ...rows].map((row) => cells(row[i]!)))),
  );
  return { heads, written, rows, widths, text: columns - 4 - widths.reduce((sum, width) => sum + width + 2, 0) };
}

const atMost = (ms: number | null): string => (ms === null ? lasts(ms) : ms < 1 ? 'none' : `<= ${span(ms)}`);

/** What is said of a kind that the re-simulation does not name. */
const SAME = 'as written';

const asWritten = (kind: ImpactKind, impacts: Timeline['impacts']): string =>
  atMost(longest(impacts.filter((impact) => impact.kind === kind && !impact.covered)));

/** The longest outage of a kind that is left; where the re-simulation does not name the kind, none is left if every impact of it was removed, and else nobody looked. */
function remaining({ remains, removes }: Counterfactual, kind: ImpactKind, impacts: Timeline['impacts']): string {
  const left = remains[kind];
  if (left !== undefined) return atMost(left);
  return impacts.every((impact, i) => impact.kind !== kind || impact.covered === true || removes.includes(i)) ? 'none' : SAME;
}

function cost({ fits, adds }: Counterfactual, windowed: boolean): string {
  const more = adds > 0 ? `+${span(adds)}` : '';
  if (!windowed || fits === undefined) return more === '' ? 'no longer' : more;
  return `${fits ? 'yes' : 'no'}${more === '' ? '' : `, ${more}`}`;
}

/** Of a change that trades one harm for another: what it removes or shortens, and what gets worse; empty for one that does nothing. */
function traded(change: Counterfactual, impacts: Timeline['impacts']): string {
  const { worsens = [] } = change;
  const gains = COLUMNS.flatMap((kind) => {
    const [left, was] = [remaining(change, kind, impacts), asWritten(kind, impacts)];
    const touched = [...change.removes, ...change.shortens].some((index) => impacts[index]?.kind === kind);
    if (!touched || worsens.includes(kind) || left === was) return [];
    return [`${KINDS[kind].head} ${left}, as written ${was}`];
  });
  if (gains.length === 0 || worsens.length === 0) return '';
  const losses = worsens.map((kind) => {
    const [left, was] = [remaining(change, kind, impacts), asWritten(kind, impacts)];
    return left === was || left === SAME
      ? `${KINDS[kind].head} more in all, the longest still ${was}`
      : `${KINDS[kind].head} ${left}, as written ${was}`;
  });
  return ` (better: ${gains.join(', ')}; but worse: ${losses.join(', ')})`;
}

/** The tempting changes that do not help, as one sentence; undefined where there is none. */
export function tempting({ counterfactuals, impacts }: Timeline): string | undefined {
  const useless = counterfactuals.filter(({ helps }) => !helps);
  if (useless.length === 0) return undefined;
  const texts = useless.slice(0, TEMPTING).map((change) => `${change.change}${traded(change, impacts)}`);
  const more = useless.length - texts.length;
  return [...texts, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
