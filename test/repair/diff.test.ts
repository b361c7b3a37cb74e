import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { patchText, unified } from '../../src/repair/diff.js';

const diff = suite('diff');

/** Texts of few different lines, so that they have much in common. */
function texts(seed: number): [string, string] {
  let state = seed * 7919 + 1;
  const next = (n: number) => (state = (state * 48271) % 2147483647) % n;
  const text = () => Array.from({ length: next(12) }, () => `${'abc'[next(3)]}\n`).join('') + (next(4) === 0 ? 'end' : '');
  return [text(), text()];
}

/** The text that lines of a diff lead to, or come from. */
const side = (before: string, after: string, not: '+' | '-') =>
  unified({ file: 'x', before, after }).filter(({ kind }) => kind === ' ' || (kind !== not && (kind === '+' || kind === '-')));

diff('what is kept and put in is the new text, what is kept and taken away the old one', () => {
  for (let seed = 0; seed < 300; seed++) {
    const [before, after] = texts(seed);
    const lines = unified({ file: 'x', before, after });
    assert.is(lines.length === 0, before === after);
    // Twelve lines are near enough to a change to stand in the diff, or are the same in both.
    const count = (kind: string) => lines.filter((one) => one.kind === kind).length;
    assert.is(
      count('+') - count('-'),
      after.split('\n').length -
        before.split('\n').length +
        Number(before.endsWith('\n') || before === '') -
        Number(after.endsWith('\n') || after === ''),
      `${seed}`,
    );
    assert.ok(side(before, after, '+').length >= count('-'));
  }
});

diff('patch takes what it prints', () => {
  if (spawnSync('patch', ['--version']).status !== 0) {
    console.log('patch is not installed: skipped');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'premortem-'));
  try {
    for (const seed of [3, 17, 42, 108, 256]) {
      const [before, after] = texts(seed);
      if (before === after || before === '' || after === '') continue;
      writeFileSync(join(folder, 'x'), before);
      execFileSync('patch', ['-p1', '-s'], { cwd: folder, input: patchText([{ file: 'x', before, after }]) });
      assert.is(readFileSync(join(folder, 'x'), 'utf8'), after, `${seed}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

diff('a new file, a line end that is missing, nothing at all', () => {
  assert.is(patchText([{ file: 'x', before: undefined, after: 'a\n' }]), '--- /dev/null\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n');
  assert.is(
    patchText([{ file: 'x', before: 'a', after: 'a\n' }]),
    '--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n',
  );
  assert.is(patchText([{ file: 'x', before: 'a\n', after: 'a\n' }]), '');
});

diff.run();
