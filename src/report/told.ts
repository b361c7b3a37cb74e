import { span } from '../model/duration.js';
import type { Certainty, Finding } from '../model/finding.js';
import type { Impact, Timeline } from '../model/timeline.js';
import type { Story } from './grouping.js';
import { list } from '../model/list.js';
import { clock, conditions, endOf, interval, KINDS, lookupsThatFail, point, portion } from './words.js';

/** The words of a story, the same in every format: what happens, how sure that is, what there is to add, what its rules say to do where no single change was found to help. */
export interface Told {
  readonly headline: string;
  readonly sure?: string;
  readonly notes: readonly string[];
  readonly fixes: readonly string[];
}

/** What there is to say of a predicted outage. `doubts` says whether what could not be told follows in a section of its own; else the facts it hangs on are named. */
export function told({ finding, causes, graver }: Story, timeline: Timeline | undefined, doubts: boolean): Told {
  const impacts = toldImpacts(finding, timeline);
  const sure = certainty(impacts, timeline, doubts);
  return {
    headline: withCount(finding),
    ...(sure !== undefined && { sure }),
    notes: [
      ...notes(impacts, timeline),
      ...graver.map((cause) => `${ITSELF[cause.severity]} by itself: ${withCount(cause)} [${cause.rule}]`),
    ],
    fixes: timeline?.counterfactuals.some(({ helps }) => helps) ? [] : remedies([finding, ...causes]),
  };
}

const ITSELF = { error: 'an error', warning: 'a warning', info: 'a note' } as const;

/** What there is to say of a finding that belongs to no story. */
export function toldAlone(finding: Finding): Told {
  return { headline: withCount(finding), notes: [], fixes: remedies([finding]) };
}

/** The impacts that a story tells of, those that led to it included. */
export const impactsOf = (finding: Finding, timeline: Timeline | undefined): readonly Impact[] =>
  (finding.impacts ?? []).flatMap((index) => timeline?.impacts[index] ?? []);

/** The impacts that a headline tells of; a story may carry those that led to it too. */
export function toldImpacts(finding: Finding, timeline: Timeline | undefined): readonly Impact[] {
  const impacts = impactsOf(finding, timeline);
  const ofKind = impacts.filter(({ kind }) => finding.rule === `outage/${kind}`);
  return ofKind.length > 0 ? ofKind : impacts;
}

function remedies(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({ remediation }) => remediation?.trim() ?? []))].map((text) => text.replace(/\s+/g, ' '));
}

/** A built-in drill stands in no file that somebody could open. */
const isBuiltIn = (planFile: string): boolean => planFile.startsWith('drill:');

/**
 * ` (during PLAN on CLUSTER)`: the plan where a finding stands on a line that several plans or drills share, or that names none, so that the line alone does not say when it happens; the cluster
 * where there are several.
 */
export function during({ plan, cluster, evidence: [{ place }] }: Finding, timelines: readonly Timeline[]): string {
  const own = plan === undefined ? [] : timelines.filter((one) => one.plan === plan);
  const isThere = own.length === 0 || own.some(({ planFile }) => planFile === place.file);
  const plans = new Set(timelines.map((one) => one.plan)).size;
  const when = !isThere && (plans > 1 || own.some(({ planFile }) => isBuiltIn(planFile))) ? `during ${plan}` : undefined;
  const on = cluster !== undefined && severalClusters(timelines) ? `on ${cluster}` : undefined;
  const said = [when, on].filter((word) => word !== undefined);
  return said.length === 0 ? '' : ` (${said.join(' ')})`;
}

/** Whether a run is about more than one cluster. */
export const severalClusters = (timelines: readonly Timeline[]): boolean => new Set(timelines.map(({ cluster }) => cluster)).size > 1;

/** What a finding says, with how many places say the same. */
export const withCount = ({ message, count }: Finding): string =>
  count !== undefined && count > 1 ? `${message} (in ${count} places)` : message;

const SURE: readonly Certainty[] = ['certain', 'likely', 'possible'];

/** How sure the headline is, with the condition on which it rests. */
function certainty(impacts: readonly Impact[], timeline: Timeline | undefined, doubts: boolean): string | undefined {
  const surest = SURE.find((one) => impacts.some((impact) => impact.certainty === one));
  if (surest === undefined) return undefined;
  const pivots = timeline?.pivots ?? [];
  const facts =
    pivots.length === 0 ? '' : doubts ? '; see CANNOT TELL' : `; depends on ${some(pivots.map(({ fact }) => fact))}, which nobody gave`;
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
    wall(sure, timeline?.window),
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

function wall(impacts: readonly Impact[], window: Timeline['window']): string | undefined {
  if (window?.start === undefined || impacts.length === 0) return undefined;
  const from = clock(window, Math.min(...impacts.map((impact) => impact.from)));
  const end = lastEnd(impacts);
  if (end === null) return from === undefined ? undefined : `on the clock: from ${from} on, without end`;
  const to = clock(window, end);
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
