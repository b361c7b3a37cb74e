import { crossesMinor, restartsContainers } from '../../model/container-hash.js';
import { countOf, findNode, type Inventory, type Node } from '../../model/inventory.js';
import { NodeSet, sizeOfMembers } from '../../model/node-set.js';
import { type Place, placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { TimelineStep } from '../../model/timeline.js';
import { relation, type Row } from '../relation.js';
import { isEverywhere, partsOf, setOf } from '../targets.js';

const fields = {
  step: { type: 'string', what: "the step's id" },
  from: { type: 'string', what: 'the version that the kubelets have now', fact: 'kubeletVersion' },
  to: { type: 'string', what: 'the version that they get', fact: 'to' },
  nodes: { type: 'int', what: 'how many nodes the step upgrades from there' },
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
      const drained = moves.every((move) => timeline.steps.some((other) => clears(other, move, inventory)));
      return [...versions].map(([from, { place, count }]) => ({
        values: {
          step: step.id,
          from,
          to: step.to,
          nodes: count,
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

/** The versions on the nodes of these moves, with where each stands first and on how many nodes. All nodes, where a move names none. */
function versionsOf(moves: readonly TimelineStep[], inventory: Inventory): Map<string | undefined, { place: Place; count: number }> {
  const found = new Map<string | undefined, { place: Place; count: number }>();
  const add = (node: Node, count: number) => {
    const own = found.get(node.kubeletVersion);
    if (own) own.count += count;
    else found.set(node.kubeletVersion, { place: placeOf(node, 'kubeletVersion'), count });
  };
  if (moves.some(isEverywhere)) for (const node of inventory.nodes) add(node, countOf(node));
  else {
    const nodes = new NodeSet(moves.flatMap((move) => partsOf(move, inventory)));
    for (const entry of nodes.entries()) {
      const node = findNode(inventory, entry);
      if (node) add(node, sizeOfMembers(nodes.of(entry)));
    }
  }
  return found;
}

/** A step for the whole cluster upgrades kubelets only on nodes that it names: kubeadm leaves them to steps of their own. */
const upgradesKubelets = ({ component, nodes }: ActionStep): boolean =>
  component === 'kubelet' || ((component === undefined || component === 'cluster') && nodes !== undefined);

/** Whether one move takes the pods from the nodes of a later one. */
function clears(move: TimelineStep, upgrade: TimelineStep, inventory: Inventory): boolean {
  if (!['drain', 'reboot', 'replace'].includes(move.action) || move.from > upgrade.from || upgrade.nodeCount === 0) return false;
  return setOf(move, inventory).hasAll(partsOf(upgrade, inventory));
}
