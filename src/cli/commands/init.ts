import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Values, CommandError } from '../command.js';
import { COLLECT, FIRST_FILES } from '../first-files.js';
import { deliver } from '../output.js';
import { reason } from '../reason.js';
import { KINDS, schemaText } from '../schemas.js';

/** Writes the first files into the working directory, beside whatever is there, and says how to collect facts. */
export async function run(_: readonly string[], values: Values): Promise<number> {
  const lines = FIRST_FILES.map(({ file, text }) => (create(file, text) ? `wrote ${file}` : `kept  ${file} (it exists)`));
  // Editors complete and check the three files with these.
  for (const kind of KINDS) create(`.premortem/${kind}.json`, schemaText(kind));
  deliver(values.quiet ? '' : `${lines.join('\n')}\n\n${COLLECT}`, undefined);
  return 0;
}

function create(file: string, text: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && (error as NodeJS.ErrnoException).syscall === 'open') return false;
    throw new CommandError(`cannot write ${file}: ${reason(error)}`);
  }
}
