import type { Inventory } from '../../model/inventory.js';
import type { Cause } from '../../model/timeline.js';
import type { Connections, Episode } from '../connections.js';
import type { Ledger } from '../ledger.js';
import { type Lookups, lookupsBehind } from '../service/lookups.js';
import { judge, type RunningService } from '../service/services.js';
import type { PodSet } from '../workload/pod-set.js';
import type { DeafClass } from './deaf-class.js';
import type { Observer } from './observer.js';

/** What stale rules lead to. */
export interface Rules {
  readonly observe: Observer;
  /** The kube-proxies of an episode hear of changes again. */
  readonly recovered: (episode: Episode, why: Cause) => void;
}

/** The service rules of nodes whose kube-proxy is deaf stay as they were; what they lead to changes with every pod that moves: lookups, and connections to every other Service. */
export function watchRules(
  connections: () => Connections,
  of: DeafClass,
  dns: PodSet | undefined,
  services: readonly RunningService[],
  inventory: () => Inventory,
  ledger: Ledger,
): Rules {
  const seen = new Map<Episode, { readonly pods: number; readonly causes: number; readonly weight: number }>();
  const stated = new Map<Episode, Set<RunningService>>();
  const behind = [...new Set(services.flatMap(({ sets }) => sets))];
  const laneOf = (episode: Episode, { facts }: RunningService) => `${of.keyOf(episode)} ${facts.key}`;

  /** What was found behind a view, as long as no pod and no setting has changed: many episodes began with the same. */
  const found = new Map<readonly string[], Lookups>();
  let foundOf: { readonly version: number; readonly inventory: Inventory } | undefined;
  function behindView(set: PodSet, view: readonly string[]): Lookups {
    const now = inventory();
    if (foundOf?.version !== set.version || foundOf.inventory !== now) found.clear();
    foundOf = { version: set.version, inventory: now };
    let known = found.get(view);
    if (!known) found.set(view, (known = lookupsBehind(set, view, now)));
    return known;
  }

  function lookups(episode: Episode): void {
    const found = dns && behindView(dns, episode.view.get(dns) ?? NONE);
    ledger.state(
      'dns-resolution',
      of.keyOf(episode),
      found && found.fraction > 0 ? { ...common(episode), ...found, causes: [...episode.causes, ...found.causes] } : null,
    );
  }

  function connectionsTo(episode: Episode, service: RunningService): void {
    const verdict = judge(service.sets, episode.view);
    const own = stated.get(episode) ?? new Set();
    if (verdict.fraction === 0 && !own.has(service)) return;
    stated.set(episode, own.add(service));
    ledger.state(
      'service-routing-stale',
      laneOf(episode, service),
      verdict.fraction > 0
        ? {
            ...common(episode),
            fraction: verdict.fraction,
            pinned: service.facts.udp,
            target: service.facts.key,
            causes: [...episode.causes, ...verdict.causes],
          }
        : null,
    );
  }

  const common = (episode: Episode) => ({
    class: of.classOf(episode),
    nodes: episode.weight,
    exact: episode.exact,
    exposure: false,
  });

  return {
    observe() {
      const pods = (dns?.version ?? 0) + behind.reduce((sum, set) => sum + set.version, 0);
      for (const episode of connections().episodes()) {
        if (episode.component !== 'kube-proxy') continue;
        const last = seen.get(episode);
        if (last && last.pods === pods && last.causes === episode.causes.length && last.weight === episode.weight) continue;
        seen.set(episode, { pods, causes: episode.causes.length, weight: episode.weight });
        ledger.state('service-routing-stale', of.keyOf(episode), {
          ...common(episode),
          fraction: 0,
          pinned: false,
          causes: episode.causes,
        });
        lookups(episode);
        for (const service of services) connectionsTo(episode, service);
      }
    },
    recovered(episode, why) {
      for (const service of stated.get(episode) ?? []) ledger.state('service-routing-stale', laneOf(episode, service), null, why);
      stated.delete(episode);
    },
  };
}

const NONE: readonly string[] = [];
