import { readFileSync, readdirSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli: several formats');

const small = { 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN };

test('several formats in one run, each whole in its own file, one on standard output', () => {
  const { folder, remove } = folderWith(small);
  const alone = (format: string) => premortem(['lint', '-f', format], { cwd: folder }).stdout;
  const expected = [alone('json'), alone('concise'), alone('pretty')];
  const { status, stdout } = premortem(['lint', '-f', 'json', '-o', 'a.json', '-f', 'concise', '-o', 'b.txt', '-f', 'pretty'], {
    cwd: folder,
  });
  assert.is(status, 0);
  assert.equal([readFileSync(join(folder, 'a.json'), 'utf8'), readFileSync(join(folder, 'b.txt'), 'utf8'), stdout], expected);
  assert.equal(readdirSync(folder).sort(), ['a.json', 'b.txt', 'inventory.yaml', 'plan.yaml']);
  remove();
});

test('no output of several takes the place of an input, and two never share a place', () => {
  const { folder, remove } = folderWith(small);
  const refused = premortem(['lint', '-f', 'json', '-o', 'a.json', '-f', 'concise', '-o', 'plan.yaml'], { cwd: folder });
  assert.is(refused.status, 2);
  assert.match(refused.stderr, /would overwrite "plan\.yaml"/);
  const twice = premortem(['lint', '-f', 'json', '-f', 'concise'], { cwd: folder });
  assert.is(twice.status, 2);
  assert.match(twice.stderr, /json and concise would both go to standard output/);
  assert.equal(readdirSync(folder).sort(), ['inventory.yaml', 'plan.yaml']);
  remove();
});

test("github adds what markdown prints to the step's summary, and nothing else does", () => {
  const { folder, remove } = folderWith({ ...small, 'summary.md': 'of another command\n' });
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  const { stdout: markdown } = premortem(['lint', '-f', 'markdown', 'plan.yaml'], { cwd: folder, env });
  assert.is(readFileSync(join(folder, 'summary.md'), 'utf8'), 'of another command\n');
  const { stdout, status } = premortem(['lint', '-f', 'github', 'plan.yaml'], { cwd: folder, env });
  assert.is(status, 0);
  assert.match(stdout, /restart-dns on small: /);
  assert.is(readFileSync(join(folder, 'summary.md'), 'utf8'), `of another command\n${markdown}`);
  const refused = premortem(['lint', '-f', 'github', 'plan.yaml'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: folder } });
  assert.is(refused.status, 2);
  assert.match(refused.stderr, /cannot write the summary of the step/);
  remove();
});

test('in a run of GitHub or GitLab files are named from the root of the repository, wherever the command was started', () => {
  const { folder, remove } = folderWith({
    'changes/inventory.yaml': INVENTORY,
    'changes/plan.yaml': PLAN.replace('window: { duration: 1h }', 'window: { duration: 1s }'),
  });
  const files = (format: string, env: Record<string, string>): string[] => {
    const { stdout } = premortem(['lint', '-f', format], { cwd: join(folder, 'changes'), env });
    return [...new Set([...stdout.matchAll(/(?:"uri": "|"path": "| file=)([^",]+)/g)].map((match) => match[1]!))].sort();
  };
  for (const env of [{ GITHUB_WORKSPACE: folder }, { CI_PROJECT_DIR: folder }])
    for (const format of ['sarif', 'gitlab', 'github']) {
      const named = files(format, env);
      assert.ok(named.length > 0, format);
      for (const file of named) assert.match(file, /^changes\/(plan|inventory)\.yaml$/, format);
    }
  assert.not.match(files('sarif', {}).join(), /changes/);
  assert.not.match(files('sarif', { GITHUB_WORKSPACE: '/nonexistent' }).join(), /changes/);
  const lines = (env: Record<string, string>) =>
    premortem(['lint', '-f', 'sarif'], { cwd: join(folder, 'changes'), env }).stdout.match(/"snippet"/g)?.length;
  assert.is(lines({ GITHUB_WORKSPACE: folder }), lines({}));
  // Somewhere else the repository itself says where its root is; what people read is named from where they are.
  mkdirSync(join(folder, '.git'));
  for (const format of ['sarif', 'gitlab', 'github'])
    for (const file of files(format, {})) assert.match(file, /^changes\/(plan|inventory)\.yaml$/, format);
  assert.not.match(premortem(['lint'], { cwd: join(folder, 'changes') }).stdout, /changes\//);
  assert.not.match(premortem(['lint', '-f', 'concise'], { cwd: join(folder, 'changes') }).stdout, /changes\//);
  premortem(['lint', '--shard', '1/1', '-o', 'share.out'], { cwd: join(folder, 'changes') });
  const [one, merged] = [['lint'], ['merge', 'share.out']].map(
    (args) => premortem([...args, '-f', 'gitlab'], { cwd: join(folder, 'changes') }).stdout,
  );
  assert.is(merged, one);
  remove();
});

test.run();
