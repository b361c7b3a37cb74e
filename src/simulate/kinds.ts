import { countOf, isControlPlane, type Node } from '../model/inventory.js';
import { once } from '../model/once.js';

/** Nodes that differ in nothing the model reads, in the inventory's order. */
export interface Kind {
  readonly nodes: readonly Node[];
  /** Where each stands among all nodes. */
  readonly positions: readonly number[];
  readonly count: number;
}

/** All nodes of an inventory by kind. */
export interface Kinds {
  readonly all: ReadonlyMap<string, Kind>;
  /** The kind of an entry of these nodes, by its name in `all`; undefined for any other. */
  readonly keyOf: (node: Node) => string | undefined;
  readonly controlPlane: readonly Node[];
  readonly total: number;
}

/** The kinds of some nodes: looked for once, because most changes of an inventory leave its nodes as they are, and nodes are many. */
export const kindsOf = once((nodes: readonly Node[]): Kinds => {
  const keys = new Map<Node, string>();
  const all = new Map<string, { readonly nodes: Node[]; readonly positions: number[]; count: number }>();
  let total = 0;
  for (const [position, node] of nodes.entries()) {
    const key = likeness(node);
    keys.set(node, key);
    let kind = all.get(key);
    if (!kind) all.set(key, (kind = { nodes: [], positions: [], count: 0 }));
    kind.nodes.push(node);
    kind.positions.push(position);
    kind.count += countOf(node);
    total += countOf(node);
  }
  return { all, keyOf: (node) => keys.get(node), controlPlane: nodes.filter(isControlPlane), total };
});

/** What is left of a kind without nodes that have a name of their own; `named`: how many of an entry have one. */
export function without({ nodes, positions, count }: Kind, named: (node: Node) => number): Kind {
  const stays = nodes.map((node) => countOf(node) > named(node));
  return {
    nodes: nodes.filter((_, index) => stays[index]),
    positions: positions.filter((_, index) => stays[index]),
    count: nodes.reduce((sum, node) => sum - Math.min(countOf(node), named(node)), count),
  };
}

/** What nodes of one kind have in common, in a word. Nodes are many: no JSON is made of one that says nothing unusual. */
export function likeness(node: Node): string {
  const { kubelet: own, kubeProxy: proxy, sysctl } = node;
  const unusual =
    own === undefined && proxy === undefined && sysctl === undefined
      ? ''
      : JSON.stringify([
          own?.environment,
          own?.rotateCertificates,
          own?.nodeLeaseDurationSeconds,
          own?.nodeStatusUpdateFrequency,
          proxy?.environment,
          sysctl,
        ]);
  return [
    node.kubeletVersion,
    node.kubeProxyVersion,
    node.kubeProxyMode,
    node.loadBalancer,
    node.kubeletBackend,
    node.kubeProxyBackend,
    unusual,
  ].join('\0');
}
