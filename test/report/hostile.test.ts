import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.js';
import { catalogue, relations } from '../../src/report/catalogue.js';
import { cells } from '../../src/report/escape.js';
import { explain } from '../../src/report/explain.js';
import { reporters } from './formats.js';
import { timelinesJson, timelineText } from '../../src/report/timeline.js';
import { plain } from './build.js';
import { incident } from './incident.js';
import { ACTS, NASTY, nastySources, poison, RUNS } from './nasty.js';

const test = suite('hostile text');

function check(text: string, columns: number, name: string): void {
  assert.not.match(text, ACTS, name);
  assert.not.match(text, RUNS, name);
  for (const line of text.split('\n')) {
    assert.is(line, line.trimEnd(), name);
    // A command that cannot be broken between words is left whole.
    const command = /^ {4,6}(\$| ) /.test(line);
    // A line that a runner would have obeyed got three cells more.
    const inert = /^\s*\\x3a:/.test(line) ? 3 : 0;
    assert.ok(command || cells(line) <= columns + inert, `${name}: ${cells(line)} cells in ${columns}: ${line}`);
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
    assert.not.match(concise, RUNS);
    assert.is(concise.split('\n').length, report.findings.length + 2);
    const json = reporters.json(report, sources, plain(100));
    assert.not.match(json, ACTS);
    assert.not.match(json, RUNS);
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
