import type { Inventory } from './inventory.js';

/** Distributions that put their name into every version (`v1.31.1+k3s1`, `v1.31.1+rke2r1`). */
const SUFFIX = /\+(k3s|rke2)/;

/** Who set the cluster up, as it is said or as its versions tell; undefined where neither does. */
export function installerOf({ controlPlane, kubernetesVersion, nodes }: Inventory): string | undefined {
  return controlPlane?.installer ?? SUFFIX.exec(kubernetesVersion ?? '')?.[1] ?? SUFFIX.exec(nodes[0]?.kubeletVersion ?? '')?.[1];
}
