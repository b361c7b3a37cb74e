import { human, milliseconds } from '../../model/duration.js';
import type { Inventory, Node } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { placeOf } from '../../model/place.js';
import type { Choices } from '../choices.js';
import { ENDPOINTS_LAG } from '../timing.js';

/** The node whose kube-proxy writes its rules least often, and how often that is, milliseconds; undefined where none waits longer than the default. */
const slowest = once((nodes: readonly Node[]): { readonly node: Node; readonly period: number } | undefined => {
  let found: { readonly node: Node; readonly period: number } | undefined;
  for (const node of nodes) {
    const period = node.kubeProxyMode === 'none' ? undefined : milliseconds(node.kubeProxy?.minSyncPeriod ?? '');
    if (period !== undefined && period > Math.max(ENDPOINTS_LAG, found?.period ?? 0)) found = { node, period };
  }
  return found;
});

/**
 * How long a live kube-proxy takes from a change of endpoints to its rules. It writes at once where it has not done so for `minSyncPeriod`, else when that
 * has passed: on a cluster that goes on changing, the latter (https://kubernetes.io/docs/reference/networking/virtual-ips/#minsyncperiod). Where nodes differ all are
 * taken for the slowest.
 */
export function endpointsLag({ nodes }: Inventory, choices: Choices): number {
  const slow = slowest(nodes);
  if (!slow) return ENDPOINTS_LAG;
  return choices.range(
    'minSyncPeriod',
    { least: ENDPOINTS_LAG, likely: slow.period, most: slow.period },
    `how late kube-proxy writes its rules (minSyncPeriod ${human(slow.period)})`,
    placeOf(slow.node, 'kubeProxy/minSyncPeriod'),
  );
}
