import { parseVersion, reachesVersion } from './versions.js';

/** A label that an upgrade takes from nodes: whatever picks nodes by it picks none afterwards. */
export interface Removal {
  readonly label: string;
  /** The first version whose upgrade takes it away. */
  readonly version: string;
  /** What does it: other installers may leave the label alone. */
  readonly by: string;
  /** The label that says the same from then on. */
  readonly instead: string;
  readonly sources: readonly string[];
}

/**
 * Labels that upgrades have removed, one entry a label. kubeadm took the step in `upgrade apply`: after the first control-plane node it removes the label from every node that
 * carries it (kubernetes v1.24 `cmd/kubeadm/app/cmd/upgrade/apply.go`, RemoveOldControlPlaneLabel).
 */
export const REMOVALS: readonly Removal[] = [
  {
    label: 'node-role.kubernetes.io/master',
    version: '1.24.0',
    by: 'kubeadm',
    instead: 'node-role.kubernetes.io/control-plane',
    sources: [
      'https://github.com/kubernetes/kubernetes/pull/107533',
      'https://github.com/kubernetes/enhancements/tree/master/keps/sig-cluster-lifecycle/kubeadm/2067-rename-master-label-taint',
    ],
  },
];

/** The labels that an upgrade from one version to another removes; undefined where a version cannot be read. */
export function removedBetween(from: string | undefined, to: string | undefined): readonly Removal[] | undefined {
  const [before, after] = [parseVersion(from ?? ''), parseVersion(to ?? '')];
  if (!before || !after) return undefined;
  return REMOVALS.filter(({ version }) => {
    const at = parseVersion(version)!;
    return !reachesVersion(before, at) && reachesVersion(after, at);
  });
}
