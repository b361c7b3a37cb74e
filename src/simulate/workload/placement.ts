import { countOf } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import type { Choices } from '../choices.js';
import type { NodeClass, Population } from '../classes.js';
import type { Kinds } from '../kinds.js';
import type { Machines } from '../machines.js';
import type { PodSet, RunningPod } from './pod-set.js';
import type { Reason } from './reason.js';
import { mayRunOn, staysUnder, type Taint, toleratesControlPlane } from './tolerations.js';

/** Where a pod runs: on a host that is told apart, on one of many nodes alike, or nobody knows. */
export interface Spot {
  readonly host: string | undefined;
  readonly nodeClass: string | undefined;
}

/** Which nodes take new pods. Whether they have room is not in an inventory: it is assumed, and the timeline says so. */
export interface Placement {
  /** A node for a new pod; undefined where no node may take it now, and it stays Pending. */
  readonly find: (set: PodSet, reason: Reason, leaving: RunningPod | undefined) => Spot | undefined;
  readonly cordon: (host: string, on: boolean) => void;
  readonly cordoned: (host: string) => boolean;
  readonly cordonClass: (nodeClass: string, count: number) => void;
  readonly taint: (host: string, taint: Taint, on: boolean) => void;
  readonly taintClass: (nodeClass: string, count: number, taint: Taint, on: boolean) => void;
}

export function startPlacement(population: Population, machines: Machines, choices: Choices): Placement {
  const cordoned = new Set<string>();
  const closed = new Map<string, number>();
  /** Taints that the plan has set, by host or class, and on how many nodes of the class. */
  const taints = new Map<string, Map<string, { readonly taint: Taint; count: number }>>();
  const tainted = (where: string, { facts }: PodSet) =>
    Math.max(0, ...[...(taints.get(where)?.values() ?? [])].map(({ taint, count }) => (staysUnder(facts, taint) === null ? 0 : count)));
  function changeTaint(where: string, taint: Taint, count: number): void {
    const own = taints.get(where) ?? new Map<string, { readonly taint: Taint; count: number }>();
    taints.set(where, own);
    const id = `${taint.key} ${taint.effect}`;
    own.set(id, { taint, count: Math.max(0, (own.get(id)?.count ?? 0) + count) });
  }
  let asked = 0;
  const classes = population.classes.filter((nodeClass) => nodeClass.host === undefined).sort((a, b) => b.count - a.count);
  const spread = (set: PodSet, host: string) =>
    set.facts.spreading !== 'required' || !set.pods.some((pod) => pod.host === host && !pod.terminating);
  const open = (host: string, set: PodSet) =>
    population.hosts.get(host)?.appliance !== true && (machines.get(host)?.up ?? false) && !cordoned.has(host) && tainted(host, set) === 0;

  /** The largest class with nodes that nobody tells apart and that take a pod of the set. */
  function widest(set: PodSet, there: boolean): NodeClass | undefined {
    const fitting = nameless(population, set, there);
    return classes.find(({ id }) => {
      const free = (fitting.get(id) ?? 0) - Math.max(closed.get(id) ?? 0, tainted(id, set));
      if (set.facts.spreading !== 'required') return free > 0;
      return free > set.pods.filter((pod) => pod.nodeClass === id && pod.host === undefined && !pod.terminating).length;
    });
  }

  /** Of the hosts that take a pod of the set, the one with the fewest of them. */
  function emptiest(set: PodSet, fits: (host: string) => boolean): string | undefined {
    return machines.all
      .map(({ host }) => host.name)
      .filter((host) => open(host, set) && fits(host) && spread(set, host))
      .map((host, index) => ({ host, index, own: set.pods.filter((pod) => pod.host === host).length }))
      .sort((one, two) => one.own - two.own || one.index - two.index)[0]?.host;
  }

  /** Where a DNS pod may go, the likely one first; `there`: its pods tolerate the taints of the control plane. No class stands for hosts that are told apart. */
  function optionsFor(set: PodSet, leaving: RunningPod | undefined, there: boolean): readonly Spot[] {
    const fits = (host: string) => mayRunOn(population.hosts.get(host)!.node, set.facts, there);
    const hosts = machines.all
      .filter(
        ({ host }) =>
          host.apart &&
          open(host.name, set) &&
          (host.controlPlane || host.name !== leaving?.host) &&
          fits(host.name) &&
          spread(set, host.name),
      )
      .map(({ host }) => host.name);
    const largest = widest(set, there);
    // Where every node is told by its name (the plan drains each in turn), one of those that differ in nothing stands for them.
    const other = largest ? undefined : emptiest(set, (host) => !population.hosts.get(host)!.apart && host !== leaving?.host && fits(host));
    // Workers before control-plane nodes, and those with fewer of its pods first: the one that comes first is the likely one.
    const own = (host: string) => set.pods.filter((pod) => pod.host === host && !pod.terminating).length;
    const serves = (host: string) => Number(population.hosts.get(host)!.controlPlane);
    const ranked = hosts.toSorted((one, two) => serves(one) - serves(two) || own(one) - own(two));
    const first: Spot[] = largest
      ? [{ host: undefined, nodeClass: largest.id }]
      : other === undefined
        ? []
        : [{ host: other, nodeClass: undefined }];
    return [...first, ...ranked.map((host) => ({ host, nodeClass: undefined }))];
  }

  const onControlPlane = (set: PodSet): boolean =>
    set.pods.some((pod) => pod.host !== undefined && population.hosts.get(pod.host)?.controlPlane === true);

  /**
   * Whether DNS pods that say nothing of it tolerate the taint of the control plane, asked where no other node is left to them. kubeadm's CoreDNS does
   * (kubernetes `cmd/kubeadm/app/phases/addons/dns/manifests.go`); the add-on of kube-up, which others took over, tolerates CriticalAddonsOnly alone
   * (`cluster/addons/dns/coredns/coredns.yaml.base`).
   */
  const asksForControlPlane = ({ facts }: PodSet): boolean =>
    choices.pick({
      key: 'DNS pods tolerate the control plane',
      kind: 'fact',
      options: ["they do, as kubeadm's do", 'they do not'],
      likely: 0,
      what: 'whether the DNS pods tolerate the taint of control-plane nodes',
      place: facts.place,
      collect: 'kubectl -n kube-system get deployments -l k8s-app=kube-dns -o json',
    }) === 0;

  /** The DNS pods decide who resolves names: every node that may take one is explored. */
  function explored(set: PodSet, reason: Reason, leaving: RunningPod | undefined): Spot | undefined {
    const { tolerations } = set.facts;
    const there = tolerations === undefined || tolerations.some(toleratesControlPlane) || onControlPlane(set);
    const options = optionsFor(set, leaving, there);
    if (options.length === 0) return undefined;
    const known = tolerations !== undefined || onControlPlane(set);
    if (!known && optionsFor(set, leaving, false).length === 0 && !asksForControlPlane(set)) return undefined;
    if (options.length === 1) return options[0];
    const index = choices.pick({
      key: `placement ${reason.id} ${++asked}`,
      kind: 'fact',
      options: options.map(({ host }) => host ?? 'a worker'),
      likely: 0,
      what: `where the replacement of ${leaving?.name ?? reason.id} runs`,
      place: reason.spot ?? reason.place,
    });
    return options[index];
  }

  return {
    find(set, reason, leaving) {
      const named = reason.replacement?.node;
      if (named !== undefined)
        return population.hosts.has(named) ? { host: named, nodeClass: undefined } : { host: undefined, nodeClass: named };
      if (set.facts.kind === 'DaemonSet' && leaving?.host !== undefined) return { host: leaving.host, nodeClass: undefined };
      if (set.facts.dns) return explored(set, reason, leaving);
      const there = onControlPlane(set);
      const fits = (host: string) => mayRunOn(population.hosts.get(host)!.node, set.facts, there);
      const wide = widest(set, there);
      if (wide) return { host: undefined, nodeClass: wide.id };
      const host = emptiest(set, fits);
      return host === undefined ? undefined : { host, nodeClass: undefined };
    },
    cordoned: (host) => cordoned.has(host),
    cordon: (host, on) => void (on ? cordoned.add(host) : cordoned.delete(host)),
    cordonClass: (nodeClass, count) => void closed.set(nodeClass, Math.max(0, (closed.get(nodeClass) ?? 0) + count)),
    taint: (host, taint, on) => changeTaint(host, taint, on ? 1 : -1),
    taintClass: (nodeClass, count, taint, on) => changeTaint(nodeClass, taint, on ? count : -count),
  };
}

