import type { ReportingDescriptor } from 'sarif';
import { escape } from './escape.js';
import { fingerprintsOf } from './fingerprint.js';
import { groupsOf } from './grouping.js';
import { printJson } from './json.js';
import { remember } from './remember.js';
import type { About, FullReporter } from './reporter.js';
import { message, resultsOf, SRCROOT } from './sarif-result.js';
import { sentence } from './verdict.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://www.npmjs.com/package/premortem';

/** SARIF 2.1.0 (OASIS Standard, 27 March 2020): a result a finding, causes and suppressed ones included; the cause chain of an outage is its code flow. */
export const sarif: FullReporter = (report, given, _look, about) => {
  const all = [...report.findings, ...report.suppressed.map(({ finding }) => finding)];
  const ids = [...new Set(all.map(({ rule }) => rule))].sort();
  return printJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'premortem',
            semanticVersion: about.version,
            informationUri: HOME,
            rules: ids.map((id) => descriptor(id, about)),
          },
        },
        automationDetails: { id: 'premortem/' },
        invocations: [{ executionSuccessful: !report.invalid }],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [SRCROOT]: {
            description: { text: 'The root of the repository, where there is one, else the folder that premortem was started in' },
          },
        },
        results: resultsOf(report, fingerprintsOf(report), ids, remember(given)),
        properties: {
          verdicts: groupsOf(report).map((group) => escape(sentence(group, report))),
          summary: report.summary,
        },
      },
    ],
  });
};

function descriptor(id: string, about: About): ReportingDescriptor {
  const rule = about.rule(id);
  const area = id.split('/')[0]!;
  if (rule === undefined) return { id, name: nameOf(id), properties: { tags: [area] } };
  const { what, why, fix, confidence, sources } = rule;
  const parts = [unwrapped(why), ...(fix === undefined ? [] : [`What to do: ${unwrapped(fix)}`]), ...sources];
  const helpUri = sources.find((source) => /^https:\/\/\S+$/.test(source));
  return {
    id,
    name: nameOf(id),
    shortDescription: message(what),
    fullDescription: message(`${what}.`),
    help: message(parts.join('\n\n')),
    ...(helpUri !== undefined && { helpUri }),
    properties: { tags: [area], precision: confidence },
  };
}

/** Paragraphs and list items of a text, each on one line. */
const unwrapped = (text: string): string => text.trim().replace(/(\S)[^\S\n]*\n[^\S\n]*(?=[^\s*-])/g, '$1 ');

/** `kube-proxy/dead-watch` as the identifier that viewers list: `KubeProxyDeadWatch`. */
const nameOf = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
