import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Webhook } from '../../src/model/inventory.js';
import type { Impact } from '../../src/model/timeline.js';
import { guardsPods } from '../../src/model/webhooks.js';
import { of, span, timelineOf } from './timeline.js';

const test = suite('webhooks that nobody answers');

const API = '    - { name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], onMarkedDown: shutdown-sessions }';
const PODS = 'rules: [{ operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods] }]';

/** Its two pods on w-1, a workload on w-1 too, and what is set on the webhook. */
const played = (webhook: string, steps: readonly string[], { kind = 'Deployment', second = 'w-1' } = {}) =>
  timelineOf({
    version: 'v1.31.4',
    balancers: API,
    nodes: ['w-1', 'w-2'].map((name) => `{ name: ${name}, kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }`),
    more: `  workloads:
    - { name: hook, namespace: policy, kind: ${kind}, replicas: 2, pods: [{ name: h-0, node: w-1, ip: 10.1.0.1 }, { name: h-1, node: ${second}, ip: 10.1.0.2 }] }
    - { name: web, namespace: shop, kind: Deployment, replicas: 2, budget: { minAvailable: 2 }, pods: [{ name: web-0, node: w-1, ip: 10.1.0.3 }, { name: web-1, node: w-2, ip: 10.1.0.4 }] }
  webhooks: [{ name: hook, service: policy/hook, ${webhook} }]`,
    steps,
  });
const OFF = ['{ id: off, action: shutdown, node: w-1, mode: graceful, duration: 1m, wait: 40m }'];
const refused = (...given: Parameters<typeof played>): Impact[] => of(played(...given), 'admission-refused');
const text = ({ cause }: Impact) => cause.map(({ event }) => event).join('; ');

test('a webhook that guards its own namespace keeps its own pods away, and all that it guards', () => {
  const timeline = played(`failurePolicy: Fail, excludesOwnNamespace: false, namespaceSelector: {}, ${PODS}`, OFF);
  const [one, ...more] = of(timeline, 'admission-refused');
  assert.is(more.length, 0);
  assert.equal([one!.target, one!.certainty, ...span(one!)], ['hook', 'certain', 345, null]);
  assert.match(text(one!), /its own pods, shop\/web, as policy is not exempt/);
  assert.equal(
    of(timeline, 'workload-below-budget').map(({ target, to }) => [target, to]),
    [['shop/web', null]],
    'the pods of others stay away as well',
  );
});

test('one that exempts itself answers again when its own pods are back', () => {
  const [one, ...more] = refused(`failurePolicy: Fail, excludesOwnNamespace: true, namespaceSelector: {}, ${PODS}`, OFF);
  assert.is(more.length, 0);
  assert.ok(one!.to !== null && one!.to - one!.from > 5000 && one!.to - one!.from <= 120_000, JSON.stringify(span(one!)));
  assert.match(text(one!), /new pods of shop\/web$/);
});

test('one of whose pods is left, that may be silent, or is not asked for pods, keeps nobody away', () => {
  const guards = 'excludesOwnNamespace: false, namespaceSelector: {}';
  assert.equal(refused(`failurePolicy: Fail, ${guards}, ${PODS}`, OFF, { second: 'w-2' }), []);
  assert.equal(refused(`failurePolicy: Ignore, ${guards}, ${PODS}`, OFF), []);
  assert.equal(refused(`failurePolicy: Fail, ${guards}, ${PODS.replace('[pods]', '[pods/exec, services]')}`, OFF), []);
  assert.equal(refused(`failurePolicy: Fail, ${guards}, ${PODS.replace('CREATE', 'UPDATE')}`, OFF), []);
});

test('where nobody says whether it guards its own namespace, both are played', () => {
  const [one, ...more] = refused('failurePolicy: Fail', OFF);
  assert.is(more.length, 0);
  assert.equal([one!.certainty, one!.worst.to], ['possible', null]);
  const timeline = played(`failurePolicy: Fail, ${PODS}`, OFF);
  assert.is(of(timeline, 'admission-refused')[0]!.certainty, 'likely', 'by default a webhook guards every namespace');
  assert.ok(timeline.pivots.some(({ fact }) => fact === 'whether hook is asked for new pods in policy'));
});

test('a drain may take the last pod before its replacement is created; in order, it does', () => {
  const drain = ['{ id: drain, action: drain, node: w-1, flags: { ignoreDaemonsets: true }, wait: 10m }'];
  const guards = `failurePolicy: Fail, excludesOwnNamespace: false, namespaceSelector: {}, ${PODS}`;
  const [race] = refused(guards, drain);
  assert.equal([race!.certainty, race!.worst.to], ['possible', null]);
  const [sure] = refused(guards, drain, { kind: 'StatefulSet' });
  assert.equal([sure!.certainty, sure!.to], ['certain', null]);
});

test('a webhook that the plan sets to Ignore lets the pods come', () => {
  const [one] = refused(`failurePolicy: Fail, excludesOwnNamespace: false, namespaceSelector: {}, ${PODS}`, [
    OFF[0]!.replace('wait: 40m', 'wait: 10m'),
    '{ id: open, action: configure, set: { webhooks/hook/failurePolicy: Ignore }, duration: 10s, wait: 20m }',
  ]);
  assert.equal(span(one!), [345, 670]);
});

test('what helps is to exempt its own namespace, or to let it be silent', () => {
  const { counterfactuals } = played(`failurePolicy: Fail, excludesOwnNamespace: false, namespaceSelector: {}, ${PODS}`, OFF);
  const helps = counterfactuals.filter(({ helps: does }) => does).map(({ change }) => change);
  assert.ok(helps.includes('exempt policy from hook (namespaceSelector)'), helps.join('\n'));
  assert.ok(helps.includes('failurePolicy: Ignore on hook for the window'), helps.join('\n'));
});

const at = { file: 'x', pointer: '' };
const guards = (webhook: Partial<Webhook>, namespace: string, labels?: Record<string, string>) =>
  guardsPods({ name: 'w', service: 'policy/hook', at, ...webhook }, namespace, labels);
const rules: Webhook['rules'] = [{ operations: ['*'], apiGroups: ['*'], apiVersions: ['*'], resources: ['*'] }];

test('selectors decide by the name of the namespace, and by other labels only likely', () => {
  const named = (operator: 'In' | 'NotIn', ...values: string[]) => ({
    rules,
    namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator, values }] },
  });
  assert.is(guards(named('NotIn', 'kube-system', 'policy'), 'policy').known, false);
  assert.is(guards(named('NotIn', 'kube-system'), 'policy').known, true);
  assert.is(guards(named('In', 'shop'), 'policy').known, false);
  const label = (operator: 'Exists' | 'DoesNotExist') => ({
    rules,
    namespaceSelector: { matchExpressions: [{ key: 'guarded', operator }] },
  });
  assert.equal(guards(label('DoesNotExist'), 'shop'), { likely: true }, 'as Gatekeeper exempts namespaces');
  assert.equal(guards(label('Exists'), 'shop'), { likely: false }, 'as Istio is opted into');
  const object = { rules, namespaceSelector: {}, objectSelector: { matchLabels: { app: 'web' } } };
  assert.equal([guards(object, 'shop', { app: 'web' }).known, guards(object, 'shop', { app: 'db' }).known], [true, false]);
  assert.equal(guards(object, 'shop'), { likely: false });
  assert.equal(guards({ rules, namespaceSelector: {}, matchConditions: [{ name: 'c' }] }, 'shop'), { likely: true });
});

test.run();
