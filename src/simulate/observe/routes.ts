import type { Inventory } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { Population } from '../classes.js';
import type { Labels } from '../labels.js';
import type { Ledger } from '../ledger.js';
import type { Observer } from './observer.js';

/**
 * Routes between nodes where some of them reflect what the others announce: with no reflector left nobody hears of any other node's pods.
 * Calico, "Configure BGP peering": peers are chosen by selectors over node labels, and a peering whose selector picks nobody is gone
 * (https://docs.tigera.io/calico/latest/networking/configuring/bgp). BIRD withdraws the routes of a peer that is taken out of its configuration at once; how long the
 * last packets still find their way was not verified.
 */
export function observeRoutes(
  inventory: () => Inventory,
  population: Population,
  labels: Labels,
  now: () => number,
  ledger: Ledger,
): Observer {
  const selectorOf = () => inventory().networking?.routeReflectors?.nodeSelector;
  const first = selectorOf();
  const worked = first !== undefined && (labels.carrying(first) ?? 0) > 0;
  let seen: readonly [number, typeof first] = [-1, undefined];
  return () => {
    const selector = selectorOf();
    if (!worked || !selector) return;
    if (seen[0] === labels.version && seen[1] === selector) return;
    seen = [labels.version, selector];
    const { networking } = inventory();
    const change = labels.lastChange(Object.keys(selector));
    ledger.state(
      'pod-network',
      'reflectors',
      labels.carrying(selector) === 0
        ? {
            class: {},
            nodes: population.total,
            exact: true,
            fraction: 1,
            pinned: false,
            exposure: false,
            causes: [
              ...(change ? [change] : []),
              {
                at: now(),
                event: 'no node is a route reflector any more: nodes lose the routes to the pods of all others',
                label: 'picks no node any more',
                place: placeOf(networking!, 'routeReflectors/nodeSelector'),
              },
            ],
          }
        : null,
      change,
    );
  };
}
