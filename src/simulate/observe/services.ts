import type { Population } from '../classes.js';
import type { Connections } from '../connections.js';
import type { Ledger } from '../ledger.js';
import { judge, type RunningService, viewOf } from '../service/services.js';
import type { Observer } from './observer.js';

/** Connections to a Service from the nodes that hear of changes: to addresses that are listed and dead, or to none at all. A Service that had no living endpoint before the plan began is left out. */
export function observeServices(
  population: Population,
  connections: () => Connections,
  services: readonly RunningService[],
  ledger: Ledger,
): Observer {
  const worked = services.filter(({ sets }) => sets.some((set) => set.living() > 0 && set.listed().length > 0));
  const seen = new Map<RunningService, number>();
  return () => {
    let deaf: number | undefined;
    for (const service of worked) {
      const version = service.sets.reduce((sum, set) => sum + set.version, 0);
      if (seen.get(service) === version) continue;
      seen.set(service, version);
      const verdict = judge(service.sets, viewOf(service.sets));
      deaf ??= connections()
        .episodes()
        .reduce((sum, episode) => sum + (episode.component === 'kube-proxy' ? episode.weight : 0), 0);
      const live = population.total - deaf;
      ledger.state(
        'service-unreachable',
        service.facts.key,
        verdict.fraction > 0 && live > 1e-6
          ? {
              class: {},
              nodes: live,
              exact: deaf === 0,
              fraction: verdict.fraction,
              pinned: false,
              exposure: false,
              target: service.facts.key,
              causes: verdict.causes.length > 0 ? verdict.causes : service.sets.flatMap((set) => set.losses()),
            }
          : null,
      );
    }
  };
}
