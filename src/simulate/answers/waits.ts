import type { SafeWait, Waits } from '../../model/answers.js';
import type { Inventory } from '../../model/inventory.js';
import { actionsOf, type Plan, type Step } from '../../model/plan.js';
import { IMPACT_KINDS, type ImpactKind } from '../../model/timeline.js';
import { LIKELY, type Scenario } from '../choices.js';
import { type Run } from '../run.js';
import type { Work } from '../work.js';
import { harms, weight } from './harms.js';

/** Longer than anything that heals by itself in the model takes (an idle time of hours apart). */
const LONG = 4 * 3_600_000;
/** Waits are told to this precision. */
const GRAIN = 10_000;
/** How many steps all tries together may play. */
const STEPS = 30_000;
const TIMINGS: readonly Scenario[] = [LIKELY, { picks: new Map(), bias: 'least' }, { picks: new Map(), bias: 'most' }];

/**
 * The least wait in each gap between the plan's steps. First every gap is given a wait longer than anything that heals by itself: what is
 * left then, no wait removes. Then the gaps are shortened one after the other, by halving, as far as nothing of that is lost, with every
 * duration at its likely value, its least and its most. More waiting never counted as more harm here: a try that hurts more is not taken.
 */
export function* safeWaits(inventory: Inventory, plan: Plan, window: number | undefined, likely: Run): Work<Waits> {
  const gaps = plan.steps.slice(0, -1).map((step, index) => ({ index, now: step.wait?.most ?? 0 }));
  const spans = gaps.map(({ now }) => now);
  const none = (bound?: string): Waits => ({
    gaps: [],
    removes: [],
    leaves: kindsIn([likely]),
    adds: 0,
    timings: TIMINGS.length,
    ...(bound !== undefined && { bound }),
  });
  if (gaps.length === 0 || harms(likely).length === 0) return none();
  const tries = Math.ceil(Math.log2(LONG / GRAIN)) + 2;
  if (gaps.length * tries * TIMINGS.length * actionsOf(plan.steps).length > STEPS)
    return none('the plan is too long to try waits in every gap');

  function* hurt(waits: readonly number[]): Work<{ harm: number; runs: readonly Run[] }> {
    const changed = withWaits(plan, waits);
    const runs = yield TIMINGS.map((scenario) => ({ inventory, plan: changed, scenario }));
    return { harm: runs.reduce((sum, run) => sum + harms(run).reduce((all, interval) => all + weight(interval), 0), 0), runs };
  }
  const asIs = yield* hurt(spans);
  const waits = spans.map((now) => Math.max(now, LONG));
  const best = yield* hurt(waits);
  if (best.harm >= asIs.harm) return none();
  for (const { index, now } of gaps) {
    let [short, long] = [now, waits[index]!];
    if ((yield* hurt(waits.with(index, short))).harm <= best.harm) long = short;
    while (long - short > GRAIN) {
      const middle = Math.ceil((short + long) / 2 / GRAIN) * GRAIN;
      if (middle >= long) break;
      if ((yield* hurt(waits.with(index, middle))).harm <= best.harm) long = middle;
      else short = middle;
    }
    waits[index] = long;
  }
  const end = yield* hurt(waits);
  const left = kindsIn(end.runs);
  const adds = end.runs[0]!.end - likely.end;
  return {
    gaps: gaps.map(
      ({ index, now }): SafeWait => ({ after: plan.steps[index]!.id, before: plan.steps[index + 1]!.id, now, least: waits[index]! }),
    ),
    removes: kindsIn(asIs.runs).filter((kind) => !left.includes(kind)),
    leaves: left,
    adds,
    ...(window !== undefined && { fits: end.runs[0]!.end <= window }),
    timings: TIMINGS.length,
  };
}

const kindsIn = (runs: readonly Run[]): ImpactKind[] =>
  IMPACT_KINDS.filter((kind) => runs.some((run) => harms(run).some((interval) => interval.kind === kind)));

const withWaits = (plan: Plan, waits: readonly number[]): Plan => ({
  ...plan,
  steps: plan.steps.map((step, index): Step => {
    const wait = waits[index];
    return wait === undefined || wait === 0 ? step : { ...step, wait: { least: wait, likely: wait, most: wait } };
  }),
});
