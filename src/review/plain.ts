import { wordsOf } from '../repair/try.js';
import { typedTry } from '../repair/typed.js';
import { chart } from '../report/chart.js';
import { escape } from '../report/escape.js';
import { groupsOf } from '../report/grouping.js';
import { type Line, line, paint } from '../report/paint.js';
import type { Look } from '../report/reporter.js';
import { stateLines } from '../report/state.js';
import { ticket } from '../report/ticket.js';
import { verdict } from '../report/verdict.js';
import { plural, point } from '../report/words.js';
import { acceptedOf, holds, wordOf } from './accepted.js';
import type { Desk } from './desk.js';
import { itemsOf } from './list.js';
import { spokenTimeline } from './linear.js';
import { markdownOf } from './markdown.js';
import { shownDiff } from './shown-diff.js';
import { caughtUp } from './catch-up.js';
import { perform } from './perform.js';
import { press } from './press.js';
import { rowsOf } from './proposals.js';
import { accepting } from './screens/accept.js';
import { begin, FINDINGS, screenOf, shown, type State } from './state.js';
import type { Subject } from './subject.js';
import { unplayed } from './unplayed.js';
import { findingLines } from './views/finding.js';
import { planSteps } from './views/plan.js';
import { summary, triedLines } from './views/tries.js';

/** A review line by line: what the screens show, asked for in words. */
export interface Plain {
  readonly state: State;
}

const SIZE = { columns: 100, rows: 24 };
const MOST = 20;

const HELP = `list [WORDS]      findings, those with these words; list all shows every one
N                 the finding of this number
next              the next ones of a long list
timeline          what happens, in the order of time; bars draws it; at 9m10s: the cluster at that moment
plan              the steps; plans lists the plans, plan N looks at another one
changes           what can be tried; try N, or try set PATH VALUE and so on; drop
with, without     what is listed and told from then on: the files with what is tried, or as they are written
accept N REASON   accept a finding: owner=NAME ticket=ID until=DATE may stand before the reason; add "document" as the first word for a comment
accepted          what is accepted, why and for how long; withdraw N takes it back
save              save what is tried; ticket [FILE], markdown N, export FORMAT FILE
again             read the files anew; help; quit
Nothing is written before its diff was shown: yes writes it.`;

export const openPlain = (subject: Subject, look: Look): Plain => ({
  state: begin(subject, SIZE, { ...look, columns: SIZE.columns, unicode: false }),
});

/** What is said first: how bad it is, and how to go on. */
export const greeting = ({ state }: Plain): string => `${verdictOf(state)}${listed(state, '', 0)}Type help for what can be asked.`;

export interface Answer {
  readonly next: Plain;
  readonly says: string;
  readonly over: boolean;
}

