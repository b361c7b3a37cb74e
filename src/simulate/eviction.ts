import type { Inventory } from '../model/inventory.js';
import { once } from '../model/once.js';
import { DEFAULT_TOLERATION } from './timing.js';
import type { Away } from './away.js';
import type { Clock } from './clock.js';
import type { Episode } from './episodes.js';
import type { Machines } from './machines.js';

/** Whether more nodes that are NotReady are tainted: yes, no, or none and those that were are freed. */
export type Tainting = 'evicting' | 'stopped' | 'cancelled';

/** How the node lifecycle controller takes to many nodes that are NotReady. */
export interface EvictionPolicy {
  /** What is done while `notReady` of the cluster's nodes are NotReady. */
  readonly state: (notReady: number) => Tainting;
}

/** How many nodes the controller misses now, which has been looking at what began at a time for as long as `since` says: hosts and nodes without a name that are down, and those whose kubelet it does not hear. */
export const countMissed =
  (machines: Machines, away: Away, episodes: () => readonly Episode[], clock: Clock, grace: number) =>
  (since: (began: number) => number): number => {
    const isLate = (at: number) => clock.now - at >= grace && clock.now - since(at) >= grace;
    let sum = 0;
    for (const { host, up, stop } of machines.all) if (!up && !host.appliance && stop && isLate(stop.at)) sum++;
    for (const { at, each, together } of away.all) if (isLate(at) && (each === undefined || each >= grace)) sum += together;
    for (const { component, at, weight } of episodes()) if (component === 'kubelet' && isLate(at)) sum += weight;
    return sum;
  };

/**
 * How long pods that say nothing stay on a node that is not heard of any more, milliseconds: what the DefaultTolerationSeconds admission plugin gives
 * each new pod for `unreachable` (kube-apiserver's --default-unreachable-toleration-seconds); at once where the plugin is switched off. Pods keep what they were given, so
 * that what the flag said when the plan began is what counts.
 */
export const defaultToleration = once(({ controlPlane }: Inventory): number => {
  const flags = controlPlane?.apiserver?.flags;
  if (flags?.['disable-admission-plugins']?.split(',').some((plugin) => plugin.trim() === 'DefaultTolerationSeconds')) return 0;
  const seconds = Number(flags?.['default-unreachable-toleration-seconds'] ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : DEFAULT_TOLERATION;
});

/** kube-controller-manager's defaults (`cmd/kube-controller-manager/app/options`, "Nodes" in the Kubernetes documentation). */
const UNHEALTHY_ZONE_THRESHOLD = 0.55;
const LARGE_CLUSTER_SIZE_THRESHOLD = 50;
/** A zone with fewer NotReady nodes is never unhealthy (kubernetes `pkg/controller/nodelifecycle`, `ComputeZoneState`). */
const LEAST_NOT_READY = 3;

/** How many zones the nodes name; nobody's is one. */
const zonesOf = once((nodes: Inventory['nodes']): number => new Set(nodes.flatMap((node) => node.zone ?? [])).size || 1);

/**
 * A node that is NotReady is tainted, and its pods are evicted once their toleration has run out. While every node of every zone is NotReady
 * nobody is tainted and taints are taken back; while at least 55 % of a zone's are (three at the least), no more
 * are tainted in a zone of at most 50 nodes, and they are at a tenth of the rate in a larger one (rates are not modelled). Which zone a node of a class is in is not modelled: nodes
 * are taken to be spread evenly over the zones that the inventory names.
 */
export function evictionPolicy(inventory: Inventory, total: number): EvictionPolicy {
  const zones = zonesOf(inventory.nodes);
  const flags = inventory.controlPlane?.controllerManager?.flags;
  const number = (name: string, fallback: number) => {
    const given = Number(flags?.[name]);
    return flags?.[name] !== undefined && Number.isFinite(given) ? given : fallback;
  };
  const threshold = number('unhealthy-zone-threshold', UNHEALTHY_ZONE_THRESHOLD);
  const large = number('large-cluster-size-threshold', LARGE_CLUSTER_SIZE_THRESHOLD);
  return {
    state(notReady) {
      if (notReady >= total - 1e-6) return 'cancelled';
      const unhealthy = notReady / zones >= LEAST_NOT_READY && notReady / total >= threshold;
      return !unhealthy || total / zones > large ? 'evicting' : 'stopped';
    },
  };
}
