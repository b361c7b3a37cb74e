import type { Impact, Timeline } from '../model/timeline.js';
import { horizon } from './chart.js';
import { escape, shorten } from './escape.js';
import { legendOrder, type Row, rowsOf, type Stretch } from './lanes.js';
import { ticks } from './ticks.js';
import { clock, IN_PART, interval, plural, point, zoneOf } from './words.js';
import { markup } from './xml.js';

const LEFT = 220;
const RIGHT = 850;
const WIDTH = 980;
const TOP = 40;
const ROW = 24;
const MARKS = 10;
/** Most steps that have numbers and stand in the key. */
const NUMBERED = 24;

/** How each mark of the terminal's chart looks, and how high it is: told apart without colour. */
const LOOKS: Readonly<Record<string, { readonly name: string; readonly height: number }>> = {
  '.': { name: 'deaf', height: 4 },
  '+': { name: 'some', height: 10 },
  '#': { name: 'all', height: 18 },
  ':': { name: 'pinned', height: 2 },
  '?': { name: 'possible', height: 10 },
  [IN_PART.letter]: { name: 'some', height: 10 },
};
const HARM = { name: 'harm', height: 18 };
const looksOf = (mark: string) => LOOKS[mark] ?? HARM;

/** The chart of a timeline as SVG in a figure: to be read without a script, which finds the times in `data-` attributes (`src/browser/chart.ts`). `anchor` names the finding that tells of an impact. */
export function figure(timeline: Timeline, anchor: (impact: Impact) => string | undefined): string {
  const { rows, hidden } = rowsOf(timeline, false);
  const end = Math.round(horizon(timeline));
  const x = (at: number) => LEFT + (Math.min(at, end) / end) * (RIGHT - LEFT);
  const height = TOP + ROW * (rows.length + 1) + 6;
  const parts = [
    axis(end, x, height, timeline),
    steps(timeline, x),
    ...rows.map((row, i) => lane(row, TOP + ROW * (i + 1), end, x, anchor)),
    closes(timeline, x, height),
    `<line class="cursor" y1="${TOP - 6}" y2="${height}" x1="0" x2="0" visibility="hidden"/>`,
  ];
  const label = `${timeline.plan} on ${timeline.cluster}: steps, and who is hit when`;
  return `<figure class="chart">
<div class="controls"><button type="button" value="2">zoom in</button><button type="button" value="0.5">zoom out</button><button type="button" value="0">all</button> <span class="dim">drag to move, Ctrl and wheel to zoom</span></div>
<div class="wide"><svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${markup(label)}" data-left="${LEFT}" data-right="${RIGHT}" data-end="${end}">
${parts.filter((part) => part !== '').join('\n')}
</svg></div>
<output aria-live="polite"></output>
${legend(rows)}
${hidden > 0 ? `<p class="dim">and ${plural(hidden, 'row')} more</p>\n` : ''}${table(timeline, rows)}
</figure>`;
}

function axis(end: number, x: (at: number) => number, height: number, { window }: Timeline): string {
  const marks = ticks(0, end, MARKS);
  const start = window?.start;
  const zone = start === undefined ? undefined : zoneOf(start, window?.zone);
  const wall = start !== undefined && clock(window, 0) !== undefined;
  return [
    ...marks.map(
      (at) =>
        `<line class="grid" x1="${px(x(at))}" x2="${px(x(at))}" y1="${TOP}" y2="${height}" data-from="${at}" data-at="${px(x(at))}"/>`,
    ),
    `<g class="axis" data-top="${TOP - 6}" transform="translate(0 ${TOP - 6})">${marks
      .map(
        (at) =>
          `<g class="tick" transform="translate(${px(x(at))} 0)"><line y2="-4"/><text y="-7" text-anchor="middle">${point(at)}</text></g>`,
      )
      .join('')}</g>`,
    ...(wall
      ? [
          `<text x="4" y="12" class="dim">${markup(`clock${zone === undefined ? '' : ` ${escape(zone)}`}`)}</text>`,
          ...marks.map(
            (at) =>
              `<text x="${px(x(at))}" y="12" text-anchor="middle" class="number" data-from="${at}" data-at="${px(x(at))}">${markup(clock(window, at) ?? '')}</text>`,
          ),
        ]
      : []),
  ].join('\n');
}

