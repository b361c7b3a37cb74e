import { milliseconds } from '../../model/duration.js';
import type { Inventory } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { Assumption, Cause } from '../../model/timeline.js';
import type { Choices } from '../choices.js';
import type { Population } from '../classes.js';
import { type Clock, RANK } from '../clock.js';
import type { Machines, Stop } from '../machines.js';
import type { Batch } from '../targets.js';
import { ENDPOINTS_LAG, LAMEDUCK, POD_START, terminationOf } from '../timing.js';
import type { Lifecycle } from '../lifecycle.js';
import type { Writes } from '../writes.js';
import { drainedNodes } from './drained.js';
import { type Placement, type Spot, startPlacement } from './placement.js';
import type { PodSet, RunningPod } from './pod-set.js';
import { because, type Reason } from './reason.js';
import { stays, type Taint } from './tolerations.js';
import type { Workloads } from './workloads.js';

/** A pod and whose it is. */
export interface Chosen {
  readonly set: PodSet;
  readonly pod: RunningPod;
}

/** What happens to pods: evicted, replaced, killed with their host, started again on it. */
export interface PodMoves {
  /** Takes a pod away in the orderly way and starts its replacement; `ready` says how long that takes where the plan knows, `gone` hears when the pod is. */
  readonly evict: (chosen: Chosen, reason: Reason, ready: number | undefined, gone?: () => void) => void;
  /** Starts the replacement first and takes the pod away when it is Ready. */
  readonly surge: (chosen: Chosen, reason: Reason, ready: number) => void;
  readonly hostStopped: (host: string, stop: Stop, grace: number) => void;
  readonly hostReady: (host: string) => void;
  /** Nodes that nobody tells apart go away with the pods that may be on them. */
  readonly classMoves: (batch: Batch, step: ActionStep) => void;
  /** The DNS pods that may stand on nodes of a batch that nobody tells apart; none where it was drained and is still cordoned. */
  readonly onClasses: (batch: Batch) => readonly Chosen[];
  /** The nodes of a batch were drained: nothing of them can move again until they are uncordoned (`on` false). */
  readonly emptied: (batch: Batch, on: boolean) => void;
  readonly start: (set: PodSet, step: ActionStep, readyAt: number) => void;
  /** Takes a pod away without a replacement. */
  readonly remove: (chosen: Chosen, reason: Reason, gone?: () => void) => void;
  readonly cordon: (host: string, on: boolean) => void;
  readonly cordoned: (host: string) => boolean;
  readonly cordonClass: (nodeClass: string, count: number) => void;
  /** A taint that keeps pods without a toleration for it away from a batch, or (`on` false) does so no longer. */
  readonly taint: (batch: Batch, taint: Taint, on: boolean) => void;
  /** What runs pods and is meant by a step's word, whether it has any now or not. */
  readonly named: (name: string) => PodSet | undefined;
  /** Pods that a step means by `coredns`, namespace/Kind/name or a pod's own name, on a host or anywhere; DaemonSets only where they are named. */
  readonly select: (names: readonly string[] | undefined, hosts: readonly string[] | undefined) => readonly Chosen[];
  /** Pods that are wanted and not Ready yet. */
  readonly pending: () => number;
}

