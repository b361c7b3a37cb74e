import { clientsOn, type NodeClass, type Population, talksToOwnHost } from './classes.js';
import type { Component } from './client/traits.js';
import type { Flows, Group, Taken } from './flows.js';

/** Connects every client as the plan begins: to the backend that the inventory names, else by the shares that were measured, else as a client that connects anew. `guessed` takes the groups of which that says no node's. */
export function connectFirst(
  population: Population,
  flows: Flows,
  shares: ReadonlyMap<string, Readonly<Record<string, number>>>,
  guessed: Set<Group>,
  reconnect: (taken: readonly Taken[]) => Taken[],
): void {
  for (const nodeClass of population.classes) {
    for (const { client, count } of clientsOn(nodeClass)) {
      // Its connection never leaves the host, and goes and comes with it.
      if (client.component === 'kubelet' && talksToOwnHost(population, nodeClass)) continue;
      const path = client.path ?? nodeClass.balancer;
      const group = flows.open(client.component, nodeClass, path);
      const given = backendOf(nodeClass, client.component);
      const measured = shares.get(path);
      const total = measured ? Object.values(measured).reduce((sum, share) => sum + share, 0) : 0;
      if (given !== undefined) flows.connect(group, false, given, count);
      else if (measured && total > 0) {
        guessed.add(group);
        for (const [backend, share] of Object.entries(measured)) flows.connect(group, false, backend, (count * share) / total);
      } else for (const left of reconnect([{ group, touched: false, weight: count }])) flows.wait(left);
    }
  }
}

/** The backend that the inventory says a component's connections are on. */
const backendOf = (nodeClass: NodeClass, component: Component): string | undefined =>
  component === 'kubelet' ? nodeClass.kubeletBackend : component === 'kube-proxy' ? nodeClass.kubeProxyBackend : undefined;
