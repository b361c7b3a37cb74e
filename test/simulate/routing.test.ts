/** What differs between kube-proxy's modes and settings, for clients of Services that hear of everything. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Node } from '../../src/model/inventory.js';
import { leavesEntries } from '../../src/simulate/service/conntrack.js';
import { reusesPorts } from '../../src/simulate/service/reused-ports.js';
import { udpTimeouts } from '../../src/simulate/service/udp-timeouts.js';
import { hit, played, type Small, web, WEB_SERVICE } from './small.js';

const test = suite('service routing');

const at = { file: 'x', pointer: '/0' };
const node = (more: Partial<Node>): Node => ({ name: 'n', at, ...more });
const move = {
  id: 'move',
  action: 'evict',
  pods: ['web-1'],
  node: 'worker-1',
  replacement: { node: 'worker-3', ip: '10.244.3.9' },
  duration: '10s',
};
const WORKER = { name: 'worker', count: 6 };

/** What is left for clients that use a source port again, as target, from and to in seconds. */
const left = (small: Partial<Small>, service: Record<string, unknown> = {}) =>
  hit(
    played({
      steps: [move, { id: 'later', action: 'wait', duration: '20m' }],
      ...small,
      spec: { workloads: [web()], services: [{ ...WEB_SERVICE, protocol: 'UDP', ...service }], ...small.spec },
    }),
    'service-routing-stale',
  )
    .filter(({ pinned }) => pinned)
    .map(({ from, to, nodes }) => [from / 1000, to === null ? null : to / 1000, nodes]);

test('an entry that leads nowhere stays while its client sends often enough, and dies of its silence', () => {
  const version = 'v1.30.2';
  assert.equal(left({ version }), [[1, null, 9]], 'how often clients send nobody said');
  assert.equal(left({ version }, { clientInterval: '60s' }), [[1, null, 9]]);
  assert.equal(left({ version }, { clientInterval: '5m' }), [[1, 121, 9]]);
  const workers = [{ ...WORKER, kubeProxy: { udpStreamTimeout: '10m' } }];
  assert.equal(
    new Set(left({ version, workers }, { clientInterval: '5m' }).map(([, to]) => to)),
    new Set([121, null]),
    'where the entry lives longer it stays',
  );
});

test('the timers are what the node says, and the kernel where it says nothing', () => {
  const stream = (more: Partial<Node>) => udpTimeouts(node(more)).stream / 1000;
  assert.is(stream({}), 120);
  assert.is(stream({ kernelVersion: '3.10.0-1127.el7.x86_64' }), 180);
  assert.is(stream({ kernelVersion: '5.0.0' }), 120);
  assert.is(stream({ sysctl: { 'net.netfilter.nf_conntrack_udp_timeout_stream': 60 } }), 60);
  assert.is(stream({ sysctl: { 'net.netfilter.nf_conntrack_udp_timeout_stream': 60 }, kubeProxy: { udpStreamTimeout: '45s' } }), 45);
  assert.is(udpTimeouts(node({})).unreplied, 30_000);
  assert.is(udpTimeouts(node({ kubeProxy: { flags: { 'ipvs-udp-timeout': '10s' } } })).ipvs, 10_000);
});

test('IPVS deletes the server of a UDP flow, whatever kube-proxy leaves in conntrack', () => {
  const rows = (kubeProxyMode: Node['kubeProxyMode'], kubeProxyVersion: string) =>
    leavesEntries(node({ ...(kubeProxyMode && { kubeProxyMode }), kubeProxyVersion }), { type: 'ClusterIP', externalIPs: false }, 'gone')
      ?.id;
  assert.is(rows('iptables', 'v1.30.2'), 'conntrackDeletedPods');
  assert.is(rows('nftables', 'v1.30.2'), 'conntrackDeletedPods');
  assert.is(rows('ipvs', 'v1.30.2'), undefined);
  assert.is(rows('ipvs', 'v1.14.2'), 'ipvsUdpGraceful');
  assert.is(rows('none', 'v1.30.2'), undefined);
});

