import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { of, span, timelineOf } from './timeline.js';

const test = suite('who reaches the API');

const balancer = (more: string) =>
  `    - { name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], onMarkedDown: shutdown-sessions, ${more} }`;
const TCP = 'monitor: { type: tcp, interval: 2s, fall: 3, rise: 2 }';
const out = (given: { balancers: string; steps: string[]; more?: string }) =>
  of(timelineOf(given), 'api-unavailable')
    .filter(({ covered }) => covered !== true)
    .map((impact) => `${span(impact).join('-')} ${impact.fraction.toFixed(2)} ${impact.certainty}`);

test('a balancer whose members are set to nobody sends new connections to nobody, until it has some again', () => {
  const set = (members: string) => `{ action: configure, set: { loadBalancers/api/members: ${members} }, duration: 10s }`;
  assert.equal(out({ balancers: balancer(TCP), steps: [set('[]')] }), ['10- 1.00 certain']);
  assert.equal(out({ balancers: balancer(TCP), steps: [set('[]'), set('[cp-2]')] }), ['10-20 1.00 certain']);
});

test('members that nobody knows are said to be taken on trust', () => {
  const steps = ['{ action: configure, set: { loadBalancers/api/members: [{ address: 10.0.0.9 }] } }'];
  const { assumptions } = timelineOf({ balancers: balancer(TCP), steps });
  assert.ok(assumptions.some(({ fact }) => fact === 'whether 10.0.0.9 serves the API behind api'));
});

test('a balancer that listens elsewhere is found by nobody; which port clients use is asked where nobody says it', () => {
  const steps = ['{ action: configure, set: { loadBalancers/api/port: 9999 }, duration: 10s }'];
  assert.equal(out({ balancers: balancer(`port: 6443, ${TCP}`), steps }), ['10- 1.00 certain']);
  assert.equal(out({ balancers: balancer(TCP), steps }), ['10- 1.00 likely']);
  assert.equal(out({ balancers: balancer(`port: 9999, ${TCP}`), steps }), []);
  const [pivot] = timelineOf({ balancers: balancer(TCP), steps }).pivots;
  assert.is(pivot?.fact, 'the port that clients of api connect to');
  const back = [...steps, '{ action: configure, set: { loadBalancers/api/port: 6443 }, duration: 10s }'];
  assert.equal(out({ balancers: balancer(`port: 6443, ${TCP}`), steps: back }), ['10-20 1.00 certain']);
});

test('with every other member taken out, the reboot of the last one takes the API away until it is back', () => {
  for (const operation of ['disable', 'remove']) {
    const off = (member: string) => `{ action: lb-member, member: ${member}, operation: ${operation}, duration: 10s }`;
    const steps = [off('cp-1'), off('cp-2'), '{ action: reboot, node: cp-3, mode: graceful, duration: 3m }'];
    assert.equal(out({ balancers: balancer(TCP), steps }), ['20-32 1.00 certain', '32-204 1.00 certain'], operation);
  }
});

test('a monitor that asks the host keeps a member whose API server is gone, as long as the host answers', () => {
  const icmp = (type: string) => balancer(`monitor: { type: ${type}, interval: 2s, fall: 3, rise: 2 }`);
  const stopped = ['{ action: restart, component: kube-apiserver, node: cp-1, duration: 10m }'];
  for (const type of ['icmp', 'gateway-icmp', 'gateway_icmp', '/Common/gateway_icmp'])
    assert.equal(out({ balancers: icmp(type), steps: stopped }), ['0-600 0.33 certain'], type);
  assert.equal(out({ balancers: icmp('tcp'), steps: stopped }), [], 'a monitor that asks the port takes it out');
  const host = ['{ action: reboot, node: cp-1, mode: graceful, duration: 10m }'];
  assert.equal(out({ balancers: icmp('icmp'), steps: host }), [], 'a host that is down answers no echo request');
});

test('a host that is not Ready when the plan begins does not serve, unless somebody knows better', () => {
  const more =
    '  etcd: { topology: stacked, rejoin: 0s, members: [{ name: a, node: cp-1 }, { name: b, node: cp-2 }, { name: c, node: sick }] }';
  const balancers = balancer(TCP).replace('cp-3]', 'cp-3, sick]');
  const steps = ['{ action: reboot, node: cp-1, mode: graceful, duration: 3m }'];
  const lost = (ready: boolean, given: string[]) => {
    const timeline = timelineOf({ balancers, more, nodes: [`{ name: sick, roles: [control-plane], ready: ${ready} }`], steps: given });
    return { timeline, spans: of(timeline, 'etcd-no-quorum').map((impact) => `${span(impact).join('-')} ${impact.certainty}`) };
  };
  assert.equal(lost(true, steps).spans, []);
  const { spans, timeline } = lost(false, steps);
  assert.equal(spans, ['0-180 likely']);
  assert.ok(timeline.pivots.some(({ fact }) => fact === 'what runs on sick (not Ready)'));
  assert.ok(of(timeline, 'etcd-no-quorum')[0]!.cause.some(({ event }) => event === 'sick is not Ready before the plan begins'));
  const mended = ['{ action: start, node: sick, duration: 1m }', ...steps];
  assert.equal(lost(false, mended).spans, [], 'a step that starts it brings it back');
});

test('new settings of a balancer that reloads concern new connections only: the old process keeps the others', () => {
  const none = balancer(TCP).replace('shutdown-sessions', 'none');
  const set = '{ id: set, action: configure, set: { loadBalancers/api/onMarkedDown: shutdown-sessions }, duration: 10s }';
  const crash = '{ id: crash, action: reboot, node: cp-1, mode: abrupt, duration: 10m }';
  const stale = (steps: string[], balancers = none) =>
    of(timelineOf({ version: 'v1.16.3', balancers, steps }), 'service-routing-stale').map(
      (impact) => `${span(impact).join('-')} ${Math.round(impact.nodes)}`,
    );
  assert.equal(stale([crash], balancer(TCP)), ['0-12 7'], 'what was set before ends them at mark-down');
  assert.equal(stale([set, crash]), ['10- 7'], 'what is set now does not');
  const renew = '{ id: renew, action: restart, component: kube-proxy, duration: 10s }';
  assert.equal(stale([set, renew, crash]), ['20-32 7'], 'clients that have connected anew are with the new process');
  const part = renew.replace('duration', 'nodes: [worker], batch: 10, duration');
  assert.equal(stale([set, part, crash]), ['30-42 7', '42- 1'], 'those of the control plane stay with the old one');
  const [told] = of(timelineOf({ version: 'v1.16.3', balancers: none, steps: [set, crash] }), 'service-routing-stale');
  assert.ok(told!.cause.some(({ label }) => label === 'concerns new connections only: the old process keeps the others'));
});

test('what is set on a balancer of which nobody says how it takes new settings is taken to hold at once, and that is said', () => {
  const steps = ['{ id: set, action: configure, set: { loadBalancers/api/serviceDownAction: reset } }'];
  const facts = (set: string[]) => timelineOf({ steps: set }).assumptions.map(({ fact }) => fact);
  const said = 'whether what is set on api holds for connections that are already open';
  assert.ok(facts(steps).includes(said));
  assert.ok(!facts([steps[0]!.replace('loadBalancers/api/serviceDownAction: reset', 'kubernetesVersion: v1.29.0')]).includes(said));
});

test.run();
