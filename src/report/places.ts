import type { Finding } from '../model/finding.js';
import type { Impact, Timeline } from '../model/timeline.js';
import type { Story } from './grouping.js';
import { type Mark, type Spot, spotsOf } from './mark.js';
import type { Sources } from './reporter.js';
import { impactsOf } from './told.js';
import { list } from '../model/list.js';
import { plural, point } from './words.js';

/** Most places of one story; the rest is counted. */
const SPOTS = 16;

/** What earlier stories of the same report have shown, so that nothing is said twice. */
export interface Shown {
  readonly marks: Set<string>;
}

/** The places of a story that were not shown before, and a word on those that are not shown. */
export interface Places {
  readonly spots: readonly Spot[];
  readonly besides: readonly string[];
}

/** Every place of a story that matters and has not been shown before; from then on it has. */
export function placesOf({ finding, causes }: Story, timeline: Timeline | undefined, shown: Shown, sources: Sources): Places {
  const marks = marksOf(finding, causes, impactsOf(finding, timeline), timeline, sources);
  const fresh = marks.filter((mark) => !identities(mark, sources).some((id) => shown.marks.has(id)));
  for (const id of fresh.flatMap((mark) => identities(mark, sources))) shown.marks.add(id);
  const repeated = [...new Set(marks.flatMap(({ rule }) => rule ?? []))].filter((rule) => !fresh.some((mark) => mark.rule === rule));
  const spots = spotsOf(fresh, sources, timeline?.planFile);
  const kept = spots.length <= SPOTS ? spots : keep(spots);
  const besides = [
    ...(spots.length > kept.length ? [`and ${plural(spots.length - kept.length, 'place')} more`] : []),
    ...(repeated.length > 0 ? [`also caused by ${list(repeated.map((rule) => `[${rule}]`))}, shown above`] : []),
    ...(repeated.length === 0 && fresh.length === 0 && marks.length > 0 ? ['from the places shown above'] : []),
  ];
  return { spots: kept, besides };
}

/** The places of a finding that belongs to no story. */
export function placesAlone(finding: Finding, sources: Sources): Places {
  const marks = finding.evidence.map((evidence): Mark => ({ ...evidence, severity: finding.severity, times: [] }));
  const unhelpful = finding.evidence.length === 1 && finding.evidence[0].label === finding.message;
  return {
    spots: spotsOf(unhelpful ? marks.map((mark) => ({ ...mark, label: '' })) : marks, sources, undefined).slice(0, SPOTS),
    besides: [],
  };
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
