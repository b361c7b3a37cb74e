import { existsSync, writeSync } from 'node:fs';
import { parse, type Request } from './arguments.js';
import { escape, inert } from '../report/escape.js';
import type { CommandError } from './command.js';
import { helpOf, overview } from './help.js';
import { print, say } from './streams.js';
import { VERSION } from './version.js';

/** What a shell sees when premortem itself is broken: none of the documented 0, 1 and 2 (`EX_SOFTWARE` of sysexits.h). */
const BUG = 70;

/** Carries out a command line and sets the exit status; never exits by itself, so that everything written arrives. */
export async function run(argv: readonly string[]): Promise<void> {
  process.on('uncaughtException', (error) => {
    process.exitCode = report(error);
    process.exit();
  });
  try {
    process.exitCode = await carryOut(parse(argv, existsSync));
  } catch (error) {
    process.exitCode = report(error);
  }
}

async function carryOut({ command, paths, values }: Request): Promise<number> {
  if (!command) {
    print(values.version ? `${VERSION}\n` : overview());
    return 0;
  }
  if (values.help) {
    print(helpOf(command));
    return 0;
  }
  const loaded = await command.load();
  return loaded.run(paths, values);
}

/** Says what went wrong on standard error and gives the exit status. */
function report(error: unknown): number {
  if (error instanceof Error && error.name === 'CommandError') {
    const { hint } = error as CommandError;
    // What was given on the command line, and names of files, stand in it.
    say(`premortem: ${escape(error.message)}\n${hint ? `${hint.split('\n').map(escape).join('\n')}\n` : ''}`);
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack
    .split('\n')
    .slice(0, 16)
    .map((line) => inert(escape(line)))
    .join('\n');
  // Written at once: this also runs from the handler of uncaught exceptions, after which nothing else does.
  writeSync(
    2,
    `premortem: this is a bug in premortem, not in your files; nothing it printed is complete.
Please report it with the command line and the lines below (they hold no content of your files unless the first line does).

premortem ${VERSION}, Node ${process.version}, ${process.platform}
${lines}
`,
  );
  return BUG;
}
