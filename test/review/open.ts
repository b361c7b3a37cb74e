/** A review of real files, as the command line opens it, but without a terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadRules } from '../../src/judge/load.js';
import type { Rule } from '../../src/judge/rule.js';
import type { Line } from '../../src/report/paint.js';
import { paint } from '../../src/report/paint.js';
import type { Look } from '../../src/report/reporter.js';
import type { Values } from '../../src/cli/command.js';
import { openDesk } from '../../src/cli/desk.js';
import { caughtUp } from '../../src/review/catch-up.js';
import type { Desk, Files, Waiting } from '../../src/review/desk.js';
import { perform } from '../../src/review/perform.js';
import { press } from '../../src/review/press.js';
import { begin, type Size, type State } from '../../src/review/state.js';
import { view } from '../../src/review/view.js';

export const EXAMPLE = 'examples/master-reboot';
export const SMALL: Size = { columns: 80, rows: 24 };
export const LARGE: Size = { columns: 120, rows: 40 };
export const LOOK: Look = { colour: false, unicode: true, columns: 80 };

let rules: readonly Rule[] | undefined;

/** The bundled rules, read from their sources. */
function bundled(): readonly Rule[] {
  const files = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('/rule.yaml'));
  rules ??= loadRules(
    files
      .sort()
      .map((name) => ({ id: name.replace(/\/rule\.yaml$/, ''), file: `rules/${name}`, text: readFileSync(`rules/${name}`, 'utf8') })),
  ).rules;
  return rules;
}

/** A desk over this path; the day is fixed. What helps is looked for in what was read, not besides what is tried: that is most of the work. */
export function deskOf(path: string, values: Values = {}): ReturnType<typeof openDesk> {
  const desk = openDesk(
    [path],
    { today: '2026-11-24', ...values },
    { rules: bundled(), problems: [], homes: new Map() },
    {},
    { version: '0', rule: () => undefined },
  );
  const brief = (files: Files): Files => ({
    ...files,
    played: async (waiting) => {
      const { search: _, ...subject } = await files.played(waiting);
      return subject;
    },
  });
  return {
    ...desk,
    look: (changes, lost) => brief(desk.look(changes, lost)),
  };
}

/** Nobody who minds how long it takes. */
export const PATIENT: Waiting = { told: () => undefined, signal: new AbortController().signal };

export const stateOf = async (desk: Desk, size: Size = SMALL, look: Look = LOOK): Promise<State> =>
  caughtUp(begin(await desk.open().played(PATIENT), size, { ...look, columns: size.columns }), desk);

/** What is pressed one after the other, effects included: words are keys (`enter`), `'text'` in quotes is typed. */
export async function pressed(state: State, keys: string, desk: Desk): Promise<State> {
  let now = state;
  for (const word of keys.match(/'[^']*'|\S+/g) ?? []) {
    for (const key of word.startsWith("'") ? Array.from(word.slice(1, -1)) : [word]) {
      const next = press(now, key);
      now = next.state;
      for (const effect of next.effects) now = await caughtUp(await perform(now, effect, desk), desk);
    }
  }
  return now;
}

/** The screen as a terminal would show it. */
export const screen = (state: State): string => text(view(state));

export const text = (lines: readonly Line[]): string => paint(lines, false);