/** What a typed line leads to. */
export async function answer({ state }: Plain, typed: string, desk: Desk): Promise<Answer> {
  const text = typed.trim();
  const [verb = '', ...rest] = text.split(/\s+/);
  const say = (says: string, next = state): Answer => ({
    next: { state: next },
    says: says === '' || says.endsWith('\n') ? says : `${says}\n`,
    over: false,
  });
  const waiting = screenOf(state);
  if (waiting.name === 'diff') {
    const done = press(state, verb === 'yes' ? 'y' : 'n');
    let next = done.state;
    for (const effect of done.effects) next = await caughtUp(await perform(next, effect, desk), desk);
    const { notice, ...after } = next;
    // What could not be written is not asked for again.
    return say(escape(notice?.text ?? ''), { ...after, stack: [FINDINGS] });
  }
  switch (verb) {
    case '':
      return say('');
    case 'help':
    case '?':
      return say(HELP);
    case 'quit':
    case 'q':
      return { next: { state }, says: '', over: true };
    case 'list':
      return say(rest[0] === 'all' ? listed(state, '', 0, Infinity) : listed(state, rest.join(' '), 0), {
        ...state,
        stack: [{ ...FINDINGS, query: rest[0] === 'all' ? '' : rest.join(' ') }],
      });
    case 'next': {
      const screen = waiting.name === 'findings' ? waiting : FINDINGS;
      return say(listed(state, screen.query, screen.top + MOST), { ...state, stack: [{ ...screen, top: screen.top + MOST }] });
    }
    case 'timeline': {
      const timeline = shown(state).report.timelines[state.timeline];
      return say((timeline ? spokenTimeline(timeline) : [unplayed(shown(state))]).map(escape).join('\n'));
    }
    case 'bars': {
      const timeline = shown(state).report.timelines[state.timeline];
      return say(timeline ? painted(chart(timeline, SIZE.columns, false)) : escape(unplayed(shown(state))));
    }
    case 'with':
    case 'without': {
      if (!state.tried) return say('Nothing is tried.');
      const next: State = { ...state, shows: verb === 'with' ? 'tried' : 'written', stack: [FINDINGS] };
      return say(
        `${verb === 'with' ? `With ${plural(state.tries.length, 'change')}` : 'As the files are written'}.\n${verdictOf(next)}`,
        next,
      );
    }
    case 'at':
      return say(moment(state, rest.join('')));
    case 'plans':
      return say(
        shown(state)
          .report.timelines.map(
            ({ plan, cluster }, i) =>
              `${i + 1}. ${escape(plan)} on ${escape(cluster)}${i === state.timeline ? ' (this one is looked at)' : ''}`,
          )
          .join('\n') || escape(unplayed(shown(state))),
      );
    case 'plan': {
      if (rest[0] === undefined) return say(steps(state));
      const other = /^\d+$/.test(rest[0]) ? shown(state).report.timelines[Number(rest[0]) - 1] : undefined;
      if (!other) return say('plan N: the number that plans shows; plan alone lists the steps.');
      const next = { ...state, timeline: Number(rest[0]) - 1 };
      return say(`${escape(other.plan)} on ${escape(other.cluster)}:\n${steps(next)}`, next);
    }
    case 'changes':
      return say(
        rowsOf(state)
          .map(
            ({ words, on, proposal }, i) =>
              `${i + 1}. ${on ? 'TRIED: ' : ''}${escape(words)}${proposal ? ` (${proposal.who}, ${proposal.helps ? 'helps' : 'does not help'})` : ''}`,
          )
          .join('\n') || 'Nothing is proposed.',
      );
    case 'try': {
      const row = /^\d+$/.test(rest[0] ?? '') && rest.length === 1 ? rowsOf(state)[Number(rest[0]) - 1] : undefined;
      const one = row?.one ?? typedTry(rest.join(' '));
      if ('trouble' in one) return say(escape(one.trouble));
      const kept = state.tries.filter((other) => wordsOf(other) !== wordsOf(one));
      return tried(await caughtUp(await perform(state, { do: 'try', tries: [...kept, one] }, desk), desk), say);
    }
    case 'drop':
      return say('Nothing is tried any more.', await perform(state, { do: 'try', tries: [] }, desk));
    case 'save':
      return asked(await perform(state, { do: 'patch' }, desk), say);
    case 'accept':
      return asked(accepted(state, rest), say);
    case 'accepted':
      return say(
        acceptedOf(shown(state))
          .map((one, i) => {
            const { reason, owner, ticket: id } = one.suppression;
            const who = `${owner === undefined ? '' : `, owner ${owner}`}${id === undefined ? '' : `, ticket ${id}`}`;
            const { severity, message, rule } = one.finding;
            return escape(
              `${i + 1}. ${holds(one)}: ${severity}: ${message} [${rule}]; accepted: ${reason ?? ''}${who}; by ${wordOf(one, shown(state))}`,
            );
          })
          .join('\n') || 'Nothing is accepted.',
      );
    case 'withdraw': {
      const row = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) - 1 : -1;
      if (!acceptedOf(shown(state))[row]) return say('withdraw N: the number that accepted shows.');
      const listing: State = { ...state, shows: 'written', stack: [FINDINGS, { name: 'accepted', row, top: 0 }] };
      return asked(press(listing, 'D').state, say);
    }
    case 'ticket': {
      const { report, sources } = shown(state);
      const timeline = report.timelines[state.timeline];
      if (!timeline) return say(escape(unplayed(shown(state))));
      const words = ticket(report, timeline, sources);
      return rest[0] === undefined
        ? say(words)
        : asked(await perform(state, { do: 'preview', file: rest[0], text: words, title: 'ticket' }, desk), say);
    }
    case 'markdown': {
      const name = nameOf(state, rest[0]);
      return say(name === undefined ? NONE : markdownOf(shown(state), name));
    }
    case 'export': {
      const [format = 'pretty', file] = rest;
      if (file === undefined) return say('export FORMAT FILE, such as export json report.json');
      return asked(await perform(state, { do: 'preview', file, text: await desk.print(shown(state), format), title: format }, desk), say);
    }
    case 'again':
      return say('The files were read anew.', await caughtUp({ ...state, stack: [FINDINGS], stale: 'written' }, desk));
    default: {
      const name = nameOf(state, verb);
      if (name !== undefined) return say(painted(findingLines(state, { name: 'finding', finding: name, link: -1, top: 0 }, true).lines));
      return say(/^\d+$/.test(verb) ? NONE : `"${escape(verb)}" is not understood; help says what is.`);
    }
  }
}

