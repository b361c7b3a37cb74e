import { type Inventory, isControlPlane, type Node } from '../model/inventory.js';
import { everyMember, type Members, overlap, partNamed, sizeOfMembers, without } from '../model/node-set.js';
import { type Place, placeOf } from '../model/place.js';
import { once } from '../model/once.js';
import type { TimelineStep } from '../model/timeline.js';
import { compareVersions, parseVersion } from '../model/versions.js';
import { isEverywhere, setOf } from './targets.js';

export const CONTROL_PLANE = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] as const;
const ON_NODES = ['kubelet', 'kube-proxy'] as const;
export const COMPONENTS = [...CONTROL_PLANE, ...ON_NODES] as const;
export type Component = (typeof COMPONENTS)[number];

/** What an upgrade step of the whole cluster may call it; nothing said is the whole cluster too. */
const CLUSTER: ReadonlySet<string> = new Set(['', 'cluster', 'kubernetes', 'kubeadm', 'control-plane']);

/** The components of Kubernetes that an upgrade step changes. Of the whole cluster: all; of the control plane alone: without those on nodes. */
export function reachedBy({ step: { component = '' } }: TimelineStep): readonly Component[] {
  if (component === 'control-plane') return CONTROL_PLANE;
  if (CLUSTER.has(component)) return COMPONENTS;
  return COMPONENTS.filter((one) => one === component);
}

/** Whether an upgrade step is one of the whole cluster or its control plane. */
export const isClusterUpgrade = ({ step: { component = '' } }: TimelineStep): boolean => CLUSTER.has(component);

/** A version that some of a component's instances have. */
export interface Running {
  readonly component: Component;
  readonly version: string;
  readonly place: Place;
  /** Nodes; 1 for a component of the control plane on one host. */
  readonly count: number;
  /** Name of the node, the group or the host. */
  readonly of: string;
  /** The entry of the inventory that it runs on, and which members of it. */
  readonly entry: string;
  readonly members: Members;
}

/** Which versions run at one moment: at the beginning, then after each step that upgrades something. */
export interface Moment {
  readonly move?: TimelineStep;
  readonly running: readonly Running[];
  /** What ran before of what the step is done to, whether it had the version already or not. */
  readonly reached: readonly Running[];
}

/** The versions of Kubernetes' components through the plan, as far as they are known. A group of nodes that is upgraded in part has both versions. */
export function moments(inventory: Inventory, steps: readonly TimelineStep[]): readonly Moment[] {
  let running = start(inventory);
  const found: Moment[] = [{ running, reached: [] }];
  for (const move of steps) {
    const { action, to } = move.step;
    if (action !== 'upgrade' || to === undefined || parseVersion(to) === undefined) continue;
    const reached = new Set(reachedBy(move));
    // The nodes of a cluster are upgraded by steps of their own, as kubeadm has it, unless the step names them.
    if (isClusterUpgrade(move) && move.step.nodes === undefined) reached.delete('kubelet');
    if (reached.size === 0) continue;
    const addons = isClusterUpgrade(move) && reached.has('kube-proxy') && addonsFollow(inventory, to);
    if (addons) reached.delete('kube-proxy');
    const place = placeOf(move.step, 'to');
    const nodes = isEverywhere(move) ? undefined : setOf(move, inventory);
    const before: Running[] = [];
    running = running.flatMap((one): Running[] => {
      if (!reached.has(one.component)) return [one];
      const members = nodes ? overlap(one.members, nodes.of(one.entry)) : one.members;
      if (members.length === 0) return [one];
      before.push(one);
      if (one.version === to) return [one];
      // Of a group of nodes, those of this step are another version from now on.
      const left = without(one.members, members);
      return [...(left.length > 0 ? [part(one, left)] : []), { ...part(one, members), version: to, place }];
    });
    if (addons && running.every(({ component, version }) => component !== 'kube-apiserver' || version === to))
      running = running.map((one) => (one.component === 'kube-proxy' ? { ...one, version: to, place } : one));
    found.push({ move, running, reached: before });
  }
  return found;
}

/** From 1.28 on kubeadm upgrades kube-proxy, everywhere at once, when every instance of the control plane has the new version (kubernetes#117660, kubernetes#116570). */
const addonsFollow = ({ controlPlane }: Inventory, to: string): boolean =>
  controlPlane?.installer === 'kubeadm' && compareVersions(parseVersion(to)!, ADDONS_LAST_SINCE) >= 0;
const ADDONS_LAST_SINCE = parseVersion('1.28.0')!;

/** Some members of what runs on a group. */
const part = (one: Running, members: Members): Running => ({ ...one, members, count: sizeOfMembers(members) });

/** One instance on one host. */
function onHost(inventory: Inventory, of: string, what: Pick<Running, 'component' | 'version' | 'place'>): Running {
  const { entry, first = 1 } = partNamed(inventory, of);
  return { ...what, count: 1, of, entry, members: [[first, first]] };
}

/** What runs at the beginning; of ten thousand nodes worked out once, for every relation that asks. */
const start = once((inventory: Inventory): readonly Running[] => {
  const { nodes, controlPlane, kubernetesVersion } = inventory;
  const hosts = nodes.filter(isControlPlane).flatMap(expand);
  const own = { 'kube-apiserver': 'apiserver', 'kube-controller-manager': 'controllerManager', 'kube-scheduler': 'scheduler' } as const;
  const central = CONTROL_PLANE.flatMap((component): Running[] => {
    const given = controlPlane?.[own[component]]?.version;
    const version = given ?? kubernetesVersion;
    if (version === undefined || parseVersion(version) === undefined) return [];
    const place = given === undefined ? placeOf(inventory, 'spec/kubernetesVersion') : placeOf(controlPlane!, `${own[component]}/version`);
    return (hosts.length > 0 ? hosts : ['']).map((of) => onHost(inventory, of, { component, version, place }));
  });
  const readable = new Map<string, boolean>();
  const running = [...central];
  for (const node of nodes) {
    for (const component of ON_NODES) {
      const field = component === 'kubelet' ? 'kubeletVersion' : 'kubeProxyVersion';
      const version = node[field];
      if (version === undefined) continue;
      if (!readable.has(version)) readable.set(version, parseVersion(version) !== undefined);
      if (!readable.get(version)) continue;
      const place = placeOf(node, field);
      // Of a control plane each host counts by itself: a kubelet is held against the API server beside it.
      if (isControlPlane(node)) running.push(...expand(node).map((of) => onHost(inventory, of, { component, version, place })));
      else running.push({ component, version, place, count: node.count ?? 1, of: node.name, entry: node.name, members: everyMember(node) });
    }
  }
  return running;
});

const expand = (node: Node): string[] =>
  node.count === undefined ? [node.name] : Array.from({ length: Math.min(node.count, 99) }, (_, i) => `${node.name}-${i + 1}`);

/** The oldest and the newest of some versions that can be read; undefined of none. */
export function span(versions: Iterable<string>): { readonly oldest: string; readonly newest: string } | undefined {
  const sorted = [...new Set(versions)].sort((a, b) => compareVersions(parseVersion(a)!, parseVersion(b)!));
  return sorted.length === 0 ? undefined : { oldest: sorted[0]!, newest: sorted.at(-1)! };
}
