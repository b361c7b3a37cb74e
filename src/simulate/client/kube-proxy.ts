import type { Client, Inventory, Node } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { oldestBySkew } from '../../model/skew-policy.js';
import { placeOf } from '../../model/place.js';
import { healthCheckOf, versionOf } from './health-check.js';
import { tcpOf } from './tcp.js';
import type { ClientTraits } from './traits.js';
import { kubernetesVersionOf } from './watcher.js';

/**
 * kube-proxy only watches: without the HTTP/2 health check nothing on its side ever finds a silent death (kubernetes#107266). Where a node runs none, the
 * agent of its network watches in its place, with a client-go of its own: what is said of kube-proxy is not true of it.
 */
export function kubeProxy(node: Node, inventory: Inventory): ClientTraits {
  const agent = node.kubeProxyMode === 'none' ? agentOf(inventory) : undefined;
  const { version, place } =
    node.kubeProxyMode === 'none'
      ? { version: agent?.clientGoVersion, place: agent ? placeOf(agent) : placeOf(node, 'kubeProxyMode') }
      : versionOf(node, 'kubeProxyVersion');
  return {
    component: 'kube-proxy',
    name: node.kubeProxyMode === 'none' ? 'the network agent' : 'kube-proxy',
    version,
    place,
    ...(node.kubeProxyMode === 'none'
      ? healthCheckOf(kubernetesVersionOf(version), undefined)
      : healthCheckOf(version, node.kubeProxy?.environment, oldestBySkew(inventory)?.onNodes)),
    closeAll: undefined,
    writes: false,
    writesEvery: 0,
    tcp: tcpOf(node),
    poolDefect: 'fixed',
    path: undefined,
    guessed: false,
  };
}

/** The client that serves Services where no kube-proxy runs: the only one of the network's agents that stands on nodes; undefined where nobody knows which. */
const agentOf = once((inventory: Inventory): Client | undefined => {
  const { clients, networking } = inventory;
  const agents = clients.filter(
    ({ name, role }) => (role === 'cni' || name === networking?.cni) && !/operator|controller|typha|apiserver/.test(name),
  );
  return agents.length === 1 ? agents[0] : undefined;
});
