import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Answers } from '../../src/model/answers.js';
import { parseInput, read } from '../../src/read/read.js';
import { simulate } from '../../src/simulate/simulate.js';

const test = suite('what is asked besides');
const root = new URL('../../', import.meta.url);

function answers(inventory: string, plan: string): Answers {
  const { pairs, findings } = read([
    parseInput({ file: 'inventory.yaml', text: inventory }),
    parseInput({ file: 'plan.yaml', text: plan }),
  ]);
  assert.ok(pairs[0], findings.map(({ message }) => message).join('; '));
  return simulate(pairs[0].inventory, pairs[0].plan, undefined, true).answers!;
}
const example = (name: string) => readFileSync(new URL(`examples/master-reboot/${name}`, root), 'utf8');
const incident = answers(example('inventory.yaml'), example('plan.yaml'));

/** Masters a to e behind an F5 that resets, fixed clients: only etcd and the API are at stake. */
const cluster = (masters: number) => {
  const names = 'abcde'.slice(0, masters).split('');
  return `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec:
  kubernetesVersion: v1.27.3
  nodes:
${names.map((name) => `    - { name: ${name}, roles: [control-plane], kubeletVersion: v1.27.3, kubeProxyVersion: v1.27.3 }`).join('\n')}
    - { name: worker, count: 9, kubeletVersion: v1.27.3, kubeProxyVersion: v1.27.3 }
  etcd: { topology: stacked, rejoin: 10s }
  loadBalancers:
    - { name: vip, vendor: f5-bigip, fronts: kube-apiserver, members: [${names.join(', ')}], serviceDownAction: reset, monitor: { type: tcp, interval: 5s, timeout: 16s }, tcp: { keepAliveInterval: 60s, idleTimeout: 300s, keepAlivesRefreshIdle: true } }
  dns: { provider: coredns, lameduck: 0s, pods: [{ name: dns-1, node: worker-1, ip: 10.0.0.1 }, { name: dns-2, node: worker-2, ip: 10.0.0.2 }] }
`;
};
const plan = (...steps: string[]) => `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: p }
spec:
  inventory: inventory.yaml
  window: { duration: 20m }
  steps:
${steps.map((step) => `    - ${step}`).join('\n')}
`;
const reboot = (node: string, more = '') =>
  `{ id: reboot-${node}, action: reboot, node: ${node}, mode: abrupt, duration: 2m, downtime: 1m${more} }`;

test('a service is on its last copy while one of three members is away, with five it never is', () => {
  const three = answers(cluster(3), plan(reboot('a'))).spare;
  assert.equal(
    three.find(({ kind }) => kind === 'etcd'),
    {
      service: 'etcd',
      kind: 'etcd',
      copies: 3,
      spare: 1,
      without: [{ from: 0, to: 130_000 }],
    },
  );
  assert.equal(three.find(({ kind }) => kind === 'api')?.without, []);
  assert.equal(answers(cluster(5), plan(reboot('a'))).spare.find(({ kind }) => kind === 'etcd')?.without, []);
});

test('a workload stands on its last pod from the loss of the other until its replacement is ready; pods on one node never have one to spare', () => {
  const shop = (nodes: readonly string[]) => `  workloads:
    - { name: web, namespace: shop, kind: Deployment, replicas: 2, pods: [${nodes.map((node, index) => `{ name: web-${index}, node: ${node}, ip: 10.0.1.${index} }`).join(', ')}] }
`;
  const spare = (nodes: readonly string[]) =>
    answers(cluster(3) + shop(nodes), plan('{ id: r, action: reboot, node: worker-1, mode: abrupt, duration: 2m }')).spare.filter(
      ({ kind }) => kind === 'workload',
    );
  const [web] = spare(['worker-1', 'worker-2']);
  assert.is(web?.service, 'shop/web');
  assert.is(web?.without.length, 1);
  assert.is(web?.without[0]!.from, 0);
  assert.ok(web!.without[0]!.to! > 120_000, 'until the pod is ready again on its node');
  assert.equal(
    spare(['worker-1', 'worker-1']).map((one) => [one.spare, one.without]),
    [[0, []]],
  );
  assert.equal(spare(['worker-2', 'worker-3']), [], 'what the plan does not touch is not told of');
});

test('one member never has a copy to spare', () => {
  const { spare } = answers(cluster(1), plan(reboot('a')));
  assert.equal(
    spare.filter(({ kind }) => kind !== 'dns').map((one) => [one.spare, one.without]),
    [
      [0, []],
      [0, []],
    ],
  );
});

test('one more host lost while one of three is away takes the quorum until that one is back; with five it does not', () => {
  const { faults, tried, of } = answers(cluster(3), plan(reboot('a'))).faults;
  assert.is(tried, of);
  const lost = faults.find(({ host }) => host === 'b')!;
  const quorum = lost.breaks.find(({ kind }) => kind === 'etcd-no-quorum')!;
  assert.equal([quorum.from, quorum.to, quorum.fresh], [0, 130_000, true]);
  assert.not.ok(
    faults.some(({ host, step }) => host === 'a' && step === 'reboot-a'),
    'the step takes it down itself',
  );
  const five = answers(cluster(5), plan(reboot('a'))).faults;
  assert.not.ok(five.faults.some(({ breaks }) => breaks.some(({ kind }) => kind === 'etcd-no-quorum')));
});

