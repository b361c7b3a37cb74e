import { countsItself, type Finding } from '../model/finding.js';
import { type Place, samePlace } from '../model/place.js';
import type { Report } from '../model/report.js';
import type { Timeline } from '../model/timeline.js';
import { SEVERITIES } from './rule.js';

/** Impacts that lead to other ones: told within their story where both have the same beginning. */
const LEADS_TO: Readonly<Record<string, readonly string[]>> = {
  'outage/service-routing-stale': ['outage/dns-resolution'],
  'outage/etcd-no-quorum': ['outage/api-unavailable'],
  'outage/node-not-ready': ['outage/pod-eviction'],
};

/**
 * The findings in the order in which a person reads them, each cause with the indices of its stories. A finding is a cause of an
 * `outage/*` one of the same plan and cluster where the simulation named its hazard in the chain, or where its primary place stands in the chain,
 * its rule says that it explains that kind of outage, and it is no graver than the story: a warning does not vanish in what is only worth
 * knowing. Whatever else merely shares a place or a step (data loss, no backup) stands by itself.
 */
export function tell(findings: readonly Finding[], timelines: readonly Timeline[]): Finding[] {
  const sorted = findings.toSorted(compare);
  const stories = sorted.flatMap((finding, index) =>
    finding.rule.startsWith('outage/') ? [{ finding, index, hazards: hazardsOf(finding, timelines) }] : [],
  );
  return sorted.map((finding, index) => {
    const causeOf = stories.filter((story) => story.index !== index && isCause(finding, story)).map((story) => story.index);
    const told = stories.some(({ index: own }) => own === index) ? withFixOf(finding, sorted) : finding;
    return causeOf.length > 0 ? { ...told, causeOf } : told;
  });
}

/** A story with the fix of what explains it and says that it comes first: alone, where nothing but the steps of that has a part in the story. */
function withFixOf(story: Finding, all: readonly Finding[]): Finding {
  const first = all.find((finding) => finding.fixFirst === true && sameWorld(finding, story) && explains(finding, story));
  if (first?.remediation === undefined) return story;
  const own = (story.steps ?? []).every((step) => first.steps?.includes(step) === true);
  return { ...story, remediation: own ? first.remediation : `${first.remediation.trimEnd()}\n${story.remediation ?? ''}` };
}

const sameWorld = (a: Finding, b: Finding): boolean => a.plan === b.plan && a.cluster === b.cluster;

/** Whether a finding says that it explains an outage of this kind, and its primary place stands in the chain. */
function explains({ explains: kinds, evidence }: Finding, story: Finding): boolean {
  const inChain = story.evidence.some(({ place: own }) => samePlace(own, evidence[0].place));
  return inChain && kinds?.some((kind) => story.rule === `outage/${kind}`) === true;
}

function isCause(finding: Finding, story: { readonly finding: Finding; readonly hazards: ReadonlySet<string> }): boolean {
  if (!sameWorld(finding, story.finding) || finding.rule.startsWith('input/')) return false;
  const inChain = story.finding.evidence.some(({ place }) => samePlace(place, finding.evidence[0].place));
  const graver = SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(story.finding.severity);
  if (finding.rule.startsWith('outage/')) return inChain && !graver && (LEADS_TO[finding.rule] ?? []).includes(story.finding.rule);
  if (story.hazards.has(finding.rule)) return true;
  return explains(finding, story.finding) && !graver;
}

/** Rules that the causes of a story's impacts name. */
function hazardsOf({ plan, cluster, impacts }: Finding, timelines: readonly Timeline[]): Set<string> {
  const timeline = timelines.find((one) => one.plan === plan && one.cluster === cluster);
  return new Set((impacts ?? []).flatMap((index) => timeline?.impacts[index]?.cause.flatMap(({ hazard }) => hazard ?? []) ?? []));
}

/** By severity, then rule, then where it stands, then what it says: a total order, so that the input's order does not show. */
export function compare(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    text(a.rule, b.rule) ||
    // Of missing facts, first those that most rules need.
    (b.missing?.rules?.length ?? 0) - (a.missing?.rules?.length ?? 0) ||
    text(a.plan ?? '', b.plan ?? '') ||
    text(a.cluster ?? '', b.cluster ?? '') ||
    place(a.evidence[0].place, b.evidence[0].place) ||
    text(a.message, b.message)
  );
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By file, then along the pointer, its numbers as numbers: item 2 before item 10. */
function place(a: Place, b: Place): number {
  if (a.file !== b.file) return text(a.file, b.file);
  const [x, y] = [a.pointer.split('/'), b.pointer.split('/')];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const numbers = /^\d+$/.test(x[i]!) && /^\d+$/.test(y[i]!);
    const order = numbers ? Number(x[i]) - Number(y[i]) : text(x[i]!, y[i]!);
    if (order !== 0) return order;
  }
  return x.length - y.length;
}

/** Counts of what is not a cause of something else, or graver than all of that, by severity, and of the other causes. */
export function summarize(findings: readonly Finding[]): Pick<Report['summary'], 'error' | 'warning' | 'info' | 'causes'> {
  const count = { error: 0, warning: 0, info: 0, causes: 0 };
  for (const finding of findings) count[countsItself(finding, findings) ? finding.severity : 'causes']++;
  return count;
}
