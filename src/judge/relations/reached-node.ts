import { REACH_FIELDS, reachedBy, reaching } from '../reach.js';
import { relation } from '../relation.js';
import { leastOnNodes, NODE_FIELDS, nodeRows } from './node.js';

/** What a step is done to, node by node. */
export const reachedNode = relation({
  name: 'reachedNode',
  what: 'Nodes that a step of the plan reaches (upgrade, restart, run; all, where an upgrade or restart names none) and that differ in nothing exposed here: one row for each step, their number is of all its batches.',
  example: 'node.step == step.planStep && node.reached && node.kubeProxyMode == "nftables"',
  fields: { ...REACH_FIELDS, ...NODE_FIELDS },
  rows: (world) => {
    const least = leastOnNodes(world.inventory);
    return reaching(world).flatMap((one) => {
      const own = reachedBy(one);
      return nodeRows(one.reach.entries).map((row) => ({
        ...row,
        ...least,
        values: { ...row.values, ...own.values },
        lacking: own.lacking,
      }));
    });
  },
});
