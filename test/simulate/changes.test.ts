import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { milliseconds } from '../../src/model/duration.js';
import { simulate } from '../../src/simulate/simulate.js';
import { pairOf, played, web } from './small.js';

const test = suite('changes that are tried');

const drained = (budget: Record<string, unknown>) =>
  played({
    spec: { workloads: [web({ budget })] },
    steps: [{ id: 'drain', action: 'drain', node: 'worker-1', flags: { ignoreDaemonsets: true } }],
  });

test('a drain that a budget holds: one pod more lets one go, a relaxed budget does, and each says what it costs', () => {
  const timeline = drained({ minAvailable: 2 });
  const blocked = timeline.impacts.findIndex(({ kind }) => kind === 'drain-blocked');
  const [scale] = timeline.counterfactuals.filter(({ change }) => change === 'scale shop/web to 3 before drain');
  assert.ok(scale?.helps);
  assert.is(scale?.kind, 'step');
  assert.ok(scale?.removes.includes(blocked));
  const [relax] = timeline.counterfactuals.filter(({ change }) => /budget of shop\/web lose one pod/.test(change));
  assert.ok(relax?.helps);
  assert.is(relax?.who, 'the owner of shop/web');
  assert.ok(relax?.cost);
  const [timeout] = timeline.counterfactuals.filter(({ change }) => change === '--timeout=10m for drain');
  assert.equal(timeout?.removes, []);
});

test('where the budget grows with the pods, more of them are not proposed', () => {
  const { counterfactuals } = drained({ maxUnavailable: 0 });
  assert.not.ok(counterfactuals.some(({ change }) => change.startsWith('scale ')));
  assert.ok(counterfactuals.some(({ change, helps }) => helps && /maxUnavailable 1 instead of maxUnavailable 0/.test(change)));
});

test('members that are all taken out before the first one comes back: it is put back before the next one leaves', () => {
  const out = (member: string) => ({
    id: `out-${member}`,
    action: 'lb-member',
    loadBalancer: 'api',
    member,
    operation: 'disable',
    duration: '10s',
    wait: '5m',
  });
  const back = (member: string) => ({ ...out(member), id: `in-${member}`, operation: 'enable' });
  const three = ['cp-1', 'cp-2', 'cp-3'];
  const { impacts, counterfactuals } = played({ steps: [...three.map(out), ...three.map(back)] });
  assert.ok(impacts.some(({ kind }) => kind === 'api-unavailable'));
  const [first] = counterfactuals.filter(({ change }) => change === 'do in-cp-1 before out-cp-2');
  assert.ok(first?.helps);
  assert.is(first?.kind, 'order');
});

test('an orderly stop of the API servers takes time, and the answer counts it', () => {
  const { counterfactuals } = played({
    version: 'v1.18.6',
    balancer: { serviceDownAction: 'none' },
    steps: [{ id: 'reboot', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration: '3m' }],
  });
  const [orderly] = counterfactuals.filter(({ change }) => change.startsWith('stop kube-apiserver in an orderly way'));
  assert.ok(orderly?.helps);
  assert.is(orderly?.adds, 30_000);
});

test('API servers that are rebooted in batches are stopped batch by batch', () => {
  const deaf = (steps: readonly Record<string, unknown>[]) =>
    played({ version: 'v1.18.6', balancer: { serviceDownAction: 'none' }, steps }).impacts.some(
      ({ kind }) => kind === 'service-routing-stale',
    );
  const reboot = { id: 'reboot', action: 'reboot', mode: 'abrupt', duration: '3m' };
  const stop = {
    id: 'stop',
    action: 'run',
    command: './stop.sh',
    affects: { components: ['kube-apiserver'] },
    mode: 'graceful',
    duration: '30s',
  };
  const nodes = { nodes: ['cp-1', 'cp-2'], batch: 1 };
  assert.equal([deaf([{ ...reboot, ...nodes }]), deaf([{ each: nodes, steps: [stop, reboot] }])], [true, false]);
  const { counterfactuals } = played({
    version: 'v1.18.6',
    balancer: { serviceDownAction: 'none' },
    steps: [{ ...reboot, ...nodes }],
  });
  assert.ok(counterfactuals.some(({ change, helps }) => helps && change.startsWith('stop kube-apiserver')));
});

test('an orderly stop is proposed where there is an API server that can be stopped, and in the words of its installer', () => {
  const proposed = (more: Record<string, unknown>, step: Record<string, unknown> = {}) =>
    played({
      version: 'v1.18.6',
      balancer: { serviceDownAction: 'none', hosts: ['lb-1'] },
      spec: more,
      steps: [{ id: 'reboot', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration: '3m', ...step }],
    }).counterfactuals.flatMap(({ change }) => (change.startsWith('stop kube-apiserver') ? [change] : []));
  assert.match(proposed({})[0]!, /move its manifest away/);
  assert.match(proposed({ controlPlane: { installer: 'k3s' } })[0]!, /way first in reboot$/);
  assert.equal(proposed({}, { node: 'lb-1' }), [], 'the balancer has none');
});

