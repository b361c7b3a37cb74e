import type { Cause } from '../../model/timeline.js';
import { type Clock, RANK } from '../clock.js';
import type { Connections, Episode } from '../connections.js';
import type { Interval, Ledger } from '../ledger.js';
import { DEFAULT_TOLERATION } from '../timing.js';
import type { DeafClass } from './deaf-class.js';
import type { Observer } from './observer.js';

/** The kubelets' side of dead connections: nodes whose heartbeats are missed, and those that may stay so. */
export interface Kubelets {
  readonly observe: Observer;
  /** An episode begins. */
  readonly deaf: (episode: Episode) => void;
  /** What may be hit for as long as nobody restarts the kubelets: never more than possible. */
  readonly exposures: readonly Interval[];
  /** Every kubelet was started anew: none keeps a broken connection any longer. */
  readonly restarted: (cause: Cause) => void;
}

/** `grace`: from the last heartbeat to the node being NotReady. */
export function watchKubelets(connections: () => Connections, of: DeafClass, clock: Clock, grace: number, ledger: Ledger): Kubelets {
  const exposures: Interval[] = [];
  return {
    exposures,
    observe() {
      for (const episode of connections().episodes()) {
        const missing = clock.now - episode.at;
        if (episode.component !== 'kubelet' || missing < grace) continue;
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
        if (missing >= grace + DEFAULT_TOLERATION) ledger.state('pod-eviction', of.keyOf(episode), harm);
      }
    },
    deaf(episode) {
      if (episode.component !== 'kubelet') return;
      // Its heartbeats are missed after the grace period, and its pods are evicted after their toleration: look again then.
      clock.schedule(episode.at + grace, RANK.control, () => {});
      clock.schedule(episode.at + grace + DEFAULT_TOLERATION, RANK.control, () => {});
      const { client } = episode;
      if (client.poolDefect !== 'affected' && client.poolDefect !== 'unknown') return;
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
    restarted(cause) {
      for (const [index, exposure] of exposures.entries()) {
        if (exposure.to === null)
          exposures[index] = { ...exposure, to: clock.now, endedBy: cause.event, causes: [...exposure.causes, cause] };
      }
    },
  };
}
