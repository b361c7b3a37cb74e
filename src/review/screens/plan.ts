import type { Timeline } from '../../model/timeline.js';
import { bodyRows, type Next, opened, type PlanScreen, shown, type State, stay, withScreen } from '../state.js';
import { stepRows } from '../layout.js';
import { keepIn, moved } from '../scroll.js';
import { lineOfStep, planSteps } from '../views/plan.js';

/** The keys of the plan. */
export function press(state: State, screen: PlanScreen, key: string): Next | undefined {
  const subject = shown(state);
  const timeline = subject.report.timelines[state.timeline];
  if (!timeline) return undefined;
  const steps = planSteps(timeline);
  const room = bodyRows(state.size) - stepRows(state.size);
  const step = Math.max(0, Math.min(screen.step, steps.length - 1));
  const to = key === 'J' || key === 'K' ? undefined : moved(step, key, steps.length, 10);
  if (to !== undefined) return stay(withScreen(state, at(state, timeline, { ...screen, step: to }, room)));
  switch (key) {
    case 'J':
      return stay(withScreen(state, { ...screen, top: screen.top + Math.ceil(room / 2) }));
    case 'K':
      return stay(withScreen(state, { ...screen, top: Math.max(0, screen.top - Math.ceil(room / 2)) }));
    case 'enter':
      return steps[step] === undefined
        ? stay(state)
        : opened(state, { name: 'timeline', at: steps[step].from, row: step, top: 0, below: 0 });
    case 'i':
      return steps[step] === undefined ? stay(state) : ask(state, `restart kube-proxy after ${steps[step].step.id}`);
    case 'm':
      return steps[step] === undefined ? stay(state) : ask(state, `move ${steps[step].step.id} after `);
    case '=':
      return steps[step] === undefined ? stay(state) : ask(state, `set steps/${steps[step].step.id}/`);
    default:
      return undefined;
  }
}

const ask = (state: State, text: string): Next => stay({ ...state, prompt: { asks: 'try', text, before: '' } });

/** The screen with its step in view. */
export function at(state: State, timeline: Timeline, screen: PlanScreen, room: number): PlanScreen {
  const [first, last] = lineOfStep(shown(state), timeline, screen.step);
  const top = keepIn(keepIn(screen.top, last, room, Number.MAX_SAFE_INTEGER), first, room, Number.MAX_SAFE_INTEGER);
  return { ...screen, top };
}
