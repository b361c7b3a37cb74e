/** README says what is the case: of its commands, its links, its code, and the output it shows. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { COMMANDS } from '../src/cli/commands.js';
import { folderWith, premortem, root } from './cli/premortem.js';

const text = readFileSync(join(root, 'README.md'), 'utf8');
const readme = suite('README');

/** The code blocks, in order. */
const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ language, code: code! }));

readme('begins with the two commands that do everything', () => {
  const [first, second = ''] = blocks[0]!.code.trim().split('\n');
  assert.is(first, 'npm ci && npm run build && node dist/cli.mjs lint examples/master-reboot');
  assert.is(second, 'npm ci && npm test');
  assert.ok(readFileSync(join(root, '.ci/run'), 'utf8').includes(second), '.ci/run calls the second');
});

/** How much of the output is shown: up to the first story's second file. */
const SHOWN_LINES = 26;

readme('shows the beginning of what lint prints of the example (UPDATE_GOLDEN=1 writes it)', () => {
  const shown = blocks.find(({ code }) => code.startsWith('reboot-masters on '))?.code;
  assert.ok(shown);
  const { stdout } = premortem(['lint', 'examples/master-reboot']);
  const printed = `${stdout.split('\n').slice(0, SHOWN_LINES).join('\n')}\n`;
  if (process.env.UPDATE_GOLDEN !== '1') assert.fixture(shown, printed);
  else
    writeFileSync(
      join(root, 'README.md'),
      text.replace(shown, () => printed),
    );
});

readme('names every command, and none that does not exist', () => {
  // A second table says which form of a command to use.
  const named = [...new Set([...text.matchAll(/^\| `premortem (\w+)/gm)].map((match) => match[1]!))];
  assert.equal(
    named,
    COMMANDS.map(({ name }) => name),
  );
  for (const { code } of blocks)
    for (const [, command] of code.matchAll(/^premortem (\w+)/gm))
      assert.ok(
        COMMANDS.some(({ name }) => name === command),
        command,
      );
});

readme('links to files that exist', () => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);
  assert.ok(links.length > 2);
  for (const link of links) assert.ok(existsSync(join(root, link)), link);
});

readme('says of the library what works', () => {
  const { folder, remove } = folderWith({ 'package.json': '{}' });
  const code = blocks
    .find(({ language }) => language === 'js')!
    .code.replace("'premortem'", JSON.stringify(join(root, 'dist/library.mjs')));
  writeFileSync(join(folder, 'use.mjs'), code);
  const example = join(root, 'examples/master-reboot');
  const { status, stdout, stderr } = premortem([], { cwd: example, script: join(folder, 'use.mjs') });
  remove();
  assert.is(status, 0, stderr);
  assert.match(stdout, /^\d+ error .+/m);
});

readme.run();
