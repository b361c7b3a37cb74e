import type { Clock } from '../clock.js';
import type { Ledger } from '../ledger.js';
import { type Machines, stopCause } from '../machines.js';
import { leastToleration } from '../workload/tolerations.js';
import type { Workloads } from '../workload/workloads.js';
import type { Observer } from './observer.js';

/** Hosts that stay down so long that their pods are evicted: the grace period, then the least that one of their pods tolerates. */
export function observeHosts(machines: Machines, workloads: Workloads, clock: Clock, grace: number, ledger: Ledger): Observer {
  const stated = new Set<string>();
  return () => {
    for (const machine of machines.all) {
      const { name, appliance } = machine.host;
      if (appliance) continue;
      if (machine.up && !stated.has(name)) continue;
      const after = machine.up ? null : leastToleration(workloads, name);
      const long = after !== null && machine.stop !== undefined && clock.now - machine.stop.at >= grace + after;
      if (long) stated.add(name);
      else stated.delete(name);
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
