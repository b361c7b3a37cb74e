import {
  type Budget,
  type Dns,
  type Inventory,
  isDns,
  type Pod,
  type Service,
  type Workload,
  workloadPath,
} from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { type Place, placeOf } from '../../model/place.js';
import { defaultToleration } from '../eviction.js';
import { POD_GRACE } from '../timing.js';

/** What the inventory says of something that runs pods: a workload, the cluster's DNS, or what stands behind a Service that no workload is known for. */
export interface WorkloadFacts {
  /** Tells it apart from every other: `dns`, or namespace/Kind/name. */
  readonly key: string;
  /** As people read it. */
  readonly label: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly kind: string | undefined;
  /** How many pods are wanted, as far as anybody said. */
  readonly replicas: number;
  readonly budget: Budget | undefined;
  readonly tolerations: Workload['tolerations'];
  /** How long its pods stay on a node that is missed where they say nothing of it, milliseconds: 0 for those that admission gave no toleration. */
  readonly defaultToleration: number;
  readonly nodeSelector: Readonly<Record<string, string>> | undefined;
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly spreading: Workload['spreading'];
  readonly volumes: Workload['volumes'];
  /** terminationGracePeriodSeconds, in milliseconds. */
  readonly grace: number;
  readonly dns: boolean;
  readonly pods: readonly Pod[];
  readonly place: Place;
}

/** The workload that runs the cluster's DNS; undefined where none of its pods is known. */
export const dnsFacts = once((inventory: Inventory): WorkloadFacts | undefined => {
  const { dns, workloads } = inventory;
  const workload = dns && workloads.find((candidate) => isDns(candidate, dns));
  const pods = dns?.pods ?? workload?.pods;
  return dns && pods && pods.length > 0 ? factsOf(inventory, dns, workload, pods) : undefined;
});

/** Names that distributions give the workload that serves the cluster's DNS, in the namespaces that they put it in. */
const DNS_NAME = /^(?:(?:kube-system|openshift-dns)\/)?(?:[A-Za-z]+\/)?(coredns|kube-dns|rke2-coredns(?:-rke2-coredns)?|dns-default)$/;
/** kubeadm's number of DNS pods (kubernetes `cmd/kubeadm/app/phases/addons/dns/manifests.go`). */
const USUAL = 2;

/**
 * The cluster's DNS where a step names it and nobody lists its pods: as many as are wanted, at places that nobody knows. What takes nodes away is
 * taken to miss them, and the timeline says so.
 */
export function unlistedDns(inventory: Inventory, named: ReadonlySet<string>): WorkloadFacts | undefined {
  const { dns, workloads } = inventory;
  const workload = dns && workloads.find((candidate) => isDns(candidate, dns));
  if (dns?.pods !== undefined || workload?.pods !== undefined) return undefined;
  const own = new Set([dns?.workload, dns?.workload?.split('/').pop(), dns?.provider]);
  const word = [...named].find((name) => own.has(name) || DNS_NAME.test(name));
  if (word === undefined) return undefined;
  const at = { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/dns` };
  const described: Dns = dns ?? { at };
  const count = described.replicas ?? workload?.replicas ?? USUAL;
  const pods = Array.from({ length: count }, (_, index): Pod => ({ name: `DNS pod ${index + 1}`, at: placeOf(described, 'replicas') }));
  if (count === 0) return undefined;
  const facts = factsOf(inventory, described, workload, pods);
  return described.workload === undefined ? { ...facts, name: word.split('/').pop()! } : facts;
}

function factsOf(inventory: Inventory, dns: Dns, workload: Workload | undefined, pods: readonly Pod[]): WorkloadFacts {
  const [namespace, kind, name] = dns.workload?.split('/') ?? [];
  return {
    key: 'dns',
    label: dns.workload ?? 'DNS',
    name: name ?? dns.provider ?? 'DNS',
    namespace,
    kind: kind ?? workload?.kind,
    replicas: dns.replicas ?? pods.length,
    budget: dns.budget ?? workload?.budget,
    tolerations: dns.tolerations ?? workload?.tolerations,
    defaultToleration: workload?.defaultTolerations === false ? 0 : defaultToleration(inventory),
    nodeSelector: dns.nodeSelector ?? workload?.nodeSelector,
    labels: workload?.labels,
    spreading: dns.spreading ?? workload?.spreading,
    volumes: workload?.volumes,
    grace: graceOf(workload),
    dns: true,
    pods,
    place: placeOf(dns),
  };
}

/** Every other workload whose pods are known, in the order of their namespaces and names, as the API lists them. */
export const workloadFacts = once((inventory: Inventory): readonly WorkloadFacts[] => {
  const { workloads, dns } = inventory;
  return workloads
    .flatMap((workload): WorkloadFacts[] => {
      if (!workload.pods || workload.pods.length === 0 || (dns && isDns(workload, dns))) return [];
      return [
        {
          key: workloadPath(workload),
          label: [workload.namespace, workload.name].filter(Boolean).join('/'),
          name: workload.name,
          namespace: workload.namespace,
          kind: workload.kind,
          replicas: workload.replicas ?? workload.pods.length,
          budget: workload.budget,
          tolerations: workload.tolerations,
          defaultToleration: workload.defaultTolerations === false ? 0 : defaultToleration(inventory),
          nodeSelector: workload.nodeSelector,
          labels: workload.labels,
          spreading: workload.spreading,
          volumes: workload.volumes,
          grace: graceOf(workload),
          dns: false,
          pods: workload.pods,
          place: placeOf(workload),
        },
      ];
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
});

/** The pods behind a Service that no known workload runs: what its endpoints say is all there is; `toleration`: how long such pods stay on a node that is missed. */
export function endpointFacts(service: Service, toleration: number): WorkloadFacts | undefined {
  if (!service.endpoints || service.endpoints.length === 0) return undefined;
  const label = serviceKey(service);
  return {
    key: `endpoints of ${label}`,
    label,
    name: service.name,
    namespace: service.namespace,
    kind: undefined,
    replicas: service.endpoints.length,
    budget: undefined,
    tolerations: undefined,
    defaultToleration: toleration,
    nodeSelector: undefined,
    labels: undefined,
    spreading: undefined,
    volumes: undefined,
    grace: POD_GRACE,
    dns: false,
    pods: service.endpoints,
    place: placeOf(service, 'endpoints'),
  };
}

/** A Service as people name it. */
export const serviceKey = ({ namespace, name }: Service): string => (namespace === undefined ? name : `${namespace}/${name}`);

const graceOf = (workload: Workload | undefined): number =>
  workload?.terminationGracePeriodSeconds === undefined ? POD_GRACE : workload.terminationGracePeriodSeconds * 1000;
