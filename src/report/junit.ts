import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Timeline } from '../model/timeline.js';
import { escape } from './escape.js';
import { type Group, groupsOf, type Story } from './grouping.js';
import { remember } from './remember.js';
import type { Reporter, Sources } from './reporter.js';
import { told, toldAlone, withCount } from './told.js';
import { sentence } from './verdict.js';
import { point } from './words.js';
import { attribute, markup } from './xml.js';

/**
 * JUnit's XML, as Jenkins, GitLab and others read it: a suite for each plan and cluster, a case for each story and each finding that
 * belongs to none. Errors and warnings fail, notes pass, documents that cannot be read are errors of the suite, what could not be told is skipped.
 */
export const junit: Reporter = (report, given) => {
  const sources = remember(given);
  const suites = groupsOf(report).map((group) => suite(group, report, sources));
  const sum = (count: keyof Counts) => suites.reduce((total, { counts }) => total + counts[count], 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="premortem" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}" skipped="${sum('skipped')}">
${suites.map(({ xml }) => xml).join('\n')}
</testsuites>
`;
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/** Documents that were not judged: no test of them failed, none could be run. */
const UNREAD: readonly string[] = ['input/file', 'input/syntax', 'input/schema', 'input/kind'];

function suite(group: Group, report: Report, sources: Sources): { readonly counts: Counts; readonly xml: string } {
  const { timeline, stories, unknown, others } = group;
  const name = timeline ? `${timeline.plan} on ${timeline.cluster}` : 'premortem';
  const cases = [
    ...stories.map((story) => ({ finding: story.finding, story })),
    ...[...new Set(stories.flatMap(({ graver }) => graver)), ...others].map((finding) => ({ finding, story: undefined })),
    ...unknown.map((finding) => ({ finding, story: undefined })),
  ].map((one) => testCase(one.finding, one.story, timeline, name, sources));
  const all =
    cases.length > 0 ? cases : [{ xml: `    <testcase classname="${attribute(name)}" name="nothing found"/>`, outcome: 'passed' }];
  const count = (wanted: string) => all.filter(({ outcome }) => outcome === wanted).length;
  const counts = { tests: all.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
  return {
    counts,
    xml: `  <testsuite name="${attribute(name)}" tests="${counts.tests}" failures="${counts.failures}" errors="${counts.errors}" skipped="${counts.skipped}">
${all.map(({ xml }) => xml).join('\n')}
    <system-out>${markup(sentence(group, report))}</system-out>
  </testsuite>`,
  };
}

function testCase(finding: Finding, story: Story | undefined, timeline: Timeline | undefined, suiteName: string, sources: Sources) {
  const { rule, severity, evidence, missing } = finding;
  const { file, line } = sources.locate(evidence[0].place);
  const { headline } = story ? told(story, timeline, false) : toldAlone(finding);
  const outcome = missing !== undefined ? 'skipped' : UNREAD.includes(rule) ? 'error' : severity === 'info' ? 'passed' : 'failure';
  const body = text(finding, story, timeline, sources);
  const inner =
    outcome === 'passed'
      ? `<system-out>${markup(body)}</system-out>`
      : outcome === 'skipped'
        ? `<skipped message="${attribute(headline)}"/>`
        : `<${outcome} type="${attribute(severity)}" message="${attribute(headline)}">${markup(body)}</${outcome}>`;
  return {
    outcome,
    xml: `    <testcase classname="${attribute(`${suiteName}.${rule}`)}" name="${attribute(headline)}" file="${attribute(file)}" line="${line}">
      ${inner}
    </testcase>`,
  };
}

/** The story in lines: how sure, what to add, the chain of causes with their places, what to do. */
function text(finding: Finding, story: Story | undefined, timeline: Timeline | undefined, sources: Sources): string {
  const { headline, sure, notes, fixes } = story ? told(story, timeline, false) : toldAlone(finding);
  const where = (place: Finding['evidence'][0]['place']) => {
    const { file, line, column } = sources.locate(place);
    return `${file}:${line}:${column}`;
  };
  const chain = (finding.impacts ?? [])
    .flatMap((index) => timeline?.impacts[index]?.cause ?? [])
    .toSorted((a, b) => a.at - b.at)
    .map(
      ({ at, label, event, place, hazard }) =>
        `${where(place)}: ${point(at)} ${label ?? event}${hazard === undefined ? '' : ` [${hazard}]`}`,
    );
  const places = finding.evidence.map(({ place, label }) => `${where(place)}: ${label}`);
  const causes = (story?.causes ?? []).map((cause) => `${where(cause.evidence[0].place)}: ${withCount(cause)} [${cause.rule}]`);
  return [
    escape(headline),
    ...(sure === undefined ? [] : [sure]),
    ...notes,
    ...new Set([...(chain.length > 0 ? chain : places), ...causes].map(escape)),
    ...fixes.map((fix) => `fix: ${fix}`),
  ].join('\n');
}
