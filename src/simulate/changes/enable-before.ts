import type { ActionStep, Step } from '../../model/plan.js';
import type { Proposer } from './change.js';

/** A member that goes back into rotation before the next one leaves it: the plan takes several out, and puts them back only at the end. */
export const enableBefore: Proposer = ({ inventory, plan, impacts }) => {
  if (!impacts.some(({ kind, covered }) => kind === 'api-unavailable' && !covered)) return [];
  const { steps } = plan;
  for (const [index, step] of steps.entries()) {
    if (!takesOut(step)) continue;
    const back = steps.findIndex((other, at) => at > index && putsBack(other, step));
    const next = steps.findIndex((other, at) => at > index && takesOut(other) && other.member !== step.member);
    if (back < 0 || next < 0 || back < next) continue;
    const enable = steps[back]!;
    const others = steps.filter((other) => other !== enable);
    return [
      {
        change: `do ${enable.id} before ${steps[next]!.id}`,
        kind: 'order',
        who: 'you',
        inventory,
        plan: { ...plan, steps: [...others.slice(0, next), enable, ...others.slice(next)] },
        takes: 0,
      },
    ];
  }
  return [];
};

const isMember = (step: Step): step is ActionStep => step.kind === 'action' && step.action === 'lb-member' && step.member !== undefined;
const takesOut = (step: Step): step is ActionStep => isMember(step) && step.operation !== 'enable';
const putsBack = (step: Step, out: ActionStep): boolean =>
  isMember(step) && step.operation === 'enable' && step.member === out.member && step.loadBalancer === out.loadBalancer;
