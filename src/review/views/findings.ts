import type { Finding } from '../../model/finding.js';
import { escape, shorten } from '../../report/escape.js';
import { type Line, line } from '../../report/paint.js';
import { plural } from '../../report/words.js';
import { hang, wrap } from '../../report/wrap.js';
import { detailRows, listRows } from '../layout.js';
import { type Item, itemsOf } from '../list.js';
import { rowOf } from '../screens/findings.js';
import { type FindingsScreen, shown, type State } from '../state.js';
import type { Subject } from '../subject.js';
import { unplayed } from '../unplayed.js';
import { chosen, ends, exactly, filled, rule } from './row.js';

/** From this width on the rule stands beside the message. */
const WIDE = 100;
const RULE = 36;

/** The list, only what is visible of it, and what is to be said of the chosen finding. */
export function view(state: State, screen: FindingsScreen): Line[] {
  const subject = shown(state);
  const items = itemsOf(subject, screen, state.timeline);
  const room = listRows(state.size);
  const row = rowOf(state, screen);
  const top = Math.max(0, Math.min(screen.top, items.length - room));
  const rows = items.slice(top, top + room).map((item, i) => rowLine(item, top + i === row, subject, state));
  const below = detailRows(state.size);
  const count =
    items.length === subject.report.findings.length
      ? plural(items.length, 'finding')
      : `${items.length} of ${plural(subject.report.findings.length, 'finding')}`;
  const filters = [
    `by ${screen.order}`,
    ...(screen.least === 'info' ? [] : [screen.least === 'error' ? 'errors only' : 'errors and warnings']),
    ...(screen.query === '' ? [] : [`with "${screen.query}"`]),
  ];
  const title = `${items.length === 0 ? '' : `${row + 1}/`}${count}, ${filters.join(', ')}`;
  return [
    ...filled(
      items.length === 0
        ? [line(''), ...hang('  ', empty(subject, screen), Math.min(state.size.columns, 110), 2).map((text) => line(text))]
        : rows,
      room,
    ),
    ...(below === 0
      ? []
      : [rule(title, state.size.columns, state.look.unicode), ...filled(detail(items[row], subject, state, below - 1), below - 1)]),
  ];
}

function empty(subject: Subject, { query, least }: FindingsScreen): string {
  if (query !== '' || least !== 'info') return 'no finding passes the filter (Esc clears it)';
  const { report } = subject;
  return report.timelines.length > 0 ? 'nothing was found' : unplayed(subject);
}

function rowLine({ index, depth }: Item, is: boolean, { report }: Subject, { size, look }: State): Line {
  const { severity, message, rule: name, causeOf } = report.findings[index]!;
  const mark = look.unicode ? '…' : '...';
  const wide = size.columns >= WIDE;
  const lead = depth === 0 ? '' : look.unicode ? '└ ' : '` ';
  const dim = (causeOf?.length ?? 0) > 0 && severity !== 'error';
  const pieces: Line = [
    { text: is ? '> ' : '  ' },
    { text: severity.padEnd(9), style: severity },
    { text: `${lead}${message}`, ...(dim && { style: 'dim' as const }) },
  ];
  const right: Line = wide ? [{ text: exactly([{ text: name }], RULE, mark)[0]!.text.padEnd(RULE), style: 'dim' }] : [];
  return chosen(wide ? ends(pieces, right, size.columns, mark) : exactly(pieces, size.columns, mark), is);
}

/** What is said of the chosen finding below the list. */
function detail(item: Item | undefined, subject: Subject, { size, look }: State, room: number): Line[] {
  if (!item) return [];
  const finding = subject.report.findings[item.index]!;
  const columns = Math.min(size.columns, 110);
  const fix = finding.remediation?.trim().replace(/\s+/g, ' ');
  const tag = wrap(`[${finding.rule}]  ${whereOf(finding, subject)}`, columns - 1).map((text) => line(` ${text}`, 'dim'));
  const words = wrap(finding.message, columns - 1).map((text) => line(` ${text}`, 'bold'));
  const about = aboutOf(finding, subject, look.unicode ? '…' : '...');
  const more = [...about.flatMap((text) => hang(' ', text, columns, 3)), ...(fix === undefined ? [] : hang(' fix: ', fix, columns, 6))].map(
    (text) => line(text),
  );
  const kept = words.slice(0, Math.max(1, room - tag.length));
  return [...kept, ...tag, ...more].slice(0, room);
}

function whereOf(finding: Finding, { sources }: Subject): string {
  const { file, line: row, column } = sources.locate(finding.evidence[0].place);
  const more = (finding.count ?? 1) - 1;
  return `${file}:${row}:${column}${more > 0 ? ` and ${plural(more, 'place')} more` : ''}`;
}

/** Of a longer name the begin is enough here: the plan shows all of it. */
const STEP = 32;

function aboutOf(finding: Finding, { report }: Subject, mark: string): string[] {
  const { steps, causeOf, confidence, missing } = finding;
  const stories = (causeOf ?? []).flatMap((index) => report.findings[index]?.rule ?? []);
  return [
    ...(stories.length === 0 ? [] : [`a cause of ${[...new Set(stories)].join(', ')}`]),
    ...(steps === undefined || steps.length === 0
      ? []
      : [
          `in ${steps
            .slice(0, 4)
            .map((id) => shorten(escape(id), STEP, mark))
            .join(', ')}${steps.length > 4 ? ` and ${plural(steps.length - 4, 'step')} more` : ''}`,
        ]),
    ...(confidence === 'high' ? [] : [`confidence ${confidence}`]),
    ...(missing?.collect === undefined ? [] : [`$ ${missing.collect}`]),
  ];
}
