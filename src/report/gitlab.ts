import { escape } from './escape.js';
import { fingerprintsOf } from './fingerprint.js';
import { printJson } from './json.js';
import type { Reporter } from './reporter.js';
import { during, withCount } from './told.js';
import { list } from '../model/list.js';

const SEVERITY = { error: 'critical', warning: 'major', info: 'info' } as const;

/** GitLab's Code Quality report (docs.gitlab.com, "Code Quality report format"): an entry a finding, on the line that a merge request shows. */
export const gitlab: Reporter = (report, sources) => {
  const { findings } = report;
  const names = fingerprintsOf(report).findings;
  return printJson(
    findings.map((finding, i) => {
      const { rule, severity, evidence, causeOf = [] } = finding;
      const { file, line, endLine } = sources.locate(evidence[0].place);
      const stories = [...new Set(causeOf.flatMap((story) => findings[story]?.rule ?? []))];
      return {
        description: escape(
          `${withCount(finding)}${stories.length === 0 ? '' : ` (a cause of ${list(stories)})`}${during(finding, report.timelines)}`,
        ),
        check_name: rule,
        fingerprint: names[i],
        severity: SEVERITY[severity],
        location: { path: file.replace(/^(\.\/)+/, ''), lines: { begin: line, end: endLine } },
      };
    }),
  );
};
