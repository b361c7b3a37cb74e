/** A terminal of tmux's with the built command line in it: what is typed goes through a real terminal, and what is seen is what a person sees. */
import { spawnSync } from 'node:child_process';

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

export interface Session {
  /** Keys by tmux's names (`Enter`, `C-c`), each after the one before has been sent. */
  readonly keys: (...keys: readonly string[]) => void;
  readonly type: (text: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly screen: () => string;
  /** The screen with its colours, as escape sequences. */
  readonly painted: () => string;
  /** Waits until the screen fits, and returns it; throws with the screen where it never does. */
  readonly wait: (wanted: RegExp | ((screen: string) => boolean)) => Promise<string>;
  /** Goes down a list, a row at a time, each seen before the next key, until the chosen row (the one with `>`) fits. */
  readonly choose: (row: RegExp) => Promise<string>;
  /** A format of tmux's, such as `#{alternate_on}`. */
  readonly ask: (format: string) => string;
  readonly close: () => void;
}

/** Far more than a loaded machine takes. */
const PATIENCE = 60_000;
const LOOK = 50;

let sessions = 0;

/** Opens a terminal and runs a command of the shell in it. */
export function openTmux(
  command: string,
  { columns, rows, cwd }: { readonly columns: number; readonly rows: number; readonly cwd: string },
): Session {
  const socket = `premortem-${process.pid}-${sessions++}`;
  const tmux = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: '/nonexistent', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' },
    });
    if (status !== 0) throw new Error(`tmux ${args[0]}: ${stderr}`);
    return stdout;
  };
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), '-s', 'x', 'sh');
  tmux('set-option', '-g', 'window-size', 'manual');
  tmux('send-keys', '-t', 'x', '-l', `PS1='$ '; clear; ${command}`);
  tmux('send-keys', '-t', 'x', 'Enter');
  const screen = () => tmux('capture-pane', '-p', '-t', 'x');
  async function wait(wanted: RegExp | ((screen: string) => boolean)): Promise<string> {
    for (let waited = 0; waited < PATIENCE; waited += LOOK) {
      const shown = screen();
      if (wanted instanceof RegExp ? wanted.test(shown) : wanted(shown)) return shown;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    throw new Error(`never seen: ${String(wanted)}\n${screen()}`);
  }
  return {
    keys: (...keys) => {
      for (const key of keys) tmux('send-keys', '-t', 'x', key);
    },
    type: (text) => void tmux('send-keys', '-t', 'x', '-l', text),
    resize: (width, height) => void tmux('resize-window', '-t', 'x', '-x', String(width), '-y', String(height)),
    screen,
    painted: () => tmux('capture-pane', '-e', '-p', '-t', 'x'),
    wait,
    async choose(row) {
      for (;;) {
        const chosen = /^> .*$/m.exec(await wait(/^> /m))![0];
        if (row.test(chosen)) return chosen;
        tmux('send-keys', '-t', 'x', 'j');
        await wait((shown) => !shown.includes(chosen));
      }
    },
    ask: (format) => tmux('display-message', '-p', '-t', 'x', format).trim(),
    close: () => void spawnSync('tmux', ['-L', socket, 'kill-server']),
  };
}
