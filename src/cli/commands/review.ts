import { aboutOf } from '../about.js';
import { CommandError, type Values } from '../command.js';
import { configuration } from '../config/settings.js';
import { openDesk } from '../desk.js';
import { lookOf, noteProblems } from '../output.js';
import { ruleset } from '../ruleset.js';
import { openScreen } from '../screen.js';
import { seedOf } from '../seed.js';
import { streamOf } from '../streams.js';
import { clearScreen, takeTerminal } from '../terminal.js';
import { watchFiles } from '../watch.js';

/** Opens the review, on the whole terminal or, with `--plain`, line by line; 0 when somebody has left it. */
export async function run(paths: readonly string[], values: Values): Promise<number> {
  const { stdin } = process;
  const stdout = streamOf('stdout');
  if (paths.includes('-') || values.inventory?.includes('-'))
    throw new CommandError('review takes keys from standard input: give it files', 'premortem lint - reads standard input');
  // Ink's own word for a screen reader: lines are what it can read.
  const plain = values.plain === true || process.env.INK_SCREEN_READER === 'true';
  if (!plain && (!stdin.isTTY || !stdout.isTTY || process.env.TERM === 'dumb'))
    throw new CommandError(
      'review needs a terminal, and this is none',
      'premortem lint prints the same findings; premortem review --plain asks and answers line by line',
    );
  const seed = seedOf(values);
  const known = await ruleset((paths.length > 0 ? paths : ['.']).flatMap((path) => configuration(values.config).of(path).rules));
  const desk = openDesk(paths, values, known, seed, aboutOf(known.rules));
  if (noteProblems(known.problems) !== 0) throw new CommandError('some rules do not load: a review without them could look safe');
  const look = lookOf(values);
  if (plain) {
    const { converse } = await import('../plain.js');
    try {
      await converse(desk, look);
    } finally {
      desk.close();
    }
    return 0;
  }
  // Before the terminal is taken: what takes long can be ended like any other command.
  const { stderr } = process;
  const far = (text: string) => void (stderr.isTTY && stderr.write(`\r\x1b[2Kpremortem: ${text}`));
  far('reading and simulating ...');
  const first = await desk.open().played({ told: far, signal: new AbortController().signal });
  if (stderr.isTTY) stderr.write('\r\x1b[2K');
  const { mount } = await import('../../review/mount.js');
  const screen = openScreen(stdout);
  const resizes = (changed: () => void) => {
    const resized = () => {
      clearScreen();
      changed();
      screen.again();
    };
    stdout.on('resize', resized);
    return () => stdout.off('resize', resized);
  };
  let leave = takeTerminal();
  const suspend = () => {
    screen.pause();
    leave();
    const goOn = () => {
      clearTimeout(unstopped);
      process.off('SIGCONT', goOn);
      leave = takeTerminal();
      stdin.setRawMode(true);
      screen.again();
    };
    process.on('SIGCONT', goOn);
    process.kill(process.pid, 'SIGTSTP');
    // Where there is no shell that could go on with it, nothing was stopped.
    const unstopped = setTimeout(goOn, 50);
  };
  try {
    await mount(desk, first, { stdin, stdout: screen.stdout, look, suspend, resizes }, (saved) =>
      watchFiles(desk.texts, paths.length > 0 ? paths : ['.'], saved),
    );
  } finally {
    leave();
    desk.close();
  }
  return 0;
}
