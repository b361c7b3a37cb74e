import { answers } from './answers.js';
import type { Cause, Impact, Timeline } from '../model/timeline.js';
import { chart } from './chart.js';
import { doubts } from './doubt.js';
import { cells, pad } from './escape.js';
import { paragraph } from './frame.js';
import { header } from './header.js';
import { help } from './help.js';
import { printJson } from './json.js';
import { type Line, line, paint } from './paint.js';
import type { Reporter, Sources } from './reporter.js';
import { timelineJson } from './timeline-json.js';
import { meaning } from './understood.js';
import { scopeWords } from './verdict.js';
import { list } from '../model/list.js';
import { amount, classWords, conditions, endOf, interval, KINDS, lookupsThatFail, nounOf, plural, point, portion } from './words.js';
import { columnsOf, hang, wrap } from './wrap.js';

/** The predicted timelines alone, for a person: steps with their times, every impact with its cause chain, the chart, what helps, what cannot be told, how much was explored. */
export const timelineText: Reporter = ({ timelines, believed }, sources, look) => {
  const columns = columnsOf(look.columns);
  if (timelines.length === 0) return paint([line('no plan was simulated')], look.colour);
  const sections = timelines.flatMap((timeline) => [
    header(timeline, believed, columns, false),
    steps(timeline, columns),
    ...(timeline.impacts.length === 0
      ? [[line('no impact predicted')]]
      : timeline.impacts.map((impact, i) => impactLines(impact, i, sources, columns))),
    chart(timeline, columns, look.unicode),
    [...help(timeline, columns), ...answers(timeline.answers, columns), ...doubts(timeline, [], sources, columns)],
    wrap(`Explored: ${scopeWords(timeline.scope)}.`, columns).map((text) => line(text)),
  ]);
  const lines = sections.filter(({ length }) => length > 0).flatMap((section, i) => (i === 0 ? section : [line(''), ...section]));
  return paint(lines, look.colour);
};

/** The same for programs: one timeline is an object, several (a plan with several inventories) are a list of them. */
export function timelinesJson(timelines: readonly Timeline[], sources: Sources, more: readonly Record<string, unknown>[] = []): string {
  const values = timelines.map((timeline, i) => ({ ...timelineJson(timeline, sources), ...more[i] }));
  return printJson(values.length === 1 ? values[0] : values);
}

function steps(timeline: Timeline, columns: number): Line[] {
  const times = timeline.steps.map(({ from, to }) => `${point(from)} to ${point(to)}`);
  const width = Math.max(0, ...times.map(cells));
  return [
    line('STEPS', 'bold'),
    ...timeline.steps.flatMap((step, i) => {
      const { id, action, nodes, nodeCount } = step;
      const who = nodeCount === 0 ? '' : nodeCount <= 4 && nodes.length === nodeCount ? ` ${list(nodes)}` : ` ${plural(nodeCount, 'node')}`;
      const lead = `  ${String(i + 1).padStart(String(timeline.steps.length).length)}  ${pad(times[i]!, width)}  `;
      return hang(lead, `${id}: ${action}${who}: ${meaning(step)}`, columns, cells(lead)).map((text) => line(text));
    }),
    ...held(timeline, columns),
  ];
}

/** The gate behind which nothing is done any more. */
function held({ stuck }: Timeline, columns: number): Line[] {
  if (!stuck) return [];
  const { step, gate, why, since, certainty } = stuck;
  const waits = certainty === 'possible' ? 'the plan may wait for ever' : 'the plan waits for ever';
  return hang('  ', `from ${point(since)} ${waits} at the gate ${gate} of ${step}: ${why}`, columns, 2).map((text) => line(text));
}

function impactLines(impact: Impact, index: number, sources: Sources, columns: number): Line[] {
  const { kind, target, from, to, fraction, pinned, certainty, worst, endedBy, covered, nodes, exact, cause } = impact;
  const facts = [
    `${amount(nodes, exact)} ${nodes === 1 && exact ? 'node' : 'nodes'}${Object.keys(impact.class).length === 0 ? '' : ` with ${classWords(impact.class)}`}`,
    ...(fraction > 0 && kind !== 'node-not-ready'
      ? [kind === 'dns-resolution' ? lookupsThatFail(fraction, impact.afterRetries) : portion(fraction, KINDS[kind].share)]
      : []),
    ...(pinned ? [fraction > 0 ? 'flows that reuse a source port too' : 'only flows that reuse a source port'] : []),
    certainty === 'possible' && worst.when !== undefined ? `possible: when ${conditions(worst.when)}` : certainty,
    ...(covered ? ['brief, or caught by retries'] : []),
  ];
  const ends = endedBy === undefined ? [] : [`what ends it: ${endedBy}`];
  const same = worst.from === from && worst.to === to && worst.fraction === fraction;
  const worse = same
    ? []
    : [
        `worst case ${interval(worst.from, worst.to, endOf(impact))}${worst.fraction > 0 ? `, ${portion(worst.fraction, KINDS[kind].share)}` : ''}${worst.when === undefined || certainty === 'possible' ? '' : `: when ${conditions(worst.when)}`}`,
      ];
  return [
    ...hang(
      `${index + 1}  `,
      `${nounOf(impact)}${target === undefined ? '' : ` (${target})`}, ${interval(from, to, endOf(impact))}`,
      columns,
      3,
    ).map((text) => line(text, 'bold')),
    ...[facts.join('; '), ...ends, ...worse].flatMap((text) => paragraph(text, 3, columns)),
    ...chain(cause, sources, columns),
  ];
}

function chain(links: readonly Cause[], sources: Sources, columns: number): Line[] {
  const cause = links.toSorted((a, b) => a.at - b.at);
  const width = Math.max(0, ...cause.map(({ at }) => point(at).length));
  return cause.flatMap(({ at, event, place, hazard }) => {
    const { file, line: row, column } = sources.locate(place);
    const lead = `     ${point(at).padStart(width)}  `;
    return hang(lead, `${event}${hazard === undefined ? '' : ` [${hazard}]`} (${file}:${row}:${column})`, columns, lead.length).map(
      (text) => line(text),
    );
  });
}
