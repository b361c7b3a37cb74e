import type { Certainty, Finding } from '../model/finding.js';
import type { Impact, Timeline } from '../model/timeline.js';
import { frame, headline, paragraph } from './frame.js';
import type { Story } from './grouping.js';
import { type Mark, type Spot, spotsOf } from './mark.js';
import type { Line } from './paint.js';
import type { Look, Sources } from './reporter.js';
import { clock, interval, KINDS, list, plural, point, portion, span } from './words.js';

/** Most places of one story; the rest is counted. */
const SPOTS = 16;
const INDENT = 7;

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
  const impacts = (finding.impacts ?? []).flatMap((index) => timeline?.impacts[index] ?? []);
  // What the headline tells of; a story may carry the impacts that led to it too.
  const ofKind = impacts.filter(({ kind }) => finding.rule === `outage/${kind}`);
  const told = ofKind.length > 0 ? ofKind : impacts;
  const lines = [
    ...headline(finding.severity, withCount(finding), [`[${finding.rule}]`, ...certainty(told, timeline)], columns),
    ...notes(told, timeline).flatMap((text) => paragraph(text, INDENT, columns)),
  ];
  const marks = marksOf(finding, causes, impacts, sources);
  const fresh = marks.filter((mark) => !identities(mark, sources).some((id) => shown.marks.has(id)));
  for (const id of fresh.flatMap((mark) => identities(mark, sources))) shown.marks.add(id);
  const repeated = [...new Set(marks.flatMap(({ rule }) => rule ?? []))].filter((rule) => !fresh.some((mark) => mark.rule === rule));
  const spots = spotsOf(fresh, sources, timeline?.planFile);
  const kept = spots.length <= SPOTS ? spots : keep(spots);
  return [
    ...lines,
    ...frame(kept, sources, look, columns),
    ...(spots.length > kept.length ? paragraph(`and ${plural(spots.length - kept.length, 'place')} more`, INDENT, columns) : []),
    ...(repeated.length > 0 ? paragraph(`also caused by ${list(repeated.map((rule) => `[${rule}]`))}, shown above`, INDENT, columns) : []),
    ...(repeated.length === 0 && fresh.length === 0 && marks.length > 0 ? paragraph('from the places shown above', INDENT, columns) : []),
    ...(timeline?.counterfactuals.some(({ helps }) => helps) ? [] : fixes([finding, ...causes], columns)),
  ];
}

/** A finding that belongs to no story: one headline, its places, what to do. */
export function other(finding: Finding, sources: Sources, look: Look, columns: number): Line[] {
  const marks = finding.evidence.map((evidence): Mark => ({ ...evidence, severity: finding.severity, times: [] }));
  const unhelpful = finding.evidence.length === 1 && finding.evidence[0].label === finding.message;
  return [
    ...headline(finding.severity, withCount(finding), [`[${finding.rule}]`], columns),
    ...frame(
      spotsOf(unhelpful ? marks.map((mark) => ({ ...mark, label: '' })) : marks, sources, undefined).slice(0, SPOTS),
      sources,
      look,
      columns,
    ),
    ...fixes([finding], columns),
  ];
}

function fixes(findings: readonly Finding[], columns: number): Line[] {
  return [...new Set(findings.flatMap(({ remediation }) => remediation?.trim() ?? []))].flatMap((text) =>
    paragraph(`fix: ${text.replace(/\s+/g, ' ')}`, INDENT, columns),
  );
}

const withCount = ({ message, count }: Finding): string => (count !== undefined && count > 1 ? `${message} (in ${count} places)` : message);

const SURE: readonly Certainty[] = ['certain', 'likely', 'possible'];

/** How sure the headline is, with what that rests on. */
function certainty(impacts: readonly Impact[], timeline: Timeline | undefined): string[] {
  const surest = SURE.find((one) => impacts.some((impact) => impact.certainty === one));
  if (surest === undefined) return [];
  if (surest === 'certain') return [timeline?.scope.exhaustive === false ? 'certain in all explored' : 'certain in every run'];
  if (timeline !== undefined && timeline.pivots.length > 0) return [`${surest}; see CANNOT TELL`];
  return [surest === 'likely' ? 'likely, by defaults' : 'possible: in some runs'];
}

function notes(impacts: readonly Impact[], timeline: Timeline | undefined): string[] {
  return [wall(impacts, timeline?.window?.start), beyond(impacts, timeline?.window?.duration), worst(impacts)].filter(
    (text) => text !== undefined,
  );
}

function wall(impacts: readonly Impact[], start: string | undefined): string | undefined {
  if (start === undefined || impacts.length === 0) return undefined;
  const from = clock(start, Math.min(...impacts.map((impact) => impact.from)));
  const end = lastEnd(impacts);
  const to = end === null ? 'somebody restarts it' : clock(start, end);
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

/** The gravest of the worst cases, where it is worse than what the headline tells. */
function worst(impacts: readonly Impact[]): string | undefined {
  const length = ({ from, to }: { from: number; to: number | null }) => (to === null ? Infinity : to - from);
  const most = Math.max(0, ...impacts.map(length));
  const gravest = impacts
    .filter((impact) => length(impact.worst) > most || impact.worst.fraction > Math.max(...impacts.map(({ fraction }) => fraction)))
    .sort((a, b) => length(b.worst) - length(a.worst) || b.worst.fraction - a.worst.fraction)[0];
  if (gravest === undefined) return undefined;
  const { from, to, fraction, when } = gravest.worst;
  const share = fraction > 0 ? `, ${portion(fraction, KINDS[gravest.kind].share)}` : '';
  return `worst case ${interval(from, to)}${share}${when === undefined ? '' : `: ${when}`}`;
}

function marksOf(finding: Finding, causes: readonly Finding[], impacts: readonly Impact[], sources: Sources): Mark[] {
  const { severity } = finding;
  const chain = impacts
    .flatMap(({ cause }) => cause)
    .sort((a, b) => a.at - b.at)
    .map(
      (link): Mark => ({
        place: link.place,
        label: link.label ?? link.event,
        ...(link.hazard !== undefined && { rule: link.hazard }),
        severity,
        times: [point(link.at)],
      }),
    );
  const pointed = new Set(chain.map((mark) => where(mark, sources)));
  const told = new Set(chain.map((mark) => where(mark, sources) + (mark.rule ?? '')));
  const linked = causes
    .flatMap((cause) =>
      cause.evidence.map(
        (evidence, i): Mark => ({ ...evidence, ...(i === 0 && { rule: cause.rule }), severity: cause.severity, times: [] }),
      ),
    )
    .filter((mark) => !told.has(where(mark, sources) + (mark.rule ?? '')));
  for (const mark of linked) pointed.add(where(mark, sources));
  const own = finding.evidence
    .map((evidence): Mark => ({ ...evidence, severity, times: [] }))
    .filter((mark) => !pointed.has(where(mark, sources)));
  return [...chain, ...linked, ...own];
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
