import { type Clock, RANK } from './clock.js';
import type { Tainting } from './eviction.js';
import type { Leaders } from './leaders.js';
import { RENEW_DEADLINE } from './timing.js';

/** The node lifecycle controller: it marks nodes NotReady and has their pods evicted while the API takes its writes. */
export interface Lifecycle {
  /** Since when it has been looking at the nodes; undefined while the API takes no writes. What it has seen before counts from the plan's start. */
  readonly from: () => number | undefined;
  /** Since when it has been looking at what began at a time, leaders that were lost meanwhile left out; and with them, which may be asked. */
  readonly looksSince: (began: number) => number;
  readonly since: (began: number) => number;
  /** Whether nodes that are missed now are tainted: not where too many of them are. */
  readonly state: () => Tainting;
  /** Runs `what` as soon as it looks at the nodes again, where it does not now. */
  readonly whenLooking: (what: () => void) => void;
  /** Runs `what` as soon as nodes that are missed are tainted: now, or when fewer are. */
  readonly whenTainting: (what: () => void) => void;
  /** Called whenever the events of a moment are through, before whoever asks. */
  readonly look: () => void;
}

/**
 * `works`: whether the API takes the controllers' writes now; `tainting`: what is done about the nodes that it misses. An outage that outlasts the leader's renew deadline ends the controller manager; the next one counts
 * every grace period, and every toleration, from its own start (client-go `leaderelection`, `RenewDeadline`; kubernetes
 * `pkg/controller/nodelifecycle`, whose node health and taint eviction times are kept in memory).
 */
export function watchLifecycle(
  works: () => boolean,
  tainting: () => Tainting,
  leaders: Leaders,
  clock: Clock,
  grace: number,
  toleration: number,
): Lifecycle {
  let held: (() => void)[] = [];
  let blind: (() => void)[] = [];
  let lost: number | undefined;
  let from = Number.NEGATIVE_INFINITY;
  const lifecycle: Lifecycle = {
    from() {
      lifecycle.look();
      return lost === undefined ? from : undefined;
    },
    looksSince: (began) => Math.max(began, from),
    since: (began) => Math.max(began, from, leaders.since(began)),
    state: tainting,
    whenLooking: (what) => void blind.push(what),
    whenTainting(what) {
      if (lifecycle.state() === 'evicting') what();
      else held.push(what);
    },
    look() {
      if (held.length > 0 && lifecycle.state() === 'evicting') {
        const due = held;
        held = [];
        for (const what of due) what();
      }
      if (!works()) {
        lost ??= clock.now;
        return;
      }
      if (lost === undefined) return;
      if (clock.now - lost >= RENEW_DEADLINE) from = clock.now;
      lost = undefined;
      for (const delay of [grace, toleration, grace + toleration]) clock.schedule(clock.now + delay, RANK.control, () => {});
      const due = blind;
      blind = [];
      for (const what of due) what();
    },
  };
  return lifecycle;
}
