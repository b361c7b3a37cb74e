import { cells, escape } from '../report/escape.js';
import { type Line, line } from '../report/paint.js';
import { plural } from '../report/words.js';
import { wrap } from '../report/wrap.js';
import { KEYS, keyWords } from './keys.js';
import { choicesOf } from './prompt.js';
import { bodyRows, type Busy, type Screen, screenOf, shown, type State } from './state.js';
import { view as accept } from './views/accept.js';
import { view as accepted } from './views/accepted.js';
import { view as diff } from './views/diff.js';
import { view as exporting } from './views/export.js';
import { view as findings } from './views/findings.js';
import { findingLines } from './views/finding.js';
import { view as help } from './views/help.js';
import { view as plan } from './views/plan.js';
import { ends, exactly, filled } from './views/row.js';
import { view as text } from './views/text.js';
import { view as timeline } from './views/timeline.js';
import { view as tries } from './views/tries.js';

/** The whole screen: title, body, what is said or asked, keys. As many lines as the terminal has rows, none wider than its columns. Pure. */
export function view(state: State): Line[] {
  const { size, look } = state;
  const mark = look.unicode ? '…' : '...';
  const said = saying(state);
  // What is said at length covers the end of the body until the next key.
  const rows = bodyRows(size);
  const lines = [
    title(state),
    ...filled(body(state, screenOf(state)), rows).slice(0, Math.max(1, rows + 1 - said.length)),
    ...said,
    keys(state),
  ];
  return lines.slice(0, size.rows).map((one) => exactly(one, size.columns, mark));
}

function body(state: State, screen: Screen): Line[] {
  switch (screen.name) {
    case 'findings':
      return findings(state, screen);
    case 'finding':
      return findingLines(state, screen).lines.slice(screen.top, screen.top + bodyRows(state.size)) as Line[];
    case 'timeline':
      return timeline(state, screen);
    case 'plan':
      return plan(state, screen);
    case 'tries':
      return tries(state, screen);
    case 'accept':
      return accept(state, screen);
    case 'accepted':
      return accepted(state, screen);
    case 'diff':
      return diff(state, screen);
    case 'text':
      return text(state, screen);
    case 'export':
      return exporting(state, screen);
    case 'help':
      return help(state, screen);
  }
}

const TABS = [
  ['1', 'Findings', 'findings'],
  ['2', 'Timeline', 'timeline'],
  ['3', 'Plan', 'plan'],
  ['4', 'What if', 'tries'],
] as const;

/** Where one is: the four screens, the plan, how bad it is. */
function title(state: State): Line {
  const { size, look } = state;
  const screen = screenOf(state);
  const subject = shown(state);
  const { report } = subject;
  const at = report.timelines[state.timeline];
  const several = report.timelines.length > 1 ? ` (${state.timeline + 1}/${report.timelines.length} [ ])` : '';
  const here = TABS.find(([, , name]) => name === screen.name || (screen.name === 'finding' && name === 'findings'));
  const tabs = TABS.flatMap(([key, words, name]): Line => {
    const is = here?.[2] === name;
    return [{ text: is ? `[${key} ${words}]` : ` ${key} ${words} `, style: is ? 'bold' : 'dim' }];
  });
  const special = here
    ? []
    : [
        {
          text: ` ${screen.name === 'text' || screen.name === 'diff' ? screen.title : (SPECIAL[screen.name] ?? '')} `,
          style: 'bold' as const,
        },
      ];
  const { error, warning, suppressed } = report.summary;
  const counts: Line = [
    ...(state.shows === 'tried' && state.tried
      ? [{ text: `WITH ${plural(state.tries.length, 'CHANGE')} `, style: 'warning' as const }]
      : state.shows === 'tried' && state.trial
        ? [{ text: 'AS WRITTEN, CHANGES ARE BEING PLAYED ', style: 'warning' as const }]
        : []),
    { text: plural(error, 'error'), ...(error > 0 && { style: 'error' as const }) },
    { text: ', ' },
    { text: plural(warning, 'warning'), ...(warning > 0 && { style: 'warning' as const }) },
    ...(suppressed > 0 ? [{ text: `, ${suppressed} accepted` }] : []),
  ];
  const wide = size.columns >= 100;
  const name = at === undefined ? '' : `${escape(at.plan)}${wide ? ` on ${escape(at.cluster)}` : ''}${several}`;
  const right: Line = wide ? [{ text: `${name}  ` }, ...counts] : counts;
  return ends(
    [...(here ? tabs : special), ...(wide ? [] : [{ text: `  ${name}`, style: 'dim' as const }])],
    right,
    size.columns,
    look.unicode ? '…' : '...',
  );
}

