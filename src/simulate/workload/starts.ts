import type { Assumption } from '../../model/timeline.js';
import type { Choices } from '../choices.js';
import { type Clock, RANK } from '../clock.js';
import type { Machines } from '../machines.js';
import { POD_START } from '../timing.js';
import type { Writes } from '../writes.js';
import type { Admission } from './admission.js';
import type { Placement } from './placement.js';
import type { PodSet, RunningPod } from './pod-set.js';
import type { Reason } from './reason.js';
import type { Workloads } from './workloads.js';

/** A pod and whose it is. */
export interface Chosen {
  readonly set: PodSet;
  readonly pod: RunningPod;
}

/** Pods that come: where, when, and with which address. */
export interface Starts {
  /** A pod is Ready at a time, and listed as soon as the API takes writes. One whose host is down by then joins the pods that are lost with it. */
  readonly appear: (set: PodSet, pod: RunningPod, readyAt: number, then?: () => void) => void;
  readonly addressFor: (set: PodSet, reason: Reason, host: string | undefined) => string;
  readonly freshAddress: () => string;
  /** A number that no pod of the run has had yet. */
  readonly number: () => number;
  /** A new pod in the place of another: at once, on a node that may take it, or as soon as there is one. */
  readonly replace: (set: PodSet, pod: RunningPod, reason: Reason, takes: number, name: string, then?: () => void) => void;
  /** Nodes may take pods again that found none. */
  readonly placeAgain: () => void;
  readonly startOf: (set: PodSet, pod: RunningPod, reason: Reason) => number;
  readonly pending: () => number;
}

/** `lost` takes what comes up on a host that is down by then. */
export function openStarts(
  workloads: Workloads,
  placement: Placement,
  machines: Machines,
  clock: Clock,
  choices: Choices,
  writes: Writes,
  admission: Admission,
  lost: Map<string, Chosen[]>,
  assume: (assumption: Omit<Assumption, 'explored'>) => void,
): Starts {
  /** Pods that no node may take now. */
  let unplaced: (() => boolean)[] = [];
  let replacements = 0;
  let pending = 0;

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
      if (set.facts.dns && !writes.reachable())
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
    // ReplicaSets and the scheduler act through their leaders.
    pending++;
    writes.when(() =>
      admission.ask(set, reason, () => {
        pending--;
        if (attempt()) return;
        pending++;
        unplaced.push(() => {
          if (!attempt()) return false;
          pending--;
          return true;
        });
      }),
    );
  }

  return {
    appear,
    addressFor,
    replace,
    number: () => ++replacements,
    freshAddress: () => `new address ${++replacements}`,
    placeAgain() {
      unplaced = unplaced.filter((attempt) => !attempt());
    },
    startOf: (set, pod, reason) =>
      choices.range(
        set.facts.dns ? `start ${reason.id} ${pod.name}` : `start ${reason.id}`,
        POD_START,
        set.facts.dns ? `how long the replacement of ${pod.name} takes to start` : `how long pods take to start at ${reason.id}`,
        reason.place,
      ),
    pending: () => pending,
  };
}
