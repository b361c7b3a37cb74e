import type { Etcd } from '../etcd.js';
import type { Ledger } from '../ledger.js';
import { type Machines, stopCause } from '../machines.js';
import type { Population } from '../classes.js';
import type { Rotation } from '../rotation.js';
import type { Observer } from './observer.js';

/** The API behind each balancer: out where no member serves or etcd has no quorum, in part where new connections still go to a dead member. */
export function observeApi(
  population: Population,
  machines: Machines,
  rotation: Rotation,
  etcd: Etcd | undefined,
  ledger: Ledger,
): Observer {
  let seen = '';
  return () => {
    const quorum = etcd?.quorum();
    const mark = `${machines.version} ${rotation.version} ${quorum?.has} ${quorum?.causes.length}`;
    if (mark === seen) return;
    seen = mark;
    for (const balancer of rotation.balancers()) {
      const nodes = population.classes.reduce((sum, one) => sum + (one.balancer === balancer.name ? one.count : 0), 0);
      const whole = { nodes, exact: true, pinned: false, exposure: false };
      const down = balancer.members.filter((host) => !machines.get(host)?.serving);
      const out = balancer.members.length > 0 && down.length === balancer.members.length;
      const lost = balancer.members.length > 0 && (out || (quorum !== undefined && !quorum.has));
      // Until the monitor has marked a member down, its share of the new connections goes there and hangs.
      const rotating = down.length === 0 ? [] : balancer.members.filter(balancer.inRotation);
      const hanging = rotating.filter((host) => !machines.get(host)?.serving).length;
      const kind = rotation.balancers().length > 1 ? { loadBalancer: balancer.name } : {};
      const causes = () => (lost && !out ? quorum!.causes : down.flatMap((host) => stopCause(machines, host)));
      ledger.state('api-unavailable', `${balancer.name} whole`, lost ? { ...whole, class: kind, fraction: 1, causes: causes() } : null);
      ledger.state(
        'api-unavailable',
        `${balancer.name} part`,
        hanging > 0 && !lost ? { ...whole, class: kind, fraction: hanging / rotating.length, causes: causes() } : null,
      );
    }
  };
}
