import {
  apiBalancer,
  countOf,
  etcdHost,
  findNode,
  type Inventory,
  isControlPlane,
  type LoadBalancer,
  type Node,
} from '../model/inventory.js';
import type { Located } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import { type Kinds, kindsOf, likeness, without } from './kinds.js';
import { kubelet } from './client/kubelet.js';
import { kubeProxy } from './client/kube-proxy.js';
import { once } from '../model/once.js';
import { watcher } from './client/watcher.js';
import type { ClientTraits, Component } from './client/traits.js';
import { type ServiceFacts, touchedServices } from './service/services.js';
import { dnsFacts, type WorkloadFacts } from './workload/facts.js';
import { podNodes } from './workload/touched.js';
import { touchedWorkloads } from './workload/workloads.js';

/** A node with a name of its own in the model: a member of the API's balancer, part of the control plane or of etcd, or one that runs pods which matter to the plan. */
export interface Host {
  readonly name: string;
  readonly node: Node;
  readonly controlPlane: boolean;
  /** It is a class of its own: it serves the API or runs a DNS pod. Else it counts in the class of its like, whose clients do as they do. */
  readonly apart: boolean;
  /** The class that its kubelet and kube-proxy are counted in. */
  readonly nodeClass: string;
  /** A machine that a balancer or a member of etcd runs on and that is no node of the cluster. */
  readonly appliance?: true;
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
  /** Name of the balancer that its clients connect through, or of what stands in for it (`isDirect`). */
  readonly balancer: string;
  readonly kubeletBackend?: string;
  readonly kubeProxyBackend?: string;
  /** A node of it, for its labels and taints. */
  readonly example: Node;
}

/** Nodes by class, and those among them that have a name in the model. */
interface Census {
  readonly hosts: ReadonlyMap<string, Host>;
  readonly classes: readonly NodeClass[];
  /** The class of a node that is not apart, by its inventory entry. */
  readonly classOf: { readonly get: (node: Node) => NodeClass | undefined } & Iterable<readonly [Node, NodeClass]>;
  /** The hosts of an inventory entry, in the order of their numbers. */
  readonly hostsOf: ReadonlyMap<Node, readonly Host[]>;
  readonly total: number;
  /** All nodes, those with a name of their own among them. */
  readonly kinds: Kinds;
}

export interface Population extends Census {
  /** Nodes with pods that the plan touches and that are not told apart, because they are too many. */
  readonly untold: number;
  /** What runs pods that the plan can touch, and the Services before them. */
  readonly workloads: readonly WorkloadFacts[];
  readonly services: readonly ServiceFacts[];
}

/** What stands in for a balancer where the inventory names none, in words that people read: before several API servers there has to be something. */
const UNKNOWN = 'an unknown balancer';
const ONLY = 'the only API server';
export const isDirect = (path: string): boolean => path === UNKNOWN || path === ONLY;

/**
 * Splits the inventory into hosts and classes. Linear in the entries of the inventory and independent of their `count`; the
 * simulation's own work depends on hosts and classes alone.
 */
const census = once((inventory: Inventory): Census => {
  const hosts = new Map<string, Host>();
  const addHost = (name: string | undefined) => {
    const node = name === undefined ? undefined : findNode(inventory, name);
    if (!node || hosts.has(name!)) return;
    hosts.set(name!, {
      name: name!,
      node,
      controlPlane: isControlPlane(node) || memberNames.has(name!),
      apart: true,
      nodeClass: `host ${name}`,
    });
  };
  const memberNames = new Set(apiMembers(inventory));
  const kinds = kindsOf(inventory.nodes);
  for (const node of kinds.controlPlane) {
    if (node.count === undefined) addHost(node.name);
    else for (let i = 1; i <= node.count; i++) addHost(`${node.name}-${i}`);
  }
  for (const name of memberNames) addHost(name);
  for (const pod of dnsFacts(inventory)?.pods ?? []) addHost(pod.node);
  const addMachine = (name: string, at: Located['at']) => {
    if (!hosts.has(name)) hosts.set(name, { name, node: { name, at }, controlPlane: false, apart: true, nodeClass: '', appliance: true });
  };
  for (const member of inventory.etcd?.members ?? []) {
    addHost(member.node);
    const machine = etcdHost(inventory.etcd!, member);
    if (machine !== undefined && !findNode(inventory, machine)) addMachine(machine, member.at);
  }
  for (const balancer of inventory.loadBalancers.filter(({ fronts }) => fronts === 'kube-apiserver'))
    for (const name of balancer.hosts ?? []) {
      addHost(name);
      addMachine(name, balancer.at);
    }

  const unnamed = [...hosts.values()].filter((host) => host.controlPlane).length === 1 ? ONLY : UNKNOWN;
  const othersOn = watchersOf(inventory, hosts);
  const hostsOf = new Map<Node, Host[]>();
  const classes: NodeClass[] = [];
  const traits = new Map<string, Omit<NodeClass, 'id' | 'count' | 'others'>>();
  /** Nodes that are alike are looked at once, so that they also point at one place. */
  const traitsOf = (node: Node) => {
    const key = likeness(node);
    const known = traits.get(key);
    if (known) return known;
    const fresh = {
      kubelet: kubelet(node),
      kubeProxy: kubeProxy(node, inventory),
      balancer: apiBalancer(inventory, node)?.name ?? unnamed,
      ...(node.kubeletBackend !== undefined && { kubeletBackend: node.kubeletBackend }),
      ...(node.kubeProxyBackend !== undefined && { kubeProxyBackend: node.kubeProxyBackend }),
      example: node,
    };
    traits.set(key, fresh);
    return fresh;
  };
  for (const host of hosts.values()) {
    if (host.appliance) continue;
    hostsOf.set(host.node, [...(hostsOf.get(host.node) ?? []), host]);
    const id = host.nodeClass;
    classes.push({ id, count: 1, host: host.name, others: othersOn(id, 1), ...traitsOf(host.node) });
  }
  const named = (node: Node) => hostsOf.get(node)?.length ?? 0;
  const mixed = new Set([...hostsOf.keys()].map(kinds.keyOf));
  const left = [...kinds.all].flatMap(([id, kind]) => {
    const rest = mixed.has(id) ? without(kind, named) : kind;
    return rest.nodes.length > 0 ? [{ id, ...rest }] : [];
  });
  const classed = new Map<string, { readonly nodeClass: NodeClass; readonly nodes: readonly Node[] }>();
  for (const { id, nodes, count } of left.sort((a, b) => a.positions[0]! - b.positions[0]!)) {
    const nodeClass: NodeClass = { id, count, others: othersOn(id, count), ...traitsOf(nodes[0]!) };
    classes.push(nodeClass);
    classed.set(id, { nodeClass, nodes });
  }
  const classOf: Census['classOf'] = {
    get: (node) => (countOf(node) > named(node) ? classed.get(kinds.keyOf(node) ?? '')?.nodeClass : undefined),
    *[Symbol.iterator]() {
      for (const { nodeClass, nodes } of classed.values()) for (const node of nodes) yield [node, nodeClass];
    },
  };
  return { hosts, classes, classOf, hostsOf, total: kinds.total, kinds };
});

