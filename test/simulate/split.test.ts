/** Ranges of time: what happens between their least and their most. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scopeWords } from '../../src/report/verdict.js';
import { aggregate } from '../../src/simulate/aggregate.js';
import { explore } from '../../src/simulate/explore.js';
import { simulate } from '../../src/simulate/simulate.js';
import { split } from '../../src/simulate/split.js';
import { finish } from '../../src/simulate/work.js';
import { readPair } from '../properties/generate.js';

const test = suite('ranges of time');

const masters = ['cp-1', 'cp-2', 'cp-3'];
const pairOf = (duration: unknown, version: string, serviceDownAction = 'none') =>
  readPair(
    {
      apiVersion: 'premortem.dev/v1alpha1',
      kind: 'ClusterInventory',
      metadata: { name: 'c' },
      spec: {
        kubernetesVersion: version,
        nodes: [
          ...masters.map((name) => ({ name, roles: ['control-plane'], kubeletVersion: version, kubeProxyVersion: version })),
          { name: 'worker', count: 6, kubeletVersion: version, kubeProxyVersion: version },
        ],
        loadBalancers: [
          {
            name: 'vip',
            vendor: 'f5-bigip',
            fronts: 'kube-apiserver',
            members: masters,
            serviceDownAction,
            monitor: { type: 'tcp', interval: '5s', timeout: '16s' },
            tcp: { keepAliveInterval: '1800s' },
          },
        ],
      },
    },
    {
      apiVersion: 'premortem.dev/v1alpha1',
      kind: 'ChangePlan',
      metadata: { name: 'p' },
      spec: {
        inventory: 'inventory.json',
        steps: [
          { id: 'one', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration, ...(serviceDownAction === 'none' && { downtime: '10s' }) },
        ],
      },
    },
  );

test('where what happens turns between two values, the plan is played on both sides of the turn', () => {
  // Evicted once it was missed for the grace period and its pods have run out of patience: after some 350 s, between the likely and the most.
  const { inventory, plan } = pairOf({ least: '1m', likely: '2m', most: '20m' }, 'v1.18.6');
  const base = finish(explore(inventory, plan, 256));
  const found = finish(split(base, inventory, plan, 256));
  const range = [...found.dimensions.values()].find(({ key }) => key === 'duration one')!;
  assert.equal(range.values!.slice(0, 3), [60_000, 120_000, 1_200_000]);
  const evicted = (ms: number) =>
    found.runs
      .find((run) => run.taken.get(range.key) === range.values!.indexOf(ms))!
      .intervals.some(({ kind, key }) => kind === 'pod-eviction' && key === 'cp-1');
  const beside = range.values!.slice(3).sort((a, b) => a - b);
  const turn = beside.findIndex((ms, index) => index > 0 && !evicted(beside[index - 1]!) && evicted(ms));
  assert.ok(turn > 0, `the turn is among ${beside.join(', ')}`);
  assert.ok(beside[turn]! - beside[turn - 1]! <= 1000);
  assert.ok(beside[turn]! > 300_000 && beside[turn]! < 400_000);
  assert.is(found.turned, true);
  assert.is(found.likely, base.likely);
});

test('the worst may lie between the ends: a health check that fails just before the balancer resets', () => {
  const { inventory, plan } = pairOf('3m', 'v1.20.15', 'reset');
  const ends = finish(explore(inventory, plan, 256));
  const longest = (found: typeof ends) => Math.max(...aggregate(found, 9).map(({ worst }) => worst.to! - worst.from));
  const between = finish(split(ends, inventory, plan, 256));
  assert.ok(longest(between) > longest(ends), `${longest(between)} after ${longest(ends)}`);
});

test('what was played of ranges is said, and a plan without any does not speak of them', () => {
  const words = (duration: unknown, limit?: number) => {
    const { inventory, plan } = pairOf(duration, 'v1.18.6');
    return scopeWords(simulate(inventory, plan, limit).scope);
  };
  assert.match(
    words({ least: '1m', likely: '2m', most: '20m' }),
    'every combination of them; the range of time at the least, likely and most, and where it turns what happens',
  );
  assert.match(words({ least: '1m', likely: '2m', most: '20m' }, 4), 'the range of time at the least, likely and most only');
  assert.match(words('3m'), 'all that can arise were played');
});

test.run();
