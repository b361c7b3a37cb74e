import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, premortem, root } from './premortem.js';

const test = suite('premortem test');

const RULE = `severity: warning
confidence: high
for: { step: step }
when: step.action == "reboot"
say: "{{step.id}} reboots"
why: Because. More.
fix: do it
sources: [https://example.org]
`;
const DOCUMENT = (mark: string, action = 'reboot') => `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: case }
spec:
  nodes: [{ name: w, kubeletVersion: v1.31.4 }]
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: case }
spec:
  steps:
    - { id: go, action: ${action}, node: w }${mark}
`;

function ran(files: Readonly<Record<string, string>>) {
  const made = folderWith({ 'premortem.yaml': '', ...files });
  try {
    return premortem(['test', 'own'], { cwd: made.folder });
  } finally {
    made.remove();
  }
}

test('the cases of rules in a folder hold', () => {
  const { status, stdout, stderr } = ran({
    'own/area/hazard/rule.yaml': RULE,
    'own/area/hazard/bad.yaml': DOCUMENT(' # <-'),
    'own/area/hazard/good.yaml': DOCUMENT('', 'drain'),
  });
  assert.is(stderr, '');
  assert.is(stdout, '1 rule, 2 cases: all as marked\n');
  assert.is(status, 0);
});

test('a failing one is shown with carets, and what is blamed as a diff', () => {
  const { status, stdout } = ran({
    'own/area/hazard/rule.yaml': RULE,
    'own/area/hazard/bad.yaml': DOCUMENT('').replace('  steps:', '  steps: # <-'),
    'own/area/hazard/good.yaml': DOCUMENT(''),
  });
  assert.is(status, 1);
  assert.match(stdout, '--> own/area/hazard/bad.yaml:11\n  11 |   steps:\n     |   ^^^^^^\n       marked, and the rule says nothing here');
  assert.match(stdout, 'not marked, and the rule says: go reboots');
  assert.match(stdout, '  - ' + '  11 |   steps:');
  assert.match(stdout, '  + ' + '  12 |     - { id: go, action: reboot, node: w }');
  assert.match(stdout, '1 rule, 2 cases: 2 failed');
});

test('a case that is missing, one that does not say what its rule asks for, and a rule that does not load', () => {
  const { status, stdout } = ran({ 'own/area/hazard/rule.yaml': RULE, 'own/area/hazard/bad.yaml': DOCUMENT(' # <-') });
  assert.is(status, 1);
  assert.match(stdout, 'there is no good case beside the rule');
  const open = ran({
    'own/area/hazard/rule.yaml': RULE.replace('step.action == "reboot"', 'step.mode == "abrupt"'),
    'own/area/hazard/bad.yaml': DOCUMENT(' # <-'),
    'own/area/hazard/good.yaml': DOCUMENT('', 'drain'),
  });
  assert.match(open.stdout, 'the rule cannot decide this case: cannot tell: mode');
  const broken = ran({ 'own/area/hazard/rule.yaml': RULE.replace('when:', 'wen:'), 'own/area/hazard/bad.yaml': DOCUMENT(' # <-') });
  assert.is(broken.status, 2);
  assert.match(broken.stderr, 'a rule has no "wen"');
  assert.match(broken.stdout, '0 rules, 0 cases: 1 failed; 1 rule does not load');
  const whole = ran({
    'own/area/hazard/rule.yaml': RULE.replace('when:', 'wen:'),
    'own/area/hazard/bad.yaml': DOCUMENT(' # <-'),
    'own/area/hazard/good.yaml': DOCUMENT('', 'drain'),
  });
  assert.is(whole.stdout, '0 rules, 0 cases: nothing was tested; 1 rule does not load\n');
});

