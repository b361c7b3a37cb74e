import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { entry, folderWith, INVENTORY, PLAN, premortem, root } from './premortem.js';

const example = 'examples/master-reboot';
const run = suite('cli/run');

run('findings go to standard output, and an error among them is exit status 1', () => {
  const { status, stdout, stderr } = premortem(['lint', example]);
  assert.is(status, 1);
  assert.match(stdout, /dns\/replicas-on-control-plane/);
  assert.is(stderr, '');
});

run('the same input gives the same bytes', () => {
  for (const format of ['pretty', 'concise', 'json']) {
    assert.is(premortem(['lint', '-f', format, example]).stdout, premortem(['lint', '-f', format, example]).stdout);
  }
});

run('lint is the default command', () => {
  assert.equal(premortem([example]), premortem(['lint', example]));
});

run('--fail-on moves the limit', () => {
  assert.is(premortem(['lint', '--fail-on', 'never', example]).status, 0);
  const { folder, remove } = folderWith({ 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN });
  assert.is(premortem(['lint', folder]).status, 0);
  remove();
});

run('json is JSON of the promised shape', () => {
  const report = JSON.parse(premortem(['lint', '-f', 'json', example]).stdout);
  assert.is(report.version, 1);
  assert.ok(report.findings.length > 0 && report.timelines.length === 1);
  for (const key of ['error', 'warning', 'info', 'causes', 'suppressed']) assert.type(report.summary[key], 'number');
});

run('documents on standard input', () => {
  const { status, stdout } = premortem(['lint', '-f', 'json', '-'], {
    input: `${INVENTORY}---\n${PLAN.replace('  inventory: inventory.yaml\n', '')}`,
  });
  assert.is(status, 0, stdout);
  assert.is(JSON.parse(stdout).timelines.length, 1);
});

run('what a plan names is read too, relative to the plan', () => {
  const { folder, remove } = folderWith({
    'clusters/a/inventory.yaml': INVENTORY,
    'plans/plan.yaml': PLAN.replace('inventory.yaml', '../clusters/*/inventory.yaml'),
  });
  const { status, stdout } = premortem(['lint', '-f', 'json', 'plans/plan.yaml'], { cwd: folder });
  assert.is(status, 0, stdout);
  assert.is(JSON.parse(stdout).timelines[0].cluster, 'small');
  remove();
});

run('without a path, the documents below the working directory', () => {
  const { folder, remove } = folderWith({
    'x/inventory.yaml': INVENTORY,
    'x/plan.yaml': PLAN,
    'package.json': '{"name":"x"}',
    'values.yaml': 'replicas: 3\n',
  });
  const { status, stdout, stderr } = premortem(['-f', 'json'], { cwd: folder });
  assert.is(status, 0, stdout + stderr);
  assert.is(JSON.parse(stdout).timelines.length, 1);
  remove();
});

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
  .split('')
  .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(8)}*${'abcdefghi'[index]}]`)
  .join('\n')}\n`;
const header = 'apiVersion: premortem.dev/v1alpha1\nkind: ClusterInventory\nmetadata: { name: x }\n';

/** Everything here is a message with its file, and exit status 2; the good plan beside it is linted all the same. */
const BAD: Readonly<Record<string, readonly [text: string, says: RegExp]>> = {
  'an empty file': ['', /empty/],
  'only comments': ['# nothing\n', /empty|no document/],
  'not YAML': ['a: [1, 2\nb: }', /bad\.yaml/],
  binary: ['\u0000\u0001\u0002\ufffd', /bad\.yaml/],
  'wrong kind': ['apiVersion: premortem.dev/v1alpha1\nkind: ClusterInventroy\nmetadata: { name: x }\nspec: {}\n', /ClusterInventory/],
  'unknown field': [`${header}spec:\n  nodse: []\n`, /nodes/],
  'a version without quotes': [`${header}spec:\n  kubernetesVersion: 1.30\n`, /quote/],
  '100 levels': [`${header}spec: ${deep(120)}\n`, /deep|nest|level/],
  'an alias bomb': [`${bomb}kind: x\n`, /alias|kind|large|many/],
  'a cyclic alias': [`${header}spec: &s\n  nodes: *s\n`, /never end/],
  'a duplicate key': [`${header}spec:\n  nodes: []\n  nodes: []\n`, /twice|duplicate/],
};

for (const [name, [text, says]] of Object.entries(BAD)) {
  run(`bad input: ${name}`, () => {
    const { folder, remove } = folderWith({ 'bad.yaml': text, 'good/inventory.yaml': INVENTORY, 'good/plan.yaml': PLAN });
    const concise = premortem(['lint', '-f', 'concise', 'bad.yaml', 'good'], { cwd: folder });
    const { timelines } = JSON.parse(premortem(['lint', '-f', 'json', 'bad.yaml', 'good'], { cwd: folder }).stdout);
    const pretty = premortem(['lint', 'bad.yaml'], { cwd: folder });
    remove();
    assert.is(concise.status, 2, concise.stdout + concise.stderr);
    assert.match(concise.stdout, says);
    assert.match(concise.stdout, /bad\.yaml/);
    assert.not.match(concise.stdout + concise.stderr + pretty.stdout + pretty.stderr, /\n\s+at .*:\d+:\d+|this is a bug/);
    assert.is(pretty.status, 2);
    assert.is(timelines.length, 1, 'the good plan is linted all the same');
  });
}

