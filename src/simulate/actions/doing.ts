import type { ActionStep } from '../../model/plan.js';
import type { Batch } from '../targets.js';
import type { World } from '../world.js';

/** What an action does: when it begins, and (returned) when it ends. */
export interface Doing {
  readonly begin: (
    world: World,
    step: ActionStep,
    batch: Batch,
    played: { readonly duration: number; readonly id: string },
  ) => (() => void) | undefined;
}
