import {
  apiBalancer,
  countOf,
  findNode,
  type Inventory,
  isControlPlane,
  type LoadBalancer,
  type Node,
  nodesIn,
} from '../model/inventory.js';
import { kubelet } from './client/kubelet.js';
import { kubeProxy } from './client/kube-proxy.js';
import { once } from '../model/once.js';
import { watcher } from './client/watcher.js';
import type { ClientTraits } from './client/traits.js';

/** A host that is told apart from its like: it is a member of the API's balancer, part of the control plane, or runs a DNS pod. */
export interface Host {
  readonly name: string;
  readonly node: Node;
  readonly controlPlane: boolean;
}

/** Nodes that differ in nothing the model reads: simulated once, counted. `host` names the single node of a host's own class. */
export interface NodeClass {
  readonly id: string;
  readonly count: number;
  readonly host?: string;
  readonly kubelet: ClientTraits;
  readonly kubeProxy: ClientTraits;
  /** The inventory's other clients of the API, and on how many of its nodes each runs. */
  readonly others: readonly { readonly client: ClientTraits; readonly count: number }[];
  /** Name of the balancer that its clients connect through; `direct` where there is a single API server and none before it. */
  readonly balancer: string;
  readonly kubeletBackend?: string;
  readonly kubeProxyBackend?: string;
  /** A node of it, for its labels and taints. */
  readonly example: Node;
}

export interface Population {
  readonly hosts: ReadonlyMap<string, Host>;
  readonly classes: readonly NodeClass[];
  /** The class of a node that is no host, by its inventory entry. */
  readonly classOf: ReadonlyMap<Node, NodeClass>;
  readonly total: number;
}

/** What stands in for a balancer where the inventory names none. */
export const DIRECT = 'direct';

/**
 * Splits the inventory into hosts and classes. Linear in the entries of the inventory and independent of their `count`; the
 * simulation's own work depends on hosts and classes alone.
 */
export const populate = once((inventory: Inventory): Population => {
  const hosts = new Map<string, Host>();
  const addHost = (name: string | undefined) => {
    const node = name === undefined ? undefined : findNode(inventory, name);
    if (!node || hosts.has(name!)) return;
    hosts.set(name!, { name: name!, node, controlPlane: isControlPlane(node) || memberNames.has(name!) });
  };
  const memberNames = new Set(apiMembers(inventory));
  for (const node of inventory.nodes) {
    if (!isControlPlane(node)) continue;
    if (node.count === undefined) addHost(node.name);
    else for (let i = 1; i <= node.count; i++) addHost(`${node.name}-${i}`);
  }
  for (const name of memberNames) addHost(name);
  for (const pod of inventory.dns?.pods ?? []) addHost(pod.node);

  const othersOn = watchersOf(inventory, hosts);
  const hostsOf = new Map<Node, number>();
  const classes: NodeClass[] = [];
  const traits = new Map<string, Omit<NodeClass, 'id' | 'count' | 'others'>>();
  /** Nodes that are alike are looked at once, so that they also point at one place. */
  const traitsOf = (node: Node) => {
    const key = keyOf(node);
    const known = traits.get(key);
    if (known) return known;
    const fresh = {
      kubelet: kubelet(node),
      kubeProxy: kubeProxy(node),
      balancer: apiBalancer(inventory, node)?.name ?? DIRECT,
      ...(node.kubeletBackend !== undefined && { kubeletBackend: node.kubeletBackend }),
      ...(node.kubeProxyBackend !== undefined && { kubeProxyBackend: node.kubeProxyBackend }),
      example: node,
    };
    traits.set(key, fresh);
    return fresh;
  };
  for (const host of hosts.values()) {
    hostsOf.set(host.node, (hostsOf.get(host.node) ?? 0) + 1);
    const id = `host ${host.name}`;
    classes.push({ id, count: 1, host: host.name, others: othersOn(id, 1), ...traitsOf(host.node) });
  }
  const groups = new Map<string, { readonly first: Node; readonly nodes: Node[]; count: number }>();
  for (const node of inventory.nodes) {
    const count = countOf(node) - (hostsOf.get(node) ?? 0);
    if (count <= 0) continue;
    const key = keyOf(node);
    const group = groups.get(key);
    if (group) {
      group.nodes.push(node);
      group.count += count;
    } else groups.set(key, { first: node, nodes: [node], count });
  }
  const classOf = new Map<Node, NodeClass>();
  for (const [id, { first, nodes, count }] of groups) {
    const nodeClass: NodeClass = { id, count, others: othersOn(id, count), ...traitsOf(first) };
    classes.push(nodeClass);
    for (const node of nodes) classOf.set(node, nodeClass);
  }
  return { hosts, classes, classOf, total: nodesIn(inventory) };
});

/** Every client with long connections on a class's nodes, and how many of them: the kubelet and kube-proxy on each. */
export const clientsOn = (nodeClass: NodeClass): NodeClass['others'] => [
  { client: nodeClass.kubeProxy, count: nodeClass.count },
  { client: nodeClass.kubelet, count: nodeClass.count },
  ...nodeClass.others,
];

/**
 * The inventory's other clients, asked by a class and its number of nodes. Those whose client-go is not known are left out: nothing can
 * be said of them.
 */
function watchersOf(inventory: Inventory, hosts: ReadonlyMap<string, Host>): (id: string, count: number) => NodeClass['others'] {
  const placed = inventory.clients.flatMap((described) => {
    const client = watcher(described);
    return client.healthCheck === undefined ? [] : [{ client, counts: described.nodes && countsOf(described.nodes) }];
  });
  function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const name of names) {
      const node = findNode(inventory, name);
      if (!node) continue;
      const id = hosts.has(name) ? `host ${name}` : keyOf(node);
      counts.set(id, (counts.get(id) ?? 0) + (node.name === name && !hosts.has(name) ? countOf(node) : 1));
    }
    return counts;
  }
  return (id, count) =>
    placed.flatMap(({ client, counts }) => {
      const runs = counts ? (counts.get(id) ?? 0) : count;
      return runs > 0 ? [{ client, count: runs }] : [];
    });
}

/** The names of the nodes that serve the API: the balancer's members; without a balancer, the control plane. */
export function apiMembers(inventory: Inventory): string[] {
  const fronting = inventory.loadBalancers.filter((balancer) => balancer.fronts === 'kube-apiserver');
  return fronting.flatMap((balancer) => (balancer.members ?? []).flatMap((member) => (member.node === undefined ? [] : [member.node])));
}

/** The balancer of a name, or undefined for `direct`. */
export const balancerNamed = (inventory: Inventory, name: string): LoadBalancer | undefined =>
  inventory.loadBalancers.find((balancer) => balancer.name === name);

/** What nodes of one class have in common, in a word; nodes are many and live as long as their inventory, so each is asked once. */
const keyOf = once((node: Node): string =>
  JSON.stringify([
    node.kubeletVersion,
    node.kubeProxyVersion,
    node.kubeProxyMode,
    node.kubelet?.environment,
    node.kubelet?.rotateCertificates,
    node.kubeProxy?.environment,
    node.loadBalancer,
    node.kubeletBackend,
    node.kubeProxyBackend,
  ]),
);
