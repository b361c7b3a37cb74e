import type { Timeline, TimelineStep } from '../model/timeline.js';
import { once } from '../model/once.js';
import { horizon } from '../report/chart.js';
import { cells, escape, shorten } from '../report/escape.js';
import { type Row, rowsOf } from '../report/lanes.js';
import { type Scale, scaleOf } from '../report/scale.js';

/** A row of the chart: a step, or nodes that are hit. */
export type Bar =
  | { readonly kind: 'step'; readonly label: string; readonly step: TimelineStep }
  | { readonly kind: 'harm'; readonly label: string; readonly row: Row };

/** A timeline as bars. */
export interface Bars {
  readonly gutter: number;
  readonly scale: Scale;
  readonly bars: readonly Bar[];
}

/** The widest label of a row, in cells. */
const LABEL = 26;

/** The rows of a timeline on a scale that fits into so many columns; `until`: it has to reach at least so far. */
export function barsOf(timeline: Timeline, columns: number, unicode: boolean, until = 0): Bars {
  const known = drawn(timeline);
  const key = `${columns} ${unicode} ${until}`;
  const found = known.get(key) ?? drawBars(timeline, columns, unicode, until);
  if (known.size > 8) known.clear();
  known.set(key, found);
  return found;
}

const drawn = once((_: Timeline) => new Map<string, Bars>());

function drawBars(timeline: Timeline, columns: number, unicode: boolean, until: number): Bars {
  const mark = unicode ? '…' : '...';
  const label = (text: string) => shorten(escape(text), Math.min(LABEL, Math.floor(columns / 3)), mark);
  const harm = rowsOf(timeline, unicode).rows.map((row): Bar => ({ kind: 'harm', label: label(row.label), row }));
  const steps = timeline.steps.map((step): Bar => ({ kind: 'step', label: label(step.id), step }));
  const bars = [...steps, ...harm];
  const gutter = bars.reduce((most, one) => Math.max(most, cells(one.label)), 10) + 1;
  return { gutter, scale: scaleOf(Math.max(horizon(timeline), until), columns - gutter - 2), bars };
}

/** The cells of a bar. */
export function cellsOf(bar: Bar, { scale }: Bars, unicode: boolean): string[] {
  const row = Array<string>(scale.cells).fill(' ');
  if (bar.kind === 'step') return row.fill(unicode ? '━' : '=', ...scale.cover(bar.step.from, bar.step.to));
  for (const { from, to, mark } of bar.row.stretches.toSorted((a, b) => b.rank - a.rank)) {
    const [first, last] = scale.cover(from, to ?? from);
    row.fill(mark, first, to === null ? scale.cells : last);
    if (to === null) row[scale.cells - 1] = '>';
  }
  return row;
}

/** What the marks of these bars mean, each once. */
export function legendOf(bars: readonly Bar[]): readonly (readonly [mark: string, meaning: string])[] {
  return [
    ...new Map(bars.flatMap((bar) => (bar.kind === 'harm' ? bar.row.stretches.map(({ mark, meaning }) => [mark, meaning] as const) : []))),
  ];
}

/** The moments at which something begins or ends, in order. */
export function momentsOf({ steps, impacts }: Timeline): readonly number[] {
  const all = [...steps.flatMap(({ from, to }) => [from, to]), ...impacts.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))];
  return [...new Set(all)].sort((a, b) => a - b);
}
