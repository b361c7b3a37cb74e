import type { Inventory, Service } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { serviceKey, type WorkloadFacts } from '../workload/facts.js';
import type { PodSet, Verdict } from '../workload/pod-set.js';

/** A Service of the inventory whose pods a plan can touch. The cluster's DNS is none: its clients are the resolvers. */
export interface ServiceFacts {
  /** namespace/name. */
  readonly key: string;
  readonly service: Service;
  /** Keys of the workloads behind it. */
  readonly behind: readonly string[];
  readonly udp: boolean;
  /** From outside only the endpoints on the node itself get traffic: externalTrafficPolicy Local. */
  readonly local: boolean;
  readonly place: Place;
}

/** A Service in one run, with the pods that stand behind it. */
export interface RunningService {
  readonly facts: ServiceFacts;
  readonly sets: readonly PodSet[];
}

/** The Services whose selector, or whose endpoints, lead to one of these workloads. */
export function touchedServices({ services, dns }: Inventory, workloads: readonly WorkloadFacts[]): readonly ServiceFacts[] {
  const byAddress = new Map(workloads.flatMap((own) => own.pods.flatMap(({ ip }) => (ip === undefined ? [] : [[ip, own] as const]))));
  return services.flatMap((service): ServiceFacts[] => {
    if (dns?.clusterIP !== undefined && service.clusterIP === dns.clusterIP) return [];
    const behind = new Set(workloads.filter((own) => selects(service, own)));
    for (const { ip } of service.endpoints ?? []) {
      const own = ip === undefined ? undefined : byAddress.get(ip);
      if (own) behind.add(own);
    }
    const bare = workloads.find(({ key }) => key === `endpoints of ${serviceKey(service)}`);
    if (bare) behind.add(bare);
    if (behind.size === 0 || [...behind].some(({ dns: own }) => own)) return [];
    return [
      {
        key: serviceKey(service),
        service,
        behind: [...behind].map(({ key }) => key),
        udp: service.protocol === 'UDP',
        local: service.externalTrafficPolicy === 'Local' && service.type !== 'ClusterIP',
        place: placeOf(service),
      },
    ];
  });
}

function selects({ selector, namespace }: Service, { labels, namespace: own }: WorkloadFacts): boolean {
  if (!selector || Object.keys(selector).length === 0 || !labels || (namespace ?? 'default') !== (own ?? 'default')) return false;
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

/** What each workload's endpoints looked like when somebody last heard of them. */
export type View = ReadonlyMap<PodSet, readonly string[]>;

/** The endpoints of all workloads as the API lists them now. */
export const viewOf = (sets: readonly PodSet[]): View => new Map(sets.map((set) => [set, set.listed()]));

/** What a client of a Service meets whose node knows these endpoints, over all workloads behind it. */
export function judge(sets: readonly PodSet[], view: View): Verdict {
  if (sets.length === 1) return sets[0]!.judge(view.get(sets[0]!) ?? []);
  const known = sets.map((set) => ({ set, addresses: view.get(set) ?? [] })).filter(({ addresses }) => addresses.length > 0);
  const total = known.reduce((sum, { addresses }) => sum + addresses.length, 0);
  if (total === 0) return { fraction: 1, causes: sets.flatMap((set) => set.judge([]).causes) };
  const verdicts = known.map(({ set, addresses }) => ({ size: addresses.length, verdict: set.judge(addresses) }));
  return {
    fraction: verdicts.reduce((sum, { size, verdict }) => sum + verdict.fraction * size, 0) / total,
    causes: verdicts.flatMap(({ verdict }) => verdict.causes),
  };
}
