import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import type { SeenClients, State } from '../model/state.js';
import { choicesOf, LIKELY, type Scenario } from './choices.js';
import { populate } from './classes.js';
import { playSteps } from './steps.js';
import { startWorld } from './world.js';

/** The state at a time, in milliseconds from the start of the plan, in the likely run or in another one. Pure: the same arguments give the same state. */
export function stateAt(inventory: Inventory, plan: Plan, at: number, scenario: Scenario = LIKELY): State {
  const population = populate(inventory, plan);
  const world = startWorld(inventory, population, choicesOf(scenario));
  const played = playSteps(world, plan.steps);
  for (;;) {
    world.observe();
    played.look();
    const next = world.clock.next();
    if (next === undefined || next > at) break;
    world.clock.step();
  }
  const { machines, rotation, connections, etcd } = world;
  const { dns } = world.workloads;
  const living = new Set((dns?.pods ?? []).filter(({ alive }) => alive).map(({ address }) => address));
  const seen = (addresses: readonly string[]) => addresses.map((address) => ({ address, alive: living.has(address) }));
  const quorum = etcd?.quorum();
  const episodes = connections.episodes();
  const components = ['kube-proxy', 'kubelet'] as const;
  return {
    at,
    steps: played.steps.filter(({ from, to }) => from <= at && at < to).map(({ id }) => id),
    ended: played.done(),
    hosts: machines.all
      .filter(({ up, serving, host }) => !up || (host.controlPlane && !serving))
      .map(({ host, up, serving, stop }) => ({ name: host.name, up, serving, ...(stop && { since: stop.at }) })),
    balancers: rotation.balancers().map((balancer) => ({
      name: balancer.name,
      members: balancer.members.map((name) => ({ name, inRotation: balancer.inRotation(name), up: machines.get(name)?.serving ?? false })),
    })),
    ...(etcd && quorum && { etcd: { up: quorum.up, needs: quorum.needs, size: etcd.members().length } }),
    ...(dns && {
      dns: {
        pods: dns.pods.map(({ name, address, host, terminating }) => ({ name, address, terminating, ...(host !== undefined && { host }) })),
        listed: seen(dns.listed()),
      },
    }),
    clients: components.flatMap((component) => {
      const deaf = episodes.filter((episode) => episode.component === component);
      const held = new Map<string, number>();
      for (const { backend, weight } of deaf) held.set(backend, (held.get(backend) ?? 0) + weight);
      const live = [...connections.shares(component)].flatMap(([backend, all]): SeenClients[] => {
        const nodes = all - (held.get(backend) ?? 0);
        if (nodes < 1e-6) return [];
        return [
          {
            component,
            class: {},
            nodes,
            exact: false,
            backend,
            why: [],
            ...(component === 'kube-proxy' && dns && { endpoints: seen(dns.listed()) }),
          },
        ];
      });
      const left = deaf.map(
        (episode): SeenClients => ({
          component,
          class: { [component === 'kubelet' ? 'kubeletBackend' : 'kubeProxyBackend']: episode.backend },
          nodes: episode.weight,
          exact: episode.exact,
          backend: episode.backend,
          deafSince: episode.at,
          why: episode.causes,
          ...(component === 'kube-proxy' && dns && { endpoints: seen(episode.view.get(dns) ?? []) }),
        }),
      );
      return [...live, ...left];
    }),
  };
}
