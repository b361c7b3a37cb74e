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
    const check = (more: Record<string, string> = {}) => {
      const env = { ...more, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter), LANG: 'C', HOME: folder };
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
    assert.is(check({ FAIL_ON: 'never' }).status, 0, 'as action.yml has it');
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

test('the comment is renewed by its mark and its author, and where it may not be posted the summary has it', () => {
  const { folder, remove } = folderWith({ 'comment.md': '<!-- premortem diff -->\n\n### Nothing\n', 'other.md': 'hello\n' });
  try {
    const gh = `#!/bin/sh\necho "$@" >> calls\n[ -z "$FORK" ] || exit 1\ncase $* in *--jq*) echo "$FOUND" ;; esac\n`;
    writeFileSync(join(folder, 'gh'), gh);
    chmodSync(join(folder, 'gh'), 0o755);
    const post = (env: Record<string, string>, file = 'comment.md') => {
      writeFileSync(join(folder, 'calls'), '');
      const all = {
        PATH: [folder, process.env.PATH].join(delimiter),
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
        FORK: '',
        FOUND: '',
        ...env,
      };
      const { status, stderr } = spawnSync('sh', [join(root, 'examples/gitops/ci/comment.sh'), '7', file], {
        cwd: folder,
        encoding: 'utf8',
        env: all,
      });
      return { status, stderr, calls: readFileSync(join(folder, 'calls'), 'utf8') };
    };
    const first = post({});
    assert.is(first.status, 0, first.stderr);
    assert.match(first.calls, 'select(.user.type == "Bot" and (.body | startswith("<!-- premortem diff -->")))');
    assert.match(first.calls, /--method POST repos\/o\/r\/issues\/7\/comments --field body=@comment\.md/);
    assert.match(post({ FOUND: '41\n42' }).calls, /--method PATCH repos\/o\/r\/issues\/comments\/41 --field body=@comment\.md/);
    const fork = post({ FORK: '1' });
    assert.is(fork.status, 0);
    assert.match(fork.stderr, /could not be posted/);
    assert.match(readFileSync(join(folder, 'summary'), 'utf8'), /### Nothing/);
    assert.is(post({}, 'other.md').status, 2);
  } finally {
    remove();
  }
});

test.run();