test('what one host more takes away twice is told as two outages', () => {
  const { faults } = answers(cluster(3), plan(reboot('a', ', wait: 5m'), reboot('c'))).faults;
  const quorum = faults
    .find(({ host, step }) => host === 'b' && step === 'reboot-a')!
    .breaks.find(({ kind }) => kind === 'etcd-no-quorum')!;
  assert.equal(
    quorum.times.map(({ from, to }) => [from, to]),
    [
      [0, 130_000],
      [420_000, 550_000],
    ],
  );
  assert.equal([quorum.from, quorum.to], [0, 550_000]);
});

test('the least wait is where etcd is back, whatever the timing; a plan that hurts nobody asks for none', () => {
  const slow = cluster(3).replace('rejoin: 10s', 'rejoin: 50s');
  const { waits } = answers(slow, plan(reboot('a'), reboot('b')));
  assert.equal(
    waits.gaps.map(({ after, least }) => [after, least]),
    [['reboot-a', 50_000]],
  );
  assert.ok(waits.removes.includes('etcd-no-quorum'));
  assert.is(waits.adds, 50_000);
  assert.is(waits.fits, true);
  assert.equal(answers(slow, plan(reboot('a', ', wait: 1m'), reboot('b'))).waits.gaps, []);
  // One grain less is not enough, and what the plan waits already counts.
  const [short] = answers(slow, plan(reboot('a', ', wait: 40s'), reboot('b'))).waits.gaps;
  assert.equal([short?.now, short?.least], [40_000, 50_000]);
  // Each gap is as long as its own stop asks for, not as long as the longest.
  const three = answers(slow, plan(reboot('a'), reboot('b', ', wait: 1m'), reboot('c'))).waits.gaps;
  assert.equal(
    three.map(({ now, least }) => [now, least]),
    [
      [0, 50_000],
      [60_000, 60_000],
    ],
  );
});

test('no wait helps where a step itself is the harm', () => {
  const { waits } = answers(cluster(1), plan(reboot('a'), '{ id: rest, action: wait, duration: 1m }'));
  assert.equal(waits.gaps, []);
  assert.ok(waits.leaves.includes('api-unavailable'));
});

test('stopping half-way through a move is worse than going on, and what it leaves is said', () => {
  const { stops, noReturn } = answers(
    `${cluster(3)}  workloads: [{ name: metrics, namespace: monitoring, kind: Deployment, replicas: 2, pods: [{ name: m-1, node: a }, { name: m-2, node: worker-3 }] }]\n`,
    plan(
      '{ id: cordon-b, action: cordon, node: worker-2 }',
      '{ id: off-a, action: shutdown, node: a, mode: graceful, duration: 30s }',
      '{ id: off-b, action: shutdown, node: b, mode: graceful, duration: 30s }',
      '{ id: on-b, action: start, node: b, duration: 1m }',
      '{ id: cordon-a, action: cordon, node: worker-1 }',
      '{ id: on-a, action: start, node: a, duration: 1m }',
    ),
  );
  assert.is(noReturn, 'off-a', 'from the first host on that stays down: its pods are evicted');
  assert.equal(
    stops.map(({ step, worse, leaves }) => [step, worse, leaves]),
    [
      ['cordon-b', false, ['worker-2 stays cordoned']],
      ['off-a', true, ['a stays down', 'worker-2 stays cordoned']],
      ['off-b', true, ['a stays down', 'b stays down', 'worker-2 stays cordoned']],
      ['on-b', true, ['a stays down', 'worker-2 stays cordoned']],
      ['cordon-a', true, ['a stays down', 'worker-2 stays cordoned', 'worker-1 stays cordoned']],
    ],
  );
});

test('after an upgrade of the control plane only a snapshot from before it leads back', () => {
  const upgrade = '{ id: up, action: upgrade, component: control-plane, to: v1.28.1, duration: 9m }';
  const rest = '{ id: rest, action: wait, duration: 1m }';
  const left = (...steps: string[]) => answers(cluster(3), plan(...steps)).stops.find(({ step }) => step === 'up')!.leaves;
  assert.ok(left(upgrade, rest).includes('there is no snapshot from before up to go back to'));
  const backup = '{ id: save, action: backup, duration: 1m }';
  assert.ok(left(backup, upgrade, rest).some((text) => /the snapshot of save/.test(text)));
  assert.ok(left(upgrade, backup, rest).includes('there is no snapshot from before up to go back to'), 'too late');
});

test('the incident: no host may be lost at any step, half an hour in two gaps, stopping is nowhere worse', () => {
  assert.is(incident.faults.faults.length, incident.faults.tried);
  assert.equal(
    incident.waits.gaps.map(({ least }) => least > 0),
    [true, false, true, false],
  );
  assert.is(incident.waits.fits, false);
  assert.is(incident.noReturn, undefined);
});

test.run();
