import type { Inventory } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { Population } from '../classes.js';
import { type Clock, RANK } from '../clock.js';
import type { Connections } from '../connections.js';
import type { Ledger } from '../ledger.js';
import { LOCAL_CACHE, lookupsBehind } from '../service/lookups.js';
import type { PodSet } from '../workload/pod-set.js';
import type { Observer } from './observer.js';

/** Lookups on the nodes that hear of changes: some of the listed addresses may be dead or overloaded, or none may be listed. */
export function observeDns(
  population: Population,
  connections: () => Connections,
  dns: PodSet,
  inventory: () => Inventory,
  clock: Clock,
  ledger: Ledger,
): Observer {
  let since: number | undefined;
  let seen: { readonly version: number; readonly live: number; readonly inventory: Inventory; readonly covers: boolean } | undefined;
  const coversAt = (now: Inventory) => now.dns?.nodeLocalCache === true && since !== undefined && clock.now - since < LOCAL_CACHE;
  return () => {
    let deaf = 0;
    for (const episode of connections().episodes()) if (episode.component === 'kube-proxy') deaf += episode.weight;
    const live = population.total - deaf;
    const now = inventory();
    if (seen?.version === dns.version && seen.live === live && seen.inventory === now && seen.covers === coversAt(now)) return;
    seen = { version: dns.version, live, inventory: now, covers: false };
    const found = lookupsBehind(dns, dns.listed(), now);
    if (found.fraction === 0 || live <= 1e-6) {
      since = undefined;
      ledger.state('dns-resolution', 'all', null);
      return;
    }
    const { dns: described } = inventory();
    const cached = described?.nodeLocalCache === true;
    if (since === undefined) {
      since = clock.now;
      if (cached) clock.schedule(since + LOCAL_CACHE, RANK.control, () => {});
    }
    // Names that a node has asked for in the last 30 s are answered by its own cache: until those have run out, some see nothing of it.
    const covers = coversAt(now);
    seen = { version: dns.version, live, inventory: now, covers };
    ledger.state('dns-resolution', 'all', {
      class: {},
      nodes: live,
      exact: deaf === 0,
      fraction: found.fraction,
      afterRetries: covers ? { ...found.afterRetries, least: 0 } : found.afterRetries,
      pinned: false,
      exposure: false,
      causes: [
        ...found.causes,
        ...(cached
          ? [
              {
                at: since,
                event:
                  "every node's NodeLocal DNSCache answers what it has cached, for 30 s at the most, and asks the DNS pods for the rest over TCP",
                label: 'answers cached names for 30 s at the most',
                place: placeOf(described, 'nodeLocalCache'),
              },
            ]
          : []),
      ],
    });
  };
}
