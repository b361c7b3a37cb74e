import { milliseconds } from '../../model/duration.js';
import type { Inventory } from '../../model/inventory.js';
import type { Place } from '../../model/place.js';
import type { Cause } from '../../model/timeline.js';
import type { Choices } from '../choices.js';
import { type Clock, RANK } from '../clock.js';
import type { Machines } from '../machines.js';
import { endpointsLag } from '../service/sync.js';
import { LAMEDUCK, terminationOf } from '../timing.js';
import type { Writes } from '../writes.js';
import type { PodSet, RunningPod } from './pod-set.js';
import type { Reason } from './reason.js';
import type { Chosen } from './starts.js';

/** Pods that go: why, for how long they still answer, and when the API stops listing them. */
export interface Ends {
  /** Takes a pod away in the orderly way, without a replacement; `gone` hears when it is. */
  readonly remove: (chosen: Chosen, reason: Reason, gone?: () => void) => void;
  /** From a change of endpoints to the rules on the nodes, milliseconds. */
  readonly lag: () => number;
  readonly unlist: (set: PodSet, address: string, after: number) => void;
  /** Why a pod is gone, as links of a cause chain. */
  readonly leave: (set: PodSet, pod: RunningPod, what: string, place: Place, label: string) => readonly Cause[];
}

/** `writes.when` runs what changes the API's objects: now, or when the API takes writes again. */
export function openEnds(inventory: Inventory, machines: Machines, clock: Clock, choices: Choices, writes: Writes): Ends {
  const given = inventory.dns?.lameduck;
  // A Corefile that is known and has no lameduck has none; else kubeadm's default, and the timeline says so: a wrong guess moves a loss by no more than that.
  const lameduck = given !== undefined ? (milliseconds(given) ?? 0) : inventory.dns?.corefile !== undefined ? 0 : LAMEDUCK;

  const unlist = (set: PodSet, address: string, after: number) =>
    clock.schedule(clock.now + after, RANK.network, () =>
      writes.when(() => !set.pods.some((pod) => pod.alive && !pod.terminating && pod.address === address) && set.unlist(address)),
    );

  const lag = () => endpointsLag(inventory, choices);

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

  /** How long a pod takes from being told to end to being gone: no longer than its grace period, after which the kubelet kills it. */
  function termination(set: PodSet, reason: Reason): number {
    if (set.facts.dns) return Math.min(lameduck, reason.grace ?? set.facts.grace);
    return choices.range(
      `termination ${reason.id}`,
      terminationOf(reason.grace ?? set.facts.grace),
      `how long pods take to end at ${reason.id}`,
      reason.place,
    );
  }

  return {
    lag,
    unlist,
    leave,
    remove({ set, pod }, reason, gone) {
      const causes = leave(set, pod, `${pod.name} is moved away: ${pod.address} is gone`, reason.place, `${pod.address} is gone`);
      set.terminate(pod.name, causes);
      const late = lag();
      unlist(set, pod.address, late);
      const ends = termination(set, reason);
      // What a pod that is told to end still answers is not known, except of CoreDNS: until its endpoint is gone is assumed.
      clock.schedule(clock.now + (set.facts.dns ? ends : Math.min(ends, late)), RANK.world, () => set.kill(pod.name, causes));
      clock.schedule(clock.now + ends, RANK.control, () => gone?.());
    },
  };
}
