import type { Inventory } from '../../model/inventory.js';
import { actionsOf, type Plan } from '../../model/plan.js';
import type { Population } from '../classes.js';
import { defaultToleration } from '../eviction.js';
import { fallsBackOnEnding } from '../service/terminating.js';
import { dnsFacts, endpointFacts, unlistedDns, type WorkloadFacts, workloadFacts } from './facts.js';
import { type PodSet, startPods } from './pod-set.js';

/** Everything that runs pods in one run: the cluster's DNS first, then what the plan can touch. */
export interface Workloads {
  readonly dns: PodSet | undefined;
  readonly sets: readonly PodSet[];
  /** The sets that have, or had, a pod on that host. */
  readonly on: (host: string) => readonly PodSet[];
  /** A pod of the set has come to that host. */
  readonly settled: (set: PodSet, host: string) => void;
}

/**
 * What a plan can touch of an inventory's workloads: those with a pod on a host of the model, and those that a step names. The others stay as
 * they are in every run. Found once for all runs.
 */
export function touchedWorkloads(inventory: Inventory, plan: Plan, hosts: ReadonlyMap<string, unknown>): readonly WorkloadFacts[] {
  const named = new Set(
    actionsOf(plan.steps).flatMap((step) => [...(step.pods ?? []), ...(step.workload === undefined ? [] : [step.workload])]),
  );
  const dns = dnsFacts(inventory) ?? unlistedDns(inventory, named);
  const own = workloadFacts(inventory);
  const known = new Set([...own, ...(dns ? [dns] : [])].flatMap(({ pods }) => pods.flatMap(({ ip }) => ip ?? [])));
  const bare = inventory.services.flatMap((service) => {
    const facts = service.endpoints?.every(({ ip, name }) => !known.has(ip ?? '') && !isPodOf(own, name))
      ? endpointFacts(service, defaultToleration(inventory))
      : undefined;
    return facts ?? [];
  });
  const touched = [...own, ...bare].filter(
    ({ pods, name, label, key }) =>
      pods.some((pod) => pod.node !== undefined && hosts.has(pod.node)) ||
      [name, label, key, ...pods.map((pod) => pod.name)].some((one) => named.has(one)),
  );
  return [...(dns ? [dns] : []), ...touched];
}

const isPodOf = (own: readonly WorkloadFacts[], name: string): boolean => own.some(({ pods }) => pods.some((pod) => pod.name === name));

/** The pods of one run, each where the inventory says; `inventory`: as it is now. */
export function startWorkloads(facts: readonly WorkloadFacts[], population: Population, inventory: () => Inventory): Workloads {
  const hosting = new Map<string, PodSet[]>();
  const settled = (set: PodSet, host: string) => {
    const there = hosting.get(host);
    if (!there) hosting.set(host, [set]);
    else if (!there.includes(set)) there.push(set);
  };
  const sets = facts.map((own) =>
    startPods(
      own,
      ({ node }) => ({ host: node !== undefined && population.hosts.has(node) ? node : undefined, nodeClass: undefined }),
      // What other programs still answer when they are told to end is not known.
      () => own.dns && fallsBackOnEnding(inventory()),
    ),
  );
  for (const set of sets) for (const { host } of set.pods) if (host !== undefined) settled(set, host);
  return { dns: sets.find((set) => set.facts.dns), sets, on: (host) => hosting.get(host) ?? [], settled };
}
