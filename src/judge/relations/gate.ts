import type { Step } from '../../model/plan.js';
import { placeOf } from '../../model/place.js';
import { relation } from '../relation.js';

/** Conditions that hold the plan until they are true. */
export const gate = relation({
  name: 'gate',
  what: 'A gate of the plan: a condition that the model knows, or a command.',
  example: 'gate.opaque',
  fields: {
    step: { type: 'string', what: 'id of the step whose gate it is' },
    gate: { type: 'string', what: 'the condition, or the command' },
    opaque: { type: 'bool', what: 'whether it is a command: what it finds is not known to the model' },
    never: { type: 'bool', what: 'whether the plan waits at it for ever, in the likely run or in some' },
    why: { type: 'string', what: 'what keeps it from holding, as a clause; empty where it comes true' },
    since: { type: 'double', what: 'from when the plan waits at it for ever, in seconds after its start; 0 where it comes true' },
    certainty: {
      type: 'string',
      what: 'how sure it is that it never comes true; empty where it does',
      words: ['certain', 'likely', 'possible', ''],
    },
  },
  rows: ({ plan, timeline: { stuck } }) =>
    every(plan.steps).flatMap((step) =>
      step.gates.map((condition) => {
        const text = typeof condition === 'string' ? condition : condition.command;
        const here = stuck?.step === step.id && stuck.gate === text ? stuck : undefined;
        return {
          values: {
            step: step.id,
            gate: text,
            opaque: typeof condition === 'object',
            never: here !== undefined,
            why: here?.why ?? '',
            since: (here?.since ?? 0) / 1000,
            certainty: here?.certainty ?? '',
          },
          place: placeOf(step, 'gate'),
          of: step.id,
          steps: [step.id],
        };
      }),
    ),
});

/** Every step of a plan, those inside `parallel` and `each` included. */
const every = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...(step.kind === 'action' ? [] : every(step.steps))]);
