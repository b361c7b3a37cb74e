import { existsSync } from 'node:fs';
import type { Inventory } from '../model/inventory.js';
import { type ActionStep, everyStep, type Plan, type Step } from '../model/plan.js';
import type { Run } from '../simulate/run.js';
import type { Job } from '../simulate/work.js';
import { startThread } from './start.js';

/** What a thread is told: an inventory or a plan, which it numbers in that order, or a job that names them. */
export type Told =
  | { readonly newInventory: Inventory }
  | { readonly newPlan: Plan }
  | (Pick<Job, 'scenario' | 'watch'> & { readonly number: number; readonly inventory: number; readonly plan: number });

/** The run of a job. A copy knows its plan's steps by their number only: a step is compared by identity. */
export interface Answer {
  readonly number: number;
  readonly run: Unlinked;
}

type Unlinked = Omit<Run, 'steps' | 'stuck'> & {
  readonly steps: readonly (Omit<Run['steps'][number], 'step'> & { readonly step: number })[];
  readonly stuck?: Omit<NonNullable<Run['stuck']>, 'step'> & { readonly step: number };
};

/** A run with the numbers of its plan's steps in place of the steps. */
export function unlinked({ steps, stuck, ...run }: Run, all: readonly Step[]): Unlinked {
  const numbers = new Map(all.map((step, index) => [step, index]));
  const numbered = <T extends { readonly step: Step }>(one: T) => ({ ...one, step: numbers.get(one.step)! });
  return { ...run, steps: steps.map(numbered), ...(stuck && { stuck: numbered(stuck) }) };
}

function linked({ steps, stuck, ...run }: Unlinked, all: readonly Step[]): Run {
  return {
    ...run,
    steps: steps.map((one) => ({ ...one, step: all[one.step] as ActionStep })),
    ...(stuck && { stuck: { ...stuck, step: all[stuck.step]! } }),
  };
}

/** Threads that play beside this one. */
export interface Pool {
  /** Plays jobs that do not depend on each other, here and on every thread; the runs in the jobs' order. `here` plays one on this thread; `told` hears how many are done. */
  readonly play: (jobs: readonly Job[], here: (job: Job) => Run, told: (done: number) => void) => Promise<Run[]>;
  readonly close: () => Promise<void>;
}

/** Starts that many threads with the built `player.cjs`; undefined where it is not there (one file carries everything) or nothing is to be started. */
export function openPool(player: string, threads: number): Pool | undefined {
  if (threads < 1 || !existsSync(player)) return undefined;
  const workers = Array.from({ length: threads }, () => ({
    worker: startThread(player, undefined),
    inventories: new Map<Inventory, number>(),
    plans: new Map<Plan, number>(),
  }));
  let answered: (which: number, answer: Answer) => void = () => undefined;
  let failed: (error: unknown) => void = () => undefined;
  for (const [which, { worker }] of workers.entries()) {
    worker.on('message', (answer: Answer) => answered(which, answer));
    worker.on('error', (error) => failed(error));
  }

  function tell(which: number, number: number, { inventory, plan, scenario, watch }: Job): void {
    const { worker, inventories, plans } = workers[which]!;
    const post = (told: Told) => worker.postMessage(told);
    if (!inventories.has(inventory)) {
      inventories.set(inventory, inventories.size);
      post({ newInventory: inventory });
    }
    if (!plans.has(plan)) {
      plans.set(plan, plans.size);
      post({ newPlan: plan });
    }
    post({ number, inventory: inventories.get(inventory)!, plan: plans.get(plan)!, scenario, ...(watch && { watch }) });
  }

  return {
    async play(jobs, here, told) {
      const runs: Run[] = [];
      let [next, done] = [0, 0];
      const ended = (number: number, run: Run) => {
        runs[number] = run;
        told(++done);
      };
      await new Promise<void>((resolve, reject) => {
        failed = reject;
        answered = (which, { number, run }) => {
          ended(number, linked(run, everyStep(jobs[number]!.plan.steps)));
          if (next < jobs.length) tell(which, next, jobs[next++]!);
          else if (done === jobs.length) resolve();
        };
        for (const which of workers.keys()) if (next < jobs.length) tell(which, next, jobs[next++]!);
        // This thread takes one at a time too, and listens in between.
        const own = () => {
          if (next >= jobs.length) return done === jobs.length ? resolve() : undefined;
          const number = next++;
          try {
            ended(number, here(jobs[number]!));
          } catch (error) {
            reject(error);
            return;
          }
          setImmediate(own);
        };
        setImmediate(own);
      });
      return runs;
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
