import { answerOf, type Dimension } from './choices.js';
import type { Run } from './run.js';
import type { Job } from './work.js';

/** What a plan asks first, and what it asks, or how it ends, after each answer. */
interface Question {
  readonly asks: Dimension;
  readonly after: Map<number, Question | Run>;
}

/**
 * Remembers the runs of each plan by the questions that they asked and the answers that they got. A run is determined by those alone, so a scenario
 * that answers all of them as an earlier one did gives the same run, and is not played again.
 */
export function openRecall(): (job: Job, play: (job: Job) => Run) => Run {
  const plans = new WeakMap<object, WeakMap<object, { first: Question | Run | undefined; watched: Question | Run | undefined }>>();
  return (job, play) => {
    const { inventory, plan, scenario, watch } = job;
    let own = plans.get(plan);
    if (!own) plans.set(plan, (own = new WeakMap()));
    let roots = own.get(inventory);
    if (!roots) own.set(inventory, (roots = { first: undefined, watched: undefined }));
    const root = watch ? 'watched' : 'first';
    let at = roots[root];
    while (at && isQuestion(at)) at = at.after.get(answerOf(scenario, at.asks));
    if (at) return { ...at, scenario };
    const run = play(job);
    roots[root] = filed(roots[root], run, 0);
    return run;
  };
}

const isQuestion = (at: Question | Run): at is Question => 'asks' in at;

/** The tree with one more run in it. */
function filed(at: Question | Run | undefined, run: Run, depth: number): Question | Run {
  const asks = run.asked[depth];
  if (!asks) return run;
  const question: Question = at && isQuestion(at) ? at : { asks, after: new Map() };
  const option = run.taken.get(asks.key)!;
  question.after.set(option, filed(question.after.get(option), run, depth + 1));
  return question;
}
