import { basename, dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';

/** What a thread finds in its `workerData`: the chunk that it is to load, and what that has to know before its first message. */
export interface Started<T> {
  readonly chunk: string;
  readonly task: T;
}

/**
 * New objects of a thread, in MiB, all three parts together. A run leaves much that is garbage at once, and V8 begins with so little room for it that
 * collecting it was a quarter of the work of many clusters; with this it is half of that. Measured with Node 20.20.
 */
const YOUNG = 96;

/** Starts a thread with a built chunk (`player.cjs`, `fleet-player.cjs`, `background-player.cjs`). */
export function startThread<T>(chunk: string, task: T): Worker {
  const workerData: Started<T> = { chunk: `./${basename(chunk)}`, task };
  // Loaded by whoever needs it: most runs judge one cluster.
  const threads = process.getBuiltinModule('node:worker_threads');
  return new threads.Worker(join(dirname(chunk), 'thread.cjs'), { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
}
