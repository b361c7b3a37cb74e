import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { git, put, repository } from './git.js';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli/since');

const plan = (name: string) => PLAN.replace('restart-dns', name);
const lint = (cwd: string, ...args: string[]) => {
  const { stdout, status, stderr } = premortem(['lint', '-f', 'json', '--changed-since', 'main', ...args], { cwd });
  return {
    status,
    stderr,
    plans: status === 2 && stdout === '' ? [] : JSON.parse(stdout).timelines.map((one: { plan: string }) => one.plan),
  };
};

test('only what a change touches is linted, with everything it refers to', () => {
  const { folder, remove } = folderWith({
    'a/plan.yaml': plan('in-a'),
    'a/inventory.yaml': INVENTORY,
    'b/plan.yaml': plan('in-b'),
    'b/inventory.yaml': INVENTORY,
    'broken/plan.yaml': 'apiVersion: premortem.dev/v1alpha1\nkind: ChangePlan\nspec: {\n',
    'a/facts/gone.yaml': INVENTORY.replace('small', 'gone'),
  });
  try {
    repository(folder);
    assert.equal(lint(folder).plans, [], 'nothing changed');
    assert.is(lint(folder).status, 0, 'and what is broken elsewhere is not this change');
    git(folder, 'checkout', '-qb', 'work');
    put(folder, { 'a/plan.yaml': `# remark\n${plan('in-a')}` });
    assert.equal(lint(folder).plans, ['in-a'], 'the working tree counts');
    git(folder, 'checkout', '-q', '--', '.');
    put(folder, { 'b/inventory.yaml': `${INVENTORY}# remark\n` });
    git(folder, 'commit', '-qam', 'facts of b');
    assert.equal(lint(folder).plans, ['in-b'], 'a plan whose facts changed');
    put(folder, { 'c/plan.yaml': plan('in-c'), 'c/inventory.yaml': INVENTORY });
    assert.equal(lint(folder).plans, ['in-b', 'in-c'], 'files that git does not know yet');
    assert.equal(lint(join(folder, 'c')).plans, ['in-c'], 'from a folder below');
    rmSync(join(folder, 'a/facts/gone.yaml'));
    assert.equal(lint(folder).plans, ['in-a', 'in-b', 'in-c'], 'a fact beside a plan that is gone');
    put(folder, { 'premortem.yaml': 'failOn: warning\n' });
    assert.is(lint(folder).status, 2, 'a configuration touches everything below it');
    assert.match(premortem(['lint', '--changed-since', 'nowhere'], { cwd: folder }).stderr, /"nowhere" is neither/);
  } finally {
    remove();
  }
});

test('what is unknown on lines that nobody touched does not fail, whatever is asked', () => {
  const { folder, remove } = folderWith({ 'plan.yaml': plan('one'), 'inventory.yaml': INVENTORY });
  try {
    repository(folder);
    put(folder, { 'plan.yaml': `${plan('one')}    - { id: more, action: reboot, node: worker-1, mode: graceful, duration: 3m }\n` });
    const strict = ['--fail-on', 'info', '--only', 'input/unknown', '--fail-on-unknown'];
    assert.is(lint(folder, ...strict).status, 0);
    put(folder, { 'inventory.yaml': INVENTORY.replace('name: worker, count: 4', 'name: worker, count: 5') });
    const only = ['--only', 'node/swap-at-boot', '--fail-on-unknown'];
    assert.is(lint(folder, ...only).status, 1, 'on a touched line it does');
    git(folder, 'checkout', '-q', '--', '.');
    git(folder, 'mv', 'inventory.yaml', 'cluster.yaml');
    put(folder, { 'plan.yaml': plan('one').replace('inventory.yaml', 'cluster.yaml') });
    assert.is(lint(folder, ...only).status, 0, 'a file that only has another name is not touched');
  } finally {
    remove();
  }
});

test.run();
