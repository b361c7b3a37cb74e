import { human, milliseconds } from '../../model/duration.js';
import type { Inventory, Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import type { Fix } from '../../model/versions/fix.js';
import type { Population } from '../classes.js';
import type { Clock } from '../clock.js';
import type { Cause } from '../../model/timeline.js';
import { FIXES } from '../../model/versions.js';
import type { Interval } from '../ledger.js';
import { leavesEntries, type Reach } from '../service/conntrack.js';
import type { RunningService } from '../service/services.js';
import { UDP_STREAM_TIMEOUT } from '../timing.js';
import type { PodSet } from '../workload/pod-set.js';
import type { Observer } from './observer.js';

interface Watched {
  readonly kind: 'dns-resolution' | 'service-routing-stale';
  readonly key: string;
  readonly target: string | undefined;
  readonly reach: Reach;
  readonly sets: readonly PodSet[];
}

/**
 * UDP clients that reuse a source port, on nodes whose kube-proxy hears of every change and is of a version that leaves conntrack entries behind: when an
 * endpoint goes, they stay on it for as long as they keep asking. Whether there are such clients is not in an inventory: never more than possible.
 */
export function observePinned(
  population: Population,
  dns: PodSet | undefined,
  services: readonly RunningService[],
  inventory: () => Inventory,
  clock: Clock,
  expose: (interval: Interval) => (why: Cause) => void,
): Observer {
  const watched: Watched[] = [
    // NodeLocal DNSCache is reached without conntrack and asks over TCP.
    ...(dns && inventory().dns?.nodeLocalCache !== true
      ? [{ kind: 'dns-resolution' as const, key: 'dns', target: undefined, reach: 'ClusterIP' as const, sets: [dns] }]
      : []),
    ...services
      .filter(({ facts }) => facts.udp)
      .map(({ facts, sets }) => ({
        kind: 'service-routing-stale' as const,
        key: facts.key,
        target: facts.key,
        reach: facts.service.type ?? ('ClusterIP' as const),
        sets,
      })),
  ];
  const known = new Map<PodSet, readonly string[]>(watched.flatMap(({ sets }) => sets.map((set) => [set, set.listed()] as const)));
  const several = new Set(population.classes.map(({ kubeProxy }) => kubeProxy.version)).size > 1;

  /** With an endpoint again the reconciler looks at the Service, and clears them (kubernetes#139628). */
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

  function hit(service: Watched, set: PodSet, gone: readonly string[]): void {
    const empty = service.sets.every((one) => one.listed().length === 0);
    const groups = new Map<string, { fix: Fix; nodes: number; node: Node; place: Place }>();
    for (const { example, count, kubeProxy } of population.classes) {
      const fix = leavesEntries(example, service.reach, empty);
      if (!fix) continue;
      const id = `${fix.id} ${kubeProxy.version}`;
      const group = groups.get(id);
      groups.set(id, { fix, node: example, place: kubeProxy.place, nodes: (group?.nodes ?? 0) + count });
    }
    for (const [id, { fix, nodes, node, place }] of groups) {
      const lasts = milliseconds(node.kubeProxy?.udpStreamTimeout ?? '') ?? UDP_STREAM_TIMEOUT;
      const end = expose({
        kind: service.kind,
        key: `pinned ${service.key} ${id}`,
        class: several ? { kubeProxyVersion: node.kubeProxyVersion ?? 'unknown' } : {},
        nodes,
        exact: true,
        from: clock.now,
        to: null,
        fraction: 0,
        pinned: true,
        exposure: true,
        ...(service.target !== undefined && { target: service.target }),
        causes: [
          ...set.judge(gone).causes,
          {
            at: clock.now,
            event: `kube-proxy ${node.kubeProxyVersion} hears of it and leaves the conntrack entries: ${fix.what}; a flow that sends at least every ${human(lasts)} never loses its entry`,
            label: 'leaves the conntrack entries behind',
            place: node.kubeProxyVersion === undefined ? place : placeOf(node, 'kubeProxyVersion'),
          },
        ],
      });
      if (fix === FIXES.conntrackNoEndpoints) untilServed.push({ service, end });
    }
  }

  return () => {
    for (const service of watched)
      for (const set of service.sets) {
        const before = known.get(set)!;
        const now = set.listed();
        if (before === now) continue;
        known.set(set, now);
        const gone = before.filter((address) => !now.includes(address));
        if (gone.length > 0) hit(service, set, gone);
        if (untilServed.length > 0 && now.length > 0) served(service);
      }
  };
}
