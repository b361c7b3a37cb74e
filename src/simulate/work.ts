import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import type { Scenario } from './choices.js';
import { openRecall } from './recall.js';
import { play, type Run } from './run.js';

/** One run that is wanted: what is played, and with which answers. Plain data. */
export interface Job {
  readonly inventory: Inventory;
  readonly plan: Plan;
  readonly scenario: Scenario;
  /** Whether the run tells how long each service stood on its last copy, and what it leaves behind. */
  readonly watch?: true;
}

/** Work in slices: it asks for runs that do not depend on each other, gets them in the same order, and goes on, so that whoever drives it may play them anywhere. */
export type Work<T> = Generator<readonly Job[], T, readonly Run[]>;

/** Plays a job. An inventory and a plan are taken apart once, however many jobs share them. */
export const playJob = ({ inventory, plan, scenario, watch }: Job): Run => play(inventory, plan, scenario, undefined, watch ?? false);

/** Drives work to its end on this thread. */
export function finish<T>(work: Work<T>): T {
  const recall = openRecall();
  let step = work.next();
  while (!step.done) step = work.next(step.value.map((job) => recall.known(job) ?? recall.file(job, playJob(job))));
  return step.value;
}
