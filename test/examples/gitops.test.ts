import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { git, repository } from '../cli/git.js';
import { entry, folderWith, root } from '../cli/premortem.js';

const test = suite('examples/gitops');

test('a branch that makes the plan worse is red and says why in its comment; mended, it is green', () => {
  const { folder, remove } = folderWith({ '.gitignore': 'bin/\ncomment.md\n' });
  try {
    cpSync(join(root, 'examples/gitops'), folder, { recursive: true });
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/premortem'), `#!/bin/sh\nexec '${process.execPath}' '${entry}' "$@"\n`);
    chmodSync(join(folder, 'bin/premortem'), 0o755);
    repository(folder);
    const check = () => {
      const env = { PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter), LANG: 'C', HOME: folder };
      const { status, stdout, stderr } = spawnSync('sh', ['ci/check.sh', 'main'], { cwd: folder, encoding: 'utf8', env });
      return { status, stdout, stderr, comment: readFileSync(join(folder, 'comment.md'), 'utf8') };
    };
    const plan = join(folder, 'changes/patch-control-plane/plan.yaml');
    const written = readFileSync(plan, 'utf8');
    const commit = (text: string, message: string) => {
      writeFileSync(plan, text);
      git(folder, 'commit', '-qam', message);
    };

    git(folder, 'checkout', '-qb', 'hurry');
    commit(written.replace('batch: 1 }', 'batch: 2 }').replace('mode: graceful', 'mode: abrupt'), 'two at once, the window is short');
    const red = check();
    assert.is(red.status, 1, red.stderr);
    assert.is(red.stderr, '');
    assert.match(red.comment, /^<!-- premortem diff -->\n\n### \d+ new, /);
    assert.match(
      red.comment,
      /\*\*patch-control-plane on prod: changes control-plane: batch: 1 -\\> 2; changes control-plane: steps\/reboot\/mode: graceful -\\> abrupt: .*a new loss of the etcd quorum, \d+ to \d+ min, all nodes/,
    );
    assert.match(red.comment, /^- new +changes\/patch-control-plane\/plan\.yaml:.* error .*etcd-no-quorum/m);
    assert.match(red.stdout, /^changes\/patch-control-plane\/plan\.yaml:\d+:\d+: error the API does not answer/m);

    commit(`# The review asked for one host at a time.\n${written}`, 'one at a time again');
    const green = check();
    assert.is(green.status, 0, `${green.stdout}${green.comment}`);
    assert.match(green.comment, /### Nothing that was found has changed/);
    assert.is(git(folder, 'status', '--porcelain'), '', 'the check leaves the repository as it is');
  } finally {
    remove();
  }
});

test.run();
