import type { Timeline } from '../model/timeline.js';
import type { Change } from '../repair/change.js';
import type { Subject } from './subject.js';

/** Somebody who waits for what takes long: hears how far it is, and may not want it any more. */
export interface Waiting {
  readonly told: (far: string) => void;
  /** Once it is aborted, nobody hears of the work any more; it may end with any error. */
  readonly signal: AbortSignal;
}

/** Files that were read and are yet to be played. */
export interface Files {
  /** Why they cannot be read as they are meant; absent where they can. */
  readonly wrong?: string;
  /** One timeline with every unknown at its likely value and nothing judged, at once; undefined where these files do not give it. */
  readonly likely: (plan: string, cluster: string) => Timeline | undefined;
  /** Everything played and judged, beside the screens; what helps is yet to be looked for. */
  readonly played: (waiting: Waiting) => Promise<Subject>;
}

/** What a review needs of the world; `cli/` gives it. */
export interface Desk {
  /** The files as they are now, read for the first time; throws where the command is wrong. */
  readonly open: () => Files;
  /** The files as they are now, read anew; a sentence where a configuration cannot be read any more. */
  readonly read: () => Files | { readonly why: string };
  /** The same files with some texts replaced and hosts lost, as if they were so. Nothing is written. */
  readonly look: (changes: readonly Change[], lost: readonly { readonly host: string; readonly step: string }[]) => Files;
  /** Replaces files whole, each only if it still is as it was read; returns why nothing was written, where so. */
  readonly write: (changes: readonly Change[]) => string | undefined;
  /** The text of a file; undefined where there is none, a sentence where it cannot be read. */
  readonly text: (file: string) => { readonly text: string | undefined } | { readonly why: string };
  /** Puts a text on the clipboard of the terminal, where it has one. */
  readonly copy: (text: string) => void;
  /** A subject in one of lint's formats. */
  readonly print: (subject: Subject, format: string) => Promise<string>;
}
