/** Clients whose only balancer is away: they hear nothing and are missed, while API servers and controllers may go on. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Given, of, span, timelineOf } from './timeline.js';

const test = suite('the only balancer away');

const haproxy = (hosts: string) =>
  `    - { name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], hosts: [${hosts}], onMarkedDown: shutdown-sessions,
        monitor: { interval: 2s, fall: 3, rise: 2 } }`;
const reboot = (node: string, duration: string, mode = 'abrupt') =>
  `{ id: lb, action: reboot, node: ${node}, mode: ${mode}, duration: ${duration} }`;
const played = (more: Partial<Given>) =>
  timelineOf({ version: 'v1.30.4', balancers: haproxy('lb-1'), steps: [reboot('lb-1', '10m')], ...more });

test('every node goes NotReady once its grace period is over, until the balancer is back', () => {
  for (const mode of ['abrupt', 'graceful'])
    for (const [version, from] of [
      ['v1.30.4', 45],
      ['v1.32.4', 55],
    ] as const) {
      const timeline = played({ version, steps: [reboot('lb-1', '10m', mode)] });
      const [missed, ...rest] = of(timeline, 'node-not-ready').filter(({ covered }) => !covered);
      assert.equal(rest, []);
      assert.equal(span(missed!), [from, 600], `${mode} ${version}`);
      assert.equal([missed!.nodes, missed!.exact, missed!.certainty, missed!.share], [23, true, 'likely', 1]);
      assert.equal(of(timeline, 'pod-eviction'), [], 'while all nodes are NotReady nothing is evicted');
    }
});

test('the only machine is named as the cause, and a second instance is what helps; with two nothing is proposed', () => {
  const { counterfactuals, impacts } = played({ steps: [reboot('lb-1', '10m')] });
  const [away] = impacts.filter(({ kind }) => kind === 'api-unavailable');
  assert.equal(
    away!.cause.map(({ label, hazard }) => [label, hazard]),
    [['lb-1, the only machine of the balancer api, is down from here on', 'balancer/only-instance-stopped']],
  );
  const second = counterfactuals.find(({ change }) => change.startsWith('a second instance of api'))!;
  assert.ok(second.helps);
  assert.ok(second.remains['api-unavailable']! <= 15_000);
  assert.is(second.remains['node-not-ready'], undefined);
  const two = played({ balancers: haproxy('lb-1, lb-2') }).counterfactuals;
  assert.not.ok(two.some(({ change }) => change.startsWith('a second instance')));
});

test('an outage within the grace period is missed by nobody, a takeover neither', () => {
  const likely = (given: Partial<Given>) => of(played(given), 'node-not-ready').filter(({ certainty }) => certainty !== 'possible');
  assert.equal(likely({ steps: [reboot('lb-1', '40s')] }), []);
  assert.equal(likely({ balancers: haproxy('lb-1, lb-2') }), []);
  const { assumptions } = played({ balancers: haproxy('lb-1, lb-2') });
  assert.not.ok(
    assumptions.some(({ fact }) => fact.includes('kube-controller-manager')),
    'not asked for a takeover of seconds',
  );
});

test('who marks nodes NotReady has to reach the API itself', () => {
  const more = (installer: string) => `  controlPlane: { installer: ${installer} }`;
  const certainty = (given: Partial<Given>) => of(played(given), 'node-not-ready').map((impact) => impact.certainty);
  assert.equal(certainty({ more: more('kubeadm') }), ['certain'], 'its own API server, from 1.20 on');
  assert.equal(certainty({ more: more('kubeadm'), version: 'v1.19.16' }), [], 'through the balancer, as the kubelets');
  assert.equal(certainty({ more: more('kops') }), ['likely']);
});

test('with every API server down nobody can mark a node', () => {
  const steps = ['{ id: all, action: reboot, nodes: [cp-1, cp-2, cp-3], batch: 3, mode: graceful, duration: 10m, downtime: 9m }'];
  const timeline = played({ steps });
  assert.equal(of(timeline, 'node-not-ready'), []);
  assert.equal(of(timeline, 'service-routing-stale'), []);
});

test('where control-plane kubelets need no balancer, a large cluster evicts and a small one does not', () => {
  const gate = 'kubelet: { featureGates: { ControlPlaneKubeletLocalMode: true } }';
  const versions = 'kubeletVersion: v1.33.4, kubeProxyVersion: v1.33.4';
  const run = (workers: number) =>
    timelineOf({
      version: 'v1.33.4',
      masters: 0,
      workers,
      balancers: haproxy('lb-1'),
      nodes: ['cp-1', 'cp-2', 'cp-3'].map((name) => `{ name: ${name}, roles: [control-plane], ${versions}, ${gate} }`),
      steps: [reboot('lb-1', '10m')],
    });
  assert.equal(
    of(run(20), 'node-not-ready').map(({ nodes }) => nodes),
    [20],
  );
  assert.equal(of(run(20), 'pod-eviction'), []);
  assert.equal(of(run(80), 'pod-eviction').map(span), [[355, 600]]);
});

test('a balancer whose members nobody gave, or whose members are no nodes, leads to the control plane, which is said', () => {
  const vague = (members: string) =>
    timelineOf({
      version: 'v1.30.4',
      balancers: `    - { name: api, vendor: f5-bigip, fronts: kube-apiserver, serviceDownAction: none, monitor: { type: tcp, interval: 5s, timeout: 16s }${members} }`,
      steps: ['{ id: both, action: reboot, nodes: [worker-1, worker-2], mode: graceful, duration: 10m }'],
    });
  for (const members of ['', ', members: [{ address: 10.9.9.9 }]']) {
    const timeline = vague(members);
    for (const kind of ['node-not-ready', 'service-routing-stale', 'api-unavailable'] as const) assert.equal(of(timeline, kind), [], kind);
    assert.ok(timeline.assumptions.some(({ fact, assumed }) => fact === 'members of api' && assumed === 'the control-plane nodes'));
  }
  const nobody = vague(', members: []');
  assert.ok(of(nobody, 'node-not-ready').length > 0, 'kubelets that start again find nobody');
});

test('a kubelet that talks to the API server beside it is missed while that one is stopped, and only then', () => {
  const stopped = (gate: string, duration = '20m', action = 'action: run, command: x, affects: { components: [kube-apiserver] }') =>
    timelineOf({
      version: 'v1.33.4',
      masters: 0,
      workers: 20,
      balancers: haproxy('lb-1, lb-2'),
      nodes: ['cp-1', 'cp-2', 'cp-3'].map(
        (name) => `{ name: ${name}, roles: [control-plane], kubeletVersion: v1.33.4, kubeProxyVersion: v1.33.4${gate} }`,
      ),
      steps: [`{ id: stop, ${action}, node: cp-1, mode: graceful, duration: ${duration} }`],
    });
  const missed = (timeline: ReturnType<typeof stopped>, kind: 'node-not-ready' | 'pod-eviction') =>
    of(timeline, kind).map((impact) => [impact.class, impact.nodes, ...span(impact), impact.certainty]);
  const local = ', kubelet: { featureGates: { ControlPlaneKubeletLocalMode: true } }';
  const twenty = stopped(local);
  assert.equal(missed(twenty, 'node-not-ready'), [[{ node: 'cp-1' }, 1, 55, 1200, 'certain']]);
  assert.match(of(twenty, 'node-not-ready')[0]!.cause.at(-1)!.label!, /its own API server alone/);
  assert.equal(missed(twenty, 'pod-eviction'), [[{ node: 'cp-1' }, 1, 355, 1200, 'possible']], 'what runs there is not known');
  assert.equal(missed(stopped(local, '40s'), 'node-not-ready'), []);
  assert.equal(missed(stopped(local.replace('true', 'false')), 'node-not-ready'), [], 'through the balancer another answers');
  assert.equal(missed(stopped(''), 'node-not-ready'), [[{ node: 'cp-1' }, 1, 55, 1200, 'possible']], 'nobody says which it asks');
  assert.ok(stopped('').pivots.some(({ fact }) => fact === 'which API server the kubelets of control-plane nodes talk to'));
  const upgraded = stopped(local, '20m', 'action: upgrade, component: kube-apiserver, to: v1.33.5');
  assert.equal(missed(upgraded, 'node-not-ready'), [], 'away for a moment within the step');
  assert.equal(missed(stopped(local, '20m', 'action: reboot'), 'node-not-ready'), [], 'it goes and comes with its host');
});

test('kube-proxies that find nobody hear nothing either, until the balancer answers', () => {
  const stale = of(played({}), 'service-routing-stale');
  assert.equal(stale.map(span), [[0, 600]]);
  assert.equal(
    stale.map(({ nodes, exact, endedBy }) => [nodes, exact, endedBy]),
    [[23, true, 'api takes connections again']],
  );
});

test('a balancer that is left without a member cuts them off as well', () => {
  const member = (host: string, operation: string, more = '') =>
    `{ id: ${operation}-${host}, action: lb-member, member: ${host}, operation: ${operation}, duration: 10s${more} }`;
  const steps = [member('cp-1', 'disable'), member('cp-2', 'disable'), member('cp-3', 'disable', ', wait: 10m'), member('cp-1', 'enable')];
  const missed = (more = {}) =>
    of(played({ steps, ...more }), 'node-not-ready').map((impact) => [...span(impact), impact.nodes, impact.certainty]);
  // HAProxy ends the sessions of members that it is told to take out, and every connection is on the last one by then.
  assert.equal(missed(), [[65, 630, 23, 'likely']]);
  assert.equal(missed({ version: 'v1.19.16', more: '  controlPlane: { installer: kubeadm }' }), []);
});

test('kubelets that start while their balancer is away are missed since it went', () => {
  const steps = [
    `{ parallel: [${reboot('lb-1', '10m')}, { id: k, action: restart, component: kubelet, nodes: { role: worker }, duration: 5m }] }`,
  ];
  assert.equal(of(played({ steps }), 'node-not-ready').map(span)[0], [45, 600]);
});

test.run();
