import type { Cause } from '../../model/timeline.js';
import type { NodeClass } from '../classes.js';
import { type Clock, RANK } from '../clock.js';
import type { Connections, Whom } from '../connections.js';
import type { Episode } from '../episodes.js';
import type { Tainting } from '../eviction.js';
import type { Interval, Ledger } from '../ledger.js';
import { NODE_MONITOR_PERIOD, STATUS_UPDATE } from '../timing.js';
import type { Lifecycle } from '../lifecycle.js';
import type { DeafClass } from './deaf-class.js';
import type { Observer } from './observer.js';

/** The kubelets' side of dead connections: nodes whose heartbeats are missed, and those that may stay so. */
export interface Kubelets {
  readonly observe: Observer;
  /** An episode begins. */
  readonly deaf: (episode: Episode) => void;
  /** An episode ends. */
  readonly recovered: (episode: Episode, why: Cause) => void;
  /** What may be hit for as long as nobody restarts the kubelets: never more than possible. */
  readonly exposures: readonly Interval[];
  /** Some kubelets were started anew. Once all of them were, part by part, since something began, none keeps a broken connection from it. */
  readonly restarted: (who: Whom, cause: Cause) => void;
}

/** `grace`: from the last heartbeat to the node being NotReady; `toleration`: from then until its pods go. */
export function watchKubelets(
  connections: () => Connections,
  of: DeafClass,
  clock: Clock,
  grace: number,
  toleration: number,
  ledger: Ledger,
  lifecycle: Lifecycle,
  classes: readonly NodeClass[],
): Kubelets {
  const exposures: Interval[] = [];
  /** Exposures without an end, oldest first, with how often kubelets had been started anew when each began. */
  const open: { readonly index: number; readonly turn: number; readonly counts: ReadonlyMap<string, number> }[] = [];
  let turn = 0;
  /** When each host's kubelet was started last, and how many of each class were. */
  const hosts = new Map<string, number>(classes.flatMap(({ host }) => (host === undefined ? [] : [[host, 0] as const])));
  const counts = new Map<string, number>();
  const sizes = classes.filter(({ host, count }) => host === undefined && count > 0);
  /** Since when nodes bear the taint that their pods tolerate for a while. */
  const tainted = new Map<Episode, number>();
  function taint(episode: Episode, may: Tainting): void {
    if (may === 'cancelled') tainted.delete(episode);
    if (may !== 'evicting' || tainted.has(episode)) return;
    tainted.set(episode, clock.now);
    clock.schedule(clock.now + toleration, RANK.control, () => {});
  }

  return {
    exposures,
    observe() {
      // Nobody is marked and nothing is deleted while the API takes no writes; what was stays.
      if (lifecycle.from() === undefined) return;
      const missed = connections()
        .episodes()
        .filter(({ component, at }) => component === 'kubelet' && clock.now - at >= grace && clock.now - lifecycle.since(at) >= grace);
      if (missed.length === 0) return;
      const may = lifecycle.state();
      for (const episode of missed) {
        const harm = {
          class: of.classOf(episode),
          nodes: episode.weight,
          exact: episode.exact,
          fraction: 1,
          pinned: false,
          exposure: false,
          causes: episode.causes,
        };
        ledger.state('node-not-ready', of.keyOf(episode), harm);
        taint(episode, may);
        const since = tainted.get(episode);
        const evicted = since !== undefined && clock.now - since >= toleration && clock.now - lifecycle.since(since) >= toleration;
        ledger.state('pod-eviction', of.keyOf(episode), evicted ? harm : null);
      }
    },
    deaf(episode) {
      if (episode.component !== 'kubelet') return;
      // Its heartbeats are missed after the grace period: look again then.
      clock.schedule(episode.at + grace, RANK.control, () => {});
      const { client } = episode;
      // What was closed in the open is no broken connection.
      if (episode.adrift) return;
      if (client.poolDefect !== 'affected' && client.poolDefect !== 'unknown') return;
      open.push({ index: exposures.length, turn, counts: new Map(counts) });
      exposures.push({
        kind: 'node-not-ready',
        key: `pool ${of.keyOf(episode)}`,
        class: of.classOf(episode),
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
    },
    recovered(episode, why) {
      const missing = clock.now - episode.at;
      if (episode.component !== 'kubelet' || missing > grace || missing < grace - NODE_MONITOR_PERIOD) return;
      // Nobody calls a node NotReady while the API takes no writes.
      if (lifecycle.from() === undefined) return;
      // The grace period runs from the last heartbeat that the controller saw, some seconds before the connection died, and 1.32 made it longer than the
      // health check for that reason (kubernetes#126287): a node that recovers this late may have been called NotReady before.
      exposures.push({
        kind: 'node-not-ready',
        key: `late ${of.keyOf(episode)}`,
        class: of.classOf(episode),
        nodes: episode.weight,
        exact: episode.exact,
        from: clock.now,
        to: clock.now + STATUS_UPDATE,
        fraction: 1,
        pinned: false,
        exposure: true,
        causes: [...episode.causes, why],
        endedBy: 'the next status that the kubelets report',
      });
    },
    restarted(who, cause) {
      turn++;
      for (const host of who.hosts) if (hosts.has(host)) hosts.set(host, turn);
      for (const [nodeClass, count] of who.classes) counts.set(nodeClass, (counts.get(nodeClass) ?? 0) + count);
      if (open.length === 0) return;
      const all = Math.min(Number.POSITIVE_INFINITY, ...hosts.values());
      // What began earlier ends first.
      const since = (before: ReadonlyMap<string, number>) =>
        sizes.every(({ id, count }) => (counts.get(id) ?? 0) - (before.get(id) ?? 0) >= count);
      while (open[0] && all > open[0].turn && since(open[0].counts)) {
        const { index } = open.shift()!;
        const exposure = exposures[index]!;
        exposures[index] = { ...exposure, to: clock.now, endedBy: cause.event, causes: [...exposure.causes, cause] };
      }
    },
  };
}
