import type { Report } from '../model/report.js';
import { chart } from './chart.js';
import { doubts } from './doubt.js';
import { gates } from './gate.js';
import { type Group, groupsOf } from './grouping.js';
import { belief, header } from './header.js';
import { help } from './help.js';
import { type Line, line, paint } from './paint.js';
import { remember } from './remember.js';
import type { Look, Reporter, Sources } from './reporter.js';
import type { Shown } from './places.js';
import { other, story } from './story.js';
import { missingFacts } from './missing.js';
import { overall, verdict } from './verdict.js';
import { columnsOf } from './wrap.js';

/** The report as a person reads it: what was believed, one story per outage with its causes inside, the chart, what helps, what cannot be told, the verdict last. */
export const pretty: Reporter = (report, given, look) => {
  const sources = remember(given);
  const columns = columnsOf(look.columns);
  const groups = groupsOf(report);
  const shown: Shown = { marks: new Set() };
  const sections = groups.flatMap((group) => [
    ...body(group, report, shown, sources, look, columns),
    ...(groups.length > 1 && group.timeline ? [verdict(group, report, columns)] : []),
  ]);
  const { suppressed } = report.summary;
  const last = groups.length > 1 ? overall(groups, report, columns) : groups.flatMap((group) => verdict(group, report, columns));
  return paint(
    apart([...sections, suppressed > 0 ? [line(`${suppressed} suppressed`, 'dim')] : [], missingFacts(report, columns), last]),
    look.colour,
  );
};

function body(
  { timeline, stories, unknown, others }: Group,
  report: Report,
  shown: Shown,
  sources: Sources,
  look: Look,
  columns: number,
): Line[][] {
  const rest = others.map((finding) => other(finding, sources, look, columns));
  if (timeline === undefined) {
    const loose =
      report.timelines.length > 0
        ? []
        : belief(
            report.believed.flatMap(({ beliefs }) => beliefs.map(({ text }) => text)),
            columns,
          );
    return [
      loose,
      ...stories.map((one) => story(one, undefined, shown, sources, look, columns)),
      ...unknown.map((finding) => other(finding, sources, look, columns)),
      ...rest,
    ];
  }
  return [
    header(timeline, report.believed, columns, true),
    ...stories.map((one) => story(one, timeline, shown, sources, look, columns)),
    timeline.impacts.length > 0 ? chart(timeline, columns, look.unicode) : [],
    [...help(timeline, columns), ...gates(timeline, columns, true), ...doubts(timeline, unknown, sources, columns)],
    ...rest,
  ];
}

/** Sections with an empty line between them; a section without lines leaves none. */
function apart(sections: readonly (readonly Line[])[]): Line[] {
  return sections.filter(({ length }) => length > 0).flatMap((section, i) => (i === 0 ? section : [line(''), ...section]));
}
