import type { Inventory } from '../model/inventory.js';
import { placeOf } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import type { Population } from './classes.js';
import { etcdMembers } from './etcd.js';
import type { World } from './world.js';

/**
 * Hosts of the control plane and of etcd that do not serve when the plan begins. Of a node that is not Ready only that is known: whether its API
 * server and its etcd member work all the same is explored, and that they do not is assumed.
 */
export function idleHosts(population: Population, members: readonly string[], choices: Choices): ReadonlyMap<string, Cause> {
  const idle = new Map<string, Cause>();
  for (const { name, node, controlPlane } of population.hosts.values()) {
    if (node.ready !== false || !(controlPlane || members.includes(name))) continue;
    const place = placeOf(node, 'ready');
    const works = choices.pick({
      key: `ready ${name}`,
      kind: 'fact',
      options: ['out', 'serving all the same'],
      likely: 0,
      what: `what runs on ${name} (not Ready)`,
      place,
      collect: 'etcdctl endpoint health --cluster',
    });
    if (works === 0)
      idle.set(name, {
        at: 0,
        event: `${name} is not Ready before the plan begins`,
        label: 'not Ready at the start: taken to be out',
        place,
      });
  }
  return idle;
}

/** Says what is taken of etcd members that nobody placed: their hosts may be touched by the plan, and the simulation does not know. */
export function assumeUnplaced(inventory: Inventory, population: Population, assume: World['assume']): void {
  const { etcd } = inventory;
  if (!etcd) return;
  const members = etcdMembers(inventory, population);
  const place = placeOf(etcd, etcd.members === undefined ? 'topology' : 'members');
  if (members.length === 0)
    return assume({
      fact: `where ${etcd.topology === 'external' ? 'the external ' : ''}etcd runs`,
      assumed: 'nothing: its quorum is not simulated',
      why: etcd.members === undefined ? 'its members are not given' : 'no member says on which node it runs',
      place,
    });
  const said = new Set(etcd.members?.flatMap(({ host }) => host ?? []));
  const lost = members.filter((name) => !population.hosts.has(name));
  const own = members.filter((name) => !said.has(name) && population.hosts.get(name)?.appliance);
  const where = (names: readonly string[], assumed: string, why: string) =>
    assume({
      fact: `where etcd's ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''} run${names.length === 1 ? 's' : ''}`,
      assumed,
      why,
      place,
    });
  if (lost.length > 0) where(lost, 'on no host that the plan touches', 'no known node is named');
  if (own.length > 0) where(own, `on ${own.length === 1 ? 'a machine' : 'machines'} of that name`, 'neither node nor host is given');
}
