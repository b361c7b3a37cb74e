import type { Node } from '../../model/inventory.js';
import { FIXES, status } from '../../model/versions.js';
import { deafening, type Proposer } from './change.js';

/** The release proposed: the last patch of 1.20, the first minor in which all releases have the health check and 1.20.7's newer Go (kubernetes#95981, #101192). */
const FIXED = 'v1.20.15';

/** kube-proxy and kubelet with the HTTP/2 health check. */
export const fixedVersions: Proposer = (situation) => {
  const { inventory, plan } = situation;
  if (deafening(situation).length === 0) return [];
  const known = new Map<string | undefined, boolean>();
  const old = (version: string | undefined): boolean => {
    if (!known.has(version)) known.set(version, status(FIXES.http2HealthCheck, version) === 'affected');
    return known.get(version)!;
  };
  const oldProxy = ({ kubeProxyMode, kubeProxyVersion }: Node) => kubeProxyMode !== 'none' && old(kubeProxyVersion);
  const proxies = inventory.nodes.some(oldProxy);
  const kubelets = inventory.nodes.some((node) => old(node.kubeletVersion));
  return [
    ...(proxies
      ? [
          {
            change: `kube-proxy ${FIXED} or later everywhere, first`,
            kind: 'version' as const,
            who: 'platform',
            inventory: {
              ...inventory,
              nodes: inventory.nodes.map((node) => (oldProxy(node) ? { ...node, kubeProxyVersion: FIXED } : node)),
            },
            plan,
            takes: undefined,
            cost: 'an upgrade of its own; needs an API server that is not older',
          },
        ]
      : []),
    ...(kubelets
      ? [
          {
            change: `kubelet ${FIXED} or later everywhere, first`,
            kind: 'version' as const,
            who: 'platform',
            inventory: {
              ...inventory,
              nodes: inventory.nodes.map((node) => (old(node.kubeletVersion) ? { ...node, kubeletVersion: FIXED } : node)),
            },
            plan,
            takes: undefined,
            cost: 'an upgrade of its own; needs an API server that is not older',
          },
        ]
      : []),
  ];
};
