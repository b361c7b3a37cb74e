import type { Away, Gone } from '../away.js';
import type { Population } from '../classes.js';
import { type Clock, RANK } from '../clock.js';
import type { Interval, Ledger } from '../ledger.js';
import type { Lifecycle } from '../lifecycle.js';
import type { Machines } from '../machines.js';
import type { Observer } from './observer.js';

/**
 * Nodes that nobody tells apart and that stay down until their pods are evicted: the grace period, then what pods that say nothing tolerate (`toleration`). Where so many
 * nodes are missed that the controller taints none, nobody is evicted, and what runs there is down as long as its nodes. And while no worker is up at all,
 * nothing runs that does not tolerate the control plane. `every`: the inventory names every pod there is; such nodes then run none that is
 * evicted, unless they are too many to be told apart. Where it does not, an eviction is possible only.
 */
export function observeAway(
  away: Away,
  population: Population,
  machines: Machines,
  clock: Clock,
  grace: number,
  toleration: number,
  every: boolean,
  lifecycle: Lifecycle,
  ledger: Ledger,
): Observer {
  const known = new Set<Gone>();
  const tainted = new Map<Gone, number>();
  const stated = new Map<string, Gone>();
  const workers = population.classes.reduce((sum, { count, host }) => sum + (isWorker(population, host) ? count : 0), 0);
  let wholly = false;

  function lookAgain(gone: Gone): void {
    known.add(gone);
    if (gone.each !== undefined && gone.each < grace) return;
    clock.schedule(gone.at + grace, RANK.control, () => {});
  }

  function isEvicted(gone: Gone): boolean {
    const seen = tainted.get(gone);
    if (seen === undefined) return false;
    const since = lifecycle.looksSince(seen);
    return clock.now - since >= toleration && (gone.each === undefined || gone.each >= since - gone.at + toleration);
  }

  function taint(gone: Gone, key: string): void {
    if (tainted.has(gone) || stated.has(key)) return;
    if (lifecycle.state() === 'evicting') {
      tainted.set(gone, clock.now);
      clock.schedule(clock.now + toleration, RANK.control, () => {});
    } else if (!wholly && (gone.each === undefined || gone.each >= grace + toleration)) {
      stated.set(key, gone);
      ledger.state('service-unreachable', key, {
        ...down(gone.nodes),
        target: `whatever runs only on the ${gone.nodes} nodes of ${gone.step}`,
        causes: [
          ...begins(gone),
          {
            at: clock.now,
            event: `kube-controller-manager evicts nothing while so many nodes of a zone are NotReady (unhealthy-zone-threshold): the pods of ${gone.step}'s nodes start nowhere else`,
            label: 'so many at once that nothing is evicted',
            place: gone.place,
          },
        ],
      });
    }
  }

  /** Whether every node that is none of the control plane is down. */
  function noWorkerLeft(): boolean {
    if (away.all.length === 0 || workers === 0) return false;
    const hosts = machines.all.filter(({ up, host }) => !up && isWorker(population, host.name)).length;
    return away.all.reduce((sum, { together }) => sum + together, hosts) >= workers - 1e-6;
  }

  function lookAtWorkers(): void {
    const none = noWorkerLeft();
    if (none === wholly) return;
    wholly = none;
    ledger.state(
      'service-unreachable',
      'no worker',
      none ? { ...down(workers), target: 'whatever runs on workers', causes: away.all.flatMap((gone) => begins(gone)) } : null,
    );
  }

  return () => {
    if (away.all.length === 0 && stated.size === 0 && !wholly) return;
    lookAtWorkers();
    for (const [key, gone] of stated)
      if (!away.all.includes(gone)) {
        stated.delete(key);
        ledger.state('pod-eviction', key, null);
        ledger.state('service-unreachable', key, null);
      }
    // While nobody can write, what was evicted stays so, and nothing else is.
    if (lifecycle.from() === undefined) return;
    for (const gone of away.all) if (!known.has(gone)) lookAgain(gone);
    for (const gone of away.all) {
      if (
        clock.now - gone.at < grace ||
        (gone.each !== undefined && gone.each < grace) ||
        clock.now - lifecycle.looksSince(gone.at) < grace
      )
        continue;
      if (gone.empty || (every && population.untold === 0)) continue;
      const key = `${gone.step} ${gone.nodeClass}`;
      taint(gone, key);
      if (!isEvicted(gone)) continue;
      stated.set(key, gone);
      ledger.state('pod-eviction', key, { ...down(gone.nodes), exposure: population.untold === 0, causes: begins(gone) });
    }
  };
}

const isWorker = (population: Population, host: string | undefined): boolean => {
  const found = host === undefined ? undefined : population.hosts.get(host);
  return found === undefined || (!found.controlPlane && !found.appliance);
};

const begins = (gone: Gone): Interval['causes'] => [
  { at: gone.at, event: `${gone.step} takes ${gone.nodes} nodes down`, label: 'are down from here on', place: gone.place },
];

const down = (nodes: number) => ({ class: {}, nodes, exact: true, fraction: 1, pinned: false, exposure: false });
