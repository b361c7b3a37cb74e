import type { Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { contradiction, same } from '../merge.js';
import type { Given } from '../fragment.js';
import { imageOf } from '../kubectl/image.js';
import { type Cluster, listed, settle, statements, withFacts } from './facts.js';
import { some } from './remarks.js';

const MODES = ['iptables', 'ipvs', 'nftables', 'userspace', 'none'] as const;
const isMode = (value: string): value is (typeof MODES)[number] => (MODES as readonly string[]).includes(value);

/**
 * The nodes with kube-proxy's version and mode and with the settings that dumps hold for all kubelets. A version comes from the image of the kube-proxy
 * pod on the node, else of the DaemonSet, never from NodeInfo (https://github.com/kubernetes/kubernetes/issues/117756).
 */
export function joinNodeSettings(nodes: readonly Node[], cluster: Cluster): readonly Node[] {
  const daemon = settle('kube-proxy', 'kubeProxyVersion', statements(cluster, 'kubeProxyVersion'), cluster.remarks);
  const onNode = podVersions(cluster, daemon);
  const mode = settle('kube-proxy', 'kubeProxyMode', statements(cluster, 'kubeProxyMode'), cluster.remarks);
  const kubelet = settle('kubelets', 'configuration', statements(cluster, 'kubelet'), cluster.remarks);
  const kubeProxy = settle('kube-proxy', 'configuration', statements(cluster, 'kubeProxy'), cluster.remarks);
  const everywhere: Record<string, Given<unknown>> = {
    ...(mode && isMode(mode.value) && { kubeProxyMode: mode }),
    ...(kubelet && { kubelet }),
    ...(kubeProxy && { kubeProxy }),
  };
  const without = mode?.value === 'none';
  const usual = daemon && !without ? { ...everywhere, kubeProxyVersion: daemon } : everywhere;
  believe(nodes, daemon, onNode, cluster);
  if (kubelet) cluster.beliefs.push({ text: 'every kubelet runs with this configuration', places: [kubelet.place] });
  return nodes.map((node) => {
    const version = without ? undefined : (onNode.get(node.name) ?? daemon);
    if (version && node.kubeProxyVersion !== undefined && !same(node.kubeProxyVersion, version.value, 'kubeProxyVersion'))
      contradiction(
        { kind: 'node', name: node.name },
        'kubeProxyVersion',
        { value: node.kubeProxyVersion, place: placeOf(node, 'kubeProxyVersion'), written: true },
        version,
        cluster.remarks,
      );
    const inside = version || without ? undefined : inOneBinary(node);
    if (inside) return withFacts(node, { ...usual, kubeProxyVersion: inside });
    return withFacts(node, version === daemon || !version ? usual : { ...everywhere, kubeProxyVersion: version });
  });
}

/** In k3s kube-proxy runs inside the one binary that the kubelet's version is of (https://docs.k3s.io/architecture). */
function inOneBinary(node: Node): Given<string> | undefined {
  const { kubeletVersion, kubeProxyVersion, kubeProxyMode } = node;
  if (kubeProxyVersion !== undefined || kubeProxyMode === 'none' || !kubeletVersion?.includes('+k3s')) return undefined;
  return { value: kubeletVersion, place: placeOf(node, 'kubeletVersion') };
}

/** Versions that pods tell of their nodes; those that the DaemonSet tells as well keep its place. */
function podVersions(cluster: Cluster, daemon: Given<string> | undefined): Map<string, Given<string>> {
  const found = new Map<string, Given<string>>();
  for (const pod of listed(cluster, 'pods')) {
    if (pod.node === undefined || pod.namespace !== 'kube-system' || !/^kube-proxy(?!-?windows)/.test(pod.name)) continue;
    const image = pod.images?.find((reference) => /kube-proxy|hardened-kubernetes|hyperkube/.test(reference)) ?? pod.images?.[0];
    const version = image === undefined ? undefined : imageOf(image).version;
    if (version === undefined) continue;
    const index = pod.images!.indexOf(image!);
    const place: Place = { ...placeOf(pod, `images/${index}`) };
    found.set(
      pod.node,
      version === daemon?.value ? daemon : { value: version, place: { file: place.file, pointer: `${place.pointer}/image` } },
    );
  }
  return found;
}

function believe(
  nodes: readonly Node[],
  daemon: Given<string> | undefined,
  onNode: ReadonlyMap<string, Given<string>>,
  { beliefs }: Cluster,
): void {
  const others = new Map<string, { names: string[]; place: Place }>();
  for (const { name } of nodes) {
    const version = onNode.get(name);
    if (!version || version === daemon) continue;
    const known = others.get(version.value);
    if (known) known.names.push(name);
    else others.set(version.value, { names: [name], place: version.place });
  }
  if (daemon)
    beliefs.push({
      text: `kube-proxy ${daemon.value}, from ${daemon.intended ? "kops' node settings" : "its DaemonSet's image"}`,
      places: [daemon.place],
    });
  for (const [version, { names, place }] of others)
    beliefs.push({ text: `kube-proxy ${version} on ${some(names)}, from its pods' image`, places: [place] });
}
