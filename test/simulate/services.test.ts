import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FIXES, status } from '../../src/model/versions.js';
import { hit, played, web, WEB_SERVICE } from './small.js';

const test = suite('Services and names');

/** A balancer that keeps dead connections open for good, and kube-proxies that never notice. */
const KEEPS = { serviceDownAction: 'none', tcp: { idleTimeout: 'indefinite', keepAliveInterval: 'disabled' } };
const DNS = {
  provider: 'coredns',
  lameduck: '5s',
  pods: [
    { name: 'coredns-1', node: 'worker-1', ip: '10.0.0.1' },
    { name: 'coredns-2', node: 'worker-2', ip: '10.0.0.2' },
  ],
};
const deafen = { id: 'reboot', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration: '3m' };
const move = (pods: string) => ({ id: 'move', action: 'evict', pods, duration: '20s' });

test('stale rules hit every Service whose pods move: by name, with the share of endpoints that are dead', () => {
  const timeline = played({
    version: 'v1.18.6',
    balancer: KEEPS,
    spec: { workloads: [web()], services: [WEB_SERVICE] },
    steps: [deafen, move('web-1')],
  });
  const stale = hit(timeline, 'service-routing-stale').filter(({ target }) => target === 'shop/web');
  assert.ok(stale.length > 0);
  const [first] = stale as [(typeof stale)[0]];
  assert.is(first.fraction, 0.5);
  assert.is(first.to, null);
  assert.is(first.pinned, false);
  assert.equal(first.class, { kubeProxyBackend: 'cp-1' });
  assert.match(first.cause.map(({ event }) => event).join('; '), /cp-1 stops without a FIN.*web-1 is moved away/);
  assert.is(hit(timeline, 'service-unreachable').length, 0, 'nodes that hear of it are not hit');
});

test('what fails of first queries and what is left after retries are two figures', () => {
  const timeline = played({ version: 'v1.18.6', balancer: KEEPS, spec: { dns: DNS }, steps: [deafen, move('coredns-1')] });
  const [some] = hit(timeline, 'dns-resolution').filter(({ to }) => to === null);
  assert.is(some!.fraction, 0.5);
  // A second try with a new source port fails half as often again; one with the same goes to the same dead address.
  assert.equal(some!.afterRetries, { least: 0.25, most: 0.5 });
  assert.is(some!.pinned, true);
});

test('a cache on every node pins nobody, and answers what it has for 30 s', () => {
  const timeline = played({
    workers: [{ name: 'worker', count: 6 }],
    spec: { dns: { ...DNS, nodeLocalCache: true } },
    steps: [{ id: 'both', action: 'reboot', nodes: ['worker-1', 'worker-2'], mode: 'abrupt', duration: '3m' }],
  });
  const [covered, bare] = hit(timeline, 'dns-resolution');
  assert.equal(covered!.afterRetries, { least: 0, most: 1 });
  assert.is(covered!.to! - covered!.from, 30_000);
  assert.equal(bare!.afterRetries, { least: 1, most: 1 });
  assert.ok(hit(timeline, 'dns-resolution').every(({ pinned }) => !pinned));
});

test('what the pods that are left cannot carry fails too', () => {
  const failing = (dns: Record<string, unknown>) =>
    hit(
      played({
        spec: { dns: { ...DNS, ...dns } },
        steps: [{ id: 'scale', action: 'scale', workload: 'coredns', replicas: 1, duration: '10s' }],
      }),
      'dns-resolution',
    ).filter(({ to, fraction }) => to === null && fraction > 0);
  assert.is(failing({}).length, 0);
  const [over] = failing({ peakQueriesPerSecond: 20_000, queriesPerSecondPerReplica: 15_000 });
  assert.is(over?.fraction, 0.25);
  assert.ok(over!.cause.some(({ place }) => place.pointer === '/0/spec/dns/peakQueriesPerSecond'));
  assert.is(failing({ peakQueriesPerSecond: 14_000, queriesPerSecondPerReplica: 15_000 }).length, 0);
});

