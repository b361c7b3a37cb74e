/**
 * Many clusters on every core: whole pairs of a plan and a cluster go to threads, which know nothing of each other; this one only deals them out. (`threads.ts`
 * is for the other case, one long exploration, whose runs it shares.) Who judged what does not show in the report.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type JudgedPair, judging, type Options } from '../check.js';
import type { Rule } from '../judge/rule.js';
import type { Read } from '../read/read.js';
import { playing } from './playing.js';
import type { Progress } from './progress.js';
import { startThread } from './start.js';

/** Fewer pairs are not worth threads: each takes about a tenth of a second to be of use. */
const FEWEST = 4;
/** More threads do not start: each holds the rules and the pairs it is given. */
const MOST = 32;
/** Pairs that wait at a thread, so that it is never idle while this one is busy. */
const AHEAD = 2;

/** What a thread has to know before its first pair: where its rules come from, and what was asked for. */
export interface FleetTask {
  readonly folders: readonly string[];
  readonly only?: readonly string[];
  readonly options: Pick<Options, 'today' | 'seed' | 'changes'>;
}

export interface FleetPair {
  readonly number: number;
  readonly pair: Read['pairs'][number];
}

export interface FleetAnswer {
  readonly number: number;
  readonly result: JudgedPair;
}

declare const __dirname: string;

/** Where the threads' code is, and how many may run. */
export interface Crew {
  readonly player: string;
  readonly threads: number;
}

const crew = (): Crew => ({ player: `${__dirname}/fleet-player.cjs`, threads: Math.min(MOST, availableParallelism()) });

/** Judges pairs, in their order. Few of them, and all where rules are timed, are judged on this thread one after the other. */
export async function judgedPairs(
  pairs: Read['pairs'],
  rules: readonly Rule[],
  task: FleetTask,
  options: Options,
  waiting: Progress,
  { player, threads }: Crew = crew(),
): Promise<JudgedPair[]> {
  if (pairs.length < FEWEST || threads < 1 || options.clock || !existsSync(player)) {
    const judged: JudgedPair[] = [];
    for (const pair of pairs) judged.push(await playing(judging(pair, rules, options), waiting));
    return judged;
  }
  const results: JudgedPair[] = [];
  const workers = Array.from({ length: Math.min(threads, Math.floor(pairs.length / 2)) }, () => startThread(player, task));
  try {
    let [next, done] = [0, 0];
    await new Promise<void>((resolve, reject) => {
      for (const worker of workers) {
        const feed = () => {
          if (next < pairs.length) worker.postMessage({ number: next, pair: pairs[next++]! } satisfies FleetPair);
        };
        worker.on('message', ({ number, result }: FleetAnswer) => {
          feed();
          results[number] = result;
          waiting.stage(`simulating: ${++done} of ${pairs.length} clusters`);
          if (done === pairs.length) resolve();
        });
        worker.on('error', reject);
        for (let i = 0; i < AHEAD; i++) feed();
      }
    });
    return results;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
