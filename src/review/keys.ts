import type { Screen } from './state.js';

/** A key, as it is shown, and what it does. */
export type KeyHelp = readonly [keys: string, does: string];

const MOVE: readonly KeyHelp[] = [
  ['j k ↓ ↑', 'next, previous'],
  ['g G', 'first, last'],
  ['space ^d ^u', 'page down, half a page down, up'],
];

/** What works on every screen where nothing is typed. */
export const EVERYWHERE: readonly KeyHelp[] = [
  ['1 2 3 4', 'findings, timeline, plan, what if'],
  ['[ ]', 'the plan before, after, where there are several'],
  ['o', 'the files as written, or with the changes that are tried'],
  ['a', 'accept the chosen finding, with a reason'],
  ['A', 'what is accepted, why, and for how long'],
  ['m', 'the chosen finding as Markdown, to copy or save'],
  ['x', 'export: the report, a text for the change ticket, the patch'],
  ['?', 'this help'],
  ['Esc', 'back'],
  ['^z', 'stop, until the shell goes on with it (fg)'],
  ['q  ^c', 'leave'],
];

/** The keys of each screen, the most useful first: as many as fit stand at the bottom. */
export const KEYS: Readonly<Record<Screen['name'], readonly KeyHelp[]>> = {
  findings: [['Enter', 'open'], ['/', 'search'], ['f', 'filter'], ['s', 'sort'], ['w', 'what if'], ['a', 'accept'], ...MOVE],
  finding: [
    ['Tab', 'next link'],
    ['w', 'what if'],
    ['a', 'accept'],
    ['m', 'Markdown'],
    ['e', 'explain the rule'],
    ['j k', 'scroll'],
    ...MOVE.slice(1),
  ],
  timeline: [
    ['h l ← →', 'time'],
    ['n N', 'events'],
    ['j k', 'row'],
    ['Enter', 'open it'],
    ['w', 'what if'],
    ['J K', 'scroll the state'],
    ['H L', 'ten cells'],
    ['0 $', 'begin, end of the plan'],
  ],
  plan: [
    ['j k', 'step'],
    ['Enter', 'timeline'],
    ['i', 'insert a step'],
    ['m', 'move the step'],
    ['=', 'set a field'],
    ['J K', 'scroll'],
    ['w', 'what if'],
  ],
  tries: [
    ['Space', 'try'],
    ['+', 'another change'],
    ['W', 'save'],
    ['d', 'drop all'],
    ['o', 'screens with or without'],
    ['j k', 'choose'],
    ['J K', 'scroll'],
  ],
  accept: [
    ['Tab ↓ ↑', 'field'],
    ['Enter', 'next, at the end the diff'],
    ['Esc', 'back without writing'],
  ],
  accepted: [['D', 'withdraw'], ['e', 'explain the rule'], ...MOVE],
  diff: [
    ['y', 'write it'],
    ['n Esc', 'back without writing'],
    ['j k', 'scroll'],
  ],
  text: [
    ['c', 'copy'],
    ['W', 'save to a file'],
    ['j k', 'scroll'],
    ['Esc', 'back'],
  ],
  export: [
    ['Enter', 'look at it'],
    ['j k', 'choose'],
    ['Esc', 'back'],
  ],
  help: [
    ['j k', 'scroll'],
    ['Esc', 'back'],
  ],
};

const ARROWS: Readonly<Record<string, string>> = { '↓': 'down', '↑': 'up', '←': 'left', '→': 'right' };

/** Keys as they are shown; arrows by name where the terminal may not have them. */
export const keyWords = (keys: string, unicode: boolean): string => (unicode ? keys : keys.replace(/[↓↑←→]/g, (arrow) => ARROWS[arrow]!));
