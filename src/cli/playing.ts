import { availableParallelism } from 'node:os';
import { openRecall } from '../simulate/recall.js';
import type { Run } from '../simulate/run.js';
import { type Job, playJob, type Work } from '../simulate/work.js';
import { elapsed } from './elapsed.js';
import type { Progress } from './progress.js';
import type { Pool } from './threads.js';

/** What is left of one batch must take this long, in milliseconds, before other threads are started: each takes about a tenth of a second to be of use. */
const WORTH = 400;
/** More threads do not start: each holds a copy of the inventory. */
const MOST = 7;

/** Where the thread that plays is, how many may run beside this one, and from when on. */
export interface Threads {
  readonly player: string;
  readonly beside: number;
  readonly worth: number;
}

declare const __dirname: string;

/** The processor's other cores, with the player that stands beside this chunk; there is none where the sources themselves are run. */
const others = (): Threads => ({
  player: typeof __dirname === 'string' ? `${__dirname}/player.cjs` : '',
  beside: Math.min(MOST, availableParallelism() - 1),
  worth: WORTH,
});

/**
 * Drives work to its end: on this thread, and on others as well where much is left to be played. The result is the same, whoever played what. Shows how
 * far it is. `pause` is asked between runs: what it gives is waited for, and what it throws ends the work.
 */
export async function playing<T>(
  work: Work<T>,
  waiting: Progress,
  threads: Threads = others(),
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<T> {
  const recall = openRecall();
  let pool: Pool | undefined;
  let [played, spent] = [0, 0];
  const here = (job: Job): Run => {
    const started = elapsed();
    const run = recall.file(job, playJob(job));
    spent += elapsed() - started;
    played++;
    return run;
  };
  /** Plays what is new of some jobs on all threads, if that is still enough. */
  async function share(jobs: readonly Job[]): Promise<void> {
    const left = jobs.filter((job) => recall.known(job) === undefined);
    if (left.length < 2 || (left.length - 1) * (spent / Math.max(1, played)) < threads.worth) return;
    pool ??= (await import('./threads.js')).openPool(threads.player, Math.min(threads.beside, left.length - 1));
    const made = await pool?.play(left, here, (done) => waiting.stage(`simulating: ${done} of ${left.length} runs`));
    for (const [number, run] of (made ?? []).entries()) recall.file(left[number]!, run);
  }
  try {
    let step = work.next();
    while (!step.done) {
      const jobs = step.value;
      const runs: Run[] = [];
      for (const [index, job] of jobs.entries()) {
        if (threads.beside > 0 && (jobs.length - index - 1) * (spent / Math.max(1, played)) >= threads.worth)
          await share(jobs.slice(index));
        waiting.stage(`simulating: ${index} of ${jobs.length} runs`);
        const rest = pause();
        if (rest) await rest;
        runs.push(recall.known(job) ?? here(job));
      }
      step = work.next(runs);
    }
    return step.value;
  } finally {
    await pool?.close();
  }
}
