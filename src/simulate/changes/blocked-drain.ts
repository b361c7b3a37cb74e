import type { Budget, Inventory } from '../../model/inventory.js';
import { placeOf, samePlace } from '../../model/place.js';
import { actionsOf, type ActionStep } from '../../model/plan.js';
import { asked } from '../workload/budget.js';
import { dnsFacts, workloadFacts, type WorkloadFacts } from '../workload/facts.js';
import { exactly, inserted, listed, type Proposer, rewrite, type Situation } from './change.js';

type Guarded = WorkloadFacts & { readonly budget: Budget };

const isGuarded = (facts: WorkloadFacts | undefined): facts is Guarded => facts?.budget !== undefined;

/** The workloads whose budget holds a drain up: those that the drain's causes point at. */
function holding({ inventory, impacts }: Situation): Guarded[] {
  const causes = impacts.flatMap(({ kind, covered, cause }) => (kind === 'drain-blocked' && !covered ? cause : []));
  return [dnsFacts(inventory), ...workloadFacts(inventory)]
    .filter(isGuarded)
    .filter(({ budget }) => causes.some(({ place }) => samePlace(place, placeOf(budget))));
}

const drains = ({ plan }: Situation): ActionStep[] => actionsOf(plan.steps).filter(({ action }) => action === 'drain');

/**
 * One pod more than a budget asks for, so that one may go. With `maxUnavailable`, or a share of the pods, what the budget asks for grows with the pods
 * (kubernetes `pkg/controller/disruption`): there more pods let nobody go that may not go now.
 */
export const scaleFirst: Proposer = (situation) => {
  const { inventory, plan } = situation;
  const first = plan.steps[0];
  if (!first) return [];
  return holding(situation).flatMap((facts) => {
    const least = facts.budget.minAvailable;
    if (
      typeof least !== 'number' ||
      least < 1 ||
      (facts.kind !== 'Deployment' && facts.kind !== 'StatefulSet' && facts.kind !== 'ReplicaSet')
    )
      return [];
    const replicas = Math.max(least, facts.replicas) + 1;
    const scale = inserted(first, {
      id: `scale-${facts.name}`,
      action: 'scale',
      workload: facts.label,
      replicas,
      duration: exactly(60_000),
    });
    return [
      {
        change: `scale ${facts.label} to ${replicas} before ${first.id}`,
        kind: 'step' as const,
        who: 'you',
        inventory,
        plan: { ...plan, steps: [scale, ...plan.steps] },
        takes: 0,
        cost: 'needs room for one pod more; scale back afterwards',
      },
    ];
  });
};

/** A budget that lets one pod go: its owner has to agree. */
export const relaxBudget: Proposer = (situation) =>
  holding(situation).map(({ label, budget }) => {
    const { minAvailable: _minAvailable, ...rest } = budget;
    const relaxed: Budget = { ...rest, maxUnavailable: 1 };
    return {
      change: `let the budget of ${label} lose one pod during the change (maxUnavailable 1 instead of ${asked(budget)})`,
      kind: 'setting' as const,
      who: `the owner of ${label}`,
      inventory: withBudget(situation.inventory, budget, relaxed),
      plan: situation.plan,
      takes: 0,
      cost: `fewer pods of ${label} may be up than its owner asked for`,
    };
  });

function withBudget(inventory: Inventory, budget: Budget, relaxed: Budget): Inventory {
  const { dns } = inventory;
  return {
    ...inventory,
    ...(dns && { dns: dns.budget === budget ? { ...dns, budget: relaxed } : dns }),
    workloads: inventory.workloads.map((workload) => (workload.budget === budget ? { ...workload, budget: relaxed } : workload)),
  };
}

/** A drain that gives up instead of waiting for ever; the pod is still there then. */
export const drainTimeout: Proposer = (situation) => {
  const endless = drains(situation).filter(({ flags }) => typeof flags?.timeout !== 'string');
  if (endless.length === 0 || holding(situation).length === 0) return [];
  return [
    {
      change: `--timeout=10m for ${listed(endless.map(({ id }) => id))}`,
      kind: 'setting',
      who: 'you',
      inventory: situation.inventory,
      plan: {
        ...situation.plan,
        steps: rewrite(situation.plan.steps, (step) => [
          endless.includes(step) ? { ...step, flags: { ...step.flags, timeout: '10m' } } : step,
        ]),
      },
      takes: 0,
      cost: 'the drain fails then, with the pod still there: somebody has to decide whether to go on',
      tempting: true,
    },
  ];
};
