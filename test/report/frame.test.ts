import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cells } from '../../src/report/escape.js';
import { excerpt } from '../../src/report/excerpt.js';
import { frame } from '../../src/report/frame.js';
import { type Mark, spotsOf } from '../../src/report/mark.js';
import { paint } from '../../src/report/paint.js';
import { at, plain, sourcesOf } from './build.js';

const test = suite('frames');

function shown(
  files: Record<string, string>,
  marks: readonly [file: string, where: string, label: string, rule?: string][],
  columns = 72,
): string {
  const sources = sourcesOf(files);
  const all = marks.map(
    ([file, where, label, rule]): Mark => ({ place: at(file, where), label, severity: 'error', times: [], ...(rule && { rule }) }),
  );
  return paint(frame(spotsOf(all, sources, undefined), sources, plain(columns), columns), false);
}

test('several files and several lines, each line once, labels beside their carets', () => {
  assert.is(
    shown({ 'a.yaml': 'one: 1\ntwo: 2\n', 'b.yaml': 'three: 3\n' }, [
      ['a.yaml', '2:6+1', 'second'],
      ['b.yaml', '1:1+5', 'third', 'x/y'],
      ['a.yaml', '1:1+3', 'first'],
      ['a.yaml', '1:6+1', 'again'],
    ]),
    [
      '  --> a.yaml:1:1',
      '   1 | one: 1',
      '     | ^^^ first',
      '     |      ^ again',
      '   2 | two: 2',
      '     |      ^ second',
      '  --> b.yaml:1:1',
      '   1 | three: 3',
      '     | ^^^^^ third  [x/y]',
      '',
    ].join('\n'),
  );
});

test('one place says everything once, what is too much is counted', () => {
  const text = shown({ 'a.yaml': 'one: 1' }, [
    ['a.yaml', '1:1+3', 'first'],
    ['a.yaml', '1:1+3', 'first', 'x/y'],
    ['a.yaml', '1:1+3', 'second', 'x/y'],
    ['a.yaml', '1:1+3', 'third'],
    ['a.yaml', '1:1+3', 'fourth'],
  ]);
  assert.is(text, '  --> a.yaml:1:1\n   1 | one: 1\n     | ^^^ first  [x/y]\n     |     second\n     |     and 2 more\n');
});

test('carets stand under tabs, wide, combining and escaped characters', () => {
  for (const before of ['\t', '東京 ', 'e\u0301 ', '\x1b[0m ', '😀\t']) {
    const text = shown({ 'a.yaml': `${before}name: x` }, [['a.yaml', `1:${before.length + 1}+4`, 'here']]);
    const [, source, carets] = text.split('\n') as [string, string, string];
    assert.is(cells(source.slice(0, source.indexOf('name'))), carets.indexOf('^^^^'), JSON.stringify(before));
  }
});

test('a place without length has one caret, also past the end of its line', () => {
  assert.is(shown({ 'a.yaml': 'a:' }, [['a.yaml', '1:3+0', 'no value']]), '  --> a.yaml:1:3\n   1 | a:\n     |   ^ no value\n');
  assert.match(shown({ 'a.yaml': 'a:' }, [['a.yaml', '1:90+4', 'gone']]), '     |   ^ gone\n');
});

test('a place of several lines underlines the rest of its first', () => {
  const sources = {
    ...sourcesOf({ 'a.yaml': 'spec: {a: 1,\n  b: 2}' }),
    locate: () => ({ file: 'a.yaml', line: 1, column: 7, endLine: 2, endColumn: 8 }),
  };
  const text = paint(
    frame(
      spotsOf([{ place: at('a.yaml', ''), label: 'all of it', severity: 'info', times: [] }], sources, undefined),
      sources,
      plain(72),
      72,
    ),
    false,
  );
  assert.match(text, '     |       ^^^^^^ all of it');
});

test('lines that hold secrets or are not there are named, not shown', () => {
  assert.is(
    shown({ 'a.yaml': 'token: SECRET' }, [
      ['a.yaml', '1:8+6', 'a token', 'x/y'],
      ['gone.yaml', '12:3+4', ''],
    ]),
    ['  --> a.yaml:1:8', ' 1:8 = a token  [x/y]', '  --> gone.yaml:12:3', '12:3 = (line not shown)', ''].join('\n'),
  );
});

test('of a line that is too long a window around the place is shown', () => {
  const raw = `{"items":[${'{"name":"node"},'.repeat(200_000)}{"kubeProxyVersion":"v1.18.6"}${',{"name":"node"}'.repeat(200_000)}]}`;
  const column = raw.indexOf('v1.18.6') + 1;
  const text = shown({ 'nodes.json': raw }, [['nodes.json', `1:${column}+7`, 'cannot notice it']]);
  const [, source, carets] = text.split('\n') as [string, string, string];
  assert.match(source, /^ {3}1 \| \.\.\..*"kubeProxyVersion":"v1\.18\.6".*\.\.\.$/);
  assert.is(carets.indexOf('^'), source.indexOf('v1.18.6'));
  for (const line of text.split('\n')) assert.ok(line.length <= 72);
});

test('two places of a line that is too long each get their window', () => {
  const text = shown({ 'a.json': `${'x'.repeat(500)}HERE${'y'.repeat(500)}THERE` }, [
    ['a.json', '1:501+4', 'one'],
    ['a.json', '1:1005+5', 'two'],
  ]);
  assert.match(text, 'HERE');
  assert.match(text, 'THERE');
  assert.is(text.split('\n').filter((line) => line.startsWith('   1 | ...')).length, 2);
});

test('a window never splits a character and stays inside its room', () => {
  const raw = '😀e\u0301東\u200b\t'.repeat(300);
  for (let from = 0; from < 400; from += 7) {
    const { text, start, length } = excerpt(raw, from, from + 40, 60, '...');
    assert.ok(cells(text) <= 60, `${from}: ${cells(text)}`);
    assert.ok(start + length <= 60 && length >= 1, `${from}: ${start}+${length}`);
    assert.not.match(text, /\\ud[89a-f]/);
  }
});

test('a span longer than the window is underlined as far as it is shown', () => {
  const { text, start, length } = excerpt('a'.repeat(1000), 10, 990, 50, '...');
  assert.is(text.length, 50);
  assert.is(start + length, 50);
});

test.run();