/** What was found for a population or for all nodes of some inventories, by what a pod asks for. */
const counted = once((_of: Population | Kinds) => new Map<string, ReadonlyMap<string, number>>());

/** How many nodes of each class, hosts left out, may take a pod of the set: worked out once for all runs and for all sets that ask for the same. */
function nameless(population: Population, { facts }: PodSet, there: boolean): ReadonlyMap<string, number> {
  const { kinds, classes, hostsOf } = population;
  const key = JSON.stringify([facts.nodeSelector, facts.tolerations, there]);
  const known = counted(population).get(key);
  if (known) return known;
  let fitting = counted(kinds).get(key);
  if (!fitting) {
    const all = [...kinds.all].map(
      ([id, { nodes }]) => [id, sum(nodes.filter((node) => mayRunOn(node, facts, there)).map(countOf))] as const,
    );
    counted(kinds).set(key, (fitting = new Map(all)));
  }
  const counts = new Map(classes.flatMap(({ id }) => ((fitting.get(id) ?? 0) > 0 ? [[id, fitting.get(id)!] as const] : [])));
  for (const [node, own] of hostsOf) {
    const id = kinds.keyOf(node) ?? '';
    const count = counts.get(id);
    if (count !== undefined && mayRunOn(node, facts, there)) counts.set(id, count - Math.min(countOf(node), own.length));
  }
  counted(population).set(key, counts);
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
