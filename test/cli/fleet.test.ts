import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judging, reading } from '../../src/check.js';
import { judgedPairs } from '../../src/cli/fleet.js';
import type { Rule } from '../../src/judge/rule.js';
import { parseInput } from '../../src/read/read.js';
import { finish } from '../../src/simulate/work.js';
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
    assert.match(run('merge', 's1.out', 's2.out', 's3.out').stderr, /made from different files/);
    assert.is(run('merge', 'plan.yaml').status, 2);
    assert.match(run('lint', '--shard', '4/3').stderr, /--shard takes I\/N/);
  } finally {
    remove();
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
