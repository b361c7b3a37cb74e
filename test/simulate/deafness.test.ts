/**
 * Small plans in which it is easy to be wrong about who notices a dead connection and when: each expectation is derived by hand from
 * what is known of the mechanism, not from what the simulation said.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { clock, clockedEnd, intervals, play, who } from './story.js';

const test = suite('who notices a dead connection');

const F5 =
  'vendor: f5-bigip, serviceDownAction: none, monitor: { type: tcp, interval: 5s, timeout: 16s }, tcp: { keepAliveInterval: 1800s, keepAlivesRefreshIdle: true }';
const HAPROXY = 'vendor: haproxy, onMarkedDown: none, monitor: { interval: 2s, fall: 3, rise: 2 }, srvtcpka: false';

/** Three API servers, thirty workers, CoreDNS on two of them; what every node runs and what the balancer is are given. */
const cluster = (versions: string, balancer: string, more = '') => `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: small }
spec:
  kubernetesVersion: v1.24.9
  nodes:
    - { name: cp-1, roles: [control-plane], ${versions} }
    - { name: cp-2, roles: [control-plane], ${versions} }
    - { name: cp-3, roles: [control-plane], ${versions} }
    - { name: worker, count: 30, ${versions} }
${more}  etcd: { topology: stacked, rejoin: 0s }
  loadBalancers:
    - { name: vip, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], ${balancer} }
  dns:
    provider: coredns
    pods: [{ name: coredns-a, node: worker-1, ip: 10.0.0.1 }, { name: coredns-b, node: worker-2, ip: 10.0.0.2 }]
`;
const plan = (...steps: readonly string[]) => `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: small }
spec:
  inventory: inventory.yaml
  steps:
${steps.map((step) => `    - { ${step} }\n`).join('')}`;
const OLD = 'kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6';
const REBOOT = 'id: one, action: reboot, node: cp-1, mode: abrupt, duration: 3m, downtime: 2m';
const EVICT = 'id: move, action: evict, pods: coredns-a, duration: 20s, replacement: { node: worker-3, ip: 10.0.0.9 }';

test('nodes of one version, some with their health check switched off: those stay deaf though the others recover', () => {
  const version = 'kubeletVersion: v1.24.9, kubeProxyVersion: v1.24.9';
  const off = `    - { name: silent, count: 30, ${version}, kubeProxy: { environment: { HTTP2_READ_IDLE_TIMEOUT_SECONDS: "0" } } }\n`;
  const timeline = play(cluster(version, F5, off), plan(REBOOT));
  const found = timeline.impacts.filter(({ kind }) => kind === 'service-routing-stale');
  assert.equal(
    found.map((impact) => [who(impact), clock(impact.from), clock(impact.to), Math.round(impact.nodes * 3)]),
    [
      // 30 of the 30 nodes with the check off, then 32 (30 workers and the two other control-plane nodes): a third of each.
      ['cp-1, 45s', '0:00', '0:45', 32],
      ['cp-1, off', '0:00', '30:00', 30],
    ],
  );
});

test('an outage shorter than the mark-down closes nothing, whatever the balancer would do at mark-down', () => {
  // F5 with 5/16 s marks down after 11 s at the soonest; the API server is back after 8 s.
  const timeline = play(
    cluster(OLD, F5.replace('none', 'reset')),
    plan('id: blip, action: reboot, node: cp-1, mode: abrupt, duration: 8s, downtime: 5s'),
  );
  assert.equal(intervals(timeline, 'service-routing-stale'), { 'cp-1': ['0:00 to 30:00'] });
});

test("a member that is shut down and started after the balancer's keepalive was due: its return ends the dead connections", () => {
  // The keepalive is due at 30:00 and meets nobody; the host is back at 41:10 and answers the next probe with a RST.
  const timeline = play(
    cluster(OLD, F5),
    plan(
      'id: off, action: shutdown, node: cp-1, mode: abrupt, duration: 10s, wait: 40m',
      'id: on, action: start, node: cp-1, duration: 1m',
    ),
  );
  assert.equal(intervals(timeline, 'service-routing-stale'), { 'cp-1': ['0:00 to 41:10'] });
});

