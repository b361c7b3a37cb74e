import { scrolled } from '../scroll.js';
import { bodyRows, type HelpScreen, type Next, type State, stay, withScreen } from '../state.js';
import { helpLines } from '../views/help.js';

/** The keys of the help. */
export function press(state: State, screen: HelpScreen, key: string): Next | undefined {
  const top = scrolled(screen.top, key, helpLines(state).length, bodyRows(state.size));
  return top === undefined ? undefined : stay(withScreen(state, { ...screen, top }));
}
