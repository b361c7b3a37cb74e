/**
 * Judging beside the screens: on a thread of its own, so that no key waits for it, or, where its code is not there (one file carries everything), on
 * this one in slices. The thread knows nothing of the review: it is told pairs, and tells how far it is and what came of them.
 */
import { existsSync } from 'node:fs';
import { type JudgedPair, judging, type Options } from '../check.js';
import type { Rule } from '../judge/rule.js';
import type { Read } from '../read/read.js';
import type { Waiting } from '../review/desk.js';
import type { FleetTask } from './fleet.js';
import { playing } from './playing.js';
import type { Progress } from './progress.js';
import { startThread } from './start.js';

/** Keys are looked for this often while something is played in slices, and how far it is is told no oftener, in milliseconds. */
const SLICE = 12;
const TELL = 200;

/** What may differ from pair to pair. */
export type Ways = Pick<Options, 'changes' | 'today' | 'seed'>;

/** What the thread is told: a pair to judge, or that nobody waits for one any more. */
export type Order = { readonly number: number; readonly pair: Read['pairs'][number]; readonly ways: Ways } | { readonly drop: number };

/** What the thread tells. */
export type Word = { readonly number: number; readonly far: string } | { readonly number: number; readonly result: JudgedPair };

/** Somebody who judges pairs beside the screens. */
export interface Background {
  /** Judges pairs, in their order. Rejects once nobody waits any more. */
  readonly judge: (pairs: Read['pairs'], ways: Ways, waiting: Waiting) => Promise<JudgedPair[]>;
  readonly close: () => void;
}

/** Judges one pair in slices: `pause` is asked in between and may throw to end it. */
export const judgedInSlices = (
  pair: Read['pairs'][number],
  rules: readonly Rule[],
  ways: Ways,
  told: (far: string) => void,
  pause: () => void,
): Promise<JudgedPair> => playing(judging(pair, rules, ways), progressOf(told), undefined, sliced(pause));

/** Lets others have their turn every few milliseconds. */
function sliced(pause: () => void): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return undefined;
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      since = performance.now();
      pause();
    });
  };
}

/** Progress in words, not too often. How many runs there will be is not known before the last batch of them is asked for. */
function progressOf(told: (far: string) => void): Progress {
  let last = performance.now();
  let runs = 0;
  return {
    stage() {
      runs++;
      if (performance.now() - last < TELL) return;
      last = performance.now();
      told(`${runs} runs so far`);
    },
    end: () => undefined,
  };
}

declare const __dirname: string;

/** Where the thread's code is: beside this chunk. */
const thread = (): string => (typeof __dirname === 'string' ? `${__dirname}/background-player.cjs` : '');

/** Opens one; the thread starts at once, so that it is there when something is tried. */
export function openBackground(rules: readonly Rule[], task: FleetTask, player: string = thread()): Background {
  const pairwise = async (
    pairs: Read['pairs'],
    { told, signal }: Waiting,
    one: (pair: Read['pairs'][number], told: (far: string) => void) => Promise<JudgedPair>,
  ): Promise<JudgedPair[]> => {
    const judged: JudgedPair[] = [];
    for (const [index, pair] of pairs.entries()) {
      signal.throwIfAborted();
      judged.push(await one(pair, (far) => told(pairs.length > 1 ? `plan ${index + 1} of ${pairs.length}, ${far}` : far)));
    }
    return judged;
  };
  if (!existsSync(player)) {
    return {
      judge: (pairs, ways, waiting) =>
        pairwise(pairs, waiting, (pair, told) => judgedInSlices(pair, rules, ways, told, () => waiting.signal.throwIfAborted())),
      close: () => undefined,
    };
  }
  const worker = startThread(player, task);
  worker.unref();
  const waits = new Map<number, { done: (result: JudgedPair) => void; told: (far: string) => void }>();
  let failed: (error: Error) => void = () => undefined;
  const crash = new Promise<never>((_, reject) => {
    failed = reject;
  });
  crash.catch(() => undefined);
  worker.on('error', (error) => failed(error as Error));
  worker.on('message', (word: Word) => {
    const wait = waits.get(word.number);
    if ('far' in word) wait?.told(word.far);
    else wait?.done(word.result);
  });
  let numbers = 0;
  const ask = (order: Order) => worker.postMessage(order);
  return {
    judge: (pairs, ways, waiting) =>
      pairwise(pairs, waiting, async (pair, told) => {
        const number = numbers++;
        const { signal } = waiting;
        try {
          return await Promise.race([
            crash,
            new Promise<JudgedPair>((done, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
              waits.set(number, { done, told });
              worker.ref();
              ask({ number, pair, ways });
            }),
          ]);
        } finally {
          waits.delete(number);
          if (signal.aborted) ask({ drop: number });
          if (waits.size === 0) worker.unref();
        }
      }),
    close: () => void worker.terminate(),
  };
}
