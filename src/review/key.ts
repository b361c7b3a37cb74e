/** What was pressed, as ink tells it. */
export interface Pressed {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageDown: boolean;
  readonly pageUp: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly meta: boolean;
}

const NAMES = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  // Most terminals send DEL for the backspace key, which ink calls delete.
  ['delete', 'backspace'],
] as const;

const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\x1b': 'esc',
  '\x7f': 'backspace',
  '\b': 'backspace',
};

/** What a terminal says by itself (focus, the ends of a paste) and ink does not know, without the ESC before it. */
const REPORT = /^\[[\d;?<=>]*[A-Za-z~]$/;

/**
 * The keys of one event by name: `up`, `enter`, `ctrl-c`, or the character itself. What arrives at once (pasted, or typed over a slow line) is as many
 * keys, those with Ctrl among them; an ESC right before a character is the key Esc and then that one.
 */
export function keysOf(input: string, key: Pressed): string[] {
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  const named = NAMES.find(([flag]) => key[flag]);
  if (named) return [named[1]];
  if (key.ctrl) return input === '' ? [] : [`ctrl-${input}`];
  if (REPORT.test(input)) return [];
  return [...(key.meta ? ['esc'] : []), ...Array.from(input).flatMap(keyOf)];
}

function keyOf(char: string): string | [] {
  const named = CONTROLS[char];
  if (named !== undefined) return named;
  if (/^[\x01-\x1a]$/.test(char)) return `ctrl-${String.fromCharCode(char.charCodeAt(0) + 96)}`;
  return /^\p{Cc}$/u.test(char) ? [] : char;
}

/** Whether a key is a character that can stand in a text. */
export const isText = (key: string): boolean => Array.from(key).length === 1;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text without its last character as a person counts them: marks go with what they mark. */
export function shortened(text: string): string {
  const last = Array.from(segmenter.segment(text)).at(-1);
  return last ? text.slice(0, last.index) : '';
}
