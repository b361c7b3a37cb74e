import type { Inventory } from '../model/inventory.js';
import { compareVersions, parseVersion } from '../model/versions.js';
import type { Choices } from './choices.js';
import type { Population } from './classes.js';
import type { World } from './world.js';

/** From this version on kubeadm's kube-controller-manager talks to the API server of its own host (kubernetes#94398; #94442 brought it to 1.19). */
const LOCAL_SINCE = parseVersion('1.20.0')!;

/** What is known of the way to the API. */
interface Ways {
  /** Every balancer answers and has a member that serves, and no kubelet looks for one in vain. */
  readonly isServed: () => boolean;
  /** Some API server serves, reached or not, and etcd has its quorum. */
  readonly serves: () => boolean;
  /** What is not served is about to be: a standby takes over. */
  readonly takesOver: () => boolean;
}

/**
 * Whether what kube-controller-manager writes reaches the API. Where the balancer is away and API servers serve on, that hangs on the way it takes: one that
 * talks to its own host's goes on missing the heartbeats of every kubelet that is cut off. Asked only then, and not for a takeover of seconds.
 */
export function controllersReach(inventory: Inventory, { isServed, serves, takesOver }: Ways, choices: Choices): () => boolean {
  const { controlPlane, kubernetesVersion } = inventory;
  const version = parseVersion(controlPlane?.controllerManager?.version ?? kubernetesVersion ?? '');
  const byKubeadm = controlPlane?.installer === 'kubeadm' && version !== undefined ? compareVersions(version, LOCAL_SINCE) >= 0 : undefined;
  const isLocal = () =>
    byKubeadm ??
    choices.pick({
      key: 'way of controllers',
      kind: 'fact',
      options: ["its own host's", 'the one that the balancer leads to'],
      likely: 0,
      what: 'which API server kube-controller-manager talks to',
      place: { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/controlPlane` },
      collect: 'grep server: /etc/kubernetes/controller-manager.conf',
    }) === 0;
  return () => isServed() || (serves() && !takesOver() && isLocal());
}

/** From this version on kubeadm lets the kubelet of a control-plane node that joins talk to the API server beside it (ControlPlaneKubeletLocalMode, kubernetes/enhancements#4471). */
export const LOCAL_KUBELETS_SINCE = parseVersion('1.33.0')!;

/** Says how the kubelets of the control plane are taken to reach the API, where their balancer is lost and nobody said that it matters to them. */
export function assumeThroughBalancer(
  { at, controlPlane, kubernetesVersion }: Inventory,
  { hosts }: Population,
  assume: World['assume'],
): void {
  const version = parseVersion(kubernetesVersion ?? '');
  if (version === undefined || compareVersions(version, LOCAL_KUBELETS_SINCE) < 0) return;
  if (controlPlane?.installer !== undefined && controlPlane.installer !== 'kubeadm') return;
  const unsaid = [...hosts.values()].some(
    (host) => host.controlPlane && host.node.kubelet?.featureGates?.ControlPlaneKubeletLocalMode === undefined,
  );
  if (!unsaid) return;
  assume({
    fact: 'which API server the kubelets of control-plane nodes talk to',
    assumed: 'the one that the balancer leads to',
    why: 'ControlPlaneKubeletLocalMode is not given; kubeadm joins nodes with it from 1.33 on, and these would stay Ready without the balancer',
    place: { file: at.file, pointer: `${at.pointer}/spec/controlPlane` },
  });
}
