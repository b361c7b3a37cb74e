import type { Severity } from '../../model/finding.js';
import { listRows } from '../layout.js';
import { itemsOf } from '../list.js';
import { keepIn, moved } from '../scroll.js';
import { type FindingsScreen, type Next, opened, ORDERS, said, shown, type State, stay, withScreen } from '../state.js';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** The keys of the list of findings. */
export function press(state: State, screen: FindingsScreen, key: string): Next | undefined {
  const items = itemsOf(shown(state), screen, state.timeline);
  const row = rowOf(state, screen);
  const to = moved(row, key, items.length, listRows(state.size));
  if (to !== undefined) return stay(choose(state, screen, to));
  switch (key) {
    case 'enter':
    case 'l':
    case 'right': {
      const item = items[row];
      if (!item) return stay(state);
      return opened(choose(state, screen, row), { name: 'finding', finding: shown(state).names[item.index]!, link: 0, top: 0 });
    }
    case '/':
      return stay({ ...state, prompt: { asks: 'search', text: screen.query, before: screen.query } });
    case 's':
      return stay(choose(state, { ...screen, order: after(ORDERS, screen.order) }));
    case 'f':
      return stay(choose(state, { ...screen, least: after(SEVERITIES, screen.least) }));
    case 'esc':
      if (screen.query !== '' || screen.least !== 'info') return stay(choose(state, { ...screen, query: '', least: 'info' }));
      return state.stack.length > 1 ? undefined : said(state, 'q leaves');
    default:
      return undefined;
  }
}

/** The listing changed by a query that is being typed. */
export const searched = (state: State, screen: FindingsScreen, query: string): State => choose(state, { ...screen, query, row: 0 });

/** The row of the chosen finding; where it is not listed any more, the row it had. */
export function rowOf(state: State, screen: FindingsScreen): number {
  const subject = shown(state);
  const items = itemsOf(subject, screen, state.timeline);
  const index = subject.names.indexOf(screen.chosen);
  const row = index < 0 ? -1 : items.findIndex((item) => item.index === index);
  return row >= 0 ? row : Math.max(0, Math.min(screen.row, items.length - 1));
}

/** The screen with a row chosen (absent: the chosen finding's own) and in view. */
export function choose(state: State, screen: FindingsScreen, to?: number): State {
  const subject = shown(state);
  const items = itemsOf(subject, screen, state.timeline);
  const row = to ?? rowOf(state, screen);
  const item = items[row];
  return withScreen(state, {
    ...screen,
    row,
    chosen: item ? subject.names[item.index]! : screen.chosen,
    top: keepIn(screen.top, row, listRows(state.size), items.length),
  });
}

const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length]!;
