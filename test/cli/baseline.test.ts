import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli/baseline');

/** Two masters are stopped one after the other without a word, and DNS runs on them. */
const files = (minutes: number) => ({
  'inventory.yaml': INVENTORY.replace('node: worker-1', 'node: cp-1')
    .replace('node: worker-2', 'node: cp-2')
    .replace('      onMarkedDown: shutdown-sessions\n', ''),
  'plan.yaml': PLAN.replace(
    '{ id: only, action: wait, duration: 1m }',
    `{ id: first, action: reboot, nodes: [cp-1, cp-2], mode: abrupt, duration: ${minutes}m }`,
  ),
});
const lint = (cwd: string, ...args: string[]) => premortem(['lint', '-f', 'concise', '--today', '2026-11-24', ...args], { cwd });

test('write accepts what is found, lint is green, a worse impact comes back and says so, prune takes out what is gone', () => {
  const { folder, remove } = folderWith(files(5));
  try {
    assert.is(lint(folder).status, 1);
    const written = premortem(['baseline', 'write'], { cwd: folder });
    assert.is(written.status, 0, written.stderr);
    const file = join(folder, 'premortem-baseline.json');
    const first = readFileSync(file, 'utf8');
    const quiet = lint(folder);
    assert.is(quiet.status, 0, quiet.stdout);
    assert.not.match(quiet.stdout, /: (error|warning) /);
    assert.is(lint(folder, '--no-ignores').status, 1);

    // Moved lines, and a plan under another name of its file, are nothing new.
    writeFileSync(join(folder, 'renamed.yaml'), `# a remark\n\n${files(5)['plan.yaml']}`);
    writeFileSync(join(folder, 'plan.yaml'), '# moved\n');
    premortem(['lint'], { cwd: folder });
    const moved = lint(folder, 'renamed.yaml');
    assert.is(moved.status, 0, moved.stdout);

    writeFileSync(join(folder, 'renamed.yaml'), files(9)['plan.yaml']);
    const worse = lint(folder, 'renamed.yaml');
    assert.is(worse.status, 1, worse.stdout);
    assert.match(worse.stdout, /worse than accepted: .*it lasts 9 min, was 5 min.*\[outage\//);

    assert.is(premortem(['baseline', 'write', 'renamed.yaml'], { cwd: folder }).status, 2, 'it only shrinks');
    writeFileSync(join(folder, 'renamed.yaml'), files(9)['plan.yaml']);
    premortem(['baseline', 'prune', 'renamed.yaml'], { cwd: folder });
    const accepted = (text: string) => JSON.parse(text).findings as { fingerprint: string; impact?: { seconds: number | null } }[];
    for (const entry of accepted(readFileSync(file, 'utf8'))) {
      const before = accepted(first).find(({ fingerprint }) => fingerprint === entry.fingerprint);
      assert.ok(before, 'nothing was added');
      assert.equal(entry.impact, before.impact, 'nothing that got worse was accepted');
    }

    writeFileSync(join(folder, 'renamed.yaml'), PLAN);
    const idle = lint(folder);
    assert.match(
      idle.stdout,
      /premortem-baseline\.json:\d+:\d+: warning .*not found any more: premortem baseline prune.*\[suppression\/unused\]/,
    );
    assert.is(premortem(['baseline', 'prune', 'renamed.yaml'], { cwd: folder }).status, 0);
    assert.equal(accepted(readFileSync(file, 'utf8')), []);
  } finally {
    remove();
  }
});

test('a step under another id is the same step, another step is not', () => {
  const { folder, remove } = folderWith(files(5));
  const said = (plan: string) => {
    writeFileSync(join(folder, 'plan.yaml'), plan);
    return lint(folder);
  };
  try {
    premortem(['baseline', 'write'], { cwd: folder });
    const plan = files(5)['plan.yaml'];
    const renamed = said(plan.replace('id: first', 'id: the-masters'));
    assert.is(renamed.status, 0, renamed.stdout);
    assert.not.match(renamed.stdout, /suppression\/unused/);
    const other = said(plan.replace('id: first', 'id: the-masters').replace('[cp-1, cp-2]', '[cp-2, cp-1, cp-3]'));
    assert.is(other.status, 1, other.stdout);
    said(plan.replace('id: first', 'id: the-masters'));
    const before = JSON.parse(readFileSync(join(folder, 'premortem-baseline.json'), 'utf8')).findings.length;
    premortem(['baseline', 'prune'], { cwd: folder });
    assert.is(JSON.parse(readFileSync(join(folder, 'premortem-baseline.json'), 'utf8')).findings.length, before);
    assert.is(lint(folder).status, 0);
  } finally {
    remove();
  }
});

test('a locked rule is not accepted; a baseline that does not fit is told at its line and accepts nothing', () => {
  const { folder, remove } = folderWith({ ...files(5), 'premortem.yaml': 'locked: [outage/*]\n' });
  try {
    const { stderr } = premortem(['baseline', 'write'], { cwd: folder });
    assert.match(stderr, /not accepted, because nothing may hide them: .*outage\//);
    assert.match(lint(folder).stdout, /: error .*\[outage\//);
    writeFileSync(join(folder, 'premortem-baseline.json'), '{\n  "version": 1,\n  "findngs": []\n}\n');
    const broken = lint(folder);
    assert.is(broken.status, 2);
    assert.match(broken.stdout, /premortem-baseline\.json:3:3: error "findngs" is not known here; did you mean "findings"/);
  } finally {
    remove();
  }
});

test('where something cannot be read, nothing is written', () => {
  const { folder, remove } = folderWith({ ...files(5), 'broken.yaml': 'apiVersion: premortem.dev/v1alpha1\nkind: ChangePlan\nspec: {\n' });
  const { status, stderr } = premortem(['baseline', 'write'], { cwd: folder });
  const there = existsSync(join(folder, 'premortem-baseline.json'));
  remove();
  assert.is(status, 2);
  assert.match(stderr, /something could not be read: the baseline is left as it is/);
  assert.not.ok(there);
});

test('prune takes out only what was looked at: another folder, a folder above the working one and a plan of the same name elsewhere leave it as it is', () => {
  const { folder, remove } = folderWith({ ...files(5), 'premortem.yaml': 'failOn: error\n', 'other/inventory.yaml': INVENTORY });
  const file = join(folder, 'premortem-baseline.json');
  const prune = (cwd: string, ...paths: string[]) => premortem(['baseline', 'prune', ...paths], { cwd });
  try {
    premortem(['baseline', 'write'], { cwd: folder });
    const first = readFileSync(file, 'utf8');
    assert.match(
      prune(folder, 'other').stderr,
      /0 findings taken out, \d+ left, \d+ of them as they were: not everything they speak of was looked at/,
    );
    assert.is(prune(join(folder, 'other')).status, 0);
    assert.is(readFileSync(file, 'utf8'), first);
    assert.not.match(lint(join(folder, 'other')).stdout, /suppression\/unused/);

    mkdirSync(join(folder, 'twin'));
    for (const [name, text] of Object.entries(files(5))) writeFileSync(join(folder, 'twin', name), text);
    writeFileSync(join(folder, 'plan.yaml'), PLAN);
    prune(folder, 'plan.yaml', 'inventory.yaml');
    assert.is(readFileSync(file, 'utf8'), first, 'the plan of the same name on the same cluster has it still');
    writeFileSync(join(folder, 'twin/plan.yaml'), PLAN);
    prune(folder);
    assert.not.match(readFileSync(file, 'utf8'), /outage\//);
  } finally {
    remove();
  }
});

test('a share that grew comes back though the outage is much shorter, and prune leaves a green run green', () => {
  const drained = (duration: string, nodes: string) =>
    files(5)['plan.yaml'].replace('duration: 5m', `duration: ${duration}`).replace('[cp-1, cp-2]', nodes);
  const { folder, remove } = folderWith(files(60));
  try {
    premortem(['baseline', 'write'], { cwd: folder });
    const file = join(folder, 'premortem-baseline.json');
    const document = JSON.parse(readFileSync(file, 'utf8'));
    for (const { impact } of document.findings) {
      if (!impact) continue;
      impact.share /= 2;
      if (impact.together) impact.together /= 2;
    }
    writeFileSync(file, JSON.stringify(document));
    writeFileSync(join(folder, 'plan.yaml'), drained('1m', '[cp-1, cp-2]'));
    const before = lint(folder);
    assert.is(before.status, 1, before.stdout);
    assert.match(before.stdout, /worse than accepted: \d+% of the nodes, was \d+%/);
    writeFileSync(join(folder, 'plan.yaml'), files(60)['plan.yaml']);
    writeFileSync(file, '');
    rmSync(file);
    premortem(['baseline', 'write'], { cwd: folder });
    writeFileSync(join(folder, 'plan.yaml'), drained('2m', '[cp-1, cp-2]'));
    assert.is(lint(folder).status, 0);
    premortem(['baseline', 'prune'], { cwd: folder });
    const after = lint(folder);
    assert.is(after.status, 0, after.stdout);
  } finally {
    remove();
  }
});

test('write or prune, nothing else', () => {
  assert.match(premortem(['baseline', 'prun']).stderr, /baseline takes write or prune, not "prun"; did you mean "prune"/);
});

test.run();
