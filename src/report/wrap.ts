import { cells, escape, fit } from './escape.js';

/** Narrowest and widest text we write, in cells. */
const LEAST = 72;
const MOST = 100;

/** The columns to write in: those of the terminal, but never under 72 nor over 100. */
export function columnsOf(columns: number): number {
  return Number.isFinite(columns) ? Math.min(MOST, Math.max(LEAST, Math.floor(columns))) : MOST;
}

/** Text in lines of at most `width` cells, broken between words; a word that is longer is broken where it must be. Untrusted text is escaped. At least one line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let current = '';
  for (let word of escape(text).split(/ +/)) {
    if (word === '') continue;
    if (current !== '' && cells(current) + 1 + cells(word) <= room) {
      current += ` ${word}`;
      continue;
    }
    if (current !== '') lines.push(current);
    while (cells(word) > room) {
      const head = fit(word, room);
      lines.push(head);
      word = word.slice(head.length);
    }
    current = word;
  }
  if (current !== '' || lines.length === 0) lines.push(current);
  return lines;
}

/** Wrapped text behind a lead (`believed: `), later lines indented by `indent` cells. */
export function hang(lead: string, text: string, width: number, indent: number): string[] {
  const first = wrap(text, width - cells(lead));
  if (cells(lead) === indent) return first.map((part, i) => (i === 0 ? lead : ' '.repeat(indent)) + part);
  const head = first[0]!;
  // What is left of the text itself: a word that had to be broken goes on without a blank.
  const whole = escape(text)
    .split(/ +/)
    .filter((word) => word !== '')
    .join(' ');
  const rest = whole.slice(head.length).trimStart();
  return [lead + head, ...(rest === '' ? [] : wrap(rest, width - indent).map((part) => ' '.repeat(indent) + part))];
}

/** A shell command in lines that can be copied: broken only between words outside quotes, each break behind a backslash. A word without a break may be longer than `width`. */
export function wrapCommand(command: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of shellWords(escape(command))) {
    if (current !== '' && cells(current) + 1 + cells(word) > width - 2) {
      lines.push(`${current} \\`);
      current = `  ${word}`;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

/** The words of a command with their quotes; a quote that is never closed runs to the end. */
function shellWords(command: string): string[] {
  return command.match(/(?:\\.|'[^']*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)|[^\s'"\\]|\\$)+/gu) ?? [];
}
