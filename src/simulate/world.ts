import { milliseconds } from '../model/duration.js';
import type { Inventory } from '../model/inventory.js';
import { parseVersion } from '../model/versions.js';
import type { Assumption, Cause, ImpactKind } from '../model/timeline.js';
import type { Choices } from './choices.js';
import { clientOn, type NodeClass, type Population } from './classes.js';
import type { ClientTraits, Component } from './client/traits.js';
import { type Clock, startClock } from './clock.js';
import { connect, type Connections, type Whom } from './connections.js';
import { type Etcd, etcdMembers, startEtcd } from './etcd.js';
import { countMissed, defaultToleration, evictionPolicy } from './eviction.js';
import { assumeUnplaced, idleHosts } from './at-start.js';
import { type Labels, startLabels } from './labels.js';
import { type Leaders, watchLeaders } from './leaders.js';
import { type Lifecycle, watchLifecycle } from './lifecycle.js';
import { type Interval, type Ledger, openLedger } from './ledger.js';
import { type Machines, startMachines } from './machines.js';
import { type Away, nobodyAway } from './away.js';
import { observeApi } from './observe/api.js';
import { observeAway } from './observe/away.js';
import { observeBudgets } from './observe/budgets.js';
import { observeAdmission } from './observe/admission.js';
import { deafClass } from './observe/deaf-class.js';
import { observeDns } from './observe/dns.js';
import { observeEtcd } from './observe/etcd.js';
import { observeExternal } from './observe/external.js';
import { observeHosts } from './observe/hosts.js';
import { watchKubelets } from './observe/kubelets.js';
import { observeLocalKubelets } from './observe/local-kubelets.js';
import type { Observer } from './observe/observer.js';
import { observePinned } from './observe/pinned.js';
import { watchReconnects } from './observe/reconnects.js';
import { observeRoutes } from './observe/routes.js';
import { watchRules } from './observe/rules.js';
import { observeServices } from './observe/services.js';
import { observeWatchers } from './observe/watchers.js';
import { type Rotation, startRotation } from './rotation.js';
import { assumeThroughBalancer, controllersReach } from './controllers.js';
import { cutServing } from './cut-serving.js';
import { type RunningService, viewOf } from './service/services.js';
import { graceFor, NODE_MONITOR_PERIOD } from './timing.js';
import { openAdmission } from './workload/admission.js';
import { type PodMoves, startMoves } from './workload/moves.js';
import { namesEveryPod } from './workload/evictable.js';
import { startWorkloads, type Workloads } from './workload/workloads.js';
import { queueWrites } from './writes.js';

/** The cluster of one run: its parts, wired to each other, and what the plan may do to them. */
export interface World {
  readonly clock: Clock;
  readonly choices: Choices;
  readonly population: Population;
  readonly machines: Machines;
  readonly rotation: Rotation;
  readonly connections: Connections;
  readonly etcd: Etcd | undefined;
  /** Of kube-controller-manager and kube-scheduler. */
  readonly leaders: Leaders;
  readonly workloads: Workloads;
  readonly services: readonly RunningService[];
  readonly moves: PodMoves;
  readonly labels: Labels;
  /** Nodes without a name of their own that are down. */
  readonly away: Away;
  readonly ledger: Ledger;
  /** What may be hit besides what is: never more than possible. */
  readonly exposures: () => readonly Interval[];
  /** Adds one, unless the same is open already. */
  readonly expose: (interval: Interval) => void;
  /** Some kubelets were started anew: they keep no broken connection any longer. */
  readonly kubeletsRestarted: (who: Whom, cause: Cause) => void;
  readonly grace: number;
  /** Snapshots of etcd that the plan has taken, and when they were begun. */
  readonly backups: { readonly id: string; readonly at: number }[];
  /** Control-plane hosts whose node has come back, and when: their API server may still be starting. */
  readonly readySince: Map<string, number>;
  /** The inventory as it is now: `configure` changes it. */
  readonly inventory: () => Inventory;
  /** As it was when the plan began. */
  readonly before: Inventory;
  /** `closed`: the balancers that new connections do not get through any more, and why. */
  readonly reconfigure: (next: Inventory, closed: ReadonlyMap<string, Cause>) => void;
  readonly upgrade: (component: Component, classes: readonly string[], traits: (nodeClass: NodeClass) => ClientTraits) => void;
  readonly apiWorks: () => boolean;
  /** Takes something as given that is not varied: said once, by its fact. */
  readonly assume: (assumption: Omit<Assumption, 'explored'>) => void;
  readonly assumed: readonly Assumption[];
  /** States what is hit now; called whenever the events of a moment are through. */
  readonly observe: () => void;
}

