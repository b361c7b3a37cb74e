import type { Report } from '../model/report.js';
import type { Timeline } from '../model/timeline.js';
import { type Line, line } from './paint.js';
import { clock, plural, span, spread, zoneOf } from './words.js';
import { hang, wrap } from './wrap.js';

/** Most things believed that are printed; the rest is counted. */
const BELIEFS = 10;

/** Which plan on which cluster, what was believed, and what times mean. */
export function header(timeline: Timeline, believed: Report['believed'], columns: number): Line[] {
  const { plan, cluster, nodes, steps } = timeline;
  const title = `${plan} on ${cluster}: ${plural(nodes, 'node')}, ${plural(steps.length, 'step')}, ${length(timeline)}`;
  const notes = [startNote(timeline), ...(approximate(timeline) ? ['~ is an expected share'] : [])];
  return [
    ...wrap(title, columns).map((text) => line(text, 'bold')),
    ...belief(
      believed.filter((one) => one.cluster === cluster).flatMap(({ beliefs }) => beliefs.map(({ text }) => text)),
      columns,
    ),
    ...wrap(notes.join('; '), columns).map((text) => line(text)),
  ];
}

/** The lines that say how the inputs were understood, one sentence after the other. */
export function belief(texts: readonly string[], columns: number): Line[] {
  const all = [...new Set(texts)];
  if (all.length === 0) return [];
  const shown = all.slice(0, BELIEFS);
  const more = all.length - shown.length;
  return hang('believed: ', [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; '), columns, 10).map((text) => line(text));
}

function length({ duration, window }: Timeline): string {
  const { least, likely, most } = duration;
  const range = spread(least, most);
  const expected = `likely ${span(likely)}${range === undefined ? '' : ` (${range})`}`;
  if (window?.duration === undefined) return `${expected}, no window given`;
  const over = likely - window.duration;
  return over <= 0
    ? `${expected} in a ${span(window.duration)} window`
    : `${expected}, ${span(over)} more than its ${span(window.duration)} window`;
}

function startNote({ window }: Timeline): string {
  if (window?.start === undefined) return 'no window.start: times are minutes after the plan begins';
  const at = clock(window.start, 0);
  const zone = zoneOf(window.start, window.zone);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(window.start)?.[0];
  const begin = at === undefined ? window.start : [at, zone, day && `on ${day}`].filter(Boolean).join(' ');
  return `the plan begins at ${begin}; times are minutes after that`;
}

const approximate = ({ lanes, impacts }: Timeline): boolean =>
  [...lanes, ...impacts].some(({ nodes, exact }) => !exact || !Number.isInteger(nodes));
