import type { Node } from '../../model/inventory.js';
import { healthCheckOf, versionOf } from './health-check.js';
import { tcpOf } from './tcp.js';
import type { ClientTraits } from './traits.js';

/** kube-proxy only watches: without the HTTP/2 health check nothing on its side ever finds a silent death (kubernetes#107266). */
export function kubeProxy(node: Node): ClientTraits {
  const { version, place } = versionOf(node, 'kubeProxyVersion');
  return {
    component: 'kube-proxy',
    name: node.kubeProxyMode === 'none' ? 'the network agent' : 'kube-proxy',
    version,
    place,
    ...healthCheckOf(version, node.kubeProxy?.environment),
    closeAll: undefined,
    writes: false,
    writesEvery: 0,
    tcp: tcpOf(node),
    poolDefect: 'fixed',
    path: undefined,
    guessed: false,
  };
}
