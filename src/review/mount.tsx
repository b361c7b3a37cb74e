import { render } from 'ink';
import type { Look } from '../report/reporter.js';
import { App } from './app.js';
import type { Desk } from './desk.js';
import { openSession } from './session.js';
import { begin } from './state.js';
import type { Subject } from './subject.js';

/** The terminal that a review is shown on. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  /** Takes whole frames. */
  readonly stdout: NodeJS.WriteStream;
  readonly look: Look;
  /** Gives the terminal back until the shell goes on with this program. */
  readonly suspend: () => void;
  /** Calls back when the size has changed, and returns how to stop. */
  readonly resizes: (changed: () => void) => () => void;
}

/** Shows the review of what was read `first` until somebody leaves. `watch` is given what to call when files were saved, and returns how to stop. The only place that mounts ink. */
export async function mount(
  desk: Desk,
  first: Subject,
  { stdin, stdout, look, suspend, resizes }: Terminal,
  watch: (saved: () => void) => () => void,
): Promise<void> {
  const size = () => ({ columns: Math.max(20, stdout.columns ?? 80), rows: Math.max(6, stdout.rows ?? 24) });
  const listeners = new Set<() => void>();
  let crash: Error | undefined;
  const session = openSession(begin(first, size(), { ...look, columns: size().columns }), desk, {
    changed: () => {
      for (const listener of listeners) listener();
    },
    quit: () => app.unmount(),
    suspend,
    failed: (error) => {
      crash = error instanceof Error ? error : new Error(String(error));
      app.unmount();
    },
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const app = render(<App session={session} subscribe={subscribe} />, {
    stdin,
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    // Whole frames and nothing else: where rows go is the terminal's affair.
    debug: true,
  });
  const still = resizes(() => session.resize(size()));
  const stop = watch(() => session.reread());
  try {
    await app.waitUntilExit();
  } finally {
    stop();
    still();
  }
  if (crash !== undefined) throw crash;
}
