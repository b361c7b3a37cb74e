import { once } from '../../model/once.js';
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
  let seen:
    | { readonly machines: number; readonly rotation: number; readonly has: boolean | undefined; readonly lost: number | undefined }
    | undefined;
  // Through the Service every node reaches it; which ones do is the clients' business.
  const through = new Map<string, number>([[SERVICE, population.total]]);
  for (const { balancer, count } of population.classes)
    if (balancer !== SERVICE) through.set(balancer, (through.get(balancer) ?? 0) + count);
  const dark = new Set<string>();
  const behind = once(({ members, shareOf }: Balancer) =>
    members.map((host) => ({ host, machine: machines.get(host), share: shareOf(host) })),
  );
  return () => {
    const quorum = etcd?.quorum();
    const [has, lost] = [quorum?.has, quorum?.causes.length];
    if (seen?.machines === machines.version && seen.rotation === rotation.version && seen.has === has && seen.lost === lost) return;
    seen = { machines: machines.version, rotation: rotation.version, has, lost };
    for (const balancer of rotation.balancers()) {
      const whole = { nodes: through.get(balancer.name) ?? 0, exact: true, pinned: false, exposure: false };
      let [down, rotating, hanging, reached] = [0, 0, 0, false];
      for (const { host, machine, share } of behind(balancer)) {
        const serves = machine?.serving === true;
        const within = balancer.inRotation(host);
        if (!serves) down++;
        if (within) rotating += share;
        // Until the monitor has marked a member down, its share of the new connections goes there and hangs.
        if (within && !serves) hanging += share;
        if (within && serves) reached = true;
      }
      const none = balancer.members.length > 0 && down === balancer.members.length;
      const silent = balancer.silentFor();
      const fooled = reached ? [] : balancer.members.flatMap((host) => balancer.fooledBy(host) ?? []);
      // Whoever lost the last API server finds the next one only when the balancer sends connections to it again; and one that serves is out of
      // reach where its monitor is fooled or the balancer itself does not answer.
      const out = none || (balancer.members.length > 0 && !reached && (dark.has(balancer.name) || silent.length > 0 || fooled.length > 0));
      if (out) dark.add(balancer.name);
      else dark.delete(balancer.name);
      const lost = balancer.members.length > 0 && (out || (quorum !== undefined && !quorum.has));
      const kind = rotation.balancers().length > 1 ? { loadBalancer: balancer.name } : {};
      const causes = () => {
        if (lost && !out) return quorum!.causes;
        if (silent.length > 0) return silent;
        const hit = out ? balancer.members : behind(balancer).flatMap(({ host, machine }) => (machine?.serving ? [] : [host]));
        return [...hit.flatMap((host) => stopCause(machines, host)), ...(out ? fooled : [])];
      };
      ledger.state('api-unavailable', `${balancer.name} whole`, lost ? { ...whole, class: kind, fraction: 1, causes: causes() } : null);
      ledger.state(
        'api-unavailable',
        `${balancer.name} part`,
        hanging > 0 && !lost ? { ...whole, class: kind, fraction: hanging / rotating, causes: causes() } : null,
      );
      // Established connections live on; whoever has to connect finds nobody.
      const closed = (balancer.members.length > 0 || balancer.closedBy !== undefined) && rotating === 0 && !lost;
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
                : [...balancer.members.flatMap((host) => balancer.takenBy(host) ?? stopCause(machines, host)), emptied(balancer, now())],
            }
          : null,
      );
    }
  };
}
