import { type Line, line } from '../../report/paint.js';
import { plural } from '../../report/words.js';
import { hang, wrap } from '../../report/wrap.js';
import { type Accepted, acceptedOf, holds, isSoon, wordOf } from '../accepted.js';
import { detailRows, listRows } from '../layout.js';
import { type AcceptedScreen, shown, type State } from '../state.js';
import type { Subject } from '../subject.js';
import { chosen, ends, filled, rule } from './row.js';

/** What is accepted, what runs out first at the top, and below it whose word the chosen one is. */
export function view(state: State, screen: AcceptedScreen): Line[] {
  const { size, look } = state;
  const subject = shown(state);
  const all = acceptedOf(subject);
  const room = listRows(size);
  const row = Math.max(0, Math.min(screen.row, all.length - 1));
  const top = Math.max(0, Math.min(screen.top, all.length - room));
  const rows = all.slice(top, top + room).map((one, i) => rowLine(one, top + i === row, state));
  const below = detailRows(size);
  const soon = all.filter(isSoon).length;
  const title = `${all.length === 0 ? '' : `${row + 1}/`}${all.length} accepted${soon === 0 ? '' : `, ${soon} of them for two weeks at the most`}`;
  return [
    ...filled(all.length === 0 ? [line(''), line('  nothing is accepted; a in the list of findings accepts one')] : rows, room),
    ...(below === 0 ? [] : [rule(title, size.columns, look.unicode), ...filled(detail(all[row], subject, size.columns), below - 1)]),
  ];
}

function rowLine(one: Accepted, is: boolean, { size, look }: State): Line {
  const { severity, message } = one.finding;
  const left: Line = [{ text: is ? '> ' : '  ' }, { text: severity.padEnd(9), style: severity }, { text: message }];
  const words = one.left === undefined ? 'no end' : one.left <= 0 ? 'ends today' : `${plural(one.left, 'day')} left`;
  const right: Line = [{ text: words.padStart(12), style: isSoon(one) ? 'warning' : 'dim' }];
  return chosen(ends(left, right, size.columns, look.unicode ? '…' : '...'), is);
}

function detail(one: Accepted | undefined, subject: Subject, width: number): Line[] {
  if (!one) return [];
  const columns = Math.min(width, 110);
  const { finding, suppression } = one;
  const { file, line: row } = subject.sources.locate(finding.evidence[0].place);
  const { reason, owner, ticket } = suppression;
  const who = [
    owner === undefined ? 'no owner' : `owner ${owner}`,
    ticket === undefined ? 'no ticket' : `ticket ${ticket}`,
    holds(one),
  ].join(', ');
  return [
    ...hang(' ', `accepted: ${reason ?? ''}`, columns, 3).map((text) => line(text, 'bold')),
    ...hang(' ', who, columns, 3).map((text) => line(text, isSoon(one) ? 'warning' : undefined)),
    ...hang(' by ', wordOf(one, subject), columns, 4).map((text) => line(text)),
    ...wrap(finding.message, columns - 1).map((text) => line(` ${text}`)),
    ...wrap(`[${finding.rule}]  ${file}:${row}`, columns - 1).map((text) => line(` ${text}`, 'dim')),
  ];
}
