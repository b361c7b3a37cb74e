import { fit, present } from '../../report/escape.js';
import { type Line, line } from '../../report/paint.js';
import { lineWithoutSecrets } from '../../source/secrets.js';
import { bodyRows, type State, type TextScreen } from '../state.js';
import { filled } from './row.js';

/** A text as it is, lines that are too long broken where they must be. */
export function textLines({ text }: TextScreen, { size }: State): readonly Line[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((row) => rows(present(lineWithoutSecrets(row, false), 0), size.columns));
}

function rows(text: string, columns: number): Line[] {
  const lines: Line[] = [];
  let rest = text;
  do {
    const head = fit(rest, columns) || rest.slice(0, 1);
    lines.push(line(rest === '' ? '' : head));
    rest = rest.slice(head.length);
  } while (rest !== '');
  return lines;
}

/** The visible part of a text. */
export function view(state: State, screen: TextScreen): Line[] {
  const room = bodyRows(state.size);
  return filled(textLines(screen, state).slice(screen.top, screen.top + room), room);
}