test('a member that is never started again leaves its clients deaf until somebody restarts them', () => {
  const timeline = play(cluster(OLD, F5), plan('id: off, action: shutdown, node: cp-1, mode: abrupt, duration: 10s'));
  assert.equal(intervals(timeline, 'service-routing-stale'), { 'cp-1': ['0:00 to no end'] });
});

test('a second reboot of the same member is no second outage of those who are deaf already', () => {
  // Two of the two addresses they know are gone after the second eviction, at 6:20 and 5 s of lameduck.
  const timeline = play(
    cluster(OLD, F5),
    plan(
      REBOOT,
      EVICT,
      REBOOT.replace('one', 'two'),
      'id: again, action: evict, pods: coredns-b, duration: 20s, replacement: { node: worker-4, ip: 10.0.0.8 }',
    ),
  );
  assert.equal(intervals(timeline, 'service-routing-stale'), { 'cp-1': ['0:00 to 30:00'] });
  assert.equal(intervals(timeline, 'dns-resolution'), { 'cp-1': ['3:05 to 6:25, 1/2', '6:25 to 30:00, all'] });
});

test('the host is away again when the keepalive comes: the next return ends it', () => {
  const timeline = play(
    cluster(OLD, F5),
    plan(`${REBOOT}, wait: 26m`, REBOOT.replace('one', 'two').replace('3m', '5m').replace('2m', '4m')),
  );
  // Stopped at 0:00 and at 29:00; the probe of 30:00 is answered when the kernel is back, at 33:00.
  assert.equal(intervals(timeline, 'service-routing-stale'), { 'cp-1': ['0:00 to 33:00'] });
});

test("a kubelet's heartbeats keep HAProxy's idle timer alive, and its retransmissions find the death", () => {
  // No health check, no closing of connections from 1.24 on. A heartbeat is written 5 s after the stop (0 to 10 s); its retransmissions double,
  // 53, 106 and 213 s later; the host is back after 120 s, so that the one 213 s later meets its RST.
  const timeline = play(
    cluster(
      'kubeletVersion: v1.24.9, kubeProxyVersion: v1.18.6, kubelet: { environment: { HTTP2_READ_IDLE_TIMEOUT_SECONDS: "0" } }',
      `${HAPROXY}, timeouts: { client: 60s, server: 60s, tunnel: 60s }`,
    ),
    plan(REBOOT),
  );
  // kube-proxy is silent: for it the 60 s count from the last byte.
  assert.equal(intervals(timeline, 'service-routing-stale'), { 'cp-1': ['0:00 to 1:00'] });
  assert.equal(intervals(timeline, 'node-not-ready'), { 'cp-1': ['0:45 to 3:38, all'] });
});

test('from 1.24 the kubelet closes its connections itself only where HTTP/2 is switched off', () => {
  const timeline = play(
    cluster('kubeletVersion: v1.24.9, kubeProxyVersion: v1.24.9, kubelet: { environment: { DISABLE_HTTP2: "1" } }', F5),
    plan(REBOOT),
  );
  assert.equal(intervals(timeline, 'node-not-ready'), {});
});

test('an API that is out behind one balancer is out for the nodes behind it, and for nobody else', () => {
  const two = cluster(OLD, F5, `    - { name: apart, count: 10, ${OLD}, loadBalancer: other }\n`)
    .replaceAll(`${OLD} }`, `${OLD}, loadBalancer: vip }`)
    .replace('  dns:', `    - { name: other, fronts: kube-apiserver, members: [cp-1], ${HAPROXY}, timeouts: { tunnel: 1h } }\n  dns:`);
  const out = play(two, plan(REBOOT)).impacts.filter(({ kind, fraction }) => kind === 'api-unavailable' && fraction === 1);
  assert.equal(
    out.map((impact) => [who(impact), impact.nodes, clock(impact.from), clock(impact.to)]),
    // HAProxy sends nobody there before two good checks, 2 s apart.
    [['other', 10, '0:00', '3:04']],
  );
});

test('a plan ends when its last step ends', () => {
  const timeline = play(cluster(OLD, F5), plan(REBOOT, EVICT));
  assert.is(clockedEnd(timeline), '3:20');
  assert.is(clockedEnd(play(cluster(OLD, F5), plan(`${REBOOT}, wait: 30s`))), '3:30');
});

test.run();
