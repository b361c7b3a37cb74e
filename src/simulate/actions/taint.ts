import type { ActionStep } from '../../model/plan.js';
import { RANK } from '../clock.js';
import { because } from '../workload/reason.js';
import { staysUnder, type Taint } from '../workload/tolerations.js';
import type { Doing } from './doing.js';

/**
 * `kubectl taint`: `key=value:Effect` sets, a `-` at the end removes. NoSchedule and NoExecute keep pods away that do not tolerate them; NoExecute also
 * deletes those that are there, at once or after their tolerationSeconds, and asks no budget
 * (https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#concepts).
 */
export const taint: Doing = {
  begin: (world, step, batch) => () => {
    for (const { taint: one, on } of taintsOf(step)) {
      if (one.effect === 'PreferNoSchedule') continue;
      world.moves.taint(batch, one, on);
      if (!on || one.effect !== 'NoExecute') continue;
      const there = [...world.moves.select(undefined, batch.hosts), ...world.moves.onClasses(batch)];
      for (const { set, pod } of there) {
        const stays = staysUnder(set.facts, one);
        if (stays === null) continue;
        world.clock.schedule(world.clock.now + stays, RANK.control, () => {
          const still = set.named(pod.name);
          if (still && !still.terminating && still.host === pod.host) world.moves.evict({ set, pod: still }, because(step), undefined);
        });
      }
    }
  },
};

/** The taint as it was written, or the list of them. */
function taintsOf({ operation }: ActionStep): { readonly taint: Taint; readonly on: boolean }[] {
  if (operation === undefined) return [];
  const texts = operation.startsWith('[') ? (JSON.parse(operation) as string[]) : [operation];
  return texts.flatMap((text) => {
    const [, key, value, effect, off] =
      /^([^=:\s-][^=:\s]*?)(?:=([^:\s]*))?(?::(NoSchedule|PreferNoSchedule|NoExecute))?(-)?$/.exec(text) ?? [];
    if (key === undefined) return [];
    const effects = effect !== undefined ? [effect] : off === '-' ? ['NoSchedule', 'NoExecute'] : [];
    return effects.map((one) => ({ taint: { key, ...(value !== undefined && { value }), effect: one }, on: off !== '-' }));
  });
}
