import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Inventory } from '../../src/model/inventory.js';
import { startClock } from '../../src/simulate/clock.js';
import type { Connections } from '../../src/simulate/connections.js';
import type { Episode } from '../../src/simulate/episodes.js';
import { evictionPolicy } from '../../src/simulate/eviction.js';
import { openLedger } from '../../src/simulate/ledger.js';
import { watchKubelets } from '../../src/simulate/observe/kubelets.js';
import { of, span, timelineOf } from './timeline.js';

const test = suite('eviction of many nodes');
const at = { file: 'x', pointer: '/0' };
const inventory = (zones: number, flags?: Record<string, string>): Inventory => ({
  name: 'c',
  at,
  nodes: Array.from({ length: Math.max(1, zones) }, (_, i) => ({ name: `n${i}`, at, ...(zones > 0 && { zone: `z${i}` }) })),
  loadBalancers: [],
  services: [],
  workloads: [],
  webhooks: [],
  certificates: [],
  clients: [],
  believed: [],
  files: [],
  ...(flags && { controlPlane: { at, controllerManager: { flags } } }),
});

test('few nodes are evicted, all of them never', () => {
  const { state } = evictionPolicy(inventory(0), 60);
  assert.is(state(20), 'evicting');
  assert.is(state(60), 'cancelled');
});

test('more than half of a small zone stops evictions, of a large one only slows them', () => {
  assert.is(evictionPolicy(inventory(0), 50).state(30), 'stopped');
  assert.is(evictionPolicy(inventory(0), 51).state(30), 'evicting');
  assert.is(evictionPolicy(inventory(3), 120).state(80), 'stopped', 'three zones of 40');
  assert.is(evictionPolicy(inventory(0), 3).state(2), 'evicting', 'fewer than three are no unhealthy zone');
  assert.is(evictionPolicy(inventory(0, { 'large-cluster-size-threshold': '20' }), 50).state(30), 'evicting');
});

test('while most kubelets hear nothing no more nodes are tainted', () => {
  const balancers =
    '    - { name: api, vendor: generic, mode: pass-through, monitor: none, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3] }';
  const replace = (host: string) => `{ id: ${host}, action: replace, node: ${host}, mode: abrupt, duration: 30s }`;
  const evicted = (steps: string[]) => of(timelineOf({ version: 'v1.8.3', balancers, steps }), 'pod-eviction').map(span);
  // The kernel gives up 933 s after the first unanswered heartbeat, 5 s after the stop.
  assert.equal(evicted([replace('cp-1'), '{ id: w, action: wait, duration: 30m }']), [[345, 937.992]]);
  assert.equal(evicted([replace('cp-1'), replace('cp-2'), replace('cp-3'), '{ id: w, action: wait, duration: 30m }']), [[345, 937.992]]);
});

const HAPROXY = `    - { name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], onMarkedDown: shutdown-sessions,
        monitor: { type: tcp, interval: 2s, fall: 3 } }`;

test('pods of a host that stays down are evicted as soon after an orderly stop as after a sudden one', () => {
  for (const mode of ['graceful', 'abrupt'])
    for (const rest of [[], ['{ id: w, action: wait, duration: 1h }']]) {
      const steps = [`{ id: off, action: shutdown, node: cp-1, mode: ${mode}, duration: 30s }`, ...rest];
      assert.equal(of(timelineOf({ balancers: HAPROXY, version: 'v1.29.4', steps }), 'pod-eviction').map(span), [[345, null]], mode);
    }
});

test('pods that say nothing stay for as long as the API server gives them: on nodes with a name, without one, and behind deaf kubelets', () => {
  const flags = (text: string) => `  controlPlane: { apiserver: { flags: { ${text} } } }`;
  const evicted = (
    more: string,
    step: string,
    given: { version?: string; balancers?: string } = { version: 'v1.29.4', balancers: HAPROXY },
  ) =>
    of(timelineOf({ ...given, more, steps: [`{ id: off, ${step} }`, '{ id: w, action: wait, duration: 30m }'] }), 'pod-eviction').map(span);
  const some = 'action: reboot, nodes: { role: worker }, batch: 4, mode: abrupt, duration: 4m';
  const minute = flags('default-unreachable-toleration-seconds: "60"');
  assert.equal(evicted('', some), []);
  assert.equal(evicted(minute, some)[0]?.[0], 105);
  const host = 'action: shutdown, node: cp-1, mode: graceful, duration: 30s';
  assert.equal(evicted('', host), [[345, null]]);
  assert.equal(evicted(minute, host), [[105, null]]);
  assert.equal(evicted(flags('disable-admission-plugins: "NodeRestriction,DefaultTolerationSeconds"'), host), [[45, null]]);
  const deaf = {
    version: 'v1.8.3',
    balancers:
      '    - { name: api, vendor: generic, mode: pass-through, monitor: none, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3] }',
  };
  const replace = 'action: replace, node: cp-1, mode: abrupt, duration: 30s';
  assert.equal([evicted('', replace, deaf)[0]?.[0], evicted(minute, replace, deaf)[0]?.[0]], [345, 105]);
});