const shutDown = (more: Record<string, unknown> = {}) =>
  played({
    spec: { workloads: [web()] },
    steps: [{ id: 'firmware', action: 'reboot', node: 'worker-1', mode: 'graceful', duration: '20m', ...more }],
  });

test('pods that are evicted from a node that stays down: drained first they move before, and with a longer toleration they stay', () => {
  const timeline = shutDown();
  const evicted = timeline.impacts.findIndex(({ kind }) => kind === 'pod-eviction');
  assert.ok(evicted >= 0);
  const [drain] = timeline.counterfactuals.filter(({ change }) => change === 'drain the nodes before firmware');
  assert.ok(drain?.helps);
  assert.equal([drain?.kind, drain?.removes.includes(evicted)], ['step', true]);
  const [longer] = timeline.counterfactuals.filter(({ change }) => change.startsWith('tolerationSeconds 1200 '));
  assert.ok(longer?.helps);
  assert.equal([longer?.who, longer?.removes.includes(evicted)], ['the owner of web', true]);
});

test('a plan that drains already is not told to, and nodes in batches are drained batch by batch', () => {
  const drain = { id: 'drain', action: 'drain', node: 'worker-1', flags: { ignoreDaemonsets: true } };
  const reboot = { id: 'reboot', action: 'reboot', mode: 'abrupt', duration: '20m' };
  const before = (steps: readonly Record<string, unknown>[]) =>
    played({ spec: { workloads: [web()] }, steps }).counterfactuals.filter(({ change }) => change.startsWith('drain the nodes before'));
  const all = { nodes: ['worker'] };
  assert.is(before([{ ...reboot, ...all }]).length, 1);
  assert.equal(
    before([
      { ...drain, node: undefined, ...all },
      { ...reboot, ...all },
    ]),
    [],
  );
  const [batches] = before([{ ...reboot, nodes: ['worker-1', 'worker-2'], batch: 1 }]);
  assert.ok(batches?.helps);
  assert.ok(batches!.adds >= 0 && batches!.adds < 20 * 60_000, 'reboots stay one after the other');
});

test('nodes that go down together: one at a time is tried, and what it takes longer is counted', () => {
  const { impacts, counterfactuals } = played({
    spec: { workloads: [web()], services: [{ name: 'web', namespace: 'shop', protocol: 'TCP', selector: { app: 'web' } }] },
    steps: [{ id: 'both', action: 'reboot', nodes: ['worker-1', 'worker-2'], mode: 'abrupt', duration: '3m' }],
  });
  const [one] = counterfactuals.filter(({ change }) => change.startsWith('one node at a time in both'));
  assert.ok(one?.helps);
  const whole = impacts.findIndex(({ kind, fraction }) => kind === 'service-unreachable' && fraction === 1);
  assert.ok([...one!.removes, ...one!.shortens].includes(whole));
  assert.ok(one!.adds >= 180_000);
});

test('DNS pods that cannot carry what is asked while one is away: scaled before the plan they can', () => {
  const dns = (each: number) =>
    played({
      spec: {
        dns: {
          provider: 'coredns',
          workload: 'kube-system/Deployment/coredns',
          pods: [1, 2, 3].map((n) => ({ name: `coredns-${n}`, node: `worker-${n}`, ip: `10.0.0.${n}` })),
          peakQueriesPerSecond: 3000,
          queriesPerSecondPerReplica: each,
        },
      },
      steps: [
        { id: 'drain', action: 'drain', node: 'worker-1', flags: { ignoreDaemonsets: true } },
        { id: 'off', action: 'shutdown', node: 'worker-1', mode: 'graceful', duration: '1m' },
      ],
    });
  const timeline = dns(1000);
  const scaled = timeline.counterfactuals.filter(({ change }) => change === 'scale kube-system/Deployment/coredns to 4 before drain');
  assert.ok(scaled[0]?.helps);
  assert.ok(timeline.impacts.some(({ kind, covered }) => kind === 'dns-resolution' && !covered));
  assert.ok(
    dns(1500).counterfactuals.every(({ change }) => !change.startsWith('scale ')),
    'two carry it',
  );
});

test('a change fits the window when its longest run does', () => {
  const fits = (window: string) => {
    const { inventory, plan } = pairOf({
      version: 'v1.18.6',
      balancer: { serviceDownAction: 'none' },
      steps: [
        {
          id: 'reboot',
          action: 'reboot',
          node: 'cp-1',
          mode: 'abrupt',
          duration: { least: '2m', likely: '3m', most: '8m' },
          downtime: '1m',
        },
      ],
    });
    const { counterfactuals } = simulate(inventory, { ...plan, window: { at: plan.at, duration: milliseconds(window)! } });
    return counterfactuals.filter(({ change }) => change.startsWith('restart kube-proxy')).map((change) => change.fits);
  };
  assert.equal(fits('5m'), [false], 'likely 4 minutes, 9 at the most');
  assert.equal(fits('10m'), [true]);
});

test.run();