const NONE = 'There is no finding of this number; list shows them.';
const painted = (lines: readonly Line[]): string => paint(lines, false);

/** Findings are numbered as the list without a filter has them, so that a number stays the same. */
function nameOf(state: State, number: string | undefined): string | undefined {
  const subject = shown(state);
  const item = /^\d+$/.test(number ?? '') ? itemsOf(subject, FINDINGS)[Number(number) - 1] : undefined;
  return item && subject.names[item.index];
}

function listed(state: State, query: string, from: number, most = MOST): string {
  const subject = shown(state);
  const all = itemsOf(subject, FINDINGS);
  const items = query === '' ? all : itemsOf(subject, { ...FINDINGS, query }).map(({ index }) => all.find((item) => item.index === index)!);
  const rows = items.slice(from, from + most).map((item) => {
    const { severity, message, rule, causeOf, plan, cluster } = subject.report.findings[item.index]!;
    const of =
      subject.report.timelines.length < 2 || plan === undefined ? '' : escape(` (${[plan, cluster].filter(Boolean).join(' on ')})`);
    return `${all.indexOf(item) + 1}. ${severity}: ${escape(message)} [${rule}]${causeOf?.length ? ' (a cause)' : ''}${of}`;
  });
  const more = items.length - from - rows.length;
  return `${rows.length === 0 ? 'No finding.' : rows.join('\n')}\n${more > 0 ? `${plural(more, 'finding')} more: next.\n` : ''}`;
}

function verdictOf(state: State): string {
  const { report } = shown(state);
  const groups = groupsOf(report);
  const several = groups.filter(({ timeline }) => timeline !== undefined).length > 1;
  return painted(
    groups.flatMap((group) => [
      ...(several && group.timeline ? [line(`${group.timeline.plan} on ${group.timeline.cluster}:`)] : []),
      ...verdict(group, report, SIZE.columns),
    ]),
  );
}

function moment(state: State, text: string): string {
  const timeline = shown(state).report.timelines[state.timeline];
  const [, m = '0', s = '0'] = /^(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text.replace(':', 'm')) ?? [];
  if (!timeline || text === '') return 'at takes a time after the start of the plan, such as at 9m10s';
  const at = (Number(m) * 60 + Number(s)) * 1000;
  return painted(stateLines(shown(state).stateAt(state.timeline, at), timeline, shown(state).sources, SIZE.columns));
}

function steps(state: State): string {
  const timeline = shown(state).report.timelines[state.timeline];
  if (!timeline) return escape(unplayed(shown(state)));
  return planSteps(timeline)
    .map(({ id, action, from, to }, i) => `${i + 1}. ${escape(id)}: ${action}, ${point(from)} to ${point(to)}`)
    .join('\n');
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

type Say = (says: string, next?: State) => Answer;

function tried(next: State, say: Say): Answer {
  const { notice, ...state } = next;
  if (!state.tried) return say(escape(notice?.text ?? 'Nothing is tried.'), state);
  return say(`${notice ? `${escape(notice.text)}\n` : ''}${capital(summary(state))}.\n${painted(triedLines(state))}`, state);
}

/** A diff that waits for yes, or why there is none. */
function asked(next: State, say: Say): Answer {
  const screen = screenOf(next);
  const { notice, ...state } = next;
  if (screen.name !== 'diff') return say(escape(notice?.text ?? ''), { ...state, stack: [FINDINGS] });
  const lines = screen.changes
    .flatMap((change) => shownDiff(change, state.subject.sources))
    .map(({ kind, text }) => `${kind === 'file' || kind === '@' ? '' : kind}${escape(text)}`);
  return say(`${lines.join('\n')}\nyes writes this, anything else does not.`, state);
}

function accepted(state: State, words: readonly string[]): State {
  const into = words[0] === 'document' ? 'document' : 'config';
  const rest = into === 'document' ? words.slice(1) : words;
  const name = nameOf(state, rest[0]);
  if (name === undefined)
    return { ...state, notice: { text: 'accept N REASON: the number of a finding, and why it is accepted', bad: true } };
  const form = accepting(state, name).state;
  const screen = screenOf(form);
  if (screen.name !== 'accept') return form;
  const values = { reason: '', owner: '', ticket: '', until: '' };
  const reason = rest.slice(1).filter((word) => {
    const [, key, value] = /^(owner|ticket|until)=(.+)$/.exec(word) ?? [];
    if (key !== undefined) values[key as 'owner'] = value!;
    return key === undefined;
  });
  const filled = { ...screen, into, values: { ...values, reason: reason.join(' ') } } as const;
  return press({ ...form, stack: [...form.stack.slice(0, -1), filled] as unknown as State['stack'] }, 'ctrl-s').state;
}
