import type { Spare } from '../../model/answers.js';
import type { World } from '../world.js';

/** Watches how many copies of each service may still be lost. `look` is called whenever the events of a moment are through. */
export interface SpareWatch {
  readonly look: () => void;
  readonly close: () => Spare[];
}

interface Watched {
  readonly service: string;
  readonly kind: Spare['kind'];
  readonly copies: number;
  /** How many copies may be lost now before the service fails. */
  readonly left: () => number;
}

/** Watches etcd, every balancer in front of the API, and DNS. A DNS pod counts once for its host: hosts are what is lost. */
export function watchSpare(world: World): SpareWatch {
  const watched: Watched[] = [];
  const { etcd, machines } = world;
  const { dns } = world.workloads;
  if (etcd)
    watched.push({
      service: 'etcd',
      kind: 'etcd',
      copies: etcd.members().length,
      left() {
        const { up, needs } = etcd.quorum();
        return up - needs;
      },
    });
  for (const { name, members } of world.rotation.balancers()) {
    if (members.length === 0) continue;
    watched.push({
      service: name,
      kind: 'api',
      copies: members.length,
      left: () => members.filter((host) => machines.get(host)?.serving).length - 1,
    });
  }
  if (dns) {
    const left = () => {
      const alive = dns.pods.filter((pod) => pod.alive && !pod.terminating);
      return new Set(alive.map((pod) => pod.host ?? pod.name)).size - 1;
    };
    watched.push({ service: 'DNS', kind: 'dns', copies: dns.pods.length, left });
  }
  const spare = watched.map(({ left }) => left());
  const without = watched.map((): { from: number; to: number | null }[] => []);
  return {
    look() {
      const { now } = world.clock;
      for (const [index, { left }] of watched.entries()) {
        if (spare[index]! <= 0) continue;
        const last = without[index]!.at(-1);
        const open = last !== undefined && last.to === null;
        const bare = left() <= 0;
        if (bare && !open) without[index]!.push({ from: now, to: null });
        else if (!bare && open) {
          if (last.from === now) without[index]!.pop();
          else last.to = now;
        }
      }
    },
    close: () =>
      watched.map(({ service, kind, copies }, index) => ({
        service,
        kind,
        copies,
        spare: Math.max(0, spare[index]!),
        without: without[index]!,
      })),
  };
}
