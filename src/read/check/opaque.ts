import type { Finding } from '../../model/finding.js';
import { placeOf } from '../../model/place.js';
import { actionsOf, type Plan } from '../../model/plan.js';
import { problem } from '../explain/problem.js';

/** Commands of which nobody says what they touch: the model plays them as if they did nothing, which is no all-clear. */
export function opaqueProblems(plan: Plan): Finding[] {
  return actionsOf(plan.steps).flatMap((step) =>
    step.action === 'run' && step.affects === undefined
      ? [
          problem(
            'input/plan',
            placeOf(step, step.command === undefined ? 'action' : 'command'),
            `${step.id} runs a command and does not say what it touches: it is played as if it did nothing`,
            'say it under affects: nodes, components, workloads',
            'warning',
          ),
        ]
      : [],
  );
}
