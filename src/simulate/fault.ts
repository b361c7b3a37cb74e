import type { ActionStep, Plan, Step } from '../model/plan.js';

/** One extra failure: a host that is lost, without a FIN and for good, at the moment a step begins. */
export interface Fault {
  readonly host: string;
  readonly step: string;
}

/** The plan with the fault beside its step; undefined where the plan has no such step. The lost host is blamed on the step beside which it stands. */
export function withFault(plan: Plan, fault: Fault): Plan | undefined {
  let found = false;
  const beside = (step: Step): Step => {
    if (step.id === fault.step) {
      found = true;
      const lost: ActionStep = {
        kind: 'action',
        id: `${fault.host} is lost`,
        action: 'shutdown',
        fault: true,
        nodes: { names: [fault.host] },
        mode: 'abrupt',
        duration: { least: 0, likely: 0, most: 0 },
        gates: [],
        at: { ...step.at, fields: { ...step.at.fields, mode: { file: step.at.file, pointer: step.at.pointer } } },
      };
      return { kind: 'parallel', id: `${step.id} with ${fault.host} lost`, steps: [lost, step], gates: [], at: step.at };
    }
    const rest = found ? spared(step, fault.host) : step;
    return rest.kind === 'action' ? rest : { ...rest, steps: rest.steps.map(beside) };
  };
  const steps = plan.steps.map(beside);
  return found ? { ...plan, steps } : undefined;
}

/** A later step without the lost host: it stays lost, whatever is done to the others. */
function spared<S extends Step>(step: S, host: string): S {
  const target = step.kind === 'parallel' ? undefined : step.nodes;
  return target === undefined ? step : { ...step, nodes: { ...target, lost: [...(target.lost ?? []), host] } };
}
