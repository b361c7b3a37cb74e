import type { Inventory } from '../model/inventory.js';
import { findNode } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import { actionsOf } from '../model/plan.js';
import type { Live } from '../report/live.js';
import { anchor, type Impossible } from '../simulate/anchor.js';
import { withFault } from '../simulate/fault.js';
import { stateAt } from '../simulate/state.js';
import { didYouMean } from '../source/nearest.js';
import { quoted } from './arguments.js';
import { CommandError, type Values } from './command.js';
import { pointOf, type Since, sincePlanStart, startedOf } from './times.js';

/** What the options ask for that changes or looks into a plan as it is played. */
export interface Asked {
  /** The plan as it will be played: tied to what has happened, with hosts lost. Throws a CommandError where that cannot be this plan's. */
  readonly adapt: (plan: Plan, inventory: Inventory) => Plan;
  /** What is printed besides its timeline. */
  readonly live: (plan: Plan, inventory: Inventory, written: Plan) => Live;
  readonly runs: number | undefined;
}

/** Reads the options of `simulate` that are about a running or a disturbed change; throws a CommandError where one cannot be read. */
export function asked(values: Values): Asked {
  const started = new Map<string, string>();
  for (const { step, time } of (values.started ?? []).map(startedOf)) {
    if (started.has(step)) throw new CommandError(`--started names ${quoted(step)} twice`);
    started.set(step, time);
  }
  if (started.size > 0 && values.now === undefined) throw new CommandError('--started needs --now', 'for example --now 02:27');
  const points = (values.at ?? []).map((text) => pointOf('at', text));
  const faults = (values.fault ?? []).map((text) => {
    const [, host, step] = /^(.+?)@(.+)$/.exec(text) ?? [];
    if (host === undefined || step === undefined)
      throw new CommandError(`--fault cannot be ${quoted(text)}`, 'a host and a step: master-1@reboot-master-3');
    return { host, step };
  });
  const runs = values.explore === undefined ? undefined : Number(values.explore);
  if (runs !== undefined && !(Number.isSafeInteger(runs) && runs > 0))
    throw new CommandError(`--explore cannot be ${quoted(values.explore!)}`, 'a number of runs, 1 or more');
  const times = (plan: Plan) => (values.now === undefined ? undefined : sincePlanStart(plan, started, values.now));
  return {
    runs,
    adapt(plan, inventory) {
      let adapted = plan;
      const happened = times(plan);
      if (happened) {
        const tied = anchor(plan, happened);
        if ('steps' in tied) adapted = { ...tied, window: shifted(plan, happened) };
        else throw impossible(tied[0]!, plan);
      }
      for (const fault of faults) {
        if (!findNode(inventory, fault.host))
          throw new CommandError(
            `--fault: ${inventory.name} has no node ${quoted(fault.host)}${didYouMean(
              fault.host,
              inventory.nodes.map(({ name }) => name),
            )}`,
          );
        const [, step, batch] = /^(.+)#(\d+)$/.exec(fault.step) ?? [];
        if (step !== undefined && Number(batch) > 1 && hasStep(plan, step))
          throw new CommandError(
            `--fault: ${quoted(fault.step)} is a batch of the step ${quoted(step)}; a host can be lost as a step begins, not between its batches`,
            `--fault ${fault.host}@${step}, or write the batches as steps of their own`,
          );
        // The first batch begins when the step does.
        const faulty = withFault(adapted, fault) ?? (Number(batch) === 1 ? withFault(adapted, { ...fault, step: step! }) : undefined);
        if (!faulty) throw unknownStep('fault', fault.step, plan);
        adapted = faulty;
      }
      return adapted;
    },
    live(plan, inventory, written) {
      const happened = times(written);
      const states = points.map((at) => stateAt(inventory, plan, at));
      return {
        states: happened ? [stateAt(inventory, plan, happened.now), ...states] : states,
        cards: values.cards ?? false,
        rehearse: values.rehearse ?? false,
        ...(happened && { now: happened.now }),
        ...(happened && beginning(written, happened)),
      };
    },
  };
}

/** How the beginnings of steps were taken that nobody told. */
function beginning({ window }: Plan, since: Since): { readonly began?: string } {
  const said = [...placed(window, since), ...since.twice];
  return said.length === 0 ? {} : { began: said.join('; ') };
}

function placed(window: Plan['window'], { began, untold }: Since): string[] {
  if (began.size === 0)
    return [
      `the plan began ${window?.start === undefined ? 'at this very moment' : 'at window.start'}: nobody said when a step did (--started STEP=TIME)`,
    ];
  if (untold.length === 0) return [];
  const few = `${untold.slice(0, 3).join(', ')}${untold.length > 3 ? ` and ${untold.length - 3} more` : ''}`;
  return [`nobody said when ${few} began (--started STEP=TIME): placed by how long steps are likely to take`];
}

/** Whether a plan has a step of this name, at any depth. */
function hasStep(plan: Plan, id: string): boolean {
  const within = (steps: Plan['steps']): boolean => steps.some((step) => step.id === id || (step.kind !== 'action' && within(step.steps)));
  return within(plan.steps);
}

/** The window by the plan's real beginning: what had passed of it by then is gone. */
function shifted({ window, at }: Plan, { start, late }: Since): NonNullable<Plan['window']> {
  return { at, ...window, start, ...(window?.duration !== undefined && { duration: Math.max(0, window.duration - late) }) };
}

const unknownStep = (option: string, step: string, plan: Plan): CommandError =>
  new CommandError(
    `--${option}: ${plan.name} has no step ${quoted(step)}${didYouMean(step, [...plan.steps.map(({ id }) => id), ...actionsOf(plan.steps).map(({ id }) => id)])}`,
  );

function impossible({ step, why, other }: Impossible, plan: Plan): CommandError {
  switch (why) {
    case 'unknown':
      return unknownStep('started', step, plan);
    case 'inside':
      return new CommandError(`--started: ${quoted(step)} is part of another step of ${plan.name}: give the time of that one`);
    case 'order':
      return new CommandError(
        `--started: ${quoted(other ?? '')} comes after ${quoted(step)} in ${plan.name}, and is said to have begun before it`,
      );
    case 'future':
      return new CommandError(`--started: ${quoted(step)} is said to begin after --now`);
  }
}
