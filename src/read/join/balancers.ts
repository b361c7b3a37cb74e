import { isControlPlane, type LoadBalancer, type Member, type Node } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { mergeVoices, type Voice } from '../merge.js';
import { canonical, hostPort } from './addresses.js';
import type { Cluster, Stated } from './facts.js';
import { evidence, some } from './remarks.js';

/**
 * The balancers of a cluster: members become nodes by InternalIP, and the one that fronts the API is found by the endpoint's address and port, else by
 * its members being the control plane. What is concluded is a belief; several candidates, or none, are reported and nothing is guessed.
 */
export function joinBalancers(cluster: Cluster, nodes: readonly Node[], endpoint: Stated<string> | undefined): LoadBalancer[] {
  if (cluster.fragments.every(({ loadBalancers }) => loadBalancers === undefined || loadBalancers.length === 0)) return [];
  const byAddress = new Map(nodes.flatMap((node) => (node.internalIP === undefined ? [] : [[canonical(node.internalIP), node] as const])));
  const control = new Set(nodes.filter(isControlPlane).map((node) => node.name));
  const said = cluster.fragments.flatMap(({ loadBalancers, authority }) =>
    (loadBalancers ?? []).map((value): Voice<LoadBalancer> => ({ value: withNodes(value, byAddress), written: authority === 'written' })),
  );
  const merged = [...grouped(said, cluster, endpoint, control)].map(([name, voices]) =>
    mergeVoices({ kind: 'balancer', name }, voices, cluster.remarks),
  );
  if (merged.some((balancer) => balancer.fronts !== undefined) || merged.length === 0) return merged;
  const candidates = candidatesOf(merged, endpoint, control);
  if (candidates.length !== 1) {
    cluster.remarks.add({
      rule: 'input/unknown',
      severity: 'info',
      key: 'fronts',
      message:
        candidates.length === 0
          ? 'cannot tell which balancer fronts the API: none has its endpoint or the control plane as members'
          : `cannot tell which balancer fronts the API: ${some(candidates.map(({ name }) => name))} all may`,
      evidence: [evidence(placeOf((candidates[0] ?? merged[0])!), 'a balancer')],
      missing: { fact: 'controlPlane/endpoint', collect: 'kubectl -n kube-system get configmap kubeadm-config -o yaml' },
    });
    return merged;
  }
  const [chosen] = candidates;
  const how = endpoint && matches(chosen!, endpoint) ? `VIP ${endpoint.value}` : 'the API';
  const named = (chosen!.members ?? []).flatMap((member) => member.node ?? member.address ?? member.name ?? []);
  cluster.beliefs.push({
    text: `${how} = ${chosen!.vendor ?? 'balancer'} "${chosen!.name}", members ${some(named)} by IP`,
    places: [placeOf(chosen!), ...(endpoint ? [endpoint.place] : [])],
  });
  return merged.map((balancer) =>
    balancer === chosen
      ? {
          ...balancer,
          fronts: 'kube-apiserver',
          at: {
            ...balancer.at,
            basis: { ...balancer.at.basis, fronts: 'joined' as const },
            fields: { ...balancer.at.fields, fronts: placeOf(balancer) },
          },
        }
      : balancer,
  );
}

/**
 * What is said of each balancer, by the name that a person gave it. A dumped one that has the address of a written one is that one, whatever either is
 * called; so is the only dumped one that may front the API, where one is written to do so.
 */
function grouped(
  said: readonly Voice<LoadBalancer>[],
  cluster: Cluster,
  endpoint: Stated<string> | undefined,
  control: ReadonlySet<string>,
): Map<string, Voice<LoadBalancer>[]> {
  const voices = new Map<string, Voice<LoadBalancer>[]>();
  for (const voice of said) voices.set(voice.value.name, [...(voices.get(voice.value.name) ?? []), voice]);
  const only = (written: boolean) =>
    [...voices.values()].flatMap((all) => (all.every((voice) => voice.written === written) ? [all[0]!.value] : []));
  const [written, dumped] = [only(true), only(false)];
  const fronting = new Set(said.flatMap(({ written: own, value }) => (own && value.fronts === 'kube-apiserver' ? [value.name] : [])));
  const may = candidatesOf(dumped, endpoint, control);
  for (const one of written) {
    const byAddress = dumped.filter((other) => sameAddress(one, other));
    const front = one.address === undefined && fronting.size === 1 && fronting.has(one.name);
    const [other, ...more] = byAddress.length > 0 ? byAddress : front ? may : [];
    if (!other || more.length > 0 || !voices.has(other.name)) continue;
    if (one.vendor !== undefined && other.vendor !== undefined && one.vendor !== other.vendor) continue;
    cluster.beliefs.push({
      text: `balancer ${one.name} = ${other.vendor ?? 'balancer'} "${other.name}": ${byAddress.length > 0 ? 'they have one address' : 'both front the API'}`,
      places: [placeOf(one, 'name'), placeOf(other)],
    });
    voices.set(one.name, [
      ...voices.get(one.name)!,
      ...voices.get(other.name)!.map((voice) => ({ ...voice, value: { ...voice.value, name: one.name } })),
    ]);
    voices.delete(other.name);
  }
  return voices;
}

const sameAddress = (a: LoadBalancer, b: LoadBalancer): boolean =>
  a.address !== undefined &&
  b.address !== undefined &&
  canonical(a.address) === canonical(b.address) &&
  (a.port === undefined || b.port === undefined || b.port === 0 || a.port === b.port);

function candidatesOf(
  balancers: readonly LoadBalancer[],
  endpoint: Stated<string> | undefined,
  control: ReadonlySet<string>,
): LoadBalancer[] {
  const exact = endpoint ? balancers.filter((balancer) => matches(balancer, endpoint)) : [];
  if (exact.length > 0) return exact;
  // A DNS name, or no endpoint at all: the members tell, where they are control-plane nodes and serve a port of the API.
  return balancers.filter((balancer) => {
    const members = (balancer.members ?? []).flatMap((member) => member.node ?? []);
    const port = balancer.members?.[0]?.port ?? balancer.port;
    return (
      members.length > 0 &&
      members.every((name) => control.has(name)) &&
      (port === undefined || port === 6443 || port === 8443 || port === 443)
    );
  });
}

function matches(balancer: LoadBalancer, endpoint: Stated<string>): boolean {
  const wanted = hostPort(endpoint.value);
  return (
    wanted !== undefined &&
    balancer.address !== undefined &&
    canonical(balancer.address) === canonical(wanted.host) &&
    (balancer.port === undefined || balancer.port === 0 || balancer.port === wanted.port)
  );
}

function withNodes(balancer: LoadBalancer, byAddress: ReadonlyMap<string, Node>): LoadBalancer {
  if (!balancer.members?.some((member) => member.node === undefined && member.address !== undefined)) return balancer;
  const members = balancer.members.map((member): Member => {
    const node = member.node !== undefined || member.address === undefined ? undefined : byAddress.get(canonical(member.address));
    return node ? { ...member, node: node.name, at: { ...member.at, basis: { ...member.at.basis, node: 'joined' as const } } } : member;
  });
  return { ...balancer, members };
}
