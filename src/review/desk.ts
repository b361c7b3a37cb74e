import type { Change } from '../repair/change.js';
import type { Subject } from './subject.js';

/** What a review needs of the world; `cli/` gives it. */
export interface Desk {
  /** The files as they are now. */
  readonly read: () => Subject;
  /** The same files with some texts replaced and hosts lost: read, simulated and judged as if they were so. Nothing is written. */
  readonly look: (changes: readonly Change[], lost: readonly { readonly host: string; readonly step: string }[]) => Subject;
  /** Replaces files whole, each only if it still is as it was read; returns why nothing was written, where so. */
  readonly write: (changes: readonly Change[]) => string | undefined;
  /** The text of a file; undefined where there is none, a sentence where it cannot be read. */
  readonly text: (file: string) => { readonly text: string | undefined } | { readonly why: string };
  /** Puts a text on the clipboard of the terminal, where it has one. */
  readonly copy: (text: string) => void;
  /** A subject in one of lint's formats. */
  readonly print: (subject: Subject, format: string) => Promise<string>;
}
