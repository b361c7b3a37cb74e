import type { Component } from './client/traits.js';
import type { Whom } from './connections.js';
import type { Episode } from './episodes.js';
import { type Flows, type Group, type Taken, TINY } from './flows.js';
import type { Reloads } from './reloads.js';

/** Clients that start anew: taken out of where they were, the episodes that nobody is left in, and since when the first of them had not been heard of. */
export interface Restarted {
  readonly moved: readonly Taken[];
  readonly emptied: ReadonlySet<Episode>;
  readonly silentSince: number;
}

/** Takes out the clients that a restart reaches: all of a host's, of nodes that are alike as many as the step says. */
export function takeRestarted(flows: Flows, reloads: Reloads, component: Component | 'all', who: Whom, now: number): Restarted {
  const portions = new Map<Group, number>();
  const moved: Taken[] = [];
  const emptied = new Set<Episode>();
  let silentSince = now;
  const leave = (episode: Episode, weight: number) => {
    silentSince = Math.min(silentSince, episode.at);
    episode.weight -= weight;
    if (episode.weight <= TINY) emptied.add(episode);
  };
  const take = (group: Group, touched: boolean, share: number) => flows.takeShare(group, touched, share, leave);
  for (const group of flows.groups) {
    if (component !== 'all' && group.component !== component) continue;
    const { host, id } = group.nodeClass;
    if (host !== undefined) {
      if (who.hosts.has(host)) moved.push({ group, touched: false, weight: take(group, false, 1) + take(group, true, 1) });
      continue;
    }
    const count = who.classes.get(id) ?? 0;
    if (count === 0) continue;
    const home = reloads.home(group);
    const share = portions.get(home) ?? portion(flows, reloads, home, count);
    portions.set(home, share);
    moved.push({ group, touched: true, weight: take(group, false, share) });
  }
  return { moved, emptied, silentSince };
}

/** When a rolling step has been through a whole class, the next one begins with all of it. */
export function renewWhole(flows: Flows, reloads: Reloads, moved: readonly Taken[]): void {
  for (const { group, touched } of moved) {
    const family = reloads.family(group);
    if (touched && family.every((own) => flows.size(own, false) <= TINY)) for (const own of family) flows.renew(own);
  }
}

/** The part of those not yet restarted that a step reaches. Of a client that runs on some nodes of a class only, as many as its share of them. */
function portion(flows: Flows, reloads: Reloads, home: Group, count: number): number {
  const sum = (size: (group: Group) => number) => reloads.family(home).reduce((total, group) => total + size(group), 0);
  const wanted = (count * sum(flows.total)) / home.nodeClass.count;
  return Math.min(
    1,
    wanted /
      Math.max(
        1,
        sum((group) => flows.size(group, false)),
      ),
  );
}
