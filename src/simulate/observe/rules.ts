import type { Inventory } from '../../model/inventory.js';
import type { Cause } from '../../model/timeline.js';
import type { Connections } from '../connections.js';
import type { Episode } from '../episodes.js';
import type { Harm, Ledger } from '../ledger.js';
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

/** What was stated last of an episode, and what it rested on. */
interface Told {
  pods: number;
  causes: number;
  weight: number;
  lookups: Lookups | undefined;
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
  const seen = new Map<Episode, Told>();
  const stated = new Map<Episode, Set<RunningService>>();
  const behind = [...new Set(services.flatMap(({ sets }) => sets))];
  const laneOf = (episode: Episode, { facts }: RunningService) => `${of.keyOf(episode)} ${facts.key}`;

  /** What was found behind a view, as long as no pod and no setting has changed: many episodes began with the same. What is found again is the same object. */
  const found = new Map<readonly string[], { readonly version: number; readonly inventory: Inventory; readonly lookups: Lookups }>();
  function behindView(set: PodSet, view: readonly string[]): Lookups {
    const now = inventory();
    const known = found.get(view);
    if (known?.version === set.version && known.inventory === now) return known.lookups;
    const next = lookupsBehind(set, view, now);
    const lookups = known && isSame(known.lookups, next) ? known.lookups : next;
    found.set(view, { version: set.version, inventory: now, lookups });
    return lookups;
  }

  function lookups(episode: Episode, told: Told, changed: boolean): void {
    if (!dns) return;
    const behind = behindView(dns, episode.view.get(dns) ?? NONE);
    if (!changed && told.lookups === behind) return;
    told.lookups = behind;
    ledger.state(
      'dns-resolution',
      of.keyOf(episode),
      behind.fraction > 0
        ? harm(episode, behind.fraction, behind.pinned, [...episode.causes, ...behind.causes], undefined, behind.afterRetries)
        : null,
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
        ? harm(episode, verdict.fraction, service.facts.udp, [...episode.causes, ...verdict.causes], service.facts.key)
        : null,
    );
  }

  const harm = (
    episode: Episode,
    fraction: number,
    pinned: boolean,
    causes: readonly Cause[],
    target?: string,
    afterRetries?: Lookups['afterRetries'],
  ): Harm => ({
    class: of.classOf(episode),
    nodes: episode.weight,
    exact: episode.exact,
    fraction,
    pinned,
    exposure: false,
    causes,
    ...(target !== undefined && { target }),
    ...(afterRetries && { afterRetries }),
  });

  return {
    observe() {
      const pods = (dns?.version ?? 0) + behind.reduce((sum, set) => sum + set.version, 0);
      for (const episode of connections().episodes()) {
        if (episode.component !== 'kube-proxy') continue;
        let told = seen.get(episode);
        const changed = !told || told.causes !== episode.causes.length || told.weight !== episode.weight;
        if (!changed && told!.pods === pods) continue;
        if (!told) seen.set(episode, (told = { pods, causes: 0, weight: 0, lookups: undefined }));
        told.pods = pods;
        told.causes = episode.causes.length;
        told.weight = episode.weight;
        if (changed) ledger.state('service-routing-stale', of.keyOf(episode), harm(episode, 0, false, episode.causes));
        lookups(episode, told, changed);
        for (const service of services) connectionsTo(episode, service);
      }
    },
    recovered(episode, why) {
      for (const service of stated.get(episode) ?? []) ledger.state('service-routing-stale', laneOf(episode, service), null, why);
      stated.delete(episode);
      seen.delete(episode);
    },
  };
}

const NONE: readonly string[] = [];

const isSame = (one: Lookups, other: Lookups): boolean =>
  one.fraction === other.fraction &&
  one.pinned === other.pinned &&
  one.afterRetries.most === other.afterRetries.most &&
  one.causes.length === other.causes.length &&
  one.causes.every((cause, index) => cause === other.causes[index]);
