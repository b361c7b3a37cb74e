import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Place } from '../../src/model/place.js';
import type { Report } from '../../src/model/report.js';
import { catalogue, relations } from '../../src/report/catalogue.js';
import { cells } from '../../src/report/escape.js';
import { explain } from '../../src/report/explain.js';
import type { Sources } from '../../src/report/reporter.js';
import { reporters } from '../../src/report/reporters.js';
import { timelinesJson, timelineText } from '../../src/report/timeline.js';
import { plain } from './build.js';
import { incident } from './incident.js';

const test = suite('hostile text');

const NASTY = [
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
];

/** The same value with every string below it that is not one of ours (kinds, words of a closed list, places) replaced by the next nasty one. */
function poison<T>(value: T, state: { next: number; readonly seed?: number }, key = ''): T {
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
function nastySources(seed: number): Sources {
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

const ACTS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]|[\u{e0000}-\u{e0fff}]|\p{Cs}/u;

function check(text: string, columns: number, name: string): void {
  assert.not.match(text, ACTS, name);
  for (const line of text.split('\n')) {
    assert.is(line, line.trimEnd(), name);
    // A command that cannot be broken between words is left whole.
    const command = /^ {4,6}(\$| ) /.test(line);
    assert.ok(command || cells(line) <= columns, `${name}: ${cells(line)} cells in ${columns}: ${line}`);
  }
}

for (const columns of [72, 83, 100]) {
  test(`nothing acts on the terminal and no line is too long in ${columns} columns`, () => {
    for (let seed = 0; seed < NASTY.length; seed++) {
      const report: Report = poison(incident, { next: seed, seed });
      const sources = nastySources(seed);
      for (const unicode of [false, true]) {
        check(reporters.pretty(report, sources, { ...plain(columns), unicode }), columns, `pretty ${seed}`);
        check(timelineText(report, sources, { ...plain(columns), unicode }), columns, `simulate ${seed}`);
      }
    }
  });
}

test('one finding stays one line, and JSON stays the same value', () => {
  for (let seed = 0; seed < 20; seed++) {
    const report: Report = poison(incident, { next: seed, seed });
    const sources = nastySources(seed);
    const concise = reporters.concise(report, sources, plain(100));
    assert.not.match(concise, ACTS);
    assert.is(concise.split('\n').length, report.findings.length + 2);
    const json = reporters.json(report, sources, plain(100));
    assert.not.match(json, ACTS);
    assert.equal(
      JSON.parse(json).findings.map(({ message }: { message: string }) => message),
      report.findings.map(({ message }) => message),
    );
    assert.not.match(timelinesJson(report.timelines, sources), ACTS);
  }
});

test('rules and relations of a user may be hostile too', () => {
  for (let seed = 0; seed < NASTY.length; seed++) {
    const word = (n: number) => NASTY[(seed + n) % NASTY.length]!;
    const rule = {
      id: word(0),
      severity: word(1),
      confidence: word(2),
      what: word(3),
      why: `${word(4)}\n\n- ${word(5)}\n- ${word(6)}`,
      fix: word(7),
      since: word(8),
      sources: [word(9), word(10)],
      bad: { name: word(11), text: `a: ${word(12)} # <- x\nb: ${word(13)}\n` },
      good: { name: word(14), text: `a: ${word(15)}\nb: ${word(13)}\n` },
    };
    check(explain(rule, plain(80)), 80, `explain ${seed}`);
    assert.not.match(catalogue([rule], plain(80)), ACTS);
    assert.is(catalogue([rule, rule], plain(80)).split('\n').length, 3);
    assert.not.match(relations([{ name: word(0), what: word(1), fields: { [word(2)]: word(3) } }], plain(80)), ACTS);
  }
});

test.run();
