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
  '\x03': 'ctrl-c',
};

/**
 * The keys of one event by name: `up`, `enter`, `ctrl-c`, or the character itself. Text that arrives at once (pasted, or typed over a slow line) is
 * as many keys; other control characters are none.
 */
export function keysOf(input: string, key: Pressed): string[] {
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  const named = NAMES.find(([flag]) => key[flag]);
  if (named) return [named[1]];
  if (key.ctrl) return input === '' ? [] : [`ctrl-${input}`];
  if (key.meta) return [];
  return Array.from(input).flatMap((char) => CONTROLS[char] ?? (/^\p{Cc}$/u.test(char) ? [] : [char]));
}

/** Whether a key is a character that can stand in a text. */
export const isText = (key: string): boolean => Array.from(key).length === 1;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text without its last character as a person counts them: marks go with what they mark. */
export function shortened(text: string): string {
  const last = Array.from(segmenter.segment(text)).at(-1);
  return last ? text.slice(0, last.index) : '';
}
