import type { Client, Networking, Workload } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { imageOf } from '../kubectl/image.js';
import { mergeVoices, type Voice } from '../merge.js';
import type { Cluster } from './facts.js';
import { joinNamed } from './named.js';

/** Programs that watch the API, by the path of their image: what they are called, what they do, and which CNI they mean. */
const KNOWN: readonly { readonly image: RegExp; readonly role: string; readonly cni?: string }[] = [
  { image: /(^|\/)calico[/-]?node$|calico\/node$/, role: 'cni', cni: 'calico' },
  { image: /calico[/-](kube-controllers|typha|apiserver)$/, role: 'cni' },
  { image: /(^|\/)cilium(-ci)?$/, role: 'cni', cni: 'cilium' },
  { image: /cilium[/-]operator(-generic|-aws|-azure)?$/, role: 'cni' },
  { image: /(^|\/)(mirrored-)?flannel(-flannel|cni-flannel|io-flannel)?$/, role: 'cni', cni: 'flannel' },
  { image: /weave-?(kube|npc)$/, role: 'cni', cni: 'weave' },
  { image: /antrea-(agent|controller|ubuntu|ubi)/, role: 'cni', cni: 'antrea' },
  { image: /kube-router$/, role: 'cni', cni: 'kube-router' },
  { image: /kindnetd$/, role: 'cni', cni: 'kindnet' },
  { image: /amazon-k8s-cni$/, role: 'cni', cni: 'amazon-vpc-cni' },
  { image: /(^|\/)kube-ovn$/, role: 'cni', cni: 'kube-ovn' },
  {
    image:
      /(ingress-nginx\/controller|nginx-ingress-controller|nginx-ingress|haproxy-ingress(-controller)?|kubernetes-ingress|traefik|contour|kong|ambassador|emissary)$/,
    role: 'ingress',
  },
  { image: /(istio\/pilot|istiod|pilot|linkerd.*\/controller|linkerd-controller)$/, role: 'mesh' },
  { image: /metallb\/(speaker|controller)$/, role: 'balancer' },
  { image: /(^|\/)kube-vip$/, role: 'balancer' },
  { image: /(metrics-server|kube-state-metrics)(-amd64|-arm64)?$/, role: 'metrics' },
  {
    image:
      /(prometheus-operator|cert-manager-controller|cluster-autoscaler|external-dns|argocd|argo-cd|argoexec|application-controller|source-controller|kustomize-controller|helm-controller|strimzi.*operator)$/,
    role: 'operator',
  },
  {
    image: /(longhorn-manager|csi-(attacher|provisioner|resizer|snapshotter)|snapshot-controller|rook\/ceph|local-path-provisioner)$/,
    role: 'storage',
  },
];

/** Other watchers of the API, by the images that workloads run; their client-go version is unknown unless somebody writes it. */
export function joinClients(
  cluster: Cluster,
  workloads: readonly Workload[],
): { readonly clients: Client[]; readonly cni: { readonly name: string; readonly workload: Workload } | undefined } {
  const found = new Map<string, Client>();
  let cni: { name: string; workload: Workload } | undefined;
  for (const workload of workloads) {
    for (const image of workload.images ?? []) {
      const { path } = imageOf(image);
      const known = KNOWN.find((candidate) => candidate.image.test(path));
      if (!known) continue;
      if (known.cni !== undefined) cni ??= { name: known.cni, workload };
      const client = workload.name;
      if (found.has(client)) continue;
      const nodes = workload.kind === 'DaemonSet' ? [] : [...new Set(workload.pods?.flatMap((pod) => pod.node ?? []))];
      const place = placeOf(workload, 'images');
      found.set(client, {
        name: client,
        image,
        role: known.role,
        ...(nodes.length > 0 && { nodes }),
        at: {
          ...placeOf(workload),
          fields: { image: place, name: placeOf(workload, 'name'), role: place, nodes: placeOf(workload, 'pods') },
          basis: { role: 'joined' },
        },
      });
    }
  }
  const dumped = {
    ...cluster,
    fragments: [
      ...cluster.fragments,
      { format: 'kubectl', authority: 'dumped' as const, at: { file: '', pointer: '' }, clients: [...found.values()], problems: [] },
    ],
  };
  return { clients: joinNamed(dumped, 'clients', 'client', (client) => client.name), cni };
}

/** The pod network, with the CNI that an agent's image shows. */
export function joinNetworking(
  cluster: Cluster,
  cni: { readonly name: string; readonly workload: Workload } | undefined,
): Networking | undefined {
  const voices = cluster.fragments.flatMap((fragment): Voice<Networking>[] =>
    fragment.networking ? [{ value: fragment.networking, written: fragment.authority === 'written' }] : [],
  );
  if (cni) {
    const place = placeOf(cni.workload, 'images');
    voices.push({
      value: { cni: cni.name, at: { ...placeOf(cni.workload), fields: { cni: place }, basis: { cni: 'joined' } } },
      written: false,
    });
  }
  return voices.length === 0 ? undefined : mergeVoices({ kind: 'networking', name: '' }, voices, cluster.remarks);
}
