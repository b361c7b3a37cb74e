import { hangApiserver, startApiserver } from '../apiserver.js';
import { RANK } from '../clock.js';
import type { Etcd } from '../etcd.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';
import { membersMeant } from './etcd.js';

/**
 * A member that is defragmented answers neither reads nor writes meanwhile (etcd maintenance guide); it stays in the quorum. Members that a step names
 * are blocked at the same time; where it names none, one after the other, as `etcdctl defrag --cluster` does it.
 */
export const defrag: Doing = {
  begin(world, step, batch, { duration }) {
    const { etcd, clock } = world;
    if (!etcd) return undefined;
    const meant = membersMeant(world, step, batch);
    const atOnce = meant.length > 0;
    const hosts = atOnce ? meant : etcd.members();
    const each = atOnce ? duration : Math.round(duration / hosts.length);
    for (const [index, host] of hosts.entries()) {
      const begins = clock.now + (atOnce ? 0 : index * each);
      clock.schedule(begins, RANK.world, () => {
        if (!etcd.members().includes(host)) return;
        etcd.blocked.add(host);
        for (const silent of silenced(world, etcd)) {
          if (!world.machines.get(silent)?.serving) continue;
          etcd.silenced.add(silent);
          hangApiserver(world, silent, step, 'is blocked by the defragmentation');
        }
      });
      clock.schedule(begins + each, RANK.world, () => {
        etcd.blocked.delete(host);
        const still = silenced(world, etcd);
        for (const freed of [...etcd.silenced]) {
          if (still.includes(freed)) continue;
          etcd.silenced.delete(freed);
          if (world.machines.get(freed)?.up) startApiserver(world, freed);
        }
      });
    }
    return undefined;
  },
};

/** The API servers that no member answers: the one beside a blocked member where it asks no other, else all of them once every member is blocked. */
function silenced(world: World, { stacked, blocked, members }: Etcd): readonly string[] {
  if (stacked) return [...blocked];
  if (members().some((member) => !blocked.has(member))) return [];
  return [...world.population.hosts.values()].filter(({ controlPlane }) => controlPlane).map(({ name }) => name);
}
