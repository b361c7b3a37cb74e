import { type Values, CommandError } from '../command.js';
import { didYouMean } from '../../source/nearest.js';
import { quoted } from '../arguments.js';
import { deliver } from '../output.js';
import { KINDS, schemaText } from '../schemas.js';

/** Prints the JSON Schema of one kind of document. */
export async function run(words: readonly string[], values: Values): Promise<number> {
  const [word = ''] = words;
  const kind = KINDS.find((known) => known === word.toLowerCase());
  if (!kind) throw new CommandError(`there is no schema ${quoted(word)}${didYouMean(word, KINDS)}`, `kinds: ${KINDS.join(', ')}`);
  deliver(schemaText(kind), values.output);
  return 0;
}
