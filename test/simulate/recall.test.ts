import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Scenario } from '../../src/simulate/choices.js';
import { openRecall } from '../../src/simulate/recall.js';
import { simulating } from '../../src/simulate/simulate.js';
import { finish, type Job, playJob } from '../../src/simulate/work.js';
import { readPair } from '../properties/generate.js';

const test = suite('runs that were played before');

/** Three masters of which two stop, for a time nobody gave: what the second stop asks hangs on how the first went. */
const pair = readPair(
  {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name: 'c' },
    spec: {
      kubernetesVersion: 'v1.18.6',
      nodes: [
        ...['cp-1', 'cp-2', 'cp-3'].map((name) => ({ name, roles: ['control-plane'], kubeletVersion: 'v1.18.6' })),
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
      steps: [
        { id: 'one', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration: '3m' },
        { id: 'two', action: 'reboot', node: 'cp-2', mode: 'abrupt', duration: '3m' },
      ],
    },
  },
);

test('a plan whose repeated runs are recalled gives the same as one of which every run is played', () => {
  const work = simulating(pair.inventory, pair.plan);
  let step = work.next();
  while (!step.done) step = work.next(step.value.map(playJob));
  assert.equal(JSON.stringify(finish(simulating(pair.inventory, pair.plan))), JSON.stringify(step.value));
});

test('a scenario that answers what is asked as an earlier one did is not played, another is', () => {
  const recall = openRecall();
  let plays = 0;
  const run = (picks: Scenario['picks'], watch?: true) => {
    const job: Job = { ...pair, scenario: { picks, bias: 'likely' }, ...(watch && { watch }) };
    const known = recall.known(job);
    if (known) return known;
    plays++;
    return recall.file(job, playJob(job));
  };
  const first = run(new Map());
  const same = run(new Map([['nobody asks this', 1]]));
  assert.is(plays, 1);
  assert.is(same.intervals, first.intervals);
  assert.ok(same.scenario.picks.has('nobody asks this'));
  const question = first.asked.find(({ options }) => options.length > 1)!;
  const other = run(new Map([[question.key, question.likely === 0 ? 1 : 0]]));
  assert.is(plays, 2);
  assert.is.not(other.taken.get(question.key), first.taken.get(question.key));
  assert.ok(run(new Map(), true).spare);
  assert.is(plays, 3);
});

test.run();
