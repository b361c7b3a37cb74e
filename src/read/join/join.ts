import type { Finding } from '../../model/finding.js';
import type { Belief, Inventory } from '../../model/inventory.js';
import { standing } from '../assumed.js';
import { acrossFiles } from '../bigip/fragment.js';
import type { Fragment } from '../fragment.js';
import { joinBalancers } from './balancers.js';
import { joinClients, joinNetworking } from './clients.js';
import { joinControlPlane, joinEndpoint, joinEtcd, joinRoles, joinVersion } from './control-plane.js';
import { joinDns } from './dns.js';
import { type Unit, clustersOf } from './clusters.js';
import { joinConnections } from './connections.js';
import type { Cluster } from './facts.js';
import { joinNodeSettings } from './kube-proxy.js';
import { withManaged } from './managed.js';
import { joinNamed, joinServices } from './named.js';
import { joinNodes } from './nodes.js';
import { oneCluster } from './one-cluster.js';
import { referenceProblems } from './references.js';
import { Remarks } from './remarks.js';
import { spelledControlPlane, spelledEtcd, spelledNode } from './spelling.js';
import { joinWorkloads } from './workloads.js';

/** One inventory for each cluster that the fragments speak of. Never throws. */
export function joinFragments(fragments: readonly Fragment[]): { readonly inventories: Inventory[]; readonly findings: Finding[] } {
  if (fragments.length === 0) return { inventories: [], findings: [] };
  const joined = clustersOf(fragments).map(joinOne);
  return { inventories: joined.flatMap(({ inventories }) => inventories), findings: joined.flatMap(({ findings }) => findings) };
}

function joinOne({ fragments: given, beliefs: decided }: Unit): { inventories: Inventory[]; findings: Finding[] } {
  const fragments = acrossFiles(given);
  const remarks = new Remarks();
  const told = fragments.flatMap((fragment) => fragment.beliefs ?? []);
  const beliefs: Belief[] = [];
  const cluster: Cluster = { fragments, remarks, beliefs };
  const settled = joinNodeSettings(joinRoles(joinNodes(cluster), cluster), cluster);
  oneCluster(cluster, settled);
  const endpoint = joinEndpoint(cluster);
  const { nodes, balancers } = joinConnections(cluster, settled, joinBalancers(cluster, settled, endpoint));
  const controlPlane = withManaged(joinControlPlane(cluster, endpoint), nodes, cluster);
  const workloads = joinWorkloads(cluster);
  const services = joinServices(cluster);
  const { clients, cni } = joinClients(cluster, workloads);
  const networking = joinNetworking(cluster, cni);
  const etcd = joinEtcd(cluster, nodes);
  const dns = joinDns(cluster, workloads, services);
  const version = joinVersion(cluster, controlPlane);
  const first = fragments.find(({ authority }) => authority === 'written') ?? fragments[0]!;
  const provenance = Object.assign({}, ...fragments.map((fragment) => fragment.provenance ?? {})) as NonNullable<Inventory['provenance']>;
  const requested = fragments.find(({ requestedApis }) => requestedApis !== undefined);
  const spelled = nodes.map(spelledNode);
  const inventory: Inventory = {
    name: fragments.find((fragment) => fragment.cluster)?.cluster?.value ?? folderOf(first.at.file),
    at: first.at,
    ...(version && { kubernetesVersion: version.value }),
    nodes: spelled,
    ...(etcd && { etcd: spelledEtcd(etcd) }),
    loadBalancers: balancers,
    ...(dns && { dns }),
    services,
    workloads,
    webhooks: joinNamed(cluster, 'webhooks', 'webhook', ({ name }) => name),
    certificates: joinNamed(cluster, 'certificates', 'certificate', ({ name, node }) => `${node ?? ''}/${name}`),
    ...(controlPlane && { controlPlane: spelledControlPlane(controlPlane) }),
    ...(networking && { networking }),
    clients,
    ...(requested && { requestedApis: requested.requestedApis! }),
    unsaid: new Set(LISTS.filter((list) => !fragments.some((fragment) => fragment[list] !== undefined))),
    ...(Object.keys(provenance).length > 0 && { provenance }),
    believed: [...decided, ...standing(told, balancers, nodes), ...beliefs],
    files: [...new Set(fragments.map(({ at }) => at.file))],
  };
  referenceProblems(inventory, remarks);
  return { inventories: [inventory], findings: [...fragments.flatMap(({ problems }) => problems), ...remarks.findings()] };
}

const LISTS = ['services', 'workloads', 'webhooks', 'certificates'] as const;

/** What a cluster is called that nobody named: the folder of its dumps. */
function folderOf(file: string): string {
  const parts = file.split('/');
  return parts.length > 1 ? parts.at(-2)! : 'cluster';
}
