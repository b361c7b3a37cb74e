import type { Service } from '../../model/inventory.js';
import type { Located } from '../../model/place.js';
import { mergeVoices, type Voice } from '../merge.js';
import type { Fragment } from '../fragment.js';
import type { Cluster } from './facts.js';

type ListField = 'services' | 'webhooks' | 'certificates' | 'clients';

/** The objects of one kind, those of the same name merged into one. `keyOf` is the name that tells them apart. */
export function joinNamed<K extends ListField>(
  cluster: Cluster,
  field: K,
  kind: string,
  keyOf: (item: NonNullable<Fragment[K]>[number]) => string,
): NonNullable<Fragment[K]>[number][] {
  type Item = NonNullable<Fragment[K]>[number] & Located;
  const voices = new Map<string, Voice<Item>[]>();
  for (const fragment of cluster.fragments) {
    for (const item of (fragment[field] ?? []) as readonly Item[]) {
      const key = keyOf(item);
      const voice = { value: item, written: fragment.authority === 'written' };
      const known = voices.get(key);
      if (known) known.push(voice);
      else voices.set(key, [voice]);
    }
  }
  return [...voices].map(([name, said]) => mergeVoices({ kind, name }, said, cluster.remarks));
}

/** The Services of a cluster. Of a pod with addresses of both families the first one counts: it is one endpoint. */
export function joinServices(cluster: Cluster): Service[] {
  const seen = new Map<string, string>();
  const single = (service: Service): Service => {
    if (!service.endpoints) return service;
    const endpoints = service.endpoints.filter(({ name, ip }) => {
      const key = `${serviceKey(service)} ${name}`;
      const first = seen.get(key);
      if (first === undefined && ip !== undefined) seen.set(key, ip);
      return first === undefined || ip === undefined || first.includes(':') === ip.includes(':');
    });
    return endpoints.length === service.endpoints.length ? service : { ...service, endpoints };
  };
  const fragments = cluster.fragments.map((fragment) =>
    fragment.services && fragment.authority === 'dumped' ? { ...fragment, services: fragment.services.map(single) } : fragment,
  );
  return joinNamed({ ...cluster, fragments }, 'services', 'service', serviceKey);
}

/** A Service's key; one written without a namespace is in `default`. */
const serviceKey = ({ namespace, name }: { readonly namespace?: string; readonly name: string }): string =>
  `${namespace ?? 'default'}/${name}`;
