import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judging, reading } from '../../src/check.js';
import { judgedPairs } from '../../src/cli/fleet.js';
import type { Rule } from '../../src/judge/rule.js';
import { parseInput } from '../../src/read/read.js';
import { finish } from '../../src/simulate/work.js';
import { repository } from './git.js';
import { folderWith, INVENTORY, PLAN, premortem, root } from './premortem.js';

const test = suite('cli/fleet');

const COUNT = 6;
const onMasters = INVENTORY.replace('node: worker-1', 'node: cp-1').replace('node: worker-2', 'node: cp-2');
const step = '{ id: a, action: reboot, node: cp-1, mode: abrupt, duration: 3m }';
const fleet = () =>
  folderWith({
    ...Object.fromEntries(
      Array.from({ length: COUNT }, (_, i) => [`clusters/c${i}/inventory.yaml`, (i % 2 ? onMasters : INVENTORY).replace('small', `c${i}`)]),
    ),
    'plan.yaml': PLAN.replace('inventory.yaml', 'clusters/*/inventory.yaml')
      .replace('{ id: only, action: wait, duration: 1m }', `${step} # premortem-ignore: outage/node-not-ready, etcd/no-snapshot -- known`)
      .replace('{ duration: 1h }', '{ duration: 1s } # premortem-ignore: input/window -- nominal'),
    'premortem.yaml':
      'severity: { dns/replicas-on-control-plane: error }\nignores: [{ rule: dns/flows-outlive-pods, reason: none }, { rule: certificate/*, reason: in vain }]\n',
  });

test('shards merged are the same bytes as one run, in every format, whatever the order; the exit status too', () => {
  const { folder, remove } = fleet();
  try {
    const run = (...args: string[]) => premortem([...args, '--color', 'never'], { cwd: folder });
    const shards = [1, 2, 3].map((i) => run('lint', '-q', '--today', '2026-11-24', '--shard', `${i}/3`, '-o', `s${i}.out`));
    for (const format of ['json', 'pretty', 'sarif', 'markdown', 'concise', 'junit', 'gitlab']) {
      const whole = run('lint', '-q', '--today', '2026-11-24', '-f', format, '.');
      const merged = run('merge', 's3.out', 's1.out', 's2.out', '-f', format);
      assert.is(merged.stdout, whole.stdout, format);
      assert.is(merged.status, whole.status);
    }
    assert.ok(shards.some(({ status }) => status === 1));
    const clusters = [1, 2, 3].map((i) => JSON.parse(readFileSync(join(folder, `s${i}.out`), 'utf8')).own as string[]);
    assert.is(new Set(clusters.flat()).size, COUNT);
    assert.ok(
      clusters.every(({ length }) => length === 2),
      'dealt out evenly',
    );
    assert.match(run('merge', 's1.out', 's2.out').stderr, /shard 3\/3 is missing/);
    assert.match(run('merge', 's1.out', 's2.out', 's3.out', 's3.out').stderr, /one shard is given twice/);
    writeFileSync(join(folder, 'clusters/c0/inventory.yaml'), INVENTORY.replace('small', 'renamed'));
    run('lint', '-q', '--today', '2026-11-24', '--shard', '3/3', '-o', 's3.out');
    assert.match(
      run('merge', 's1.out', 's2.out', 's3.out').stderr,
      /"s1\.out" and "s3\.out" read different texts of clusters\/c0\/inventory\.yaml: run every shard/,
    );
    assert.is(run('merge', 'plan.yaml').status, 2);
    const whole = readFileSync(join(folder, 's1.out'), 'utf8');
    const spoiled = (text: string) => {
      writeFileSync(join(folder, 's1.out'), text);
      const { status, stderr } = run('merge', 's1.out', 's2.out', 's3.out');
      assert.is(status, 2, stderr);
      return stderr;
    };
    assert.match(spoiled(whole.slice(0, whole.length >> 1)), /"s1\.out" is no report of a shard: it is cut short or was changed/);
    assert.match(spoiled(whole.replace('"severity": "error"', '"severity": "info"')), /"s1\.out" is not as the shard wrote it/);
    assert.match(spoiled('{ "premortem": "partial", "version": 1 }'), /"s1\.out" was written by premortem "1", and this is /);
    assert.match(spoiled(whole.replace(/"report": \{[^]*/, '"report": {} }')), /"s1\.out" is no report of a shard: /);
    assert.match(spoiled(whole.replace(/"severity": "error"/, '"severity": "fatal"')), /"s1\.out" is no report of a shard: .*"fatal"/);
    const version = /"version": "[^"]+"/.exec(whole)![0];
    assert.match(spoiled(`{ "premortem": "partial", ${version} }`), /"s1\.out" is no report of a shard: /);
    for (const text of ['null', '[]', '""', '']) assert.match(spoiled(text), /"s1\.out" is no report of a shard/);
    assert.match(run('lint', '--shard', '4/3').stderr, /--shard takes I\/N/);
  } finally {
    remove();
  }
});

