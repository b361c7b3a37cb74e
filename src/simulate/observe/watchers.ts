import type { Connections } from '../connections.js';
import type { Ledger } from '../ledger.js';
import type { DeafClass } from './deaf-class.js';
import type { Observer } from './observer.js';

/** The inventory's other clients of the API that sit on a dead connection: what they know grows old, whatever they do with it. */
export function observeWatchers(connections: () => Connections, of: DeafClass, ledger: Ledger): Observer {
  return () => {
    for (const episode of connections().episodes()) {
      if (!episode.component.startsWith('client/')) continue;
      ledger.state('client-stale', of.keyOf(episode), {
        class: of.classOf(episode),
        nodes: episode.weight,
        exact: episode.exact,
        fraction: 1,
        pinned: false,
        exposure: episode.client.guessed,
        target: episode.client.name,
        causes: episode.causes,
      });
    }
  };
}
