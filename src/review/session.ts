import { catchUp, isBehind, type Tell } from './catch-up.js';
import type { Desk } from './desk.js';
import { perform } from './perform.js';
import { press } from './press.js';
import { choose } from './screens/findings.js';
import { screenOf, type Size, type State } from './state.js';

/** A review under way: what is pressed, the size of the terminal and files that were saved make it go on. */
export interface Session {
  readonly state: () => State;
  readonly press: (key: string) => void;
  readonly resize: (size: Size) => void;
  /** Files beside it were saved. */
  readonly reread: () => void;
}

/**
 * Begins one. `changed` hears of every new state, `quit` that it is over. What takes long is done beside the screens, and keys count meanwhile; only what
 * is printed comes before the next key.
 */
export function openSession(
  start: State,
  desk: Desk,
  {
    changed,
    quit,
    suspend,
    failed,
  }: { readonly changed: () => void; readonly quit: () => void; readonly suspend: () => void; readonly failed: (error: unknown) => void },
): Session {
  let state = start;
  let over = false;
  let waiting: string[] | undefined;
  let work = new AbortController();
  const become = (next: State): void => {
    state = next;
    changed();
  };
  const tell: Tell = (update) => become(update(state));
  /** Begins what is left anew: what was under way was for an older state. */
  const goOn = (): void => {
    work.abort();
    work = new AbortController();
    if (over) return;
    const { busy, ...idle } = state;
    if (!isBehind(state)) return busy && become(idle);
    const { signal } = work;
    catchUp(() => state, tell, desk, signal).catch((error: unknown) => {
      if (!signal.aborted) failed(error);
    });
  };
  const end = (): void => {
    over = true;
    work.abort();
    quit();
  };
  const run = (key: string): void => {
    if (over) return;
    if (waiting && key !== 'ctrl-c') {
      waiting.push(key);
      return;
    }
    const { state: next, effects } = press(state, key);
    become(next);
    for (const effect of effects) {
      if (effect.do === 'quit') return end();
      if (effect.do === 'suspend') {
        suspend();
        continue;
      }
      const { trial, stale } = state;
      const done = perform(state, effect, desk);
      if (!(done instanceof Promise)) {
        become(done);
        if (done.trial !== trial || done.stale !== stale) goOn();
      } else {
        waiting = [];
        done.then((then) => {
          const keys = waiting ?? [];
          waiting = undefined;
          become(then);
          for (const one of keys) run(one);
        }, failed);
      }
    }
  };
  goOn();
  return {
    state: () => state,
    press: run,
    resize(size) {
      const screen = screenOf(state);
      const next = { ...state, size, look: { ...state.look, columns: size.columns } };
      become(screen.name === 'findings' ? choose(next, screen) : next);
    },
    reread() {
      if (over) return;
      become({ ...state, stale: 'saved' });
      goOn();
    },
  };
}
