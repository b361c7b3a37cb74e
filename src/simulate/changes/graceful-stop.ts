import { deafening, listed, type Proposer, rewrite } from './change.js';

/** An apiserver that is stopped first ends its connections with a FIN: nobody is left behind on a dead one. */
export const gracefulStop: Proposer = (situation) => {
  const steps = deafening(situation);
  if (steps.length === 0) return [];
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) => [steps.includes(step) ? { ...step, mode: 'graceful' as const } : step]),
  };
  return [
    {
      change: `stop kube-apiserver in an orderly way first (move its manifest away, wait until it is gone) in ${listed(steps.map((step) => step.id))}`,
      kind: 'step',
      who: 'you',
      inventory: situation.inventory,
      plan,
      takes: 0,
      cost: 'about half a minute a master',
    },
  ];
};
