import { quoted } from './arguments.js';
import { CommandError, type Values } from './command.js';

/** What `--seed` says, for `check`: nothing where it is not given; throws a CommandError where it is no number that every reader writes the same way. */
export function seedOf({ seed }: Values): { readonly seed?: number } {
  if (seed === undefined) return {};
  const number = Number(seed);
  if (!/^\d+$/.test(seed) || number > 0xffff_ffff)
    throw new CommandError(`--seed cannot be ${quoted(seed)}`, 'a whole number from 0 to 4294967295');
  return { seed: number };
}