test('what is made while a Service has no endpoint is another matter than what an endpoint leaves', () => {
  const row = (
    change: Parameters<typeof leavesEntries>[2],
    version: string,
    type: 'NodePort' | 'LoadBalancer' | 'ClusterIP',
    externalIPs = false,
  ) => leavesEntries(node({ kubeProxyVersion: version }), { type, externalIPs }, change)?.id;
  assert.is(row('gone', 'v1.20.4', 'NodePort'), undefined);
  assert.is(row('first', 'v1.20.4', 'NodePort'), 'conntrackNodePort');
  assert.is(row('gone', 'v1.19.4', 'NodePort'), 'conntrackNodePortChange');
  assert.is(row('first', 'v1.21.3', 'LoadBalancer'), 'conntrackLoadBalancer');
  assert.is(row('first', 'v1.13.4', 'ClusterIP', true), 'conntrackExternalIP');
  assert.is(row('first', 'v1.14.0', 'ClusterIP', true), undefined);
  assert.is(row('last gone', 'v1.33.2', 'ClusterIP'), 'conntrackNoEndpoints');
});

test('a Service by an external IP that gets its first endpoint again leaves its clients where they were', () => {
  const steps = [
    { id: 'down', action: 'scale', workload: 'shop/Deployment/web', replicas: 0, duration: '10s', wait: '2m' },
    { id: 'up', action: 'scale', workload: 'shop/Deployment/web', replicas: 2, duration: '10s' },
    { id: 'later', action: 'wait', duration: '20m' },
  ];
  assert.equal(left({ version: 'v1.13.9', steps }), []);
  assert.is(left({ version: 'v1.13.9', steps }, { externalIPs: ['192.0.2.7'] }).length, 1);
  assert.equal(left({ version: 'v1.14.3', steps }, { externalIPs: ['192.0.2.7'] }), []);
});

test('a step that changes the target port leaves UDP flows on the old one, in the versions that look at addresses alone', () => {
  const steps = [
    { id: 'port', action: 'configure', set: { 'services/web/targetPort': 5354 }, duration: '10s' },
    { id: 'later', action: 'wait', duration: '20m' },
  ];
  const service = { targetPort: 5353 };
  assert.equal(left({ version: 'v1.33.2', steps }, service), [[10, null, 9]]);
  assert.equal(left({ version: 'v1.33.2', steps }, { ...service, clientInterval: '5m' }), [[10, 130, 9]]);
  assert.equal(left({ version: 'v1.34.0', steps }, service), []);
  assert.equal(left({ version: 'v1.33.2', steps }, { ...service, protocol: 'TCP' }), []);
  assert.equal(left({ version: 'v1.33.2', steps }, {}), [], 'what it was nobody said');
});

test('IPVS sends TCP clients that use a source port again to a server that is gone, where its kernel or kube-proxy has it so', () => {
  const why = (more: Partial<Node>) => reusesPorts(node({ kubeProxyMode: 'ipvs', kubeProxyVersion: 'v1.30.4', ...more }))?.why;
  assert.is(why({}), undefined, 'the kernel is not given');
  assert.match(why({ kernelVersion: '4.18.0-305.el8.x86_64' })!, /Linux 4\.18/);
  assert.is(why({ kernelVersion: '5.9.1' }), undefined);
  assert.is(why({ kernelVersion: '3.10.0-1127.el7' }), undefined, 'it has no such setting');
  assert.match(why({ kernelVersion: '5.9.1', kubeProxyVersion: 'v1.21.4' })!, /v1\.21\.4/);
  assert.match(why({ kernelVersion: '5.15.0', sysctl: { 'net.ipv4.vs.conn_reuse_mode': 0 } })!, /is 0/);
  assert.is(why({ kernelVersion: '4.18.0', sysctl: { 'net.ipv4.vs.conn_reuse_mode': 1 } }), undefined);
  assert.is(why({ kernelVersion: '4.18.0', kubeProxyMode: 'iptables' }), undefined);
  const workers = [{ ...WORKER, kubeProxyMode: 'ipvs', kernelVersion: '4.18.0' }];
  assert.equal(left({ workers }, { protocol: 'TCP' }), [[1, null, 6]]);
});

test('rules that are written every ten seconds at most lead to pods that are gone for that long', () => {
  const failing = (minSyncPeriod?: string) =>
    hit(
      played({
        workers: [{ ...WORKER, ...(minSyncPeriod !== undefined && { kubeProxy: { minSyncPeriod } }) }],
        spec: { workloads: [web()], services: [WEB_SERVICE] },
        steps: [move],
      }),
      'service-unreachable',
    ).map(({ from, to, fraction }) => [from / 1000, to! / 1000, fraction]);
  assert.equal(failing(), []);
  assert.equal(failing('1s'), []);
  // Its program ends 5 s after it was told to, and its address is in the rules until the next time that they are written.
  assert.equal(failing('10s'), [[5, 10, 1 / 2]]);
});

test.run();
