import { type Place, placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';

/** Why a pod moves: a step of the plan, or something that one has led to. */
export interface Reason {
  /** The step's id, or a name that is told apart from every step's. */
  readonly id: string;
  readonly place: Place;
  /** Where the plan speaks of the replacement, if it does. */
  readonly spot?: Place;
  readonly replacement?: ActionStep['replacement'];
  /** A grace period that overrides the pods' own, milliseconds. */
  readonly grace?: number;
}

/** A step as the reason why pods move. */
export const because = (step: ActionStep): Reason => ({
  id: step.id,
  place: placeOf(step, step.pods ? 'pods' : 'action'),
  ...(step.replacement && { spot: placeOf(step, 'replacement'), replacement: step.replacement }),
});
