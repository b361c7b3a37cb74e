import type { Dimension } from './choices.js';
import { type Vector, valueIn } from './cover.js';
import { lanesOf } from './ledger.js';
import type { Run } from './run.js';

/** Two runs in which a lane differs although all that it was seen to depend on is the same: it depends on something more. */
export interface Conflict {
  readonly lane: string;
  readonly one: Run;
  readonly other: Run;
}

/** What was learnt from the runs so far: on which unknowns each lane of harm depends. */
export interface Influence {
  readonly lanes: () => readonly string[];
  readonly of: (lane: string) => ReadonlySet<string>;
  /** These unknowns, and those on which it depends whether they are asked at all. */
  readonly closure: (keys: Iterable<string>) => ReadonlySet<string>;
  readonly add: (lane: string, key: string) => void;
  readonly learn: (run: Run) => void;
  readonly conflict: () => Conflict | undefined;
  /** What a lane looks like in a run: its intervals' times and depth; empty where it has none. */
  readonly content: (run: Run, lane: string) => string;
}

const ASKED = 'asked\0';

/** Nothing learnt yet: every lane is taken to depend on nothing until two runs contradict that. */
export function openInfluence(): Influence {
  const runs: Run[] = [];
  const contents = new Map<Run, ReadonlyMap<string, string>>();
  const depends = new Map<string, Set<string>>();
  const tables = new Map<string, Map<string, Run>>();
  const pending: Conflict[] = [];
  const content = (run: Run, lane: string) => contents.get(run)?.get(lane) ?? '';

  /** Files a run under what the lane depends on, and notes where another run under the same heading shows something else. */
  function file(lane: string, run: Run): boolean {
    const table = tables.get(lane)!;
    let heading = '';
    for (const key of depends.get(lane)!) heading += `${run.taken.get(key) ?? '-'} `;
    const other = table.get(heading);
    if (!other) table.set(heading, run);
    else if (content(other, lane) !== content(run, lane)) {
      pending.push({ lane, one: other, other: run });
      return false;
    }
    return true;
  }

  function refile(lane: string): void {
    tables.set(lane, new Map());
    for (const run of runs) if (!file(lane, run)) return;
  }

  return {
    content,
    lanes: () => [...depends.keys()].filter((lane) => !lane.startsWith(ASKED)),
    closure(keys) {
      const all = new Set(keys);
      // Grows while it is walked.
      for (const key of all) for (const under of depends.get(ASKED + key) ?? []) all.add(under);
      return all;
    },
    of: (lane) => depends.get(lane) ?? new Set(),
    add(lane, key) {
      depends.get(lane)!.add(key);
      for (let i = pending.length - 1; i >= 0; i--) if (pending[i]!.lane === lane) pending.splice(i, 1);
      refile(lane);
    },
    learn(run) {
      const own = new Map<string, string>();
      for (const [lane, intervals] of lanesOf(run.intervals))
        own.set(lane, intervals.map(({ from, to, fraction, pinned }) => `${from} ${to} ${fraction} ${pinned};`).join(''));
      // Whether a question arises is looked at like a lane: one that arises only under another's answer hangs together with it.
      for (const key of run.taken.keys()) own.set(ASKED + key, 'yes');
      contents.set(run, own);
      const known = [...depends.keys()];
      runs.push(run);
      for (const lane of known) file(lane, run);
      for (const lane of own.keys()) {
        if (depends.has(lane)) continue;
        depends.set(lane, new Set());
        refile(lane);
      }
    },
    conflict: () => pending[0],
  };
}

/** The dimensions in which two runs differ, in the order in which they were asked, with the other's answer. */
export function differences(one: Run, other: Run, dimensions: ReadonlyMap<string, Dimension>): { dimension: Dimension; option: number }[] {
  const keys = new Set([...one.taken.keys(), ...other.taken.keys()]);
  return [...keys].flatMap((key) => {
    const dimension = dimensions.get(key)!;
    const option = valueIn(other.taken, dimension);
    return valueIn(one.taken, dimension) === option ? [] : [{ dimension, option }];
  });
}

/** The run's answers as far as they are not the likely ones. */
export function vectorOf(run: Run, dimensions: ReadonlyMap<string, Dimension>): Vector {
  const full = new Map([...run.scenario.picks, ...run.taken]);
  for (const [key, option] of full) if (dimensions.get(key)?.likely === option) full.delete(key);
  return full;
}
