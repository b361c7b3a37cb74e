import type { Dns, Service, Workload } from '../../model/inventory.js';
import { type Origin, type Place, placeOf } from '../../model/place.js';
import type { Fragment } from '../fragment.js';
import { imageOf } from '../kubectl/image.js';
import { mergeVoices, type Voice } from '../merge.js';
import { milliseconds } from '../../model/duration.js';
import { type Cluster, settle, statements } from './facts.js';
import { some } from './remarks.js';

/** Names that distributions give the workload that serves the cluster's DNS. */
const NAMES = /^(coredns|kube-dns|rke2-coredns(-rke2-coredns)?|dns-default|cluster-dns)$/;
const NODE_LOCAL = /^(node-?local-?dns|nodelocaldns)/;

/** The cluster's DNS, from what is written and from the workload, Service, ConfigMap and budget that dumps have of it. */
export function joinDns(cluster: Cluster, workloads: readonly Workload[], services: readonly Service[]): Dns | undefined {
  const voices = cluster.fragments.flatMap((fragment: Fragment): Voice<Dns>[] =>
    fragment.dns ? [{ value: fragment.dns, written: fragment.authority === 'written' }] : [],
  );
  const dumped = dumpedDns(cluster, workloads, services);
  if (dumped) voices.push({ value: dumped, written: false });
  return voices.length === 0 ? undefined : mergeVoices({ kind: 'dns', name: '' }, voices, cluster.remarks);
}

function dumpedDns(cluster: Cluster, workloads: readonly Workload[], services: readonly Service[]): Dns | undefined {
  const found = workloads.filter((workload) => isDns(workload) && fromDump(workload, cluster));
  const workload = found.find((candidate) => candidate.kind === 'Deployment') ?? found[0];
  const service = services.find(
    (candidate) => isDnsService(candidate) && candidate.clusterIP !== undefined && fromDump(candidate, cluster),
  );
  const endpoints = services.find((candidate) => isDnsService(candidate) && candidate.endpoints !== undefined)?.endpoints;
  const corefile = settle('dns', 'corefile', statements(cluster, 'corefile'), cluster.remarks);
  const local = workloads.find(
    (candidate) =>
      candidate.kind === 'DaemonSet' && (candidate.labels?.['k8s-app'] === 'node-local-dns' || NODE_LOCAL.test(candidate.name)),
  );
  const anchor = workload ?? service ?? corefile;
  if (!anchor) return undefined;
  const fields: Record<string, Place> = {};
  const put = <T extends object>(value: T, place: Place): T => {
    for (const field of Object.keys(value)) fields[field] = place;
    return value;
  };
  const image = workload?.images?.map(imageOf).find(({ name }) => /coredns|kube-?dns|skydns/i.test(name));
  const pods = workload?.pods ?? endpoints;
  const lameduck = corefile && lameduckOf(corefile.value);
  const dns = {
    ...(image && put({ provider: /coredns/i.test(image.name) ? 'coredns' : 'kube-dns' }, placeOf(workload!, 'images'))),
    ...(!image && corefile && put({ provider: 'coredns' }, corefile.place)),
    ...(image?.version !== undefined && put({ version: image.version }, placeOf(workload!, 'images'))),
    ...(workload && put({ workload: `${workload.namespace}/${workload.kind}/${workload.name}` }, placeOf(workload, 'name'))),
    ...(workload?.replicas !== undefined && put({ replicas: workload.replicas }, placeOf(workload, 'replicas'))),
    ...(pods && put({ pods }, workload?.pods ? placeOf(workload, 'pods') : placeOf(pods[0] ?? service!))),
    ...(workload?.budget && put({ budget: workload.budget }, placeOf(workload.budget))),
    ...(workload?.spreading && put({ spreading: workload.spreading }, placeOf(workload, 'spreading'))),
    ...(workload?.tolerations && put({ tolerations: workload.tolerations }, placeOf(workload, 'tolerations'))),
    ...(workload?.nodeSelector && put({ nodeSelector: workload.nodeSelector }, placeOf(workload, 'nodeSelector'))),
    ...(service?.clusterIP !== undefined && put({ clusterIP: service.clusterIP }, placeOf(service, 'clusterIP'))),
    ...(corefile && put({ corefile: corefile.value }, corefile.place)),
    ...(lameduck !== undefined && put({ lameduck }, corefile!.place)),
    ...(local && put({ nodeLocalCache: true }, placeOf(local))),
  };
  const at: Origin = { ...('at' in anchor ? placeOf(anchor) : anchor.place), fields };
  if (workload) {
    const where = workload.pods
      ? `, ${workload.pods.length === 1 ? '1 pod' : `${workload.pods.length} pods`} on ${some(workload.pods.map((pod) => pod.node ?? 'no node yet'))}`
      : '';
    cluster.beliefs.push({
      text: `the cluster's DNS is ${dns.workload}${image?.version === undefined ? '' : ` ${image.version}`}${where}`,
      places: [placeOf(workload)],
    });
  }
  return { ...dns, at };
}

const isDns = ({ namespace, name, labels }: Workload): boolean => {
  if (!/^(kube-system|openshift-dns|default|)$/.test(namespace ?? '') || /autoscaler/.test(name) || NODE_LOCAL.test(name)) return false;
  return labels?.['k8s-app'] === 'kube-dns' || NAMES.test(name) || labels?.['dns.operator.openshift.io/daemonset-dns'] !== undefined;
};

const isDnsService = ({ namespace, name }: Service): boolean =>
  (namespace === 'kube-system' && /^(kube-dns|coredns|rke2-coredns-rke2-coredns)$/.test(name)) ||
  (namespace === 'openshift-dns' && name === 'dns-default');

/** Whether dumps tell of an object at all: what is only written speaks for itself where it is written. */
const fromDump = (object: Workload | Service, cluster: Cluster): boolean =>
  cluster.fragments.some(
    (fragment) =>
      fragment.authority === 'dumped' &&
      (fragment.at.file === object.at.file || fragment.pods !== undefined || fragment.services !== undefined),
  );

/** `lameduck` in the block of the health plugin: how long CoreDNS still answers after it was told to stop (https://coredns.io/plugins/health/). Its longest where server blocks differ. */
export function lameduckOf(corefile: string): string | undefined {
  const text = corefile.replace(/#.*$/gm, '');
  const found = [...text.matchAll(/\bhealth\b[^\n{}]*\{([^{}]*)\}/g)].flatMap(([, block]) => /\blameduck\s+(\S+)/.exec(block!)?.[1] ?? []);
  const known = found.filter((duration) => milliseconds(duration) !== undefined);
  return known.sort((a, b) => milliseconds(b)! - milliseconds(a)!)[0];
}