function steps({ steps: all }: Timeline, x: (at: number) => number): string {
  const shapes = all.map(({ id, action, from, to }, i) => {
    const name = `step ${i + 1}, ${escape(id)}: ${action}, ${interval(from, to)}`;
    const width = Math.max(2, x(to) - x(from));
    const number =
      width > 14 && all.length <= NUMBERED
        ? `<text class="number" x="${px(x(from) + width / 2)}" y="${TOP + 16}" data-from="${(from + to) / 2}" data-at="${px(x(from) + width / 2)}">${i + 1}</text>`
        : '';
    return `<a aria-label="${markup(name)}" tabindex="0"><title>${markup(name)}</title><rect class="step" x="${px(x(from))}" y="${TOP + 2}" width="${px(width)}" height="18" data-from="${from}" data-to="${Math.max(to, from + 1)}"/></a>${number}`;
  });
  return [`<text x="4" y="${TOP + 16}">steps</text>`, ...shapes].join('\n');
}

function lane(
  { label, stretches }: Row,
  y: number,
  end: number,
  x: (at: number) => number,
  anchor: (impact: Impact) => string | undefined,
): string {
  const shapes = stretches.toSorted((a, b) => b.rank - a.rank).map((stretch) => bar(stretch, label, y, end, x, anchor(stretch.impact)));
  const endless = stretches.find(({ to }) => to === null);
  return [
    `<text x="4" y="${y + 16}">${markup(shorten(escape(label), 34, '...'))}<title>${markup(label)}</title></text>`,
    ...shapes,
    ...(endless === undefined ? [] : [`<text x="${RIGHT + 6}" y="${y + 16}" class="dim">${markup(endless.end)}</text>`]),
  ].join('\n');
}

function bar(
  { from, to, mark, meaning, end: ends }: Stretch,
  label: string,
  y: number,
  end: number,
  x: (at: number) => number,
  id: string | undefined,
): string {
  const { name, height } = looksOf(mark);
  const said = `${label}: ${meaning}, ${interval(from, to, ends)}`;
  const last = to ?? end;
  const link = id === undefined ? ' tabindex="0"' : ` href="#${id}"`;
  return `<a${link} aria-label="${markup(said)}"><title>${markup(said)}</title><rect class="${name}" x="${px(x(from))}" y="${y + 12 - height / 2}" width="${px(Math.max(2, x(last) - x(from)))}" height="${height}" data-from="${from}" data-to="${Math.max(last, from + 1)}"${to === null ? ' data-endless=""' : ''}/></a>`;
}

function closes({ window }: Timeline, x: (at: number) => number, height: number): string {
  if (window?.duration === undefined) return '';
  const at = px(x(window.duration));
  return `<line class="window" x1="${at}" x2="${at}" y1="${TOP}" y2="${height}" data-from="${window.duration}" data-at="${at}"><title>window closes ${point(window.duration)}</title></line>`;
}

function legend(rows: readonly Row[]): string {
  const used = new Map(
    rows.flatMap(({ stretches }) => stretches.map(({ mark, meaning }) => [`${mark} ${meaning}`, { mark, meaning }] as const)),
  );
  const entries = [...used.values()].sort((a, b) => legendOrder(a.mark) - legendOrder(b.mark));
  if (entries.length === 0) return '';
  return `<ul class="legend">${entries
    .map(({ mark, meaning }) => {
      const { name, height } = looksOf(mark);
      return `<li><svg viewBox="0 0 28 20" aria-hidden="true"><rect class="${name}" x="1" width="26" y="${10 - height / 2}" height="${height}"/></svg>${markup(meaning)}</li>`;
    })
    .join('')}</ul>`;
}

/** The same in words, for those who do not see the chart. */
function table({ steps: all, window }: Timeline, rows: readonly Row[]): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${markup(cell)}</td>`).join('')}</tr>`;
  return `<details><summary>The same as a table</summary><div class="wide"><table>
<thead><tr><th>who</th><th>when</th><th>what</th></tr></thead>
<tbody>
${[
  ...all.map(({ id, action, from, to }, i) => row([`step ${i + 1}`, interval(from, to), `${id}: ${action}`])),
  ...(window?.duration === undefined ? [] : [row(['window', point(window.duration), 'closes'])]),
  ...rows.flatMap(({ label, stretches }) => stretches.map(({ from, to, meaning, end }) => row([label, interval(from, to, end), meaning]))),
].join('\n')}
</tbody></table></div></details>`;
}

const px = (n: number): number => Math.round(n * 10) / 10;
