import type { Answers } from '../../model/answers.js';
import type { Inventory } from '../../model/inventory.js';
import type { Plan } from '../../model/plan.js';
import { LIKELY } from '../choices.js';
import type { Population } from '../classes.js';
import type { Run } from '../run.js';
import type { Work } from '../work.js';
import { oneMoreFault } from './faults.js';
import { stopping } from './stops.js';
import { safeWaits } from './waits.js';

/** What is asked besides what will happen: how long each service stands on its last copy, what waiting can do, what one more fault does, and where stopping is worse than going on. */
export function* answer(inventory: Inventory, plan: Plan, population: Population, likely: Run): Work<Answers> {
  const [watched] = yield [{ inventory, plan, scenario: LIKELY, watch: true }];
  const stops = yield* stopping(inventory, plan, likely);
  const noReturn = stops.find(({ worse }) => worse)?.step;
  return {
    spare: watched!.spare ?? [],
    waits: yield* safeWaits(inventory, plan, plan.window?.duration, likely),
    faults: yield* oneMoreFault(inventory, plan, population, likely),
    stops,
    ...(noReturn !== undefined && { noReturn }),
  };
}
