import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import { type Counterfactual, type Impact, IMPACT_KINDS, type ImpactKind } from '../model/timeline.js';
import { longest } from '../model/stretch.js';
import { aggregate } from './aggregate.js';
import type { Change, Situation } from './changes/change.js';
import { PROPOSERS } from './changes/proposers.js';
import { LIKELY, type Scenario } from './choices.js';
import { populate } from './classes.js';
import type { Exploration } from './explore.js';
import { play, type Run } from './run.js';
import { harm } from './worst.js';

/**
 * Every single change worth a try, each simulated anew in the same two scenarios as the plan itself: the likely one, and the one that hurts
 * most with every duration at its most. What is not seen in these two counts as left: nothing is said to help because less was tried.
 */
export function counterfactuals(situation: Situation, base: Exploration, total: number): Counterfactual[] {
  if (!situation.impacts.some((impact) => !impact.covered)) return [];
  const scenarios = [LIKELY, { picks: worstScenario(base).picks, bias: 'most' as const }];
  const impactsOf = (inventory: Inventory, plan: Plan) => {
    const population = populate(inventory);
    const runs = scenarios.map((scenario) => play(inventory, plan, scenario, population));
    return { end: runs[0]!.end, impacts: aggregate({ likely: runs[0]!, runs, dimensions: base.dimensions, exhaustive: false }, total) };
  };
  const before = impactsOf(situation.inventory, situation.plan).impacts;
  return PROPOSERS.flatMap((propose) => propose(situation)).map((change) => {
    const { end, impacts } = impactsOf(change.inventory, change.plan);
    return verdict(change, situation, base, before, impacts, end);
  });
}

/** The scenario of the run that hurts most. */
function worstScenario(base: Exploration): Scenario {
  const sum = (run: Run) => run.intervals.reduce((all, interval) => all + harm(interval), 0);
  return base.runs.reduce((worst, run) => (sum(run) > sum(worst) ? run : worst)).scenario;
}

interface Effect {
  readonly removes: number[];
  readonly shortens: number[];
  readonly leaves: number[];
}

/** Below this share of the former harm an impact counts as shortened: less is noise of shifted times. */
const SHORTER = 0.9;

/** What became of each impact, by the lane it is in: removed where nothing that counts is left of the lane. */
function compare(reported: readonly Impact[], before: readonly Impact[], after: readonly Impact[]): Effect {
  const left = sums(after);
  const had = sums(before);
  const effect: Effect = { removes: [], shortens: [], leaves: [] };
  for (const [index, impact] of reported.entries()) {
    if (impact.covered) continue;
    const remaining = left.get(lane(impact)) ?? 0;
    const former = had.get(lane(impact));
    if (former === undefined) effect.leaves.push(index);
    else (remaining === 0 ? effect.removes : remaining < former * SHORTER ? effect.shortens : effect.leaves).push(index);
  }
  return effect;
}

const lane = (impact: Impact): string =>
  `${impact.kind}|${JSON.stringify(impact.class)}|${impact.kind === 'api-unavailable' ? impact.fraction : ''}`;

function sums(impacts: readonly Impact[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const impact of impacts)
    if (!impact.covered)
      result.set(
        lane(impact),
        (result.get(lane(impact)) ?? 0) + harm({ ...impact.worst, fraction: Math.max(impact.worst.fraction, 0.01) }),
      );
  return result;
}

function verdict(
  change: Change,
  situation: Situation,
  base: Exploration,
  before: readonly Impact[],
  after: readonly Impact[],
  end: number,
): Counterfactual {
  const effect = compare(situation.impacts, before, after);
  const window = situation.plan.window?.duration;
  const remains: Partial<Record<ImpactKind, number | null>> = {};
  for (const kind of IMPACT_KINDS) {
    const left = after.filter((impact) => impact.kind === kind && !impact.covered);
    if (left.length > 0) remains[kind] = longest(left);
  }
  const fresh = after.some((impact) => !impact.covered && !situation.impacts.some((former) => former.kind === impact.kind));
  return {
    change: change.change,
    kind: change.kind,
    who: change.who,
    ...effect,
    remains,
    ...(window !== undefined && { fits: change.takes !== undefined && end + change.takes <= window }),
    adds: end - base.likely.end,
    ...(change.cost !== undefined && { cost: change.cost }),
    helps: effect.removes.length + effect.shortens.length > 0 && !fresh,
  };
}
