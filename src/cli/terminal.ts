import { writeSync } from 'node:fs';

const ENTER = '\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H';
const LEAVE = '\x1b[?25h\x1b[0m\x1b[?1049l';
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/** The most that is given to a terminal's clipboard; xterm and tmux take no more. */
const MOST = 74_994;

/**
 * Takes the whole terminal: the other screen, no cursor. It is given back as it was found by what is returned, and besides when the process ends,
 * crashes or is told to end. Giving it back twice does nothing.
 */
export function takeTerminal(): () => void {
  const { stdin } = process;
  let taken = true;
  const leave = (): void => {
    if (!taken) return;
    taken = false;
    try {
      if (stdin.isTTY) stdin.setRawMode(false);
      // At once: after a crash nothing that waits is written any more.
      writeSync(1, LEAVE);
    } catch {
      // The terminal itself is gone: there is nothing to give back.
    }
    process.off('exit', leave);
    process.off('uncaughtExceptionMonitor', leave);
    for (const signal of SIGNALS) process.off(signal, ended);
  };
  const ended = (signal: NodeJS.Signals): void => {
    leave();
    process.kill(process.pid, signal);
  };
  process.on('exit', leave);
  process.on('uncaughtExceptionMonitor', leave);
  for (const signal of SIGNALS) process.on(signal, ended);
  writeSync(1, ENTER);
  return leave;
}

/** Asks the terminal to put a text on its clipboard (OSC 52, which works through ssh; tmux wants `set-clipboard on`). Base64 holds nothing a terminal obeys. */
export function copied(text: string): void {
  const coded = Buffer.from(text).toString('base64');
  if (coded.length <= MOST) process.stdout.write(`\x1b]52;c;${coded}\x07`);
}

/** Clears the screen. */
export const clearScreen = (): void => {
  process.stdout.write('\x1b[2J\x1b[H');
};
