import type { Inventory } from '../model/inventory.js';
import { parseVersion } from '../model/versions.js';
import { type Cause, type ImpactKind } from '../model/timeline.js';
import type { Choices } from './choices.js';
import { type NodeClass, type Population } from './classes.js';
import type { ClientTraits, Component } from './client/traits.js';
import { type Clock, RANK, startClock } from './clock.js';
import { connect, type Connections, type Episode } from './connections.js';
import { dnsMoves, type DnsMoves } from './dns-moves.js';
import { type Etcd, startEtcd } from './etcd.js';
import { type Interval, type Ledger, openLedger } from './ledger.js';
import { type Machines, startMachines } from './machines.js';
import { type DnsService, startDns } from './pods.js';
import { type Rotation, startRotation } from './rotation.js';
import { DEFAULT_TOLERATION, graceFor, NODE_MONITOR_PERIOD } from './timing.js';

/** The cluster of one run: its parts, wired to each other, and what the plan may do to them. */
export interface World {
  readonly clock: Clock;
  readonly choices: Choices;
  readonly population: Population;
  readonly machines: Machines;
  readonly rotation: Rotation;
  readonly connections: Connections;
  readonly etcd: Etcd | undefined;
  readonly dns: DnsService | undefined;
  readonly moves: DnsMoves | undefined;
  readonly ledger: Ledger;
  readonly exposures: readonly Interval[];
  /** Every kubelet was started anew: none keeps a broken connection any longer. */
  readonly kubeletsRestarted: (cause: Cause) => void;
  readonly grace: number;
  /** The inventory as it is now: `configure` changes it. */
  readonly inventory: () => Inventory;
  readonly reconfigure: (next: Inventory) => void;
  readonly upgrade: (component: Component, classes: readonly string[], traits: (nodeClass: NodeClass) => ClientTraits) => void;
  readonly apiWorks: () => boolean;
  /** States what is hit now; called whenever the events of a moment are through. */
  readonly observe: () => void;
}

