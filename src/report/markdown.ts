import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Timeline } from '../model/timeline.js';
import { fitted, type Piece } from './budget.js';
import { chart } from './chart.js';
import { doubts } from './doubt.js';
import { frame } from './frame.js';
import { gates } from './gate.js';
import { type Group, groupsOf } from './grouping.js';
import { belief, header } from './header.js';
import { AS_WRITTEN, HELPS, helpTable, HOW, NOTHING, nothingHelps, tempting, USELESS } from './help.js';
import { fenced, inline, inlineHtml } from './markdown-text.js';
import { missingFacts } from './missing.js';
import { type Line, paint } from './paint.js';
import { type Places, placesAlone, placesOf, type Shown } from './places.js';
import { remember } from './remember.js';
import type { FullReporter, Look, Sources } from './reporter.js';
import { type Told, told, toldAlone } from './told.js';
import { overallOf, type Verdict, verdictOf } from './verdict.js';
import { plural } from './words.js';

/** GitHub takes 65,536 characters in a comment, and whoever posts it may want to add some. */
const LIMIT = 60_000;
/** Most characters of a headline, of a note and of a block. */
const HEADLINE = 400;
const NOTE = 1200;
const BLOCK = 8000;
/** By this a comment of an earlier run is found, to be written anew. */
const MARK = '<!-- premortem -->';
const PLAIN: Look = { colour: false, unicode: false, columns: 100 };

/** A pull-request comment in GitHub's Markdown: the verdict first, the timeline, the findings folded, what helps; less than 60,000 characters whatever the input, cuts said. */
export const markdown: FullReporter = (report, given, _look, about) => {
  const sources = remember(given);
  const groups = groupsOf(report);
  const shown: Shown = { marks: new Set() };
  const one = groups.length === 1 ? groups[0] : undefined;
  const pieces: Piece[] = [
    { rank: 0, full: `${MARK}\n${title(one ? verdictOf(one, report) : overallOf(groups, report), one?.timeline)}` },
    ...groups.flatMap((group) => piecesOf(group, report, groups.length > 1, shown, sources)),
    ...block(missingFacts(report, PLAIN.columns), 4, 'What to collect'),
  ];
  const { suppressed } = report.summary;
  const end = `<sub>premortem ${inlineHtml(about.version, 40)}${suppressed > 0 ? `; ${suppressed} suppressed` : ''}</sub>`;
  // The sentence on what was cut takes less than this.
  const { text, shortened, dropped } = fitted(pieces, LIMIT - end.length - 300);
  return `${[text, ...cuts(shortened, dropped), end].join('\n\n')}\n`;
};

function cuts(shortened: number, dropped: number): string[] {
  if (shortened + dropped === 0) return [];
  const what = [
    ...(shortened > 0 ? [`${plural(shortened, 'finding')} by their headline alone`] : []),
    ...(dropped > 0 ? [`${plural(dropped, 'part')} left out, the least grave`] : []),
  ];
  return [`**Cut to fit a comment**: ${what.join(', ')}; \`premortem lint\` prints all.`];
}

function title({ words, more }: Verdict, timeline: Timeline | undefined): string {
  const [first, ...rest] = timeline ? text(header(timeline, [], Infinity, false)) : [];
  const about = first === undefined ? [] : [`**${inline(first, HEADLINE)}**`];
  const notes = rest.length === 0 ? [] : [inline(rest.at(-1)!, NOTE)];
  return [`## ${inline(words, HEADLINE)}`, inline(more.replace(/^[:,] /, ''), NOTE), ...about, ...notes].join('\n\n');
}

