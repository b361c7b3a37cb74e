import type { Range } from '../../model/duration.js';
import type { Place } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { Batch } from '../targets.js';
import type { World } from '../world.js';

/** An action that goes on until something in the world has come true, its duration being the least it takes. */
export interface Ongoing {
  /** Does what can be done now; called after every moment while it goes on. */
  readonly look: () => void;
  /** What keeps it from ending, as a clause; undefined where it has ended. */
  readonly waitsFor: () => string | undefined;
  readonly place: Place;
}

/** What an action does: when it begins, and (returned) when it ends or while it goes on. */
export interface Doing {
  readonly begin: (
    world: World,
    step: ActionStep,
    batch: Batch,
    played: { readonly duration: number; readonly id: string },
  ) => (() => void) | Ongoing | undefined;
  /** How long it takes at the least where the plan does not say and the inventory tells; undefined where it does not. */
  readonly lasts?: (world: World, step: ActionStep, batch: Batch) => Range | undefined;
}
