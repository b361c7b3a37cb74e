import { span } from '../model/duration.js';
import type { Certainty, Finding } from '../model/finding.js';
import type { Impact, Timeline } from '../model/timeline.js';
import { frame, headline, leadOf, paragraph } from './frame.js';
import type { Story } from './grouping.js';
import { type Mark, type Spot, spotsOf } from './mark.js';
import type { Line } from './paint.js';
import type { Look, Sources } from './reporter.js';
import { clock, conditions, endOf, interval, KINDS, list, lookupsThatFail, plural, point, portion } from './words.js';

/** Most places of one story; the rest is counted. */
const SPOTS = 16;

/** What earlier stories of the same report have shown, so that nothing is said twice. */
export interface Shown {
  readonly marks: Set<string>;
}

/** A predicted outage with its causes inside: what, for whom, how sure; then every place that matters and has not been shown before. */
export function story(
  { finding, causes }: Story,
  timeline: Timeline | undefined,
  shown: Shown,
  sources: Sources,
  look: Look,
  columns: number,
): Line[] {
  const indent = leadOf(finding.severity).length;
  const impacts = (finding.impacts ?? []).flatMap((index) => timeline?.impacts[index] ?? []);
  // What the headline tells of; a story may carry the impacts that led to it too.
  const ofKind = impacts.filter(({ kind }) => finding.rule === `outage/${kind}`);
  const told = ofKind.length > 0 ? ofKind : impacts;
  const lines = [
    ...headline(finding.severity, withCount(finding), certainty(told, timeline), finding.rule, columns),
    ...notes(told, timeline).flatMap((text) => paragraph(text, indent, columns)),
  ];
  const marks = marksOf(finding, causes, impacts, timeline, sources);
  const fresh = marks.filter((mark) => !identities(mark, sources).some((id) => shown.marks.has(id)));
  for (const id of fresh.flatMap((mark) => identities(mark, sources))) shown.marks.add(id);
  const repeated = [...new Set(marks.flatMap(({ rule }) => rule ?? []))].filter((rule) => !fresh.some((mark) => mark.rule === rule));
  const spots = spotsOf(fresh, sources, timeline?.planFile);
  const kept = spots.length <= SPOTS ? spots : keep(spots);
  return [
    ...lines,
    ...frame(kept, sources, look, columns),
    ...(spots.length > kept.length ? paragraph(`and ${plural(spots.length - kept.length, 'place')} more`, indent, columns) : []),
    ...(repeated.length > 0 ? paragraph(`also caused by ${list(repeated.map((rule) => `[${rule}]`))}, shown above`, indent, columns) : []),
    ...(repeated.length === 0 && fresh.length === 0 && marks.length > 0 ? paragraph('from the places shown above', indent, columns) : []),
    ...(timeline?.counterfactuals.some(({ helps }) => helps) ? [] : fixes([finding, ...causes], indent, columns)),
  ];
}

/** A finding that belongs to no story: one headline, its places, what to do. */
export function other(finding: Finding, sources: Sources, look: Look, columns: number): Line[] {
  const marks = finding.evidence.map((evidence): Mark => ({ ...evidence, severity: finding.severity, times: [] }));
  const unhelpful = finding.evidence.length === 1 && finding.evidence[0].label === finding.message;
  return [
    ...headline(finding.severity, withCount(finding), undefined, finding.rule, columns),
    ...frame(
      spotsOf(unhelpful ? marks.map((mark) => ({ ...mark, label: '' })) : marks, sources, undefined).slice(0, SPOTS),
      sources,
      look,
      columns,
    ),
    ...fixes([finding], leadOf(finding.severity).length, columns),
  ];
}

function fixes(findings: readonly Finding[], indent: number, columns: number): Line[] {
  return [...new Set(findings.flatMap(({ remediation }) => remediation?.trim() ?? []))].flatMap((text) =>
    paragraph(`fix: ${text.replace(/\s+/g, ' ')}`, indent, columns),
  );
}

