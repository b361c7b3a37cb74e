import type { Node } from '../../model/inventory.js';
import { type Clock, RANK } from '../clock.js';
import type { Ledger } from '../ledger.js';
import type { Lifecycle } from '../lifecycle.js';
import { type Machine, type Machines, type Stop, stopCause } from '../machines.js';
import { type AtStake, atStake } from '../workload/tolerations.js';
import type { Workloads } from '../workload/workloads.js';
import type { Observer } from './observer.js';

const NOTHING: AtStake = { after: null, known: true };

/**
 * Hosts that stay down so long that their pods are evicted, however they stopped: the grace period, then the least that one of their pods tolerates. One
 * that was drained has none left to evict, and one that is replaced or
 * removed is no node any more: its pods start elsewhere, as the plan means them to. `every`: whether every pod of a node is known; where it does not, an eviction is possible only.
 */
export function observeHosts(
  machines: Machines,
  workloads: Workloads,
  clock: Clock,
  grace: number,
  toleration: number,
  every: (node: Node) => boolean,
  lifecycle: Lifecycle,
  isDrained: (host: string) => boolean,
  ledger: Ledger,
): Observer {
  /** The stop that was seen, since when its node bears the taint, and what the least tolerant of its pods was seen to bear. */
  const seen = new Map<Machine, { readonly stop: Stop; tainted?: number; after?: number }>();
  const stated = new Set<string>();
  const later = (delay: number) => clock.schedule(clock.now + delay, RANK.control, () => {});

  function isEvicted(machine: Machine, stop: Stop, after: number): boolean {
    let known = seen.get(machine);
    if (known?.stop !== stop) {
      known = { stop };
      seen.set(machine, known);
      later(grace);
    }
    // While nobody can write, what was evicted stays so, and nothing else is.
    if (lifecycle.from() === undefined) return stated.has(machine.host.name);
    if (known.tainted === undefined && clock.now - lifecycle.looksSince(stop.at) >= grace && lifecycle.state() === 'evicting')
      known.tainted = clock.now;
    if (known.tainted === undefined) return false;
    const from = lifecycle.looksSince(known.tainted);
    if (known.after !== after) {
      known.after = after;
      if (from + after > clock.now) later(from + after - clock.now);
    }
    if (clock.now - from < after) return false;
    // Asked only where the eviction hangs on it: a leader that came later counts from its own start.
    const due = lifecycle.since(stop.at) + grace + after;
    if (due > clock.now) later(due - clock.now);
    return clock.now >= due;
  }

  /** Hosts that are down, or were stated to be evicted, as long as no host has changed. */
  let concerned: Machine[] = [];
  let concernedOf = -1;

  return () => {
    if (concernedOf !== machines.version) {
      concerned = [];
      for (const machine of machines.all)
        if (!machine.up || stated.has(machine.host.name)) if (!machine.host.appliance) concerned.push(machine);
      concernedOf = machines.version;
    }
    for (const machine of concerned) {
      const { name } = machine.host;
      if (machine.up && !stated.has(name)) continue;
      const spared = machine.up || isDrained(name) || machine.stop?.gone === true;
      const { after, known } = spared ? NOTHING : atStake(workloads, name, every(machine.host.node), toleration);
      const long = after !== null && machine.stop !== undefined && isEvicted(machine, machine.stop, after);
      if (long) stated.add(name);
      else stated.delete(name);
      ledger.state(
        'pod-eviction',
        name,
        long
          ? {
              class: { node: name },
              nodes: 1,
              exact: true,
              fraction: 1,
              pinned: false,
              exposure: !known,
              causes: stopCause(machines, name),
            }
          : null,
      );
    }
  };
}