/** A cluster at rest, before the plan's first step. */
export function startWorld(inventory: Inventory, population: Population, choices: Choices): World {
  const clock = startClock();
  let current = inventory;
  const minor = parseVersion(inventory.kubernetesVersion ?? '')?.minor ?? 0;
  const grace = graceFor(minor) + NODE_MONITOR_PERIOD;
  const ledger = openLedger(() => clock.now);
  const exposures: Interval[] = [];
  const upgraded = new Map<string, ClientTraits>();
  const waiting: (() => void)[] = [];
  const seen = new Map<Episode, string>();
  const versionsDiffer = (component: Component) =>
    new Set(population.classes.map((nodeClass) => (component === 'kubelet' ? nodeClass.kubelet.version : nodeClass.kubeProxy.version)))
      .size > 1;
  const differ = { kubelet: versionsDiffer('kubelet'), 'kube-proxy': versionsDiffer('kube-proxy') };

  const machines = startMachines(population.hosts, choices);
  const rotation = startRotation(inventory, population, clock, choices, {
    markedDown: (balancer, host) => connections.markedDown(balancer, host),
    markedUp: () => connections.retry(),
  });
  const etcd = startEtcd(inventory, population, clock, choices);
  const hostOf = (name: string | undefined) => (name !== undefined && population.hosts.has(name) ? name : undefined);
  const dns = startDns(inventory, (pod) => ({ host: hostOf(pod.node), nodeClass: undefined }));
  const apiWorks = () =>
    (etcd?.quorum().has ?? true) &&
    rotation.balancers().every((balancer) => balancer.members.length === 0 || balancer.members.some((host) => machines.get(host)?.serving));
  const writable = (what: () => void) => void (apiWorks() ? what() : waiting.push(what));
  const moves = dns && dnsMoves(dns, inventory, population, machines, clock, choices, writable);
  const shares = new Map(
    inventory.loadBalancers.flatMap((balancer) => (balancer.shares ? [[balancer.name, balancer.shares] as const] : [])),
  );
  const connections = connect(
    population,
    rotation,
    machines,
    clock,
    choices,
    {
      clientOf: (nodeClass, component) =>
        upgraded.get(`${component}|${nodeClass.id}`) ?? (component === 'kubelet' ? nodeClass.kubelet : nodeClass.kubeProxy),
      view: () => dns?.listed() ?? [],
      deaf,
      recovered(episode, why) {
        for (const kind of KINDS[episode.component]) ledger.state(kind, keyOf(episode), null, why);
      },
    },
    shares,
  );

  function deaf(episode: Episode): void {
    if (episode.component !== 'kubelet') return;
    // The kubelet's heartbeats are missed after the grace period, and its pods are evicted after their toleration: look again then.
    clock.schedule(episode.at + grace, RANK.control, () => {});
    clock.schedule(episode.at + grace + DEFAULT_TOLERATION, RANK.control, () => {});
    const { client } = episode;
    if (client.poolDefect !== 'affected' && client.poolDefect !== 'unknown') return;
    exposures.push({
      kind: 'node-not-ready',
      key: `pool ${keyOf(episode)}`,
      class: classOf(episode),
      nodes: episode.weight,
      exact: episode.exact,
      from: episode.at + grace,
      to: null,
      fraction: 1 / Math.max(1, episode.weight),
      pinned: false,
      exposure: true,
      causes: [
        ...episode.causes,
        {
          at: episode.at,
          event: `kubelet ${client.version ?? 'of unknown version'} may keep the broken connection in its pool until it is restarted`,
          label: 'may keep using the closed connection',
          place: client.place,
          hazard: 'kubelet/dead-connection-pool',
        },
      ],
    });
  }

  const keyOf = (episode: Episode) => `${episode.balancer} ${episode.backend} ${episode.step} ${episode.client.version ?? ''}`;
  const classOf = (episode: Episode) => ({
    [episode.component === 'kubelet' ? 'kubeletBackend' : 'kubeProxyBackend']: episode.backend,
    ...(differ[episode.component] && {
      [episode.component === 'kubelet' ? 'kubeletVersion' : 'kubeProxyVersion']: episode.client.version ?? 'unknown',
    }),
    ...(rotation.balancers().length > 1 && { loadBalancer: episode.balancer }),
  });

  function observe(): void {
    const quorum = etcd?.quorum();
    const whole = { nodes: population.total, exact: true, pinned: false, exposure: false };
    let works = quorum?.has ?? true;
    ledger.state('etcd-no-quorum', 'etcd', quorum && !quorum.has ? { ...whole, class: {}, fraction: 1, causes: quorum.causes } : null);
    for (const balancer of rotation.balancers()) {
      const down = balancer.members.filter((host) => !machines.get(host)?.serving);
      const out = balancer.members.length > 0 && down.length === balancer.members.length;
      const lost = balancer.members.length > 0 && (out || (quorum !== undefined && !quorum.has));
      if (out) works = false;
      // Until the monitor has marked a member down, its share of the new connections goes there and hangs.
      const rotating = down.length === 0 ? [] : balancer.members.filter(balancer.inRotation);
      const hanging = rotating.filter((host) => !machines.get(host)?.serving).length;
      const kind = rotation.balancers().length > 1 ? { loadBalancer: balancer.name } : {};
      const causes = () => (lost && !out ? quorum!.causes : down.flatMap(stopCause));
      ledger.state('api-unavailable', `${balancer.name} whole`, lost ? { ...whole, class: kind, fraction: 1, causes: causes() } : null);
      ledger.state(
        'api-unavailable',
        `${balancer.name} part`,
        hanging > 0 && !lost ? { ...whole, class: kind, fraction: hanging / rotating.length, causes: causes() } : null,
      );
    }
    if (works) for (const what of waiting.splice(0)) what();

    for (const machine of machines.all) {
      const { name } = machine.host;
      const long = !machine.up && machine.stop !== undefined && clock.now - machine.stop.at >= grace + DEFAULT_TOLERATION;
      ledger.state(
        'pod-eviction',
        name,
        long
          ? { class: { node: name }, nodes: 1, exact: true, fraction: 1, pinned: false, exposure: false, causes: stopCause(name) }
          : null,
      );
    }

    let deafNodes = 0;
    for (const episode of connections.episodes()) {
      if (episode.component === 'kubelet') observeKubelet(episode);
      else {
        deafNodes += episode.weight;
        observeRules(episode);
      }
    }
    if (!dns) return;
    const verdict = dns.judge(dns.listed());
    const live = population.total - deafNodes;
    ledger.state(
      'dns-resolution',
      'all',
      verdict.fraction > 0 && live > 1e-6
        ? {
            class: {},
            nodes: live,
            exact: deafNodes === 0,
            fraction: verdict.fraction,
            pinned: false,
            exposure: false,
            causes: verdict.causes,
          }
        : null,
    );
    observeBudget();
  }

  function observeKubelet(episode: Episode): void {
    const missing = clock.now - episode.at;
    if (missing < grace) return;
    const harm = {
      class: classOf(episode),
      nodes: episode.weight,
      exact: episode.exact,
      fraction: 1,
      pinned: false,
      exposure: false,
      causes: episode.causes,
    };
    ledger.state('node-not-ready', keyOf(episode), harm);
    if (missing >= grace + DEFAULT_TOLERATION) ledger.state('pod-eviction', keyOf(episode), harm);
  }

  /** The rules of a deaf node stay as they were; what they lead to changes with every pod that moves. */
  function observeRules(episode: Episode): void {
    const mark = `${dns?.version} ${episode.causes.length} ${episode.weight}`;
    if (seen.get(episode) === mark) return;
    seen.set(episode, mark);
    const verdict = dns?.judge(episode.view) ?? { fraction: 0, causes: [] };
    const common = { class: classOf(episode), nodes: episode.weight, exact: episode.exact, exposure: false };
    ledger.state('service-routing-stale', keyOf(episode), { ...common, fraction: 0, pinned: false, causes: episode.causes });
    ledger.state(
      'dns-resolution',
      keyOf(episode),
      dns && verdict.fraction > 0
        ? { ...common, fraction: verdict.fraction, pinned: true, causes: [...episode.causes, ...verdict.causes] }
        : null,
    );
  }

  function observeBudget(): void {
    const budget = current.dns?.budget;
    const ready = dns!.pods.filter((pod) => pod.alive && !pod.terminating).length;
    const wanted = current.dns?.replicas ?? current.dns?.pods?.length ?? 0;
    const least = minimum(budget?.minAvailable, budget?.maxUnavailable, wanted);
    const down = machines.all.filter((machine) => !machine.up);
    ledger.state(
      'workload-below-budget',
      'dns',
      least !== undefined && ready < least && down.length > 0
        ? {
            class: { workload: current.dns?.workload ?? current.dns?.provider ?? 'DNS' },
            nodes: 0,
            exact: true,
            fraction: (least - ready) / least,
            pinned: false,
            exposure: false,
            target: current.dns?.workload ?? 'DNS',
            causes: down.flatMap((machine) => stopCause(machine.host.name)),
          }
        : null,
    );
  }

  function stopCause(host: string): Cause[] {
    const stop = machines.get(host)?.stop;
    return stop ? [{ at: stop.at, event: `${host} stops`, label: `${host} is down from here on`, place: stop.place }] : [];
  }

  return {
    clock,
    choices,
    population,
    machines,
    rotation,
    connections,
    etcd,
    dns,
    moves,
    ledger,
    exposures,
    grace,
    apiWorks,
    observe,
    inventory: () => current,
    reconfigure(next) {
      current = next;
      rotation.reread(next);
    },
    kubeletsRestarted(cause) {
      for (const [index, exposure] of exposures.entries()) {
        if (exposure.to === null)
          exposures[index] = { ...exposure, to: clock.now, endedBy: cause.event, causes: [...exposure.causes, cause] };
      }
    },
    upgrade(component, classes, traits) {
      for (const nodeClass of population.classes)
        if (classes.includes(nodeClass.id)) upgraded.set(`${component}|${nodeClass.id}`, traits(nodeClass));
    },
  };
}

const KINDS: Readonly<Record<Component, readonly ImpactKind[]>> = {
  'kube-proxy': ['dns-resolution', 'service-routing-stale'],
  kubelet: ['node-not-ready', 'pod-eviction'],
};

/** How many pods a budget asks for, by the rounding of the disruption controller (up in both cases; kubernetes `pkg/controller/disruption`). */
export function minimum(
  minAvailable: number | string | undefined,
  maxUnavailable: number | string | undefined,
  wanted: number,
): number | undefined {
  const scaled = (value: number | string) =>
    typeof value === 'number' ? value : value.endsWith('%') ? Math.ceil((Number.parseFloat(value) / 100) * wanted) : Number(value);
  if (minAvailable !== undefined) return scaled(minAvailable);
  if (maxUnavailable !== undefined) return Math.max(0, wanted - scaled(maxUnavailable));
  return undefined;
}
