import type { Finding } from '../../model/finding.js';
import type { Timeline } from '../../model/timeline.js';
import { type Bar, barsOf, momentsOf } from '../bars.js';
import { keepIn } from '../scroll.js';
import { type Next, opened, shown, type State, stay, type TimelineScreen, withScreen } from '../state.js';
import { splitOf } from '../views/timeline.js';

/** The keys of the timeline. */
export function press(state: State, screen: TimelineScreen, key: string): Next | undefined {
  const subject = shown(state);
  const timeline = subject.report.timelines[state.timeline];
  if (!timeline) return undefined;
  const { bars, scale } = barsOf(timeline, state.size.columns, state.look.unicode);
  const split = splitOf(state, screen, timeline);
  const row = Math.max(0, Math.min(screen.row, split.bars.length - 1));
  const to = (at: number): Next =>
    stay(withScreen(state, { ...screen, at: Math.max(0, Math.min(Math.floor(at), scale.cells * scale.cell)), below: 0 }));
  const choose = (wanted: number): Next => {
    const next = Math.max(0, Math.min(wanted, split.bars.length - 1));
    return stay(withScreen(state, { ...screen, row: next, top: keepIn(screen.top, next, split.above, split.bars.length) }));
  };
  const scroll = (lines: number): Next =>
    stay(withScreen(state, { ...screen, below: Math.max(0, Math.min(screen.below + lines, split.state.length - split.below)) }));
  switch (key) {
    case 'h':
    case 'left':
      return to((Math.ceil(screen.at / scale.cell) - 1) * scale.cell);
    case 'l':
    case 'right':
      return to((Math.floor(screen.at / scale.cell) + 1) * scale.cell);
    case 'H':
      return to(screen.at - 10 * scale.cell);
    case 'L':
      return to(screen.at + 10 * scale.cell);
    case '0':
    case 'home':
    case 'g':
      return to(0);
    case '$':
    case 'end':
    case 'G':
      return to(timeline.duration.likely);
    case 'n':
      return to(momentsOf(timeline).find((moment) => moment > screen.at) ?? screen.at);
    case 'N':
      return to(momentsOf(timeline).findLast((moment) => moment < screen.at) ?? screen.at);
    case 'j':
    case 'down':
      return choose(row + 1);
    case 'k':
    case 'up':
      return choose(row - 1);
    case 'J':
    case 'pagedown':
      return scroll(Math.max(1, split.below - 1));
    case 'K':
    case 'pageup':
      return scroll(-Math.max(1, split.below - 1));
    case 'enter': {
      const bar = split.bars[row] ?? bars[0];
      return bar && follow(state, timeline, bar);
    }
    default:
      return undefined;
  }
}

/** From a step to its place in the plan, from harm to the finding that tells of it. */
function follow(state: State, timeline: Timeline, bar: Bar): Next {
  if (bar.kind === 'step') return opened(state, { name: 'plan', step: timeline.steps.indexOf(bar.step), top: 0 });
  const subject = shown(state);
  const tells = ({ impacts, plan, cluster }: Finding) =>
    plan === timeline.plan &&
    cluster === timeline.cluster &&
    (impacts ?? []).some((one) => {
      const impact = timeline.impacts[one];
      return impact && bar.row.stretches.some(({ from, to }) => from === impact.from && to === impact.to);
    });
  const index = subject.report.findings.findIndex(tells);
  const apart = subject.report.suppressed.some(({ finding }) => tells(finding));
  return index < 0
    ? stay({ ...state, notice: { text: apart ? 'what reports this is suppressed' : 'no rule reports this', bad: false } })
    : opened(state, { name: 'finding', finding: subject.names[index]!, link: 0, top: 0 });
}
