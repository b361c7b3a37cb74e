/**
 * Another cluster and other balancers, the same mechanisms. Five API servers, CoreDNS on two of them, and a plan in another order than
 * the incident's: api-c stops at 0:00, a pod leaves api-b at 4:00 (its address is dead at 4:05), api-b stops at 4:30, the other pod leaves
 * api-e at 8:30 (dead at 8:35), api-e stops at 9:00. Both new addresses are new. Expectations are derived by hand from these times.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { found, intervals, lint, play, swap } from './story.js';

const test = suite('other topologies');

const nodes = ['a', 'b', 'c', 'd', 'e'].map(
  (letter) => `    - { name: api-${letter}, roles: [control-plane], kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }\n`,
);
const cluster = (balancer: string) => `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: five }
spec:
  kubernetesVersion: v1.18.6
  nodes:
    - { name: blade, count: 45, kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }
${nodes.join('')}  etcd: { topology: stacked }
  loadBalancers:
    - { name: front, fronts: kube-apiserver, members: [api-e, api-a, api-d, api-c, api-b], ${balancer} }
  dns:
    provider: coredns
    pods: [{ name: coredns-x, node: api-e, ip: 10.1.4.2 }, { name: coredns-y, node: api-b, ip: 10.1.1.2 }]
`;
const PLAN = `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: five }
spec:
  inventory: inventory.yaml
  steps:
    - { id: one, action: reboot, node: api-c, mode: abrupt, duration: 4m, downtime: 90s }
    - { id: move-y, action: evict, node: api-b, pods: coredns, duration: 30s, replacement: { node: blade-7, ip: 10.1.9.2 } }
    - { id: two, action: reboot, node: api-b, mode: abrupt, duration: 4m, downtime: 90s }
    - { id: move-x, action: evict, node: api-e, pods: coredns, duration: 30s, replacement: { node: api-c, ip: 10.1.2.2 } }
    - { id: three, action: reboot, node: api-e, mode: abrupt, duration: 4m, downtime: 90s }
`;
const F5 =
  'vendor: f5-bigip, serviceDownAction: none, monitor: { type: tcp, interval: 5s, timeout: 16s }, tcp: { keepAliveInterval: 1800s, keepAlivesRefreshIdle: true }';
const haproxy = (onMarkedDown: string) =>
  `vendor: haproxy, onMarkedDown: ${onMarkedDown}, monitor: { type: tcp, interval: 2s, fall: 3, rise: 2 }, timeouts: { client: 1h, server: 1h, tunnel: 1h }, srvtcpka: false`;

/** Those via api-c know both first addresses; those via api-b heard of the first move; those via api-e of both. */
test('five masters behind an F5 that keeps connections: half, then all, until the keepalive comes back; etcd bears it', () => {
  const timeline = play(cluster(F5), PLAN);
  assert.equal(intervals(timeline, 'service-routing-stale'), {
    'api-c': ['0:00 to 30:00'],
    'api-b': ['4:30 to 34:30'],
    'api-e': ['9:00 to 39:00'],
  });
  assert.equal(intervals(timeline, 'dns-resolution'), {
    'api-c': ['4:05 to 8:35, 1/2', '8:35 to 30:00, all'],
    'api-b': ['8:35 to 34:30, 1/2'],
  });
  // Three of five members are there at any time, rejoined or not.
  assert.equal(intervals(timeline, 'etcd-no-quorum'), {});
  // A fifth of the 49 other nodes.
  const first = timeline.impacts.find(({ kind }) => kind === 'service-routing-stale')!;
  assert.ok(Math.abs(first.nodes - 49 / 5) < 1e-9);
});

test('the pods moved first, one after the other: nobody is deaf yet when they move, and no name fails', () => {
  const lines = PLAN.split('\n');
  const steps = lines.filter((line) => line.startsWith('    - '));
  const order = [...steps.filter((line) => line.includes('evict')), ...steps.filter((line) => line.includes('reboot'))];
  const timeline = play(
    cluster(F5),
    [
      ...lines.filter((line) => line !== '' && !line.startsWith('    - ')),
      ...order.map((line) => line.replace('node: api-c, ip', 'node: blade-9, ip')),
      '',
    ].join('\n'),
  );
  assert.equal(intervals(timeline, 'dns-resolution'), {});
  assert.equal(Object.keys(intervals(timeline, 'service-routing-stale')), ['api-c', 'api-b', 'api-e']);
});

