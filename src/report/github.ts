import type { Finding } from '../model/finding.js';
import { firstOf } from '../model/list.js';
import type { Report } from '../model/report.js';
import type { Location } from '../source/source.js';
import { escape, inert } from './escape.js';
import { groupsOf } from './grouping.js';
import { remember } from './remember.js';
import type { Reporter, Sources } from './reporter.js';
import { during, told, toldAlone } from './told.js';
import { sentence } from './verdict.js';
import { plural } from './words.js';
import { isUnread, worstFirst } from './worst.js';

/** GitHub shows ten errors and ten warnings of a step at the most (docs.github.com, "Workflow commands"): ten in all are read. */
const SHOWN = 10;
/** So many clusters are named. */
const NAMED = 3;
const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** What is said at one line by one rule, of one cluster or of several; the gravest is told, and who else it is told of. */
interface Annotation {
  readonly finding: Finding;
  readonly at: Location;
  readonly lines: readonly string[];
  /** Clusters of which the very same is said, the first included. */
  readonly clusters: string[];
  /** Clusters of which the rule says the same in other figures, at the same line. */
  readonly likewise: string[];
  count: number;
}

/**
 * Workflow commands for GitHub Actions: an annotation for each of the ten gravest findings on its line, then the verdict. What one rule says at one line of several clusters is one annotation.
 * The rest, and what could not be told, stands in the job summary, which is what `markdown` prints.
 */
export const github: Reporter = (report, given) => {
  const sources = remember(given);
  const found = worstFirst(report);
  const all = annotations(
    found.filter(({ missing }) => missing === undefined),
    report,
    sources,
  );
  const shown = spread(all).slice(0, SHOWN);
  const more = found.length - shown.reduce((sum, { count }) => sum + count, 0);
  const verdicts = groupsOf(report).map((group) => sentence(group, report));
  return [...shown.map(command), ...(more > 0 ? [plain(`${plural(more, 'more finding')} in the job summary`)] : []), ...verdicts.map(plain)]
    .map((line) => `${line}\n`)
    .join('');
};

/** Annotations of one severity so that what each rule says is read once before any is read again in another file: many clusters with the same fault leave room for the other ones. */
function spread(all: readonly Annotation[]): Annotation[] {
  const seen = new Map<string, number>();
  const turns = all.map((one) => {
    const { rule, severity, plan } = one.finding;
    const key = JSON.stringify([rule, severity, plan]);
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    return { one, turn };
  });
  const gradeOf = ({ finding }: Annotation) => (isUnread(finding) ? 'unread' : finding.severity);
  const grades = [...new Set(all.map(gradeOf))];
  return turns.toSorted((a, b) => grades.indexOf(gradeOf(a.one)) - grades.indexOf(gradeOf(b.one)) || a.turn - b.turn).map(({ one }) => one);
}

/** Findings as annotations, in their order; those of one rule, plan and line over several clusters are one, which is told as the first of them. */
function annotations(found: readonly Finding[], report: Report, sources: Sources): Annotation[] {
  const stories = new Map(
    groupsOf(report).flatMap(({ timeline, stories: own }) => own.map((story) => [story.finding, { story, timeline }])),
  );
  const known = new Map<string, Annotation>();
  for (const finding of found) {
    const { rule, severity, plan, cluster } = finding;
    const there = stories.get(finding);
    const { headline, sure, notes, fixes } = there ? told(there.story, there.timeline, false) : toldAlone(finding);
    const causes = (there?.story.causes ?? []).filter((cause) => !there!.story.graver.includes(cause));
    const lines = [
      headline,
      ...(sure === undefined ? [] : [sure]),
      ...notes,
      ...causes.map(({ message, rule: its }) => `because ${message} [${its}]`),
      ...fixes.map((fix) => `fix: ${fix}`),
    ];
    const at = sources.locate(finding.evidence[0].place);
    // Of one cluster two things at one line stay two.
    const key = JSON.stringify([rule, severity, plan, at, cluster === undefined ? lines : []]);
    const one = known.get(key);
    const isAnother = cluster !== undefined && one !== undefined && ![...one.clusters, ...one.likewise].includes(cluster);
    if (one && isAnother) {
      (one.lines.join('\n') === lines.join('\n') ? one.clusters : one.likewise).push(cluster);
      one.count++;
    } else
      known.set(one ? JSON.stringify([key, cluster, lines]) : key, {
        finding,
        at,
        lines,
        clusters: cluster === undefined ? [] : [cluster],
        likewise: [],
        count: 1,
      });
  }
  return [...known.values()].map((one) => {
    const context =
      one.count === 1 ? during(one.finding, report.timelines) : during({ ...one.finding, cluster: among(one.clusters) }, report.timelines);
    const others = one.likewise.length === 0 ? [] : [`the same in other figures on ${among(one.likewise)}`];
    const [headline = '', ...rest] = one.lines;
    return { ...one, lines: [`${headline}${context}`, ...others, ...rest] };
  });
}

/** `a`, or `12 clusters: a, b, c and 9 more`. */
const among = (clusters: readonly string[]): string =>
  clusters.length < 2 ? clusters.join('') : `${clusters.length} clusters: ${firstOf(clusters, NAMED)}`;

function command({ finding: { rule, severity }, at, lines }: Annotation): string {
  const { file, line, column, endLine, endColumn } = at;
  const properties = {
    file,
    line,
    endLine,
    // Columns of a span over several lines are refused. Whether the last one is counted in is not documented; whole lines are shown.
    ...(endLine === line && { col: column, endColumn: Math.max(column, endColumn - 1) }),
    title: rule,
  };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMAND[severity]} ${said.join(',')}::${data(lines.map(escape).join('\n'))}`;
}

// What the runner unescapes: actions/runner, src/Runner.Common/ActionCommand.cs.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(escape(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');

const plain = (text: string): string => inert(escape(text));
