import { type Inventory, isControlPlane, isDns, type Node, type Workload } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { dnsFacts } from './facts.js';

/** Where an inventory says of every pod that a missed node can lose on which node it runs. */
type Reach = 'everywhere' | 'tainted nodes' | 'nowhere';

/**
 * Whether every pod that this node can lose when it is missed is known; without a node: one that nobody tells apart. Pods of DaemonSets stay, and static pods (they
 * tolerate every NoExecute taint: kubernetes `pkg/kubelet/config/common.go`, applyDefaults) are no workload. A list that holds nothing but kube-system
 * may be a look at that namespace alone: it is enough for nodes that a taint keeps free of other pods.
 */
export function namesEveryPod(inventory: Inventory, node?: Node): boolean {
  const reach = reachOf(inventory);
  return reach === 'everywhere' || (reach === 'tainted nodes' && node !== undefined && isKeptFree(node));
}

const reachOf = once((inventory: Inventory): Reach => {
  const { workloads, dns, unsaid } = inventory;
  const listed = workloads.length > 0 || unsaid?.has('workloads') !== true;
  const resolves = dns === undefined || dnsFacts(inventory) !== undefined || workloads.some((workload) => isDns(workload, dns));
  if (!listed || !resolves || !workloads.every(isPlaced)) return 'nowhere';
  return workloads.length > 0 && workloads.every(({ namespace }) => namespace === 'kube-system') ? 'tainted nodes' : 'everywhere';
});

/** Whether the nodes of its pods are known. What waits for a node runs on none. */
function isPlaced({ kind, replicas, pods }: Workload): boolean {
  if (kind === 'DaemonSet' || replicas === 0) return true;
  return pods !== undefined && pods.length > 0 && pods.every(({ node, phase }) => node !== undefined || phase === 'Pending');
}

/** Whether a taint keeps pods away; where nobody gives its taints, one of the control plane has that of kubeadm. */
const isKeptFree = (node: Node): boolean => node.taints?.some(({ effect }) => effect !== 'PreferNoSchedule') ?? isControlPlane(node);
