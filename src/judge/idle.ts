import type { Workload } from '../model/inventory.js';
import type { TimelineStep } from '../model/timeline.js';
import type { World } from './relation.js';

/** From when to when a workload has no pods to do anything, in seconds; both beyond every plan where it always has some. */
export interface Idle {
  readonly idleFrom: number;
  readonly idleTo: number;
}

/** Later than any step of a plan. */
export const NEVER = 1e12;

/** When workloads have been scaled to none: from the beginning, or by a step or command of the plan, until it scales them up again. */
export function idleIn(world: World): (workload: Workload) => Idle {
  const { timeline } = world.whole ?? world;
  const scalings = timeline.steps.flatMap((move) => {
    const scaling = scalingOf(move);
    return scaling ? [{ ...scaling, move }] : [];
  });
  return (workload) => {
    const own = scalings.filter(({ names }) => names(workload));
    const off = own.find(({ replicas }) => replicas === 0);
    const from = workload.replicas === 0 ? 0 : off ? off.move.to / 1000 : NEVER;
    const on = own.find(({ replicas, move }) => replicas !== 0 && move.from / 1000 >= from);
    return { idleFrom: from, idleTo: on ? on.move.from / 1000 : NEVER };
  };
}

/** What a move scales to how many pods: a scale step, or a command in kubectl's words. */
function scalingOf({ step: { action, workload, replicas, command } }: TimelineStep) {
  if (action === 'scale' && workload !== undefined && replicas !== undefined)
    return {
      replicas,
      names: ({ namespace, kind, name }: Workload) =>
        [name, [namespace, name].join('/'), [namespace, kind, name].join('/')].includes(workload),
    };
  const told = /\bscale\b.*--replicas[= ](\d+)/.exec(command ?? '');
  if (!told) return undefined;
  const words = new Set(command!.split(/[\s/=,'"]+/));
  return { replicas: Number(told[1]), names: ({ name }: Workload) => words.has(name) };
}
