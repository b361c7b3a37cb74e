import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { rowsOf } from '../../src/report/lanes.js';
import { hit, played } from './small.js';

const test = suite('the DNS pods');

const toZero = { id: 'down', action: 'scale', workload: 'coredns', replicas: 0, duration: '30s' };

test('DNS that nobody lists the pods of is gone when it is scaled to none, however it is named', () => {
  for (const [dns, workload] of [
    [{ provider: 'coredns', replicas: 2 }, 'coredns'],
    [{ replicas: 3 }, 'kube-system/Deployment/coredns'],
    [{ workload: 'kube-system/Deployment/names' }, 'names'],
    [undefined, 'coredns'],
  ] as const) {
    const timeline = played({
      ...(dns && { spec: { dns } }),
      steps: [
        { ...toZero, workload },
        { id: 'wait', action: 'wait', duration: '10m' },
      ],
    });
    const [lost] = hit(timeline, 'dns-resolution');
    assert.is(lost?.certainty, 'certain', workload);
    assert.is(lost?.fraction, 1);
    assert.is(lost?.to, null);
    const where = timeline.assumptions.find(({ fact }) => fact === 'where the DNS pods run');
    assert.match(where?.assumed ?? '', new RegExp(`^${dns && 'replicas' in dns ? dns.replicas : 2} of them, on no node`));
  }
});

test('a part of them is enough, and what is no name of theirs does nothing to them', () => {
  const spec = { dns: { provider: 'coredns', replicas: 2 } };
  for (const step of [
    { ...toZero, replicas: 1 },
    { ...toZero, workload: 'shop/Deployment/coredns' },
  ])
    assert.equal(hit(played({ spec, version: 'v1.31.4', steps: [step] }), 'dns-resolution'), []);
});

const twoPods = {
  provider: 'coredns',
  replicas: 2,
  pods: [
    { name: 'coredns-a', node: 'worker-1', ip: '10.244.1.2' },
    { name: 'coredns-b', node: 'worker-2', ip: '10.244.2.2' },
  ],
};
const WORKERS = [1, 2, 3, 4, 5, 6].map((number) => `worker-${number}`);

test('whether the control plane takes DNS pods is asked where nothing else is left to them, and both are played', () => {
  const steps = [
    { id: 'taint', action: 'taint', nodes: WORKERS, taint: 'maint=true:NoExecute', duration: '5s' },
    { id: 'wait', action: 'wait', duration: '10m' },
    { id: 'untaint', action: 'taint', nodes: WORKERS, taint: 'maint:NoExecute-', duration: '5s' },
  ];
  const of = (more: object) => played({ spec: { dns: { ...twoPods, ...more } }, version: 'v1.31.4', steps });
  const FACT = 'whether the DNS pods tolerate the taint of control-plane nodes';

  const unknown = of({});
  const [lost] = hit(unknown, 'dns-resolution');
  assert.ok(lost!.to! < 60_000, `${lost!.to}`);
  assert.ok(lost!.worst.to! > 600_000, `${lost!.worst.to}`);
  const pivot = unknown.pivots.find(({ fact }) => fact === FACT);
  assert.match(pivot?.collect ?? '', /^kubectl .*deployments/);
  assert.is(pivot?.values.length, 2);

  const known = of({ tolerations: [{ key: 'CriticalAddonsOnly', operator: 'Exists' }] });
  assert.not.ok(known.assumptions.some(({ fact }) => fact === FACT));
  assert.ok(hit(known, 'dns-resolution')[0]!.to! > 600_000);
  const taken = of({ tolerations: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }] });
  assert.ok(hit(taken, 'dns-resolution')[0]!.worst.to! < 120_000);
  const elsewhere = played({
    spec: { dns: twoPods },
    version: 'v1.31.4',
    steps: [{ id: 'drain', action: 'drain', nodes: ['worker-1'], flags: { ignoreDaemonsets: true } }],
  });
  assert.not.ok(elsewhere.assumptions.some(({ fact }) => fact === FACT));
});

test('a worker with a taint takes no DNS pods because the control plane may', () => {
  const timeline = played({
    spec: { dns: { ...twoPods, pods: [{ name: 'coredns-a', node: 'worker-1', ip: '10.244.1.2' }] } },
    workers: [{ name: 'worker-1' }, { name: 'gpu-1', taints: [{ key: 'gpu', effect: 'NoSchedule' }] }],
    version: 'v1.31.4',
    steps: [{ id: 'drain', action: 'drain', nodes: ['worker-1'], flags: { ignoreDaemonsets: true } }],
  });
  assert.not.ok(timeline.varied.some(({ values }) => values.includes('gpu-1') || values.includes('a worker')));
});

const drained = (version: string, dns: object, more: object = {}) =>
  hit(
    played({
      spec: { dns: { ...twoPods, ...dns }, ...more },
      version,
      steps: [{ id: 'drain', action: 'drain', nodes: ['worker-1', 'worker-2'], flags: { ignoreDaemonsets: true }, duration: '1m' }],
    }),
    'dns-resolution',
  ).filter(({ fraction }) => fraction > 0)[0]!;

test('from kube-proxy 1.26 on DNS pods that are all told to end are asked for as long as their lameduck lasts', () => {
  assert.equal([drained('v1.25.9', { lameduck: '20s' }).from, drained('v1.25.9', { lameduck: '20s' }).certainty], [1000, 'certain']);
  assert.is(drained('v1.26.0', { lameduck: '5s' }).from, 5000);
  const covered = drained('v1.31.4', { lameduck: '20s' });
  assert.equal([covered.from, covered.certainty], [20_000, 'possible']);
});

test('no lameduck outlasts the grace period', () => {
  const held = drained('v1.31.4', { lameduck: '40s' });
  assert.equal([held.from, held.worst.to], [30_000, 60_000]);
});

test('one kube-proxy that does not fall back, or whose version nobody knows, is enough for names to fail at once', () => {
  const workers = [{ name: 'worker', count: 6, kubeProxyVersion: 'v1.25.9' }];
  const gate = [{ name: 'worker', count: 6, kubeProxy: { flags: { 'feature-gates': 'ProxyTerminatingEndpoints=false' } } }];
  for (const own of [workers, gate]) {
    const timeline = played({
      workers: own,
      version: 'v1.26.3',
      spec: { dns: { ...twoPods, lameduck: '5s' } },
      steps: [{ id: 'drain', action: 'drain', nodes: ['worker-1', 'worker-2'], flags: { ignoreDaemonsets: true }, duration: '1m' }],
    });
    assert.is(hit(timeline, 'dns-resolution').find(({ fraction }) => fraction > 0)?.from, 1000);
  }
});

test('a chart draws flows that may be left behind only where the story is about them', () => {
  const of = (nodes: readonly string[]) =>
    played({
      spec: { dns: { ...twoPods, lameduck: '5s' } },
      version: 'v1.30.4',
      steps: [{ id: 'drain', action: 'drain', nodes, flags: { ignoreDaemonsets: true }, duration: '1m' }],
    });
  const ends = (timeline: ReturnType<typeof of>) => rowsOf(timeline, false).rows.flatMap(({ stretches }) => stretches.map(({ to }) => to));
  const all = of(['worker-1', 'worker-2']);
  assert.ok(hit(all, 'dns-resolution').some(({ to, fraction }) => to === null && fraction === 0));
  assert.ok(ends(all).length > 0 && ends(all).every((to) => to !== null));
  const one = of(['worker-1']);
  assert.ok(ends(one).includes(null));
});

test.run();
