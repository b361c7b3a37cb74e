import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Run } from '../../src/simulate/run.js';
import { explore, type Exploration } from '../../src/simulate/explore.js';
import { shufflerOf } from '../../src/simulate/shuffle.js';
import { simulate } from '../../src/simulate/simulate.js';
import { finish } from '../../src/simulate/work.js';
import { readPair } from '../properties/generate.js';

const test = suite('a seed');

/** Three reboots of which nobody said how long they take, nor what the balancer does: more combinations than eighty runs. */
const { inventory, plan } = readPair(
  {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name: 'c' },
    spec: {
      kubernetesVersion: 'v1.18.6',
      nodes: [
        ...['cp-1', 'cp-2', 'cp-3'].map((name) => ({
          name,
          roles: ['control-plane'],
          kubeletVersion: 'v1.18.6',
          kubeProxyVersion: 'v1.18.6',
        })),
        { name: 'worker', count: 6, kubeletVersion: 'v1.18.6', kubeProxyVersion: 'v1.18.6' },
      ],
      etcd: { topology: 'stacked' },
      loadBalancers: [{ name: 'vip', vendor: 'f5-bigip', fronts: 'kube-apiserver', members: ['cp-1', 'cp-2', 'cp-3'] }],
    },
  },
  {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ChangePlan',
    metadata: { name: 'p' },
    spec: {
      inventory: 'inventory.json',
      steps: ['cp-1', 'cp-2', 'cp-3'].map((node) => ({ id: `reboot-${node}`, action: 'reboot', node })),
    },
  },
);

const explored = (limit: number, seed?: number): Exploration => finish(explore(inventory, plan, limit, { seed }));
const taken = ({ runs }: Exploration) => runs.map((run: Run) => JSON.stringify([...run.taken].sort(([a], [b]) => (a < b ? -1 : 1))));

test('chooses other combinations, the same ones each time, and leaves the fixed ones alone', () => {
  const [fixed, one, again, other] = [explored(80), explored(80, 1), explored(80, 1), explored(80, 2)];
  assert.equal(taken(one), taken(again));
  assert.is.not(JSON.stringify(taken(one)), JSON.stringify(taken(fixed)));
  assert.is.not(JSON.stringify(taken(one)), JSON.stringify(taken(other)));
  assert.equal(taken(one).slice(0, 3), taken(fixed).slice(0, 3));
  assert.is(one.runs.length, 80);
  assert.match(one.bound!, /chosen with seed 1$/);
  assert.is(fixed.seed, undefined);
});

test('is in the scope where it chose something, and gives the same bytes', () => {
  const one = simulate(inventory, plan, 80, false, 7);
  assert.is(one.scope.seed, 7);
  assert.is(JSON.stringify(simulate(inventory, plan, 80, false, 7)), JSON.stringify(one));
});

test('puts a list into an order of all its parts', () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  const mixed = shufflerOf(3)(list);
  assert.is.not(mixed.join(), list.join());
  assert.equal(
    mixed.sort((a, b) => a - b),
    list,
  );
});

test.run();
