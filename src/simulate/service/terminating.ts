import type { Inventory, Node } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { compareVersions, parseVersion } from '../../model/versions.js';

/** kube-proxy's ProxyTerminatingEndpoints is on by default from here on, and locked from 1.28 on (KEP-1669; kubernetes `pkg/features/kube_features.go`). */
const FALLS_BACK = parseVersion('1.26')!;
/** Where only the API's version is known: kube-proxy may be three minor versions older (https://kubernetes.io/releases/version-skew-policy/#kube-proxy). */
const API_OF_SUCH = parseVersion('1.29')!;

/**
 * Whether kube-proxy on every node sends to endpoints that are told to end and still serve where a Service has no other; false where one is older, where its
 * gate is off, where something else serves Services, or where its version cannot be told.
 */
export const fallsBackOnEnding = once(
  ({ nodes, kubernetesVersion }: Inventory): boolean => nodes.length > 0 && nodes.every((node) => on(node, kubernetesVersion)),
);

function on({ kubeProxyVersion, kubeProxyMode, kubeProxy }: Node, api: string | undefined): boolean {
  if (kubeProxyMode === 'none' || /\bProxyTerminatingEndpoints=false\b/i.test(kubeProxy?.flags?.['feature-gates'] ?? '')) return false;
  const own = parseVersion(kubeProxyVersion ?? '');
  const known = own ?? parseVersion(api ?? '');
  return known !== undefined && compareVersions(known, own ? FALLS_BACK : API_OF_SUCH) >= 0;
}
