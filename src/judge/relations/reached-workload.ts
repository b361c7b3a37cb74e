import { NodeSet } from '../../model/node-set.js';
import { partsOf } from '../targets.js';
import { REACH_FIELDS, reachedBy, reaching } from '../reach.js';
import { relation } from '../relation.js';
import { workload } from './workload.js';

/** Moves that make pods start again, maybe elsewhere. */
const MOVES: ReadonlySet<string> = new Set(['drain', 'evict', 'delete', 'replace', 'remove', 'shutdown', 'reboot', 'rollout', 'scale']);

/** What a step is done to, workload by workload. */
export const reachedWorkload = relation({
  name: 'reachedWorkload',
  what: 'Workloads with pods on the nodes that a step of the plan reaches (upgrade, restart, run), or of which it is not known where they run, or whose pods the plan moves: one row for each step; one row of unknowns where nobody listed any workload.',
  example: 'workload.step == upgrade.planStep && "hostPath" in workload.volumes',
  fields: { ...REACH_FIELDS, ...workload.fields },
  rows: (world) => {
    const rows = workload.rows(world);
    const { inventory } = world;
    const moves = (world.whole ?? world).timeline.steps.filter(({ action }) => MOVES.has(action));
    const moved = new NodeSet(moves.flatMap((move) => partsOf(move, inventory)));
    return reaching(world).flatMap((one) => {
      const own = reachedBy(one);
      return rows.flatMap((row) => {
        const nodes = row.values.nodes as readonly string[] | undefined;
        if (nodes !== undefined && !nodes.some((name) => one.reach.has(name) || moved.hasName(inventory, name))) return [];
        return [{ ...row, values: { ...row.values, ...own.values }, lacking: own.lacking }];
      });
    });
  },
});
