import type { Connections, Episode } from '../connections.js';
import type { Ledger } from '../ledger.js';
import type { DnsService } from '../pods.js';
import type { DeafClass } from './deaf-class.js';
import type { Observer } from './observer.js';

/** The service rules of nodes whose kube-proxy is deaf stay as they were; what they lead to changes with every pod that moves. */
export function observeRules(connections: () => Connections, of: DeafClass, dns: DnsService | undefined, ledger: Ledger): Observer {
  const seen = new Map<Episode, string>();
  return () => {
    for (const episode of connections().episodes()) {
      if (episode.component !== 'kube-proxy') continue;
      const mark = `${dns?.version} ${episode.causes.length} ${episode.weight}`;
      if (seen.get(episode) === mark) continue;
      seen.set(episode, mark);
      const verdict = dns?.judge(episode.view) ?? { fraction: 0, causes: [] };
      const common = { class: of.classOf(episode), nodes: episode.weight, exact: episode.exact, exposure: false };
      ledger.state('service-routing-stale', of.keyOf(episode), { ...common, fraction: 0, pinned: false, causes: episode.causes });
      ledger.state(
        'dns-resolution',
        of.keyOf(episode),
        verdict.fraction > 0
          ? { ...common, fraction: verdict.fraction, pinned: true, causes: [...episode.causes, ...verdict.causes] }
          : null,
      );
    }
  };
}
