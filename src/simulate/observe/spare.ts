import type { Spare } from '../../model/answers.js';
import type { PodSet } from '../workload/pod-set.js';
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

/** Watches etcd, every balancer in front of the API, DNS, and every workload of several pods that the plan can touch. */
export function watchSpare(world: World): SpareWatch {
  const watched: Watched[] = [];
  const { etcd, machines } = world;
  const { dns } = world.workloads;
  if (etcd && !etcd.unsaid)
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
    watched.push({ service: 'DNS', kind: 'dns', copies: dns.pods.length, left: unlessChanged(dns, () => hostsOf(dns) - 1) });
  }
  for (const set of world.workloads.sets) {
    const { facts } = set;
    // One pod alone is redundant to nobody, and a DaemonSet's pods do not stand in for each other.
    if (facts.dns || facts.kind === 'DaemonSet' || set.healthy() < 2) continue;
    watched.push({ service: facts.label, kind: 'workload', copies: facts.replicas, left: unlessChanged(set, () => hostsOf(set) - 1) });
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
    // Workloads are many: those that always have a copy to spare are not told of.
    close: () =>
      watched.flatMap(({ service, kind, copies }, index): Spare[] =>
        kind === 'workload' && spare[index]! > 0 && without[index]!.length === 0
          ? []
          : [{ service, kind, copies, spare: Math.max(0, spare[index]!), without: without[index]! }],
      ),
  };
}

/** On how many hosts pods of a set answer: hosts are what is lost. Pods on nodes that nobody tells apart are taken to have one each. */
function hostsOf(set: PodSet): number {
  const hosts = new Set<string>();
  for (const pod of set.pods) if (pod.alive && !pod.terminating) hosts.add(pod.host ?? pod.name);
  return hosts.size;
}

/** The same number as long as no pod of the set has changed. */
function unlessChanged(set: PodSet, count: () => number): () => number {
  let [version, known] = [set.version, count()];
  return () => {
    if (set.version !== version) [version, known] = [set.version, count()];
    return known;
  };
}
