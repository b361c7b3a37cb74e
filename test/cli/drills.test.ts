import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DRILLS } from '../../src/read/native/drills.js';
import { put } from './git.js';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli/drills');

const onMasters = INVENTORY.replace('node: worker-1', 'node: cp-1').replace('node: worker-2', 'node: cp-2');
const ALL = `drills: [${Object.keys(DRILLS).join(', ')}]\n`;

interface Report {
  readonly timelines: readonly { readonly plan: string; readonly cluster: string }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly plan?: string;
    readonly severity: string;
    readonly message: string;
    readonly location: { readonly file: string; readonly line: number };
  }[];
}
const lint = (cwd: string, ...args: string[]) => {
  const { stdout, status, stderr } = premortem(['lint', '-f', 'json', '--today', '2026-11-24', ...args], { cwd });
  return { status, stderr, report: JSON.parse(stdout) as Report };
};

test('built-in drills run against every inventory below the configuration, and what they find stands in the files', () => {
  const { folder, remove } = folderWith({
    'premortem.yaml': ALL,
    'clusters/a/inventory.yaml': onMasters,
    'clusters/b/inventory.yaml': INVENTORY.replace('small', 'other'),
    'docs/notes.txt': 'nothing',
  });
  const { report, status } = lint(folder);
  const one = lint(folder, 'clusters/b').report;
  remove();
  assert.equal(
    report.timelines.map(({ plan, cluster }) => `${plan} ${cluster}`).sort(),
    Object.keys(DRILLS)
      .flatMap((name) => [`${name} other`, `${name} small`])
      .sort(),
  );
  assert.is(status, 1);
  assert.ok(
    report.findings.every(({ location }) => !location.file.startsWith('drill:')),
    JSON.stringify(report.findings.map(({ location }) => location.file)),
  );
  assert.ok(
    report.findings.some(
      ({ rule, plan, location }) =>
        rule === 'dns/replicas-on-control-plane' && plan === 'control-plane-reboots' && location.file === 'clusters/a/inventory.yaml',
    ),
  );
  assert.equal([...new Set(one.timelines.map(({ cluster }) => cluster))], ['other']);
});

