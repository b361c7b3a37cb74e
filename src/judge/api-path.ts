import { findNode, type Inventory, isControlPlane, type LoadBalancer, type Member, type Node } from '../model/inventory.js';
import { type Place, placeOf } from '../model/place.js';
import { once } from '../model/once.js';

/** How nodes reach the API, as far as the inventory tells. */
export interface ApiPath {
  /** The balancers in front of kube-apiserver. */
  readonly balancers: readonly LoadBalancer[];
  /** True where nodes talk to an API server without a balancer: the endpoint is a node's own, or there is one control-plane node and no balancer. */
  readonly direct: boolean;
}

const namedBy = once((nodes: readonly Node[]) => new Set(nodes.flatMap(({ loadBalancer }) => loadBalancer ?? [])));

/** The path to the API. Neither balancers nor direct: nobody said how nodes reach it. */
export const apiPath = once((inventory: Inventory): ApiPath => {
  const named = namedBy(inventory.nodes);
  const balancers = inventory.loadBalancers.filter(
    ({ name, fronts }) => fronts === 'kube-apiserver' || (fronts === undefined && named.has(name)),
  );
  if (balancers.length > 0) return { balancers, direct: false };
  const host = inventory.controlPlane?.endpoint
    ?.replace(/^\w+:\/\//, '')
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '');
  const own = host !== undefined && inventory.nodes.some(({ name, internalIP }) => name === host || internalIP === host);
  const masters = inventory.nodes.reduce((sum, node) => sum + (isControlPlane(node) ? (node.count ?? 1) : 0), 0);
  return { balancers, direct: own || (masters === 1 && inventory.loadBalancers.length === 0) };
});

/** What to ask for where nobody said how nodes reach the API: what a balancer fronts, which of several a node uses, or that there is one at all. */
export function missingPath(
  inventory: Inventory,
  { balancers }: ApiPath,
): { readonly fact: string; readonly of?: string; readonly place: Place } {
  if (balancers.length > 1) return { fact: 'loadBalancer', place: placeOf(inventory, 'nodes') };
  const open = inventory.loadBalancers.find(({ fronts }) => fronts === undefined);
  return open
    ? { fact: 'fronts', of: open.name, place: placeOf(open, 'fronts') }
    : { fact: 'loadBalancers', place: placeOf(inventory, 'loadBalancers') };
}

/** The name of the balancer that a node's clients go through; empty where they go straight to an API server, undefined where nobody said. */
export function balancerOf(path: ApiPath, node: Node): string | undefined {
  if (node.loadBalancer !== undefined) return node.loadBalancer;
  if (path.balancers.length === 1) return path.balancers[0]!.name;
  return path.direct ? '' : undefined;
}

/** The node that a member is, by name; undefined where only an address is known and no node has it. */
export function nodeOfMember(inventory: Inventory, member: Member): string | undefined {
  if (member.node !== undefined) return member.node;
  if (member.name !== undefined && findNode(inventory, member.name)) return member.name;
  return member.address === undefined ? undefined : inventory.nodes.find(({ internalIP }) => internalIP === member.address)?.name;
}

/** Names of the nodes that API balancers send to: they serve the API, whatever their labels say. */
export function membersOf(inventory: Inventory, balancers: readonly LoadBalancer[]): ReadonlyMap<string, LoadBalancer> {
  const members = new Map<string, LoadBalancer>();
  for (const balancer of balancers) {
    for (const member of balancer.members ?? []) {
      const name = nodeOfMember(inventory, member);
      if (name !== undefined && !members.has(name)) members.set(name, balancer);
    }
  }
  return members;
}

/** Tells of a node, by name, whether it serves the API; undefined where nothing in the inventory says of any node that it does. */
export function apiServers(inventory: Inventory, members: ReadonlyMap<string, LoadBalancer>): (name: string) => boolean | undefined {
  const told = members.size > 0 || inventory.nodes.some(isControlPlane);
  return (name) => {
    const node = findNode(inventory, name);
    if (members.has(name) || (node && isControlPlane(node))) return true;
    return node && told ? false : undefined;
  };
}
