import { milliseconds } from '../../model/duration.js';
import type { Node } from '../../model/inventory.js';
import type { Place } from '../../model/place.js';
import type { Assumption } from '../../model/timeline.js';
import type { Choices } from '../choices.js';
import type { Population } from '../classes.js';
import { type Clock, RANK } from '../clock.js';
import type { Lifecycle } from '../lifecycle.js';
import type { Machines, Stop } from '../machines.js';
import type { Batch } from '../targets.js';
import { POD_START } from '../timing.js';
import type { Writes } from '../writes.js';
import type { Ends } from './ends.js';
import { moved } from './naming.js';
import { bare, inOrder, type PodSet } from './pod-set.js';
import type { Reason } from './reason.js';
import type { Chosen, Starts } from './starts.js';
import { stays } from './tolerations.js';
import type { Workloads } from './workloads.js';

/** Pods whose nodes stop: they are gone with them, start again on them, and start elsewhere once their node is missed for longer than they tolerate. */
export interface Stops {
  readonly hostStopped: (host: string, stop: Stop, grace: number) => void;
  /** The same of pods on nodes that nobody tells apart. `stop` is asked for only where there are such pods. */
  readonly classStopped: (batch: Batch, chosen: readonly Chosen[], stop: () => Stop, grace: number, each: number | undefined) => void;
  /** A pod starts again on its node, which is back. */
  readonly startAgain: (chosen: Chosen, node: string, place: Place) => void;
}

