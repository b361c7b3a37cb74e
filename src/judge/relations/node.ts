import { type Inventory, isControlPlane, type Node } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { oldestBySkew } from '../../model/skew-policy.js';
import { once } from '../../model/once.js';
import { type Counted, entriesOf } from '../reach.js';
import { kubeletGates } from './component.js';
import { relation, type Row } from '../relation.js';

const FACTS = [
  'kubeletVersion',
  'kubeProxyVersion',
  'kernelVersion',
  'containerRuntimeVersion',
  'osImage',
  'manageForeignRoutingPolicyRules',
  'zone',
  'kubeProxyMode',
  'cgroupVersion',
  'swap',
  'ready',
  'unschedulable',
] as const;

export const NODE_FIELDS = {
  name: { type: 'string', what: 'name of the first of them' },
  count: { type: 'int', what: 'how many they are' },
  controlPlane: { type: 'bool', what: 'whether they run the control plane, by role or label' },
  kubeletVersion: { type: 'string', what: "the kubelet's version" },
  kubeProxyVersion: { type: 'string', what: "kube-proxy's version" },
  kernelVersion: { type: 'string', what: "the kernel's version, a distribution's as it is written" },
  containerRuntimeVersion: { type: 'string', what: 'the container runtime and its version' },
  runtime: { type: 'string', what: 'the container runtime: containerd, cri-o, docker', fact: 'containerRuntimeVersion' },
  runtimeVersion: { type: 'string', what: 'its version alone', fact: 'containerRuntimeVersion' },
  osImage: { type: 'string', what: 'the operating system as the node names it: Amazon Linux 2, Ubuntu 24.04.3 LTS' },
  manageForeignRoutingPolicyRules: { type: 'bool', what: 'whether systemd-networkd removes routing rules that it did not make' },
  staticPodReferences: {
    type: 'list<string>',
    what: 'static pods whose manifests name a ServiceAccount, Secret, ConfigMap or another object of the API',
    fact: 'staticPodReferences',
  },
  zone: { type: 'string', what: 'the zone' },
  kubeProxyMode: { type: 'string', what: 'how kube-proxy works', words: ['iptables', 'ipvs', 'nftables', 'userspace', 'none'] },
  cgroupVersion: { type: 'string', what: 'v1 or v2', words: ['v1', 'v2'] },
  failCgroupV1: { type: 'bool', what: 'whether the kubelet refuses cgroup v1; true where nothing is said, its default from v1.35 on' },
  refusesReferences: {
    type: 'bool',
    what: 'whether a kubelet that does so by default refuses static pods that name objects of the API; true where its gate PreventStaticPodAPIReferences is not switched off',
  },
  skipsKernelCheck: {
    type: 'bool',
    what: 'whether kube-proxy is told not to look at the version of the kernel (KUBE_PROXY_NFTABLES_SKIP_KERNEL_VERSION_CHECK)',
  },
  swap: { type: 'bool', what: 'whether swap is on' },
  ready: { type: 'bool', what: 'whether they are Ready' },
  unschedulable: { type: 'bool', what: 'whether they are cordoned' },
} as const;

/** The nodes, those that are alike as one. */
export const node = relation({
  name: 'node',
  what: 'Nodes that differ in nothing that is exposed here: one row, its place is that of the first.',
  example: 'node.kubeProxyMode == "userspace"',
  fields: NODE_FIELDS,
  rows: ({ inventory }) => {
    const least = leastOnNodes(inventory);
    return nodeRows(entriesOf(inventory.nodes)).map((row) => ({ ...row, ...least }));
  },
});

/** The oldest versions that kubelets and kube-proxies can have, for rows of nodes. */
export function leastOnNodes(inventory: Inventory): Pick<Row<typeof NODE_FIELDS>, 'least'> {
  const oldest = oldestBySkew(inventory)?.onNodes;
  return oldest === undefined ? {} : { least: { kubeletVersion: oldest, kubeProxyVersion: oldest } };
}

/** A row for those of some nodes that are alike. */
export const nodeRows = once((entries: readonly Counted[]): readonly Row<typeof NODE_FIELDS>[] =>
  grouped(entries).map(({ first, count, entries }) => ({
    values: {
      name: first.name,
      count,
      controlPlane: isControlPlane(first),
      kubeletVersion: first.kubeletVersion,
      kubeProxyVersion: first.kubeProxyVersion,
      kernelVersion: first.kernelVersion,
      containerRuntimeVersion: first.containerRuntimeVersion,
      runtime: first.containerRuntimeVersion?.split('://')[0],
      runtimeVersion: first.containerRuntimeVersion?.split('://')[1],
      osImage: first.osImage,
      manageForeignRoutingPolicyRules: first.manageForeignRoutingPolicyRules,
      staticPodReferences: first.staticPodReferences,
      zone: first.zone,
      kubeProxyMode: first.kubeProxyMode,
      cgroupVersion: first.cgroupVersion,
      failCgroupV1: first.kubelet?.failCgroupV1 ?? true,
      refusesReferences: refuses(first),
      skipsKernelCheck: skips(first),
      swap: first.swap,
      ready: first.ready,
      unschedulable: first.unschedulable,
    },
    place: placeOf(first),
    places: Object.fromEntries([
      ...FACTS.map((field) => [field, placeOf(first, field)] as const),
      ['runtimeVersion', placeOf(first, 'containerRuntimeVersion')],
      ['staticPodReferences', placeOf(first, 'staticPodReferences')],
    ]),
    of: first.name,
    count,
    entries,
  })),
);

const refuses = (node: Node): boolean => !kubeletGates(node)?.includes('PreventStaticPodAPIReferences=false');
/** Anything that is not empty does so (kubernetes#130401). */
const skips = ({ kubeProxy }: Node): boolean => (kubeProxy?.environment?.KUBE_PROXY_NFTABLES_SKIP_KERNEL_VERSION_CHECK ?? '') !== '';

interface Group {
  readonly first: Node;
  count: number;
  entries: number;
}

/** One pass over the nodes: what they have in common is their key. */
function grouped(nodes: readonly Counted[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { node: entry, count } of nodes) {
    let key = isControlPlane(entry) ? 'c' : 'w';
    if (entry.kubelet?.failCgroupV1 === false) key += '!';
    if (!refuses(entry)) key += 'r';
    if (skips(entry)) key += 's';
    for (const field of FACTS) key += `\0${entry[field] ?? ''}`;
    key += `\0${entry.staticPodReferences?.join() ?? '?'}`;
    const group = groups.get(key);
    if (group) {
      group.count += count;
      group.entries++;
    } else groups.set(key, { first: entry, count, entries: 1 });
  }
  return [...groups.values()];
}
