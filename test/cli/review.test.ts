/** The command around the screens: where it refuses, what it says, and that nothing else loads them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { entry, folderWith, INVENTORY, PLAN, premortem, root } from './premortem.js';

const review = suite('review');

review('without a terminal: one sentence that names lint, exit 2', () => {
  const { status, stdout, stderr } = premortem(['review', 'examples/master-reboot']);
  assert.equal({ status, stdout }, { status: 2, stdout: '' });
  assert.match(stderr, /^premortem: review needs a terminal.*\n.*premortem lint/);
  assert.is(premortem(['review', '-', '--plain']).status, 2);
});

review('--plain answers line by line, also where it is no terminal', () => {
  const { folder, remove } = folderWith({ 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN });
  try {
    const { status, stdout, stderr } = premortem(['review', '--plain', 'plan.yaml', '--today', '2026-11-24'], {
      cwd: folder,
      input: 'plan\nhelp\nquit\n',
    });
    assert.equal({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /1\. only: wait, 0:00 to 1:00/);
    assert.match(stdout, /Nothing is written before its diff was shown/);
    assert.not.match(stdout, /\x1b/);
    const reader = premortem(['review', 'plan.yaml'], { cwd: folder, input: 'quit\n', env: { INK_SCREEN_READER: 'true' } });
    assert.is(reader.status, 0, 'a screen reader means --plain');
    assert.is(premortem(['review', '--plain', 'plan.yaml'], { cwd: folder, input: '' }).status, 0, 'the end of the input ends it');
  } finally {
    remove();
  }
});

review('lint loads neither the screens nor React', () => {
  const { folder, remove } = folderWith({
    'spy.cjs': `
      const fs = require('node:fs');
      const read = fs.readFileSync;
      const loaded = [];
      fs.readFileSync = (file, ...rest) => {
        if (String(file).endsWith('.cjs')) loaded.push(String(file));
        return read(file, ...rest);
      };
      process.on('exit', () => fs.writeFileSync(process.env.LOADED, loaded.join('\\n')));`,
  });
  try {
    const list = join(folder, 'loaded');
    spawnSync(process.execPath, ['--require', join(folder, 'spy.cjs'), entry, 'lint', 'examples/master-reboot'], {
      cwd: root,
      env: { LOADED: list },
    });
    const loaded = readFileSync(list, 'utf8')
      .split('\n')
      .filter((file) => !file.endsWith('spy.cjs'));
    assert.ok(
      loaded.some((file) => file.endsWith('run.cjs')),
      'the spy sees what is loaded',
    );
    const chunks = readdirSync(join(root, 'dist/cli')).filter((name) => name.endsWith('.cjs'));
    const reacts = chunks.filter(
      (name) =>
        readFileSync(join(root, 'dist/cli', name), 'utf8').includes('react.element') ||
        readFileSync(join(root, 'dist/cli', name), 'utf8').includes('ink-root'),
    );
    assert.equal(reacts, ['review.cjs'], 'React is in one chunk');
    assert.equal(
      loaded.filter((file) => file.endsWith('review.cjs')),
      [],
    );
  } finally {
    remove();
  }
});

review.run();
