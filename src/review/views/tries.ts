import { span } from '../../model/duration.js';
import { once } from '../../model/once.js';
import type { Finding } from '../../model/finding.js';
import type { Timeline } from '../../model/timeline.js';
import { horizon } from '../../report/chart.js';
import { pad } from '../../report/escape.js';
import { groupsOf } from '../../report/grouping.js';
import { type Line, line } from '../../report/paint.js';
import { verdict } from '../../report/verdict.js';
import { plural } from '../../report/words.js';
import { hang, wrap } from '../../report/wrap.js';
import { type Bars, barsOf } from '../bars.js';
import { type Comparison, compared } from '../compare.js';
import { type Row, rowsOf } from '../proposals.js';
import { bodyRows, type State, type TriesScreen } from '../state.js';
import type { Subject } from '../subject.js';
import { chosen, ends, exactly, filled, rule } from './row.js';
import { barLine } from './timeline.js';

/** From this width on the bars before and after stand beside each other. */
const WIDE = 110;

/** Rows for the list, for the bars, and for what is said: bars have their place only where something is tried. */
export function listRoom(state: State): number {
  const rows = rowsOf(state).length;
  const room = bodyRows(state.size);
  return isTrying(state) ? Math.max(3, Math.min(rows, Math.floor(room / 4))) : Math.max(3, Math.min(rows + 1, room - 6));
}

/** Whether there are bars with the changes: of everything, or so far of the likely course. */
const isTrying = ({ tried, trial }: State): boolean => tried !== undefined || trial !== undefined;

function barsRoom(state: State): number {
  return isTrying(state) ? Math.min(barLines(state).length, Math.floor((bodyRows(state.size) - listRoom(state) - 2) / 2) + 1) : 0;
}

export const wordsRoom = (state: State): number => bodyRows(state.size) - listRoom(state) - barsRoom(state) - 1;

/** What can be tried and is, the bars before and after, and what became of the findings. */
export function view(state: State, screen: TriesScreen): Line[] {
  const { size, look } = state;
  const rows = rowsOf(state);
  const room = listRoom(state);
  const row = Math.max(0, Math.min(screen.row, rows.length - 1));
  const top = Math.max(0, Math.min(screen.top, rows.length - room));
  const words = triedLines(state);
  const left = wordsRoom(state);
  const below = Math.max(0, Math.min(screen.below, words.length - left));
  const more = words.length - below - left;
  return [
    ...filled(
      rows.length === 0
        ? [line(state.subject.search ? '  what helps is being looked for; + types a change' : '  nothing is proposed; + types a change')]
        : rows.slice(top, top + room).map((one, i) => rowLine(one, top + i === row, state)),
      room,
    ),
    rule(`${summary(state)}${more > 0 ? `; J: ${plural(more, 'line')} more` : ''}`, size.columns, look.unicode),
    ...filled(barLines(state), barsRoom(state)),
    ...filled(words.slice(below, below + left), left),
  ].map((one) => exactly(one, size.columns, look.unicode ? '…' : '...'));
}

function rowLine({ one, words, on, proposal }: Row, is: boolean, { size, look }: State): Line {
  const says =
    proposal === undefined
      ? one.kind === 'proposed'
        ? ''
        : 'typed'
      : `${proposal.who.padEnd(8)} ${proposal.helps ? (proposal.fits === false ? 'helps, late' : 'helps') : 'no help'}`;
  const left: Line = [
    { text: `${is ? '>' : ' '} [${on ? 'x' : ' '}] ` },
    { text: words, ...(on ? { style: 'bold' as const } : proposal?.helps === false ? { style: 'dim' as const } : {}) },
  ];
  return chosen(ends(left, [{ text: pad(says, 20) }], size.columns, look.unicode ? '…' : '...'), is);
}

/** How many findings are gone, changed, new and as before. */
export function summary(state: State): string {
  const both = bothOf(state);
  if (state.trial) return `with ${plural(state.tries.length, 'change')}: so far the likely course alone`;
  if (!both) return state.tries.length === 0 ? 'nothing is tried yet' : 'cannot be tried';
  const { gone, fresh, changed, stays } = both;
  return `with ${plural(state.tries.length, 'change')}: ${gone.length} gone, ${changed.length} changed, ${fresh.length} new, ${stays.length} stay`;
}

const comparisons = once((_: Subject) => once((_after: Subject) => new Map<number, Comparison>()));

function bothOf({ subject, tried, timeline }: State): Comparison | undefined {
  if (!tried) return undefined;
  const known = comparisons(subject)(tried);
  const found = known.get(timeline) ?? compared(subject, tried, subject.report.timelines[timeline]);
  known.set(timeline, found);
  return found;
}

/** The timeline of the same plan and cluster among those with the changes. */
function pairOf({ subject, tried, trial, timeline }: State): readonly [Timeline, Timeline] | undefined {
  const before = subject.report.timelines[timeline];
  if (!before) return undefined;
  const after = tried
    ? tried.report.timelines.find((one) => one.plan === before.plan && one.cluster === before.cluster)
    : trial?.likely(before.plan, before.cluster);
  return after && [before, after];
}

