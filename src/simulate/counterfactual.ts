import { type Counterfactual, type Impact, IMPACT_KINDS, type ImpactKind } from '../model/timeline.js';
import type { Change, Situation } from './changes/change.js';
import { PROPOSERS } from './changes/proposers.js';
import { LIKELY, type Scenario } from './choices.js';
import type { Exploration } from './explore.js';
import type { Run } from './run.js';
import { type Harms, harmsOf } from './harms.js';
import type { Work } from './work.js';
import { harm } from './worst.js';

/** How many steps all changes together may play. */
const STEPS = 4000;

/**
 * Every single change worth a try, each simulated anew with the same answers to everything unknown as the plan itself: the likely
 * ones, those under which something hurts most, and everything at its least and at its most, which reaches what only the change makes matter. The
 * plan is judged by the same selection, so that nothing is said to help because less was tried. On a long plan only the first changes are tried,
 * inserted steps before all: `of` says how many there were.
 */
export function* counterfactuals(situation: Situation, base: Exploration): Work<{ readonly tried: Counterfactual[]; readonly of: number }> {
  if (!situation.impacts.some((impact) => !impact.covered)) return { tried: [], of: 0 };
  const { inventory, plan } = situation;
  const most = Math.max(2, Math.floor(STEPS / Math.max(1, situation.steps.length)));
  const all = PROPOSERS.flatMap((propose) => propose(situation));
  const changes = all.slice(0, most);
  const scenarios = selection(base).slice(0, Math.max(1, Math.floor(most / Math.max(1, changes.length))));
  const shared = base.runs.filter(({ scenario }) => scenarios.includes(scenario)).length;
  const compared = shared === base.runs.length ? undefined : shared;
  const known = new Map(base.runs.map((run) => [run.scenario, run]));
  const missing = scenarios.filter((scenario) => !known.has(scenario));
  const played = yield missing.map((scenario) => ({ inventory, plan, scenario }));
  for (const run of played) known.set(run.scenario, run);
  const before = harmsOf(scenarios.map((scenario) => known.get(scenario)!));

  const first = yield changes.map((change) => ({ inventory: change.inventory, plan: change.plan, scenario: LIKELY }));
  const others = changes.map((_, index) => scenarios.slice(1).filter((scenario) => differs(scenario, first[index]!)));
  const rest = yield changes.flatMap((change, index) =>
    others[index]!.map((scenario) => ({ inventory: change.inventory, plan: change.plan, scenario })),
  );
  let at = 0;
  const tried = changes.map((change, index) => {
    const own = rest.slice(at, (at += others[index]!.length));
    const after = harmsOf([first[index]!, ...own]);
    const longest = Math.max(...[first[index]!, ...own].map(({ end, stuck }) => (stuck ? Number.POSITIVE_INFINITY : end)));
    return verdict(change, situation, base, before, after, first[index]!.end, longest, compared);
  });
  return { tried, of: all.length };
}

/** Whether a scenario can come out differently: what it answers otherwise must have been asked. */
function differs({ picks, bias }: Scenario, likely: Run): boolean {
  return likely.asked.some(({ key, kind, likely: own }) =>
    picks.has(key) ? picks.get(key) !== own : bias !== 'likely' && kind === 'timing',
  );
}

/** The likely scenario first, then for each kind of harm the one in which it hurts most, and the extremes of all durations. */
function selection({ runs }: Exploration): Scenario[] {
  const chosen = new Set<Scenario>([runs[0]!.scenario]);
  const hurts = runs.map((run) => {
    const sums = new Map<ImpactKind | undefined, number>();
    for (const interval of run.intervals)
      for (const kind of [undefined, interval.kind]) sums.set(kind, (sums.get(kind) ?? 0) + harm(interval));
    return { scenario: run.scenario, sums };
  });
  for (const kind of [undefined, ...IMPACT_KINDS]) {
    const worst = hurts.reduce((most, run) => ((run.sums.get(kind) ?? 0) > (most.sums.get(kind) ?? 0) ? run : most));
    chosen.add(worst.scenario);
    if (kind === undefined) chosen.add({ ...worst.scenario, bias: 'most' }).add({ ...worst.scenario, bias: 'least' });
  }
  return [...chosen];
}

interface Effect {
  readonly removes: number[];
  readonly shortens: number[];
  readonly leaves: number[];
}

/** Below this share of the former harm an impact counts as shortened: less is noise of shifted times. */
const SHORTER = 0.9;

/** What became of each impact: removed where nothing that counts is left of its kind on its nodes. */
function compare(reported: readonly Impact[], before: Harms, after: Harms): Effect {
  const effect: Effect = { removes: [], shortens: [], leaves: [] };
  for (const [index, impact] of reported.entries()) {
    if (impact.covered) continue;
    const former = before.on(impact);
    const left = after.on(impact);
    if (former === 0) effect.leaves.push(index);
    else (left === 0 ? effect.removes : left < former * SHORTER ? effect.shortens : effect.leaves).push(index);
  }
  return effect;
}

function verdict(
  change: Change,
  situation: Situation,
  base: Exploration,
  before: Harms,
  after: Harms,
  end: number,
  longest: number,
  compared: number | undefined,
): Counterfactual {
  const effect = compare(situation.impacts, before, after);
  const window = situation.plan.window?.duration;
  const remains: Partial<Record<ImpactKind, number | null>> = {};
  const worsens: ImpactKind[] = [];
  for (const kind of IMPACT_KINDS) {
    const left = after.longest(kind);
    if (left !== undefined) remains[kind] = left;
    if (after.sum(kind) * SHORTER > before.sum(kind)) worsens.push(kind);
  }
  return {
    change: change.change,
    kind: change.kind,
    who: change.who,
    ...effect,
    remains,
    ...(worsens.length > 0 && { worsens }),
    ...(window !== undefined && { fits: change.takes !== undefined && longest + change.takes <= window }),
    adds: end - base.likely.end,
    ...(change.cost !== undefined && { cost: change.cost }),
    ...(compared !== undefined && { compared: { runs: compared, of: base.runs.length } }),
    helps: effect.removes.length + effect.shortens.length > 0 && worsens.length === 0,
  };
}
