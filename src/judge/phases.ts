import { applySet } from '../model/configure.js';
import type { Inventory, Node } from '../model/inventory.js';
import type { TimelineStep } from '../model/timeline.js';
import { apiPath, apiServers, membersOf } from './api-path.js';
import type { World } from './relation.js';
import { isClusterUpgrade } from './upgrades.js';
import { coversNode, nodesOf } from './targets.js';

/**
 * The plan in stretches between which it changes facts itself: what a `configure` or `upgrade` step sets holds for the moves
 * after it, what was true before for those before. Each stretch is a world of its own with the moves that begin in it; the impacts
 * stand in all of them. Upgrades begin a new one only where an API server is touched next, so that their number does not grow with the batches.
 */
export function phasesOf(world: World): readonly World[] {
  const serves = apiServers(world.inventory, membersOf(world.inventory, apiPath(world.inventory).balancers));
  const worlds: World[] = [];
  let { inventory } = world;
  let pending: TimelineStep[] = [];
  let steps: TimelineStep[] = [];
  const close = () => {
    if (steps.length > 0 || worlds.length === 0) worlds.push({ ...world, whole: world, inventory, timeline: { ...world.timeline, steps } });
    inventory = pending.reduce(changedBy, inventory);
    pending = [];
    steps = [];
  };
  for (const move of world.timeline.steps.toSorted((a, b) => a.from - b.from)) {
    const matters = () =>
      (move.action === 'upgrade' && isClusterUpgrade(move)) ||
      pending.some(({ action }) => action === 'configure') ||
      nodesOf(move, inventory).some((name) => serves(name) === true);
    if (pending.length > 0 && move.action !== 'configure' && matters()) close();
    if (changes(move)) pending.push(move);
    steps.push(move);
  }
  close();
  return worlds;
}

const FIELDS: Readonly<Record<string, 'kubeletVersion' | 'kubeProxyVersion'>> = {
  kubelet: 'kubeletVersion',
  'kube-proxy': 'kubeProxyVersion',
};

/** Whether a move changes something that the inventory says. */
function changes({ step: { action, set, component, to } }: TimelineStep): boolean {
  return action === 'configure'
    ? set !== undefined
    : action === 'upgrade' && to !== undefined && (component === 'etcd' || Object.hasOwn(FIELDS, component ?? ''));
}

/** The inventory after a move that changes it. A group that is upgraded in part keeps its old version: the worse of the two. */
function changedBy(inventory: Inventory, move: TimelineStep): Inventory {
  const { action, set, component, to, at } = move.step;
  if (action === 'configure') return applySet(inventory, set ?? {}, at).inventory;
  if (component === 'etcd') {
    if (!inventory.etcd) return inventory;
    const members = inventory.etcd.members?.map((member) => ({ ...member, version: to! }));
    return { ...inventory, etcd: { ...inventory.etcd, version: to!, ...(members && { members }) } };
  }
  const field = FIELDS[component ?? '']!;
  const covers = coversNode(move);
  const place = { file: at.file, pointer: `${at.pointer}/to` };
  const upgraded = (node: Node): Node => ({ ...node, [field]: to!, at: { ...node.at, fields: { ...node.at.fields, [field]: place } } });
  return { ...inventory, nodes: inventory.nodes.map((node) => (covers(node) ? upgraded(node) : node)) };
}
