import type { ActionStep, Step } from '../model/plan.js';
import { type Place, placeOf } from '../model/place.js';
import type { TimelineStep } from '../model/timeline.js';
import { actions } from './actions/actions.js';
import type { Ongoing } from './actions/doing.js';
import { RANK } from './clock.js';
import { missing } from './gates.js';
import { type Batch, batchesOf, NOBODY } from './targets.js';
import { DURATIONS } from './timing.js';
import type { World } from './world.js';

/** What a plan waits at: a gate, or an action that does not come to its end. */
export interface Held {
  readonly step: Step;
  readonly gate: string;
  /** What keeps it from holding, as a clause. */
  readonly why: string;
  readonly since: number;
  readonly place: Place;
}

/** A plan as one run plays it: what has been done when, and what holds it up. */
export interface Played {
  readonly steps: TimelineStep[];
  /** A gate that the plan is waiting at. */
  readonly held: () => Held | undefined;
  /** Looks at the gates that hold it; called after every moment. */
  readonly look: () => void;
  readonly done: () => boolean;
}

/** Begins to play the steps in a world; its clock does the rest. Steps run in order, each when the one before has ended, its gates hold and its wait has passed. */
export function playSteps(world: World, steps: readonly Step[]): Played {
  const { clock, choices } = world;
  const record: TimelineStep[] = [];
  const held: (Held & { readonly test: () => string | undefined; readonly then: () => void; why: string })[] = [];
  const going = new Set<Ongoing>();
  let finished = false;

  function sequence(list: readonly Step[], batch: Batch | undefined, suffix: string, done: () => void): void {
    const next = (index: number): void => {
      const step = list[index];
      if (!step) return done();
      one(step, batch, suffix, () => next(index + 1));
    };
    next(0);
  }

  function one(step: Step, batch: Batch | undefined, suffix: string, done: () => void): void {
    if (step.began !== undefined && step.began > clock.now) {
      clock.schedule(step.began, RANK.plan, () => begin(step, batch, suffix, done));
      return;
    }
    begin(step, batch, suffix, done);
  }

  function begin(step: Step, batch: Batch | undefined, suffix: string, done: () => void): void {
    if (step.kind === 'parallel') {
      let left = step.steps.length;
      if (left === 0) return settle(step, NOBODY, suffix, 1, done);
      for (const inner of step.steps) one(inner, batch, suffix, () => --left === 0 && settle(step, NOBODY, suffix, 1, done));
      return;
    }
    if (step.kind === 'each') {
      const batches = batchesOf(world.inventory(), world.population, step.nodes, sizeOf(step.batch, step.maxUnavailable));
      inTurn(
        batches,
        (part, number, next) =>
          sequence(step.steps, part, label(suffix, batches.length, number), () => settle(step, part, suffix, part.rounds, next)),
        done,
      );
      return;
    }
    const targets = step.nodes === undefined ? [batch ?? NOBODY] : batchesOf(world.inventory(), world.population, step.nodes, step.batch);
    const parts = targets.length === 0 ? [NOBODY] : targets;
    inTurn(parts, (part, number, next) => act(step, part, label(suffix, step.nodes === undefined ? 1 : parts.length, number), next), done);
  }

  function inTurn(batches: readonly Batch[], play: (part: Batch, number: number, next: () => void) => void, done: () => void): void {
    const next = (index: number): void => {
      const part = batches[index];
      if (!part) return done();
      play(part, index + 1, () => next(index + 1));
    };
    next(0);
  }

  function act(step: ActionStep, batch: Batch, suffix: string, done: () => void): void {
    const action = actions[step.action];
    const range = step.duration ?? action.lasts?.(world, step, batch) ?? DURATIONS[step.action];
    const once = choices.range(
      `duration ${step.id}`,
      range,
      `how long ${step.id} takes`,
      placeOf(step, step.duration ? 'duration' : 'action'),
    );
    const rounds = Math.max(1, batch.rounds);
    const between = step.wait ? choices.range(`wait ${step.id}`, step.wait, `the wait after ${step.id}`, placeOf(step, 'wait')) : 0;
    const duration = once * rounds + between * (rounds - 1);
    const from = clock.now;
    const id = step.id + suffix;
    const played =
      record.push({
        id,
        action: step.action,
        from,
        to: from + duration,
        nodes: batch.names,
        nodeCount: batch.count,
        parts: batch.parts,
        ...(rounds > 1 && { rounds }),
        step,
      }) - 1;
    const begun = action.begin(world, step, batch, { duration, id });
    const ongoing = typeof begun === 'object' ? begun : undefined;
    if (ongoing) going.add(ongoing);
    const ended = () => {
      if (ongoing) going.delete(ongoing);
      record[played] = { ...record[played]!, to: clock.now };
      settle(step, batch, suffix, 1, done);
    };
    clock.schedule(from + duration, RANK.plan, () => {
      if (typeof begun === 'function') begun();
      if (!ongoing) return ended();
      held.push({ test: ongoing.waitsFor, then: ended, step, gate: step.action, place: ongoing.place, why: '', since: clock.now });
    });
  }

  function settle(step: Step, batch: Batch, suffix: string, rounds: number, done: () => void): void {
    const gates = [...step.gates];
    const pass = (): void => {
      const gate = gates.shift();
      if (gate === undefined) {
        const wait = step.wait
          ? choices.range(`wait ${step.id}`, step.wait, `the wait after ${step.id}`, placeOf(step, 'wait')) * rounds
          : 0;
        clock.schedule(clock.now + wait, RANK.plan, done);
        return;
      }
      // Looked at after the events of this moment are through, so that a gate sees what the step itself has just done.
      held.push({
        test: () => missing(world, gate, step, batch),
        then: pass,
        step,
        gate: typeof gate === 'string' ? gate : gate.command,
        place: placeOf(step, 'gate'),
        why: '',
        since: clock.now,
      });
      clock.schedule(clock.now, RANK.plan, () => {});
    };
    pass();
  }

  sequence(steps, undefined, '', () => {
    finished = true;
  });
  return {
    steps: record,
    held: () => held[0],
    done: () => finished,
    look() {
      for (const ongoing of going) ongoing.look();
      for (const entry of [...held]) {
        const why = entry.test();
        if (why !== undefined) {
          entry.why = why;
          continue;
        }
        held.splice(held.indexOf(entry), 1);
        entry.then();
      }
    },
  };
}

const label = (suffix: string, batches: number, number: number): string => (batches > 1 ? `${suffix}#${number}` : suffix);

/** Nodes at once: the batch, unless `maxUnavailable` allows fewer. */
function sizeOf(batch: number, maxUnavailable: number | string | undefined): number {
  return typeof maxUnavailable === 'number' && maxUnavailable > 0 ? Math.min(batch, maxUnavailable) : batch;
}
