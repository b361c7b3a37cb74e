import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { premortem } from '../cli/premortem.js';

const test = suite('what the README shows');

/** The lines up to the first story's second file. */
const LINES = 26;

test('is the beginning of what lint prints of the example (UPDATE_GOLDEN=1 writes it)', () => {
  const file = fileURLToPath(new URL('../../README.md', import.meta.url));
  const readme = readFileSync(file, 'utf8');
  const [, shown] = /```\n(reboot-masters on [^]*?)```/.exec(readme) ?? [];
  assert.ok(shown);
  const { stdout } = premortem(['lint', 'examples/master-reboot']);
  const printed = `${stdout.split('\n').slice(0, LINES).join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1')
    writeFileSync(
      file,
      readme.replace(shown, () => printed),
    );
  else assert.fixture(shown, printed);
});

test.run();