/** The bars before and after: side by side where there is room, else each changed row below the row it was. */
function barLines(state: State): Line[] {
  const pair = pairOf(state);
  if (!pair) return [];
  const { size, look } = state;
  const [before, after] = pair;
  const until = Math.max(horizon(before), horizon(after));
  const wide = size.columns >= WIDE;
  const columns = wide ? Math.floor((size.columns - 3) / 2) : size.columns - 5;
  const [left, right] = [barsOf(before, columns, look.unicode, until), barsOf(after, columns, look.unicode, until)];
  const gutter = Math.max(left.gutter, right.gutter);
  const same = (bars: Bars): Bars => ({ ...bars, gutter });
  const labels = [...new Set([...right.bars, ...left.bars].map(({ label }) => label))];
  const bar = (bars: Bars, label: string): Line => {
    const found = bars.bars.find((one) => one.label === label);
    return found ? barLine(found, same(bars), undefined, false, look.unicode) : [{ text: pad(label, gutter), style: 'dim' }];
  };
  const text = (one: Line) =>
    one
      .map((piece) => piece.text)
      .join('')
      .trimEnd();
  const order = labels.toSorted((a, b) => Number(isStep(a, left, right)) - Number(isStep(b, left, right)));
  if (wide) {
    const head = (title: string, bars: Bars): Line => [
      { text: pad(title, gutter), style: 'bold' },
      { text: bars.scale.numbers, style: 'dim' },
    ];
    const beside = (a: Line, b: Line): Line => [...exactly(a, columns, ''), { text: look.unicode ? ' │ ' : ' | ', style: 'dim' }, ...b];
    return [beside(head('AS WRITTEN', left), head('WITH', right)), ...order.map((label) => beside(bar(left, label), bar(right, label)))];
  }
  const rows = order.map((label) => ({ label, old: bar(left, label), next: bar(right, label) }));
  const changed = rows.filter(({ old, next }) => text(old) !== text(next));
  const kept = rows.filter(({ old, next }) => text(old) === text(next));
  return [
    [{ text: '     ' }, { text: pad('', gutter) + right.scale.numbers, style: 'dim' }],
    ...changed.flatMap(({ old, next }): Line[] => [
      [{ text: 'was  ', style: 'dim' }, ...old.map(({ text: words }) => ({ text: words, style: 'dim' as const }))],
      [{ text: 'with ', style: 'bold' }, ...next],
    ]),
    ...kept.map(({ next }): Line => [{ text: 'same ', style: 'dim' }, ...next]),
  ];
}

const isStep = (label: string, ...all: readonly Bars[]): boolean =>
  all.some(({ bars }) => bars.some((one) => one.label === label && one.kind === 'step'));

/** What became of the findings, in words; before anything is tried, how to. */
export function triedLines(state: State): readonly Line[] {
  const columns = Math.min(state.size.columns, 110);
  const both = bothOf(state);
  const { tried } = state;
  if (state.trial) return trialLines(state, columns);
  if (!both || !tried) {
    return [
      line(''),
      line('Space tries the chosen change, + types another one; several can be tried together.'),
      line('W shows what they do to your files, and saves it.'),
    ];
  }
  const pair = pairOf(state);
  const group = pair && groupsOf(tried.report).find(({ timeline }) => timeline === pair[1]);
  const told = ({ before, after }: Comparison['changed'][number]): Told => ({ title: 'NOW', finding: after, was: before });
  const all: readonly Told[] = [
    ...both.gone.map((finding): Told => ({ title: 'GONE', finding })),
    ...both.fresh.map((finding): Told => ({ title: 'NEW', finding })),
    ...both.changed.map(told),
    ...both.stays.map((finding): Told => ({ title: 'STAYS', finding })),
  ];
  const outages = all.filter(({ finding }) => finding.rule.startsWith('outage/') && !finding.causeOf?.length);
  return [
    ...outages.flatMap((one) => toldLines(one, columns)),
    ...(pair ? [line(lengthOf(...pair))] : []),
    ...all.filter((one) => !outages.includes(one)).flatMap((one) => toldLines(one, columns)),
    ...(group ? [line(''), ...verdict(group, tried.report, columns)] : []),
  ];
}

/** What can be said before everything was played. */
function trialLines(state: State, columns: number): readonly Line[] {
  const pair = pairOf(state);
  return [
    ...wrap(
      'These bars are the likely course, with everything unknown at its likely value. What else can happen is being played: until then nothing is called gone.',
      columns,
    ).map((text) => line(text)),
    ...(pair ? [line(lengthOf(...pair))] : []),
  ];
}

interface Told {
  readonly title: 'GONE' | 'NEW' | 'NOW' | 'STAYS';
  readonly finding: Finding;
  readonly was?: Finding;
}

function toldLines({ title, finding, was }: Told, columns: number): Line[] {
  const { severity, message, rule: name } = finding;
  const before = was === undefined || !finding.rule.startsWith('outage/') ? '' : `; it was: ${was.message}`;
  return hang(title.padEnd(7), `${message} [${name}]${before}`, columns, 9).map(
    (text, i): Line =>
      i === 0 ? [{ text: text.slice(0, 7), style: title === 'GONE' ? 'bold' : severity }, { text: text.slice(7) }] : line(text),
  );
}

function lengthOf(before: Timeline, after: Timeline): string {
  const more = after.duration.likely - before.duration.likely;
  const window = after.window?.duration;
  const fits =
    window === undefined
      ? ''
      : after.duration.likely <= window
        ? ', fits the window'
        : `, ${span(after.duration.likely - window)} more than the window`;
  return `The plan takes ${span(after.duration.likely)}${more === 0 ? ', as before' : `, ${span(Math.abs(more))} ${more > 0 ? 'more' : 'less'}`}${fits}.`;
}