test('what goes wrong in a rule is shown at its own line, not at one of the case', () => {
  const { status, stdout } = ran({
    'own/area/hazard/rule.yaml': RULE.replace('step.action == "reboot"', 'step.atOnce / 0 == 1'),
    'own/area/hazard/bad.yaml': DOCUMENT(' # <-'),
    'own/area/hazard/good.yaml': DOCUMENT('', 'drain'),
  });
  assert.is(status, 1);
  assert.match(stdout, '--> own/area/hazard/rule.yaml:4\n   4 | when: step.atOnce / 0 == 1\n');
  assert.match(stdout, 'could not be applied: a division by zero');
});

test('a case that is a link out of the folder is not read, and nothing of it is printed', () => {
  const made = folderWith({
    'own/area/hazard/rule.yaml': RULE,
    'own/area/hazard/bad.yaml': DOCUMENT(' # <-'),
    'secret.txt': 'token: [hidden',
  });
  try {
    symlinkSync(join(made.folder, 'secret.txt'), join(made.folder, 'own/area/hazard/good.yaml'));
    const { status, stdout, stderr } = premortem(['test', 'own'], { cwd: made.folder });
    assert.is(status, 2);
    assert.match(stderr, 'the case own/area/hazard/good.yaml is a link that leads out of own');
    assert.not.match(stdout + stderr, 'hidden');
  } finally {
    made.remove();
  }
});

test('a folder above the areas is told apart from a wrong name', () => {
  const { status, stderr } = ran({ 'own/rules/area/hazard/rule.yaml': RULE, 'own/rules/area/hazard/bad.yaml': DOCUMENT(' # <-') });
  assert.is(status, 2);
  assert.match(stderr, '"rules/area/hazard" is no name of a rule: name the folder rules, below which it is area/hazard');
});

test('a rule of the user is explained with its own cases, and takes no name of a bundled one', () => {
  const { folder, remove } = folderWith({
    'premortem.yaml': 'rules: [own]\n',
    'own/area/hazard/rule.yaml': RULE,
    'own/area/hazard/bad.yaml': DOCUMENT(' # <-'),
    'own/area/hazard/good.yaml': DOCUMENT('', 'drain'),
  });
  try {
    const { stdout } = premortem(['explain', 'area/hazard'], { cwd: folder });
    assert.match(stdout, 'BAD (bad.yaml)');
    assert.match(stdout, '  12 |     - { id: go, action: reboot, node: w }\n     |                 ^^^^^^^^^^^^^^');
    assert.match(stdout, 'BETTER (good.yaml)');
    const taken = premortem(['init', 'rule', 'dns/no-lameduck'], { cwd: folder });
    assert.is(taken.status, 2);
    assert.match(taken.stderr, 'premortem has a rule dns/no-lameduck already');
  } finally {
    remove();
  }
});

