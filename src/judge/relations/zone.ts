import { countOf, findNode, type Node } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { relation, type Row } from '../relation.js';
import { coversNode } from '../targets.js';

const TAKES: ReadonlySet<string> = new Set(['drain', 'reboot', 'shutdown', 'replace', 'remove']);

const fields = {
  name: { type: 'string', what: 'its name', fact: 'zone' },
  step: { type: 'string', what: 'id of the step that takes nodes of it' },
  action: { type: 'string', what: 'what that step does', words: ['drain', 'reboot', 'shutdown', 'replace', 'remove'] },
  away: { type: 'int', what: 'how many of its nodes that step takes at the same time, at the most' },
  size: { type: 'int', what: 'how many nodes it has' },
  zones: { type: 'int', what: 'how many zones the cluster has' },
  nodes: { type: 'list<string>', what: 'names of its nodes, groups by their own' },
} as const;

/** Zones that the plan takes nodes of. */
export const zone = relation({
  name: 'zone',
  what: 'A zone of which a step drains, stops or removes nodes: one row a step and zone. Nodes whose zone nobody gave are left out.',
  example: 'zone.away == zone.size && zone.zones > 1',
  fields,
  rows({ inventory, timeline }) {
    const zones = new Map<string, Node[]>();
    for (const node of inventory.nodes) {
      if (node.zone === undefined) continue;
      const own = zones.get(node.zone);
      if (own) own.push(node);
      else zones.set(node.zone, [node]);
    }
    const sizes = new Map([...zones].map(([name, nodes]) => [name, nodes.reduce((sum, node) => sum + countOf(node), 0)]));
    return timeline.steps.flatMap((move): Row<typeof fields>[] => {
      const { action, nodeCount, rounds = 1, step } = move;
      if (!TAKES.has(action) || nodeCount === 0) return [];
      const covers = coversNode(move);
      const named = new Map<Node, number>();
      for (const name of move.nodes) {
        const node = findNode(inventory, name);
        if (node) named.set(node, (named.get(node) ?? 0) + 1);
      }
      const taken = (node: Node) => (covers(node) ? countOf(node) : (named.get(node) ?? 0));
      return [...zones].flatMap(([name, nodes]): Row<typeof fields>[] => {
        const away = Math.min(
          nodes.reduce((sum, node) => sum + taken(node), 0),
          Math.ceil(nodeCount / rounds),
        );
        if (away === 0) return [];
        return [
          {
            values: { name, step: move.id, action, away, size: sizes.get(name)!, zones: zones.size, nodes: nodes.map((node) => node.name) },
            place: placeOf(step, 'action'),
            places: { away: placeOf(step, 'nodes'), name: placeOf(nodes[0]!, 'zone') },
            of: name,
            steps: [move.id],
          },
        ];
      });
    });
  },
});
