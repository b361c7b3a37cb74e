import { answerOf, type Dimension } from './choices.js';
import type { Run } from './run.js';
import type { Job } from './work.js';

/** What a plan asks first, and what it asks, or how it ends, after each answer. */
interface Question {
  readonly asks: Dimension;
  readonly after: Map<number, Question | Run>;
}

/** What was played before. */
export interface Recall {
  /** The run of a job, where an earlier one answered every question as it does. */
  readonly known: (job: Job) => Run | undefined;
  /** Remembers a run, and returns it. */
  readonly file: (job: Job, run: Run) => Run;
}

interface Roots {
  first: Question | Run | undefined;
  watched: Question | Run | undefined;
}

/**
 * Remembers the runs of each plan by the questions that they asked and the answers that they got. A run is determined by those alone, so a scenario
 * that answers all of them as an earlier one did gives the same run, and is not played again.
 */
export function openRecall(): Recall {
  const plans = new WeakMap<object, WeakMap<object, Roots>>();
  function rootsOf({ plan, inventory }: Job): Roots {
    let own = plans.get(plan);
    if (!own) plans.set(plan, (own = new WeakMap()));
    let roots = own.get(inventory);
    if (!roots) own.set(inventory, (roots = { first: undefined, watched: undefined }));
    return roots;
  }
  const rootOf = ({ watch }: Job): keyof Roots => (watch ? 'watched' : 'first');
  return {
    known(job) {
      const { scenario } = job;
      // A time between the options is none of the answers that are filed.
      if (scenario.times) return undefined;
      let at = rootsOf(job)[rootOf(job)];
      while (at && isQuestion(at)) at = at.after.get(answerOf(scenario, at.asks));
      return at && { ...at, scenario };
    },
    file(job, run) {
      if (job.scenario.times) return run;
      const roots = rootsOf(job);
      roots[rootOf(job)] = filed(roots[rootOf(job)], run, 0);
      return run;
    },
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