function piecesOf(group: Group, report: Report, several: boolean, shown: Shown, sources: Sources): Piece[] {
  const { timeline, stories, unknown, others } = group;
  const verdict = verdictOf(group, report);
  const alone = timeline === undefined ? unknown : [];
  const findings = [
    ...stories.map((story) => finding(story.finding, told(story, timeline, true), placesOf(story, timeline, shown, sources), sources)),
    ...[...alone, ...others].map((other) => finding(other, toldAlone(other), placesAlone(other, sources), sources)),
  ];
  const heading =
    several && timeline
      ? [`### ${inline(text(header(timeline, [], Infinity, false))[0]!, HEADLINE)}\n\n${inline(`${verdict.words}${verdict.more}`, NOTE)}`]
      : [];
  return [
    ...heading.map((full): Piece => ({ rank: verdict.grade === 'bold' ? 2 : 0, full })),
    ...(timeline && timeline.impacts.length > 0
      ? [{ rank: 1, full: fenced(paint(chart(timeline, PLAIN.columns, false), false), BLOCK) }]
      : []),
    ...findings,
    ...(timeline ? help(timeline) : []),
    ...(timeline
      ? block(
          [...gates(timeline, PLAIN.columns, true), ...doubts(timeline, unknown, sources, PLAIN.columns)],
          3,
          'What to prove before the steps, and what could not be told (CANNOT TELL)',
        )
      : []),
    ...(timeline
      ? block(header(timeline, report.believed, PLAIN.columns, true), 4, 'How the plan and the cluster were understood')
      : loose(report)),
  ];
}

const loose = ({ timelines, believed }: Report): Piece[] =>
  timelines.length > 0
    ? []
    : block(
        belief(
          believed.flatMap(({ beliefs }) => beliefs.map((one) => one.text)),
          PLAIN.columns,
        ),
        4,
        'How the input was understood',
      );

const RANK = { error: 1, warning: 2, info: 3 } as const;

/** A finding folded: its headline to be seen, below it how sure it is, its places with their lines, what to do. */
function finding({ severity, rule }: Finding, said: Told, { spots, besides }: Places, sources: Sources): Piece {
  const lines = paint(frame(spots, sources, PLAIN, PLAIN.columns), false);
  const below = [
    ...(said.sure === undefined ? [] : [inline(said.sure, NOTE)]),
    ...(said.notes.length === 0 ? [] : [said.notes.map((note) => `- ${inline(note, NOTE)}`).join('\n')]),
    ...(lines === '' ? [] : [fenced(lines, BLOCK)]),
    ...besides.map((words) => inline(words, NOTE)),
    ...said.fixes.map((fix) => `fix: ${inline(fix, NOTE)}`),
  ];
  return {
    rank: RANK[severity],
    full: `<details>\n<summary><b>${severity}</b>: ${inlineHtml(said.headline, HEADLINE)} <code>${inlineHtml(rule, 80)}</code></summary>\n\n${below.join('\n\n')}\n\n</details>`,
    short: `- **${severity}**: ${inline(said.headline, HEADLINE)} (${inline(rule, 80)})`,
  };
}

function help(timeline: Timeline): Piece[] {
  const table = helpTable(timeline);
  const useless = tempting(timeline);
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => inline(cell, HEADLINE)).join(' | ')} |`;
  const helps = table
    ? [
        `**${HELPS}**: ${HOW}`,
        [
          row(['', 'change', ...table.heads]),
          `|${'---|'.repeat(table.heads.length + 2)}`,
          row(['', AS_WRITTEN, ...table.written]),
          ...table.rows.map(({ mark, change, cost, cells }) =>
            row([mark, cost === undefined ? change : `${change}; but: ${cost}`, ...cells]),
          ),
        ].join('\n'),
        ...(table.more > 0 ? [`and ${table.more} more that help`] : []),
      ]
    : nothingHelps(timeline)
      ? [`**${HELPS}**: ${NOTHING}`]
      : [];
  const full = [...helps, ...(useless === undefined ? [] : [`**${USELESS}**: ${inline(useless, NOTE)}`])].join('\n\n');
  return full === '' ? [] : [{ rank: 1, full }];
}

/** Lines as the terminal has them, folded. */
function block(lines: readonly Line[], rank: number, summary: string): Piece[] {
  return lines.length === 0
    ? []
    : [{ rank, full: `<details>\n<summary>${summary}</summary>\n\n${fenced(paint(lines, false), BLOCK)}\n\n</details>` }];
}

const text = (lines: readonly Line[]): string[] => lines.map((pieces) => pieces.map((piece) => piece.text).join(''));
