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

/** A taint that an upgrade puts on nodes beside another one: pods that tolerate only the former are not put there any more. */
export interface AddedTaint {
  readonly taint: string;
  readonly former: string;
  /** The first version whose upgrade adds it. */
  readonly version: string;
  readonly by: string;
  readonly sources: readonly string[];
}

/** Taints that upgrades have added. kubeadm's only goes on nodes that carry the former one (kubernetes#109840, from 1.24.1 on). */
export const ADDED_TAINTS: readonly AddedTaint[] = [
  {
    taint: 'node-role.kubernetes.io/control-plane',
    former: 'node-role.kubernetes.io/master',
    version: '1.24.0',
    by: 'kubeadm',
    sources: ['https://github.com/kubernetes/kubernetes/pull/107533', 'https://github.com/kubernetes/kubernetes/pull/109840'],
  },
];

/** The taints that an upgrade from one version to another adds; undefined where a version cannot be read. */
export const addedBetween = (from: string | undefined, to: string | undefined): readonly AddedTaint[] | undefined =>
  crossed(ADDED_TAINTS, from, to);

/** The labels that an upgrade from one version to another removes; undefined where a version cannot be read. */
export const removedBetween = (from: string | undefined, to: string | undefined): readonly Removal[] | undefined =>
  crossed(REMOVALS, from, to);

function crossed<T extends { readonly version: string }>(
  table: readonly T[],
  from: string | undefined,
  to: string | undefined,
): readonly T[] | undefined {
  const [before, after] = [parseVersion(from ?? ''), parseVersion(to ?? '')];
  if (!before || !after) return undefined;
  return table.filter(({ version }) => {
    const at = parseVersion(version)!;
    return !reachesVersion(before, at) && reachesVersion(after, at);
  });
}
