import type * as documents from './documents.js';
import type { Located, Place } from './place.js';

export type Node = documents.NodeDocument & Located;
export type Etcd = Omit<documents.EtcdDocument, 'members'> & {
  members?: (NonNullable<documents.EtcdDocument['members']>[number] & Located)[];
} & Located;
export type Member = documents.MemberDocument & Located;
/** A balancer in the words of its own vendor. `members` are objects in the model, also where a document names nodes only. */
export type LoadBalancer = Omit<documents.LoadBalancerDocument, 'members'> & { members?: Member[] } & Located;
export type Pod = documents.PodDocument & Located;
export type Budget = documents.BudgetDocument & Located;
export type Dns = Omit<documents.DnsDocument, 'pods' | 'budget'> & { pods?: Pod[]; budget?: Budget } & Located;
export type Service = Omit<documents.ServiceDocument, 'endpoints'> & { endpoints?: Pod[] } & Located;
export type Workload = Omit<documents.WorkloadDocument, 'pods' | 'budget'> & { pods?: Pod[]; budget?: Budget } & Located;
export type Webhook = documents.WebhookDocument & Located;
export type Certificate = documents.CertificateDocument & Located;
export type ControlPlane = documents.ControlPlaneDocument & Located;
export type Networking = documents.NetworkingDocument & Located;
export type Client = documents.ClientDocument & Located;

/** One thing the reader concluded and a person should check: how dumps were joined, where a version came from, which default was assumed. */
export interface Belief {
  /** A short clause, printed after `believed:`. Untrusted text may stand in it. */
  readonly text: string;
  readonly places: readonly Place[];
}

/**
 * One cluster, as far as it is known. A field that is absent is unknown, which is neither its default nor false. Field names
 * are those of `ClusterInventory`; `configure` addresses them by the same path.
 */
export interface Inventory extends Located {
  readonly name: string;
  readonly kubernetesVersion?: string;
  readonly nodes: readonly Node[];
  readonly etcd?: Etcd;
  readonly loadBalancers: readonly LoadBalancer[];
  readonly dns?: Dns;
  readonly services: readonly Service[];
  readonly workloads: readonly Workload[];
  readonly webhooks: readonly Webhook[];
  readonly certificates: readonly Certificate[];
  readonly controlPlane?: ControlPlane;
  readonly networking?: Networking;
  readonly clients: readonly Client[];
  /** Deprecated API versions that somebody still asks for, as group/version/resource. */
  readonly requestedApis?: readonly string[];
  /** The lists above that no input spoke of: empty because nobody knows, not because there is none. */
  readonly unsaid?: ReadonlySet<'services' | 'workloads' | 'webhooks' | 'certificates'>;
  readonly provenance?: Readonly<Record<string, { observed?: string; source?: string }>>;
  readonly believed: readonly Belief[];
  /** Every file that something of it came from. */
  readonly files: readonly string[];
}

/** The machine of an etcd member that is no node of the cluster: the one it names, else, of an external etcd, one of the member's own name. */
export function etcdHost(
  { topology }: Pick<Etcd, 'topology'>,
  { node, host, name }: NonNullable<Etcd['members']>[number],
): string | undefined {
  return host ?? (topology === 'external' && node === undefined ? name : undefined);
}

/** How many nodes a node entry stands for. */
export const countOf = (node: Node): number => node.count ?? 1;

/** Nodes in all. */
export const nodesIn = (inventory: Inventory): number => inventory.nodes.reduce((sum, node) => sum + countOf(node), 0);

/** Whether a node runs the control plane: its role, or the label or taint that kubeadm gives it (`control-plane`; `master` before 1.24). */
export function isControlPlane(node: Node): boolean {
  if (node.roles?.some((role) => CONTROL_PLANE_ROLES.has(role))) return true;
  const { labels } = node;
  return labels !== undefined && CONTROL_PLANE_LABELS.some((label) => Object.hasOwn(labels, label));
}

const CONTROL_PLANE_ROLES: ReadonlySet<string> = new Set(['control-plane', 'controlplane', 'master']);
const CONTROL_PLANE_LABELS = ['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master'];

/** The node entry that a name means: the entry itself, or the group whose member `group-7` is (`name-1` to `name-N`); undefined where there is none. */
export function findNode(inventory: Inventory, name: string): Node | undefined {
  const index = nodeIndex(inventory);
  const exact = index.get(name);
  if (exact) return exact;
  const member = /^(.+)-(\d+)$/.exec(name);
  if (!member) return undefined;
  const group = index.get(member[1]!);
  const number = Number(member[2]);
  return group?.count !== undefined && number >= 1 && number <= group.count && String(number) === member[2] ? group : undefined;
}

const indexes = new WeakMap<readonly Node[], Map<string, Node>>();

function nodeIndex(inventory: Inventory): Map<string, Node> {
  let index = indexes.get(inventory.nodes);
  if (!index) {
    index = new Map(inventory.nodes.map((node) => [node.name, node]));
    indexes.set(inventory.nodes, index);
  }
  return index;
}

/** The balancer that a node's kubelet and kube-proxy reach the API through, where that is known: the one the node names, else the only one that fronts kube-apiserver. */
export function apiBalancer(inventory: Inventory, node?: Node): LoadBalancer | undefined {
  const fronting = inventory.loadBalancers.filter((balancer) => balancer.fronts === 'kube-apiserver');
  if (node?.loadBalancer !== undefined) return inventory.loadBalancers.find((balancer) => balancer.name === node.loadBalancer);
  return fronting.length === 1 ? fronting[0] : undefined;
}

/** A workload as steps name it in full: namespace/Kind/name. */
export const workloadPath = ({ namespace, kind, name }: Workload): string => `${namespace ?? ''}/${kind ?? ''}/${name}`;

/** Whether a workload is the one that runs the cluster's DNS. */
export function isDns(workload: Workload, dns: Dns): boolean {
  if (dns.workload !== undefined) return dns.workload === workloadPath(workload) || dns.workload === workload.name;
  const own = new Set(dns.pods?.map((pod) => pod.name));
  return workload.pods?.some((pod) => own.has(pod.name)) ?? false;
}