const withCount = ({ message, count }: Finding): string => (count !== undefined && count > 1 ? `${message} (in ${count} places)` : message);

const SURE: readonly Certainty[] = ['certain', 'likely', 'possible'];

/** How sure the headline is, with the condition on which it rests. */
function certainty(impacts: readonly Impact[], timeline: Timeline | undefined): string | undefined {
  const surest = SURE.find((one) => impacts.some((impact) => impact.certainty === one));
  if (surest === undefined) return undefined;
  const facts = timeline !== undefined && timeline.pivots.length > 0 ? '; see CANNOT TELL' : '';
  if (surest === 'certain') return timeline?.scope.exhaustive === false ? 'certain: in all that was played' : 'certain: in every run';
  if (surest === 'likely') return `likely: by default values and likely times${facts}`;
  const when = gravestOf(impacts)?.worst.when;
  if (when === undefined) return `possible: nothing in the plan forces it, nothing rules it out${facts}`;
  const several = impacts.some(({ worst: other }) => other.when !== when);
  return `possible: ${several ? 'for example ' : ''}when ${conditions(when)}${facts}`;
}

function notes(impacts: readonly Impact[], timeline: Timeline | undefined): string[] {
  // The times of the headline: what is less sure stands in the worst case.
  const surest = SURE.find((one) => impacts.some((impact) => impact.certainty === one));
  const sure = impacts.filter(({ certainty: own }) => own === surest);
  return [
    whom(impacts),
    owners(impacts),
    wall(sure, timeline?.window?.start),
    beyond(sure, timeline?.window?.duration),
    worst(impacts),
    retried(impacts),
  ].filter((text) => text !== undefined);
}

/** How many names are said before the rest is counted. */
const SAID = 6;

/** The nodes by name, where they are known. */
function whom(impacts: readonly Impact[]): string | undefined {
  const names = [...new Set(impacts.flatMap(({ names: own }) => own ?? []))];
  return names.length === 0 ? undefined : `nodes: ${some(names)}`;
}

/** Whose pods run on them. */
function owners(impacts: readonly Impact[]): string | undefined {
  const hit = [...new Set(impacts.flatMap(({ owners: own }) => own ?? []))];
  return hit.length === 0 ? undefined : `on them: ${some(hit)}`;
}

const some = (names: readonly string[]): string =>
  names.length <= SAID ? list(names) : `${names.slice(0, SAID).join(', ')} and ${names.length - SAID} more`;

function wall(impacts: readonly Impact[], start: string | undefined): string | undefined {
  if (start === undefined || impacts.length === 0) return undefined;
  const from = clock(start, Math.min(...impacts.map((impact) => impact.from)));
  const end = lastEnd(impacts);
  if (end === null) return from === undefined ? undefined : `on the clock: from ${from} on, without end`;
  const to = clock(start, end);
  return from === undefined || to === undefined ? undefined : `on the clock: ${from} until ${to}`;
}

function beyond(impacts: readonly Impact[], closes: number | undefined): string | undefined {
  if (closes === undefined || impacts.length === 0) return undefined;
  const end = lastEnd(impacts);
  if (end === null) return `goes on after the window closes at ${point(closes)}`;
  return end > closes ? `goes on for ${span(end - closes)} after the window closes at ${point(closes)}` : undefined;
}

const lastEnd = (impacts: readonly Impact[]): number | null =>
  impacts.some(({ to }) => to === null) ? null : Math.max(...impacts.map(({ to }) => to ?? 0));

const lengthOf = ({ from, to }: { from: number; to: number | null }): number => (to === null ? Infinity : to - from);

/** The impact whose worst case is the gravest. */
function gravestOf(impacts: readonly Impact[]): Impact | undefined {
  return impacts.toSorted((a, b) => lengthOf(b.worst) - lengthOf(a.worst) || b.worst.fraction - a.worst.fraction)[0];
}

