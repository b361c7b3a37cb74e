import type { Clock } from '../clock.js';
import type { Ledger } from '../ledger.js';
import { type Machines, stopCause } from '../machines.js';
import { DEFAULT_TOLERATION } from '../timing.js';
import type { Observer } from './observer.js';

/** Hosts that stay down so long that their pods are evicted: the grace period, then the pods' toleration. */
export function observeHosts(machines: Machines, clock: Clock, grace: number, ledger: Ledger): Observer {
  return () => {
    for (const machine of machines.all) {
      const { name } = machine.host;
      const long = !machine.up && machine.stop !== undefined && clock.now - machine.stop.at >= grace + DEFAULT_TOLERATION;
      ledger.state(
        'pod-eviction',
        name,
        long
          ? { class: { node: name }, nodes: 1, exact: true, fraction: 1, pinned: false, exposure: false, causes: stopCause(machines, name) }
          : null,
      );
    }
  };
}