test('a version that leaves conntrack entries pins clients although its kube-proxy hears of everything', () => {
  const pinned = (version: string, more: Record<string, unknown> = {}) =>
    hit(played({ version, spec: { dns: { ...DNS, ...more } }, steps: [move('coredns-1')] }), 'dns-resolution').filter(
      ({ pinned: own }) => own,
    );
  const entry = pinned('v1.29.5')[0]!;
  assert.is(entry.fraction, 0);
  assert.is(entry.to, null);
  assert.is(entry.certainty, 'possible');
  assert.match(entry.cause.at(-1)!.event, /leaves the conntrack entries/);
  assert.is(pinned('v1.29.10').length, 0);
  assert.is(pinned('v1.28.4').length, 0);
  assert.is(pinned('v1.29.5', { nodeLocalCache: true }).length, 0);
});

test('the same for any UDP Service; a TCP one has no such flows', () => {
  const stale = (protocol: string, type: string, version: string) =>
    hit(
      played({
        version,
        spec: { workloads: [web()], services: [{ ...WEB_SERVICE, protocol, type }] },
        steps: [move('web-1')],
      }),
      'service-routing-stale',
    ).map(({ target, pinned }) => [target, pinned]);
  assert.equal(stale('UDP', 'ClusterIP', 'v1.30.2'), [['shop/web', true]]);
  assert.equal(stale('TCP', 'ClusterIP', 'v1.30.2'), []);
  assert.equal(stale('UDP', 'ClusterIP', 'v1.20.4'), []);
  assert.equal(stale('UDP', 'NodePort', 'v1.19.9'), [['shop/web', true]]);
  assert.equal(stale('UDP', 'NodePort', 'v1.20.4'), [], 'what it leaves was made while there was no endpoint');
});

test('the table of conntrack defects, at its edges', () => {
  const at = (fix: keyof typeof FIXES, versions: readonly string[]) => versions.map((version) => status(FIXES[fix], version));
  assert.equal(
    at('conntrackDeletedPods', ['v1.28.9', 'v1.29.0', 'v1.29.9', 'v1.29.10', 'v1.30.5', 'v1.30.6', 'v1.31.1', 'v1.31.2', 'v1.32.0']),
    ['fixed', 'affected', 'affected', 'fixed', 'affected', 'fixed', 'affected', 'fixed', 'fixed'],
  );
  assert.equal(at('conntrackReadiness', ['v1.21.9', 'v1.22.0', 'v1.22.3', 'v1.22.4']), ['fixed', 'affected', 'affected', 'fixed']);
  assert.equal(at('conntrackLoadBalancer', ['v1.20.9', 'v1.20.10', 'v1.21.3', 'v1.21.4', 'v1.22.0', 'v1.22.1']), [
    'affected',
    'fixed',
    'affected',
    'fixed',
    'affected',
    'fixed',
  ]);
  assert.equal(at('conntrackNoEndpoints', ['v1.36.4', 'v1.37.0']), ['affected', 'fixed']);
  assert.equal(at('conntrackTargetPort', ['v1.31.9', 'v1.33.2', 'v1.34.0']), ['fixed', 'affected', 'fixed']);
});

test('externalTrafficPolicy Local: pods held by their budget on cordoned nodes are lost where the balancer leaves those out', () => {
  const outside = (service: Record<string, unknown>, version: string) =>
    hit(
      played({
        version,
        spec: {
          workloads: [web({ budget: { name: 'web', maxUnavailable: 0 } })],
          services: [{ ...WEB_SERVICE, type: 'LoadBalancer', ...service }],
        },
        steps: [{ id: 'drain', action: 'drain', nodes: ['worker-1', 'worker-2'], flags: { ignoreDaemonsets: true, timeout: '10m' } }],
      }),
      'service-unreachable',
    );
  const lost = outside({ externalTrafficPolicy: 'Local' }, 'v1.18.20')[0]!;
  assert.is(lost.target, 'shop/web from outside');
  assert.is(lost.fraction, 1);
  assert.is(lost.certainty, 'certain');
  assert.match(lost.cause[0]!.event, /cordoned node/);
  assert.is(outside({ externalTrafficPolicy: 'Cluster' }, 'v1.18.20').length, 0);
  // From 1.19 on Kubernetes itself keeps them; what sets the balancer up may be another controller.
  assert.is(outside({ externalTrafficPolicy: 'Local' }, 'v1.19.0')[0]?.certainty, 'possible');
  // What the inventory says goes before what the version lets expect: balancers have controllers of their own.
  const said = outside({ externalTrafficPolicy: 'Local', excludesCordonedNodes: true }, 'v1.30.4')[0]!;
  assert.equal([said.certainty, said.from], ['certain', 0]);
  assert.is(outside({ externalTrafficPolicy: 'Local', excludesCordonedNodes: false }, 'v1.18.20').length, 0);
});

