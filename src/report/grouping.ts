import { countsItself, type Finding, isGraver } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Suppressed } from '../model/suppression.js';
import type { Timeline } from '../model/timeline.js';

/** A predicted outage and the findings that are links of its chain, each once. */
export interface Story {
  readonly finding: Finding;
  readonly causes: readonly Finding[];
  /** Those of them that are graver than every story they stand in: they count by themselves. */
  readonly graver: readonly Finding[];
}

/** What a person reads together: one plan on one cluster (or what belongs to none), its stories, what could not be told, and the rest. */
export interface Group {
  readonly timeline?: Timeline;
  readonly stories: readonly Story[];
  readonly unknown: readonly Finding[];
  readonly others: readonly Finding[];
}

/** The findings of a report by plan and cluster, in the report's order; each finding is in exactly one group, a cause only inside its stories. A group without a timeline comes last, and only where something belongs to none. */
export function groupsOf(report: Report): Group[] {
  const { findings, timelines } = report;
  const causes = causesOf(findings);
  const inside = reachable(findings, causes);
  const home = (finding: Finding): Timeline | undefined =>
    timelines.length === 1 ? timelines[0] : timelines.find((timeline) => belongs(finding, timeline));
  // A fleet has thousands of both: each finding is asked once where it belongs.
  const outside = new Map<Timeline | undefined, { finding: Finding; index: number }[]>();
  for (const [index, finding] of findings.entries()) {
    if (inside.has(index)) continue;
    const timeline = home(finding);
    const there = outside.get(timeline);
    if (there) there.push({ finding, index });
    else outside.set(timeline, [{ finding, index }]);
  }
  const groupOf = (timeline: Timeline | undefined): Group => {
    const own = outside.get(timeline) ?? [];
    const stories = own.filter(({ finding }) => isStory(finding));
    const unknown = own.filter(({ finding }) => timeline !== undefined && isUnknown(finding));
    return {
      ...(timeline && { timeline }),
      stories: stories.map(({ finding, index }) => {
        const own = [...within(index, causes)].map((cause) => findings[cause]!);
        return {
          finding,
          causes: own,
          graver: own.filter((cause) => isGraver(cause.severity, finding.severity) && countsItself(cause, findings)),
        };
      }),
      unknown: unknown.map(({ finding }) => finding),
      others: own
        .filter(({ finding }) => !isStory(finding) && (timeline === undefined || !isUnknown(finding)))
        .map(({ finding }) => finding),
    };
  };
  const rest = groupOf(undefined);
  const empty = rest.stories.length + rest.others.length === 0;
  return [...timelines.map(groupOf), ...(timelines.length > 0 && empty ? [] : [rest])];
}

/** What somebody has accepted of one plan on one cluster, in the report's order. */
export const acceptedIn = ({ suppressed, timelines }: Report, timeline: Timeline): readonly Suppressed[] =>
  timelines.length === 1 ? suppressed : suppressed.filter(({ finding }) => belongs(finding, timeline));

const isStory = ({ rule }: Finding): boolean => rule.startsWith('outage/');
const isUnknown = ({ rule, missing }: Finding): boolean => rule === 'input/unknown' && missing !== undefined;

/** What a finding names of plan and cluster is the timeline's; one that names neither belongs to none. */
function belongs({ plan, cluster }: Finding, timeline: Timeline): boolean {
  if (plan === undefined && cluster === undefined) return false;
  return (plan === undefined || plan === timeline.plan) && (cluster === undefined || cluster === timeline.cluster);
}

/** For each finding, those that say they are a cause of it. */
function causesOf(findings: readonly Finding[]): Map<number, number[]> {
  const causes = new Map<number, number[]>();
  for (const [index, { causeOf }] of findings.entries()) {
    for (const story of causeOf ?? []) {
      if (story === index || findings[story] === undefined) continue;
      const there = causes.get(story);
      if (there) there.push(index);
      else causes.set(story, [index]);
    }
  }
  return causes;
}

/** Everything below a story, causes of causes included, in the report's order. */
function within(story: number, causes: ReadonlyMap<number, readonly number[]>): Set<number> {
  const found = new Set<number>();
  const queue = [...(causes.get(story) ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === story || found.has(next)) continue;
    found.add(next);
    queue.push(...(causes.get(next) ?? []));
  }
  return new Set([...found].sort((a, b) => a - b));
}

/** Findings that are printed inside another one: below a finding that is a cause of nothing. Those that only cause each other stand alone. */
function reachable(findings: readonly Finding[], causes: ReadonlyMap<number, readonly number[]>): Set<number> {
  const roots = findings.flatMap((finding, index) =>
    isStory(finding) && (finding.causeOf ?? []).every((story) => story === index || findings[story] === undefined) ? [index] : [],
  );
  return new Set(roots.flatMap((root) => [...within(root, causes)]));
}
