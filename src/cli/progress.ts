import { escape } from '../report/escape.js';
import { elapsed } from './elapsed.js';
import { terminal } from './streams.js';

/** What is being done right now, for somebody who waits. */
export interface Progress {
  /** Shows a stage; cheap enough to call for every file. */
  readonly stage: (text: string) => void;
  /** Erases what was shown. */
  readonly end: () => void;
}

const PATIENCE = 500;
const ERASE = '\r\u001b[2K';

/** Progress on standard error: only on a terminal that can erase a line, and only after half a second. */
export function progress(quiet: boolean): Progress {
  const { env } = process;
  const stderr = quiet || env.TERM === 'dumb' || env.CI ? undefined : terminal('stderr');
  if (!stderr) return { stage: () => undefined, end: () => undefined };
  const started = elapsed();
  let shown = false;
  return {
    stage(text) {
      if (elapsed() - started < PATIENCE) return;
      stderr.write(`${ERASE}${escape(text).slice(0, (stderr.columns ?? 80) - 1)}`);
      shown = true;
    },
    end() {
      if (shown) stderr.write(ERASE);
      shown = false;
    },
  };
}
