import { placeOf } from '../../model/place.js';
import type { Inventory } from '../../model/inventory.js';
import type { Away, Gone } from '../away.js';
import { type Clock, RANK } from '../clock.js';
import type { EvictionPolicy } from '../eviction.js';
import type { Ledger } from '../ledger.js';
import type { Lifecycle } from '../lifecycle.js';
import type { Machines } from '../machines.js';
import { DEFAULT_TOLERATION } from '../timing.js';
import type { World } from '../world.js';
import type { Observer } from './observer.js';

/**
 * Nodes that nobody tells apart and that stay down until their pods are evicted: the grace period, then what pods that say nothing tolerate. Where so many
 * nodes are missed that the controller taints none, nobody is: the pods stay down with their nodes, and that is said.
 */
export function observeAway(
  away: Away,
  machines: Machines,
  inventory: Inventory,
  total: number,
  clock: Clock,
  grace: number,
  policy: EvictionPolicy,
  lifecycle: Lifecycle,
  ledger: Ledger,
  assume: World['assume'],
): Observer {
  const known = new Set<Gone>();
  const tainted = new Map<Gone, number>();
  const stated = new Map<string, Gone>();

  function lookAgain(gone: Gone): void {
    known.add(gone);
    if (gone.each !== undefined && gone.each < grace) return;
    clock.schedule(gone.at + grace, RANK.control, () => {});
  }

  function taint(gone: Gone, missed: number): void {
    if (tainted.has(gone)) return;
    if (policy.state(missed) === 'evicting') {
      tainted.set(gone, clock.now);
      clock.schedule(clock.now + DEFAULT_TOLERATION, RANK.control, () => {});
    } else if (gone.each === undefined || gone.each >= grace + DEFAULT_TOLERATION)
      assume({
        fact: `whether pods of the ${gone.nodes} nodes that ${gone.step} takes down start elsewhere`,
        assumed: `they do not: ${Math.round(missed)} of ${total} nodes are NotReady at once, and then nothing is evicted`,
        why: 'kube-controller-manager stops evictions where most of a zone is NotReady (unhealthy-zone-threshold); such pods are down as long as their nodes',
        place: inventory.controlPlane?.controllerManager ? placeOf(inventory.controlPlane, 'controllerManager') : gone.place,
      });
  }

  return () => {
    const looksFrom = lifecycle.from();
    // While nobody can write, what was evicted stays so, and nothing else is.
    if ((away.all.length === 0 && stated.size === 0) || looksFrom === undefined) return;
    for (const gone of away.all) if (!known.has(gone)) lookAgain(gone);
    const late = away.all.filter(({ at, each }) => clock.now - Math.max(at, looksFrom) >= grace && (each === undefined || each >= grace));
    const hosts = machines.all.filter(({ up, stop }) => !up && stop !== undefined && clock.now - stop.at >= grace).length;
    const missed = late.reduce((sum, { together }) => sum + together, hosts);
    for (const gone of late) {
      taint(gone, missed);
      const seen = tainted.get(gone);
      if (seen === undefined) continue;
      const since = Math.max(seen, looksFrom);
      if (clock.now - since < DEFAULT_TOLERATION) continue;
      if (gone.each !== undefined && gone.each < since - gone.at + DEFAULT_TOLERATION) continue;
      const key = `${gone.step} ${gone.nodeClass}`;
      stated.set(key, gone);
      ledger.state('pod-eviction', key, {
        class: {},
        nodes: gone.nodes,
        exact: true,
        fraction: 1,
        pinned: false,
        exposure: false,
        causes: [{ at: gone.at, event: `${gone.step} takes ${gone.nodes} nodes down`, label: 'are down from here on', place: gone.place }],
      });
    }
    for (const [key, gone] of stated)
      if (!away.all.includes(gone)) {
        stated.delete(key);
        ledger.state('pod-eviction', key, null);
      }
  };
}