/** Every client with long connections on a class's nodes, and how many of them: the kubelet and kube-proxy on each. */
export const clientsOn = once((nodeClass: NodeClass): NodeClass['others'] => [
  { client: nodeClass.kubeProxy, count: nodeClass.count },
  { client: nodeClass.kubelet, count: nodeClass.count },
  ...nodeClass.others,
]);

/** Whether the kubelet of a control-plane host talks to the API server beside it (kubeadm's ControlPlaneKubeletLocalMode, on by default from 1.33 for nodes that join; kubernetes/enhancements#4471). */
export const talksToOwnHost = ({ hosts }: Census, { host, example }: NodeClass): boolean =>
  host !== undefined && hosts.get(host)?.controlPlane === true && example.kubelet?.featureGates?.ControlPlaneKubeletLocalMode === true;

/** The client of one kind on the nodes of a class that has it. */
export const clientOn = (nodeClass: NodeClass, component: Component): ClientTraits =>
  component === 'kube-proxy'
    ? nodeClass.kubeProxy
    : component === 'kubelet'
      ? nodeClass.kubelet
      : nodeClass.others.find(({ client }) => client.component === component)!.client;

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
      const id = hosts.has(name) ? `host ${name}` : likeness(node);
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

/**
 * The nodes of an inventory by class, and those that have a name: also the nodes that the plan touches and that run pods. They stay in the
 * class of their like, so that only the pods cost anything. Worked out once for each pair.
 */
export const populate = (inventory: Inventory, plan: Plan): Population => populations(inventory)(plan);

const populations = once((inventory: Inventory) => once((plan: Plan) => populationOf(inventory, plan)));

function populationOf(inventory: Inventory, plan: Plan): Population {
  const base = census(inventory);
  const hosts = new Map(base.hosts);
  const hostsOf = new Map<Node, readonly Host[]>(base.hostsOf);
  let untold = 0;
  for (const [name, node] of podNodes(inventory, plan)) {
    if (hosts.has(name)) continue;
    if (hosts.size - base.hosts.size >= MOST_POD_HOSTS) {
      untold++;
      continue;
    }
    const host: Host = { name, node, controlPlane: false, apart: false, nodeClass: base.classOf.get(node)!.id };
    hosts.set(name, host);
    hostsOf.set(node, [...(hostsOf.get(node) ?? []), host]);
  }
  for (const [node, own] of hostsOf)
    if (own.length > 1)
      hostsOf.set(
        node,
        own.toSorted((a, b) => numberOf(a) - numberOf(b)),
      );
  const workloads = touchedWorkloads(inventory, plan, hosts);
  return { ...base, hosts, hostsOf, untold, workloads, services: touchedServices(inventory, workloads) };
}

/** Nodes beyond this many are not told apart for the sake of their pods: the timeline says how many there were. */
const MOST_POD_HOSTS = 300;

/** The number of a group's member; 0 for a node that is an entry of its own. */
const numberOf = ({ name, node }: Host): number => (node.count === undefined ? 0 : Number(/\d+$/.exec(name)?.[0] ?? 0));

/** The names of the nodes that serve the API: the balancer's members; without a balancer, the control plane. */
export function apiMembers(inventory: Inventory): string[] {
  const fronting = inventory.loadBalancers.filter((balancer) => balancer.fronts === 'kube-apiserver');
  return fronting.flatMap((balancer) => (balancer.members ?? []).flatMap((member) => (member.node === undefined ? [] : [member.node])));
}

/** The balancer of a name, or undefined for what stands in for one. */
export const balancerNamed = (inventory: Inventory, name: string): LoadBalancer | undefined =>
  inventory.loadBalancers.find((balancer) => balancer.name === name);
