import type { Budget, Inventory } from '../../model/inventory.js';
import type { Ledger } from '../ledger.js';
import { minimum } from '../workload/budget.js';
import type { PodSet } from '../workload/pod-set.js';
import type { Observer } from './observer.js';

/** Workloads with fewer healthy pods than their budget asks for, because of what the plan did: what was missing before it began does not count. */
export function observeBudgets(inventory: () => Inventory, sets: readonly PodSet[], ledger: Ledger): Observer {
  const before = new Map(sets.map((set) => [set, set.healthy()]));
  const seen = new Map<PodSet, { readonly version: number; readonly budget: Budget | undefined }>();
  return () => {
    const { dns } = inventory();
    for (const set of sets) {
      const { facts } = set;
      // `configure` may give the DNS another budget; a workload's is that of the inventory.
      const budget = facts.dns ? (dns?.budget ?? facts.budget) : facts.budget;
      const last = seen.get(set);
      if (last && last.version === set.version && last.budget === budget) continue;
      seen.set(set, { version: set.version, budget });
      const least = minimum(budget, facts.dns ? (dns?.replicas ?? facts.replicas) : facts.replicas);
      const healthy = set.healthy();
      const causes = set.losses();
      ledger.state(
        'workload-below-budget',
        facts.key,
        least !== undefined && least > 0 && healthy < Math.min(least, before.get(set)!) && causes.length > 0
          ? {
              class: { workload: facts.label },
              nodes: 0,
              exact: true,
              fraction: (least - healthy) / least,
              pinned: false,
              exposure: false,
              target: facts.label,
              causes,
            }
          : null,
      );
    }
  };
}
