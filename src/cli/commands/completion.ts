import { didYouMean } from '../../source/nearest.js';
import { quoted } from '../arguments.js';
import { CommandError, type Values } from '../command.js';
import { COMMANDS } from '../commands.js';
import { bash } from '../completion/bash.js';
import { fish } from '../completion/fish.js';
import { zsh } from '../completion/zsh.js';
import { deliver } from '../output.js';
import { KINDS } from '../schemas.js';

const SHELLS = { bash, zsh, fish };

/** Prints what a shell completes the command line with. */
export async function run([word = '']: readonly string[], values: Values): Promise<number> {
  const names = Object.keys(SHELLS);
  if (!Object.hasOwn(SHELLS, word))
    throw new CommandError(`there is no completion for ${quoted(word)}${didYouMean(word, names)}`, `shells: ${names.join(', ')}`);
  deliver(
    SHELLS[word as keyof typeof SHELLS]({ commands: COMMANDS, named: { KIND: KINDS, SHELL: names, 'write or prune': ['write', 'prune'] } }),
    values.output,
  );
  return 0;
}