/** A cluster at rest, before the plan's first step. What is hit is stated by the observers, one for each kind of thing. */
export function startWorld(inventory: Inventory, population: Population, choices: Choices): World {
  const clock = startClock();
  let current = inventory;
  const minor = parseVersion(inventory.kubernetesVersion ?? '')?.minor ?? 0;
  const given = inventory.controlPlane?.controllerManager?.flags?.['node-monitor-grace-period'];
  const grace = (milliseconds(given ?? '') ?? graceFor(minor)) + NODE_MONITOR_PERIOD;
  const toleration = defaultToleration(inventory);
  const ledger = openLedger(() => clock.now);
  const upgraded = new Map<string, ClientTraits>();
  const assumed: Assumption[] = [];
  const assume: World['assume'] = (assumption) => {
    if (!assumed.some(({ fact }) => fact === assumption.fact)) assumed.push({ ...assumption, explored: false });
  };

  const machines = startMachines(population.hosts, choices);
  const idle = idleHosts(population, etcdMembers(inventory, population), choices);
  for (const [host, cause] of idle) machines.serve(host, cause);
  const rotation = startRotation(inventory, population, clock, choices, machines, {
    markedDown(balancer, host) {
      connections.markedDown(balancer, host);
      if (machines.get(host)?.serving) cutServing(balancer, host, machines, connections, choices, population, clock, expose);
    },
    markedUp: () => connections.retry(),
    unitLost: (balancer, stop, peer, closes) => connections.loseBalancer(balancer, stop, peer, closes),
  });
  const etcd = startEtcd(inventory, population, clock, choices, idle);
  assumeUnplaced(inventory, population, assume);
  const serves = () => (etcd?.quorum().has ?? true) && machines.all.some(({ host, serving }) => host.controlPlane && serving);
  let served: { readonly machines: number; readonly rotation: number; readonly everywhere: boolean } | undefined;
  const isServed = () => {
    if (served?.machines !== machines.version || served.rotation !== rotation.version)
      served = {
        machines: machines.version,
        rotation: rotation.version,
        everywhere: rotation
          .balancers()
          .every(
            (balancer) =>
              balancer.members.length === 0 ||
              (balancer.silentFor().length === 0 && balancer.members.some((host) => machines.get(host)?.serving)),
          ),
      };
    return served.everywhere;
  };
  const apiWorks = () => (etcd?.quorum().has ?? true) && isServed();
  const leaders = watchLeaders(inventory, clock, choices, [grace, toleration, grace + toleration]);
  const writes = queueWrites(apiWorks, () => !leaders.away());
  const away = nobodyAway();
  const policy = evictionPolicy(inventory, population.total);
  const missed = countMissed(machines, away, () => connections.episodes(), clock, grace);
  const takesOver = () => rotation.balancers().some((balancer) => balancer.takesOver());
  const strands = () => {
    for (const { adrift, component } of connections.episodes()) if (adrift && component === 'kubelet') return true;
    return false;
  };
  const controllers = controllersReach(inventory, { isServed: () => isServed() && !strands(), serves, takesOver }, choices);
  const lifecycle: Lifecycle = watchLifecycle(
    () => (etcd?.quorum().has ?? true) && controllers(),
    () => policy.state(missed(lifecycle.looksSince)),
    leaders,
    clock,
    grace,
    toleration,
  );
  const workloads = startWorkloads(population.workloads, population, () => current);
  if (population.untold > 0)
    assume({
      fact: `what happens to the pods of ${population.untold} more nodes that the plan touches`,
      assumed: 'nothing: only the first 300 nodes with pods are followed one by one',
      why: 'the work would grow with the number of nodes',
      place: { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/workloads` },
    });
  const admission = openAdmission(() => current, workloads, population.services, choices, writes, assume);
  const moves = startMoves(workloads, inventory, population, machines, clock, choices, writes, admission, lifecycle, assume);
  const services = population.services.map(
    (facts): RunningService => ({
      facts,
      sets: workloads.sets.filter((set) => facts.behind.includes(set.facts.key)),
    }),
  );
  const labels = startLabels(inventory, population);
  const of = deafClass(population, rotation);
  const kubelets = watchKubelets(() => connections, of, clock, grace, toleration, ledger, lifecycle, population.classes);
  const exposed: Interval[] = [];
  const expose = (interval: Interval) => {
    let index = exposed.findIndex(({ key, to }) => key === interval.key && to === null);
    if (index < 0) index = exposed.push(interval) - 1;
    return (why: Cause) => {
      const open = exposed[index]!;
      if (open.to === null) exposed[index] = { ...open, to: clock.now, endedBy: why.event, causes: [...open.causes, why] };
    };
  };
  const reconnects = watchReconnects(population, clock, expose);
  const shares = new Map(
    inventory.loadBalancers.flatMap((balancer) => (balancer.shares ? [[balancer.name, balancer.shares] as const] : [])),
  );
  const connections: Connections = connect(
    population,
    rotation,
    machines,
    clock,
    choices,
    {
      clientOf: (nodeClass, component) =>
        (upgraded.size > 0 ? upgraded.get(`${component}|${nodeClass.id}`) : undefined) ?? clientOn(nodeClass, component),
      view: () => viewOf(workloads.sets),
      deaf(episode) {
        kubelets.deaf(episode);
        const { client } = episode;
        if (client.component === 'kubelet' && episode.backend === episode.balancer) assumeThroughBalancer(inventory, population, assume);
        // The kubelet's own net does not wait for the check.
        if (client.checkMayHang && !client.closeAll && !episode.adrift)
          assume({
            fact: `whether the health check of ${client.name} ${client.version ?? ''} can hang`,
            assumed: 'it does not: that takes a full send buffer, and a client that only reads fills none',
            why: 'golang/go#48810, fixed in 1.21.8, 1.22.5 and 1.23.1, makes it possible',
            place: client.place,
          });
      },
      moved: reconnects.moved,
      serves,
      recovered(episode, why) {
        for (const kind of kindsOf(episode.component)) ledger.state(kind, of.keyOf(episode), null, why);
        kubelets.recovered(episode, why);
        rules.recovered(episode, why);
      },
    },
    shares,
  );
  const rules = watchRules(
    () => connections,
    of,
    workloads.dns,
    services,
    () => current,
    ledger,
  );
  const observers: readonly Observer[] = [
    lifecycle.look,
    observeEtcd(population, etcd, clock, ledger),
    observeApi(population, machines, rotation, etcd, () => clock.now, ledger),
    observeHosts(
      machines,
      workloads,
      clock,
      grace,
      toleration,
      (node) => namesEveryPod(inventory, node),
      lifecycle,
      moves.isDrained,
      ledger,
    ),
    observeAway(away, population, machines, clock, grace, toleration, namesEveryPod(inventory), lifecycle, ledger),
    kubelets.observe,
    observeLocalKubelets(
      inventory,
      choices,
      machines,
      clock,
      grace,
      toleration,
      (node) => namesEveryPod(inventory, node),
      workloads,
      lifecycle,
      ledger,
    ),
    reconnects.observe,
    rules.observe,
    observeRoutes(
      () => current,
      population,
      labels,
      () => clock.now,
      ledger,
    ),
    observeWatchers(() => connections, of, ledger),
    observeServices(population, () => connections, services, ledger),
    observeBudgets(() => current, workloads.sets, ledger),
    observeAdmission(admission, () => clock.now, ledger),
    observePinned(workloads.dns, services, () => current, clock, expose),
    ...services
      .filter(({ facts }) => facts.local)
      .map((service) => observeExternal(service, inventory, population, moves, machines, clock, choices, ledger)),
    ...(workloads.dns
      ? [
          observeDns(
            population,
            () => connections,
            workloads.dns,
            () => current,
            clock,
            ledger,
          ),
        ]
      : []),
  ];

  return {
    clock,
    choices,
    population,
    machines,
    rotation,
    connections,
    etcd,
    leaders,
    readySince: new Map(),
    backups: [],
    workloads,
    services,
    moves,
    labels,
    away,
    ledger,
    exposures: () => [...kubelets.exposures, ...exposed],
    expose,
    kubeletsRestarted: kubelets.restarted,
    grace,
    apiWorks,
    assumed,
    assume,
    observe() {
      writes.flush();
      admission.look();
      for (const look of observers) look();
    },
    inventory: () => current,
    before: inventory,
    reconfigure(next, closed) {
      const described = (of: Inventory, name: string) => of.loadBalancers.find((balancer) => balancer.name === name);
      const before = rotation
        .balancers()
        .filter(({ name, traits }) => traits.reloads && described(next, name) !== described(current, name));
      current = next;
      rotation.reread(next, closed);
      for (const balancer of before) connections.reloaded(balancer);
      connections.retry();
    },
    upgrade(component, classes, traits) {
      for (const nodeClass of population.classes)
        if (classes.includes(nodeClass.id)) upgraded.set(`${component}|${nodeClass.id}`, traits(nodeClass));
    },
  };
}

/** What a deaf client of a component can hit, and its recovery ends. */
const kindsOf = (component: Component): readonly ImpactKind[] =>
  component === 'kube-proxy'
    ? ['dns-resolution', 'service-routing-stale']
    : component === 'kubelet'
      ? ['node-not-ready', 'pod-eviction']
      : ['client-stale'];
