import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Impact, Timeline } from '../model/timeline.js';
import { doubts } from './doubt.js';
import { escape } from './escape.js';
import { fingerprintsOf } from './fingerprint.js';
import { frame } from './frame.js';
import { gates } from './gate.js';
import { type Group, groupsOf } from './grouping.js';
import { belief, header } from './header.js';
import { AS_WRITTEN, HELPS, helpTable, HOW, NOTHING, nothingHelps, tempting, USELESS } from './help.js';
import { figure } from './html-chart.js';
import { missingFacts } from './missing.js';
import type { Line } from './paint.js';
import { type Places, placesAlone, placesOf, type Shown } from './places.js';
import { remember } from './remember.js';
import type { About, FullReporter, Look, Sources } from './reporter.js';
import { type Told, told, toldAlone } from './told.js';
import { overallOf, verdictOf } from './verdict.js';
import { markup } from './xml.js';

const PLAIN: Look = { colour: false, unicode: false, columns: 100 };

/** One self-contained page: the verdict, the timeline as a chart, the stories with their lines, what helps. It asks for nothing from anywhere, and reads without its script. */
export const html: FullReporter = (report, given, _look, about) => {
  const sources = remember(given);
  const groups = groupsOf(report);
  const one = groups.length === 1 ? groups[0] : undefined;
  const { words, more, grade } = one ? verdictOf(one, report) : overallOf(groups, report);
  const names = new Map(fingerprintsOf(report).findings.map((name, i) => [report.findings[i]!, `f-${name}`]));
  const shown: Shown = { marks: new Set() };
  const { suppressed } = report.summary;
  const body = [
    `<header><h1${grade === 'bold' ? '' : ` class="${grade}"`}>${said(words)}</h1>\n<p>${said(more.replace(/^[:,] /, ''))}</p></header>`,
    '<main>',
    ...groups.map((group) => section(group, report, one === undefined, names, shown, sources)),
    ...preformatted('What to collect', missingFacts(report, PLAIN.columns)),
    '</main>',
    `<footer>premortem ${said(about.version)}${suppressed > 0 ? `; ${suppressed} suppressed` : ''}</footer>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(about)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${said(`premortem: ${one?.timeline ? `${one.timeline.plan} on ${one.timeline.cluster}: ` : ''}${words}`)}</title>
${about.page ? `<style>${about.page.style}</style>\n` : ''}</head>
<body>
${body.join('\n')}
${about.page ? `<script>${about.page.script}</script>\n` : ''}</body>
</html>
`;
};

/** Nothing is loaded and nothing runs but the two things whose hashes are named. */
function policy({ page }: About): string {
  const own = page ? `; style-src '${page.styleHash}'; script-src '${page.scriptHash}'` : '';
  return `default-src 'none'${own}; base-uri 'none'; form-action 'none'`;
}

function section(
  group: Group,
  report: Report,
  several: boolean,
  names: ReadonlyMap<Finding, string>,
  shown: Shown,
  sources: Sources,
): string {
  const { timeline, stories, unknown, others } = group;
  const [title, ...rest] = timeline ? header(timeline, [], Number.POSITIVE_INFINITY, false).map(textOf) : [];
  const verdict = verdictOf(group, report);
  const tells = new Map(
    stories.flatMap(({ finding }) =>
      (finding.impacts ?? []).flatMap((i) => (timeline?.impacts[i] ? [[timeline.impacts[i], names.get(finding)] as const] : [])),
    ),
  );
  const alone = timeline === undefined ? unknown : [];
  return [
    '<section>',
    ...(title === undefined ? [] : [`<h2>${said(title)}</h2>`]),
    ...(several && timeline ? [`<p class="${verdict.grade}">${said(`${verdict.words}${verdict.more}`)}</p>`] : []),
    ...(rest.length === 0 ? [] : [`<p class="dim">${said(rest.at(-1)!)}</p>`]),
    ...(timeline && timeline.steps.length > 0 ? [figure(timeline, (impact: Impact) => tells.get(impact))] : []),
    ...stories.map((story) =>
      details(story.finding, told(story, timeline, true), placesOf(story, timeline, shown, sources), names, sources),
    ),
    ...[...alone, ...others].map((other) => details(other, toldAlone(other), placesAlone(other, sources), names, sources)),
    ...(timeline ? helping(timeline) : []),
    ...(timeline
      ? preformatted('What to prove before the steps, and what could not be told (CANNOT TELL)', [
          ...gates(timeline, PLAIN.columns, true),
          ...doubts(timeline, unknown, sources, PLAIN.columns),
        ])
      : []),
    ...(timeline
      ? preformatted('How the plan and the cluster were understood', header(timeline, report.believed, PLAIN.columns, true))
      : []),
    ...(timeline === undefined && report.timelines.length === 0
      ? preformatted(
          'How the input was understood',
          belief(
            report.believed.flatMap(({ beliefs }) => beliefs.map(({ text }) => text)),
            PLAIN.columns,
          ),
        )
      : []),
    '</section>',
  ].join('\n');
}

/** A finding, unfolded where it is more than a note: what happens, how sure that is, its places with their lines, what to do. */
function details(
  finding: Finding,
  { headline, sure, notes, fixes }: Told,
  { spots, besides }: Places,
  names: ReadonlyMap<Finding, string>,
  sources: Sources,
): string {
  const { severity, rule } = finding;
  const lines = frame(spots, sources, PLAIN, PLAIN.columns);
  return [
    `<details class="${severity}" id="${names.get(finding)}"${severity === 'info' ? '' : ' open'}><summary><span class="severity ${severity}">${severity}</span> ${said(headline)} <code>${said(rule)}</code></summary>`,
    ...(sure === undefined ? [] : [`<p>${said(sure)}</p>`]),
    ...(notes.length === 0 ? [] : [`<ul>${notes.map((note) => `<li>${said(note)}</li>`).join('')}</ul>`]),
    ...(lines.length === 0 ? [] : [pre(lines)]),
    ...besides.map((words) => `<p>${said(words)}</p>`),
    ...fixes.map((fix) => `<p>fix: ${said(fix)}</p>`),
    '</details>',
  ].join('\n');
}

function helping(timeline: Timeline): string[] {
  const table = helpTable(timeline);
  const useless = tempting(timeline);
  const row = (tag: 'td' | 'th', cells: readonly string[]) => `<tr>${cells.map((cell) => `<${tag}>${said(cell)}</${tag}>`).join('')}</tr>`;
  return [
    ...(table
      ? [
          `<h3>${HELPS}</h3>\n<p class="dim">${HOW}</p>\n<div class="wide"><table class="helps">\n<thead>${row('th', ['', 'change', ...table.heads])}</thead>\n<tbody>`,
          row('td', ['', AS_WRITTEN, ...table.written]),
          ...table.rows.map(({ mark, change, cost, cells }) =>
            row('td', [mark, cost === undefined ? change : `${change}; but: ${cost}`, ...cells]),
          ),
          '</tbody></table></div>',
          ...(table.more > 0 ? [`<p>and ${table.more} more that help</p>`] : []),
        ]
      : nothingHelps(timeline)
        ? [`<h3>${HELPS}</h3>\n<p>${NOTHING}</p>`]
        : []),
    ...(useless === undefined ? [] : [`<h3>${USELESS}</h3>\n<p>${said(useless)}</p>`]),
  ];
}

function preformatted(summary: string, lines: readonly Line[]): string[] {
  return lines.length === 0 ? [] : [`<details><summary>${summary}</summary>\n${pre(lines)}\n</details>`];
}

/** Lines as the terminal has them; what is coloured there has a class of the same name. */
function pre(lines: readonly Line[]): string {
  const shown = lines.map((pieces) =>
    pieces.map(({ text, style }) => (style === undefined ? said(text) : `<span class="${style}">${said(text)}</span>`)).join(''),
  );
  return `<pre>${shown.join('\n')}</pre>`;
}

const said = (text: string): string => markup(escape(text));
const textOf = (line: Line): string => line.map(({ text }) => text).join('');
