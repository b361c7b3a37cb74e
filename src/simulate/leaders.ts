import { milliseconds } from '../model/duration.js';
import type { Inventory } from '../model/inventory.js';
import type { Place } from '../model/place.js';
import type { Choices } from './choices.js';
import { type Clock, RANK } from './clock.js';
import { LEASE_DURATION, RETRY_PERIOD } from './timing.js';

/** The leaders of kube-controller-manager and kube-scheduler: whatever waits for them waits for a new one when their host stops. */
export interface Leaders {
  /** A host of theirs stops, or their processes on it do. */
  readonly lost: (place: Place) => void;
  /** Nobody leads now. Asked only within a lease of a loss: where the leaders run is not known. */
  readonly away: () => boolean;
  /** Since when the one that leads has been there, as far as that matters for what began at a time; negative infinity where it does not. */
  readonly since: (began: number) => number;
}

/**
 * Candidates look at the lease every retry period and take it over when it has not changed for its duration; whoever stops gives nothing back
 * (client-go `tools/leaderelection`; kube-controller-manager does not release on exit). A restart of a process is another candidate too. `wakes`: how much later what waits for them may
 * have to be looked at, from the takeover on. One question for the whole plan, answered in the same way at every stop.
 */
export function watchLeaders(inventory: Inventory, clock: Clock, choices: Choices, wakes: readonly number[]): Leaders {
  const flags = inventory.controlPlane?.controllerManager?.flags;
  const time = (flag: string, fallback: number) => milliseconds(flags?.[flag] ?? '') ?? fallback;
  const takeover = time('leader-elect-lease-duration', LEASE_DURATION) + time('leader-elect-retry-period', RETRY_PERIOD);
  let until = Number.NEGATIVE_INFINITY;
  let place: Place | undefined;
  let woken = until;

  function led(): boolean {
    const there =
      choices.pick({
        key: 'leader',
        kind: 'fact',
        options: ['on the host that stops', 'on another'],
        likely: 1,
        what: 'where kube-controller-manager and kube-scheduler have their leader when a control-plane host stops',
        place: place!,
        collect: 'kubectl -n kube-system get lease kube-controller-manager kube-scheduler',
      }) === 0;
    if (there && woken !== until) {
      woken = until;
      for (const wake of [0, ...wakes]) clock.schedule(until + wake, RANK.control, () => {});
    }
    return there;
  }

  return {
    lost(where) {
      until = clock.now + takeover;
      place = where;
    },
    away: () => clock.now < until && led(),
    since: (began) => (until > began && led() ? until : Number.NEGATIVE_INFINITY),
  };
}
