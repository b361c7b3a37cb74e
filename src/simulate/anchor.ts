import type { Range } from '../model/duration.js';
import type { ActionStep, Plan, Step } from '../model/plan.js';
import { DURATIONS } from './timing.js';

/** What has happened so far, in milliseconds from the start of the plan: when steps began, and the present moment. */
export interface Happened {
  readonly began: ReadonlyMap<string, number>;
  readonly now: number;
}

/** Why what is said to have happened cannot be this plan's. */
export interface Impossible {
  readonly step: string;
  readonly why: 'unknown' | 'inside' | 'order' | 'future';
  /** The step that began before the one it should follow. */
  readonly other?: string;
}

/**
 * A plan tied to what has happened: steps begin when they did, those in between took the time there was, and the one under way has
 * taken at least as long as it has. What comes after is as uncertain as before. Only steps of the plan's own list can be tied, not those
 * inside `parallel` or `each`.
 */
export function anchor(plan: Plan, { began, now }: Happened): Plan | readonly Impossible[] {
  const ids = plan.steps.map(({ id }) => id);
  const problems: Impossible[] = [...began].flatMap(([step, at]): Impossible[] => {
    if (!ids.includes(step)) return [{ step, why: inside(plan.steps, step) ? 'inside' : 'unknown' }];
    if (at > now) return [{ step, why: 'future' }];
    const later = ids.slice(ids.indexOf(step) + 1).find((other) => began.has(other) && began.get(other)! < at);
    return later === undefined ? [] : [{ step, why: 'order', other: later }];
  });
  if (problems.length > 0) return problems;
  const known = ids.map((id) => began.get(id));
  const last = known.findLastIndex((at) => at !== undefined);
  const steps: Step[] = [];
  let from = 0;
  for (let index = 0; index < plan.steps.length; ) {
    const start = known[index] ?? from;
    const next = known.findIndex((at, i) => i > index && at !== undefined);
    if (index > last) {
      steps.push(...plan.steps.slice(index));
      break;
    }
    if (next < 0) {
      steps.push(underWay(plan.steps[index]!, start, now - start));
      index++;
      continue;
    }
    const done = plan.steps.slice(index, next);
    steps.push(...done.map((step, i) => ({ ...squeezed(step, known[next]! - start, done), ...(i === 0 && { began: start }) })));
    from = known[next]!;
    index = next;
  }
  return { ...plan, steps };
}

/** How long the steps before one of a plan's own list are likely to have taken, waits included, milliseconds; 0 for one that is not in it. */
export function likelyBefore({ steps }: Plan, id: string): number {
  const index = steps.findIndex((step) => step.id === id);
  return steps.slice(0, Math.max(0, index)).reduce((sum, step) => sum + lengthOf(step) + (step.wait?.likely ?? 0), 0);
}

const inside = (steps: readonly Step[], id: string): boolean =>
  steps.some((step) => step.kind !== 'action' && (step.steps.some((one) => one.id === id) || inside(step.steps, id)));

/** A step that is over: its gates held, and together with its neighbours it took no longer than there was time. */
function squeezed(step: Step, time: number, together: readonly Step[]): Step {
  const likely = together.reduce((sum, one) => sum + lengthOf(one), 0);
  const scale = likely > time && likely > 0 ? time / likely : 1;
  return rescaled(step, scale);
}

const lengthOf = (step: Step): number =>
  step.kind === 'action'
    ? (step.duration ?? DURATIONS[step.action]).likely
    : step.kind === 'parallel'
      ? Math.max(0, ...step.steps.map(lengthOf))
      : step.steps.reduce((sum, one) => sum + lengthOf(one), 0);

function rescaled(step: Step, scale: number): Step {
  const { wait: _, ...rest } = step;
  const over = { ...rest, gates: [] } as Step;
  if (over.kind !== 'action') return { ...over, steps: over.steps.map((one) => rescaled(one, scale)) };
  const took = Math.round((over.duration ?? DURATIONS[over.action]).likely * scale);
  return { ...over, duration: exactly(took), ...(over.downtime && { downtime: shorter(over.downtime, took) }) } as ActionStep;
}

const exactly = (ms: number): Range => ({ least: ms, likely: ms, most: ms });
const shorter = ({ least, likely, most }: Range, limit: number): Range => ({
  least: Math.min(least, limit),
  likely: Math.min(likely, limit),
  most: Math.min(most, limit),
});

/** The step that runs: it has taken `taken` already, whatever the plan says. */
function underWay(step: Step, began: number, taken: number): Step {
  if (step.kind !== 'action') return { ...step, began };
  const { least, likely, most } = step.duration ?? DURATIONS[step.action];
  // A step that is past its time is taken to end soon, or after as long again: nobody knows (M).
  const late = taken >= likely;
  return {
    ...step,
    began,
    duration: {
      least: Math.max(least, taken),
      likely: late ? taken + SOON : likely,
      most: taken + SOON >= most ? Math.max(most, 2 * taken) : most,
    },
  };
}

const SOON = 60_000;
