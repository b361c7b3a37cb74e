import type { Inventory } from './inventory.js';
import { once } from './once.js';
import { compareMinors, parseVersion, type Version } from './versions.js';

/**
 * The oldest versions that a cluster's components can have where nobody says them, by upstream's version skew policy
 * (https://kubernetes.io/releases/version-skew-policy/): kubelets are never newer than kube-apiserver; kubelets and kube-proxies are at most
 * three minors older than it, two where they are before 1.25. Each is a minor's first release.
 */
export interface Oldest {
  readonly apiServer: string;
  /** Of kubelets and kube-proxies. */
  readonly onNodes: string;
  /** What it follows from, as a clause: `kubelets are v1.33.4`. */
  readonly because: string;
}

/** What the policy says beside the versions that are known; undefined where none is. */
export const oldestBySkew = once((inventory: Inventory): Oldest | undefined => {
  const { controlPlane, kubernetesVersion, nodes } = inventory;
  const given = newest([controlPlane?.apiserver?.version ?? kubernetesVersion]);
  const beside = given ?? newest(nodes.map(({ kubeletVersion }) => kubeletVersion));
  if (!beside || beside.major !== 1) return undefined;
  const three = beside.minor - 3;
  return {
    apiServer: `v1.${beside.minor}.0`,
    onNodes: `v1.${Math.max(0, three >= THREE_SINCE ? three : beside.minor - 2)}.0`,
    because: given ? `kube-apiserver is ${beside.text}` : `kubelets are ${beside.text}`,
  };
});

/** From this minor on kubelets and kube-proxies may be three minors behind. */
const THREE_SINCE = 25;

function newest(texts: readonly (string | undefined)[]): Version | undefined {
  let found: Version | undefined;
  for (const text of new Set(texts)) {
    const version = text === undefined ? undefined : parseVersion(text);
    if (version && (!found || compareMinors(version, found) > 0)) found = version;
  }
  return found;
}