/** `lost` holds the pods of hosts that are down. */
export function watchStops(
  workloads: Workloads,
  population: Population,
  machines: Machines,
  clock: Clock,
  choices: Choices,
  writes: Writes,
  lifecycle: Lifecycle,
  starts: Starts,
  ends: Ends,
  lost: Map<string, Chosen[]>,
  assume: (assumption: Omit<Assumption, 'explored'>) => void,
): Stops {
  /** Runs `what` once the lifecycle controller has been looking for `delay` by then and by now; while the API takes no writes it waits. */
  function seen(due: number, delay: number, what: () => void): void {
    // It may see nothing though the API takes writes: its own way there may be another.
    if (lifecycle.from() === undefined) return lifecycle.whenLooking(() => writes.when(() => seen(due, delay, what)));
    const time = lifecycle.looksSince(due - delay) + delay;
    if (time > clock.now) clock.schedule(time, RANK.control, () => seen(due, delay, what));
    else what();
  }
  /** The same for something that began at `at`, also counted from a leader that came later. */
  function led(at: number, delay: number, what: () => void): void {
    const time = lifecycle.since(at) + delay;
    if (time > clock.now) clock.schedule(time, RANK.control, what);
    else what();
  }
  /** The node is missed, and its pods go when their toleration has run out, if they are away then. */
  const taint = (at: number, isAway: () => boolean, evict: () => void, grace: number, toleration: number) =>
    seen(at + grace, grace, () =>
      lifecycle.whenTainting(() =>
        seen(clock.now + toleration, toleration, () => {
          if (isAway()) led(at, grace + toleration, evict);
        }),
      ),
    );

  const isDown = (host: string, stop: Stop): boolean => machines.get(host)?.up === false && machines.get(host)?.stop?.at === stop.at;

  /** The node is missed for longer than its pods tolerate: they are deleted, and start elsewhere where something replaces them. */
  function missed(set: PodSet, host: string, stop: Stop): void {
    if (!isDown(host, stop)) return;
    const gone = (lost.get(host) ?? []).filter((one) => one.set === set);
    // Nobody can confirm that they have ended: a StatefulSet's pods stay Terminating until the node is back, and a bare pod is lost.
    if (gone.length === 0 || inOrder(set) || bare(set)) return;
    lost.set(
      host,
      (lost.get(host) ?? []).filter((one) => one.set !== set),
    );
    const reason: Reason = { id: `eviction from ${host}`, place: stop.place };
    for (const { pod } of gone) starts.replace(set, pod, reason, starts.startOf(set, pod, reason), moved(pod.name));
  }

  /** Without graceful node shutdown (the kubelet's default) nobody tells the API that the pods have ended: the node must first be missed. */
  const told = (stop: Stop, node: Node | undefined): boolean =>
    !stop.abrupt && (milliseconds(node?.kubelet?.shutdownGracePeriod ?? '') ?? 0) > 0;

  function die({ set, pod }: Chosen, node: string, stop: Stop, unlist: () => void): void {
    set.kill(
      pod.name,
      ends.leave(set, pod, `${pod.name} goes down with ${node}: ${pod.address} is gone`, stop.place, `${pod.address} is gone`),
    );
    unlist();
  }

  /**
   * The API lists a pod until its node is missed, which nobody does before a leader has looked at it for the grace period. Where the pod itself is on a host
   * that the plan only may have brought it to, where the leader is is not another question beside that one: it is assumed.
   */
  function unlistMissed({ set, pod }: Chosen, stop: Stop, grace: number, isAway: () => boolean): void {
    const first = set.facts.pods.some(({ name }) => name === pod.name);
    const unlist = () => ends.unlist(set, pod.address, 0);
    clock.schedule(stop.at + grace, RANK.network, () => (first && isAway() ? led(stop.at, grace, unlist) : unlist()));
  }

  function assumeLed(stop: Stop): void {
    assume({
      fact: 'where kube-controller-manager has its leader when a control-plane host stops that pods have moved to',
      assumed: 'on another: the node is missed after the grace period',
      why: 'which host leads is not known; were it that one, these pods stay listed until the next leader has taken the lease over, 17s longer by default',
      place: stop.place,
    });
  }

  function startAgain({ set, pod }: Chosen, node: string, place: Place): void {
    const same = set.facts.dns
      ? choices.pick({
          key: `address after reboot ${node} ${pod.name}`,
          kind: 'fact',
          options: ['a new address', 'the same address'],
          likely: 0,
          what: `the address of ${pod.name} after ${node} is back`,
          place,
        })
      : 0;
    if (same === 0) writes.when(() => set.unlist(pod.address));
    starts.appear(set, { ...pod, address: same === 0 ? starts.freshAddress() : pod.address }, clock.now + POD_START.likely);
  }

  return {
    startAgain,
    hostStopped(host, stop, grace) {
      const orderly = told(stop, population.hosts.get(host)?.node);
      for (const set of workloads.on(host)) {
        const own = set.pods.filter((pod) => pod.host === host);
        if (
          !orderly &&
          population.hosts.get(host)?.controlPlane &&
          own.some((pod) => set.facts.pods.every(({ name }) => name !== pod.name))
        )
          assumeLed(stop);
        for (const pod of own) {
          die({ set, pod }, host, stop, () =>
            orderly ? ends.unlist(set, pod.address, ends.lag()) : unlistMissed({ set, pod }, stop, grace, () => isDown(host, stop)),
          );
          if (!pod.terminating) lost.set(host, [...(lost.get(host) ?? []), { set, pod }]);
        }
        const toleration = stays(set.facts);
        if (own.length > 0 && toleration !== null)
          clock.schedule(stop.at + grace, RANK.control, () =>
            taint(
              stop.at,
              () => isDown(host, stop),
              () => missed(set, host, stop),
              grace,
              toleration,
            ),
          );
      }
    },
    classStopped(batch, chosen, made, grace, each) {
      if (chosen.length === 0) return;
      const stop = made();
      const node = batch.count === 1 ? batch.names[0]! : `a node of ${stop.step}`;
      for (const { set, pod } of chosen) {
        const nodeClass = population.classes.find(({ id }) => id === pod.nodeClass);
        let away = true;
        die({ set, pod }, node, stop, () =>
          told(stop, nodeClass?.example) ? ends.unlist(set, pod.address, ends.lag()) : unlistMissed({ set, pod }, stop, grace, () => away),
        );
        if (each !== undefined)
          clock.schedule(stop.at + each, RANK.world, () => {
            if (!away) return;
            away = false;
            startAgain({ set, pod }, node, stop.place);
          });
        const elsewhere = () => {
          if (!away) return;
          away = false;
          const reason: Reason = { id: `eviction from ${node}`, place: stop.place };
          starts.replace(set, pod, reason, starts.startOf(set, pod, reason), moved(pod.name));
        };
        const toleration = stays(set.facts);
        // A node that was removed takes its pods out of the API with it; when is taken to be when it would be missed. I.
        if (stop.gone) clock.schedule(stop.at + grace, RANK.control, elsewhere);
        else if (toleration !== null && (each === undefined || each > grace + toleration))
          clock.schedule(stop.at + grace, RANK.control, () => taint(stop.at, () => away, elsewhere, grace, toleration));
      }
    },
  };
}
