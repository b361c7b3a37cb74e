import { milliseconds } from '../../model/duration.js';
import type { Population } from '../classes.js';
import { type Clock, RANK } from '../clock.js';
import type { Lifecycle } from '../lifecycle.js';
import type { Machines, Stop } from '../machines.js';
import { ENDPOINTS_LAG } from '../timing.js';
import type { Writes } from '../writes.js';
import type { Ends } from './ends.js';
import { moved } from './naming.js';
import { bare, inOrder, type PodSet } from './pod-set.js';
import type { Reason } from './reason.js';
import type { Chosen, Starts } from './starts.js';
import { stays } from './tolerations.js';
import type { Workloads } from './workloads.js';

/** A host's pods when it stops: they are gone with it, and once it is missed for longer than they tolerate they start elsewhere. */
export function watchStops(
  workloads: Workloads,
  population: Population,
  machines: Machines,
  clock: Clock,
  writes: Writes,
  lifecycle: Lifecycle,
  starts: Starts,
  ends: Ends,
  lost: Map<string, Chosen[]>,
): (host: string, stop: Stop, grace: number) => void {
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
    for (const { pod } of gone) starts.replace(set, pod, reason, starts.startOf(set, pod, reason), moved(pod.name));
  }

  return function hostStopped(host, stop, grace) {
    const kubelet = population.hosts.get(host)?.node.kubelet?.shutdownGracePeriod;
    // Without graceful node shutdown (the kubelet's default) nobody tells the API that the pods have ended: the node must first be missed.
    const told = !stop.abrupt && kubelet !== undefined && (milliseconds(kubelet) ?? 0) > 0;
    for (const set of workloads.on(host)) {
      const own = set.pods.filter((pod) => pod.host === host);
      for (const pod of own) {
        set.kill(
          pod.name,
          ends.leave(set, pod, `${pod.name} goes down with ${host}: ${pod.address} is gone`, stop.place, `${pod.address} is gone`),
        );
        if (!pod.terminating) lost.set(host, [...(lost.get(host) ?? []), { set, pod }]);
        ends.unlist(set, pod.address, told ? ENDPOINTS_LAG : grace);
      }
      const toleration = stays(set.facts);
      if (own.length > 0 && toleration !== null)
        clock.schedule(stop.at + grace, RANK.control, () => taint(stop.at + grace, () => missed(set, host, stop), grace, toleration));
    }
  };
}
