import type { Inventory, LoadBalancer } from '../../model/inventory.js';
import { traitsOf } from '../balancer/behaviours.js';
import { deafening, type Proposer, type Situation } from './change.js';

const withBalancer = (inventory: Inventory, balancer: LoadBalancer, change: Partial<LoadBalancer>): Inventory => ({
  ...inventory,
  loadBalancers: inventory.loadBalancers.map((own) => (own === balancer ? { ...own, ...change } : own)),
});

const fronting = (situation: Situation) =>
  deafening(situation).length === 0 ? [] : situation.inventory.loadBalancers.filter((balancer) => balancer.fronts === 'kube-apiserver');

/** A balancer that ends what it holds towards a dead member tells the client. */
export const closeOnMarkDown: Proposer = (situation) =>
  fronting(situation).flatMap((balancer) => {
    const { closes } = traitsOf(balancer);
    const value = closes.words.true;
    if (closes.value === true || value === undefined || closes.field.includes('/')) return [];
    const set = value === 'true' ? true : value;
    return [
      {
        change: `${closes.field}: ${value} on ${balancer.name}`,
        kind: 'setting' as const,
        who: 'network',
        inventory: withBalancer(situation.inventory, balancer, { [closes.field]: set } as Partial<LoadBalancer>),
        plan: situation.plan,
        takes: 0,
        cost: 'also cuts every client when the monitor flaps',
      },
    ];
  });

/** A keepalive on the server's side finds a returned member sooner. */
export const shorterKeepAlive: Proposer = (situation) =>
  fronting(situation).flatMap((balancer) => {
    const { keepAlive, passThrough } = traitsOf(balancer);
    if (passThrough || keepAlive.field !== 'tcp/keepAliveInterval') return [];
    const value = keepAlive.value ?? keepAlive.default;
    if (typeof value === 'number' && value <= 60_000) return [];
    return [
      {
        change: `tcp.keepAliveInterval: 60s on ${balancer.name}`,
        kind: 'setting' as const,
        who: 'network',
        inventory: withBalancer(situation.inventory, balancer, { tcp: { ...balancer.tcp, keepAliveInterval: '60s' } }),
        plan: situation.plan,
        takes: 0,
        cost: 'ends nothing while the member is away',
      },
    ];
  });
