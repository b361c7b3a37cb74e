/** What no revision has (git ignores it, or it lies outside the repository) and submodules: an unchanged checkout is no difference, and what was taken as it is now is said. */
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { git, put, repository } from './git.js';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli/diff-outside');

const inventory = INVENTORY.replace('node: worker-1', 'node: cp-1').replace('node: worker-2', 'node: cp-2');
const plan = (named: string, minutes = 5) =>
  PLAN.replace('inventory: inventory.yaml', `inventory: ${named}`).replace(
    '{ id: only, action: wait, duration: 1m }',
    `{ id: first, action: reboot, nodes: [cp-1, cp-2], batch: 2, mode: abrupt, duration: ${minutes}m }`,
  );

/** A repository below a folder, compared with its last commit; `there` runs before that, in the repository. */
function unchanged(
  outside: Readonly<Record<string, string>>,
  inside: Readonly<Record<string, string>>,
  there: (repo: string) => void = () => undefined,
) {
  const { folder, remove } = folderWith(outside);
  const repo = join(folder, 'a/repo');
  const env = { TMPDIR: join(folder, 'tmp') };
  try {
    mkdirSync(env.TMPDIR);
    put(repo, inside);
    repository(repo);
    there(repo);
    const clean = git(repo, 'status', '--porcelain');
    const result = premortem(['diff', 'HEAD'], { cwd: repo, env });
    put(repo, { 'plan.yaml': inside['plan.yaml']!.replace('5m', '25m') });
    const worse = premortem(['diff', 'HEAD'], { cwd: repo, env });
    assert.equal([clean, readdirSync(env.TMPDIR)], ['', []]);
    assert.is(worse.status, 1, worse.stdout);
    return result;
  } finally {
    remove();
  }
}

test('an inventory that git ignores and a plan names: taken as it is now', () => {
  const { stdout, status } = unchanged({}, { 'plan.yaml': plan('facts/inventory.yaml'), '.gitignore': 'facts/\nlocal.yaml\n' }, (repo) =>
    put(repo, { 'facts/inventory.yaml': inventory, 'local.yaml': plan('nowhere.yaml') }),
  );
  assert.is(status, 0, stdout);
  assert.match(
    stdout,
    /^Nothing that was found has changed: \d+ findings as before\.\nfacts\/inventory\.yaml is not under HEAD: taken as it is now\.\n$/,
  );
});

test('an inventory, what a configuration extends and a configuration outside the repository', () => {
  const { stdout, status } = unchanged(
    {
      'premortem.yaml': 'locked: [outage/*]\n',
      'a/shared/inventory.yaml': inventory,
      'a/shared/base.yaml': 'severity: { outage/node-not-ready: error }\n',
    },
    { 'plan.yaml': plan('../shared/inventory.yaml'), 'premortem.yaml': 'extends: ../shared/base.yaml\n' },
  );
  assert.is(status, 0, stdout);
  assert.match(stdout, /^Nothing that was found has changed/);
  assert.match(
    stdout,
    /^\.\.\/\.\.\/premortem\.yaml, \.\.\/shared\/base\.yaml and \.\.\/shared\/inventory\.yaml are not under HEAD: taken as they are now\.$/m,
  );
});

test('a link out of the repository that is tracked', () => {
  const { folder, remove } = folderWith({ 'shared/inventory.yaml': inventory, 'repo/plan.yaml': plan('inventory.yaml') });
  symlinkSync('../shared/inventory.yaml', join(folder, 'repo/inventory.yaml'));
  repository(join(folder, 'repo'));
  const { stdout, status } = premortem(['diff', 'HEAD'], { cwd: join(folder, 'repo') });
  rmSync(join(folder, 'repo/inventory.yaml'));
  writeFileSync(join(folder, 'repo/inventory.yaml'), inventory);
  const other = premortem(['diff', 'HEAD'], { cwd: join(folder, 'repo') });
  remove();
  assert.is(status, 0, stdout);
  assert.match(stdout, /^Nothing that was found has changed/);
  assert.is(other.status, 1, 'what the working tree does not lead to is not read');
});

test('a submodule: each side has its own commit; without it that is said', () => {
  const { folder, remove } = folderWith({ 'mod/plan.yaml': plan('inventory.yaml'), 'mod/inventory.yaml': inventory, 'repo/README': '' });
  const [mod, repo] = [join(folder, 'mod'), join(folder, 'repo')];
  const diff = (...revisions: string[]) => premortem(['diff', ...revisions], { cwd: repo });
  try {
    repository(mod);
    repository(repo);
    git(repo, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', mod, 'the mod');
    git(repo, 'commit', '-qm', 'submodule');
    const same = diff('HEAD');
    assert.is(same.status, 0, same.stdout);
    assert.match(same.stdout, /^Nothing that was found has changed: [1-9]\d* findings as before\.\n$/);
    put(join(repo, 'the mod'), { 'plan.yaml': plan('inventory.yaml', 25) });
    git(join(repo, 'the mod'), 'commit', '-qam', 'longer');
    git(repo, 'commit', '-qam', 'bump');
    for (const revisions of [['HEAD~1'], ['HEAD~1', 'HEAD']]) {
      const bumped = diff(...revisions);
      assert.is(bumped.status, 1);
      assert.match(bumped.stdout, /a DNS outage gets worse/);
    }
    git(repo, 'update-index', '--cacheinfo', `160000,${'1'.repeat(40)},the mod`);
    git(repo, 'commit', '-qm', 'a commit that is not here');
    const missing = diff('HEAD');
    assert.is(missing.status, 0, missing.stdout);
    assert.match(
      missing.stdout,
      /^The submodule the mod does not have the commit 1{12} here: it was not compared, both sides have it as it is now\.$/m,
    );
    git(repo, 'submodule', '--quiet', 'deinit', '-f', 'the mod');
    assert.match(diff('HEAD').stdout, /^The submodule the mod is not checked out here: nothing in it was compared\.$/m);
  } finally {
    remove();
  }
});

test.run();
