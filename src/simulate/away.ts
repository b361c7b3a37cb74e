import { placeOf, type Place } from '../model/place.js';
import type { ActionStep } from '../model/plan.js';
import type { Batch } from './targets.js';

/** Nodes that nobody tells apart and that a step has taken down. */
export interface Gone {
  readonly step: string;
  readonly nodeClass: string;
  readonly at: number;
  /** How many go down one after the other, and how many of them at the same time. */
  nodes: number;
  readonly together: number;
  /** How long each of them is down, milliseconds; undefined where the step starts none of them. */
  readonly each: number | undefined;
  readonly place: Place;
  /** They were drained and are cordoned: nothing on them is left to evict. */
  readonly empty: boolean;
}

/** Nodes without a name of their own that are down now: hosts are machines. */
export interface Away {
  readonly all: readonly Gone[];
  readonly go: (batch: Batch, step: ActionStep, id: string, at: number, lasts: number | undefined, empty: boolean) => void;
  /** What that step took down is back. */
  readonly back: (id: string) => void;
  /** So many of each class are started, whatever took them down. */
  readonly start: (classes: ReadonlyMap<string, number>) => void;
}

/** Nobody is away. */
export function nobodyAway(): Away {
  const away: { all: Gone[] } & Omit<Away, 'all'> = {
    all: [],
    go({ classes, rounds }, step, id, at, lasts, empty) {
      for (const [nodeClass, count] of classes)
        away.all.push({
          step: id,
          nodeClass,
          at,
          nodes: count,
          together: Math.ceil(count / rounds),
          each: lasts === undefined ? undefined : lasts / rounds,
          empty,
          place: placeOf(step, step.mode === undefined ? 'action' : 'mode'),
        });
    },
    back(id) {
      away.all = away.all.filter(({ step, each }) => step !== id || each === undefined);
    },
    start(classes) {
      for (const [nodeClass, count] of classes) {
        let left = count;
        for (const gone of away.all) {
          if (gone.nodeClass !== nodeClass) continue;
          const started = Math.min(left, gone.nodes);
          gone.nodes -= started;
          left -= started;
        }
      }
      away.all = away.all.filter(({ nodes }) => nodes > 0);
    },
  };
  return away;
}
