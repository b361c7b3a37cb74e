import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli/config');

const CASE = {
  'inventory.yaml': INVENTORY,
  'plan.yaml': PLAN.replace('{ duration: 1h }', '{ duration: 10s }'),
};
const WINDOW = /plan\.yaml:\d+:\d+: (error|warning|info) .*\[input\/window\]/;

function lint(files: Readonly<Record<string, string>>, ...args: string[]) {
  const { folder, remove } = folderWith(files);
  const result = premortem(['lint', '-f', 'concise', '--today', '2026-11-24', ...args], { cwd: folder });
  remove();
  return result;
}

const ignoring = (comment: string) => ({
  ...CASE,
  'plan.yaml': CASE['plan.yaml'].replace('{ duration: 10s }', `{ duration: 10s } # ${comment}`),
});

test('the case finds what the tests below suppress', () => assert.match(lint(CASE).stdout, WINDOW));

test('a comment suppresses on its line, and on the next where it stands alone; json keeps what it took with the reason', () => {
  const beside = lint(ignoring('premortem-ignore: input/window until=2026-11-24 owner=sre -- the window is nominal'));
  assert.not.match(beside.stdout, /input\/window|suppression\//);
  assert.match(beside.stdout, /, 1 suppressed;/);
  const text = CASE['plan.yaml'];
  const above = {
    ...CASE,
    'plan.yaml': text.replace(/^( *)(window:.*)$/m, '$1# premortem-ignore: input/* -- the window is nominal\n$1$2'),
  };
  assert.not.match(lint(above).stdout, WINDOW);
  const { folder, remove } = folderWith(above);
  const json = JSON.parse(premortem(['lint', '-f', 'json'], { cwd: folder }).stdout);
  remove();
  const window = json.suppressed.find(({ rule }: { rule: string }) => rule === 'input/window');
  assert.equal(
    [window.suppression.by, window.suppression.reason, window.suppression.location.line],
    ['comment', 'the window is nominal', 6],
  );
});

test('--no-ignores shows everything and says nothing of suppressions', () => {
  const shown = lint(ignoring('premortem-ignore: input/window -- nominal'), '--no-ignores');
  assert.match(shown.stdout, WINDOW);
  assert.match(shown.stdout, /, 0 suppressed;/);
});

test('past its date, without a reason or in vain: reported at the comment, and the finding is there', () => {
  const expired = lint(ignoring('premortem-ignore: input/window until=2026-11-23 owner=sre ticket=OPS-1 -- nominal')).stdout;
  assert.match(expired, WINDOW);
  assert.match(
    expired,
    /plan\.yaml:6:\d+: warning input\/window was accepted until 2026-11-23 \(sre, OPS-1\): nominal \[suppression\/expired\]/,
  );
  const silent = lint(ignoring('premortem-ignore: input/window')).stdout;
  assert.match(silent, WINDOW);
  assert.match(silent, /warning no reason is given to accept input\/window, so it does not count \[suppression\/no-reason\]/);
  const idle = lint(ignoring('premortem-ignore: etcd/no-snapshot -- elsewhere')).stdout;
  assert.match(idle, WINDOW);
  assert.match(
    idle,
    /plan\.yaml:6:\d+: warning etcd\/no-snapshot does not find anything here: this suppresses nothing \[suppression\/unused\]/,
  );
  assert.not.match(
    lint(ignoring('premortem-ignore: etcd/no-snapshot -- elsewhere'), '--only', 'input/window').stdout,
    /suppression\/unused/,
  );
});

test('a rule that does not exist is told with the nearest name', () => {
  const { stdout, status } = lint(ignoring('premortem-ignore: input/windw -- nominal'));
  assert.is(status, 1);
  assert.match(
    stdout,
    /plan\.yaml:6:\d+: error there is no rule "input\/windw"; did you mean "input\/window"\? \[suppression\/malformed\]/,
  );
  assert.match(stdout, WINDOW);
});

test('of a finding of several places only those that a comment speaks of are taken', () => {
  const inventory = INVENTORY.replace('node: worker-1', 'node: cp-1').replace('node: worker-2', 'node: cp-2');
  const plan = PLAN.replace(
    '{ id: only, action: wait, duration: 1m }',
    '{ id: a, action: reboot, nodes: [cp-1, cp-2], batch: 1, duration: 1m }',
  );
  const run = (text: string) => lint({ 'inventory.yaml': text, 'plan.yaml': plan }, '--only', 'dns/replicas-on-control-plane').stdout;
  const accept = '# premortem-ignore: dns/replicas-on-control-plane -- moved next week';
  assert.match(run(inventory), /inventory\.yaml:22:\d+: .*\(in 2 places\).*\[dns\/replicas-on-control-plane\]/);
  const first = inventory.replace(/^(.*coredns-a.*)$/m, `$1 ${accept}`);
  assert.match(run(first), /inventory\.yaml:23:\d+: (?!.*places).*\[dns\/replicas-on-control-plane\]/);
  const both = first.replace(/^(.*coredns-b.*)$/m, `$1 ${accept}`);
  assert.not.match(run(both), /dns\/replicas-on-control-plane\]/);
});