const SPECIAL: Partial<Record<Screen['name'], string>> = {
  accept: 'Accept a finding',
  accepted: 'Accepted findings',
  export: 'Export',
  help: 'Help',
};

/** Most rows that one notice takes. */
const SAID = 6;

/** What is asked or was said, whole: a reason that is cut is none. */
function saying(state: State): Line[] {
  const { prompt, notice, size } = state;
  const wrapped = notice === undefined ? [] : wrap(notice.text, size.columns).slice(0, SAID);
  if (notice && !prompt) return wrapped.map((text) => line(text, notice.bad ? 'warning' : 'bold'));
  if (!prompt) return [line(state.busy ? busyWords(state.busy) : '', 'dim')];
  const lead = prompt.asks === 'search' ? '/' : prompt.asks === 'try' ? 'try: ' : 'save to: ';
  const hints = notice ? '' : prompt.asks === 'try' ? choicesOf(state, prompt.text).slice(0, 8).join('  ') : '';
  const room = state.size.columns - cells(escape(prompt.text)) - lead.length - 3;
  // Of a long text the end is what is being typed.
  const typed =
    room < 0
      ? Array.from(prompt.text)
          .slice(-Math.max(8, state.size.columns - lead.length - 4))
          .join('')
      : prompt.text;
  return [
    ...wrapped.map((text) => line(text, 'warning')),
    [
      { text: `${lead}${typed}_`, style: 'bold' },
      { text: `  ${hints}`, style: 'dim' },
    ],
  ];
}

const BUSY: Readonly<Record<Busy['with'], string>> = {
  files: 'files have changed: they are being read and played anew',
  tries: 'everything that can happen with the changes is being played',
  search: 'what helps is being looked for',
};

/** What goes on beside the screens, and how far it is. */
export const busyWords = ({ with: what, far }: Busy): string => `${BUSY[what]}${far === undefined ? ' ...' : `: ${far}`}`;

/** The keys that work here, as many as fit; `?` lists all. */
function keys(state: State): Line {
  const screen = screenOf(state);
  const own = state.prompt
    ? ([
        ['Enter', state.prompt.asks === 'search' ? 'keep' : state.prompt.asks === 'try' ? 'try it' : 'show the diff'],
        ...(state.prompt.asks === 'try' ? [['Tab', 'complete'] as const] : []),
        ['Esc', 'back'],
      ] as const)
    : screen.name === 'accept' || screen.name === 'diff'
      ? KEYS[screen.name]
      : [...KEYS[screen.name].slice(0, 6), ...(state.stack.length > 1 ? [['Esc', 'back'] as const] : [])].filter(
          ([key], i, all) => all.findIndex(([other]) => other === key) === i,
        );
  const last = state.prompt || screen.name === 'accept' ? '' : 'q leave  ? all keys';
  let text = '';
  for (const [key, does] of own) {
    const next = `${text}${text === '' ? '' : '  '}${keyWords(key, state.look.unicode)} ${does}`;
    if (cells(next) + 2 + last.length > state.size.columns) break;
    text = next;
  }
  return line(`${text}${last === '' ? '' : `  ${last}`}`, 'dim');
}
