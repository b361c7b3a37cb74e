import { countOf, findNode, type Inventory, type Node } from '../../model/inventory.js';
import { sizeOfMembers } from '../../model/node-set.js';
import { once } from '../../model/once.js';
import { placeOf } from '../../model/place.js';
import type { TimelineStep } from '../../model/timeline.js';
import { relation, type Row } from '../relation.js';
import { setOf } from '../targets.js';

const TAKES: ReadonlySet<string> = new Set(['drain', 'reboot', 'shutdown', 'replace', 'remove']);

const fields = {
  name: { type: 'string', what: 'its name', fact: 'zone' },
  step: { type: 'string', what: 'id of the step that takes nodes of it' },
  action: {
    type: 'string',
    what: 'what that step does',
    words: ['drain', 'reboot', 'shutdown', 'replace', 'remove'],
  },
  away: {
    type: 'int',
    what: 'how many of its nodes that step takes at the same time, at the most',
  },
  size: { type: 'int', what: 'how many nodes it has' },
  zones: { type: 'int', what: 'how many zones the cluster has' },
  nodes: {
    type: 'list<string>',
    what: 'names of its nodes, groups by their own',
  },
} as const;

/** Zones that the plan takes nodes of. */
export const zone = relation({
  name: 'zone',
  what: 'A zone of which a step drains, stops or removes nodes: one row a step and zone. Nodes whose zone nobody gave are left out.',
  example: 'zone.away == zone.size && zone.zones > 1',
  fields,
  rows({ inventory, timeline }) {
    const zones = zonesOf(inventory.nodes);
    return timeline.steps.flatMap((move): Row<typeof fields>[] => {
      const { action, nodeCount, rounds = 1, step } = move;
      if (!TAKES.has(action) || zones.size === 0) return [];
      const atOnce = Math.ceil(nodeCount / rounds);
      const takenOf = takenIn(move, inventory);
      return [...zones].flatMap(([name, { names, size, first }]): Row<typeof fields>[] => {
        const taken = takenOf.get(name);
        if (taken === undefined) return [];
        return [
          {
            values: {
              name,
              step: move.id,
              action,
              away: Math.min(taken, atOnce),
              size,
              zones: zones.size,
              nodes: names,
            },
            place: placeOf(step, 'action'),
            places: {
              away: placeOf(step, 'nodes'),
              name: placeOf(first, 'zone'),
            },
            of: name,
            steps: [move.id],
          },
        ];
      });
    });
  },
});

const zonesOf = once((nodes: readonly Node[]) => {
  const zones = new Map<string, { names: string[]; size: number; first: Node }>();
  for (const node of nodes) {
    if (node.zone === undefined) continue;
    const own = zones.get(node.zone);
    if (own) {
      own.names.push(node.name);
      own.size += countOf(node);
    } else
      zones.set(node.zone, {
        names: [node.name],
        size: countOf(node),
        first: node,
      });
  }
  return zones;
});

/** How many nodes of each zone a move takes. No other node is looked at: plans of many batches stay cheap. */
function takenIn(move: TimelineStep, inventory: Inventory): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const nodes = setOf(move, inventory);
  for (const entry of nodes.entries()) {
    const name = findNode(inventory, entry)?.zone;
    if (name !== undefined) taken.set(name, (taken.get(name) ?? 0) + sizeOfMembers(nodes.of(entry)));
  }
  return taken;
}
