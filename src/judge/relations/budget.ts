import type { Inventory, Pod, Budget } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { relation } from '../relation.js';

/** The disruption budgets of workloads. */
export const budget = relation({
  name: 'budget',
  what: 'A disruption budget and the workload that it keeps.',
  example: 'budget.disruptionsAllowed == 0',
  fields: {
    workload: { type: 'string', what: 'the workload, as namespace/name' },
    replicas: { type: 'int', what: 'how many pods the workload should have', fact: 'replicas' },
    ready: { type: 'int', what: 'how many of its listed pods are ready; unknown where they are not listed', fact: 'pods' },
    minAvailable: { type: 'int', what: 'how many must stay, percentages worked out', fact: 'budget' },
    disruptionsAllowed: { type: 'int', what: 'how many may be gone at once, by the budget and what is ready', fact: 'pods' },
    whenUnhealthy: {
      type: 'string',
      what: 'whether pods that are not Ready may go regardless; IfHealthyBudget where nothing is said, the default',
      words: ['IfHealthyBudget', 'AlwaysAllow'],
    },
    nodes: { type: 'list<string>', what: 'names of the nodes that its pods run on', fact: 'pods' },
  },
  rows: ({ inventory }) =>
    kept(inventory).map(({ name, replicas: given, pods, budget: own }) => {
      const replicas = given ?? pods?.length;
      const ready = pods?.filter((pod) => pod.ready !== false).length;
      const least = leastOf(own, replicas);
      return {
        values: {
          workload: name,
          replicas,
          ready,
          minAvailable: least,
          disruptionsAllowed: ready === undefined || least === undefined ? undefined : Math.max(0, ready - least),
          whenUnhealthy: own.unhealthyPodEvictionPolicy ?? 'IfHealthyBudget',
          nodes: pods && pods.every((pod) => pod.node !== undefined) ? [...new Set(pods.map((pod) => pod.node!))] : undefined,
        },
        place: placeOf(own),
        of: name,
      };
    }),
});

interface Kept {
  readonly name: string;
  readonly replicas: number | undefined;
  readonly pods: readonly Pod[] | undefined;
  readonly budget: Budget;
}

function kept(inventory: Inventory): Kept[] {
  const workloads = inventory.workloads.flatMap(({ name, namespace, replicas, pods, budget: own }): Kept[] =>
    own ? [{ name: namespace === undefined ? name : `${namespace}/${name}`, replicas, pods, budget: own }] : [],
  );
  const { dns } = inventory;
  return dns?.budget
    ? [...workloads, { name: dns.workload ?? dns.provider ?? 'dns', replicas: dns.replicas, pods: dns.pods, budget: dns.budget }]
    : workloads;
}

/** Percentages round up, of the expected number of pods (kubernetes `pkg/controller/disruption`). */
function leastOf({ minAvailable, maxUnavailable }: Budget, replicas: number | undefined): number | undefined {
  const count = (value: number | string): number | undefined => {
    if (typeof value === 'number') return value;
    const percent = /^(\d+)%$/.exec(value)?.[1];
    if (percent === undefined) return /^\d+$/.test(value) ? Number(value) : undefined;
    return replicas === undefined ? undefined : Math.ceil((Number(percent) * replicas) / 100);
  };
  if (minAvailable !== undefined) return count(minAvailable);
  if (maxUnavailable === undefined || replicas === undefined) return undefined;
  const most = count(maxUnavailable);
  return most === undefined ? undefined : Math.max(0, replicas - most);
}
