import { countOf, type Node } from '../../model/inventory.js';
import { once } from '../../model/once.js';

/** Nodes that are alike in what they do with Services: one of them, and how many there are. */
export interface Kind {
  readonly example: Node;
  readonly count: number;
}

const SYSCTLS = ['net.netfilter.nf_conntrack_udp_timeout_stream', 'net.netfilter.nf_conntrack_udp_timeout', 'net.ipv4.vs.conn_reuse_mode'];

/** The nodes of an inventory by kube-proxy's version, mode and timers and by their kernel; worked out once, linear in the entries. */
export const kindsOf = once((nodes: readonly Node[]): readonly Kind[] => {
  const kinds = new Map<string, { readonly example: Node; count: number }>();
  for (const node of nodes) {
    const { kubeProxy, sysctl } = node;
    const key = [
      node.kubeProxyMode,
      node.kubeProxyVersion,
      node.kernelVersion,
      kubeProxy?.udpTimeout,
      kubeProxy?.udpStreamTimeout,
      kubeProxy?.flags?.['ipvs-udp-timeout'],
      ...(sysctl ? SYSCTLS.map((name) => sysctl[name]) : []),
    ].join('\0');
    const kind = kinds.get(key);
    if (kind) kind.count += countOf(node);
    else kinds.set(key, { example: node, count: countOf(node) });
  }
  return [...kinds.values()];
});
