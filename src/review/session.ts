import type { Desk } from './desk.js';
import { perform, received } from './perform.js';
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

/** Begins one. `changed` hears of every new state, `quit` that it is over; what cannot be done at once is done before the next key counts. */
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
  const become = (next: State): void => {
    state = next;
    changed();
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
      if (effect.do === 'quit') {
        over = true;
        quit();
        return;
      }
      if (effect.do === 'suspend') {
        suspend();
        continue;
      }
      const done = perform(state, effect, desk);
      if (!(done instanceof Promise)) become(done);
      else {
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
  return {
    state: () => state,
    press: run,
    resize(size) {
      const screen = screenOf(state);
      const next = { ...state, size, look: { ...state.look, columns: size.columns } };
      become(screen.name === 'findings' ? choose(next, screen) : next);
    },
    reread() {
      if (!over) become({ ...received(state, desk), notice: { text: 'files were saved: read anew', bad: false } });
    },
  };
}
