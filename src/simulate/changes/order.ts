import type { ActionStep } from '../../model/plan.js';
import { type Proposer, listed } from './change.js';

/** Moves of pods before the first stop, so that nobody is deaf while they happen. */
export const movesFirst: Proposer = ({ inventory, plan, impacts }) => {
  const steps = plan.steps;
  if (!impacts.some((impact) => impact.kind === 'dns-resolution' && !impact.covered)) return [];
  const isMove = (step: (typeof steps)[number]): step is ActionStep =>
    step.kind === 'action' && (step.action === 'evict' || step.action === 'delete');
  const firstStop = steps.findIndex((step) => step.kind === 'action' && !isMove(step));
  const later = steps.filter((step, index) => isMove(step) && index > firstStop);
  if (firstStop < 0 || later.length === 0) return [];
  return [
    {
      change: `do ${listed(later.map((step) => step.id))} before ${steps[firstStop]!.id}`,
      kind: 'order',
      who: 'you',
      inventory,
      plan: {
        ...plan,
        steps: [...steps.slice(0, firstStop), ...later, ...steps.slice(firstStop).filter((step) => !later.includes(step as ActionStep))],
      },
      takes: 0,
    },
  ];
};