test('ignores of a configuration: by path, past their date, in vain', () => {
  const entry = (more: string) => ({ ...CASE, 'premortem.yaml': `ignores:\n  - { rule: input/window, reason: nominal${more} }\n` });
  assert.not.match(lint(entry('')).stdout, WINDOW);
  assert.not.match(lint(entry(', paths: "*.yaml"')).stdout, WINDOW);
  const elsewhere = lint(entry(', paths: old/**')).stdout;
  assert.match(elsewhere, WINDOW);
  assert.match(elsewhere, /premortem\.yaml:2:\d+: warning input\/window does not find anything here.*\[suppression\/unused\]/);
  assert.match(lint(entry(', until: "2026-11-01"')).stdout, /premortem\.yaml:2:\d+: warning .*until 2026-11-01.*\[suppression\/expired\]/);
  assert.is(lint({ ...CASE, 'premortem.yaml': 'ignores:\n  - { rule: input/window }\n' }).status, 2);
});

test('a locked rule is not suppressed, switched off or lowered, and who tries is told, also from a configuration that extends nothing', () => {
  const nested = (config: string, plan = CASE['plan.yaml']) =>
    lint({ 'premortem.yaml': 'locked: [input/window]\n', 'a/premortem.yaml': config, 'a/inventory.yaml': INVENTORY, 'a/plan.yaml': plan });
  for (const config of [
    'disable: [input/window]\n',
    'severity: { input/window: info }\n',
    'ignores: [{ rule: input/window, reason: no }]\n',
  ]) {
    const { stdout, status } = nested(config);
    assert.match(stdout, /a\/plan\.yaml:6:\d+: warning .*\[input\/window\]/, config);
    assert.match(stdout, /a\/premortem\.yaml:1:\d+: error input\/window is locked: .*\[suppression\/locked\]/, config);
    assert.is(status, 1, config);
  }
  assert.match(nested('severity: { input/window: error }\n').stdout, /a\/plan\.yaml:6:\d+: error .*\[input\/window\]/);
  const comment = nested('{}\n', ignoring('premortem-ignore: input/window -- no')['plan.yaml']).stdout;
  assert.match(comment, /a\/plan\.yaml:6:\d+: error input\/window is locked: nothing may suppress it \[suppression\/locked\]/);
});

test('who locks a rule, or what that extends, may grade it', () => {
  const { stdout } = lint({
    ...CASE,
    'premortem.yaml': 'extends: base.yml\nlocked: [input/window]\n',
    'base.yml': 'severity: { input/window: info }\n',
  });
  assert.match(stdout, /plan\.yaml:6:\d+: info .*\[input\/window\]/);
  assert.not.match(stdout, /suppression\/locked/);
});

test('each document has the nearest configuration above it', () => {
  const { stdout } = lint({
    'premortem.yaml': 'severity: { input/window: error }\n',
    'a/inventory.yaml': INVENTORY,
    'a/plan.yaml': CASE['plan.yaml'],
    'b/premortem.yaml': 'severity: { input/window: info }\n',
    'b/inventory.yaml': INVENTORY,
    'b/plan.yaml': CASE['plan.yaml'],
  });
  assert.match(stdout, /a\/plan\.yaml:6:\d+: error .*\[input\/window\]/);
  assert.match(stdout, /b\/plan\.yaml:6:\d+: info .*\[input\/window\]/);
});

test('extends: what is nearer wins, lists add up; a missing file and a circle are told at their entry', () => {
  const base = { 'base/a.yaml': 'severity: { input/window: error }\ndisable: [etcd/no-snapshot]\nfailOn: never\n' };
  assert.is(lint({ ...CASE, ...base, 'premortem.yaml': 'extends: base/a.yaml\n' }).status, 0);
  const own = lint({ ...CASE, ...base, 'premortem.yaml': 'extends: base/a.yaml\nfailOn: error\n' });
  assert.is(own.status, 1);
  assert.match(own.stdout, /plan\.yaml:6:\d+: error .*\[input\/window\]/);
  assert.match(
    lint({ ...CASE, ...base, 'premortem.yaml': 'extends: base/a.yaml\nseverity: { input/*: info }\n' }).stdout,
    /plan\.yaml:6:\d+: info .*\[input\/window\]/,
  );
  const gone = lint({ ...CASE, 'premortem.yaml': 'extends: [base/gone.yaml]\n' });
  assert.is(gone.status, 2);
  assert.match(gone.stdout, /premortem\.yaml:1:11: error cannot read base\/gone\.yaml, which this extends: .*/);
  const circle = lint({ ...CASE, 'premortem.yaml': 'extends: b.yml\n', 'b.yml': 'extends: premortem.yaml\n' });
  assert.match(circle.stdout, /b\.yml:1:10: error premortem\.yaml extends itself/);
  assert.match(lint({ ...CASE, 'premortem.yaml': 'extends: https://example.org/a.yaml\n' }).stdout, /opens no connection/);
});

