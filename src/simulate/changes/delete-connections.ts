import { apiBalancer } from '../../model/inventory.js';
import { deafening, exactly, inserted, listed, type Proposer, rewrite } from './change.js';

/** What the balancer forgets, it answers with RST: the clients hear of it at their next packet. */
export const deleteConnections: Proposer = (situation) => {
  const balancer = apiBalancer(situation.inventory);
  const steps = deafening(situation);
  if (steps.length === 0 || balancer === undefined || balancer.mode === 'pass-through') return [];
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) => {
      const member = step.nodes?.names[0];
      if (!steps.includes(step) || member === undefined) return [step];
      return [
        step,
        inserted(step, {
          id: `delete-connections-after-${step.id}`,
          action: 'lb-connections',
          loadBalancer: balancer.name,
          member,
          duration: exactly(30_000),
        }),
      ];
    }),
  };
  return [
    {
      change: `delete the member's connections on ${balancer.name} after ${listed(steps.map((step) => step.id))}`,
      kind: 'step',
      who: 'network',
      inventory: situation.inventory,
      plan,
      takes: 0,
    },
  ];
};