run('bad input: files that are not there, cannot be read or hold nothing', () => {
  const { folder, remove } = folderWith({
    'inventory.yaml': INVENTORY,
    'plan.yaml': PLAN,
    'none/readme.md': '',
    'lost/plan.yaml': PLAN.replace('inventory.yaml', 'gone.yaml'),
  });
  symlinkSync('nowhere', join(folder, 'vanished.yaml'));
  const say = (...paths: string[]) => premortem(['lint', '-f', 'concise', ...paths], { cwd: folder });
  for (const path of ['gone.yaml', 'vanished.yaml', 'none', 'lost']) {
    const { status, stdout, stderr } = say(path);
    assert.is(status, 2, path);
    assert.match(stdout, /input\//, path);
    assert.not.match(stderr, /\n\s+at /);
  }
  assert.match(say('gone.yaml').stdout, /gone\.yaml.*no such file/);
  assert.match(say('lost').stdout, /gone\.yaml/);
  assert.is(say('inventory.yaml', 'plan.yaml', 'gone.yaml').status, 2, '2 wins');
  assert.is(premortem(['lint', '-f', 'concise', example, 'gone.yaml']).status, 2, '2 wins over 1');
  remove();
});

run('bad commands are one sentence and exit status 2', () => {
  for (const args of [
    ['lnit'],
    ['lint', '--formt'],
    ['explain'],
    ['explain', 'dns/replicas-on-contrl-plane'],
    ['schema', 'plam'],
    ['lint', '--only', 'dns/nothing', example],
    ['lint', '--today', 'tomorrow', example],
    ['lint', '--config', 'gone.yaml', example],
  ]) {
    const { status, stdout, stderr } = premortem(args);
    assert.is(status, 2, args.join(' '));
    assert.is(stdout, '', args.join(' '));
    assert.match(stderr, /^premortem: .+\n/, args.join(' '));
    assert.ok(stderr.split('\n').length <= 3, stderr);
  }
  assert.match(premortem(['explain', 'dns/replicas-on-contrl-plane']).stderr, /did you mean "dns\/replicas-on-control-plane"/);
});

run('-o replaces a file whole, keeps links and modes, and leaves nothing behind', () => {
  const { folder, remove } = folderWith({ 'old.json': 'x'.repeat(1_000_000) });
  chmodSync(join(folder, 'old.json'), 0o600);
  symlinkSync('old.json', join(folder, 'link.json'));
  const { status, stdout } = premortem(['lint', '-f', 'json', '-o', join(folder, 'link.json'), example]);
  assert.is(status, 1);
  assert.is(stdout, '');
  assert.is(JSON.parse(readFileSync(join(folder, 'old.json'), 'utf8')).version, 1);
  assert.ok(lstatSync(join(folder, 'link.json')).isSymbolicLink());
  assert.is(statSync(join(folder, 'old.json')).mode & 0o777, 0o600);
  assert.equal(readdirSync(folder).sort(), ['link.json', 'old.json']);
  const refused = premortem(['lint', '-o', join(folder, 'no/such/folder'), example]);
  assert.is(refused.status, 2);
  assert.match(refused.stderr, /cannot write .*no such file or folder/);
  remove();
});

run('a reader that goes away ends it quietly', async () => {
  const child = spawn(process.execPath, [entry, 'lint', '-f', 'json', example], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  assert.is(stderr, '');
  assert.is(status, 1, 'the exit status stays what the findings say');
});

run('colour only where it is asked for or can be seen', () => {
  const escape = '\u001b[';
  const shown = (args: string[], env: Record<string, string> = {}) =>
    premortem(['lint', ...args, example], { env }).stdout.includes(escape);
  assert.is(shown([]), false);
  assert.is(shown([], { CI: 'true' }), false);
  assert.is(shown(['--color', 'always']), true);
  assert.is(shown([], { FORCE_COLOR: '1' }), true);
  assert.is(shown(['--color', 'never'], { FORCE_COLOR: '1' }), false);
  assert.is(shown([], { NO_COLOR: '1', TERM: 'xterm-256color' }), false);
});

run('secrets of a dump are not shown', () => {
  const { folder, remove } = folderWith({
    'inventory.yaml': INVENTORY.replace('    - { name: worker,', '    - { name: worker, labels: { password: hunter2 }, nonsense: 1,'),
    'plan.yaml': PLAN,
  });
  const { stdout } = premortem(['lint', folder]);
  assert.match(stdout, /nonsense/);
  assert.not.match(stdout, /hunter2/);
  remove();
});

run('help and version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal(premortem(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  assert.match(premortem(['--help']).stdout, /usage: premortem/);
  assert.match(premortem(['lint', '--help']).stdout, /--fail-on LEVEL/);
});

run.run();