test('what is locked fails from where whoever locks it says, whatever a configuration below says of failOn; shards and merge too', () => {
  const below = { 'a/inventory.yaml': INVENTORY, 'a/plan.yaml': CASE['plan.yaml'], 'a/premortem.yaml': 'failOn: never\n' };
  const of = (top: string) => lint({ ...below, 'premortem.yaml': top }).status;
  assert.is(of('severity: { input/window: error }\n'), 0, 'nothing is locked');
  assert.is(of('locked: [input/window]\nfailOn: warning\n'), 1);
  assert.is(of('locked: [etcd/*]\nfailOn: warning\n'), 0, 'another rule is');
  assert.is(of('locked: [input/window]\noverrides: [{ paths: a/**, failOn: never }]\n'), 0, 'who locks may say so');
  const { folder, remove } = folderWith({ ...below, 'premortem.yaml': 'locked: [input/window]\nfailOn: warning\n' });
  premortem(['lint', '--shard', '1/1', '-o', 's.json'], { cwd: folder });
  const { status } = premortem(['merge', 's.json'], { cwd: folder });
  remove();
  assert.is(status, 1);
});

test('overrides by path: severity, disable and failOn of some documents; the last that matches wins', () => {
  const config = `overrides:
  - { paths: "a/**", severity: { input/window: error } }
  - { paths: a/old, disable: [input/window] }
`;
  const run = (folder: string) =>
    lint({ 'premortem.yaml': config, [`${folder}/inventory.yaml`]: INVENTORY, [`${folder}/plan.yaml`]: CASE['plan.yaml'] }).stdout;
  assert.match(run('a'), /a\/plan\.yaml:6:\d+: error .*\[input\/window\]/);
  assert.not.match(run('a/old'), WINDOW);
  assert.match(run('b'), /b\/plan\.yaml:6:\d+: warning .*\[input\/window\]/);
});

test('overrides that hold for no document are told where the whole folder was looked through', () => {
  const files = {
    'premortem.yaml': 'overrides:\n  - { paths: [a, "gone/**"], failOn: never }\n  - { paths: "*.yml", failOn: never }\n',
    'a/inventory.yaml': INVENTORY,
    'a/plan.yaml': PLAN,
  };
  const { stdout, status } = lint(files);
  assert.match(stdout, /premortem\.yaml:2:18: warning overrides for "gone\/\*\*" hold for no document that is here \[input\/reference\]/);
  assert.match(stdout, /premortem\.yaml:3:14: warning overrides for "\*\.yml" hold/);
  assert.is(stdout.match(/overrides for/g)!.length, 2);
  assert.is(status, 0);
  assert.not.match(lint(files, 'a').stdout, /overrides for/);
});

test('inventory: what plans are judged by that name none; a file that is not there is told at its entry', () => {
  const plan = PLAN.replace('  inventory: inventory.yaml\n', '');
  const files = {
    'plans/plan.yaml': plan,
    'clusters/a/inventory.yaml': INVENTORY,
    'clusters/b/inventory.yaml': INVENTORY.replace('small', 'other'),
  };
  const { folder, remove } = folderWith({ ...files, 'premortem.yaml': 'inventory: clusters/*/inventory.yaml\n' });
  const json = JSON.parse(premortem(['lint', '-f', 'json', 'plans'], { cwd: folder }).stdout);
  remove();
  assert.equal(
    json.timelines.map(({ cluster }: { cluster: string }) => cluster),
    ['small', 'other'],
  );
  const gone = lint({ ...files, 'premortem.yaml': 'inventory: [clusters/c.yaml]\n' }, 'plans');
  assert.is(gone.status, 2);
  assert.match(gone.stdout, /premortem\.yaml:1:13: error cannot read clusters\/c\.yaml/);
});

test('rules of a folder hold where a configuration names it, and not beside it', () => {
  const made = folderWith({ 'a/premortem.yaml': 'rules: own\n', 'a/inventory.yaml': INVENTORY, 'b/inventory.yaml': INVENTORY });
  mkdirSync(join(made.folder, 'a/own'), { recursive: true });
  premortem(['init', 'rule', 'own/two-at-once'], { cwd: join(made.folder, 'a') });
  for (const name of ['a', 'b']) copyFileSync(join(made.folder, 'a/own/own/two-at-once/bad.yaml'), join(made.folder, name, 'case.yaml'));
  const { stdout } = premortem(['lint', '-f', 'concise', 'a/case.yaml', 'b/case.yaml'], { cwd: made.folder });
  made.remove();
  assert.match(stdout, /a\/case\.yaml.*\[own\/two-at-once\]/);
  assert.not.match(stdout, /b\/case\.yaml.*\[own\/two-at-once\]/);
});

test('a rule that does not exist is told once, wherever a configuration names it', () => {
  const { stdout } = lint({ ...CASE, 'premortem.yaml': 'ignores: [{ rule: dns/no-such-thing, reason: none }]\n' });
  assert.is(stdout.match(/dns\/no-such-thing/g)!.length - (stdout.match(/ignores: /g) ?? []).length, 1, stdout);
});

test.run();
