import type { Timeline } from '../model/timeline.js';
import { cells, escape, pad, shorten } from './escape.js';
import { legendOrder, type Row, rowsOf } from './lanes.js';
import { type Line, line } from './paint.js';
import { type Scale, scaleOf } from './scale.js';
import { clock, plural, point, zoneOf } from './words.js';
import { wrap } from './wrap.js';

const UNTIL = ' until restarted';
/** The widest label of a row, in cells. */
const LABEL = 26;
const STEP_MARKS = '123456789abc';
/** Most steps that have marks of their own, and a key under the chart. */
const KEYED = STEP_MARKS.length;

/** The plan's steps and, under them, who is hit when; the legend names only the marks that stand in it. */
export function chart(timeline: Timeline, columns: number, unicode: boolean): Line[] {
  const { rows, hidden } = rowsOf(timeline, unicode);
  const labels = rows.map(({ label }) => shorten(escape(label), LABEL, unicode ? '…' : '...'));
  const clockLabel = shorten(escape(clockName(timeline)), LABEL, '...');
  const gutter = Math.max(13, cells(clockLabel), ...labels.map(cells)) + 1;
  const scale = scaleOf(horizon(timeline), columns - gutter - 2 - UNTIL.length);
  const via = timeline.lanes.some(({ class: key }) => 'kubeProxyBackend' in key || 'kubeletBackend' in key);
  const used = new Map<string, string>();
  const row = (label: string, text: string) => line(pad(label, gutter) + text);
  return [
    row(via ? 'nodes via' : timeline.lanes.length > 0 ? 'nodes' : '', scale.numbers),
    row('', scale.ruler),
    ...clockRow(timeline, clockLabel, scale, gutter, columns),
    ...stepRows(timeline, scale, columns - gutter).map((text, i) => row(i === 0 ? 'steps' : '', text)),
    ...rows.map((one, i) => row(labels[i]!, draw(one, scale, used))),
    ...(hidden > 0 ? [line(`  and ${plural(hidden, 'row')} more`)] : []),
    ...packed(
      [...used].sort(([a], [b]) => legendOrder(a) - legendOrder(b)).map(([mark, meaning]) => `${mark} ${meaning}`),
      columns,
    ),
    ...stepKey(timeline, columns),
  ];
}

/** Where a chart of a timeline ends, milliseconds from the start of the plan. */
export function horizon({ duration, window, impacts, steps }: Timeline): number {
  const ends = [...impacts.map(({ from, to }) => to ?? from), ...steps.map(({ to }) => to)];
  const end = ends.reduce((most, at) => Math.max(most, at), Math.max(duration.likely, window?.duration ?? 0, 10_000));
  return impacts.some(({ to }) => to === null) ? end * 1.1 : end;
}

/** The time on the wall under every tick, where the plan's start is known. */
function clockRow({ window }: Timeline, label: string, scale: Scale, gutter: number, columns: number): Line[] {
  if (window?.start === undefined) return [];
  let row = '';
  for (let cell = 0; cell <= scale.cells; cell += 10) {
    const time = clock(window, cell * scale.cell)?.slice(0, 5);
    if (time === undefined) return [];
    if (gutter + cell + time.length <= columns) row = row.padEnd(cell) + time;
  }
  return [line(pad(label, gutter) + row)];
}

/** What stands before the times on the wall: of a zone its city. */
function clockName({ window }: Timeline): string {
  const zone = window?.start === undefined ? undefined : zoneOf(window.start, window.zone);
  if (window?.start === undefined) return '';
  return zone === undefined ? 'clock' : `clock ${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')}`;
}

/** The steps by their marks, and where the window closes: behind them where there is room, else on a line of its own. */
function stepRows({ steps, window }: Timeline, scale: Scale, room: number): string[] {
  const row = Array<string>(scale.cells).fill(' ');
  // Marks without a key would say nothing.
  const numbered = steps.length <= KEYED;
  for (const [i, { from, to }] of steps.entries()) row.fill(numbered ? STEP_MARKS[i]! : '=', ...scale.cover(from, to));
  const ran = row.join('').trimEnd();
  if (window?.duration === undefined) return [ran];
  const cell = Math.min(scale.cells, Math.floor(window.duration / scale.cell));
  const after = `| window closes ${point(window.duration)}`;
  const before = `window closes ${point(window.duration)} |`;
  if (cell + after.length <= room) return cell > ran.length ? [ran.padEnd(cell) + after] : [ran, ' '.repeat(cell) + after];
  return [ran, before.padStart(cell + 1)];
}

function draw({ stretches }: Row, scale: Scale, used: Map<string, string>): string {
  const row = Array<string>(scale.cells).fill(' ');
  for (const { from, to, mark } of [...stretches].sort((a, b) => b.rank - a.rank)) {
    const [first, last] = scale.cover(from, to ?? from);
    row.fill(mark, first, to === null ? scale.cells : last);
  }
  for (const { mark, meaning } of stretches) if (row.includes(mark)) used.set(mark, meaning);
  const endless = stretches.filter(({ to }) => to === null).map(({ end }) => end);
  if (endless.length === 0) return row.join('');
  return `${row.join('')}> ${endless.includes('no end') ? 'no end' : endless[0]}`;
}

/** What the step marks stand for, where they are few enough to be read. */
function stepKey({ steps }: Timeline, columns: number): Line[] {
  return steps.length > KEYED
    ? []
    : packed(
        steps.map(({ id }, i) => `${STEP_MARKS[i]} ${id}`),
        columns,
      );
}

/** Entries side by side, none broken where it fits a line. */
function packed(entries: readonly string[], columns: number): Line[] {
  const lines: string[] = [];
  for (const entry of entries.map(escape)) {
    const last = lines.at(-1);
    if (last !== undefined && cells(last) + 3 + cells(entry) <= columns - 2) lines[lines.length - 1] = `${last}   ${entry}`;
    else lines.push(...wrap(entry, columns - 2));
  }
  return lines.map((text) => line(`  ${text}`));
}
