import { applySet } from '../../model/configure.js';
import type { Doing } from './doing.js';

/** From here on the new value holds; what was true before is judged by the old one. Entries that cannot be applied were reported when the plan was read. */
export const configure: Doing = {
  begin: (world, step) => () => {
    if (step.set) world.reconfigure(applySet(world.inventory(), step.set, step.at).inventory);
  },
};
