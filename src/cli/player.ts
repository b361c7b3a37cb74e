/** A thread that plays runs for `threads.ts`: it is told every inventory and every plan once, and jobs by their numbers. */
import { parentPort } from 'node:worker_threads';
import type { Inventory } from '../model/inventory.js';
import { everyStep, type Plan } from '../model/plan.js';
import { playJob } from '../simulate/work.js';
import { type Answer, type Told, unlinked } from './threads.js';

const inventories: Inventory[] = [];
const plans: Plan[] = [];

parentPort!.on('message', (told: Told) => {
  if ('newInventory' in told) inventories.push(told.newInventory);
  else if ('newPlan' in told) plans.push(told.newPlan);
  else {
    const { number, inventory, plan, scenario, watch } = told;
    const played = plans[plan]!;
    const run = playJob({ inventory: inventories[inventory]!, plan: played, scenario, ...(watch && { watch }) });
    const answer: Answer = { number, run: unlinked(run, everyStep(played.steps)) };
    parentPort!.postMessage(answer);
  }
});
