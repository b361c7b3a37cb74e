import type { Desk, Waiting } from './desk.js';
import { tried } from './perform.js';
import { choose } from './screens/findings.js';
import type { Busy, State } from './state.js';
import type { Subject } from './subject.js';

/** Changes the state that the screens show now, whatever was pressed meanwhile. */
export type Tell = (update: (state: State) => State) => void;

/** Whether something is left to be read, played or looked for. */
export const isBehind = ({ stale, trial, subject, tried: after }: State): boolean =>
  stale !== undefined || trial !== undefined || subject.search !== undefined || after?.search !== undefined;

/**
 * Does what is left, the most wanted first: files that were saved are read and played, then the changes that are tried, then what helps is
 * looked for. Every piece is told as soon as it is there. Ends early, and tells no more, once nobody waits for it.
 */
export async function catchUp(now: () => State, tell: Tell, desk: Desk, signal: AbortSignal): Promise<void> {
  const alone: Tell = (update) => {
    if (!signal.aborted) tell(update);
  };
  const waiting = (what: Busy['with']): Waiting => {
    alone((state) => ({ ...state, busy: { with: what } }));
    return { told: (far) => alone((state) => ({ ...state, busy: { with: what, far } })), signal };
  };
  while (!signal.aborted && isBehind(now())) {
    const { stale, trial, subject, tried: after } = now();
    if (stale) {
      const files = desk.read();
      if ('why' in files) {
        alone(({ stale: _, ...state }) => ({ ...state, notice: { text: `${files.why}: all this is from before`, bad: true } }));
        continue;
      }
      const next = await files.played(waiting('files'));
      alone((state) => received(state, next, desk));
    } else if (trial) {
      const played = await trial.played(waiting('tries'));
      alone((state) => {
        const { trial: _, ...rest } = state;
        return { ...rest, tried: played };
      });
    } else if (subject.search) {
      const found = await subject.search(waiting('search'));
      alone((state) => ({ ...state, subject: found }));
    } else if (after?.search) {
      const found = await after.search(waiting('search'));
      alone((state) => ({ ...state, tried: found }));
    }
  }
  alone(({ busy: _, ...state }) => state);
}

/** The same for whoever shows nothing before all is done. */
export async function caughtUp(start: State, desk: Desk): Promise<State> {
  let state = start;
  await catchUp(
    () => state,
    (update) => {
      state = update(state);
    },
    desk,
    new AbortController().signal,
  );
  return state;
}

/** The files as they were read anew: the screens keep their places, what is tried is tried again. */
function received({ stale, ...state }: State, subject: Subject, desk: Desk): State {
  const says: Pick<State, 'notice'> = stale === 'saved' ? { notice: { text: 'files were saved: read anew', bad: false } } : {};
  const count = subject.report.timelines.length;
  // Of a file that cannot be read for a while nothing is listed and nothing can be tried: what was chosen and tried is so again once it can.
  if (count === 0) {
    const { trial: _, ...waiting } = { ...state, subject, ...says };
    return { ...waiting, tried: undefined };
  }
  const next = tried({ ...state, subject, ...says }, state.tries, desk);
  const timeline = Math.max(0, Math.min(next.timeline, count - 1));
  const [first] = next.stack;
  if (first.name !== 'findings' || next.stack.length > 1) return { ...next, timeline };
  return choose({ ...next, timeline }, first);
}
