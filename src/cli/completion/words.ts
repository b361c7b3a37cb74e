import type { Command, Option } from '../command.js';

/** What completion offers for a value or an argument: these words, names of rules, files, or nothing that can be known. */
export type Offer = readonly string[] | 'rules' | 'files' | 'nothing';

/** What a shell is told of the command line: the table of commands, and the words of arguments that are not files. */
export interface Words {
  readonly commands: readonly Command[];
  /** By what an argument is called: `KIND`, `SHELL`. */
  readonly named: Readonly<Record<string, readonly string[]>>;
}

/** What may follow an option that takes a value. */
export function valuesOf({ value = '', choices }: Option): Offer {
  if (choices) return choices;
  if (value === 'RULE') return 'rules';
  return /^(FILE|PATH|DIR)$/.test(value) ? 'files' : 'nothing';
}

/** What a command's own arguments may be. */
export function argumentsOf({ takes: { what, most } }: Command, { named }: Words): Offer {
  if (most === 0) return 'nothing';
  const words = named[what];
  if (words) return words;
  return what === 'RULE' ? 'rules' : /^(PATH|PLAN|DIR|REPORT)$/.test(what) ? 'files' : 'nothing';
}

/** Whether a command's words stand only first, and files behind them. */
export const wordsFirst = (command: Command, words: Words): boolean =>
  command.takes.most > 1 && words.named[command.takes.what] !== undefined;

/** The option as it is typed, short form first. */
export const flagsOf = ({ name, short }: Option): string[] => [...(short === undefined ? [] : [`-${short}`]), `--${name}`];

/** A text in single quotes, as POSIX shells and zsh take it. */
export const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
