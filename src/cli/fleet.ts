/**
 * Many clusters on every core: whole pairs of a plan and a cluster go to threads, which know nothing of each other. (`threads.ts` is for the other
 * case, one long exploration, whose runs it shares.) Who judged what does not show in the report.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type JudgedPair, judging, type Options } from '../check.js';
import type { Rule } from '../judge/rule.js';
import type { Read } from '../read/read.js';
import { playing } from './playing.js';
import type { Progress } from './progress.js';

/** Fewer pairs are not worth threads: each takes about a tenth of a second to be of use. */
const FEWEST = 4;
/** More threads do not start: each holds the rules and the pairs it is given. */
const MOST = 31;
/** Pairs that wait at a thread, so that it is never idle while this one is busy. */
const AHEAD = 2;

/** What a thread has to know before its first pair: where its rules come from, and what was asked for. */
export interface FleetTask {
  readonly folders: readonly string[];
  readonly only?: readonly string[];
  readonly options: Pick<Options, 'today' | 'seed'>;
}

export interface FleetPair {
  readonly number: number;
  readonly pair: Read['pairs'][number];
}

export interface FleetAnswer {
  readonly number: number;
  readonly result: JudgedPair;
}

/** A pair that is judged on one thread alone. */
const ALONE = { player: '', beside: 0, worth: Infinity };

declare const __dirname: string;

/** Where the thread's code is, and how many may run beside this one. */
export interface Crew {
  readonly player: string;
  readonly beside: number;
}

const crew = (): Crew => ({ player: `${__dirname}/fleet-player.cjs`, beside: Math.min(MOST, availableParallelism() - 1) });

/** Judges pairs, in their order. Few of them, and all where rules are timed, are judged on this thread one after the other. */
export async function judgedPairs(
  pairs: Read['pairs'],
  rules: readonly Rule[],
  task: FleetTask,
  options: Options,
  waiting: Progress,
  { player, beside }: Crew = crew(),
): Promise<JudgedPair[]> {
  const threads = Math.min(beside, Math.floor(pairs.length / 2));
  if (pairs.length < FEWEST || threads < 1 || options.clock || !existsSync(player)) {
    const judged: JudgedPair[] = [];
    for (const pair of pairs) judged.push(await playing(judging(pair, rules, options), waiting, beside < 1 ? ALONE : undefined));
    return judged;
  }
  const results: JudgedPair[] = [];
  // Loaded by whoever needs it: most runs judge one cluster.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const workers = Array.from({ length: threads }, () => new Worker(player, { workerData: task }));
  try {
    let [next, done] = [0, 0];
    const take = (): FleetPair | undefined => (next < pairs.length ? { number: next, pair: pairs[next++]! } : undefined);
    await new Promise<void>((resolve, reject) => {
      const ended = ({ number, result }: FleetAnswer) => {
        results[number] = result;
        waiting.stage(`simulating: ${++done} of ${pairs.length} clusters`);
        if (done === pairs.length) resolve();
      };
      for (const worker of workers) {
        const feed = () => {
          const pair = take();
          if (pair) worker.postMessage(pair);
        };
        worker.on('message', (answer: FleetAnswer) => {
          feed();
          ended(answer);
        });
        worker.on('error', reject);
        for (let i = 0; i < AHEAD; i++) feed();
      }
      const silent = { stage: () => undefined, end: () => undefined };
      // This thread takes one at a time too, and listens in between.
      const own = async (): Promise<void> => {
        for (let mine = take(); mine; mine = take()) {
          const result = await playing(judging(mine.pair, rules, options), silent, ALONE);
          ended({ number: mine.number, result });
          await new Promise((listened) => setImmediate(listened));
        }
      };
      own().catch(reject);
    });
    return results;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
