import { type Line, line } from '../../report/paint.js';
import { choices } from '../screens/export.js';
import { bodyRows, type ExportScreen, type State } from '../state.js';
import { chosen, filled } from './row.js';

/** What can be exported. */
export function view(state: State, { row }: ExportScreen): Line[] {
  return filled(
    [
      line(''),
      ...choices(state).map(
        ({ name, about }, i): Line => chosen([{ text: `${i === row ? '>' : ' '} ${name.padEnd(10)} ${about}` }], i === row),
      ),
      line(''),
      line('  Enter shows it; from there c copies and W saves it to a file.', 'dim'),
      ...(state.shows === 'tried' ? [line('  With the changes that are tried, not as the files are written.', 'warning')] : []),
    ],
    bodyRows(state.size),
  );
}
