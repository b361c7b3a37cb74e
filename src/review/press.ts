import { itemsOf } from './list.js';
import { typed } from './prompt.js';
import { press as accept } from './screens/accept.js';
import { press as accepted } from './screens/accepted.js';
import { press as diff } from './screens/diff.js';
import { press as exporting } from './screens/export.js';
import { press as finding } from './screens/finding.js';
import { choose, press as findings, rowOf } from './screens/findings.js';
import { press as help } from './screens/help.js';
import { press as plan } from './screens/plan.js';
import { press as text } from './screens/text.js';
import { press as timeline } from './screens/timeline.js';
import { press as tries } from './screens/tries.js';
import { accepting } from './screens/accept.js';
import { markdownOf } from './markdown.js';
import {
  FINDINGS,
  type FindingsScreen,
  type Next,
  opened,
  said,
  type Screen,
  screenOf,
  shown,
  type State,
  stay,
  unfinished,
} from './state.js';

/**
 * What a key leads to: the next state, and what has to be done outside. Pure. Ctrl-C leaves from everywhere; what is typed goes to the prompt;
 * then the screen has its say, then what works everywhere.
 */
export function press(given: State, key: string): Next {
  if (key === 'ctrl-c') return { state: given, effects: [{ do: 'quit' }] };
  if (key === 'ctrl-z') return { state: given, effects: [{ do: 'suspend' }] };
  const { notice: _, leaving, ...state } = given;
  if (state.prompt) return typed(state, state.prompt, key);
  const screen = screenOf(state);
  return ofScreen(state, screen, key) ?? everywhere(state, screen, key, leaving ?? false);
}

function ofScreen(state: State, screen: Screen, key: string): Next | undefined {
  switch (screen.name) {
    case 'findings':
      return findings(state, screen, key);
    case 'finding':
      return finding(state, screen, key);
    case 'timeline':
      return timeline(state, screen, key);
    case 'plan':
      return plan(state, screen, key);
    case 'tries':
      return tries(state, screen, key);
    case 'accept':
      return accept(state, screen, key);
    case 'accepted':
      return accepted(state, screen, key);
    case 'diff':
      return diff(state, screen, key);
    case 'text':
      return text(state, screen, key);
    case 'export':
      return exporting(state, screen, key);
    case 'help':
      return help(state, screen, key);
  }
}

function everywhere(state: State, screen: Screen, key: string, leaving: boolean): Next {
  switch (key) {
    case 'esc':
    case 'backspace':
      return stay(state.stack.length > 1 ? back(state) : state);
    case 'q':
      if (state.tries.length > 0 && !leaving)
        return stay({
          ...state,
          leaving: true,
          notice: { text: `${state.tries.length} tried and not saved: q again leaves, 4 then W saves`, bad: true },
        });
      return { state, effects: [{ do: 'quit' }] };
    case '?':
      return screen.name === 'help' ? stay(state) : opened(state, { name: 'help', top: 0 });
    case '1':
      return tab(state, 'findings');
    case '2':
    case 't':
      return tab(state, 'timeline');
    case '3':
    case 'p':
      return tab(state, 'plan');
    case '4':
    case 'w':
      return tab(state, 'tries');
    case '[':
    case ']':
      return otherPlan(state, key === ']' ? 1 : -1);
    case 'o':
      if (!state.tried && !state.trial) return said(state, 'nothing is tried: 4 shows what can be');
      return said(
        { ...state, shows: state.shows === 'tried' ? 'written' : 'tried' },
        state.shows === 'tried' ? 'as the files are written' : 'with the changes that are tried',
      );
    case 'a':
      return ofFinding(state, (name) => accepting(state, name));
    case 'A':
      return screen.name === 'accepted' ? stay(state) : opened(state, { name: 'accepted', row: 0, top: 0 });
    case 'm':
      return ofFinding(
        state,
        (name) =>
          later(state) ??
          opened(state, { name: 'text', title: 'Markdown', text: markdownOf(shown(state), name), file: 'finding.md', top: 0 }),
      );
    case 'x':
      return opened(state, { name: 'export', row: 0 });
    default:
      return said(state, 'no such key here: ? lists them');
  }
}

/** The screen before this one. */
export const back = (state: State, by = 1): State => {
  const kept = state.stack.slice(0, Math.max(1, state.stack.length - by));
  return { ...state, stack: kept as unknown as State['stack'] };
};

/** One of the four screens that the numbers open; it takes the place of others of its kind, so that Esc finds its way. */
function tab(state: State, name: 'findings' | 'timeline' | 'plan' | 'tries'): Next {
  const from = screenOf(state);
  const against = from.name === 'finding' ? { against: from.finding } : {};
  const there = state.stack.findIndex((screen) => screen.name === name);
  if (there >= 0) return stay({ ...state, stack: state.stack.slice(0, there + 1) as unknown as State['stack'] });
  const screens = {
    findings: FINDINGS,
    timeline: momentOf(state),
    plan: { name: 'plan', step: 0, top: 0 },
    tries: { name: 'tries', row: 0, top: 0, below: 0, ...against },
  } as const;
  return opened(state, screens[name]);
}

/** The timeline at the moment in which the finding that is looked at begins. */
function momentOf(state: State): Screen {
  const name = chosenOf(state);
  const { report, names } = shown(state);
  const finding = name === undefined ? undefined : report.findings[names.indexOf(name)];
  const begins = (finding?.impacts ?? []).flatMap((index) => report.timelines[state.timeline]?.impacts[index]?.from ?? []);
  return { name: 'timeline', at: begins.length === 0 ? 0 : Math.min(...begins), row: 0, top: 0, below: 0 };
}

function otherPlan(state: State, by: number): Next {
  const count = shown(state).report.timelines.length;
  if (count < 2) return said(state, 'there is one plan only');
  const timeline = (state.timeline + by + count) % count;
  const { plan, cluster } = shown(state).report.timelines[timeline]!;
  const next = { ...state, timeline };
  const screen = screenOf(next);
  const at = screen.name === 'findings' ? choose(next, screen) : next;
  return said(at, `${timeline + 1} of ${count}: ${plan} on ${cluster}`);
}

/** Why nothing can be taken along yet, said; undefined where it can. */
function later(state: State): Next | undefined {
  const why = unfinished(state);
  return why === undefined ? undefined : said(state, why, true);
}

function ofFinding(state: State, then: (name: string) => Next): Next {
  const name = chosenOf(state);
  return name === undefined ? said(state, 'choose a finding first: 1 lists them') : then(name);
}

/** The finding that is looked at, or chosen in the list. */
function chosenOf(state: State): string | undefined {
  const screen = state.stack.findLast((one) => one.name === 'finding' || one.name === 'findings');
  if (screen?.name === 'finding') return screen.finding;
  const list = screen as FindingsScreen;
  const item = itemsOf(shown(state), list, state.timeline)[rowOf(state, list)];
  return item && shown(state).names[item.index];
}
