import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { played, web } from './small.js';

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

test.run();
