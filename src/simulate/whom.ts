import type { Inventory, Node } from '../model/inventory.js';
import type { Impact } from '../model/timeline.js';

/** Names that are kept of one impact; `nodes` counts all. */
const NAMED = 200;

/**
 * Says of impacts which nodes they hit, where the inventory knows who is connected where and nobody has moved since, and whose pods run there.
 * An expected share names nobody: a list that may be wrong is worse than none.
 */
export function withNames(inventory: Inventory, impacts: readonly Impact[]): Impact[] {
  if (!inventory.nodes.some(known)) return [...impacts];
  const owners = ownersByNode(inventory);
  return impacts.map((impact) => {
    const names = impact.exact ? namesOf(inventory, impact) : undefined;
    if (names === undefined) return impact;
    const hit = [...new Set(names.flatMap((name) => owners.get(name) ?? []))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return { ...impact, names: names.slice(0, NAMED), ...(hit.length > 0 && { owners: hit.slice(0, NAMED) }) };
  });
}

const known = ({ kubeProxyBackend, kubeletBackend }: Node): boolean => kubeProxyBackend !== undefined || kubeletBackend !== undefined;

/** The nodes that fit an impact's class, where they are as many as it hits. */
function namesOf(inventory: Inventory, { class: by, nodes }: Impact): string[] | undefined {
  const field = by.kubeProxyBackend !== undefined ? 'kubeProxyBackend' : by.kubeletBackend !== undefined ? 'kubeletBackend' : undefined;
  if (field === undefined) return undefined;
  const fits = (node: Node): boolean =>
    node.count === undefined &&
    node[field] === by[field] &&
    (by.kubeProxyVersion === undefined || node.kubeProxyVersion === by.kubeProxyVersion) &&
    (by.kubeletVersion === undefined || node.kubeletVersion === by.kubeletVersion) &&
    (by.loadBalancer === undefined || node.loadBalancer === undefined || node.loadBalancer === by.loadBalancer);
  const own = inventory.nodes.filter(fits).map(({ name }) => name);
  // The member's own node goes down with it and is not left behind.
  const names = own.length > nodes ? own.filter((name) => name !== by[field]) : own;
  return names.length > 0 && Math.abs(names.length - nodes) < 1e-6 ? names : undefined;
}

/** Workloads as namespace/Kind/name by the nodes that their pods run on. */
function ownersByNode({ workloads }: Inventory): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { name, namespace, kind, pods } of workloads) {
    const owner = name.includes('/') ? name : [namespace, kind, name].filter((part) => part !== undefined).join('/');
    for (const node of new Set(pods?.flatMap((pod) => pod.node ?? []))) owners.set(node, [...(owners.get(node) ?? []), owner]);
  }
  return owners;
}
