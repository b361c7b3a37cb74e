import { span } from '../../model/duration.js';
import { once } from '../../model/once.js';
import type { State as ClusterState } from '../../model/state.js';
import { IMPACT_KINDS, type Timeline } from '../../model/timeline.js';
import { pad } from '../../report/escape.js';
import { type Line, line, type Piece, type Style } from '../../report/paint.js';
import { hitWords } from '../../report/now.js';
import { stateLines } from '../../report/state.js';
import { clock, point } from '../../report/words.js';
import { hang } from '../../report/wrap.js';
import { type Bar, type Bars, barsOf, cellsOf, legendOf } from '../bars.js';
import { isTall } from '../layout.js';
import { unplayed } from '../unplayed.js';
import { bodyRows, shown, type State, type TimelineScreen } from '../state.js';
import type { Subject } from '../subject.js';
import { chosen, exactly, filled, rule } from './row.js';

/** How the screen is shared out: bars above, the state below. */
export interface Split {
  readonly bars: readonly Bar[];
  /** Rows for bars. */
  readonly above: number;
  readonly state: readonly Line[];
  /** Rows for the state. */
  readonly below: number;
}

/** Rows above the bars: the figures, the ruler, the cursor. */
const HEAD = 3;
/** Rows that the state is given at least. */
const STATE = 7;

export function splitOf(state: State, screen: TimelineScreen, timeline: Timeline): Split {
  const { size, look } = state;
  const all = barsOf(timeline, size.columns, look.unicode).bars;
  const harm = all.filter(({ kind }) => kind === 'harm');
  const wanted = all.length;
  const room = bodyRows(size) - HEAD - 2;
  const above = Math.max(3, Math.min(wanted, room - Math.min(room - 3, isTall(size) ? 14 : STATE)));
  const seen = momentOf(shown(state), state.timeline, screen.at);
  const columns = Math.min(size.columns, 110);
  const [head, ...rest] = stateLines(seen, timeline, shown(state).sources, columns);
  const own = rest.findIndex((one) => one[0]!.text.startsWith('  hosts'));
  const lines = [head!, ...rest.slice(0, own), ...inForce(timeline, screen.at, columns), ...rest.slice(own)];
  return { bars: all.length === 0 ? harm : all, above, state: lines, below: Math.max(1, room - above) };
}

/** Who is hit at a moment, the gravest kinds first. */
function inForce({ impacts }: Timeline, at: number, columns: number): Line[] {
  const hit = impacts.filter(({ from, to, covered }) => !covered && from <= at && (to === null || at < to));
  const told = IMPACT_KINDS.flatMap((kind) => hit.filter((one) => one.kind === kind)).map(
    (one) => `${hitWords(one)}${one.certainty === 'possible' ? ' (possible only)' : ''}`,
  );
  return hang('  hit: ', told.length === 0 ? 'nobody' : [...new Set(told)].join('; '), columns, 4).map((text) =>
    line(text, told.length === 0 ? undefined : 'bold'),
  );
}

const moments = once((_: Subject) => new Map<string, ClusterState>());

/** The state at a moment; whoever goes back and forth asks for the same ones again. */
function momentOf(subject: Subject, timeline: number, at: number): ClusterState {
  const known = moments(subject);
  const key = `${timeline}/${at}`;
  let found = known.get(key);
  if (!found) {
    if (known.size > 200) known.clear();
    known.set(key, (found = subject.stateAt(timeline, at)));
  }
  return found;
}

