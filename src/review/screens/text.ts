import { scrolled } from '../scroll.js';
import { bodyRows, type Next, said, type State, stay, type TextScreen, withScreen } from '../state.js';
import { textLines } from '../views/text.js';

/** The keys of a text that is shown to be read, copied or saved. */
export function press(state: State, screen: TextScreen, key: string): Next | undefined {
  const top = scrolled(screen.top, key, textLines(screen, state).length, bodyRows(state.size));
  if (top !== undefined) return stay(withScreen(state, { ...screen, top }));
  if (key === 'c') return { state, effects: [{ do: 'copy', text: screen.text }] };
  if (key !== 'W') return undefined;
  if (screen.file === undefined) return said(state, 'this is only for reading');
  return stay({ ...state, prompt: { asks: 'file', text: screen.file, before: '' } });
}
