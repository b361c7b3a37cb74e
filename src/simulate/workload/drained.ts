import type { Batch } from '../targets.js';

/** Nodes that were drained and are cordoned since: nothing that can move is on them, and nothing comes. */
export interface Drained {
  readonly add: (batch: Batch) => void;
  readonly remove: (batch: Batch) => void;
  readonly isEmpty: (batch: Batch) => boolean;
  readonly has: (host: string) => boolean;
}

/** Nodes by their names, and batches as a whole, since a batch of many names only the first of them. */
export function drainedNodes(): Drained {
  const names = new Set<string>();
  const whole = new Set<string>();
  const keyOf = (batch: Batch) => `${batch.names.join()} ${batch.count}`;
  return {
    add(batch) {
      for (const name of batch.names) names.add(name);
      whole.add(keyOf(batch));
    },
    remove(batch) {
      for (const name of batch.names) names.delete(name);
      whole.delete(keyOf(batch));
    },
    has: (host) => names.has(host),
    isEmpty: (batch) => whole.has(keyOf(batch)) || (batch.named && batch.names.every((name) => names.has(name))),
  };
}
