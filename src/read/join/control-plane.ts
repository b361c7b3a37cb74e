import { type ControlPlane, type Etcd, isControlPlane, type Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { compareVersions, parseVersion } from '../../model/versions.js';
import type { Given } from '../fragment.js';
import { mergeVoices, type Voice } from '../merge.js';
import { canonical, hostPort, printed } from './addresses.js';
import { type Cluster, listed, ranked, settle, type Stated, statements, withFacts } from './facts.js';
import { some } from './remarks.js';

/** The nodes with the roles that other dumps prove. Where a node has a control-plane role nothing is added. */
export function joinRoles(nodes: readonly Node[], cluster: Cluster): readonly Node[] {
  if (nodes.some(isControlPlane)) return nodes;
  const proofs = proofsOf(nodes, cluster);
  if (proofs.places.size === 0) return nodes;
  const names = [...proofs.places.keys()];
  if (nodes.length === 0) {
    const made = listed(cluster, 'apiEndpoints').map(
      (endpoint): Node => ({
        name: endpoint.name,
        roles: ['control-plane'],
        ...(endpoint.address !== undefined && { internalIP: endpoint.address }),
        at: {
          ...endpoint.at,
          fields: { roles: placeOf(endpoint), internalIP: placeOf(endpoint, 'advertiseAddress') },
          basis: { roles: 'joined' },
        },
      }),
    );
    const unique = [...new Map(made.map((node) => [node.name, node])).values()];
    if (unique.length > 0)
      cluster.beliefs.push({
        text: `${some(unique.map((node) => node.name))} ${unique.length === 1 ? 'is the control plane' : 'are the control plane'}, from kubeadm's ClusterStatus; no other nodes are known`,
        places: unique.map((node) => placeOf(node)),
      });
    return unique;
  }
  cluster.beliefs.push({
    text: `${some(names)} ${names.length === 1 ? 'is' : 'are'} the control plane: no node has that role, ${proofs.why}`,
    places: [...proofs.places.values()].slice(0, 20),
  });
  return nodes.map((node) => {
    const place = proofs.places.get(node.name);
    if (!place) return node;
    if (node.roles === undefined) return withFacts(node, { roles: { value: ['control-plane'], place } });
    return {
      ...node,
      roles: [...node.roles, 'control-plane'],
      at: { ...node.at, fields: { ...node.at.fields, roles: place }, basis: { ...node.at.basis, roles: 'joined' } },
    };
  });
}

function proofsOf(nodes: readonly Node[], cluster: Cluster): { readonly places: Map<string, Place>; readonly why: string } {
  const known = new Set(nodes.map((node) => node.name));
  const places = new Map<string, Place>();
  for (const pod of listed(cluster, 'pods')) {
    const api =
      pod.static && pod.node !== undefined && (pod.labels?.component === 'kube-apiserver' || pod.name.startsWith('kube-apiserver-'));
    if (api && known.has(pod.node!)) places.set(pod.node!, placeOf(pod, 'node'));
  }
  if (places.size > 0) return { places, why: 'but API servers run there as static pods' };
  for (const endpoint of listed(cluster, 'apiEndpoints'))
    if (nodes.length === 0 || known.has(endpoint.name)) places.set(endpoint.name, placeOf(endpoint));
  if (places.size > 0) return { places, why: "but kubeadm's ClusterStatus names them" };
  const api = listed(cluster, 'services').filter((service) => service.name === 'kubernetes' && service.namespace === 'default');
  const addresses = new Map(
    api.flatMap((service) => (service.endpoints ?? []).map((endpoint) => [canonical(endpoint.ip ?? ''), placeOf(endpoint)] as const)),
  );
  for (const node of nodes) {
    const place = node.internalIP === undefined ? undefined : addresses.get(canonical(node.internalIP));
    if (place) places.set(node.name, place);
  }
  return { places, why: 'but the Service default/kubernetes has their addresses' };
}

/** What is known of the control plane's components, and the endpoint that nodes reach it by. */
export function joinControlPlane(cluster: Cluster, endpoint: Stated<string> | undefined): ControlPlane | undefined {
  const voices = cluster.fragments.flatMap((fragment): Voice<ControlPlane>[] =>
    fragment.controlPlane ? [{ value: fragment.controlPlane, written: fragment.authority === 'written' }] : [],
  );
  // Masters in the middle of an upgrade: the oldest one decides which defects there are.
  voices.sort((a, b) => Number(b.written) - Number(a.written) || byVersion(a.value, b.value));
  if (endpoint && !endpoint.written) {
    const { place } = endpoint;
    voices.push({ value: { endpoint: endpoint.value, at: { ...place, fields: { endpoint: place } } }, written: false });
  }
  return voices.length === 0 ? undefined : mergeVoices({ kind: 'control plane', name: '' }, voices, cluster.remarks);
}

function byVersion(a: ControlPlane, b: ControlPlane): number {
  const [x, y] = [parseVersion(a.apiserver?.version ?? ''), parseVersion(b.apiserver?.version ?? '')];
  return x && y ? compareVersions(x, y) : 0;
}

/** host:port that the nodes reach the API by. What is in use goes before what was configured; inputs that differ are reported. */
export function joinEndpoint(cluster: Cluster): Stated<string> | undefined {
  const written = cluster.fragments.flatMap(({ controlPlane, authority }): Stated<string>[] =>
    controlPlane?.endpoint === undefined
      ? []
      : [{ value: controlPlane.endpoint, place: placeOf(controlPlane, 'endpoint'), written: authority === 'written' }],
  );
  const found = ranked([...written, ...statements(cluster, 'endpoint')]).map((stated) => {
    const parsed = hostPort(stated.value);
    return parsed ? { ...stated, value: printed(parsed) } : stated;
  });
  return settle('the API', 'endpoint', found, cluster.remarks);
}

/** The cluster's version: as written, else as the API server reported it, else as its image says, else as kubeadm was told. */
export function joinVersion(cluster: Cluster, controlPlane: ControlPlane | undefined): Given<string> | undefined {
  const found = statements(cluster, 'kubernetesVersion');
  const running = controlPlane?.apiserver?.version;
  if (running !== undefined)
    found.push({ value: running, place: placeOf(controlPlane!, 'apiserver/version'), basis: 'joined', written: false });
  return settle('the cluster', 'kubernetesVersion', ranked(found), cluster.remarks);
}

/** etcd: where it runs and who its members are. Stacked members follow from the control-plane nodes where nobody lists them. */
export function joinEtcd(cluster: Cluster, nodes: readonly Node[]): Etcd | undefined {
  const voices = cluster.fragments.flatMap((fragment): Voice<Etcd>[] =>
    fragment.etcd ? [{ value: fragment.etcd, written: fragment.authority === 'written' }] : [],
  );
  if (voices.length === 0) return undefined;
  const etcd = mergeVoices({ kind: 'etcd', name: '' }, voices, cluster.remarks);
  const pods = voices.some((voice) => !voice.written && voice.value.members?.some((member) => member.node !== undefined));
  if (pods && etcd.topology === 'stacked' && etcd.members)
    cluster.beliefs.push({
      text: `etcd is stacked: members on ${some(etcd.members.map((member) => member.node ?? member.name))}, from its static pods`,
      places: etcd.members.slice(0, 20).map((member) => placeOf(member)),
    });
  if (etcd.topology !== 'stacked' || etcd.members) return named(etcd, nodes);
  const hosts = nodes.filter(isControlPlane).filter((node) => node.count === undefined);
  if (hosts.length === 0 || voices.every((voice) => voice.written)) return etcd;
  return {
    ...etcd,
    members: hosts.map((node) => ({
      name: node.name,
      node: node.name,
      ...(node.internalIP !== undefined && { address: node.internalIP }),
      at: { ...placeOf(node), fields: { node: placeOf(node, 'name'), address: placeOf(node, 'internalIP') } },
    })),
    at: { ...etcd.at, basis: { ...etcd.at.basis, members: 'joined' } },
  };
}

/** Members that an address alone describes get the node that has it. */
function named(etcd: Etcd, nodes: readonly Node[]): Etcd {
  if (!etcd.members?.some((member) => member.node === undefined && member.address !== undefined)) return etcd;
  const byAddress = new Map(
    nodes.flatMap((node) => (node.internalIP === undefined ? [] : [[canonical(node.internalIP), node.name] as const])),
  );
  const members = etcd.members.map((member) => {
    const node = member.node ?? byAddress.get(canonical((member.address ?? '').replace(/^\w+:\/\//, '').replace(/:\d+$/, '')));
    return node === undefined || member.node !== undefined
      ? member
      : { ...member, node, at: { ...member.at, basis: { ...member.at.basis, node: 'joined' as const } } };
  });
  return { ...etcd, members };
}
