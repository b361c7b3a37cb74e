/** What lies beside a plan: it is used where no inventory is named, reported where it is not used or cannot be read, and never written over. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const beside = suite('cli/beside');

const FREE = PLAN.replace('  inventory: inventory.yaml\n', '');
const NODES = JSON.stringify({
  apiVersion: 'v1',
  kind: 'List',
  items: ['cp-1', 'cp-2', 'real-1'].map((name) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, ...(name.startsWith('cp') && { labels: { 'node-role.kubernetes.io/control-plane': '' } }) },
    status: { nodeInfo: { kubeletVersion: 'v1.29.4' } },
  })),
});

function within<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const { folder, remove } = folderWith(files);
  try {
    return use(folder);
  } finally {
    remove();
  }
}

beside('a plan that names no inventory takes what lies beside it, also where only the plan is named', () => {
  const other = FREE.replace('restart-dns', 'another');
  within({ 'inventory.yaml': INVENTORY, 'plan.yaml': FREE, 'other.yaml': other, 'sub/dump.yaml': 'a: 1\n' }, (folder) => {
    const lint = premortem(['lint', '-f', 'json', 'plan.yaml'], { cwd: folder });
    assert.is(lint.status, 0, lint.stdout);
    const { timelines } = JSON.parse(lint.stdout);
    assert.equal(
      timelines.map(({ plan, cluster }: { plan: string; cluster: string }) => [plan, cluster]),
      [['restart-dns', 'small']],
      'the other plan was not asked for',
    );
    assert.is(premortem(['simulate', 'plan.yaml'], { cwd: folder }).status, 0);
    assert.is(premortem(['simulate', join(folder, 'plan.yaml')]).status, 0);
  });
});

beside('cases of their own, a plan and its inventory in one file, are not mixed; a dump beside them counts', () => {
  const bad = `${INVENTORY}---\n${FREE}`;
  const good = bad.replace('provider: coredns', 'provider: coredns\n    replicas: 7').replace('restart-dns', 'other');
  within({ 'bad.yaml': bad, 'good.yaml': good, 'nodes.json': NODES }, (folder) => {
    const one = premortem(['lint', '-f', 'concise', 'bad.yaml'], { cwd: folder });
    assert.is(one.stdout.match(/good\.yaml/g)?.length, 1, one.stdout);
    assert.match(
      one.stdout,
      /^bad\.yaml:\S+ info good\.yaml beside bad\.yaml is not used: it holds a plan and an inventory of its own, .* \[input\/ignored\]$/m,
    );
    const all = JSON.parse(premortem(['lint', '-f', 'json', '.'], { cwd: folder }).stdout);
    assert.equal(
      all.timelines.map(({ plan }: { plan: string }) => plan),
      ['restart-dns', 'other'],
    );
    const said = all.findings.map(({ message }: { message: string }) => message).join('\n');
    assert.is(/replicas of|is not used/.test(said), false, said);
    assert.match(
      premortem(['lint', 'bad.yaml'], { cwd: folder }).stdout,
      /restart-dns on small: 8 nodes/,
      'seven of its own, and real-1 of the dump',
    );
  });
});

beside('what a plan leaves out by naming another inventory is said, a dump as a warning', () => {
  within({ 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN, 'nodes.json': NODES }, (folder) => {
    const { stdout } = premortem(['lint', '-f', 'concise'], { cwd: folder });
    assert.match(
      stdout,
      /^plan\.yaml:5:\d+: warning restart-dns is judged by inventory\.yaml alone: nodes\.json beside it is not used \[input\/ignored\]$/m,
    );
  });
  within({ 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN, 'b.yaml': INVENTORY.replace('name: small', 'name: other') }, (folder) => {
    assert.match(premortem(['lint', '-f', 'concise'], { cwd: folder }).stdout, /info restart-dns .* b\.yaml beside it is not used/);
    const chosen = premortem(['lint', '-f', 'concise', '.', '--inventory', 'b.yaml'], { cwd: folder });
    assert.not.match(chosen.stdout, /not used/, 'chosen on purpose');
  });
});

beside('init writes nothing that is judged in the place of the real cluster', () => {
  within({ 'nodes.json': NODES }, (folder) => {
    premortem(['init'], { cwd: folder });
    const { stdout } = premortem(['lint', '-f', 'json'], { cwd: folder });
    const { timelines, findings } = JSON.parse(stdout);
    assert.is(timelines[0].nodes, 3, 'the dump alone');
    // The drills that `init` names are played on it; one that asks for what no dump tells says so.
    assert.equal(
      findings.filter(({ rule }: { rule: string }) => rule.startsWith('input/') && rule !== 'input/unknown' && rule !== 'input/drill'),
      [],
    );
  });
  within({}, (folder) => {
    premortem(['init'], { cwd: folder });
    const { status, stdout } = premortem(['lint', '-f', 'concise'], { cwd: folder });
    assert.is(status, 1);
    assert.match(stdout, /error no node is known at all \[input\/reference\]/);
    assert.not.match(stdout, /every known node/);
  });
});

const CUT = PLAN.slice(0, PLAN.indexOf(', action')).replace('steps:', 'steps: [');
for (const [name, text] of Object.entries({
  'cut short': CUT,
  'a tab': '\tfoo: [',
  binary: '\0\u0001\0\u0002',
  empty: '',
})) {
  beside(`a plan that cannot be read is never a clean result: ${name}`, () => {
    within({ 'inventory.yaml': INVENTORY, 'plan.yaml': text }, (folder) => {
      const { status, stdout } = premortem(['lint', '-f', 'concise'], { cwd: folder });
      assert.is(status, 2, stdout);
      assert.match(stdout, /^plan\.yaml:\d+:\d+: error .*\[input\/syntax\]$/m);
    });
  });
}

beside('a plan or dump that was cut short counts wherever it lies; templates and notes do not', () => {
  within({ 'a/inventory.yaml': INVENTORY, 'a/plan.yaml': PLAN, 'b/nodes.json': NODES.slice(0, 80) }, (folder) => {
    const { status, stdout } = premortem(['lint', '-f', 'concise'], { cwd: folder });
    assert.is(status, 2, stdout);
    assert.match(stdout, /^b\/nodes\.json:/m);
  });
  const template = 'apiVersion: v1\nkind: ConfigMap\ndata:\n  x: {{ .Values.x }}\n{{- if .y }}\n';
  within(
    { 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN, 'chart/x.yaml': template, 'notes.txt': 'a: [b', 'empty.yaml': '# nothing\n' },
    (folder) => {
      const { status, stdout, stderr } = premortem(['lint', '-f', 'concise'], { cwd: folder });
      assert.is(status, 0, stdout);
      assert.match(stderr, /not read: .*chart\/x\.yaml/);
    },
  );
});

beside('-o never takes the place of what was read, and goes through a link', () => {
  within({ 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN }, (folder) => {
    symlinkSync('plan.yaml', join(folder, 'same.yaml'));
    symlinkSync('report.txt', join(folder, 'link'));
    for (const [command, target] of [
      ['lint', 'plan.yaml'],
      ['lint', 'same.yaml'],
      ['simulate', 'inventory.yaml'],
    ] as const) {
      const { status, stdout, stderr } = premortem([command, '-o', target, 'plan.yaml'], { cwd: folder });
      assert.is(status, 2);
      assert.is(stdout, '');
      assert.match(stderr, /would overwrite "\w+\.yaml", which was read/);
    }
    assert.is(readFileSync(join(folder, 'plan.yaml'), 'utf8'), PLAN);
    assert.is(premortem(['lint', '-o', 'link', 'plan.yaml'], { cwd: folder }).status, 0);
    assert.match(readFileSync(join(folder, 'report.txt'), 'utf8'), /NOTHING FOUND/);
  });
});

beside('a folder is named as one', () => {
  within({ 'nothing/readme.md': '' }, (folder) => {
    const { status, stdout } = premortem(['lint', 'nothing'], { cwd: folder });
    assert.is(status, 2);
    assert.match(stdout, /the folder "nothing" holds no plan/);
    assert.match(stdout, /--> nothing\n/);
    assert.not.match(stdout, /1:1|line not shown/);
  });
});

beside.run();
