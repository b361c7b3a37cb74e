import type { Node, Service } from '../../model/inventory.js';
import { FIXES, status } from '../../model/versions.js';
import type { Fix } from '../../model/versions/fix.js';

/** How clients reach a Service: what decides which entries conntrack has of it. */
export interface Reach {
  readonly type: NonNullable<Service['type']>;
  /** Also by an address outside of the cluster. */
  readonly externalIPs: boolean;
}

/** What happens to a Service's endpoints: one of several goes, the last one, the first one comes, all of them listen on another port. */
export type Change = 'gone' | 'last gone' | 'first' | 'port';

/**
 * The defect for which a kube-proxy that has heard of a change leaves conntrack entries of UDP flows that lead nowhere; undefined where it has none. Which
 * rows apply depends on how clients reach the Service and on kube-proxy's mode; nftables came with 1.29 and cleans as iptables does. IPVS needs no cleaning where an
 * endpoint goes: its real server is deleted at once for UDP, and `expire_nodest_conn`, which kube-proxy sets to 1, forgets the flow at its next packet
 * (kubernetes `pkg/proxy/ipvs/graceful_termination.go`, deleteRsFunc; since #77802). A node without kube-proxy has none of these.
 */
export function leavesEntries(node: Node, { type, externalIPs }: Reach, change: Change): Fix | undefined {
  if (node.kubeProxyMode === 'none') return undefined;
  const ipvs = node.kubeProxyMode === 'ipvs';
  const port = type === 'NodePort' || type === 'LoadBalancer';
  const gone: readonly Fix[] = [
    ...(ipvs ? [FIXES.ipvsUdpGraceful] : [FIXES.conntrackDeletedPods, FIXES.conntrackReadiness]),
    ...(port ? [FIXES.conntrackNodePortChange] : []),
  ];
  const rows: Readonly<Record<Change, readonly Fix[]>> = {
    gone,
    'last gone': [...gone, ...(ipvs ? [] : [FIXES.conntrackNoEndpoints])],
    // Entries that were made while there was no endpoint.
    first: [
      ...(port ? [FIXES.conntrackNodePort] : []),
      ...(type === 'LoadBalancer' ? [ipvs ? FIXES.conntrackLoadBalancerIpvs : FIXES.conntrackLoadBalancer] : []),
      ...(externalIPs ? [FIXES.conntrackExternalIP] : []),
    ],
    port: ipvs ? [] : [FIXES.conntrackTargetPort],
  };
  return rows[change].find((fix) => status(fix, node.kubeProxyVersion) === 'affected');
}
