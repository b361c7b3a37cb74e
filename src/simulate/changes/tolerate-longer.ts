import type { Inventory, Workload } from '../../model/inventory.js';
import { listed, type Proposer } from './change.js';

type Tolerations = NonNullable<Workload['tolerations']>;

const MISSED = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'];

/** Pods that tolerate a node's absence for as long as the plan needs it are not evicted, and start again where they were. */
export const tolerateLonger: Proposer = ({ inventory, plan, impacts }) => {
  const evicted = impacts.filter(({ kind, covered, class: by }) => kind === 'pod-eviction' && !covered && by.node !== undefined);
  if (evicted.length === 0 || evicted.some(({ worst }) => worst.to === null)) return [];
  const hosts = new Set(evicted.map(({ class: by }) => by.node));
  const away = Math.max(...evicted.map(({ worst, cause }) => worst.to! - (cause[0]?.at ?? worst.from)));
  const seconds = Math.ceil(away / 60_000) * 60;
  const owners = inventory.workloads.filter(({ kind, pods }) => kind !== 'DaemonSet' && pods?.some(({ node }) => hosts.has(node)));
  if (owners.length === 0) return [];
  return [
    {
      change: `tolerationSeconds ${seconds} for ${MISSED.map((key) => key.split('/')[1]).join(' and ')} on ${listed(owners.map(({ name }) => name))}`,
      kind: 'setting',
      who: owners.length === 1 ? `the owner of ${owners[0]!.name}` : 'the owners of the pods',
      inventory: tolerating(inventory, owners, seconds),
      plan,
      takes: 0,
      cost: 'restarts the pods when it is set, so days before; a node that dies for good is left later',
    },
  ];
};

function tolerating(inventory: Inventory, owners: readonly Workload[], tolerationSeconds: number): Inventory {
  const longer = (tolerations: Workload['tolerations']): Tolerations => [
    ...(tolerations ?? []).filter(({ key }) => key === undefined || !MISSED.includes(key)),
    ...MISSED.map((key) => ({ key, operator: 'Exists' as const, effect: 'NoExecute' as const, tolerationSeconds })),
  ];
  const { dns } = inventory;
  const own = (workload: Workload) => dns?.workload?.split('/').pop() === workload.name;
  return {
    ...inventory,
    ...(dns && owners.some(own) && { dns: { ...dns, tolerations: longer(dns.tolerations) } }),
    workloads: inventory.workloads.map((workload) =>
      owners.includes(workload) ? { ...workload, tolerations: longer(workload.tolerations) } : workload,
    ),
  };
}
