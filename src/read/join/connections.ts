import { type LoadBalancer, type Member, type Node } from '../../model/inventory.js';
import { canonical } from './addresses.js';
import type { ListedConnection } from '../fragment.js';
import { type Cluster, withFacts } from './facts.js';
import { evidence, some } from './remarks.js';

/** What the connections of one node say: the members that each of its programs is connected to. */
interface Seen {
  readonly kubelet: Map<string, ListedConnection>;
  readonly kubeProxy: Map<string, ListedConnection>;
}

type Field = 'kubeletBackend' | 'kubeProxyBackend';

/**
 * Who is connected to which API server, from dumps of connections. A balancer sees an address, not a program: a node all of whose connections
 * are on one member has kubelet and kube-proxy there; one with connections to several is a candidate for each of them, and stays unknown. A
 * dump of the node itself names the program.
 */
export function joinConnections(
  cluster: Cluster,
  nodes: readonly Node[],
  balancers: readonly LoadBalancer[],
): { nodes: readonly Node[]; balancers: readonly LoadBalancer[] } {
  const dumps = cluster.fragments.flatMap((fragment) => (fragment.connections ? [fragment.connections] : []));
  if (dumps.length === 0) return { nodes, balancers };
  const byAddress = new Map(nodes.flatMap((node) => (node.internalIP === undefined ? [] : [[canonical(node.internalIP), node] as const])));
  const seen = new Map<string, Seen>();
  const counts = new Map<string, number>();
  const strangers = new Set<string>();
  let first: ListedConnection | undefined;
  for (const { rows } of dumps) {
    for (const row of rows) {
      const node = byAddress.get(canonical(row.client));
      const member = memberOf(row, meant(row, node, balancers));
      if (!member) continue;
      if (!node) {
        strangers.add(row.client);
        continue;
      }
      first ??= row;
      counts.set(member, (counts.get(member) ?? 0) + 1);
      const own = seen.get(node.name) ?? { kubelet: new Map(), kubeProxy: new Map() };
      if (row.program === undefined || /^kubelet$/.test(row.program)) own.kubelet.set(member, row);
      if (row.program === undefined || /^(kube-proxy|hyperkube|k3s.*|rke2.*)$/.test(row.program)) own.kubeProxy.set(member, row);
      seen.set(node.name, own);
    }
  }
  const place = dumps[0]!.place;
  if (first === undefined) {
    cluster.remarks.add({
      rule: 'input/ignored',
      severity: 'warning',
      key: 'connections of nobody',
      message: "none of the listed connections is a node's connection to a member of the balancer that fronts the API",
      evidence: [evidence(place, dumps[0]!.tool)],
      remediation: "give nodes with their InternalIP (kubectl get nodes -o json) and the balancer's members beside the list",
    });
    return { nodes, balancers };
  }
  const settled = nodes.map((node) => {
    const own = seen.get(node.name);
    if (!own) return node;
    const facts: Partial<Record<Field, { value: string; place: ListedConnection['at'] }>> = {};
    if (own.kubelet.size === 1) facts.kubeletBackend = fact(own.kubelet);
    if (own.kubeProxy.size === 1) facts.kubeProxyBackend = fact(own.kubeProxy);
    return withFacts(node, facts);
  });
  const several = [...seen].filter(([, { kubelet, kubeProxy }]) => kubelet.size > 1 || kubeProxy.size > 1).map(([name]) => name);
  const known = seen.size - several.length;
  const silent = nodes.filter((node) => node.internalIP !== undefined && !seen.has(node.name)).length;
  cluster.beliefs.push({
    text:
      `who is connected where: ${known} of ${nodes.length} nodes by ${dumps
        .map(({ tool }) => tool)
        .filter((tool, i, all) => all.indexOf(tool) === i)
        .join(', ')}` +
      (several.length > 0
        ? `; ${several.length} have connections to several members and may be behind any of them (${some(several)})`
        : '') +
      (silent > 0 ? `; ${silent} have none in the list` : ''),
    places: [first.at],
  });
  if (strangers.size > 0)
    cluster.remarks.add({
      rule: 'input/unknown',
      severity: 'info',
      key: 'strange clients',
      message: `${strangers.size} ${strangers.size === 1 ? 'address is' : 'addresses are'} connected to the API and no node's InternalIP: ${some([...strangers])}`,
      evidence: [evidence(place, 'the list')],
    });
  // Of nodes that the list does not settle, the measured shares tell more than an equal split.
  const measured = balancers.map((balancer) =>
    balancer.fronts === 'kube-apiserver' && balancer.shares === undefined && several.length + silent > 0
      ? { ...balancer, shares: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))), at: measuredAt(balancer, first.at) }
      : balancer,
  );
  return { nodes: settled, balancers: measured };
}

const fact = (found: ReadonlyMap<string, ListedConnection>): { value: string; place: ListedConnection['at'] } => {
  const [[value, row]] = found as unknown as [[string, ListedConnection]];
  return { value, place: row.at };
};

const measuredAt = ({ at }: LoadBalancer, place: ListedConnection['at']): LoadBalancer['at'] => ({
  ...at,
  fields: { ...at.fields, shares: place },
  basis: { ...at.basis, shares: 'joined' },
});

/** The balancers a connection may run through: the node's own, or the one the list names; else every one that fronts the API. */
function meant(row: ListedConnection, node: Node | undefined, balancers: readonly LoadBalancer[]): readonly LoadBalancer[] {
  const fronting = balancers.filter(({ fronts }) => fronts === 'kube-apiserver');
  const named = fronting.filter(({ name }) => name === node?.loadBalancer || row.through?.includes(name));
  return named.length > 0 ? named : fronting;
}

/** The node of the member that a connection ends at, by address and port, or by the name the balancer gives it. */
function memberOf(row: ListedConnection, balancers: readonly LoadBalancer[]): string | undefined {
  const fits = (member: Member): boolean =>
    row.member !== undefined
      ? member.address !== undefined &&
        canonical(member.address) === canonical(row.member) &&
        (member.port === undefined || row.memberPort === undefined || member.port === row.memberPort)
      : row.server !== undefined && (member.name === row.server || member.node === row.server);
  return balancers.flatMap(({ members }) => members ?? []).find((member) => member.node !== undefined && fits(member))?.node;
}
