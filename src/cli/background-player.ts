/** A thread that judges pairs beside the screens for `background.ts`, one after the other, and stops where nobody waits for one any more. */
import { parentPort, workerData } from 'node:worker_threads';
import { judgedInSlices, type Order, type Word } from './background.js';
import type { FleetTask } from './fleet.js';
import { chosen, ruleset } from './ruleset.js';
import type { Started } from './start.js';

const { folders, only } = (workerData as Started<FleetTask>).task;
const rules = ruleset(folders).then((known) => chosen(known, only));
const dropped = new Set<number>();
let before: Promise<void> = rules.then(() => undefined);

const tell = (word: Word) => parentPort!.postMessage(word);

parentPort!.on('message', (order: Order) => {
  if ('drop' in order) {
    dropped.add(order.drop);
    return;
  }
  const { number, pair, ways } = order;
  const stop = () => {
    if (dropped.has(number)) throw new Dropped();
  };
  before = before.then(async () => {
    try {
      stop();
      const result = await judgedInSlices(pair, await rules, ways, (far) => tell({ number, far }), stop);
      tell({ number, result });
    } catch (error) {
      if (!(error instanceof Dropped)) throw error;
    } finally {
      dropped.delete(number);
    }
  });
});

/** Nobody waits any more. */
class Dropped extends Error {}
