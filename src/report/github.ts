import type { Finding } from '../model/finding.js';
import { escape, inert } from './escape.js';
import { groupsOf } from './grouping.js';
import type { Reporter, Sources } from './reporter.js';
import { during, told, toldAlone } from './told.js';
import { sentence } from './verdict.js';
import { plural } from './words.js';
import { worstFirst } from './worst.js';

/** GitHub shows ten errors and ten warnings of a step at the most (docs.github.com, "Workflow commands"): ten in all are read. */
const SHOWN = 10;
const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Workflow commands for GitHub Actions: an annotation for each of the ten gravest findings on its line, then the verdict. The rest, and what
 * could not be told, stands in the job summary, which is what `markdown` prints.
 */
export const github: Reporter = (report, sources) => {
  const found = worstFirst(report);
  const shown = found.filter(({ missing }) => missing === undefined).slice(0, SHOWN);
  const stories = new Map(
    groupsOf(report).flatMap(({ timeline, stories: own }) => own.map((story) => [story.finding, { story, timeline }])),
  );
  const more = found.length - shown.length;
  const verdicts = groupsOf(report).map((group) => sentence(group, report));
  return [
    ...shown.map((finding) => {
      const there = stories.get(finding);
      const { headline, sure, notes, fixes } = there ? told(there.story, there.timeline, false) : toldAlone(finding);
      const causes = (there?.story.causes ?? []).map(({ message, rule }) => `because ${message} [${rule}]`);
      const text = [
        `${headline}${during(finding, report.timelines)}`,
        ...(sure === undefined ? [] : [sure]),
        ...notes,
        ...causes,
        ...fixes.map((fix) => `fix: ${fix}`),
      ];
      return annotation(finding, text, sources);
    }),
    ...(more > 0 ? [plain(`${plural(more, 'more finding')} in the job summary`)] : []),
    ...verdicts.map(plain),
  ]
    .map((line) => `${line}\n`)
    .join('');
};

function annotation({ rule, severity, evidence }: Finding, lines: readonly string[], sources: Sources): string {
  const { file, line, column, endLine, endColumn } = sources.locate(evidence[0].place);
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
