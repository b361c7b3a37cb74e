/**
 * Characters that a terminal obeys, reorders by or does not show: control characters (C0, C1), format characters (bidi overrides,
 * zero-width ones, tags), line and paragraph separators, lone surrogates, fillers that look like nothing. Source: Unicode general
 * categories; CVE-2021-42574 for the bidirectional ones.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u{e0000}-\u{e0fff}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const TAB = 4;

function visible(char: string): string {
  const code = char.codePointAt(0)!;
  if (code <= 0xff) return NAMED[char] ?? `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

/** What continuous-integration runners obey anywhere in a line: GitHub's old commands (actions/runner, src/Runner.Common/ActionCommand.cs), Azure's, TeamCity's. */
const RUNNER = /##(?=(?:vso|teamcity)?\[)/g;

/** Untrusted text as one line that a terminal only prints: everything it would obey or hide is a visible escape (`\x1b`). Applying it twice changes nothing. */
export function escape(text: string): string {
  const shown = text.replace(UNSAFE, visible);
  return shown.includes('##') ? shown.replace(RUNNER, '#\\x23') : shown;
}

/** A whole line of escaped text as GitHub's runner only prints it: one that begins with two colons and a word is a command to it (ActionCommand.cs, TryParseV2). */
export function inert(line: string): string {
  return line.replace(/^(\s*):(?=:\w)/, '$1\\x3a');
}

/** A JSON text with the same value in which nothing is left that a terminal or a runner obeys or hides; the line ends of its layout stay. */
export function escapeJson(json: string): string {
  return json
    .replace(UNSAFE, (char) =>
      char === '\n' ? char : [...Array(char.length).keys()].map((i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
    )
    .replace(RUNNER, '#\\u0023');
}

/** A stretch of a source line as it is shown: escaped, tabs expanded to the next multiple of four cells counted from `column` (0-based). */
export function present(text: string, column: number): string {
  let shown = '';
  for (const [i, part] of text.split('\t').entries()) {
    if (i > 0) shown += ' '.repeat(TAB - ((column + cells(shown)) % TAB));
    shown += escape(part);
  }
  return shown;
}

const ASCII = /^[\x20-\x7e]*$/;
const ZERO = /[\p{Mn}\p{Me}\u1160-\u11ff]/u;
/** East Asian wide and fullwidth blocks, and what is shown as an emoji by default except the letters of flags. Source: Unicode EastAsianWidth.txt, whole blocks; ambiguous characters count one cell. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation}/u;

/** Terminal cells of one code point of escaped text: 0 for combining marks, 2 for wide characters, else 1. */
export function cellsOf(char: string): number {
  if (ASCII.test(char)) return 1;
  return ZERO.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
}

/** Terminal cells that escaped text takes. */
export function cells(text: string): number {
  if (ASCII.test(text)) return text.length;
  let sum = 0;
  for (const char of text) sum += cellsOf(char);
  return sum;
}

/** The longest beginning of escaped text that fits into so many cells; combining marks stay with what they mark. */
export function fit(text: string, room: number): string {
  if (ASCII.test(text)) return text.slice(0, Math.max(0, room));
  let used = 0;
  let end = 0;
  for (const char of text) {
    used += cellsOf(char);
    if (used > room) break;
    end += char.length;
  }
  return text.slice(0, end);
}

/** Text padded with spaces to so many cells; longer text stays as it is. */
export function pad(text: string, room: number): string {
  return text + ' '.repeat(Math.max(0, room - cells(text)));
}

/** Text cut to so many cells, the cut shown by `mark`. */
export function shorten(text: string, room: number, mark: string): string {
  return cells(text) <= room ? text : fit(text, room - cells(mark)) + mark;
}
