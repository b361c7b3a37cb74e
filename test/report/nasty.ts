import type { Place } from '../../src/model/place.js';
import type { Sources } from '../../src/report/reporter.js';

/** Names and texts as somebody writes them who wants to be obeyed. */
export const NASTY = [
  '\x1b]0;owned\x07',
  '\u202eevil\u202c',
  'two\nlines\r\n',
  'a\u0301\u0301\u0301'.repeat(20),
  'w'.repeat(300),
  '東京都'.repeat(60),
  '\u200b\ufeff',
  '\ud800',
  "'; rm -rf / #",
  '😀'.repeat(50),
  '',
  ' ',
  '\t\t',
  '\x9b31m',
  '\u{e0041}',
  '"quoted',
  'a'.repeat(70),
  '%s %d {{x}}',
  '[x/y]',
  '\\x1b',
  '::set-output name=x::y',
  '\n::add-mask::a',
  '##[add-mask]x ##vso[task.setvariable variable=x]y',
  '%0A::error::x',
  'a,b:c=d',
  '<script>alert(1)</script>',
  '</script><script>alert(1)//',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  '</details></pre></style>',
  ']]> --> <!-- &lt; &#x3c; &',
  '](javascript:alert(1))',
  '[x](javascript:alert(1)) ![y](https://evil.example/y.png)',
  '<javascript:alert(1)> <https://evil.example>',
  'https://evil.example/x www.evil.example a@evil.example',
  '@org/team @user',
  '#123 GH-1 org/repo#5 0123456789abcdef0123456789abcdef01234567',
  '`a` ``b`` ```',
  '\n```\n# heading\n',
  '| a | b |\n|---|---|',
  '***a*** __b__ ~~c~~ $x$ :smile: [^1]',
  '- [ ] x\n1. y\n> z\n    code',
  '{0} {{1}}',
];

/** The same value with every string below it that is not one of ours (kinds, words of a closed list, places) replaced by the next nasty one. */
export function poison<T>(value: T, state: { next: number; readonly seed?: number }, key = ''): T {
  const seed = state.seed ?? state.next;
  const keep = ['file', 'pointer', 'planFile', 'kind', 'severity', 'confidence', 'certainty', 'action', 'rule', 'hazard', 'start'];
  // Names by which findings find their timeline are the same nasty word everywhere.
  if (typeof value === 'string' && (key === 'plan' || key === 'cluster')) return (key + NASTY[seed % NASTY.length]!) as T;
  if (typeof value === 'string') return keep.includes(key) ? value : (NASTY[state.next++ % NASTY.length] as T);
  if (Array.isArray(value)) return value.map((each) => poison(each, state, key)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, state, name)])) as T;
  return value;
}

/** Sources whose every line and file name is nasty. */
export function nastySources(seed: number): Sources {
  const text = (n: number) => NASTY[(n + seed) % NASTY.length]!.repeat(1 + (n % 3)) + NASTY[(n * 7 + seed) % NASTY.length]!;
  return {
    locate: ({ pointer }: Place) => {
      const line = ((pointer.length * 13 + seed) % 97) + 1;
      return {
        file: NASTY[line % 5]! || 'x',
        line,
        column: ((line * 31) % 200) + 1,
        endLine: line,
        endColumn: ((line * 31) % 200) + 1 + (line % 40),
      };
    },
    line: (_, n) => (n % 11 === 0 ? undefined : text(n)),
  };
}

/** What acts on a terminal, or is not seen there. */
export const ACTS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]|[\u{e0000}-\u{e0fff}]|\p{Cs}/u;

/** What makes a runner of GitHub, Azure or TeamCity obey a line. */
export const RUNS = /^\s*::[a-z]|##(?:vso|teamcity)?\[/im;
