import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quoted } from '../arguments.js';
import { type Values, CommandError } from '../command.js';
import { settings } from '../config/settings.js';
import { COLLECT, FIRST_FILES } from '../first-files.js';
import { tidy } from '../files.js';
import { deliver } from '../output.js';
import { reason } from '../reason.js';
import { ruleset } from '../ruleset.js';
import { SCAFFOLD } from '../scaffold.js';
import { schemaText, WRITTEN } from '../schemas.js';

/** Writes the first files into the working directory, beside whatever is there, and says how to collect facts; or the files of a new rule. */
export async function run([what, id]: readonly string[], values: Values): Promise<number> {
  if (what !== undefined) return rule(what, id, values);
  const lines = FIRST_FILES.map(({ file, text }) => (create(file, text) ? `wrote ${file}` : `kept  ${file} (it exists)`));
  // Editors complete and check the three files with these.
  for (const kind of WRITTEN) create(`.premortem/${kind}.json`, schemaText(kind));
  deliver(values.quiet ? '' : `${lines.join('\n')}\n\n${COLLECT}`, undefined);
  return 0;
}

async function rule(what: string, id: string | undefined, values: Values): Promise<number> {
  if (what !== 'rule') throw new CommandError(`init takes nothing, or rule AREA/HAZARD, not ${quoted(what)}`);
  if (id === undefined || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id))
    throw new CommandError(
      `${quoted(id ?? '')} is no name of a rule`,
      'a rule is called area/hazard, in lower case: premortem init rule net/too-wide',
    );
  const { rules } = await ruleset([]);
  if (rules.some((one) => one.id === id))
    throw new CommandError(`premortem has a rule ${id} already`, 'give yours another name, or change its severity in the configuration');
  const folder = settings(values.config).rules[0] ?? 'rules';
  const lines = Object.entries(SCAFFOLD).map(([name, content]) => {
    const file = tidy(join(folder, id, name));
    return create(file, content) ? `wrote ${file}` : `kept  ${file} (it exists)`;
  });
  deliver(values.quiet ? '' : `${lines.join('\n')}\n\nRun its cases: premortem test ${tidy(folder)}\n`, undefined);
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
