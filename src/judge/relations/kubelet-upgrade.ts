import { crossesMinor, restartsContainers } from '../../model/container-hash.js';
import { findNode, type Inventory, type Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { TimelineStep } from '../../model/timeline.js';
import { relation, type Row } from '../relation.js';

const fields = {
  step: { type: 'string', what: "the step's id" },
  from: { type: 'string', what: 'the version that the kubelets have now', fact: 'kubeletVersion' },
  to: { type: 'string', what: 'the version that they get', fact: 'to' },
  nodes: { type: 'int', what: 'how many nodes the step upgrades' },
  crossesMinor: { type: 'bool', what: 'whether the minor version changes', fact: 'kubeletVersion' },
  restartsContainers: {
    type: 'bool',
    what: 'whether a kubelet that comes from there is known to restart every container; false where nobody reported it',
    fact: 'kubeletVersion',
  },
  drained: { type: 'bool', what: 'whether a step before it drains, reboots or replaces the same nodes' },
} as const;

/** The upgrades of kubelets. */
export const kubeletUpgrade = relation({
  name: 'kubeletUpgrade',
  what: 'A step that upgrades kubelets in place: one row for each version that they have now.',
  example: 'kubeletUpgrade.crossesMinor && !kubeletUpgrade.drained',
  fields,
  rows({ inventory, timeline }) {
    const played = timeline.steps.filter(({ action, step }) => action === 'upgrade' && upgradesKubelets(step));
    return [...new Set(played.map(({ step }) => step))].flatMap((step): Row<typeof fields>[] => {
      const moves = played.filter((move) => move.step === step);
      const versions = versionsOf(moves, inventory);
      const drained = moves.every((move) => timeline.steps.some((other) => clears(other, move)));
      return [...versions].map(([from, place]) => ({
        values: {
          step: step.id,
          from,
          to: step.to,
          nodes: moves.reduce((sum, { nodeCount }) => sum + nodeCount, 0),
          crossesMinor: crossesMinor(from, step.to),
          restartsContainers: restartsContainers(from, step.to),
          drained,
        },
        place: placeOf(step, 'action'),
        places: { from: place, crossesMinor: place, restartsContainers: place, to: placeOf(step, 'to') },
        of: step.id,
        steps: [step.id],
      }));
    });
  },
});

/** The versions on the nodes of these moves, as far as the timeline names them, with where each stands first. All nodes, where a move names none. */
function versionsOf(moves: readonly TimelineStep[], inventory: Inventory): Map<string | undefined, Place> {
  const found = new Map<string | undefined, Place>();
  const add = (node: Node) => void (found.has(node.kubeletVersion) || found.set(node.kubeletVersion, placeOf(node, 'kubeletVersion')));
  for (const { nodes, nodeCount } of moves) {
    if (nodeCount === 0) inventory.nodes.forEach(add);
    for (const name of nodes) {
      const node = findNode(inventory, name) ?? findNode(inventory, name.split(' to ')[0]!);
      if (node) add(node);
    }
  }
  return found;
}

/** A step for the whole cluster upgrades kubelets only on nodes that it names: kubeadm leaves them to steps of their own. */
const upgradesKubelets = ({ component, nodes }: ActionStep): boolean =>
  component === 'kubelet' || ((component === undefined || component === 'cluster') && nodes !== undefined);

/** Whether one move takes the pods from the nodes of a later one. */
function clears({ action, from, nodes, nodeCount }: TimelineStep, upgrade: TimelineStep): boolean {
  if (!['drain', 'reboot', 'replace'].includes(action) || from > upgrade.from || nodeCount < upgrade.nodeCount || upgrade.nodeCount === 0)
    return false;
  const cleared = new Set(nodes);
  return upgrade.nodes.every((name) => cleared.has(name)) || nodeCount > nodes.length;
}