test('externalTrafficPolicy Local: a pod that moves to a node that the balancer does not know is lost to it', () => {
  const timeline = played({
    workers: [
      { name: 'edge-1', labels: { tier: 'edge' } },
      { name: 'app', count: 5, labels: { tier: 'app' } },
    ],
    spec: {
      loadBalancers: [
        { name: 'api', vendor: 'f5-bigip', fronts: 'kube-apiserver', members: ['cp-1', 'cp-2', 'cp-3'], serviceDownAction: 'reset' },
        { name: 'front', vendor: 'generic', fronts: 'shop/web', members: ['edge-1'] },
      ],
      workloads: [web({}, ['edge-1'])],
      services: [{ ...WEB_SERVICE, type: 'LoadBalancer', externalTrafficPolicy: 'Local' }],
    },
    steps: [{ id: 'drain', action: 'drain', node: 'edge-1', flags: { ignoreDaemonsets: true } }],
  });
  const lost = hit(timeline, 'service-unreachable').find(({ target }) => target === 'shop/web from outside')!;
  assert.is(lost.to, null);
  assert.is(lost.certainty, 'certain');
});

test('externalTrafficPolicy Local: until its monitor has seen it the balancer sends to a node that has lost its pod', () => {
  const part = (monitor: Record<string, unknown>, service: Record<string, unknown> = {}, version = 'v1.30.4') =>
    hit(
      played({
        version,
        spec: {
          workloads: [web()],
          services: [{ ...WEB_SERVICE, type: 'LoadBalancer', externalTrafficPolicy: 'Local', excludesCordonedNodes: false, ...service }],
          loadBalancers: [
            { name: 'api', vendor: 'f5-bigip', fronts: 'kube-apiserver', members: ['cp-1', 'cp-2', 'cp-3'], serviceDownAction: 'reset' },
            { name: 'edge', vendor: 'aws-nlb', fronts: 'shop/web', monitor },
          ],
        },
        steps: [
          { id: 'drain', action: 'drain', node: 'worker-1', flags: { ignoreDaemonsets: true } },
          { id: 'rest', action: 'wait', duration: '5m' },
        ],
      }),
      'service-unreachable',
    )
      .filter(({ target }) => target === 'shop/web from outside')
      .map(({ from, to, fraction, certainty }) => ({ from, to, fraction, certainty }));
  // Three checks of 10 s and the phase; kube-proxy's own health check refuses at once.
  const lost = part({ type: 'http', interval: '10s', fall: 3 });
  assert.equal([lost[0]?.from, lost.at(-1)?.to], [0, 30_000]);
  assert.ok(lost.every(({ fraction }) => fraction > 0.3 && fraction <= 0.5));
  assert.is(part({ type: 'http', interval: '10s', fall: 1 }).at(-1)?.to, 10_000);
  assert.equal(part({ type: 'http', interval: '10s', fall: 3 }, { externalTrafficPolicy: 'Cluster' }), []);
  // A pod that is told to end may answer on, from 1.26.
  assert.ok(lost.every(({ certainty }) => certainty === 'possible'));
  const older = part({ type: 'http', interval: '10s', fall: 3 }, {}, 'v1.25.9');
  assert.ok(older.length > 0 && older.every(({ certainty }) => certainty === 'certain'));
});

test('conntrack entries of a Service without any endpoint are cleared when it has one again', () => {
  const pinned = (version: string, back: boolean) =>
    hit(
      played({
        version,
        spec: { workloads: [web()], services: [{ ...WEB_SERVICE, protocol: 'UDP' }] },
        steps: [
          { id: 'off', action: 'scale', workload: 'shop/web', replicas: 0, duration: '1m' },
          ...(back ? [{ id: 'on', action: 'scale', workload: 'shop/web', replicas: 2, duration: '1m' }] : []),
          { id: 'rest', action: 'wait', duration: '5m' },
        ],
      }),
      'service-routing-stale',
    )
      .filter(({ pinned: is, fraction }) => is && fraction === 0)
      .map(({ worst }) => worst.to);
  assert.equal(pinned('v1.33.2', false), [null]);
  assert.equal(pinned('v1.33.2', true), [120_000]);
  assert.equal(pinned('v1.31.9', false), [], 'up to 1.31 entries of every deleted endpoint were cleared');
});

test.run();