/** `writes.when` runs what changes the API's objects: now, or when the API takes writes again. */
export function startMoves(
  workloads: Workloads,
  inventory: Inventory,
  population: Population,
  machines: Machines,
  clock: Clock,
  choices: Choices,
  writes: Writes,
  lifecycle: Lifecycle,
  assume: (assumption: Omit<Assumption, 'explored'>) => void,
): PodMoves {
  const placement: Placement = startPlacement(population, machines, choices);
  const lost = new Map<string, Chosen[]>();
  /** Pods that no node may take now. */
  let unplaced: (() => boolean)[] = [];
  const drained = drainedNodes();
  let replacements = 0;
  let pending = 0;
  const given = inventory.dns?.lameduck;
  // A Corefile that is known and has no lameduck has none; else kubeadm's default. A wrong guess moves no more than a covered second.
  const lameduck = given !== undefined ? (milliseconds(given) ?? 0) : inventory.dns?.corefile !== undefined ? 0 : LAMEDUCK;

  /** Runs `what` once the lifecycle controller has been looking for `delay` by then and by now; while the API takes no writes it waits. */
  function seen(due: number, delay: number, what: () => void): void {
    const from = lifecycle.from();
    if (from === undefined) return writes.when(() => seen(due, delay, what));
    const time = Math.max(due, from + delay);
    if (time > clock.now) clock.schedule(time, RANK.control, () => seen(due, delay, what));
    else what();
  }
  /** The node is missed, and its pods go when their toleration has run out. */
  const taint = (due: number, evict: () => void, grace: number, toleration: number) =>
    seen(due, grace, () => seen(clock.now + toleration, toleration, evict));

  const unlist = (set: PodSet, address: string, after: number) =>
    clock.schedule(clock.now + after, RANK.network, () =>
      writes.when(() => !set.pods.some((pod) => pod.alive && !pod.terminating && pod.address === address) && set.unlist(address)),
    );

  function appear(set: PodSet, pod: RunningPod, readyAt: number, then?: () => void): void {
    pending++;
    clock.schedule(readyAt, RANK.world, () => {
      pending--;
      const machine = pod.host === undefined ? undefined : machines.get(pod.host);
      if (machine && !machine.up) {
        lost.set(pod.host!, [...(lost.get(pod.host!) ?? []), { set, pod }]);
        return;
      }
      if (pod.host !== undefined) workloads.settled(set, pod.host);
      set.add({ ...pod, alive: true, terminating: false });
      if (set.facts.dns && !writes.works())
        // CoreDNS serves after its startup_timeout (5 s) whether it has heard of the API or not, and answers SERVFAIL for names that it has not synced (plugin/kubernetes, "Startup").
        set.falter(pod.name, [
          {
            at: clock.now,
            event: `${pod.name} starts while the API cannot be reached: it answers SERVFAIL for cluster names until it has synced`,
            label: 'starts without the API and answers SERVFAIL',
            place: pod.place,
          },
        ]);
      writes.when(() => {
        set.falter(pod.name, null);
        set.list(pod.address);
        then?.();
      });
    });
  }

  function addressFor(set: PodSet, reason: Reason, host: string | undefined): string {
    if (reason.replacement?.ip !== undefined) return reason.replacement.ip;
    const fresh = `new address ${++replacements}`;
    const freed = host === undefined ? [] : set.freed(host);
    // An address that is used again can only bring a dead rule back to life: for anything but DNS the worse case is taken.
    if (freed.length === 0 || !set.facts.dns) return fresh;
    const index = choices.pick({
      key: `address ${reason.id} ${host} ${replacements}`,
      kind: 'fact',
      options: ['a new address', ...freed.map((address) => `${address} again`)],
      likely: 0,
      what: `the address of the replacement on ${host}`,
      place: reason.spot ?? reason.place,
    });
    return index === 0 ? fresh : freed[index - 1]!;
  }

  function leave(set: PodSet, pod: RunningPod, what: string, place: Place, label: string): readonly Cause[] {
    const gone: Cause = { at: clock.now, event: what, label, place };
    if (!set.facts.dns || pod.host === undefined || !machines.get(pod.host)?.host.controlPlane) return [gone];
    return [
      {
        at: clock.now,
        event: `${pod.name} runs on ${pod.host}, which serves the API too`,
        label: `runs on a control-plane node`,
        place: pod.place,
        hazard: 'dns/replicas-on-control-plane',
      },
      gone,
    ];
  }

  /** How long a pod takes from being told to end to being gone. */
  function termination(set: PodSet, reason: Reason): number {
    if (set.facts.dns) return lameduck;
    return choices.range(
      `termination ${reason.id}`,
      terminationOf(reason.grace ?? set.facts.grace),
      `how long pods take to end at ${reason.id}`,
      reason.place,
    );
  }

  /** A new pod in the place of another: at once, on a node that may take it, or as soon as there is one. */
  function replace(set: PodSet, pod: RunningPod, reason: Reason, takes: number, name: string, then?: () => void): void {
    const attempt = (): boolean => {
      const spot = placement.find(set, reason, pod);
      if (!spot) return false;
      if (reason.replacement?.node === undefined)
        assume({
          fact: 'whether the nodes that are left have room for the pods that move',
          assumed: 'they have',
          why: 'no inventory says what nodes can hold and pods ask for',
          place: reason.place,
        });
      const fresh: RunningPod = {
        name,
        address: addressFor(set, reason, spot.host),
        ...spot,
        place: reason.spot ?? reason.place,
        alive: true,
        terminating: false,
      };
      appear(set, fresh, clock.now + takes, then);
      return true;
    };
    if (attempt()) return;
    pending++;
    unplaced.push(() => {
      if (!attempt()) return false;
      pending--;
      return true;
    });
  }

  const placeAgain = () => {
    unplaced = unplaced.filter((attempt) => !attempt());
  };
  const startOf = (set: PodSet, pod: RunningPod, reason: Reason): number =>
    choices.range(
      set.facts.dns ? `start ${reason.id} ${pod.name}` : `start ${reason.id}`,
      POD_START,
      set.facts.dns ? `how long the replacement of ${pod.name} takes to start` : `how long pods take to start at ${reason.id}`,
      reason.place,
    );
  /** A StatefulSet's new pod has the name of the old one and waits until that is gone. */
  const inOrder = (set: PodSet): boolean => set.facts.kind === 'StatefulSet';
  const bare = (set: PodSet): boolean => set.facts.kind === 'Pod';

  /** The node is missed for longer than its pods tolerate: they are deleted, and start elsewhere where something replaces them. */
  function missed(set: PodSet, host: string, stop: Stop): void {
    if (machines.get(host)?.up !== false || machines.get(host)?.stop?.at !== stop.at) return;
    const gone = (lost.get(host) ?? []).filter((one) => one.set === set);
    // Nobody can confirm that they have ended: a StatefulSet's pods stay Terminating until the node is back, and a bare pod is lost.
    if (gone.length === 0 || inOrder(set) || bare(set)) return;
    lost.set(
      host,
      (lost.get(host) ?? []).filter((one) => one.set !== set),
    );
    const reason: Reason = { id: `eviction from ${host}`, place: stop.place };
    for (const { pod } of gone) replace(set, pod, reason, startOf(set, pod, reason), moved(pod.name));
  }

  const moves: PodMoves = {
    remove({ set, pod }, reason, gone) {
      const causes = leave(set, pod, `${pod.name} is moved away: ${pod.address} is gone`, reason.place, `${pod.address} is gone`);
      set.terminate(pod.name, causes);
      unlist(set, pod.address, ENDPOINTS_LAG);
      const ends = termination(set, reason);
      // What a pod that is told to end still answers is not known, except of CoreDNS: until its endpoint is gone is assumed.
      clock.schedule(clock.now + (set.facts.dns ? ends : Math.min(ends, ENDPOINTS_LAG)), RANK.world, () => set.kill(pod.name, causes));
      clock.schedule(clock.now + ends, RANK.control, () => gone?.());
    },
    evict({ set, pod }, reason, ready, gone) {
      const takes = ready ?? startOf(set, pod, reason);
      if (inOrder(set)) {
        moves.remove({ set, pod }, reason, () => {
          replace(set, pod, reason, takes, pod.name);
          gone?.();
        });
        return;
      }
      moves.remove({ set, pod }, reason, gone);
      if (!bare(set)) replace(set, pod, reason, takes, moved(pod.name));
    },
    surge({ set, pod }, reason, ready) {
      replace(set, pod, reason, ready, moved(pod.name), () => moves.remove({ set, pod: set.named(pod.name) ?? pod }, reason));
    },
    hostStopped(host, stop, grace) {
      const kubelet = population.hosts.get(host)?.node.kubelet?.shutdownGracePeriod;
      // Without graceful node shutdown (the kubelet's default) nobody tells the API that the pods have ended: the node must first be missed.
      const told = !stop.abrupt && kubelet !== undefined && (milliseconds(kubelet) ?? 0) > 0;
      for (const set of workloads.on(host)) {
        const own = set.pods.filter((pod) => pod.host === host);
        for (const pod of own) {
          set.kill(
            pod.name,
            leave(set, pod, `${pod.name} goes down with ${host}: ${pod.address} is gone`, stop.place, `${pod.address} is gone`),
          );
          if (!pod.terminating) lost.set(host, [...(lost.get(host) ?? []), { set, pod }]);
          unlist(set, pod.address, told ? ENDPOINTS_LAG : grace);
        }
        const toleration = stays(set.facts);
        if (own.length > 0 && toleration !== null)
          clock.schedule(stop.at + grace, RANK.control, () => taint(stop.at + grace, () => missed(set, host, stop), grace, toleration));
      }
    },
    hostReady(host) {
      for (const { set, pod } of lost.get(host) ?? []) {
        const place = machines.get(host)?.stop?.place ?? pod.place;
        const same = set.facts.dns
          ? choices.pick({
              key: `address after reboot ${host} ${pod.name}`,
              kind: 'fact',
              options: ['a new address', 'the same address'],
              likely: 0,
              what: `the address of ${pod.name} after ${host} is back`,
              place,
            })
          : 0;
        if (same === 0) writes.when(() => set.unlist(pod.address));
        appear(set, { ...pod, address: same === 0 ? `new address ${++replacements}` : pod.address }, clock.now + POD_START.likely);
      }
      lost.delete(host);
      placeAgain();
    },
    classMoves(batch, step) {
      for (const chosen of moves.onClasses(batch)) moves.evict(chosen, because(step), undefined);
    },
    onClasses(batch) {
      if (drained.isEmpty(batch)) return [];
      return [...batch.classes].flatMap(([nodeClass, count]) =>
        workloads.sets.flatMap((set): Chosen[] => {
          const there = set.pods.filter((pod) => pod.nodeClass === nodeClass && pod.host === undefined && !pod.terminating);
          if (there.length === 0) return [];
          // Which of the nodes a pod stands on is not known. DNS pods are taken to stand on these; the others on nodes that the plan has behind it.
          if (!set.facts.dns) {
            assume({
              fact: `which nodes the pods of ${set.facts.label} have moved to`,
              assumed: 'to none that the plan takes away later',
              why: 'only nodes that ran pods at the start are followed one by one',
              place: set.facts.place,
            });
            return [];
          }
          return there.slice(0, set.facts.spreading === 'required' ? count : undefined).map((pod) => ({ set, pod }));
        }),
      );
    },
    emptied: (batch, on) => (on ? drained.add(batch) : drained.remove(batch)),
    start(set, step, readyAt) {
      const reason = because(step);
      const spot: Spot = placement.find(set, reason, undefined) ?? { host: undefined, nodeClass: undefined };
      appear(
        set,
        {
          name: `${step.id} ${++replacements}`,
          address: addressFor(set, reason, spot.host),
          ...spot,
          place: placeOf(step),
          alive: true,
          terminating: false,
        },
        readyAt,
      );
    },
    cordoned: placement.cordoned,
    cordon(host, on) {
      placement.cordon(host, on);
      if (!on) placeAgain();
    },
    cordonClass(nodeClass, count) {
      placement.cordonClass(nodeClass, count);
      if (count < 0) placeAgain();
    },
    taint(batch, taint, on) {
      for (const host of batch.hosts) placement.taint(host, taint, on);
      for (const [nodeClass, count] of batch.classes) placement.taintClass(nodeClass, count, taint, on);
      if (!on) placeAgain();
    },
    named: (name) => workloads.sets.find((set) => meansSet(name, set, inventory.dns?.provider)),
    select(names, hosts) {
      const sets = hosts ? [...new Set(hosts.flatMap((host) => workloads.on(host)))] : workloads.sets;
      return sets.flatMap((set) =>
        set.pods.flatMap((pod): Chosen[] => {
          if (pod.terminating || (hosts && (pod.host === undefined || !hosts.includes(pod.host)))) return [];
          const wanted = names ? names.some((name) => means(name, set, pod, inventory.dns?.provider)) : set.facts.kind !== 'DaemonSet';
          return wanted ? [{ set, pod }] : [];
        }),
      );
    },
    pending: () => pending,
  };
  return moves;
}

/** Whether a step's word means a pod: a workload by its name or namespace/Kind/name, the DNS provider, or the pod itself. */
function means(name: string, set: PodSet, pod: RunningPod, provider: string | undefined): boolean {
  const own = pod.name.replace(MOVED, '');
  const base = name.split('/').pop()!;
  return own === base || (set.facts.dns && own.startsWith(`${base}-`)) || meansSet(name, set, provider);
}

/** Whether a step's word means a workload as a whole. */
function meansSet(name: string, { facts }: PodSet, provider: string | undefined): boolean {
  const base = name.split('/').pop()!;
  if (name === facts.key || name === facts.label || name === `${facts.namespace ?? ''}/${facts.kind ?? ''}/${facts.name}`) return true;
  return facts.dns ? base === facts.name || base === provider : !name.includes('/') && base === facts.name;
}

const MOVED = / \(moved(?: (\d+))?\)$/;

/** The name of a pod's replacement: whose it is, and how often that has happened. */
function moved(name: string): string {
  const times = MOVED.exec(name);
  return times ? `${name.replace(MOVED, '')} (moved ${Number(times[1] ?? 1) + 1})` : `${name} (moved)`;
}
