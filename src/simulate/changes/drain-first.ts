import type { ActionStep, Step } from '../../model/plan.js';
import { STOPS, causing, inserted, listed, type Proposer, rewrite, type Situation } from './change.js';

const FLAGS = { ignoreDaemonsets: true, deleteEmptydirData: true };

/** Pods that move in the orderly way before their node stops: budgets are asked, and nothing is listed that is dead. */
export const drainFirst: Proposer = (situation) => {
  const steps = causing(situation, ['pod-eviction', 'service-unreachable', 'workload-below-budget'], STOPS).filter(
    (step) => !wasDrained(situation, step),
  );
  if (steps.length === 0) return [];
  return [
    {
      change: `drain the nodes before ${listed(steps.map(({ id }) => id))}`,
      kind: 'step',
      who: 'you',
      inventory: situation.inventory,
      plan: {
        ...situation.plan,
        steps: rewrite(situation.plan.steps, (step) => (steps.includes(step) ? drained(step) : [step])),
      },
      takes: 0,
      cost: 'takes as long as the pods do to end and start; a budget may hold it',
    },
  ];
};

/** A drain before the step, batch by batch where the step has batches, and an uncordon where it brings the nodes back. */
function drained(step: ActionStep): Step[] {
  const back = step.action === 'reboot';
  const around = (own: ActionStep): Step[] => {
    const nodes = own.nodes && { nodes: own.nodes };
    return [
      inserted(step, { id: `drain-before-${step.id}`, action: 'drain', ...nodes, flags: FLAGS }),
      own,
      ...(back ? [inserted(step, { id: `uncordon-after-${step.id}`, action: 'uncordon', ...nodes })] : []),
    ];
  };
  if (step.nodes === undefined || step.batch === undefined) return around(step);
  const { nodes, batch, ...rest } = step;
  return [{ kind: 'each', id: `drained-${step.id}`, at: step.at, gates: [], nodes, batch, steps: around(rest) }];
}

/** Whether the plan drains nodes of the step before it. */
function wasDrained({ steps }: Situation, step: ActionStep): boolean {
  const own = steps.filter((entry) => entry.step === step);
  return steps.some(
    ({ action, from, nodes }) =>
      action === 'drain' && own.some((entry) => from <= entry.from && entry.nodes.some((node) => nodes.includes(node))),
  );
}
