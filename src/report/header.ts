import { span } from '../model/duration.js';
import type { Report } from '../model/report.js';
import type { Timeline } from '../model/timeline.js';
import { type Line, line } from './paint.js';
import { clock, plural, point, spread, zoneOf } from './words.js';
import { understood } from './understood.js';
import { hang, wrap } from './wrap.js';

/** Most things believed, rows of the plan, and defaults or unknowns that are printed; the rest is counted. */
const BELIEFS = 10;
const ROWS = 6;
const SAID = 4;

/** Which plan on which cluster, how its rows (where they are not listed below) and the cluster were understood, what was taken by default, what was varied, and what times mean. */
export function header(timeline: Timeline, believed: Report['believed'], columns: number, withRows: boolean): Line[] {
  const { plan, cluster, nodes, premises, assumptions, varied, scope } = timeline;
  const title = `${plan} on ${cluster}: ${plural(nodes, 'node')}, ${counted(timeline)}, ${length(timeline)}`;
  const notes = [startNote(timeline), ...(approximate(timeline) ? ['~ is an expected share'] : [])];
  const own = believed.filter((one) => one.cluster === cluster).flatMap(({ beliefs }) => beliefs.map(({ text }) => text));
  const defaults = assumptions.filter(({ byDefault }) => byDefault);
  return [
    ...wrap(title, columns).map((text) => line(text, 'bold')),
    ...(withRows ? rows(timeline, columns) : []),
    ...belief([...own, ...premises.map(({ text }) => text)], columns),
    ...said(
      'by default: ',
      defaults.map(({ fact, assumed, why }) => `${fact} = ${assumed} (${why})`),
      columns,
    ),
    ...said(
      scope.exhaustive ? 'not known, so every case was played: ' : 'not known, and varied as far as the last line says: ',
      varied.map(({ what, kind, values }) => (kind === 'timing' ? what : `${what} (${values.length})`)),
      columns,
    ),
    ...wrap(notes.join('; '), columns).map((text) => line(text)),
  ];
}

/** How each row of the plan was understood. */
function rows(timeline: Timeline, columns: number): Line[] {
  const all = understood(timeline);
  const shown = all.slice(0, ROWS);
  return [
    ...shown.flatMap(({ ids, means }, i) => hang(i === 0 ? 'plan: ' : '      ', `${ids}: ${means}`, columns, 8).map((text) => line(text))),
    ...(all.length > ROWS ? [line(`      and ${plural(all.length - ROWS, 'kind')} of row more: premortem simulate shows all`)] : []),
  ];
}

function said(lead: string, texts: readonly string[], columns: number): Line[] {
  const all = [...new Set(texts)];
  if (all.length === 0) return [];
  const shown = all.slice(0, SAID);
  return hang(lead, [...shown, ...(all.length > SAID ? [`and ${all.length - SAID} more`] : [])].join('; '), columns, 6).map((text) =>
    line(text),
  );
}

/** The lines that say how the inputs were understood, one sentence after the other. */
export function belief(texts: readonly string[], columns: number): Line[] {
  const all = [...new Set(texts)];
  if (all.length === 0) return [];
  const shown = all.slice(0, BELIEFS);
  const more = all.length - shown.length;
  return hang('believed: ', [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; '), columns, 6).map((text) => line(text));
}

function length({ duration, window, stuck }: Timeline): string {
  // The likely course ends nowhere: what was played until then is no length.
  if (stuck && stuck.certainty !== 'possible') {
    const room = window?.duration === undefined ? 'no window given' : `${span(window.duration)} window`;
    return `waits for ever at ${stuck.step} from ${point(stuck.since)} on, ${room}`;
  }
  const { least, likely, most } = duration;
  const range = spread(least, most);
  const expected = `likely ${span(likely)}${range === undefined ? '' : ` (${range})`}`;
  if (window?.duration === undefined) return `${expected}, no window given`;
  const over = likely - window.duration;
  return over <= 0
    ? `${expected} in a ${span(window.duration)} window`
    : `${expected}, ${span(over)} more than its ${span(window.duration)} window`;
}

/** How many steps there are; batches that are alike are played as one, and counted. */
function counted({ steps }: Timeline): string {
  const all = steps.reduce((sum, { rounds = 1 }) => sum + rounds, 0);
  return `${plural(steps.length, 'step')}${all > steps.length ? ` (${all} with every batch)` : ''}`;
}

/** From here on times have hours (`point`). */
const HOURS_FROM = 100 * 60_000;

function startNote({ window, duration, impacts }: Timeline): string {
  const last = Math.max(duration.likely, window?.duration ?? 0, ...impacts.map(({ from, to }) => to ?? from));
  const times = last < HOURS_FROM ? 'minutes:seconds' : 'minutes:seconds, from 100 minutes on hours:minutes:seconds,';
  if (window?.start === undefined) return `no window.start: times are ${times} after the plan begins`;
  const at = clock(window, 0);
  const zone = zoneOf(window.start, window.zone);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(window.start)?.[0];
  const begin = at === undefined ? window.start : [at, zone, day && `on ${day}`].filter(Boolean).join(' ');
  return `the plan begins at ${begin}; times are ${times} after that`;
}

const approximate = ({ lanes, impacts }: Timeline): boolean =>
  [...lanes, ...impacts].some(({ nodes, exact }) => !exact || !Number.isInteger(nodes));