/** The plan's bars with the cursor through them, what the marks mean, and the cluster at that moment. */
export function view(state: State, screen: TimelineScreen): Line[] {
  const { size, look } = state;
  const timeline = shown(state).report.timelines[state.timeline];
  if (!timeline)
    return filled(
      [line(''), ...hang('  ', unplayed(shown(state)), Math.min(size.columns, 110), 2).map((text) => line(text))],
      bodyRows(size),
    );
  const bars = barsOf(timeline, size.columns, look.unicode);
  const split = splitOf(state, screen, timeline);
  const row = Math.max(0, Math.min(screen.row, split.bars.length - 1));
  const top = Math.max(0, Math.min(screen.top, split.bars.length - split.above));
  const visible = split.bars.slice(top, top + split.above);
  const hidden = split.bars.length - visible.length;
  const cursor = Math.min(bars.scale.cells - 1, Math.floor(screen.at / bars.scale.cell));
  const below = Math.max(0, Math.min(screen.below, split.state.length - split.below));
  const more = split.state.length - below - split.below;
  return filled(
    [
      ...headOf(timeline, bars, cursor, screen.at, size.columns),
      ...visible.map((bar, i) => barLine(bar, bars, cursor, top + i === row, look.unicode)),
      legendLine(visible, hidden, size.columns),
      rule(more > 0 ? `J: ${more} more lines` : '', size.columns, look.unicode),
      ...split.state.slice(below, below + split.below),
    ].map((one) => exactly(one, size.columns, look.unicode ? '…' : '...')),
    bodyRows(size),
  );
}

/** The figures, the ruler with the end of the window, and the cursor with its time. */
export function headOf(timeline: Timeline, { gutter, scale }: Bars, cursor: number, at: number, columns: number): Line[] {
  const { window } = timeline;
  const wall = window?.start === undefined ? undefined : clock(window, at);
  const time = ` ${point(at)}${wall === undefined ? '' : ` = ${wall}`}`;
  const length =
    window?.duration === undefined ? span(timeline.duration.likely) : `${span(timeline.duration.likely)} of ${span(window.duration)}`;
  const left = cursor + 1 + time.length <= columns - gutter ? ' '.repeat(cursor) + 'v' + time : `${time.trim()} v`.padStart(cursor + 1);
  const ruler = scale.ruler.split('');
  const closes = window?.duration === undefined ? undefined : Math.floor(window.duration / scale.cell);
  if (closes !== undefined && closes < ruler.length) ruler[closes] = 'W';
  return [
    line(pad(length, gutter) + scale.numbers, 'dim'),
    line(pad(closes !== undefined && closes < ruler.length ? 'W: closes' : '', gutter) + ruler.join(''), 'dim'),
    line(' '.repeat(gutter) + left, 'bold'),
  ];
}

/** A row of the chart; where the cursor crosses it a bar shows it. */
export function barLine(bar: Bar, bars: Bars, cursor: number | undefined, is: boolean, unicode: boolean): Line {
  const row = cellsOf(bar, bars, unicode);
  const label = chosen([{ text: pad(bar.label, bars.gutter - 1) }], is);
  const lead: Piece = { text: is ? '>' : ' ' };
  const style = (cell: string): Style | undefined =>
    bar.kind === 'step' || cell === ' ' ? undefined : /[?·.:]/.test(cell) ? 'warning' : 'error';
  if (cursor === undefined) return [...label, lead, ...runs(row, style)];
  const at = row[cursor]!;
  return [
    ...label,
    lead,
    ...runs(row.slice(0, cursor), style),
    at === ' ' ? { text: unicode ? '│' : '|', style: 'dim' } : { text: at, style: 'chosen' },
    ...runs(row.slice(cursor + 1), style),
  ];
}

/** Cells side by side that look alike, as one piece. */
function runs(cells: readonly string[], styleOf: (cell: string) => Style | undefined): Piece[] {
  const pieces: { text: string; style?: Style }[] = [];
  for (const cell of cells) {
    const style = styleOf(cell);
    const last = pieces.at(-1);
    if (last && last.style === style) last.text += cell;
    else pieces.push({ text: cell, ...(style && { style }) });
  }
  return pieces;
}

/** What the visible marks mean. */
export function legendLine(visible: readonly Bar[], hidden: number, columns: number): Line {
  const marks = legendOf(visible).map(([mark, meaning]) => `${mark} ${meaning}`);
  return exactly([{ text: [...(hidden > 0 ? [`${hidden} more rows (j, k)`] : []), ...marks].join('   '), style: 'dim' }], columns, '...');
}