test('a drill that can be done to nothing is said; one that does not exist is a slip; a single plan is linted alone', () => {
  const { folder, remove } = folderWith({
    'premortem.yaml': 'drills: [control-plane-reboots, balancer-lst]\n',
    'inventory.yaml': INVENTORY.replace(/ {4}- \{ name: cp-\d.*\n/g, '').replace(/ {2}etcd[\s\S]*?(?= {2}dns:)/, ''),
  });
  const { status, report } = lint(folder);
  put(folder, { 'premortem.yaml': ALL, 'plan.yaml': PLAN });
  const plan = lint(folder, 'plan.yaml').report;
  remove();
  assert.is(status, 2);
  const said = report.findings.map(({ rule, message, location }) => `${location.file}:${location.line} ${rule} ${message}`).join('\n');
  assert.match(said, /premortem\.yaml:1 input\/drill control-plane-reboots is not run on small: no node of the control plane is known/);
  assert.match(said, /premortem\.yaml:1 input\/file there is no drill "balancer-lst"; did you mean "balancer-lost"/);
  assert.equal(
    plan.timelines.map((one) => one.plan),
    ['restart-dns'],
  );
});

test('manifests in a repository are no cluster: that no drill is run on them is said once', () => {
  const manifest = (name: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, namespace: shop }\nspec: { replicas: 1, selector: { matchLabels: { app: ${name} } }, template: { metadata: { labels: { app: ${name} } }, spec: { containers: [{ name: a, image: a }] } } }\n`;
  const { folder, remove } = folderWith({
    'premortem.yaml': 'drills: [control-plane-reboots, balancer-lost]\n',
    'clusters/small/inventory.yaml': INVENTORY,
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`apps/${name}/deployment.yaml`, manifest(name)])),
  });
  try {
    const { stdout } = premortem(['lint', '-f', 'concise'], { cwd: folder });
    const said = stdout.split('\n').filter((line) => /input\/drill/.test(line));
    assert.equal(said, [
      'premortem.yaml:1:10: info no drill is run on a, b, c and 2 more: objects of Kubernetes, but no node, pod or balancer of a running cluster [input/drill]',
    ]);
  } finally {
    remove();
  }
});

test("a drill of the repository's own is a file, relative to the configuration, and runs once against each inventory", () => {
  const drill = PLAN.replace('kind: ChangePlan', 'kind: Drill')
    .replace('restart-dns', 'own')
    .replace(/ {2}(inventory|window).*\n/g, '');
  const { folder, remove } = folderWith({
    'premortem.yaml': 'drills: [drills/own.yaml, drills/gone.yaml]\n',
    'drills/own.yaml': drill,
    'clusters/a.yaml': INVENTORY,
    'clusters/b.yaml': INVENTORY.replace('small', 'other'),
  });
  const { report, status } = lint(folder);
  remove();
  assert.equal(report.timelines.map(({ plan, cluster }) => `${plan} ${cluster}`).sort(), ['own other', 'own small']);
  assert.is(status, 2);
  assert.ok(
    report.findings.some(
      ({ message, location }) => location.file === 'premortem.yaml' && /cannot read the drill drills\/gone\.yaml/.test(message),
    ),
  );
});

test('a change of an inventory says what it changes for each drill', () => {
  const { folder, remove } = folderWith({});
  for (const [side, text] of Object.entries({ a: INVENTORY, b: onMasters }))
    put(join(folder, side), { 'premortem.yaml': ALL, 'inventory.yaml': text });
  const { stdout, status } = premortem(['diff', 'a', 'b'], { cwd: folder });
  remove();
  assert.is(status, 1);
  assert.match(stdout, /^control-plane-reboots on small: changes dns\/pods\/coredns-a\/node: worker-1 -> cp-1; .*a new DNS outage, /m);
  assert.match(stdout, /^patch-in-batches on small: changes dns\/pods/m);
});

test('facts that were observed long ago are notes at their line, and how long is a setting', () => {
  const old = `${INVENTORY}  provenance:\n    /nodes: { observed: 2026-05-01, source: kubectl get nodes }\n    /dns: { observed: 2026-11-01 }\n`;
  const { folder, remove } = folderWith({ 'inventory.yaml': old, 'plan.yaml': PLAN });
  const stale = () => lint(folder).report.findings.filter(({ rule }) => rule === 'input/stale');
  const [first, ...more] = stale();
  put(folder, { 'premortem.yaml': 'staleFactsAfter: 10\n' });
  const short = stale().length;
  put(folder, { 'premortem.yaml': 'staleFactsAfter: 0\n' });
  const never = stale().length;
  remove();
  assert.match(first!.message, /^\/nodes was observed 207 days ago, on 2026-05-01 \(kubectl get nodes\): it may have changed since$/);
  assert.equal([first!.severity, first!.location.line, more.length, short, never], ['info', 25, 0, 2, 0]);
});

test('a line that several drills speak of says which one, in every format that shows lines alone', () => {
  const { folder, remove } = folderWith({
    'premortem.yaml': 'drills: [control-plane-reboots, dns-restarted]\n',
    'inventory.yaml': INVENTORY,
  });
  const run = (...args: string[]) => premortem(['lint', '-q', ...args], { cwd: folder }).stdout;
  const told = ['concise', 'github', 'gitlab', 'sarif'].map((format) => [format, run('-f', format)] as const);
  put(folder, {
    'premortem.yaml': '',
    'plan.yaml': PLAN.replace(
      '{ id: only, action: wait, duration: 1m }',
      '{ id: a, action: reboot, node: cp-1, mode: abrupt, duration: 3m }',
    ),
  });
  const alone = run('-f', 'concise');
  remove();
  for (const [format, text] of told) assert.match(text, /\(during control-plane-reboots\)/, format);
  assert.not.match(alone, /\(during/, 'with one plan there is nothing to tell apart');
});

test('init names the drills', () => {
  const { folder, remove } = folderWith({});
  premortem(['init'], { cwd: folder });
  put(folder, { 'c/inventory.yaml': INVENTORY });
  const { report } = lint(folder, 'c');
  remove();
  assert.equal(report.timelines.map(({ plan }) => plan).sort(), Object.keys(DRILLS).sort());
});

test('a drill that no configuration names is not run, and that is noted; taken out of drills it waits', () => {
  const own =
    'apiVersion: premortem.dev/v1alpha1\nkind: Drill\nmetadata: { name: own }\nspec:\n  steps:\n    - { id: a, action: reboot, node: cp-1, mode: graceful, duration: 3m }\n';
  const { folder, remove } = folderWith({
    'premortem.yaml': 'drills: [drills/own.yaml]\n',
    'drills/own.yaml': own,
    'clusters/inventory.yaml': INVENTORY,
  });
  try {
    assert.equal(
      lint(folder).report.timelines.map((one) => one.plan),
      ['own'],
    );
    for (const config of ['failOn: error\n', 'drills: [dns-restarted]\n']) {
      put(folder, { 'premortem.yaml': config });
      const { status, report } = lint(folder);
      assert.is.not(status, 2, config);
      assert.not.ok(report.timelines.some(({ plan }) => plan === 'own'));
      const notes = report.findings.filter(({ rule }) => rule === 'input/drill');
      assert.equal(
        notes.map(({ message, location }) => `${location.file}:${location.line} ${message}`),
        ['drills/own.yaml:2 this drill is not run: no configuration names it under drills'],
      );
    }
    const asked = lint(folder, 'drills/own.yaml', '--inventory', 'clusters/inventory.yaml').report;
    assert.equal(
      asked.timelines.map((one) => one.plan),
      ['own'],
      'somebody asks for it',
    );
  } finally {
    remove();
  }
});

test('an entry of provenance that means nothing, or no day up to now, is told', () => {
  const { folder, remove } = folderWith({
    'inventory.yaml': `${INVENTORY}  provenance:\n    nodes: { observed: 2026-11-20 }\n    /node: { observed: 2026-11-20 }\n    /nodes/cp-9: { observed: 2026-11-20 }\n    /nodes/cp-1: { observed: 2026-12-20 }\n    /nodes/0/kubeletVersion: { observed: yesterday }\n    /nodes: { observed: 2026-11-20 }\n    /certificates: { observed: 2026-11-20 }\n    /nodes/worker-3/kubeletVersion: { observed: 2026-11-20 }\n`,
  });
  const { report } = lint(folder);
  remove();
  const said = report.findings
    .filter(({ rule }) => rule === 'input/reference')
    .map(({ message, location }) => `${location.line} ${message}`);
  assert.equal(said.map((line) => line.replace(/^\d+ /, '')).sort(), [
    '"nodes" means no fact: a pointer begins with a slash, as /kubernetesVersion does',
    '"yesterday" is no day such as 2026-11-24: nobody can tell when /nodes/0/kubeletVersion is old',
    '/node means no fact of this inventory; did you mean "nodes"?',
    '/nodes/cp-1 was observed on 2026-12-20, which is after today, 2026-11-24',
    '/nodes/cp-9 means no fact of this inventory: there is no "cp-9"',
  ]);
});

test('where nothing was simulated no rule was decided', () => {
  const { folder, remove } = folderWith({ 'inventory.yaml': INVENTORY });
  const { stdout } = premortem(['lint', '-f', 'concise'], { cwd: folder });
  assert.match(stdout, /; 0 rules decided, 0 unknown$/m);
  assert.not.match(premortem(['lint'], { cwd: folder }).stdout, /rules decided/);
  remove();
});

test.run();