/** The gravest of the worst cases, where it begins before, ends after or goes deeper than what the headline tells. */
function worst(impacts: readonly Impact[]): string | undefined {
  const first = Math.min(...impacts.map(({ from }) => from));
  const last = lastEnd(impacts) ?? Infinity;
  const deepest = Math.max(...impacts.map(({ fraction }) => fraction));
  const gravest = gravestOf(
    impacts.filter(({ worst: { from, to, fraction } }) => from < first || (to ?? Infinity) > last || fraction > deepest),
  );
  if (gravest === undefined) return undefined;
  const { from, to, fraction, when } = gravest.worst;
  const share = fraction > 0 ? `, ${portion(fraction, KINDS[gravest.kind].share)}` : '';
  return `worst case ${interval(from, to, endOf(gravest))}${share}${when === undefined ? '' : `: when ${conditions(when)}`}`;
}

/** What is left of failing lookups when resolvers have tried again: the headline tells of first ones. */
function retried(impacts: readonly Impact[]): string | undefined {
  const gravest = impacts.filter(({ afterRetries }) => afterRetries !== undefined).toSorted((a, b) => b.fraction - a.fraction)[0];
  if (!gravest) return undefined;
  const words = lookupsThatFail(gravest.fraction, gravest.afterRetries);
  return words.endsWith(' after retries') ? `at the worst ${words}` : undefined;
}

function marksOf(
  finding: Finding,
  causes: readonly Finding[],
  impacts: readonly Impact[],
  timeline: Timeline | undefined,
  sources: Sources,
): Mark[] {
  const { severity } = finding;
  const chain = chainMarks(impacts, severity);
  const linked = causes.flatMap((cause): Mark[] => {
    const [first] = cause.evidence;
    // Of a cause its own places; what else its rule bound stands in the story anyway, or is another story.
    const own = cause.evidence.filter(({ label }) => label === first.label);
    return [
      ...chainMarks(
        (cause.impacts ?? []).flatMap((index) => timeline?.impacts[index] ?? []),
        cause.severity,
      ),
      ...own.map((evidence, i): Mark => ({ ...evidence, ...(i === 0 && { rule: cause.rule }), severity: cause.severity, times: [] })),
    ];
  });
  const pointed = new Set([...chain, ...linked].map((mark) => where(mark, sources)));
  const own = finding.evidence
    .map((evidence): Mark => ({ ...evidence, severity, times: [] }))
    .filter((mark) => !pointed.has(where(mark, sources)));
  return [...chain, ...linked, ...own];
}

/** The links of the impacts' chains, in the order of time. */
function chainMarks(impacts: readonly Impact[], severity: Finding['severity']): Mark[] {
  return impacts
    .flatMap(({ cause }) => cause)
    .sort((a, b) => a.at - b.at)
    .map((link) => ({
      place: link.place,
      label: link.label ?? link.event,
      ...(link.hazard !== undefined && { rule: link.hazard }),
      severity,
      times: [point(link.at)],
    }));
}

function where({ place }: Mark, sources: Sources): string {
  const { file, line, column, endLine, endColumn } = sources.locate(place);
  return JSON.stringify([file, line, column, endLine, endColumn]);
}

/** What makes a mark one that was shown: the same words at the same place, or the same rule there. */
function identities(mark: Mark, sources: Sources): string[] {
  const place = where(mark, sources);
  return [`${place} says ${mark.label}`, ...(mark.rule === undefined ? [] : [`${place} rule ${mark.rule}`])];
}

/** The places to keep where there are too many: those that a rule is named at, then the first ones. */
function keep(spots: readonly Spot[]): Spot[] {
  const named = spots.filter(({ labels }) => labels.some(({ rules }) => rules.length > 0));
  const chosen = new Set([...new Set([...named, ...spots])].slice(0, SPOTS));
  return spots.filter((spot) => chosen.has(spot));
}
