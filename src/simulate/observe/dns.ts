import type { Population } from '../classes.js';
import type { Connections } from '../connections.js';
import type { Ledger } from '../ledger.js';
import type { DnsService } from '../pods.js';
import type { Observer } from './observer.js';

/** Lookups on the nodes that hear of changes: some of the listed addresses may be dead, or none may be listed. */
export function observeDns(population: Population, connections: () => Connections, dns: DnsService, ledger: Ledger): Observer {
  return () => {
    let deaf = 0;
    for (const episode of connections().episodes()) if (episode.component === 'kube-proxy') deaf += episode.weight;
    const live = population.total - deaf;
    const verdict = dns.judge(dns.listed());
    ledger.state(
      'dns-resolution',
      'all',
      verdict.fraction > 0 && live > 1e-6
        ? {
            class: {},
            nodes: live,
            exact: deaf === 0,
            fraction: verdict.fraction,
            pinned: false,
            exposure: false,
            causes: verdict.causes,
          }
        : null,
    );
  };
}
