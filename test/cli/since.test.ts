import { rmSync, symlinkSync } from 'node:fs';
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

const TREE = {
  'named/plan.yaml': plan('named').replace('inventory.yaml', '../inv/cluster.yaml'),
  'inv/cluster.yaml': INVENTORY,
  'beside/plan.yaml': plan('beside').replace(/^ *inventory: .*\n/m, ''),
  'beside/dumps/cluster.yaml': INVENTORY.replace('small', 'other'),
  'folder/plan.yaml': plan('folder').replace('inventory.yaml', '../facts/*'),
  'facts/x/cluster.yaml': INVENTORY,
  'still/plan.yaml': plan('still'),
  'still/inventory.yaml': INVENTORY.replace('small', 'still'),
};
/** The same words and status as without the option. */
const asWhole = (folder: string, what: string) => {
  const whole = premortem(['lint', '-q', '-f', 'concise'], { cwd: folder });
  const since = premortem(['lint', '-q', '-f', 'concise', '--changed-since', 'main'], { cwd: folder });
  assert.is(since.status, whole.status, `${what}: ${since.stdout}${since.stderr}`);
  assert.is(since.status, 2, what);
  const wrong = (text: string) => text.split('\n').filter((line) => /: error .*\[input\//.test(line));
  assert.equal(wrong(since.stdout), wrong(whole.stdout), what);
};

test('an inventory that a change takes away or calls otherwise touches the plans that are judged by it', () => {
  const { folder, remove } = folderWith(TREE);
  try {
    repository(folder);
    const again = () => git(folder, 'reset', '-q', '--hard', 'main');
    assert.match(git(folder, 'ls-files'), /folder\/plan/);
    for (const file of ['inv/cluster.yaml', 'beside/dumps/cluster.yaml', 'facts/x/cluster.yaml']) {
      rmSync(join(folder, file));
      asWhole(folder, `${file} deleted`);
      again();
    }
    git(folder, 'mv', 'inv/cluster.yaml', 'inv/renamed.yaml');
    asWhole(folder, 'renamed');
    again();
    put(folder, { 'beside/dumps/cluster.yaml': '# nothing any more\n' });
    asWhole(folder, 'emptied');
    again();
    git(folder, 'mv', 'beside/dumps', 'beside/.dumps');
    asWhole(folder, 'moved to where nothing is read');
    again();
    for (const name of ['named', 'inv', 'beside', 'folder', 'facts', 'still']) rmSync(join(folder, name), { recursive: true });
    asWhole(folder, 'every document removed');
  } finally {
    remove();
  }
});

test('inventories that a configuration names are missed too, and a baseline of any name touches everything', () => {
  const { folder, remove } = folderWith({
    'premortem.yaml': 'inventory: inv/cluster.yaml\nbaseline: accepted.json\n',
    'inv/cluster.yaml': INVENTORY,
    'plans/plan.yaml': plan('configured').replace(/^ *inventory: .*\n/m, ''),
  });
  try {
    repository(folder);
    rmSync(join(folder, 'inv/cluster.yaml'));
    asWhole(folder, 'deleted');
    git(folder, 'reset', '-q', '--hard', 'main');
    assert.equal(lint(folder).plans, []);
    put(folder, { 'accepted.json': '{"version": 1, "findings": []}\n' });
    assert.equal(lint(folder).plans, ['configured']);
  } finally {
    remove();
  }
});

test('a link that leads to another inventory touches its plan', () => {
  const { folder, remove } = folderWith({
    'a/plan.yaml': plan('linked').replace('inventory.yaml', '../here/cluster.yaml'),
    'one/cluster.yaml': INVENTORY,
    'two/cluster.yaml': INVENTORY,
  });
  try {
    symlinkSync('one', join(folder, 'here'));
    repository(folder);
    assert.equal(lint(folder, 'a').plans, []);
    rmSync(join(folder, 'here'));
    symlinkSync('two', join(folder, 'here'));
    assert.equal(lint(folder, 'a').plans, ['linked'], 'the link');
    git(folder, 'commit', '-qam', 'two');
    put(folder, { 'two/cluster.yaml': `${INVENTORY}# remark\n` });
    assert.equal(lint(folder, 'a').plans, ['linked'], 'what it leads to');
    rmSync(join(folder, 'here'));
    assert.is(lint(folder, 'a').status, 2, 'the link is gone');
  } finally {
    remove();
  }
});

test('a fact that a change takes away is its doing, and one that was missing before is not', () => {
  const only = ['--only', 'node/swap-at-boot', '--fail-on-unknown'];
  const said = INVENTORY.replace('name: worker, count: 4', 'name: worker, count: 4, swapAtBoot: false').replace(
    'name: cp-1,',
    'name: cp-1, swapAtBoot: false,',
  );
  const { folder, remove } = folderWith({
    'plan.yaml': plan('one'),
    'inventory.yaml': INVENTORY,
  });
  try {
    put(folder, {
      'plan.yaml': `${plan('one')}    - { id: more, action: reboot, node: worker-1, mode: graceful, duration: 3m }\n`,
      'inventory.yaml': said,
    });
    repository(folder);
    assert.is(lint(folder, ...only).status, 0);
    const lines = said.split('\n');
    put(folder, { 'inventory.yaml': `${lines.slice(0, 2).join('\n')}\n# remark\n${lines.slice(2).join('\n')}` });
    assert.is(lint(folder, ...only).status, 0, 'another line of the same file');
    const spread = said.replace(
      /^( *)- \{ name: worker, (.*) \}$/m,
      (_, indent: string, rest: string) =>
        `${indent}- name: worker\n${rest
          .split(/, (?![^[]*\])/)
          .map((one) => `${indent}  ${one}`)
          .join('\n')}`,
    );
    put(folder, { 'inventory.yaml': spread });
    git(folder, 'commit', '-qam', 'a line a fact');
    assert.is(lint(folder, ...only).status, 0);
    put(folder, { 'inventory.yaml': spread.replace(/^ *swapAtBoot: false\n/m, '') });
    assert.is(lint(folder, ...only).status, 1, 'a deleted line carries no finding, and is a change all the same');
    assert.is(lint(folder, ...only.slice(0, 2), '--fail-on', 'info').status, 1);
    const share = join(folder, 'share.json');
    premortem(['lint', '-q', '--changed-since', 'main', ...only, '--shard', '1/1', '-o', share], { cwd: folder });
    assert.is(premortem(['merge', share, '--fail-on-unknown'], { cwd: folder }).status, 1, 'and in shards');
    git(folder, 'commit', '-qam', 'unknown');
    put(folder, { 'inventory.yaml': `${spread.replace(/^ *swapAtBoot: false\n/m, '')}# remark\n` });
    assert.is(lint(folder, ...only).status, 0, 'it was missing before');
  } finally {
    remove();
  }
});

test('a command of which nobody knows what it does counts where a change adds it', () => {
  const run = `${plan('one')}    - { id: by-hand, action: run, command: ./patch.sh, duration: 10m, affects: { nodes: [worker-1] } }\n`;
  const { folder, remove } = folderWith({ 'plan.yaml': plan('one'), 'inventory.yaml': INVENTORY });
  try {
    repository(folder);
    const only = ['--only', 'node/swap-at-boot', '--fail-on-unknown'];
    put(folder, { 'plan.yaml': run });
    assert.is(lint(folder, ...only).status, 1);
    git(folder, 'commit', '-qam', 'run');
    put(folder, { 'plan.yaml': `# remark\n${run}` });
    assert.is(lint(folder, ...only).status, 0, 'it was there before');
  } finally {
    remove();
  }
});

test.run();
