import { applySet } from '../../model/configure.js';
import type { Finding } from '../../model/finding.js';
import type { Inventory } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { actionsOf, type Plan } from '../../model/plan.js';
import { didYouMean } from '../../source/nearest.js';
import { problem } from '../explain/problem.js';
import { memberProblems } from './members.js';
import { nodeProblems } from './nodes.js';
import { opaqueProblems } from './opaque.js';
import { orderProblems } from './order.js';
import { pastWindow } from './window.js';

/** What fits its schema and still contradicts: steps that name what is not there, an uncordon before anything was cordoned. */
export function plausible(plan: Plan, inventory: Inventory, today: string | undefined): Finding[] {
  const about = { plan: plan.name, cluster: inventory.name };
  const found = [
    ...memberProblems(plan, inventory),
    ...nodeProblems(plan, inventory),
    ...references(plan, inventory),
    ...orderProblems(plan, inventory),
    ...opaqueProblems(plan),
    ...pastWindow(plan, today),
  ];
  return found.map((finding) => ({ ...finding, ...about }));
}

/** Balancers, workloads and paths that are not in the inventory. */
function references(plan: Plan, inventory: Inventory): Finding[] {
  const balancers = inventory.loadBalancers.map(({ name }) => name);
  return actionsOf(plan.steps).flatMap((step): Finding[] => {
    const found: Finding[] = [];
    if (step.loadBalancer !== undefined && !balancers.includes(step.loadBalancer))
      found.push(
        problem(
          'input/reference',
          placeOf(step, 'loadBalancer'),
          `there is no balancer ${step.loadBalancer}${didYouMean(step.loadBalancer, balancers)}`,
          'no such balancer',
        ),
      );
    const workloads = step.action === 'apply' ? [] : [step.workload ?? []].flat();
    for (const name of workloads) found.push(...workloadProblem(name, placeOf(step, 'workload'), inventory));
    for (const name of step.pods ?? []) found.push(...workloadProblem(name, placeOf(step, 'pods'), inventory));
    if (step.set)
      for (const { message, place, given, known } of applySet(inventory, step.set, step.at).problems)
        found.push(
          problem('input/reference', place, `${message}${given !== undefined ? didYouMean(given, known ?? []) : ''}`, 'cannot be set'),
        );
    return found;
  });
}

/** A workload or pod that is none of the known ones. Where no workloads are known, nothing can be told; the DNS goes by its provider's name as well. */
function workloadProblem(given: string, place: Place, { workloads, dns }: Inventory): Finding[] {
  if (workloads.length === 0) return [];
  const names = workloads.flatMap(({ namespace, kind, name, pods }) => [
    name,
    `${namespace ?? 'default'}/${name}`,
    ...(kind === undefined ? [] : [`${namespace ?? 'default'}/${kind}/${name}`, `${kind}/${name}`]),
    ...(pods ?? []).flatMap((pod) => [pod.name, `${namespace ?? 'default'}/${pod.name}`]),
  ]);
  const serving = [
    dns?.provider,
    dns?.workload,
    ...(dns?.pods ?? []).map((pod) => pod.name),
    ...(dns ? ['dns', 'coredns', 'kube-dns'] : []),
  ];
  const wanted = given.toLowerCase();
  if ([...names, ...serving].some((name) => name?.toLowerCase() === wanted)) return [];
  return [
    problem('input/reference', place, `no workload or pod is called ${given}${didYouMean(given, names)}`, 'matches nothing', 'warning'),
  ];
}
