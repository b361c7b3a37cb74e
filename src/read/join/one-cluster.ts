import { isControlPlane, type Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import type { ListedPod } from '../fragment.js';
import { type Cluster, listed } from './facts.js';
import { evidence, some } from './remarks.js';

/**
 * Reports dumps that seem to come from two clusters: two kube-system namespaces, two cluster names of kubeadm, nodes of one name and different uids,
 * two dumps of nodes with nothing in common, pods none of whose nodes is known. What only some pods or nodes show is reported as what it is.
 */
export function oneCluster(cluster: Cluster, nodes: readonly Node[]): void {
  const dumps = cluster.fragments.filter(({ authority }) => authority === 'dumped');
  const uids = dumps.flatMap(({ systemUid }) => (systemUid ? [systemUid] : []));
  const namespace = uids.find(({ value }) => value !== uids[0]!.value);
  if (namespace) two(cluster, 'their kube-system namespaces differ', uids[0]!.place, namespace.place);
  const names = dumps.flatMap((fragment) => (fragment.cluster ? [fragment.cluster] : []));
  const name = names.find(({ value }) => value !== names[0]!.value);
  if (name) two(cluster, `kubeadm calls one ${names[0]!.value} and the other ${name.value}`, names[0]!.place, name.place);
  sameNodes(cluster);
  apart(cluster);
  podsOf(cluster, nodes);
}

function two({ remarks }: Cluster, why: string, one: Place, other: Place, severity: 'error' | 'warning' = 'error'): void {
  remarks.add({
    rule: 'input/contradiction',
    severity,
    key: 'two clusters',
    message: `these dumps seem to come from two clusters: ${why}`,
    evidence: [evidence(one, 'one cluster'), evidence(other, 'another one')],
    remediation: 'give each cluster a folder of its own, or name the files of one with --inventory',
  });
}

/** A node that is in two dumps has one uid in both; it gets another only when it is made anew. */
function sameNodes(cluster: Cluster): void {
  const dumps = cluster.fragments.filter(({ nodeUids }) => nodeUids !== undefined);
  if (dumps.length < 2) return;
  const first = new Map<string, { uid: string; node: Node }>();
  const differ: { name: string; place: Place; other: Place }[] = [];
  let alike = 0;
  for (const { nodes, nodeUids } of dumps) {
    for (const node of nodes ?? []) {
      const uid = nodeUids!.get(node.name);
      if (uid === undefined) continue;
      const known = first.get(node.name);
      if (!known) first.set(node.name, { uid, node });
      else if (known.uid === uid) alike++;
      else differ.push({ name: node.name, place: placeOf(known.node, 'name'), other: placeOf(node, 'name') });
    }
  }
  const [one] = differ;
  if (!one) return;
  const which = some(differ.map(({ name }) => name));
  if (alike === 0) return two(cluster, `${which} ${differ.length === 1 ? 'has' : 'have'} another uid in each`, one.place, one.other);
  cluster.remarks.add({
    rule: 'input/contradiction',
    severity: 'warning',
    key: 'made anew',
    message: `${which} ${differ.length === 1 ? 'was' : 'were'} made anew between two dumps: one of them is old`,
    evidence: [evidence(one.place, 'one uid here'), evidence(one.other, 'another one here')],
  });
}

/** Two dumps of nodes that have none in common, each with a control plane and workers: a cluster is seldom dumped in such parts. */
function apart(cluster: Cluster): void {
  const whole = cluster.fragments.flatMap(({ authority, nodes }) =>
    authority === 'dumped' && nodes?.some(isControlPlane) && !nodes.every(isControlPlane) ? [nodes] : [],
  );
  const [first, ...rest] = whole;
  if (!first || rest.length === 0) return;
  const names = new Set(first.map(({ name }) => name));
  const other = rest.find((nodes) => !nodes.some(({ name }) => names.has(name)));
  if (other) two(cluster, 'each has a control plane, and they have no node in common', placeOf(first[0]!), placeOf(other[0]!), 'warning');
}

function podsOf(cluster: Cluster, nodes: readonly Node[]): void {
  if (nodes.length === 0) return;
  const known = new Map(nodes.map((node) => [node.name, node]));
  const isKnown = (name: string): boolean => {
    if (known.has(name)) return true;
    const member = /^(.+)-([1-9]\d*)$/.exec(name);
    const count = member ? known.get(member[1]!)?.count : undefined;
    return count !== undefined && Number(member![2]) <= count;
  };
  const placed = listed(cluster, 'pods').filter((pod): pod is ListedPod & { node: string } => pod.node !== undefined);
  const lost = placed.filter(({ node }) => !isKnown(node));
  const [first] = lost;
  if (!first) return;
  const where = some(lost.map(({ node }) => node));
  const dumped = cluster.fragments.find(({ authority, nodes: list }) => authority === 'dumped' && list)?.nodes?.[0];
  if (lost.length === placed.length && dumped)
    return two(cluster, `the pods run on ${where}, and none of these is among the nodes`, placeOf(dumped, 'name'), placeOf(first, 'node'));
  cluster.remarks.add({
    rule: 'input/reference',
    severity: 'warning',
    key: 'pods elsewhere',
    message: `pods run on ${where}, which ${new Set(lost.map(({ node }) => node)).size === 1 ? 'is' : 'are'} not among the known nodes: no step can be told to hit them`,
    evidence: [evidence(placeOf(first, 'node'), 'no such node'), evidence(placeOf(nodes[0]!), 'the known nodes')],
    remediation: 'collect nodes and pods of the whole cluster at the same time: kubectl get nodes,pods -A -o json',
  });
}
