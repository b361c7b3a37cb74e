/** Runs that other threads play: the same report, and they do play. */
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { playing } from '../../src/cli/playing.js';
import { openPool } from '../../src/cli/threads.js';
import type { Run } from '../../src/simulate/run.js';
import { simulating } from '../../src/simulate/simulate.js';
import { finish, type Job, playJob } from '../../src/simulate/work.js';
import { readPair } from '../properties/generate.js';

const test = suite('threads');

const player = fileURLToPath(new URL('../../dist/cli/player.cjs', import.meta.url));
const masters = ['cp-1', 'cp-2', 'cp-3'];
const { inventory, plan } = readPair(
  {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name: 'c' },
    spec: {
      kubernetesVersion: 'v1.18.6',
      nodes: [
        ...masters.map((name) => ({ name, roles: ['control-plane'], kubeletVersion: 'v1.18.6' })),
        { name: 'worker', count: 6, kubeletVersion: 'v1.18.6', kubeProxyVersion: 'v1.18.6' },
      ],
      etcd: { topology: 'stacked' },
      loadBalancers: [{ name: 'vip', vendor: 'f5-bigip', fronts: 'kube-apiserver', members: masters }],
    },
  },
  {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ChangePlan',
    metadata: { name: 'p' },
    spec: {
      inventory: 'inventory.json',
      steps: [
        { parallel: [{ id: 'one', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration: '3m' }], id: 'both' },
        { id: 'two', action: 'reboot', node: 'cp-2', mode: 'abrupt', duration: '3m', gate: ['node-ready'] },
      ],
    },
  },
);
const silent = { stage: () => undefined, end: () => undefined };

test('the same report, whoever plays the runs', async () => {
  const alone = finish(simulating(inventory, plan, undefined, true));
  const shared = await playing(simulating(inventory, plan, undefined, true), silent, { player, beside: 2, worth: 0 });
  assert.equal(JSON.stringify(shared), JSON.stringify(alone));
  assert.ok(alone.scope.runs! > 2);
});

test('every thread gets its jobs, and the runs that come back are those of the plan', async () => {
  const jobs: Job[] = [0, 1, 2, 3].map((number) => ({
    inventory,
    plan,
    scenario: { picks: new Map([[`x${number}`, 0]]), bias: 'likely' },
  }));
  const pool = openPool(player, 2)!;
  const here: Job[] = [];
  const heard: number[] = [];
  try {
    const runs = await pool.play(
      jobs,
      (job): Run => {
        here.push(job);
        return playJob(job);
      },
      (done) => heard.push(done),
    );
    assert.ok(here.length <= 2, 'the first two are played elsewhere');
    assert.equal(heard, [1, 2, 3, 4]);
    assert.equal(
      runs.map(({ scenario }) => [...scenario.picks.keys()]),
      [['x0'], ['x1'], ['x2'], ['x3']],
    );
    const mine = playJob(jobs[0]!);
    for (const run of runs) {
      assert.equal(run.intervals, mine.intervals);
      assert.ok(run.steps.length > 0 && run.steps.every(({ step }, index) => step === mine.steps[index]!.step));
    }
  } finally {
    await pool.close();
  }
});

test('without the player beside it everything is played on one thread', () => {
  assert.is(openPool('/nowhere/player.cjs', 2), undefined);
  assert.is(openPool(player, 0), undefined);
});

test.run();
