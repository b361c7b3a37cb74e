import type { ArtifactLocation, Fix, Location, Message, PhysicalLocation, Result, ThreadFlow } from 'sarif';
import { countsItself, type Finding, isGraver } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Report } from '../model/report.js';
import type { Suppression } from '../model/suppression.js';
import type { Cause, Impact, Timeline } from '../model/timeline.js';
import { escape } from './escape.js';
import { editOf } from './fix.js';
import type { Replacement, Sources } from './reporter.js';
import { during, told, toldAlone, toldImpacts, withCount } from './told.js';
import { uriOf } from './uri.js';
import { list } from '../model/list.js';
import { endOf, interval, nounOf, point } from './words.js';

/** Most different cause chains of one result, and related places. */
const FLOWS = 20;
const RELATED = 50;
/** Most changes of the text that are offered for one result. */
const FIXES = 5;

/** What relative paths are relative to. */
export const SRCROOT = '%SRCROOT%';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A result for each finding, in the report's order, then one for each that is suppressed, with the word on which it is. */
export function resultsOf(
  { findings, suppressed, timelines }: Report,
  names: { readonly findings: readonly string[]; readonly suppressed: readonly string[] },
  ids: readonly string[],
  sources: Sources,
): Result[] {
  const context = { findings, timelines, ids, sources };
  const causes = new Map<number, Finding[]>();
  for (const finding of findings) for (const story of finding.causeOf ?? []) causes.set(story, [...(causes.get(story) ?? []), finding]);
  return [
    ...findings.map((finding, i) => result(finding, causes.get(i) ?? [], context, names.findings[i]!)),
    ...suppressed.map(({ finding, suppression }, i) => ({
      ...result(finding, [], context, names.suppressed[i]!),
      suppressions: [suppressionOf(suppression, sources)],
    })),
  ];
}

/** Section 3.35: a comment stands in the source, a configuration or a baseline outside of it. */
function suppressionOf({ by, reason, until, owner, ticket, place }: Suppression, sources: Sources) {
  const said = Object.entries({ until, owner, ticket }).filter(([, value]) => value !== undefined);
  return {
    kind: by === 'comment' ? ('inSource' as const) : ('external' as const),
    status: 'accepted' as const,
    location: location(place, '', sources),
    ...(reason !== undefined && { justification: plain(reason) }),
    ...(said.length > 0 && { properties: Object.fromEntries(said.map(([name, value]) => [name, escape(value!)])) }),
  };
}

interface Context {
  readonly findings: readonly Finding[];
  readonly timelines: readonly Timeline[];
  readonly ids: readonly string[];
  readonly sources: Sources;
}

function result(finding: Finding, causes: readonly Finding[], { findings, timelines, ids, sources }: Context, fingerprint: string): Result {
  const { rule, severity, confidence, plan, cluster, evidence, steps, count, missing, causeOf = [] } = finding;
  const timeline = timelines.find((one) => one.plan === plan && one.cluster === cluster);
  const isStory = rule.startsWith('outage/');
  const graver = causes.filter((cause) => isGraver(cause.severity, severity) && countsItself(cause, findings));
  const { headline, sure, notes, fixes } = isStory ? told({ finding, causes, graver }, timeline, false) : toldAlone(finding);
  const stories = [...new Set(causeOf.flatMap((story) => findings[story]?.message ?? []))];
  const [first, ...rest] = evidence;
  const flows = isStory ? flowsOf(finding, timeline, sources) : [];
  const fixable = [...slipOf(finding, sources), ...repairsOf(finding, timeline, sources)];
  const related = [
    ...rest.map(({ place, label }) => location(place, label, sources)),
    ...causes.map((cause) => location(cause.evidence[0].place, `${withCount(cause)} [${cause.rule}]`, sources)),
  ].slice(0, RELATED);
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    // What could not be told is no failure and no pass (SARIF 2.1.0, section 3.27.9): its level has to be none then.
    ...(rule === 'input/unknown' ? { kind: 'open' as const, level: 'none' as const } : { level: LEVEL[severity] }),
    message: message(
      [
        `${headline}${during(finding, timelines)}`,
        ...(sure === undefined ? [] : [sure]),
        ...notes,
        ...(stories.length === 0 ? [] : [`a cause of: ${list(stories)}`]),
        ...(missing?.collect === undefined ? [] : [`collect it with: ${missing.collect}`]),
        ...fixes.map((text) => `fix: ${text}`),
      ].join('\n'),
    ),
    locations: [location(first.place, first.label === headline ? '' : first.label, sources)],
    ...(related.length > 0 && { relatedLocations: related.map((one, id) => ({ id, ...one })) }),
    ...(flows.length > 0 && { codeFlows: flows }),
    ...(fixable.length > 0 && { fixes: fixable }),
    // GitHub looks at primaryLocationLineHash alone (docs.github.com, "SARIF support for code scanning").
    partialFingerprints: { 'premortem/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    properties: {
      confidence,
      ...(plan !== undefined && { plan }),
      ...(cluster !== undefined && { cluster }),
      ...(steps !== undefined && steps.length > 0 && { steps }),
      ...(count !== undefined && { count }),
      ...(missing && { missing: missing.fact }),
    },
  };
}

