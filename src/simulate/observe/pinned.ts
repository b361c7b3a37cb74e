import type { Inventory, Service } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { Cause } from '../../model/timeline.js';
import { type Clock, RANK } from '../clock.js';
import type { Interval } from '../ledger.js';
import type { Change } from '../service/conntrack.js';
import { kindsOf } from '../service/kinds.js';
import { type LeftBehind, leftBehind, type Sending } from '../service/left-behind.js';
import { reusesPorts } from '../service/reused-ports.js';
import type { RunningService } from '../service/services.js';
import { serviceKey } from '../workload/facts.js';
import type { PodSet } from '../workload/pod-set.js';
import type { Observer } from './observer.js';

interface Watched extends Sending {
  readonly kind: 'dns-resolution' | 'service-routing-stale';
  readonly key: string;
  readonly target: string | undefined;
  readonly sets: readonly PodSet[];
}

/**
 * Clients that use a source port again, on nodes whose kube-proxy hears of every change and is of a version, or in a mode, that leaves something behind: when
 * an endpoint goes, they stay on it for as long as they keep sending. Whether there are such clients is not in an inventory: never more than possible.
 */
export function observePinned(
  dns: PodSet | undefined,
  services: readonly RunningService[],
  inventory: () => Inventory,
  clock: Clock,
  expose: (interval: Interval) => (why: Cause) => void,
): Observer {
  const watched: Watched[] = [
    // NodeLocal DNSCache is reached without conntrack and asks over TCP.
    ...(dns && inventory().dns?.nodeLocalCache !== true
      ? [
          {
            kind: 'dns-resolution' as const,
            key: 'dns',
            target: undefined,
            ...CLUSTER_IP,
            every: inventory().dns?.clientInterval,
            sets: [dns],
          },
        ]
      : []),
    ...services
      .filter(({ facts }) => facts.udp || kindsOf(inventory().nodes).some(({ example }) => reusesPorts(example) !== undefined))
      .map(({ facts: { service, udp }, sets }) => watch(service, udp, sets)),
  ];
  const known = new Map<PodSet, readonly string[]>(watched.flatMap(({ sets }) => sets.map((set) => [set, set.listed()] as const)));
  const several = new Set(kindsOf(inventory().nodes).map(({ example }) => example.kubeProxyVersion)).size > 1;
  const ports = watchPorts(inventory);

  /** What is cleared when the Service has an endpoint again: the reconciler looks at it then. */
  const untilServed: { readonly service: Watched; readonly end: (why: Cause) => void }[] = [];
  function served(service: Watched): void {
    for (const [index, waiting] of [...untilServed.entries()].reverse()) {
      if (waiting.service !== service) continue;
      untilServed.splice(index, 1);
      waiting.end({
        at: clock.now,
        event: `kube-proxy clears them when ${service.target ?? 'DNS'} has an endpoint again`,
        place: service.sets[0]!.facts.place,
      });
    }
  }

  function hit(service: Watched, change: Change, why: readonly Cause[]): void {
    const groups = new Map<string, { readonly left: LeftBehind; readonly version: string | undefined; nodes: number }>();
    for (const { example, count } of kindsOf(inventory().nodes)) {
      const left = leftBehind(example, service, change);
      if (!left) continue;
      const group = groups.get(left.id);
      groups.set(left.id, { left: group?.left ?? left, version: example.kubeProxyVersion, nodes: (group?.nodes ?? 0) + count });
    }
    for (const [id, { left, version, nodes }] of groups) {
      const { event, label, place } = left;
      const end = expose({
        kind: service.kind,
        key: `pinned ${service.key} ${id}`,
        class: several ? { kubeProxyVersion: version ?? 'unknown' } : {},
        nodes,
        exact: true,
        from: clock.now,
        to: null,
        fraction: 0,
        pinned: true,
        exposure: true,
        ...(service.target !== undefined && { target: service.target }),
        causes: [...why, { at: clock.now, event, label, place }],
      });
      if (left.dies !== undefined)
        clock.schedule(clock.now + left.dies, RANK.network, () =>
          end({ at: clock.now, event: left.ending, label: 'are silent for longer', place }),
        );
      if (left.untilServed) untilServed.push({ service, end });
    }
  }

  function look(service: Watched, set: PodSet): void {
    const before = known.get(set)!;
    const now = set.listed();
    if (before === now) return;
    known.set(set, now);
    const gone = before.filter((address) => !now.includes(address));
    const others = service.sets.reduce((sum, one) => sum + (one === set ? 0 : one.listed().length), 0);
    if (gone.length > 0) hit(service, now.length + others === 0 ? 'last gone' : 'gone', set.judge(gone).causes);
    if (now.length === 0) return;
    if (before.length + others === 0) hit(service, 'first', set.losses());
    if (untilServed.length > 0) served(service);
  }

  return () => {
    for (const service of watched) for (const set of service.sets) look(service, set);
    for (const { service, before } of ports()) {
      const watching = watch(service, true, []);
      hit(watching, 'port', [
        {
          at: clock.now,
          event: `the target port of ${watching.key} becomes ${service.targetPort}, and was ${before}`,
          label: 'is another port from here on',
          place: placeOf(service, 'targetPort'),
        },
      ]);
    }
  };
}

const CLUSTER_IP = { type: 'ClusterIP', externalIPs: false, udp: true } as const;

function watch(service: Service, udp: boolean, sets: readonly PodSet[]): Watched & { readonly target: string } {
  const key = serviceKey(service);
  return {
    kind: 'service-routing-stale',
    key,
    target: key,
    type: service.type ?? 'ClusterIP',
    externalIPs: (service.externalIPs ?? []).length > 0,
    udp,
    every: service.clientInterval,
    sets,
  };
}

/** UDP Services whose target port a step has just changed. */
function watchPorts(inventory: () => Inventory): () => readonly { readonly service: Service; readonly before: string | number }[] {
  let { services } = inventory();
  return () => {
    const now = inventory().services;
    if (now === services) return [];
    const before = new Map(services.map((service) => [serviceKey(service), service.targetPort]));
    services = now;
    return now.flatMap((service) => {
      const former = before.get(serviceKey(service));
      return service.protocol !== 'UDP' || former === undefined || former === service.targetPort ? [] : [{ service, before: former }];
    });
  };
}
