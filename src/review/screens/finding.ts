import { chainOf, findingLines, type FindingText } from '../views/finding.js';
import { scrolled } from '../scroll.js';
import { bodyRows, type FindingScreen, type Next, opened, shown, type State, stay, withScreen } from '../state.js';
import { indexOf } from '../subject.js';

/** The keys of one finding. */
export function press(state: State, screen: FindingScreen, key: string): Next | undefined {
  const subject = shown(state);
  const index = indexOf(subject, screen.finding);
  if (index < 0) return undefined;
  const room = bodyRows(state.size);
  const text = findingLines(state, screen);
  const top = scrolled(screen.top, key, text.lines.length, room);
  if (top !== undefined) return stay(withScreen(state, { ...screen, top }));
  const chain = chainOf(subject, index);
  switch (key) {
    case 'tab':
    case 'n':
      return chain.length === 0 ? stay(state) : stay(linked(state, screen, (screen.link + 1) % chain.length, room));
    case 'shift-tab':
    case 'N':
      return chain.length === 0 ? stay(state) : stay(linked(state, screen, (screen.link + chain.length - 1) % chain.length, room));
    case 'e': {
      const { rule } = subject.report.findings[index]!;
      const said = subject.explain(rule);
      return said === undefined ? undefined : opened(state, { name: 'text', title: `Explain ${rule}`, text: said, top: 0 });
    }
    default:
      return undefined;
  }
}

/** Another link opened, and in view. */
function linked(state: State, screen: FindingScreen, link: number, room: number): State {
  const next = { ...screen, link };
  const text: FindingText = findingLines(state, next);
  const at = text.links[link] ?? 0;
  const last = Math.max(0, text.lines.length - room);
  const top = at < screen.top || at > screen.top + room - 6 ? Math.min(last, Math.max(0, at - 3)) : Math.min(last, screen.top);
  return withScreen(state, { ...next, top });
}
