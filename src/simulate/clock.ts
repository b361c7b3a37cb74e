/** Events of one run, played in a total order of time, rank and insertion: the same run gives the same order, always. */
export interface Clock {
  /** Integer milliseconds from the start of the plan. */
  readonly now: number;
  /** Plays `what` at `time` (never earlier than now). Lower ranks go first at the same time. */
  readonly schedule: (time: number, rank: number, what: () => void) => void;
  /** Plays every event due at the next time, in order; false where none is left. */
  readonly step: () => boolean;
  /** The time of the next event; undefined where none is left. */
  readonly next: () => number | undefined;
}

/** What comes first when things happen at the same moment: the world changes, then those who watch it learn, then the plan goes on, and last what takes more than an instant. */
export const RANK = { world: 0, network: 1, control: 2, plan: 3, late: 4 } as const;

interface Entry {
  readonly time: number;
  /** Time and rank as one number, ranks being fewer than eight. */
  readonly order: number;
  readonly seq: number;
  readonly what: () => void;
}

const before = (a: Entry, b: Entry): boolean => a.order < b.order || (a.order === b.order && a.seq < b.seq);

/** A clock at zero without events: a stable binary heap. */
export function startClock(): Clock {
  const heap: Entry[] = [];
  let seq = 0;

  function push(entry: Entry): void {
    let child = heap.push(entry) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!before(entry, heap[parent]!)) break;
      heap[child] = heap[parent]!;
      child = parent;
    }
    heap[child] = entry;
  }

  function pop(): Entry | undefined {
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[hole] = heap[child]!;
      hole = child;
    }
    heap[hole] = last;
    return top;
  }

  // Time is read more often than anything else: a field, not a getter.
  const clock = {
    now: 0,
    schedule(time: number, rank: number, what: () => void) {
      const at = Math.max(Math.round(time), clock.now);
      push({ time: at, order: at * 8 + rank, seq: seq++, what });
    },
    next: () => heap[0]?.time,
    step() {
      const first = heap[0];
      if (!first) return false;
      clock.now = first.time;
      while (heap[0]?.time === clock.now) pop()!.what();
      return true;
    },
  };
  return clock;
}
