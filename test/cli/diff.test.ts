import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { git, put, repository } from './git.js';
import { folderWith, INVENTORY, premortem } from './premortem.js';

const test = suite('cli/diff');

const inventory = INVENTORY.replace('node: worker-1', 'node: cp-1').replace('node: worker-2', 'node: cp-2');
const plan = (...steps: readonly string[]) => `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: patch }
spec:
  inventory: inventory.yaml
  steps:
${steps.map((step) => `    - ${step}\n`).join('')}`;
const move = '{ id: move-dns, action: evict, pods: coredns, node: cp-1, replacement: { node: worker-1, ip: 10.244.1.20 }, duration: 30s }';
const second =
  '{ id: move-rest, action: evict, pods: coredns, node: cp-2, replacement: { node: worker-2, ip: 10.244.2.20 }, duration: 30s }';
const stop = '{ id: stop, action: reboot, nodes: [cp-1, cp-2], batch: 2, mode: abrupt, duration: 5m }';

const good = { 'inventory.yaml': inventory, 'plan.yaml': plan(move, second, stop) };
const bad = { ...good, 'plan.yaml': plan(stop, move, second) };

test('two folders: what was done and what it does, in a sentence; 1 where something is new, 0 the other way round', () => {
  const { folder, remove } = folderWith({});
  put(join(folder, 'a'), good);
  put(join(folder, 'b'), bad);
  const worse = premortem(['diff', 'a', 'b'], { cwd: folder });
  const better = premortem(['diff', 'b', 'a'], { cwd: folder });
  const same = premortem(['diff', 'a', 'a'], { cwd: folder });
  const json = JSON.parse(premortem(['diff', '-f', 'json', 'a', 'b'], { cwd: folder }).stdout);
  const markdown = premortem(['diff', '-f', 'markdown', 'a', 'b'], { cwd: folder }).stdout;
  remove();
  assert.is(worse.status, 1, worse.stderr);
  assert.match(
    worse.stdout,
    /^patch on small: moves stop \(step 3\) before move-dns \(step 1\): .*a new DNS outage.*, \d+ (s|min|to).*nodes/m,
  );
  assert.match(worse.stdout, /^ {2}new +plan\.yaml:\d+:\d+: error .*\[outage\/dns-resolution\]/m);
  assert.is(better.status, 0, better.stdout);
  assert.match(better.stdout, /the DNS outage is gone/);
  assert.is(same.status, 0);
  assert.match(same.stdout, /^Nothing that was found has changed: \d+ findings? as before\.\n$/);
  assert.ok(json.summary.new > 0 && json.differences[0].new.some(({ rule }: { rule: string }) => rule === 'outage/dns-resolution'));
  assert.match(markdown, /^<!-- premortem diff -->\n\n### \d+ new/);
});

test('an outage that gets longer is told as longer and counts; an inventory that changed is said by its fields', () => {
  const { folder, remove } = folderWith({});
  put(join(folder, 'a'), bad);
  put(join(folder, 'b'), {
    ...bad,
    'plan.yaml': bad['plan.yaml'].replace('duration: 5m', 'duration: 25m'),
    'inventory.yaml': inventory.replace('interval: 2s', 'interval: 20s'),
  });
  const { stdout, status } = premortem(['diff', 'a', 'b'], { cwd: folder });
  const back = premortem(['diff', 'b', 'a'], { cwd: folder });
  remove();
  assert.is(status, 1);
  assert.match(stdout, /changes stop: duration: 5m -> 25m/);
  assert.match(stdout, /changes loadBalancers\/api\/monitor\/interval: 2s -> 20s/);
  assert.match(stdout, /worse .*it lasts (\d+ min|until restarted), was \d+ (min|s).*\[outage\//);
  assert.is(back.status, 0, back.stdout);
});

test('a step under another id, and other batches of it, make nothing new', () => {
  const { folder, remove } = folderWith({});
  put(join(folder, 'a'), { ...bad, 'plan.yaml': plan(stop, move).replace('batch: 2', 'batch: 1') });
  put(join(folder, 'b'), { ...bad, 'plan.yaml': plan(stop, move).replace('batch: 2', 'batch: 1').replace('id: stop', 'id: reboot') });
  const renamed = premortem(['diff', 'a', 'b'], { cwd: folder });
  put(join(folder, 'b'), { ...bad, 'plan.yaml': plan(stop, move) });
  const batches = premortem(['diff', 'a', 'b', '--only', 'balancer/*', '--only', 'kube-proxy/*'], { cwd: folder });
  remove();
  assert.is(renamed.status, 0, renamed.stdout);
  assert.match(renamed.stdout, /^Nothing that was found has changed/m);
  assert.not.match(batches.stdout, /^ {2}(new|gone) /m);
});

test('a node, a balancer and a cluster under another name are the same ones, and the change says so; what differs in more is another one', () => {
  const { folder, remove } = folderWith({});
  put(join(folder, 'a'), bad);
  const compare = (edit: (text: string) => string) => {
    put(join(folder, 'b'), Object.fromEntries(Object.entries(bad).map(([name, text]) => [name, edit(text)])));
    return premortem(['diff', 'a', 'b'], { cwd: folder });
  };
  const node = compare((text) => text.replaceAll('cp-1', 'master-1'));
  const balancer = compare((text) => text.replace('name: api', 'name: front'));
  const cluster = compare((text) => text.replace('name: small', 'name: prod'));
  const other = compare((text) => text.replace('name: small', 'name: prod').replace('interval: 2s', 'interval: 3s'));
  remove();
  assert.match(node.stdout, /^patch on small: renames cp-1 to master-1: nothing predicted changes$/m);
  assert.match(balancer.stdout, /^patch on small: renames api to front: nothing predicted changes$/m);
  assert.match(cluster.stdout, /^patch on prod: renames small to prod: nothing predicted changes$/m);
  for (const { status, stdout } of [node, balancer, cluster]) {
    assert.is(status, 0, stdout);
    assert.not.match(stdout, /^ {2}(new|gone) /m);
  }
  assert.is(other.status, 1);
  assert.match(other.stdout, /^patch on prod: is new/m);
});

test('a window is told in minutes; several formats in one run; the gravest stand first', () => {
  const { folder, remove } = folderWith({});
  put(join(folder, 'a'), { ...good, 'plan.yaml': good['plan.yaml'].replace('steps:', 'window: { duration: 90m }\n  steps:') });
  put(join(folder, 'b'), { ...bad, 'plan.yaml': bad['plan.yaml'].replace('steps:', 'window: { duration: 1h }\n  steps:') });
  const { status, stderr } = premortem(['diff', 'a', 'b', '-f', 'json', '-o', 'a.json', '-f', 'markdown', '-o', 'b.md'], { cwd: folder });
  const text = premortem(['diff', 'a', 'b'], { cwd: folder }).stdout;
  const [json, markdown] = ['a.json', 'b.md'].map((name) => readFileSync(join(folder, name), 'utf8'));
  remove();
  assert.is(status, 1, stderr);
  assert.match(text, /changes the window\/duration: 1h 30m -> 1h/);
  assert.ok(JSON.parse(json!).summary.new > 0);
  assert.match(markdown!, /^<!-- premortem diff -->/);
  const grades = [...text.matchAll(/^ {2}(?:new|worse) .*?: (error|warning|info) /gm)].map(([, grade]) => grade!);
  assert.equal(
    grades,
    grades.toSorted((a, b) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b)),
  );
  assert.ok(new Set(grades).size > 1);
});

test('revisions of the real git: the index, the working tree and the temporary folder stay as they are', () => {
  const { folder, remove } = folderWith({
    ...Object.fromEntries(Object.entries(good).map(([name, text]) => [`ops/${name}`, text])),
    'src/ignored.ts': '',
  });
  try {
    repository(folder);
    put(join(folder, 'ops'), bad);
    git(folder, 'commit', '-qam', 'second');
    const env = { TMPDIR: join(folder, 'tmp') };
    mkdirSync(env.TMPDIR);
    const cwd = join(folder, 'ops');
    const two = premortem(['diff', 'HEAD~1', 'HEAD'], { cwd, env });
    assert.is(two.status, 1, two.stderr);
    assert.match(two.stdout, /^patch on small: moves stop/m);
    assert.match(two.stdout, /new +plan\.yaml:/);
    put(cwd, good);
    assert.is(premortem(['diff', 'HEAD'], { cwd }).status, 0, 'the working tree mends it');
    git(folder, 'checkout', '-q', '--', '.');
    // A renamed file and moved lines are nothing new.
    renameSync(join(cwd, 'plan.yaml'), join(cwd, 'other.yaml'));
    put(cwd, { 'other.yaml': `# remark\n\n${bad['plan.yaml']}` });
    const renamed = premortem(['diff', 'HEAD'], { cwd });
    assert.is(renamed.status, 0, renamed.stdout);
    assert.match(renamed.stdout, /^Nothing that was found has changed/);
    assert.is(git(folder, 'status', '--porcelain', '-uno'), ' D ops/plan.yaml\n');
    assert.equal(readdirSync(env.TMPDIR), []);
    const unknown = premortem(['diff', 'nowhere'], { cwd });
    assert.is(unknown.status, 2);
    assert.match(unknown.stderr, /"nowhere" is neither a path nor a revision that git knows here/);
    assert.is(premortem(['diff', '--', '--output=x'], { cwd }).status, 2);
    assert.not.ok(existsSync(join(cwd, 'x')));
  } finally {
    remove();
  }
});

test('a fact that is unknown on a line nobody touched never makes it red; a baseline that grew does', () => {
  const { folder, remove } = folderWith({});
  put(join(folder, 'a'), { ...good, 'plan.yaml': plan(move) });
  put(join(folder, 'b'), { ...good, 'plan.yaml': plan(move, second) });
  const unknown = premortem(['diff', 'a', 'b', '--fail-on', 'info', '--only', 'input/unknown'], { cwd: folder });
  const entry = (fingerprint: string) => ({ fingerprint, rule: 'etcd/no-snapshot', severity: 'warning', message: 'x' });
  put(join(folder, 'a'), { 'premortem-baseline.json': JSON.stringify({ version: 1, findings: [entry('1')] }) });
  put(join(folder, 'b'), { 'premortem-baseline.json': JSON.stringify({ version: 1, findings: [entry('1'), entry('2')] }) });
  const grown = premortem(['diff', 'a', 'b'], { cwd: folder });
  remove();
  assert.is(unknown.status, 0, unknown.stdout);
  assert.is(grown.status, 1);
  assert.match(grown.stdout, /premortem-baseline\.json:.*the baseline accepts one finding more than before .*\[suppression\/grown\]/);
});

test.run();
