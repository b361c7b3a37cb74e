/** Which lines a change touched: held against every way to get from one text to the other, and for the cases that a pull request has. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { touchedLines } from '../../src/compare/touched.js';

const test = suite('compare/touched');
const touched = (before: string | undefined, after: string) => [...touchedLines(before, after)];

test('added and changed lines, and all of a new text', () => {
  assert.equal(touched('a\nb\nc', 'a\nB\nc'), [2]);
  assert.equal(touched('a\nc', 'a\nb\nc\nd'), [2, 4]);
  assert.equal(touched('a\nb', 'a'), []);
  assert.equal(touched(undefined, 'a\nb'), [1, 2]);
});

test('of two lines that read the same, the one that was added', () => {
  const node = (name: string) => `  - name: ${name}\n    kubeletVersion: v1.31.4\n`;
  assert.equal(touched(`nodes:\n${node('b')}`, `nodes:\n${node('a')}${node('b')}`), [2, 3]);
  assert.equal(touched(`nodes:\n${node('a')}`, `nodes:\n${node('a')}${node('b')}`), [4, 5]);
});

test('steps that change places, other line ends', () => {
  assert.equal(touched('steps:\n- one\n- two\n- three', 'steps:\n- three\n- one\n- two'), []);
  assert.equal(touched('a\r\nb\r\n', 'a\nb\n'), []);
});

test('a long text of which much is alike', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => (i % 2 ? '}' : `line ${i}`));
  const after = [...lines.slice(0, 9_000), 'new', '}', ...lines.slice(9_000)];
  assert.equal(touched(lines.join('\n'), after.join('\n')), [9_001, 9_002]);
});

/** The greatest number of lines that two texts have in the same order. */
function common(a: readonly string[], b: readonly string[]): number {
  const row = Array.from({ length: b.length + 1 }, () => 0);
  for (const x of a) {
    let corner = 0;
    for (const [j, y] of b.entries()) [corner, row[j + 1]] = [row[j + 1]!, x === y ? corner + 1 : Math.max(row[j + 1]!, row[j]!)];
  }
  return row[b.length]!;
}

test('never fewer lines than any comparison leaves when nothing moved, never a line more than there is', () => {
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % most;
  };
  for (let round = 0; round < 300; round++) {
    const before = Array.from({ length: next(12) }, () => String(next(30)));
    const after = before.flatMap((line) => (next(4) === 0 ? [] : next(4) === 0 ? [line, `new ${next(3)}`] : [line]));
    const found = touched(before.join('\n'), after.join('\n')).map((n) => after[n - 1]!);
    assert.ok(found.length >= after.length - Math.max(common(before, after), 1));
    assert.equal(
      after.filter((line) => line.startsWith('new')).filter((line) => !found.includes(line)),
      [],
    );
  }
});

test.run();
