import { countOf, findNode, type Inventory, type Node } from '../../model/inventory.js';
import { type NodePart, partNamed, sizeOfPart } from '../../model/node-set.js';
import { placeOf } from '../../model/place.js';
import { oldestBySkew } from '../../model/skew-policy.js';
import type { TimelineStep } from '../../model/timeline.js';
import { relation, type Row } from '../relation.js';
import { isEverywhere, partsOf } from '../targets.js';
import { kubeletGates } from './component.js';

const fields = {
  step: { type: 'string', what: "id of the plan's step, of all its batches together" },
  how: {
    type: 'string',
    what: 'restart: the kubelet alone; boot: its host comes up, rebooted or started',
    words: ['restart', 'boot'],
  },
  node: { type: 'string', what: 'name of the first node' },
  count: { type: 'int', what: 'on how many nodes' },
  version: { type: 'string', what: "the kubelet's version", fact: 'kubeletVersion' },
  gates: { type: 'list<string>', what: 'feature gates of the kubelet that are set, as Name=true', fact: 'kubelet/flags' },
} as const;

/** The kubelets that a plan starts anew, as they are. */
export const kubeletStart = relation({
  name: 'kubeletStart',
  what: 'Kubelets of one version that a step starts anew, by themselves (restart, a run step that says that it affects them) or with their host (reboot, start). One that is upgraded is another one: kubeletUpgrade.',
  example: 'affected("volumeReconstruction", kubeletStart.version)',
  fields,
  rows({ inventory, timeline }) {
    const oldest = oldestBySkew(inventory)?.onNodes;
    const groups = new Map<string, { row: Row<typeof fields>; seen: Set<string>; count: number }>();
    for (const move of timeline.steps) {
      const how = startOf(move);
      if (how === undefined) continue;
      for (const part of isEverywhere(move) ? everything(inventory) : partsOf(move, inventory)) {
        const node = findNode(inventory, part.entry);
        if (!node) continue;
        const gates = kubeletGates(node);
        const key = JSON.stringify([move.step.id, node.kubeletVersion, gates]);
        const group = groups.get(key) ?? { row: rowOf(move, how, node, gates), seen: new Set<string>(), count: 0 };
        groups.set(key, group);
        const own = JSON.stringify(part);
        if (!group.seen.has(own)) group.count += sizeOfPart(part);
        group.seen.add(own);
      }
    }
    return [...groups.values()].map(({ row, count }) => ({
      ...row,
      ...(oldest !== undefined && { least: { version: oldest } }),
      values: { ...row.values, count },
    }));
  },
});

const everything = (inventory: Inventory): readonly NodePart[] => inventory.nodes.map(({ name }) => partNamed(inventory, name));

function startOf({ action, step: { component, affects } }: TimelineStep): 'restart' | 'boot' | undefined {
  if (action === 'reboot' || action === 'start') return 'boot';
  if (action === 'restart' && component === 'kubelet') return 'restart';
  return action === 'run' && affects?.components?.includes('kubelet') ? 'restart' : undefined;
}

const rowOf = (
  { id, step }: TimelineStep,
  how: 'restart' | 'boot',
  node: Node,
  gates: readonly string[] | undefined,
): Row<typeof fields> => ({
  values: { step: step.id, how, node: node.name, count: countOf(node), version: node.kubeletVersion, gates },
  place: placeOf(step, 'action'),
  places: { version: placeOf(node, 'kubeletVersion'), gates: placeOf(node, node.kubelet ? 'kubelet' : 'kubeletVersion') },
  of: node.name,
  steps: [id],
});
