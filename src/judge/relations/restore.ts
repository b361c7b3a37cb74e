import { type Inventory, isControlPlane } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { TimelineStep } from '../../model/timeline.js';
import { relation, type World } from '../relation.js';
import { nodesOf } from '../targets.js';

/** Snapshots of etcd that the plan restores. */
export const restore = relation({
  name: 'restore',
  what: 'A step that restores a snapshot of etcd, and which members of the cluster the plan restores.',
  example: 'size(restore.others) > 0',
  fields: {
    step: { type: 'string', what: "the step's id" },
    members: { type: 'list<string>', what: 'the members that this step and the other restores of the plan restore', fact: 'etcd/members' },
    others: {
      type: 'list<string>',
      what: 'the members that none of them restores, that no step has removed before, and that none adds anew afterwards',
      fact: 'etcd/members',
    },
  },
  rows(world) {
    const { timeline } = world.whole ?? world;
    const moves = timeline.steps.filter(({ action }) => action === 'restore');
    const all = membersOf(world.inventory);
    const meant = moves.map((move) => meantBy(move, world, all));
    const restored = meant.some((names) => names === undefined) ? undefined : [...new Set(meant.flatMap((names) => names!))];
    return world.timeline.steps
      .filter(({ action }) => action === 'restore')
      .map((move) => ({
        values: {
          step: move.id,
          members: restored,
          others: restored && all?.filter((name) => !restored.includes(name) && !leaves(name, move, world, all)),
        },
        place: placeOf(move.step, 'action'),
        places: { members: placeOf(move.step, move.step.member === undefined ? 'nodes' : 'member') },
        of: move.id,
        steps: [move.id],
      }));
  },
});

/** Whether a member is no part of the old cluster when a snapshot is restored, or joins the new one afterwards. */
const leaves = (name: string, restored: TimelineStep, world: World, all: readonly string[]): boolean =>
  (world.whole ?? world).timeline.steps.some((move) => {
    const { operation } = move.step;
    if (move.action !== 'etcd-member' || !meantBy(move, world, all)?.includes(name)) return false;
    return operation === 'remove' ? move.to <= restored.from : move.from >= restored.to && (operation === 'add' || operation === 'replace');
  });

/** The members that a move is done to, by their nodes where these are known; all of them where it names none. */
function meantBy(move: TimelineStep, { inventory }: World, all: readonly string[] | undefined): readonly string[] | undefined {
  const { member } = move.step;
  if (member === undefined) return move.nodeCount === 0 ? all : nodesOf(move, inventory);
  const known = inventory.etcd?.members?.find((one) => [one.name, one.address, one.node, one.host].includes(member));
  return [known ? nameOf(known) : member];
}

const nameOf = ({ node, host, name }: { readonly node?: string; readonly host?: string; readonly name: string }): string =>
  node ?? host ?? name;

/** Every member, by its node where that is known; of a stacked etcd the control-plane nodes; undefined where nobody says. */
function membersOf({ etcd, nodes }: Inventory): readonly string[] | undefined {
  if (etcd?.members) return etcd.members.map(nameOf);
  if (etcd?.topology !== 'stacked') return undefined;
  return nodes
    .filter(isControlPlane)
    .flatMap(({ name, count }) => (count === undefined ? [name] : Array.from({ length: count }, (_, i) => `${name}-${i + 1}`)));
}
