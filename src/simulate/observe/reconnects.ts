import type { Clock } from '../clock.js';
import type { Population } from '../classes.js';
import type { ClientTraits } from '../client/traits.js';
import type { Interval } from '../ledger.js';
import { LARGE_CLUSTER } from '../timing.js';
import type { Observer } from './observer.js';

/** How many kubelets connect anew at the same moment, and what is left to carry them. */
export interface Reconnects {
  /** `weight` kubelets that lost an API server connect to one of `members`. */
  readonly moved: (client: ClientTraits, weight: number, members: number, backend: string) => void;
  readonly observe: Observer;
}

/**
 * In a large cluster kubelets that close all their connections and list everything again can keep API servers from ever answering within the
 * heartbeat's 10 s, which makes them close everything again (kubernetes#65954, #107781; 1.14.3 to 1.23). What API servers can carry is
 * not in any inventory: possible, never more.
 */
export function watchReconnects(population: Population, clock: Clock, expose: (interval: Interval) => void): Reconnects {
  let moved = 0;
  let left = 0;
  let from = '';
  let client: ClientTraits | undefined;
  return {
    moved(traits, weight, members, backend) {
      if (traits.component !== 'kubelet' || !traits.closeAll) return;
      moved += weight;
      left = members;
      from = backend;
      client = traits;
    },
    observe() {
      const [number, traits] = [Math.round(moved), client];
      moved = 0;
      client = undefined;
      // As many are on each of the API servers: newer kubelets of a large cluster do not storm.
      if (!traits || number === 0 || number * (left + 1) < LARGE_CLUSTER) return;
      expose({
        kind: 'api-unavailable',
        key: `reconnects ${from}`,
        class: {},
        nodes: population.total,
        exact: true,
        from: clock.now,
        to: null,
        fraction: 1,
        pinned: false,
        exposure: true,
        causes: [
          {
            at: clock.now,
            event: `~${number} kubelets that were on ${from} connect and list anew at once; ${left === 1 ? '1 API server is' : `${left} API servers are`} left to carry them, and whether they can is not known`,
            label: `~${number} of these connect anew at once`,
            place: traits.place,
          },
        ],
      });
    },
  };
}
