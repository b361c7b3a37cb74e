import type { LoadBalancer } from '../../model/inventory.js';
import type { Proposer, Situation } from './change.js';

/** The balancers that the plan takes every machine from, so that nothing answers at their address. */
function alone({ inventory, impacts }: Situation): LoadBalancer[] {
  const silent = impacts.some(({ cause }) => cause.some(({ hazard }) => hazard === 'balancer/only-instance-stopped'));
  return silent ? inventory.loadBalancers.filter(({ fronts, hosts }) => fronts === 'kube-apiserver' && hosts?.length === 1) : [];
}

/** A second machine takes the address over while the only one is away. */
export const secondInstance: Proposer = (situation) =>
  alone(situation).map((balancer) => ({
    change: `a second instance of ${balancer.name} on another machine, which takes its address over`,
    kind: 'setting' as const,
    who: 'network',
    inventory: {
      ...situation.inventory,
      loadBalancers: situation.inventory.loadBalancers.map((own) =>
        own === balancer ? { ...own, hosts: [...own.hosts!, `${own.hosts![0]!}-standby`] } : own,
      ),
    },
    plan: situation.plan,
    takes: undefined,
    cost: 'a machine of its own, and an address that moves (keepalived, kube-vip, an active and a standby unit)',
  }));
