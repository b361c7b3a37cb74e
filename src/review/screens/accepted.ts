import { plural } from '../../report/words.js';
import { acceptedOf, withdrawal } from '../accepted.js';
import { listRows } from '../layout.js';
import { keepIn, moved } from '../scroll.js';
import { type AcceptedScreen, type Next, opened, said, shown, type State, stay, withScreen } from '../state.js';

/** The keys of what is accepted. */
export function press(state: State, screen: AcceptedScreen, key: string): Next | undefined {
  const all = acceptedOf(shown(state));
  const row = Math.max(0, Math.min(screen.row, all.length - 1));
  const room = listRows(state.size);
  const to = moved(row, key, all.length, room);
  if (to !== undefined) return stay(withScreen(state, { ...screen, row: Math.max(0, to), top: keepIn(screen.top, to, room, all.length) }));
  const one = all[row];
  switch (key) {
    case 'D': {
      if (!one) return said(state, 'nothing is accepted');
      if (state.shows === 'tried') return said(state, 'these are the files with what is tried: o shows them as they are written', true);
      const outcome = withdrawal(one, state.subject);
      if ('trouble' in outcome) return said(state, outcome.trouble, true);
      const title = `Withdraw: ${plural(outcome.back, 'finding')} ${outcome.back === 1 ? 'comes' : 'come'} back`;
      return opened(state, { name: 'diff', title, changes: [outcome.change], top: 0, back: 1 });
    }
    case 'e':
    case 'enter': {
      if (!one) return stay(state);
      const { rule } = one.finding;
      const words = state.subject.explain(rule);
      return words === undefined ? undefined : opened(state, { name: 'text', title: `Explain ${rule}`, text: words, top: 0 });
    }
    // There is no finding here to accept or to copy: what is chosen in the list of findings is not seen.
    case 'a':
    case 'm':
      return said(state, 'this is accepted already: D withdraws it', true);
    default:
      return undefined;
  }
}
