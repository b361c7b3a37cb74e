import type { Node, Service } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { FIXES, status } from '../../model/versions.js';
import type { Fix } from '../../model/versions/fix.js';

/** How a Service is reached: what decides which entries conntrack has of it. */
export type Reach = NonNullable<Service['type']>;

/**
 * The defect for which a kube-proxy that has heard of a removed UDP endpoint leaves conntrack entries to it; undefined where it has none. `empty`: the
 * Service has no endpoint left. Which rows apply depends on how clients reach the Service and on kube-proxy's mode; nftables came with
 * 1.29 and cleans as iptables does. A node without kube-proxy has none of these.
 */
export function leavesEntries(node: Node, reach: Reach, empty: boolean): Fix | undefined {
  const known = found(node);
  const key = `${reach} ${empty}`;
  if (!known.has(key)) known.set(key, rowOf(node, reach, empty));
  return known.get(key);
}

const found = once((_node: Node) => new Map<string, Fix | undefined>());

function rowOf(node: Node, reach: Reach, empty: boolean): Fix | undefined {
  if (node.kubeProxyMode === 'none') return undefined;
  const ipvs = node.kubeProxyMode === 'ipvs';
  const rows: readonly Fix[] = [
    FIXES.conntrackDeletedPods,
    FIXES.conntrackReadiness,
    ...(ipvs ? [FIXES.ipvsUdpGraceful] : []),
    ...(reach === 'NodePort' || reach === 'LoadBalancer' ? [FIXES.conntrackNodePortChange, FIXES.conntrackNodePort] : []),
    ...(reach === 'LoadBalancer' ? [ipvs ? FIXES.conntrackLoadBalancerIpvs : FIXES.conntrackLoadBalancer] : []),
    ...(empty ? [FIXES.conntrackNoEndpoints] : []),
  ];
  return rows.find((fix) => status(fix, node.kubeProxyVersion) === 'affected');
}
