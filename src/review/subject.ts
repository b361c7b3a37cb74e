import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import type { Report } from '../model/report.js';
import type { State as ClusterState } from '../model/state.js';
import type { Sources } from '../report/reporter.js';
import type { Source } from '../source/source.js';
import type { Waiting } from './desk.js';

/** A file of the user's as it can be edited. */
export interface Document {
  readonly source: Source;
  /** Others are shown, never edited. */
  readonly syntax: 'yaml' | 'json' | 'other';
  /** It stands in no file, like a drill that is built in: changes of it are tried, never written. */
  readonly made?: true;
}

/** A change that the simulation proposes, with what it makes of the plan and of the inventory. */
export interface Wanted {
  readonly change: string;
  readonly kind: string;
  readonly who: string;
  readonly cost?: string;
  readonly inventory: Inventory;
  readonly plan: Plan;
}

/** The configuration that accepted findings are written into. */
export interface Configuration {
  readonly file: string;
  /** Absent where the file is not there yet. */
  readonly source?: Source;
  /** Rules that nothing may suppress. */
  readonly locked: readonly string[];
}

/** One look at the user's files: what a review shows. It does not change; files saved meanwhile make a new one. */
export interface Subject {
  readonly report: Report;
  readonly sources: Sources;
  /** A name for each finding that survives edits of the files, in the findings' order. */
  readonly names: readonly string[];
  /** What each timeline was played from, in the timelines' order. */
  readonly played: readonly { readonly plan: Plan; readonly inventory: Inventory }[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly config: Configuration;
  /** Every configuration that was read, by file. */
  readonly configs: ReadonlyMap<string, Source>;
  /** The drills that are built in, by name. */
  readonly drills: readonly string[];
  /** The day that end dates are judged against, as `2026-11-24`. */
  readonly today: string;
  /** The cluster at a moment of a timeline's likely run, milliseconds from the start of the plan. */
  readonly stateAt: (timeline: number, at: number) => ClusterState;
  /** The changes worth a try for a timeline. */
  readonly wanted: (timeline: number) => readonly Wanted[];
  /** What `explain` says of a rule. */
  readonly explain: (rule: string) => string | undefined;
  /** Looks for what helps besides, which takes longest, and gives the same with it. Absent once that was done. */
  readonly search?: (waiting: Waiting) => Promise<Subject>;
}

/** The index of the finding of this name; -1 where it is gone. */
export const indexOf = ({ names }: Subject, name: string): number => names.indexOf(name);
