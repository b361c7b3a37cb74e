import { scrolled } from '../scroll.js';
import { bodyRows, type DiffScreen, type Next, type State, stay, withScreen } from '../state.js';
import { diffLines } from '../views/diff.js';

/** The keys of a diff that waits to be confirmed. */
export function press(state: State, screen: DiffScreen, key: string): Next | undefined {
  if (key === 'y') return { state, effects: [{ do: 'write', changes: screen.changes, back: screen.back }] };
  if (key === 'n')
    return stay({
      ...state,
      stack: state.stack.slice(0, -1) as unknown as State['stack'],
      notice: { text: 'nothing was written', bad: false },
    });
  const top = scrolled(screen.top, key, diffLines(screen, state).length, bodyRows(state.size));
  return top === undefined ? undefined : stay(withScreen(state, { ...screen, top }));
}
