import { applySet } from '../model/configure.js';
import type { Inventory, Node } from '../model/inventory.js';
import { everyMember, type Members, overlap, union, without } from '../model/node-set.js';
import type { TimelineStep } from '../model/timeline.js';
import { apiPath, apiServers, membersOf } from './api-path.js';
import type { World } from './relation.js';
import { isClusterUpgrade } from './upgrades.js';
import { isEverywhere, nodesOf, setOf } from './targets.js';

/**
 * The plan in stretches between which it changes facts itself: what a `configure` or `upgrade` step sets holds for the moves
 * after it, what was true before for those before. Each stretch is a world of its own with the moves that begin in it; the impacts
 * stand in all of them. Upgrades begin a new one only where an API server is touched next, so that their number does not grow with the batches.
 */
export function phasesOf(world: World): readonly World[] {
  const serves = apiServers(world.inventory, membersOf(world.inventory, apiPath(world.inventory).balancers));
  const worlds: World[] = [];
  let { inventory } = world;
  const changedBy = changing();
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

/** Changes an inventory move by move. A group that is upgraded in part keeps its old version, the worse of the two, until moves have gone through all of it. */
function changing(): (inventory: Inventory, move: TimelineStep) => Inventory {
  const done = new Map<string, Map<string, Members>>();
  /** Whether every member of an entry has a version after a move, and the moves before it. */
  function whole(node: Node, field: string, to: string, members: Members): boolean {
    const key = `${node.name}\0${field}`;
    const versions = done.get(key) ?? new Map<string, Members>();
    done.set(key, versions);
    for (const [other, had] of versions) if (other !== to) versions.set(other, without(had, members));
    const has = union(versions.get(to) ?? [], members);
    versions.set(to, has);
    return without(everyMember(node), has).length === 0;
  }
  return (inventory, move) => {
    const { action, set, component, to, at } = move.step;
    if (action === 'configure') return applySet(inventory, set ?? {}, at).inventory;
    if (component === 'etcd') {
      if (!inventory.etcd) return inventory;
      const members = inventory.etcd.members?.map((member) => ({ ...member, version: to! }));
      return { ...inventory, etcd: { ...inventory.etcd, version: to!, ...(members && { members }) } };
    }
    const field = FIELDS[component ?? '']!;
    const place = { file: at.file, pointer: `${at.pointer}/to` };
    const nodes = isEverywhere(move) ? undefined : setOf(move, inventory);
    const upgraded = (node: Node): Node => {
      const members = nodes ? overlap(everyMember(node), nodes.of(node.name)) : everyMember(node);
      if (members.length === 0 || !whole(node, field, to!, members)) return node;
      return { ...node, [field]: to!, at: { ...node.at, fields: { ...node.at.fields, [field]: place } } };
    };
    return { ...inventory, nodes: inventory.nodes.map(upgraded) };
  };
}
