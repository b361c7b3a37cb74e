import { isControlPlane, type Node, type Workload } from '../../model/inventory.js';
import type { WorkloadFacts } from './facts.js';
import type { Workloads } from './workloads.js';

type Toleration = NonNullable<Workload['tolerations']>[number];
/** A taint of a node. */
export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: string;
}

/** Whether a toleration covers a taint (kubernetes `staging/src/k8s.io/api/core/v1/toleration.go`, ToleratesTaint). */
export function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect !== undefined && toleration.effect !== '' && toleration.effect !== taint.effect) return false;
  if (toleration.key !== undefined && toleration.key !== '' && toleration.key !== taint.key) return false;
  if (toleration.operator === 'Exists') return true;
  return toleration.key !== undefined && (toleration.value ?? '') === (taint.value ?? '');
}

const AWAY: readonly Taint[] = [
  { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
];

/**
 * How long pods stay on a node that is not Ready or unreachable, milliseconds; null: for ever. What the pods say, else what the
 * DefaultTolerationSeconds admission plugin gives every pod that says nothing (300 s by default); pods that it never saw are evicted at once; pods of DaemonSets tolerate both
 * for ever (https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-based-evictions).
 */
export function stays({
  kind,
  tolerations,
  defaultToleration,
}: Pick<WorkloadFacts, 'kind' | 'tolerations' | 'defaultToleration'>): number | null {
  if (kind === 'DaemonSet') return null;
  const said = (tolerations ?? []).filter((toleration) => AWAY.some((taint) => tolerates(toleration, taint)));
  if (said.length === 0) return defaultToleration;
  const seconds = said.flatMap(({ tolerationSeconds }) => (tolerationSeconds === undefined ? [] : [Math.max(0, tolerationSeconds)]));
  return seconds.length === 0 ? null : Math.min(...seconds) * 1000;
}

/** What a host that is missed can lose. */
export interface AtStake {
  /** The shortest time that one of its pods stays on it, milliseconds; null: nothing there is ever evicted. */
  readonly after: number | null;
  /** Whether a pod is known that goes then: else some may run there that nobody listed. */
  readonly known: boolean;
}

/** What is evicted of a host that is missed. Where no pod of it is known and the inventory does not name `every` one, pods that say nothing are assumed, which stay for `otherwise`. */
export function atStake(workloads: Workloads, host: string, every: boolean, otherwise: number): AtStake {
  const own = workloads.on(host).filter(({ facts }) => facts.kind !== 'DaemonSet');
  if (own.length === 0) return { after: every ? null : otherwise, known: every };
  const stay = own.flatMap(({ facts }) => stays(facts) ?? []);
  if (stay.length > 0) return { after: Math.min(...stay), known: true };
  return { after: every ? null : otherwise, known: every };
}

/** How long pods stay on a node that gets a NoExecute taint, milliseconds: 0 where they do not tolerate it, null for ever. A workload whose tolerations are not known is taken to have none. */
export function staysUnder({ tolerations }: Pick<WorkloadFacts, 'tolerations'>, taint: Taint): number | null {
  const said = (tolerations ?? []).filter((toleration) => tolerates(toleration, taint));
  if (said.length === 0) return 0;
  const seconds = said.flatMap(({ tolerationSeconds }) => (tolerationSeconds === undefined ? [] : [Math.max(0, tolerationSeconds)]));
  return seconds.length === 0 ? null : Math.min(...seconds) * 1000;
}

/**
 * Whether a node may take a new pod, as far as the inventory says: the pod's nodeSelector against its labels, its taints against the pod's
 * tolerations. Where a node's taints are not given, one of the control plane is taken to carry the taint that kubeadm gives it, unless the
 * workload has a pod on the control plane already.
 */
export function mayRunOn(node: Node, facts: WorkloadFacts, onControlPlane: boolean): boolean {
  if (node.labels && Object.entries(facts.nodeSelector ?? {}).some(([key, value]) => !BUILT_IN.has(key) && node.labels![key] !== value))
    return false;
  if (node.taints === undefined) return onControlPlane || !isControlPlane(node);
  if (facts.tolerations === undefined)
    return (onControlPlane && isControlPlane(node)) || node.taints.every(({ effect }) => effect === 'PreferNoSchedule');
  return node.taints.every(
    (taint) => taint.effect === 'PreferNoSchedule' || facts.tolerations!.some((toleration) => tolerates(toleration, taint)),
  );
}

/** Whether a toleration covers the taint that kubeadm gives nodes of the control plane: by its name from 1.24 on, or by the former (kubernetes#107533). */
export const toleratesControlPlane = (toleration: Toleration): boolean =>
  ['control-plane', 'master'].some((role) => tolerates(toleration, { key: `node-role.kubernetes.io/${role}`, effect: 'NoSchedule' }));

/** Labels that every node has, whether an inventory lists them or not. */
const BUILT_IN: ReadonlySet<string> = new Set(['kubernetes.io/os', 'beta.kubernetes.io/os']);