test('nothing is evicted while the API takes no writes, and grace and toleration count anew once it does', () => {
  const more = '  etcd: { topology: stacked, rejoin: 0s }';
  const off = ['cp-1', 'cp-2'].map((host) => `{ id: ${host}, action: shutdown, node: ${host}, mode: graceful, duration: 30s }`);
  const evicted = (steps: string[]) => of(timelineOf({ balancers: HAPROXY, version: 'v1.29.4', more, steps }), 'pod-eviction').map(span);
  assert.equal(evicted(off), []);
  const back = [...off, '{ id: w, action: wait, duration: 20m }', '{ id: on, action: start, node: cp-2, duration: 1m }'];
  assert.equal(evicted(back), [[1665, null]], '345 s after the quorum is back, 1320 s after the start');
});

test('what replaces pods of a missed host waits for that too', () => {
  const dns = '  dns: { provider: coredns, pods: [{ name: a, node: cp-1, ip: 10.0.0.1 }, { name: b, node: cp-1, ip: 10.0.0.2 }] }';
  const more = `  etcd: { topology: stacked, rejoin: 0s }\n${dns}`;
  const off = ['cp-1', 'cp-2'].map((host) => `{ id: ${host}, action: shutdown, node: ${host}, mode: graceful, duration: 30s }`);
  const back = [...off, '{ id: w, action: wait, duration: 20m }', '{ id: on, action: start, node: cp-2, duration: 1m }'];
  const ends = (steps: string[]) =>
    of(timelineOf({ balancers: HAPROXY, version: 'v1.29.4', more, steps }), 'dns-resolution').map(({ to }) => Math.floor((to ?? 0) / 1000));
  assert.ok(
    ends([off[0]!]).some((to) => to >= 345 && to < 420),
    'grace and toleration, and the start of the new ones',
  );
  const late = Math.max(...ends(back));
  assert.ok(late >= 1665 && late < 1740, String(late));
});

test('once everybody is NotReady those who were tainted are freed', () => {
  const clock = startClock();
  const ledger = openLedger(() => clock.now);
  const episode = (backend: string, weight: number) =>
    ({
      component: 'kubelet',
      backend,
      balancer: 'b',
      at: 0,
      step: backend,
      weight,
      exact: true,
      causes: [],
      client: {},
    }) as unknown as Episode;
  const episodes = [episode('one', 10)];
  const missed = () => episodes.reduce((sum, { at, weight }) => sum + (clock.now - at >= 45_000 ? weight : 0), 0);
  const of = { keyOf: ({ backend }: Episode) => backend, classOf: () => ({}) };
  const kubelets = watchKubelets(
    () => ({ episodes: () => episodes }) as unknown as Connections,
    of,
    clock,
    45_000,
    300_000,
    ledger,
    {
      from: () => Number.NEGATIVE_INFINITY,
      look() {},
      looksSince: (began) => began,
      since: (began) => began,
      whenLooking: (what) => what(),
      whenTainting: (what) => what(),
      state: () => evictionPolicy(inventory(0), 60).state(missed()),
    },
    [],
  );
  const at = (seconds: number, what?: () => void) =>
    clock.schedule(seconds * 1000, 0, () => {
      what?.();
      kubelets.observe();
    });
  at(45);
  at(100, () => episodes.push(episode('rest', 50)));
  at(346);
  at(400, () => episodes.pop());
  at(701);
  while (clock.step());
  const evictions = ledger.close().filter(({ kind }) => kind === 'pod-eviction');
  assert.equal(
    evictions.map(({ key, from }) => [key, from]),
    [['one', 701_000]],
    'tainted again from 400 s on, and tolerated for 300 s',
  );
});

test.run();
