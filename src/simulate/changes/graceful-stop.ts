import { deafening, exactly, inserted, listed, type Proposer, rewrite } from './change.js';

/** From moving the manifest away to the process being gone: the kubelet looks at its manifests every 20 s (`fileCheckFrequency`, kubelet configuration types), then the process ends. M. */
const STOPPING = 30_000;

/** An apiserver that is stopped first ends its connections with a FIN: nobody is left behind on a dead one. */
export const gracefulStop: Proposer = (situation) => {
  const steps = deafening(situation);
  if (steps.length === 0) return [];
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) =>
      steps.includes(step)
        ? [
            inserted(step, { id: `stop-apiserver-before-${step.id}`, action: 'wait', duration: exactly(STOPPING) }),
            { ...step, mode: 'graceful' as const },
          ]
        : [step],
    ),
  };
  return [
    {
      change: `stop kube-apiserver in an orderly way first (move its manifest away, wait until it is gone) in ${listed(steps.map((step) => step.id))}`,
      kind: 'step',
      who: 'you',
      inventory: situation.inventory,
      plan,
      takes: 0,
      cost: 'about half a minute a master; not possible where you cannot reach the host',
    },
  ];
};
