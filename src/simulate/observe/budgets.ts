import type { Inventory } from '../../model/inventory.js';
import type { Ledger } from '../ledger.js';
import { type Machines, stopCause } from '../machines.js';
import type { DnsService } from '../pods.js';
import type { Observer } from './observer.js';

/** Whether the DNS pods are fewer than their budget asks for because hosts are down. */
export function observeDnsBudget(inventory: () => Inventory, machines: Machines, service: DnsService, ledger: Ledger): Observer {
  return () => {
    const dns = inventory().dns;
    const ready = service.pods.filter((pod) => pod.alive && !pod.terminating).length;
    const wanted = dns?.replicas ?? dns?.pods?.length ?? 0;
    const least = minimum(dns?.budget?.minAvailable, dns?.budget?.maxUnavailable, wanted);
    const down = machines.all.filter((machine) => !machine.up);
    ledger.state(
      'workload-below-budget',
      'dns',
      least !== undefined && ready < least && down.length > 0
        ? {
            class: { workload: dns?.workload ?? dns?.provider ?? 'DNS' },
            nodes: 0,
            exact: true,
            fraction: (least - ready) / least,
            pinned: false,
            exposure: false,
            target: dns?.workload ?? 'DNS',
            causes: down.flatMap((machine) => stopCause(machines, machine.host.name)),
          }
        : null,
    );
  };
}

/** How many pods a budget asks for, by the rounding of the disruption controller (up in both cases; kubernetes `pkg/controller/disruption`). */
export function minimum(
  minAvailable: number | string | undefined,
  maxUnavailable: number | string | undefined,
  wanted: number,
): number | undefined {
  const scaled = (value: number | string) =>
    typeof value === 'number' ? value : value.endsWith('%') ? Math.ceil((Number.parseFloat(value) / 100) * wanted) : Number(value);
  if (minAvailable !== undefined) return scaled(minAvailable);
  if (maxUnavailable !== undefined) return Math.max(0, wanted - scaled(maxUnavailable));
  return undefined;
}
