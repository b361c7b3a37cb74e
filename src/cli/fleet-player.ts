/** A thread that judges whole pairs of a plan and a cluster for `fleet.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { judging } from '../check.js';
import { finish } from '../simulate/work.js';
import type { FleetAnswer, FleetPair, FleetTask } from './fleet.js';
import { chosen, ruleset } from './ruleset.js';
import type { Started } from './start.js';

const { folders, only, options } = (workerData as Started<FleetTask>).task;
const rules = ruleset(folders).then((known) => chosen(known, only));

parentPort!.on('message', ({ number, pair }: FleetPair) => {
  void rules.then((applied) => {
    const answer: FleetAnswer = { number, result: finish(judging(pair, applied, options)) };
    parentPort!.postMessage(answer);
  });
});
