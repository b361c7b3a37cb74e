import { wordsOf } from '../../repair/try.js';
import { rowsOf } from '../proposals.js';
import { keepIn, moved } from '../scroll.js';
import { type Next, said, type State, stay, type TriesScreen, withScreen } from '../state.js';
import { listRoom, wordsRoom, triedLines } from '../views/tries.js';

/** The keys of what if. */
export function press(state: State, screen: TriesScreen, key: string): Next | undefined {
  const rows = rowsOf(state);
  const row = Math.max(0, Math.min(screen.row, rows.length - 1));
  if (key === ' ' || key === 'enter') {
    const chosen = rows[row];
    if (!chosen) return said(state, 'nothing is proposed: + types a change');
    const words = chosen.words;
    const tries = chosen.on ? state.tries.filter((one) => wordsOf(one) !== words) : [...state.tries, chosen.one];
    return { state, effects: [{ do: 'try', tries }] };
  }
  const to = moved(row, key, rows.length, listRoom(state));
  if (to !== undefined) return stay(withScreen(state, { ...screen, row: to, top: keepIn(screen.top, to, listRoom(state), rows.length) }));
  switch (key) {
    case 'J':
    case 'K': {
      const room = wordsRoom(state);
      const last = Math.max(0, triedLines(state).length - room);
      return stay(withScreen(state, { ...screen, below: Math.max(0, Math.min(last, screen.below + (key === 'J' ? room : -room))) }));
    }
    case '+':
    case 'i':
      return stay({ ...state, prompt: { asks: 'try', text: '', before: '' } });
    case 'd':
      return state.tries.length === 0 ? said(state, 'nothing is tried') : { state, effects: [{ do: 'try', tries: [] }] };
    case 'W':
      return state.tries.length === 0 ? said(state, 'nothing is tried: Space tries a change') : { state, effects: [{ do: 'patch' }] };
    default:
      return undefined;
  }
}
