import type { Place } from '../model/place.js';
import type { Cause, Counterfactual, Impact, Pivot, Timeline } from '../model/timeline.js';
import { answersJson } from './answers-json.js';
import type { Sources } from './reporter.js';

/** Where something stands, as findings and causes say it: 1-based, columns in UTF-16 units, the end exclusive. */
export function locationJson(place: Place, sources: Sources): Record<string, unknown> {
  const { file, line, column, endLine, endColumn } = sources.locate(place);
  return { file, line, column, endLine, endColumn };
}

const seconds = (ms: number): number => ms / 1000;
const secondsOrNull = (ms: number | null): number | null => (ms === null ? null : seconds(ms));

/** A timeline as `simulate` prints it: seconds from the start of the plan, `null` where nothing ends it, keys in a fixed order. */
export function timelineJson(timeline: Timeline, sources: Sources): Record<string, unknown> {
  const {
    plan,
    cluster,
    nodes,
    duration,
    window,
    steps,
    impacts,
    counterfactuals,
    pivots,
    assumptions,
    premises,
    varied,
    lanes,
    scope,
    stuck,
  } = timeline;
  return {
    version: 1,
    plan,
    cluster,
    nodes,
    duration: { least: seconds(duration.least), likely: seconds(duration.likely), most: seconds(duration.most) },
    ...(window && {
      window: {
        ...(window.start !== undefined && { start: window.start }),
        ...(window.duration !== undefined && { duration: seconds(window.duration) }),
        ...(window.zone !== undefined && { zone: window.zone }),
      },
    }),
    steps: steps.map(({ id, action, from, to, nodes: names, nodeCount }) => ({
      id,
      action,
      from: seconds(from),
      to: seconds(to),
      nodes: names,
      nodeCount,
    })),
    lanes: lanes.map(({ class: key, label, nodes: count, exact }) => ({ class: key, label, nodes: count, exact })),
    impacts: impacts.map((impact) => impactJson(impact, sources)),
    counterfactuals: counterfactuals.map(counterfactualJson),
    pivots: pivots.map((pivot) => pivotJson(pivot, sources)),
    assumptions: assumptions.map(({ fact, assumed, why, place, explored, byDefault }) => ({
      fact,
      assumed,
      why,
      explored,
      byDefault: byDefault === true,
      location: locationJson(place, sources),
    })),
    premises: premises.map(({ text, places }) => ({ text, locations: places.map((place) => locationJson(place, sources)) })),
    varied: varied.map(({ what, values, kind }) => ({ what, kind, values })),
    ...(timeline.answers && { answers: answersJson(timeline.answers) }),
    scope: {
      assignments: scope.assignments,
      timings: scope.timings,
      exhaustive: scope.exhaustive,
      ...(scope.runs !== undefined && { runs: scope.runs }),
      ...(scope.unknowns !== undefined && { unknowns: scope.unknowns }),
      ...(scope.ranges && { ranges: scope.ranges }),
      ...(scope.factorised && { factorised: true }),
      ...(scope.bound !== undefined && { bound: scope.bound }),
      ...(scope.seed !== undefined && { seed: scope.seed }),
      ...(scope.changes && { changes: scope.changes }),
    },
    ...(stuck && {
      stuck: {
        step: stuck.step,
        gate: stuck.gate,
        why: stuck.why,
        since: seconds(stuck.since),
        certainty: stuck.certainty,
        location: locationJson(stuck.place, sources),
      },
    }),
  };
}

function impactJson(impact: Impact, sources: Sources): Record<string, unknown> {
  const { kind, nodes, share, exact, from, to, fraction, pinned, certainty, worst, cause, endedBy, covered, target, asks, afterRetries } =
    impact;
  return {
    kind,
    ...(target !== undefined && { target }),
    nodes,
    share,
    exact,
    class: impact.class,
    ...(impact.names !== undefined && { names: impact.names }),
    ...(impact.owners !== undefined && { owners: impact.owners }),
    from: seconds(from),
    to: secondsOrNull(to),
    fraction,
    ...(asks !== undefined && { asks }),
    ...(afterRetries !== undefined && {
      afterRetries: { least: afterRetries.least, most: afterRetries.most },
    }),
    pinned,
    certainty,
    worst: {
      from: seconds(worst.from),
      to: secondsOrNull(worst.to),
      fraction: worst.fraction,
      ...(worst.when !== undefined && { when: worst.when }),
    },
    ...(endedBy !== undefined && { endedBy }),
    ...(covered !== undefined && { covered }),
    cause: cause.map((link) => causeJson(link, sources)),
  };
}

function causeJson({ at, event, place, hazard }: Cause, sources: Sources): Record<string, unknown> {
  return { at: seconds(at), event, ...(hazard !== undefined && { hazard }), location: locationJson(place, sources) };
}

function counterfactualJson({
  change,
  kind,
  who,
  removes,
  shortens,
  leaves,
  remains,
  fits,
  adds,
  cost,
  helps,
  worsens,
  compared,
}: Counterfactual): Record<string, unknown> {
  return {
    change,
    kind,
    who,
    helps,
    removes,
    shortens,
    leaves,
    remains: Object.fromEntries(Object.entries(remains).map(([name, ms]) => [name, secondsOrNull(ms)])),
    ...(fits !== undefined && { fits }),
    adds: seconds(adds),
    ...(worsens !== undefined && { worsens }),
    ...(compared !== undefined && { compared }),
    ...(cost !== undefined && { cost }),
  };
}

function pivotJson({ fact, place, assumed, values, collect, sampled }: Pivot, sources: Sources): Record<string, unknown> {
  return {
    fact,
    assumed,
    values: values.map(({ value, worst, error }) => ({ value, worst: secondsOrNull(worst), error })),
    ...(collect !== undefined && { collect }),
    ...(sampled && { sampled }),
    location: locationJson(place, sources),
  };
}
