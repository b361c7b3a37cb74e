import type { Counterfactual, ImpactKind, Timeline } from '../model/timeline.js';
import { cells, escape, pad } from './escape.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import { KINDS, lasts, span } from './words.js';
import { hang, wrap } from './wrap.js';

const CHANGES = 8;
const TEMPTING = 5;
const LETTERS = 'ABCDEFGH';
/** Kinds of harm that get a column, gravest first. */
const COLUMNS: readonly ImpactKind[] = [
  'dns-resolution',
  'etcd-no-quorum',
  'api-unavailable',
  'node-not-ready',
  'service-routing-stale',
  'workload-below-budget',
  'pod-eviction',
];
const MOST_COLUMNS = 3;
/** Room that the text of a change should have; columns of lesser harm make way for it. */
const CHANGE = 32;

/** Single changes that remove or shorten what was predicted, inserted steps first, with who can make them, what remains and whether the window still holds; then the tempting ones that do not help. */
export function help(timeline: Timeline, columns: number): Line[] {
  const helping = timeline.counterfactuals.filter(({ helps }) => helps).sort(order(timeline));
  const useless = timeline.counterfactuals.filter(({ helps }) => !helps);
  return [...(helping.length === 0 ? nothing(timeline, columns) : table(helping, timeline, columns)), ...tempting(useless, columns)];
}

function nothing({ impacts, counterfactuals }: Timeline, columns: number): Line[] {
  if (counterfactuals.length === 0 || impacts.every(({ covered }) => covered)) return [];
  return titled('WHAT HELPS', 'no single change that was tried', columns);
}

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

function table(helping: readonly Counterfactual[], { impacts, window }: Timeline, columns: number): Line[] {
  const shown = helping.slice(0, CHANGES);
  const windowed = window?.duration !== undefined;
  const named = COLUMNS.filter((kind) => impacts.some((impact) => impact.kind === kind && !impact.covered)).slice(0, MOST_COLUMNS);
  const layouts = named.map((_, drop) => layout(shown, named.slice(0, named.length - drop), impacts, windowed, columns));
  const { heads, rows, widths, text } =
    layouts.find((one) => one.text >= CHANGE) ?? layouts.at(-1) ?? layout(shown, [], impacts, windowed, columns);
  const last = shown.length < helping.length ? [line(`  and ${helping.length - shown.length} more that help`)] : [];
  const body = shown.flatMap((change, n) => {
    const parts = [wrap(change.change, text), ...rows[n]!.map((cell, i) => wrap(cell, Math.max(8, widths[i]!)))];
    const height = Math.max(...parts.map(({ length }) => length));
    const lines = Array.from({ length: height }, (_, i) =>
      line(
        `  ${i === 0 ? LETTERS[n] : ' '} ${[pad(parts[0]![i] ?? '', text), ...widths.map((width, c) => pad(parts[c + 1]![i] ?? '', width))].join('  ')}`,
      ),
    );
    return [...lines, ...(change.cost === undefined ? [] : hang('    but: ', change.cost, columns, 9).map((part) => line(part)))];
  });
  const title = text + 4 >= 28 ? 'WHAT HELPS (each re-simulated)' : 'WHAT HELPS';
  return [
    [{ text: pad(title, text + 4), style: 'bold' }, { text: `  ${heads.map((head, i) => pad(head, widths[i]!)).join('  ')}` }],
    ...body,
    ...last,
  ];
}

/** The columns beside the changes, and the room that is left for these. */
function layout(
  shown: readonly Counterfactual[],
  kinds: readonly ImpactKind[],
  impacts: Timeline['impacts'],
  windowed: boolean,
  columns: number,
): { heads: string[]; rows: string[][]; widths: number[]; text: number } {
  const heads = ['who', ...kinds.map((kind) => KINDS[kind].head), windowed ? 'fits' : 'adds'];
  const rows = shown.map((change) =>
    [change.who, ...kinds.map((kind) => remaining(change, kind, impacts)), cost(change, windowed)].map(escape),
  );
  const widths = heads.map((head, i) => Math.min(i === 0 ? 16 : 14, Math.max(cells(head), ...rows.map((row) => cells(row[i]!)))));
  return { heads, rows, widths, text: columns - 4 - widths.reduce((sum, width) => sum + width + 2, 0) };
}

/** The longest outage of a kind that is left; where the re-simulation does not name the kind, all of it is gone if every impact of it was removed. */
function remaining({ remains, removes }: Counterfactual, kind: ImpactKind, impacts: Timeline['impacts']): string {
  const left = remains[kind];
  if (left !== undefined) return left === null ? lasts(left) : left < 1 ? '0 s' : `<= ${span(left)}`;
  return impacts.every((impact, i) => impact.kind !== kind || removes.includes(i)) ? '0 s' : '-';
}

function cost({ fits, adds }: Counterfactual, windowed: boolean): string {
  const more = adds > 0 ? `+${span(adds)}` : '';
  if (!windowed || fits === undefined) return more || '-';
  return fits ? (more === '' ? 'yes' : `yes: ${more}`) : more === '' ? 'no' : `no: ${more}`;
}

function tempting(useless: readonly Counterfactual[], columns: number): Line[] {
  if (useless.length === 0) return [];
  const texts = useless.slice(0, TEMPTING).map(({ change }) => change);
  const more = useless.length - texts.length;
  return titled('DOES NOT HELP', [...texts, ...(more > 0 ? [`and ${more} more`] : [])].join('; '), columns);
}