test('time can be tested', () => {
  const { stdout: all } = premortem(['test', '--only', 'outage/dns-resolution']);
  assert.match(all, 'all as marked');
  const inventory = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: case }
spec:
  nodes:
    - { name: m-1, roles: [control-plane], kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }
    - { name: w, count: 3, kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: case }
spec:
  steps:
    - { id: first, action: wait, duration: 2m }
    - { id: go, action: reboot, node: m-1, mode: graceful, duration: 4m } # <-
`;
  const files = (time: string) => ({
    'own/area/hazard/rule.yaml': RULE,
    'own/area/hazard/bad.yaml': `${time}\n${inventory}`,
    'own/area/hazard/good.yaml': DOCUMENT('', 'drain'),
  });
  assert.match(ran(files('# at 2m: api-unavailable, 1m to 10m')).stdout, 'all as marked');
  assert.match(ran(files('# at 3m: api-unavailable')).stdout, 'no api-unavailable begins then; one begins at 2m');
  assert.match(ran(files('# at 2m: api-unavailable, 30m to 40m')).stdout, 'it lasts ');
  assert.match(ran(files('# at 2m: dns-resolution')).stdout, 'no dns-resolution is predicted');
  const deaf = inventory.replace(
    'w, count: 3, kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4',
    'w, count: 3, kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6',
  );
  const balanced = deaf
    .replace(
      '---',
      '  loadBalancers: [{ name: vip, vendor: f5-bigip, fronts: kube-apiserver, members: [m-1, m-2], serviceDownAction: none, tcp: { idleTimeout: indefinite } }]\n---',
    )
    .replace(
      '    - { name: w,',
      '    - { name: m-2, roles: [control-plane], kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }\n    - { name: w,',
    )
    .replace('mode: graceful', 'mode: abrupt');
  const stale = (time: string) => ran({ ...files(time), 'own/area/hazard/bad.yaml': `${time}\n${balanced}` }).stdout;
  assert.match(stale('# at 2m: service-routing-stale, w-3'), 'all as marked');
  assert.match(stale('# at 2m: service-routing-stale, w-*'), 'all as marked');
  assert.match(stale('# at 2m: service-routing-stale, w-4'), 'does not hit w-4', 'the group has three');
  assert.match(stale('# at 2m: service-routing-stale, *-*3*'), 'all as marked');
  assert.match(stale(`# at 2m: service-routing-stale, ${'*w'.repeat(40)}`), 'does not hit', 'and does not take long');
  assert.match(
    stale('# at 2m: service-routing-stael'),
    'there is no impact "service-routing-stael"; did you mean "service-routing-stale"?',
  );
  assert.match(stale('# at 2m: service-routing-stale, w-1, 20m to 40m'), 'all as marked');
  assert.match(stale('# at 2m: service-routing-stale, m-2, 20m to 40m'), 'it lasts ', 'its kube-proxy is another version');
  assert.match(ran(files('# at noon: x')).stdout, 'this is read as: # at 9m10s: dns-resolution, worker-*, 26m to 30m');
});

test('intervals that meet are one outage for what a case says of time, as lint prints them', () => {
  const example = (name: string) => readFileSync(join(root, 'examples/master-reboot', name), 'utf8');
  const told = (time: string) =>
    ran({
      'own/area/hazard/rule.yaml': RULE,
      'own/area/hazard/bad.yaml': `# at ${time}\n${example('inventory.yaml')}\n---\n${example('plan.yaml')}`,
    }).stdout;
  assert.not.match(told('3m5s: dns-resolution, worker-*, 20m to 35m'), 'it lasts');
  assert.not.match(told('3m5s: dns-resolution, worker-*, 3m20s'), 'it lasts', 'its first interval can be named too');
  assert.match(told('3m5s: dns-resolution, worker-*, 50m'), 'it lasts');
});

test('a scaffolded rule loads, and its cases hold; what exists is kept', () => {
  const made = folderWith({ 'premortem.yaml': 'rules: [own]\n' });
  try {
    const first = premortem(['init', 'rule', 'net/too-wide'], { cwd: made.folder });
    assert.match(first.stdout, 'wrote own/net/too-wide/rule.yaml');
    assert.match(premortem(['test', 'own'], { cwd: made.folder }).stdout, '1 rule, 2 cases: all as marked');
    assert.match(premortem(['init', 'rule', 'net/too-wide'], { cwd: made.folder }).stdout, 'kept  own/net/too-wide/rule.yaml');
    const wrong = premortem(['init', 'rule', 'Too Wide'], { cwd: made.folder });
    assert.is(wrong.status, 2);
    assert.match(wrong.stderr, 'area/hazard');
  } finally {
    made.remove();
  }
});

test('lint --stats says what each rule cost, apart from the findings', () => {
  const { stdout, stderr } = premortem(['lint', join(root, 'examples/master-reboot'), '--stats']);
  assert.match(stderr, /rule\s+steps\s+ms/);
  assert.match(stderr, 'kube-proxy/dead-watch');
  assert.not.match(stdout, /steps\s+ms/);
});

test('lint ends with how much it could decide and the commands that collect the rest', () => {
  const { stdout } = premortem(['lint', join(root, 'examples/master-reboot')]);
  assert.match(stdout, /\d+ rules: \d+ decided, \d+ need facts; run these/);
  assert.match(stdout, '$ kubectl get ');
});

test.run();