test('what is unknown on lines that a change did not touch fails no merge either', () => {
  const unsaid = INVENTORY.replaceAll(', kubeProxyVersion: v1.29.4', '');
  const { folder, remove } = folderWith({
    'a/inventory.yaml': unsaid,
    'b/inventory.yaml': unsaid.replace('small', 'other'),
    'premortem.yaml': 'drills: [control-plane-reboots]\n',
  });
  try {
    repository(folder);
    const status = (...args: string[]) => {
      for (const i of [1, 2]) premortem(['lint', '-q', '--changed-since', 'HEAD', '--shard', `${i}/2`, '-o', `s${i}.out`], { cwd: folder });
      return premortem(['merge', 's1.out', 's2.out', '--fail-on', 'never', '--fail-on-unknown', ...args], { cwd: folder }).status;
    };
    writeFileSync(join(folder, 'a/inventory.yaml'), `# a word more\n${unsaid}`);
    assert.is(status(), 0);
    writeFileSync(join(folder, 'a/inventory.yaml'), unsaid.replace('{ name: cp-1,', '{ labels: {}, name: cp-1,'));
    assert.is(status(), 1);
  } finally {
    remove();
  }
});

test('shards of other options or of another state of the files are refused, with what differs and the two files', () => {
  const { folder, remove } = fleet();
  try {
    const run = (...args: string[]) => premortem([...args, '--color', 'never'], { cwd: folder });
    const shard = (i: number, ...args: string[]) => run('lint', '-q', '--shard', `${i}/2`, '-o', `s${i}.out`, ...args);
    const day = ['--today', '2026-11-24'];
    const merged = () => run('merge', 's1.out', 's2.out', '-f', 'concise');
    shard(1, ...day);
    const cases: readonly [readonly string[], RegExp][] = [
      [[...day, '--only', 'dns/no-lameduck'], /"s1\.out" was made without --only, "s2\.out" was made with --only dns\/no-lameduck/],
      [
        ['--today', '2026-11-25'],
        /"s1\.out" was judged by the day 2026-11-24, "s2\.out" was judged by the day 2026-11-25 \(give every shard/,
      ],
      [[...day, '--no-ignores'], /without --no-ignores, "s2\.out" was made with --no-ignores/],
      [[...day, '--seed', '3'], /with --seed 3/],
      [[...day, '--fail-on-unknown'], /with --fail-on-unknown/],
      [[...day, '--fail-on', 'warning'], /with --fail-on warning/],
      [[...day, 'clusters', 'plan.yaml'], /"s1\.out" was judged "\.", "s2\.out" was judged "clusters plan\.yaml"/],
    ];
    for (const [args, why] of cases) {
      shard(2, ...args);
      const { status, stderr } = merged();
      assert.is(status, 2, stderr);
      assert.match(stderr, why);
    }
    for (const file of ['clusters/c1/inventory.yaml', 'premortem.yaml']) {
      const text = readFileSync(join(folder, file), 'utf8');
      writeFileSync(join(folder, file), `${text}# another state\n`);
      shard(2, ...day);
      assert.match(merged().stderr, `"s1.out" and "s2.out" read different texts of ${file}: run every shard on the same state`);
      writeFileSync(join(folder, file), text);
    }
    writeFileSync(join(folder, 'clusters/c1/more.yaml'), INVENTORY.replace('small', 'c1'));
    shard(2, ...day);
    assert.match(merged().stderr, /"s2\.out" read clusters\/c1\/more\.yaml, "s1\.out" did not/);
  } finally {
    remove();
  }
});

test('what was asked of the shards decides the exit status of the merge, as of one run', () => {
  const { folder, remove } = folderWith({
    'plan.yaml': PLAN.replace('{ id: only, action: wait, duration: 1m }', step),
    'inventory.yaml': INVENTORY,
  });
  try {
    for (const options of [
      ['--only', 'node/swap-at-boot'],
      ['--only', 'node/swap-at-boot', '--fail-on-unknown'],
      ['--only', 'node/swap-at-boot', '--fail-on', 'info'],
    ]) {
      const one = premortem(['lint', '-q', '-f', 'concise', ...options], { cwd: folder });
      premortem(['lint', '-q', '--shard', '1/1', '-o', 's.out', ...options], { cwd: folder });
      const merged = premortem(['merge', 's.out', '-f', 'concise'], { cwd: folder });
      assert.is(merged.stdout, one.stdout);
      assert.is(merged.status, one.status, options.join(' '));
      assert.is(one.status, options.length > 2 ? 1 : 0);
    }
  } finally {
    remove();
  }
});

test('diff and baseline say why they take no shard', () => {
  for (const [command, why] of [
    ['diff', /compares all clusters/],
    ['baseline', /made in one run/],
  ] as const) {
    const { status, stderr } = premortem([command, 'write', '--shard', '1/2']);
    assert.is(status, 2);
    assert.match(stderr, new RegExp(`${command} takes no --shard`));
    assert.match(stderr, why);
  }
});

test('threads judge as one thread does', async () => {
  const files = Array.from({ length: 4 }, (_, i) =>
    parseInput({ file: `c${i}/inventory.yaml`, text: onMasters.replace('small', `c${i}`) }),
  );
  const plan = parseInput({
    file: 'plan.yaml',
    text: PLAN.replace('inventory.yaml', '"*/inventory.yaml"').replace('{ id: only, action: wait, duration: 1m }', step),
  });
  const rules: readonly Rule[] = [];
  const { pairs } = reading([...files, plan]);
  assert.is(pairs.length, 4);
  const silent = { stage: () => undefined, end: () => undefined };
  const task = { folders: [], only: [], options: {} };
  const two = await judgedPairs(pairs, rules, task, {}, silent, { player: join(root, 'dist/cli/fleet-player.cjs'), threads: 2 });
  const one = pairs.map((pair) => finish(judging(pair, rules, {})));
  assert.is(JSON.stringify(two.map(({ timeline }) => timeline)), JSON.stringify(one.map(({ timeline }) => timeline)));
});

test('a reference may mean folders by a glob', () => {
  const named = (inventory: string) => {
    const files = [0, 1].map((i) => parseInput({ file: `clusters/c${i}/inventory.yaml`, text: INVENTORY.replace('small', `c${i}`) }));
    return reading([...files, parseInput({ file: 'plan.yaml', text: PLAN.replace('inventory.yaml', inventory) })]);
  };
  for (const inventory of ['clusters/*', 'clusters', 'clusters/**', 'c*/c?/inventory.yaml'])
    assert.equal(
      named(inventory).pairs.map((pair) => pair.inventory.name),
      ['c0', 'c1'],
      inventory,
    );
  assert.is(named('clusters/d*').pairs.length, 0);
});

test.run();
