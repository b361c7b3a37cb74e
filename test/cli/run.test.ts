import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
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

run('a file that is not UTF-8 is reported at its byte, nothing of it is believed, and the others are linted', () => {
  const { folder, remove } = folderWith({ 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN });
  const file = join(folder, 'inventory-b.yaml');
  try {
    writeFileSync(file, Buffer.from(INVENTORY.replace('name: small', 'name: caf\u00e9'), 'latin1'));
    writeFileSync(join(folder, 'notes.txt'), Buffer.from('d\u00e9sol\u00e9', 'latin1'));
    const { status, stdout, stderr } = premortem(['lint', '-f', 'concise', folder]);
    assert.is(status, 2);
    assert.match(stdout, /inventory-b\.yaml:3:22: error not UTF-8: byte 0xE9 \(é in Latin-1\); save it as UTF-8/);
    assert.is(stdout.includes('notes.txt'), false, 'what is no document is left alone');
    assert.match(stdout, /[1-9]\d+ rules decided/);
    assert.is(/\n\s+at /.test(stderr), false);
    assert.is(premortem(['lint', file]).status, 2);
  } finally {
    remove();
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

run('a configuration is judged at its own lines', () => {
  const { folder, remove } = folderWith({
    'premortem.yaml': 'failOn: error\nrulez: [x]\n',
    'inventory.yaml': INVENTORY,
    'plan.yaml': PLAN,
  });
  const linted = premortem(['lint', '-f', 'concise'], { cwd: folder });
  const simulated = premortem(['simulate', 'plan.yaml'], { cwd: folder });
  remove();
  assert.is(linted.status, 2);
  assert.match(linted.stdout, /^premortem\.yaml:2:1: error "rulez" is not known here; did you mean "rules"\?/m);
  assert.is(simulated.status, 2);
  assert.match(simulated.stderr, /^premortem\.yaml:2:1: .*rulez/m);
  assert.match(simulated.stderr, /^1 error,/m, 'the count is that of what is printed');
});

run('a rule that does not exist is a slip in a configuration too, and what is switched off is counted', () => {
  const slip = (text: string) => {
    const { folder, remove } = folderWith({ 'premortem.yaml': text, 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN });
    const result = premortem(['lint', '-f', 'concise'], { cwd: folder });
    remove();
    return result;
  };
  const disabled = slip('disable: [outage/dns-rsolution]\n');
  assert.is(disabled.status, 2);
  assert.match(
    disabled.stdout,
    /^premortem\.yaml:1:11: error there is no rule "outage\/dns-rsolution"; did you mean "outage\/dns-resolution"\?/m,
  );
  assert.match(slip('severity: { outage/dns-rsolution: info }\n').stdout, /^premortem\.yaml:1:13: error there is no rule/m);
  assert.is(slip('disable: [outage/*, input/window]\n').status, 0);
  const { folder, remove } = folderWith({ 'off.yaml': 'disable: [outage/dns-resolution]\n' });
  const off = premortem(['lint', '-f', 'concise', '--config', join(folder, 'off.yaml'), example]).stdout;
  remove();
  assert.match(off, /, 1 suppressed;/);
});

run('a day that is over and a command that nobody describes are said', () => {
  const { folder, remove } = folderWith({
    'inventory.yaml': INVENTORY,
    'plan.yaml': PLAN.replace('{ duration: 1h }', '{ start: "2020-01-01T22:00", duration: 1h }').replace(
      'action: wait, duration: 1m',
      "action: run, command: 'curl -u admin:hunter2 https://x', duration: 1m",
    ),
  });
  const say = (...args: string[]) => premortem(['lint', '-f', 'concise', ...args], { cwd: folder });
  const [now, then, unknown] = [say(), say('--today', '2020-01-01'), say('--fail-on-unknown')];
  const shown = premortem(['lint'], { cwd: folder }).stdout + premortem(['simulate', 'plan.yaml', '--cards'], { cwd: folder }).stdout;
  remove();
  assert.match(now.stdout, /warning the window ended on 2020-01-01, before today/);
  assert.not.match(then.stdout, /the window ended/);
  assert.is(now.status, 0);
  assert.is(unknown.status, 1);
  assert.not.match(shown, /hunter2/);
});

run('bad input: what only a file system can do', () => {
  const { folder, remove } = folderWith({ 'loop/inventory.yaml': INVENTORY, 'loop/plan.yaml': PLAN, 'locked.yaml': INVENTORY });
  symlinkSync('../loop', join(folder, 'loop/again'));
  writeFileSync(join(folder, 'huge.yaml'), '');
  truncateSync(join(folder, 'huge.yaml'), 600 * 1024 * 1024);
  writeFileSync(join(folder, 'binary.yaml'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xff, 0xfe, 0]));
  const say = (...paths: string[]) => premortem(['lint', '-f', 'concise', ...paths], { cwd: folder });
  assert.is(say('loop').status, 0, 'a circle of links is walked once');
  assert.match(say('huge.yaml', 'loop').stdout, /^huge\.yaml:1:1: error cannot read huge\.yaml: it has 600 MB/m);
  assert.match(say('binary.yaml', 'loop').stdout, /^binary\.yaml:1:1: error this is a binary file/m);
  assert.is(say('binary.yaml', 'loop').status, 2);
  assert.match(say('-').stdout, /^<stdin>:1:1: error the file is empty/m);
  // Nobody is refused who is root, so the run gives up its rights; where nobody may run the command either, this cannot be shown.
  chmodSync(join(folder, 'locked.yaml'), 0o000);
  chmodSync(folder, 0o755);
  const other = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const refused = spawnSync(process.execPath, [entry, 'lint', '-f', 'concise', 'locked.yaml', 'loop'], {
    cwd: folder,
    encoding: 'utf8',
    ...other,
  });
  if (/Cannot find module|EACCES: permission denied, open/.test(refused.stderr ?? '') || refused.error)
    console.log('skipped: a file that may not be read (the checkout is closed to others)');
  else {
    assert.is(refused.status, 2);
    assert.match(refused.stdout, /^locked\.yaml:1:1: error cannot read locked\.yaml: permission denied/m);
  }
  remove();
});

run('init writes what is missing and overwrites nothing', () => {
  const { folder, remove } = folderWith({ 'plan.yaml': 'mine\n' });
  const first = premortem(['init'], { cwd: folder });
  const again = premortem(['init'], { cwd: folder });
  const quiet = premortem(['init', '-q'], { cwd: folder });
  const kept = readFileSync(join(folder, 'plan.yaml'), 'utf8');
  const all = readdirSync(folder).sort();
  writeFileSync(join(folder, 'plan.yaml'), readFileSync(join(folder, 'inventory.yaml')));
  const linted = premortem(['lint', 'inventory.yaml'], { cwd: folder });
  remove();
  assert.is(kept, 'mine\n');
  assert.match(first.stdout, /wrote premortem\.yaml\nwrote inventory\.yaml\nkept {2}plan\.yaml/);
  assert.not.match(again.stdout, /wrote/);
  assert.equal(quiet, { status: 0, stdout: '', stderr: '' });
  assert.equal(all, ['.premortem', 'inventory.yaml', 'plan.yaml', 'premortem.yaml']);
  assert.is(linted.status, 0, linted.stdout);
});

run('every command has help, on standard output, without doing anything', () => {
  for (const name of ['lint', 'simulate', 'explain', 'rules', 'schema', 'init']) {
    const { status, stdout, stderr } = premortem([name, '--help']);
    assert.is(status, 0, name);
    assert.match(stdout, new RegExp(`^premortem ${name}: .+\n\nusage: premortem ${name}`));
    assert.is(stderr, '');
    assert.equal(premortem(['help', name]).stdout, stdout);
  }
});

run('schema, rules, explain and simulate answer, and -o takes what they say', () => {
  const { folder, remove } = folderWith({});
  for (const args of [
    ['schema', 'plan'],
    ['rules'],
    ['rules', '--relations'],
    ['explain', 'kube-proxy/dead-watch'],
    ['simulate', `${example}/plan.yaml`],
  ]) {
    const { status, stdout, stderr } = premortem(args);
    assert.is(status, 0, args.join(' '));
    assert.ok(stdout.length > 200 && stdout.endsWith('\n'), args.join(' '));
    assert.is(stderr, '');
    const file = join(folder, 'out');
    assert.equal(premortem([...args, '-o', file]), { status: 0, stdout: '', stderr: '' });
    assert.is(readFileSync(file, 'utf8'), stdout);
  }
  remove();
  assert.type(JSON.parse(premortem(['schema', 'plan']).stdout).$id, 'string');
});

run('an exit status of 1 that no error explains is explained', () => {
  const { folder, remove } = folderWith({ 'plan.yaml': PLAN, 'inventory.yaml': INVENTORY });
  try {
    const only = ['lint', '--only', 'node/swap-at-boot'];
    const steps = PLAN.replace(
      '{ id: only, action: wait, duration: 1m }',
      '{ id: a, action: reboot, node: worker-1, mode: graceful, duration: 3m }',
    );
    writeFileSync(join(folder, 'plan.yaml'), steps);
    const unknown = premortem([...only, '--fail-on-unknown'], { cwd: folder });
    assert.is(unknown.status, 1);
    assert.match(unknown.stderr, /exit status 1: 1 rule could not be decided for lack of facts, and --fail-on-unknown was given/);
    assert.not.match(premortem([...only, '--fail-on-unknown', '-q'], { cwd: folder }).stderr, /exit status/);
    const annotated = premortem([...only, '--fail-on', 'info', '-f', 'github', '-q'], { cwd: folder });
    assert.match(annotated.stdout, /^::error title=premortem::exit status 1: 1 note at or above the limit, which is info here/m);
    assert.not.match(premortem(only, { cwd: folder }).stderr, /exit status/);
  } finally {
    remove();
  }
});

run('--inventory stands in for what plans name, --only for all rules, --fail-on-unknown asks for every fact', () => {
  const { folder, remove } = folderWith({
    'other/inventory.yaml': INVENTORY.replace('name: small', 'name: other'),
    'inventory.yaml': INVENTORY,
    'plan.yaml': PLAN,
  });
  const say = (...args: string[]) => premortem(['lint', '-f', 'json', 'plan.yaml', ...args], { cwd: folder });
  assert.is(JSON.parse(say('--inventory', 'other/inventory.yaml').stdout).timelines[0].cluster, 'other');
  const gone = say('--inventory', 'gone.yaml');
  const one = JSON.parse(premortem(['lint', '-f', 'json', '--only', 'kube-proxy/dead-watch', example]).stdout);
  remove();
  assert.is(gone.status, 2);
  assert.match(gone.stdout, /nothing that was given in place of/);
  assert.ok(one.findings.every(({ rule }: { rule: string }) => rule === 'kube-proxy/dead-watch' || rule.startsWith('input/')));
  assert.is(one.summary.rules.decided + one.summary.rules.unknown, 1);
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
    ['simulate', '--today', '2026-02-30', example],
    ['simulate', '--only', 'dns/nothing', example],
    ['lint', '-'.repeat(3), example],
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