test('HAProxy without on-marked-down: the client hears of it when timeout tunnel runs out, counted from the last data', () => {
  const timeline = play(cluster(haproxy('none')), PLAN);
  assert.equal(intervals(timeline, 'service-routing-stale'), {
    'api-c': ['0:00 to 60:00'],
    'api-b': ['4:30 to 64:30'],
    'api-e': ['9:00 to 69:00'],
  });
  assert.equal(intervals(timeline, 'dns-resolution'), {
    'api-c': ['4:05 to 8:35, 1/2', '8:35 to 60:00, all'],
    'api-b': ['8:35 to 64:30, 1/2'],
  });
  assert.ok(found(lint(cluster(haproxy('none')), PLAN)).includes('error balancer/keeps-dead-connections'));
});

test('HAProxy with on-marked-down shutdown-sessions: nothing outlasts the mark-down', () => {
  // Up to 2 s until the next check, three checks of 2 s that time out, two pauses of 2 s.
  const timeline = play(cluster(haproxy('shutdown-sessions')), PLAN);
  assert.equal(intervals(timeline, 'service-routing-stale'), {
    'api-c': ['0:00 to 0:12'],
    'api-b': ['4:30 to 4:42'],
    'api-e': ['9:00 to 9:12'],
  });
  assert.equal(intervals(timeline, 'dns-resolution'), {});
  assert.ok(!found(lint(cluster(haproxy('shutdown-sessions')), PLAN)).some((rule) => rule.endsWith('balancer/keeps-dead-connections')));
});

test('HAProxy whose members all come back before they are marked down: shutdown-sessions never happens', () => {
  const timeline = play(cluster(haproxy('shutdown-sessions').replace('interval: 2s', 'interval: 60s')), PLAN);
  assert.equal(intervals(timeline, 'dns-resolution')['api-c'], ['4:05 to 8:35, 1/2', '8:35 to 60:00, all']);
});

test('nginx stream: proxy_timeout between two reads or writes ends it', () => {
  const timeline = play(cluster('vendor: nginx, timeouts: { proxy: 10m }'), PLAN);
  assert.equal(intervals(timeline, 'service-routing-stale'), {
    // Of those that connect anew at 10:00 some are sent to api-e, which is away and which nginx never marks down: 10 s of TLS handshake each time.
    'api-c': ['0:00 to 10:00', '10:00 to 10:10', '10:10 to 10:20'],
    'api-b': ['4:30 to 14:30'],
    'api-e': ['9:00 to 19:00'],
  });
  assert.equal(intervals(timeline, 'dns-resolution'), {
    'api-c': ['4:05 to 8:35, 1/2', '8:35 to 10:00, all', '10:00 to 10:10, all', '10:10 to 10:20, all'],
    'api-b': ['8:35 to 14:30, 1/2'],
  });
});

test("a balancer that passes packets on: the client's own keepalive reaches the returned host, 30 s later at most", () => {
  const timeline = play(cluster('vendor: ipvs, monitor: { type: tcp, interval: 6s, fall: 1 }'), PLAN);
  assert.equal(intervals(timeline, 'service-routing-stale'), {
    'api-c': ['0:00 to 2:00'],
    'api-b': ['4:30 to 6:30'],
    'api-e': ['9:00 to 11:00'],
  });
  assert.equal(intervals(timeline, 'dns-resolution'), {});
});

test('the same where the host stays away: ten keepalives of 30 s go unanswered', () => {
  const away = swap(PLAN, ['duration: 4m, downtime: 90s', 'duration: 20m, downtime: 15m']);
  const timeline = play(cluster('vendor: ipvs, monitor: { type: tcp, interval: 6s, fall: 1 }'), away);
  assert.equal(intervals(timeline, 'service-routing-stale')['api-c'], ['0:00 to 5:00']);
});

test.run();
