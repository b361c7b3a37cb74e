import type { Budget } from '../../model/inventory.js';
import type { PodSet, RunningPod } from './pod-set.js';

/** How many pods a budget asks for, by the rounding of the disruption controller (up in both cases; kubernetes `pkg/controller/disruption`). */
export function minimum(budget: Budget | undefined, wanted: number): number | undefined {
  const scaled = (value: number | string) =>
    typeof value === 'number' ? value : value.endsWith('%') ? Math.ceil((Number.parseFloat(value) / 100) * wanted) : Number(value);
  if (budget?.minAvailable !== undefined) return scaled(budget.minAvailable);
  if (budget?.maxUnavailable !== undefined) return Math.max(0, wanted - scaled(budget.maxUnavailable));
  return undefined;
}

/**
 * Whether the eviction API lets a pod go now: a healthy one only where the budget allows a disruption, one that is not Ready also where
 * `unhealthyPodEvictionPolicy` says so or the budget is met without it
 * (https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy).
 */
export function mayEvict(set: PodSet, pod: RunningPod): boolean {
  const least = minimum(set.facts.budget, set.facts.replicas);
  if (least === undefined) return true;
  const healthy = set.healthy();
  if (pod.alive && !pod.terminating) return healthy > least;
  return set.facts.budget?.unhealthyPodEvictionPolicy === 'AlwaysAllow' || (healthy >= least && healthy > 0);
}

/** A budget in words: `minAvailable 2`, `maxUnavailable 0`. */
export const asked = (budget: Budget | undefined): string =>
  budget?.minAvailable !== undefined ? `minAvailable ${budget.minAvailable}` : `maxUnavailable ${budget?.maxUnavailable}`;
