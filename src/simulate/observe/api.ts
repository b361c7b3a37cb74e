import type { Cause } from '../../model/timeline.js';
import type { Etcd } from '../etcd.js';
import type { Ledger } from '../ledger.js';
import { type Machines, stopCause } from '../machines.js';
import type { Population } from '../classes.js';
import { SERVICE } from '../client/watcher.js';
import type { Balancer } from '../balancers.js';
import type { Rotation } from '../rotation.js';
import type { Observer } from './observer.js';

const emptied = (balancer: Balancer, at: number): Cause => ({
  at,
  event: `${balancer.name} has no member to send a new connection to`,
  label: 'sends new connections to nobody',
  place: balancer.placeOf('members'),
});

/** The API behind each balancer: out where no member serves or etcd has no quorum, in part where new connections still go to a dead member, or to none. */
export function observeApi(
  population: Population,
  machines: Machines,
  rotation: Rotation,
  etcd: Etcd | undefined,
  now: () => number,
  ledger: Ledger,
): Observer {
  let seen: readonly unknown[] = [];
  const dark = new Set<string>();
  return () => {
    const quorum = etcd?.quorum();
    const mark = [machines.version, rotation.version, quorum?.has, quorum?.causes.length];
    if (mark.every((value, index) => value === seen[index])) return;
    seen = mark;
    for (const balancer of rotation.balancers()) {
      // Through the Service every node reaches it; which ones do is the clients' business.
      const through =
        balancer.name === SERVICE
          ? population.total
          : population.classes.reduce((sum, one) => sum + (one.balancer === balancer.name ? one.count : 0), 0);
      const whole = { nodes: through, exact: true, pinned: false, exposure: false };
      const down = balancer.members.filter((host) => !machines.get(host)?.serving);
      const none = balancer.members.length > 0 && down.length === balancer.members.length;
      const reached = balancer.members.some((host) => balancer.inRotation(host) && machines.get(host)?.serving);
      const silent = balancer.silentFor();
      const fooled = balancer.members.flatMap((host) => balancer.fooledBy(host) ?? []);
      // Whoever lost the last API server finds the next one only when the balancer sends connections to it again; and one that serves is out of
      // reach where its monitor is fooled or the balancer itself does not answer.
      const out = none || (balancer.members.length > 0 && !reached && (dark.has(balancer.name) || silent.length > 0 || fooled.length > 0));
      if (out) dark.add(balancer.name);
      else dark.delete(balancer.name);
      const lost = balancer.members.length > 0 && (out || (quorum !== undefined && !quorum.has));
      // Until the monitor has marked a member down, its share of the new connections goes there and hangs.
      const rotating = balancer.members.filter(balancer.inRotation);
      const hanging = rotating.filter((host) => !machines.get(host)?.serving).length;
      const kind = rotation.balancers().length > 1 ? { loadBalancer: balancer.name } : {};
      const causes = () => {
        if (lost && !out) return quorum!.causes;
        if (silent.length > 0) return silent;
        return [...(out ? balancer.members : down).flatMap((host) => stopCause(machines, host)), ...(out ? fooled : [])];
      };
      ledger.state('api-unavailable', `${balancer.name} whole`, lost ? { ...whole, class: kind, fraction: 1, causes: causes() } : null);
      ledger.state(
        'api-unavailable',
        `${balancer.name} part`,
        hanging > 0 && !lost ? { ...whole, class: kind, fraction: hanging / rotating.length, causes: causes() } : null,
      );
      // Established connections live on; whoever has to connect finds nobody.
      const closed = (balancer.members.length > 0 || balancer.closedBy !== undefined) && rotating.length === 0 && !lost;
      ledger.state(
        'api-unavailable',
        `${balancer.name} closed`,
        closed
          ? {
              ...whole,
              class: kind,
              fraction: 1,
              causes: balancer.closedBy
                ? [balancer.closedBy]
                : [...balancer.members.flatMap((host) => stopCause(machines, host)), emptied(balancer, now())],
            }
          : null,
      );
    }
  };
}
