import { type Line, line } from '../../report/paint.js';
import { wrap } from '../../report/wrap.js';
import { type AcceptScreen, bodyRows, FIELDS, type State } from '../state.js';
import { indexOf } from '../subject.js';
import { filled } from './row.js';

const ASKS: Readonly<Record<(typeof FIELDS)[number], string>> = {
  reason: 'reason (needed)',
  owner: 'owner',
  ticket: 'ticket',
  until: 'until (YYYY-MM-DD)',
  into: 'written into',
};

/** The form; the field that takes what is typed has a mark and a cursor. */
export function view(state: State, screen: AcceptScreen): Line[] {
  const { subject, size } = state;
  const finding = subject.report.findings[indexOf(subject, screen.finding)];
  const columns = Math.min(size.columns, 110);
  const { config } = subject;
  const into =
    screen.into === 'config'
      ? `${config.file}${config.source ? '' : ' (new)'}, under ignores`
      : `${finding?.evidence[0].place.file ?? 'the document'}, as a comment above the line`;
  return filled(
    [
      line(''),
      ...wrap(finding?.message ?? 'This finding is gone.', columns - 2).map((text) => line(` ${text}`, 'bold')),
      line(` [${finding?.rule ?? ''}]`, 'dim'),
      line(''),
      ...FIELDS.flatMap((name, index): Line[] => {
        const is = index === screen.field;
        const value = name === 'into' ? into : screen.values[name];
        const rows = wrap(`${value}${is && name !== 'into' ? '_' : ''}`, columns - 24);
        return rows.map(
          (text, i): Line => [
            { text: i === 0 ? `${is ? '>' : ' '} ${ASKS[name].padEnd(20)} ` : ' '.repeat(23), ...(is && { style: 'bold' as const }) },
            { text },
          ],
        );
      }),
      line(''),
      ...wrap(
        screen.into === 'config'
          ? 'It holds for this rule in this file. Space changes where it is written. Nothing is written before you have seen the diff.'
          : 'It holds for this rule at this line. Space changes where it is written. Nothing is written before you have seen the diff.',
        columns - 1,
      ).map((text) => line(` ${text}`, 'dim')),
    ],
    bodyRows(size),
  );
}
