import type { Inventory } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { Assumption } from '../../model/timeline.js';
import type { Choices } from '../choices.js';
import type { Population } from '../classes.js';
import type { Clock } from '../clock.js';
import type { Lifecycle } from '../lifecycle.js';
import type { Machines, Stop } from '../machines.js';
import type { Batch } from '../targets.js';
import type { Writes } from '../writes.js';
import type { Admission } from './admission.js';
import { drainedNodes } from './drained.js';
import { openEnds } from './ends.js';
import { watchStops } from './stops.js';
import { means, meansSet, moved } from './naming.js';
import { type Placement, type Spot, startPlacement } from './placement.js';
import { bare, inOrder, type PodSet } from './pod-set.js';
import { because, type Reason } from './reason.js';
import { type Chosen, openStarts } from './starts.js';
import type { Taint } from './tolerations.js';
import type { Workloads } from './workloads.js';

/** What happens to pods: evicted, replaced, killed with their host, started again on it. */
export interface PodMoves {
  /** Takes a pod away in the orderly way and starts its replacement; `ready` says how long that takes where the plan knows, `gone` hears when the pod is. */
  readonly evict: (chosen: Chosen, reason: Reason, ready: number | undefined, gone?: () => void) => void;
  /** Starts the replacement first and takes the pod away when it is Ready. */
  readonly surge: (chosen: Chosen, reason: Reason, ready: number) => void;
  readonly hostStopped: (host: string, stop: Stop, grace: number) => void;
  readonly hostReady: (host: string) => void;
  /** Nodes that nobody tells apart stop, with the pods that may be on them; `each`: how long one of them is away, undefined where the step starts none. */
  readonly classStopped: (batch: Batch, stop: () => Stop, grace: number, each: number | undefined) => void;
  /** The DNS pods that may stand on nodes of a batch that nobody tells apart; none where it was drained and is still cordoned. */
  readonly onClasses: (batch: Batch) => readonly Chosen[];
  /** The nodes of a batch were drained: nothing of them can move again until they are uncordoned (`on` false). */
  readonly emptied: (batch: Batch, on: boolean) => void;
  /** The host, or all of a batch, was drained and is still cordoned: nothing that moves is on it. */
  readonly isDrained: (host: string) => boolean;
  readonly isEmpty: (batch: Batch) => boolean;
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
  admission: Admission,
  lifecycle: Lifecycle,
  assume: (assumption: Omit<Assumption, 'explored'>) => void,
): PodMoves {
  const placement: Placement = startPlacement(population, machines, choices);
  const lost = new Map<string, Chosen[]>();
  const drained = drainedNodes();
  const starts = openStarts(workloads, placement, machines, clock, choices, writes, admission, lost, assume);
  const ends = openEnds(inventory, machines, clock, choices, writes);
  const stops = watchStops(workloads, population, machines, clock, choices, writes, lifecycle, starts, ends, lost, assume);
  const { replace, startOf, placeAgain, appear, addressFor } = starts;

  /**
   * How many of a set's pods on nodes alike are hit at once where so many of these nodes are, one round of them after the other. The scheduler spreads the pods
   * of one workload over the nodes where nothing else is said (PodTopologySpread's default constraints,
   * https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/#internal-default-constraints), and kubeadm's
   * CoreDNS asks for it (kubernetes#110593); neither is a promise. Two pods on nodes of their own meet in one of R rounds once in R times.
   */
  function together(set: PodSet, pods: number, nodes: number, rounds: number): number {
    const apart = rounds > 1 ? Math.ceil(pods / rounds) : Math.min(pods, nodes);
    const most = set.facts.spreading === 'required' ? Math.min(pods, nodes) : pods;
    if (most <= apart) return apart;
    const index = choices.pick({
      key: `pods of ${set.facts.key} share a ${rounds > 1 ? 'round' : 'node'}`,
      kind: 'fact',
      options:
        rounds > 1
          ? ['on nodes that are taken at different times', 'on nodes that are taken together']
          : ['each on a node of its own', 'all on one node'],
      likely: 0,
      what: `where the pods of ${set.facts.label} that have moved run`,
      place: set.facts.place,
      collect: 'kubectl -n kube-system get pods -l k8s-app=kube-dns -o wide',
    });
    return index === 0 ? apart : most;
  }

  const moves: PodMoves = {
    remove: ends.remove,
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
    hostStopped: stops.hostStopped,
    hostReady(host) {
      for (const chosen of lost.get(host) ?? []) stops.startAgain(chosen, host, machines.get(host)?.stop?.place ?? chosen.pod.place);
      lost.delete(host);
      placeAgain();
    },
    classStopped: (batch, stop, grace, each) => stops.classStopped(batch, moves.onClasses(batch), stop, grace, each),
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
          if (batch.rounds > 1)
            assume({
              fact: `how often the pods of ${set.facts.label} move while nodes that are alike are taken one after the other`,
              assumed: 'once',
              why: 'their rounds are played in one go; a pod may come to a node whose turn is still to come, and move again',
              place: set.facts.place,
            });
          return there
            .slice(0, together(set, there.length, Math.max(1, Math.ceil(count / batch.rounds)), batch.rounds))
            .map((pod) => ({ set, pod }));
        }),
      );
    },
    isDrained: drained.has,
    isEmpty: drained.isEmpty,
    emptied: (batch, on) => (on ? drained.add(batch) : drained.remove(batch)),
    start(set, step, readyAt) {
      const reason = because(step);
      admission.ask(set, reason, () => {
        const spot: Spot = placement.find(set, reason, undefined) ?? { host: undefined, nodeClass: undefined };
        appear(
          set,
          {
            name: `${step.id} ${starts.number()}`,
            address: addressFor(set, reason, spot.host),
            ...spot,
            place: placeOf(step),
            alive: true,
            terminating: false,
          },
          Math.max(readyAt, clock.now),
        );
      });
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
    pending: starts.pending,
  };
  return moves;
}