/** Where one word of the text is wrong and the right one is known: what to write in its place. */
function slipOf({ fix }: Finding, sources: Sources): Fix[] {
  const edit = fix && editOf(fix, sources);
  return fix === undefined || edit === undefined ? [] : [fixOf(fix.say, [edit])];
}

/** Single changes that remove what a story tells of, or shorten it, each simulated: as edits, where they are some of the files. What removes more comes first. */
function repairsOf(finding: Finding, timeline: Timeline | undefined, { repairs }: Sources): Fix[] {
  if (!repairs || !timeline || !finding.rule.startsWith('outage/')) return [];
  const own = new Set(toldImpacts(finding, timeline).map((impact) => timeline.impacts.indexOf(impact)));
  const meets = (indices: readonly number[]) => indices.filter((index) => own.has(index)).length;
  const helping = timeline.counterfactuals.flatMap((one) => {
    const [removes, shortens] = [meets(one.removes), meets(one.shortens)];
    return one.helps && removes + shortens > 0 ? [{ ...one, gone: removes, all: removes === own.size }] : [];
  });
  return helping
    .toSorted((a, b) => b.gone - a.gone)
    .flatMap(({ change, who, cost, all, fits }) => {
      const edits = repairs(timeline.plan, timeline.cluster, change);
      const notes = [
        `simulated: ${all ? 'removes this' : 'shortens this'}`,
        `done by ${who}`,
        ...(fits === false ? ['does not fit the window'] : []),
        ...(cost === undefined ? [] : [`but: ${cost}`]),
      ];
      return edits.length === 0 ? [] : [fixOf(`${change} (${notes.join('; ')})`, edits)];
    })
    .slice(0, FIXES);
}

/** Section 3.55: the edits by file. */
function fixOf(say: string, edits: readonly Replacement[]): Fix {
  const files = [...new Set(edits.map(({ location: { file } }) => file))];
  return {
    description: message(say),
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter(({ location }) => location.file === file)
        .map(({ location: { line, column, endLine, endColumn }, text }) => ({
          deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
          insertedContent: { text },
        })),
    })),
  };
}

/** The chain of causes of each impact that the headline tells of; impacts with the same chain have one. */
function flowsOf(finding: Finding, timeline: Timeline | undefined, sources: Sources): { message: Message; threadFlows: ThreadFlow[] }[] {
  const chains = new Map<string, { impact: Impact; chain: readonly Cause[] }>();
  for (const impact of toldImpacts(finding, timeline)) {
    const chain = impact.cause.toSorted((a, b) => a.at - b.at);
    const key = JSON.stringify(chain.map(({ at, event, place }) => [at, event, place]));
    if (chain.length > 0 && !chains.has(key)) chains.set(key, { impact, chain });
  }
  return [...chains.values()].slice(0, FLOWS).map(({ impact, chain }) => {
    const what = message(`${nounOf(impact)}, ${interval(impact.from, impact.to, endOf(impact))}`);
    return { message: what, threadFlows: [{ message: what, locations: chain.map((link, i) => step(link, i, sources)) }] };
  });
}

function step({ at, event, label, place, hazard }: Cause, index: number, sources: Sources) {
  const rule = hazard === undefined ? '' : ` [${hazard}]`;
  return {
    executionOrder: index + 1,
    importance: hazard === undefined ? ('important' as const) : ('essential' as const),
    location: location(place, `${point(at)} ${label ?? event}${rule}`, sources),
    properties: { seconds: at / 1000, event: escape(event), ...(hazard !== undefined && { hazard }) },
  };
}

/** Text as SARIF has it: what a viewer would obey is visible, braces are doubled, since one alone begins a placeholder (section 3.11.5), and square brackets before a parenthesis make no link (3.11.6). */
export function message(text: string): { text: string } {
  const lines = plain(text).replace(/[{}]/g, '$&$&');
  return { text: /\]\(/.test(lines) ? lines.replace(/[\\[\]]/g, '\\$&') : lines };
}

/** Text that is no message: what a viewer would obey is visible. */
const plain = (text: string): string => text.split('\n').map(escape).join('\n');

function location(place: Place, label: string, sources: Sources): Location {
  return { physicalLocation: physical(place, sources), ...(label !== '' && { message: message(label) }) };
}

function artifact(file: string): ArtifactLocation {
  const uri = uriOf(file);
  return { uri, ...(!uri.startsWith('file:') && { uriBaseId: SRCROOT }) };
}

function physical(place: Place, sources: Sources): PhysicalLocation {
  const { file, line, column, endLine, endColumn } = sources.locate(place);
  const text = sources.line(file, line);
  const shown = text !== undefined && endLine === line && text.length >= endColumn - 1 && endColumn > column;
  return {
    artifactLocation: artifact(file),
    region: {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn: endLine === line ? Math.max(column, endColumn) : endColumn,
      ...(shown && { snippet: { text: escape(text.slice(column - 1, endColumn - 1)) } }),
    },
    ...(shown && { contextRegion: { startLine: line, snippet: { text: escape(text) } } }),
  };
}
