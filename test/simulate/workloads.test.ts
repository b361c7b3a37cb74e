import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { play } from '../../src/simulate/run.js';
import { ENDPOINTS_LAG } from '../../src/simulate/timing.js';
import type { Timeline } from '../../src/model/timeline.js';
import { hit, pairOf, played, web, WEB_SERVICE } from './small.js';

const test = suite('workloads and their pods');

test('both pods in one batch: the Service does not answer until the nodes are missed and the pods are back, and the budget is broken', () => {
  const timeline = played({
    spec: { workloads: [web({ budget: { minAvailable: 1 } })], services: [WEB_SERVICE] },
    steps: [{ id: 'both', action: 'reboot', nodes: ['worker-1', 'worker-2'], mode: 'abrupt', duration: '3m' }],
  });
  const outage = hit(timeline, 'service-unreachable')[0]!;
  assert.is(outage.target, 'shop/web');
  assert.is(outage.fraction, 1);
  assert.is(outage.certainty, 'certain');
  assert.is(outage.from, 0);
  assert.ok(outage.to! >= 180_000);
  assert.match(outage.cause.map(({ event }) => event).join('; '), /web-1 goes down with worker-1.*web-2 goes down with worker-2/);
  assert.ok(outage.cause.every(({ place }) => place.file === 'plan.json' && place.pointer.startsWith('/0/spec/steps/0')));
  assert.is(hit(timeline, 'workload-below-budget')[0]?.target, 'shop/web');
});

test('one after the other: half of the connections for as long as the node is not missed, and no broken budget', () => {
  const timeline = played({
    spec: { workloads: [web({ budget: { minAvailable: 1 } })], services: [WEB_SERVICE] },
    steps: [
      { id: 'roll', action: 'reboot', nodes: ['worker-1', 'worker-2'], batch: 1, mode: 'abrupt', duration: '3m', gate: 'pods-ready' },
    ],
  });
  const outages = hit(timeline, 'service-unreachable');
  assert.equal([...new Set(outages.map(({ fraction }) => fraction))], [0.5]);
  // Node monitor: 40 s of grace and up to 5 s until the controller looks.
  assert.ok(outages.every(({ from, to }) => to! - from === 45_000));
  assert.is(hit(timeline, 'workload-below-budget').length, 0);
});

test('a graceful stop tells the API of its pods only where the kubelet shuts down gracefully', () => {
  const outage = (worker: Record<string, unknown>) =>
    hit(
      played({
        workers: [{ name: 'worker', count: 6, ...worker }],
        spec: { workloads: [web()], services: [WEB_SERVICE] },
        steps: [{ action: 'reboot', node: 'worker-1', mode: 'graceful', duration: '3m' }],
      }),
      'service-unreachable',
    );
  assert.is(outage({})[0]!.to! - outage({})[0]!.from, 45_000);
  assert.ok(outage({ kubelet: { shutdownGracePeriod: '60s' } }).every(({ covered }) => covered));
});

test('pods of different batches of a group are not in one batch', () => {
  const nodes = ['worker-3', 'worker-17', 'worker-45'];
  const roll = (count: number, batch: number) =>
    played({
      workers: [{ name: 'worker', count }],
      spec: { workloads: [web({ budget: { minAvailable: 2 } }, nodes)] },
      steps: [{ id: 'roll', action: 'reboot', nodes: { role: 'worker' }, batch, mode: 'abrupt', duration: '3m', gate: 'pods-ready' }],
    });
  assert.is(hit(roll(60, 10), 'workload-below-budget').length, 0);
  assert.ok(hit(roll(60, 20), 'workload-below-budget').length > 0);
  // Rounds without a pod that matters are one move, however many they are.
  assert.is(roll(60, 10).steps.length, roll(100_000, 10).steps.length);
  assert.is(
    roll(100_000, 10).steps.reduce((sum, { nodeCount }) => sum + nodeCount, 0),
    100_000,
  );
});

test('a node that is missed for longer than its pods tolerate loses them to other nodes; a StatefulSet waits for it', () => {
  const down = (more: Record<string, unknown>) =>
    played({
      spec: { workloads: [web({ budget: { minAvailable: 2 }, ...more })] },
      steps: [
        { id: 'off', action: 'shutdown', node: 'worker-1', mode: 'abrupt', duration: '10s', wait: '30m' },
        { id: 'on', action: 'start', node: 'worker-1', duration: '2m' },
      ],
    });
  const until = (more: Record<string, unknown>) => hit(down(more), 'workload-below-budget')[0]!.to! / 1000;
  // 45 s to be missed, 300 s of toleration, 15 s to start elsewhere.
  assert.is(until({}), 360);
  // Pods that admission gave no tolerations leave with the taint.
  assert.is(until({ defaultTolerations: false }), 60);
  assert.is(until({ defaultTolerations: false, tolerations: [{ operator: 'Exists', tolerationSeconds: 100 }] }), 160);
  assert.is(
    until({ tolerations: [{ key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 30 }] }),
    90,
  );
  assert.ok(until({ kind: 'StatefulSet' }) > 1900);
  assert.ok(until({ tolerations: [{ operator: 'Exists' }] }) > 1900);
  assert.is(hit(down({}), 'pod-eviction')[0]!.from, 345_000);
});

test('a replacement goes where its nodeSelector, taints and spreading let it, or nowhere', () => {
  const drained = (worker: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    hit(
      played({
        workers: [
          { name: 'edge-1', labels: { tier: 'edge' } },
          { name: 'edge-2', labels: { tier: 'edge' } },
          { name: 'other', count: 5, labels: { tier: 'app' }, ...worker },
        ],
        spec: {
          workloads: [web({ nodeSelector: { tier: 'edge' }, spreading: 'required', ...more }, ['edge-1', 'edge-2'])],
          services: [WEB_SERVICE],
        },
        steps: [
          // A drain ends when the old pod is gone, not when the new one is Ready.
          { id: 'drain', action: 'drain', node: 'edge-1', flags: { ignoreDaemonsets: true }, wait: '2m' },
          { id: 'reboot', action: 'reboot', node: 'edge-2', mode: 'abrupt', duration: '4m' },
        ],
      }),
      'service-unreachable',
    ).filter(({ fraction }) => fraction === 1);
  assert.ok(drained({}).length > 0, 'no other edge node may take it');
  assert.is(drained({ labels: { tier: 'edge' } }).length, 0);
  assert.ok(drained({ labels: { tier: 'edge' }, taints: [{ key: 'gpu', effect: 'NoSchedule' }] }, { tolerations: [] }).length > 0);
});

test('whether there is room for what moves is an assumption that is said', () => {
  const { assumptions } = played({
    spec: { workloads: [web()] },
    steps: [{ id: 'move', action: 'evict', pods: 'web-1', duration: '20s' }],
  });
  assert.ok(assumptions.some(({ fact, explored }) => /have room for the pods that move/.test(fact) && !explored));
});

test('a rollout of a Deployment starts the new pod first, and a single replica is never missed', () => {
  const timeline = played({
    spec: { workloads: [web({}, ['worker-1'])], services: [WEB_SERVICE] },
    steps: [{ id: 'roll', action: 'rollout', workload: 'shop/Deployment/web', duration: '30s' }],
  });
  assert.is(hit(timeline, 'service-unreachable').length, 0);
});

test('a single replica that is deleted leaves its Service without an endpoint until the new pod has started', () => {
  const timeline = played({
    spec: { workloads: [web({}, ['worker-1'])], services: [WEB_SERVICE] },
    steps: [{ id: 'kill', action: 'delete', pods: 'shop/Deployment/web', duration: '20s' }],
  });
  const outage = hit(timeline, 'service-unreachable')[0]!;
  assert.is(outage.fraction, 1);
  assert.is(outage.to, 20_000);
});

test('scaling to nothing takes a workload below its budget', () => {
  const timeline = played({
    spec: { workloads: [web({ budget: { minAvailable: 1 } })] },
    steps: [{ id: 'off', action: 'scale', workload: 'shop/Deployment/web', replicas: 0, duration: '10s' }],
  });
  assert.is(hit(timeline, 'workload-below-budget')[0]?.to, null);
});

const DNS = {
  provider: 'coredns',
  lameduck: '5s',
  pods: [
    { name: 'coredns-1', node: 'worker-1', ip: '10.0.0.1' },
    { name: 'coredns-2', node: 'worker-2', ip: '10.0.0.2' },
  ],
};

test('a workload that was scaled to nothing comes back when it is scaled up, by scale or by apply', () => {
  for (const action of ['scale', 'apply']) {
    const to = (replicas: number) => ({
      action,
      ...(action === 'apply' && { manifest: 'dns.yaml' }),
      workload: 'coredns',
      replicas,
      duration: '10s',
      wait: '1m',
    });
    const [away] = hit(played({ version: 'v1.30.9', spec: { dns: DNS }, steps: [to(0)] }), 'dns-resolution');
    assert.is(away?.to, null, action);
    assert.is(away?.fraction, 1);
    const [back] = hit(played({ version: 'v1.30.9', spec: { dns: DNS }, steps: [to(0), to(2)] }), 'dns-resolution');
    assert.is(back?.to, 80_000, action);
  }
});

test('what an apply without replicas changes is not known, and said', () => {
  const { assumptions } = played({
    steps: [{ id: 'manifests', action: 'apply', manifest: 'all.yaml' }],
  });
  assert.ok(assumptions.some(({ fact }) => fact === 'what manifests changes'));
});

test('a NoExecute taint takes pods away that do not tolerate it, budget or not; NoSchedule does not; removed, it lets them back', () => {
  const taint = (text: string, nodes = ['worker-1', 'worker-2']) => ({
    action: 'taint',
    nodes,
    taint: text,
    duration: '1s',
    wait: '5m',
  });
  const below = (text: string, more: Record<string, unknown> = {}) =>
    hit(
      played({
        spec: {
          workloads: [web({ budget: { maxUnavailable: 0 }, ...more })],
          services: [WEB_SERVICE],
        },
        steps: [taint(text)],
      }),
      'workload-below-budget',
    );
  assert.is(below('maint=true:NoExecute')[0]?.certainty, 'certain');
  assert.is(below('maint=true:NoSchedule').length, 0);
  assert.is(
    below('maint=true:NoExecute', {
      tolerations: [{ key: 'maint', operator: 'Exists' }],
    }).length,
    0,
  );
  const later = below('maint=true:NoExecute', {
    tolerations: [{ key: 'maint', operator: 'Exists', tolerationSeconds: 120 }],
  });
  assert.is(later[0]?.from, 121_000 + ENDPOINTS_LAG);
  // Every node that could take them bears it: they stay Pending until it is taken away.
  const everywhere = (...steps: Record<string, unknown>[]) =>
    hit(
      played({
        workers: [{ name: 'worker', count: 2 }],
        spec: { workloads: [web()], services: [WEB_SERVICE] },
        steps,
      }),
      'service-unreachable',
    ).at(-1);
  assert.is(everywhere(taint('maint:NoExecute'))?.to, null);
  assert.ok(everywhere(taint('maint:NoExecute'), taint('maint:NoExecute-'))?.to);
});

test('where pods have moved to nodes that nobody tells apart and the plan takes such nodes later, what is assumed is said', () => {
  const told = (node: string) =>
    played({
      spec: { workloads: [web()] },
      steps: [
        {
          action: 'drain',
          node: 'worker-1',
          flags: { ignoreDaemonsets: true },
        },
        { action: 'reboot', node, mode: 'graceful', duration: '3m' },
      ],
    }).assumptions.some(({ fact }) => fact === 'which nodes the pods of shop/web have moved to');
  assert.ok(told('worker-5'));
  assert.not.ok(told('cp-1'));
});

test('CoreDNS that starts while the API cannot be reached answers SERVFAIL until it can, on the address that it had as well', () => {
  const failing = (api: Record<string, unknown>[]) => {
    const reboot = { action: 'reboot', nodes: ['worker-1', 'worker-2'], mode: 'abrupt', duration: '2m' };
    const { inventory, plan } = pairOf({ version: 'v1.30.9', spec: { dns: DNS }, steps: [{ parallel: [...api, reboot] }] });
    const same = ['worker-1 coredns-1', 'worker-2 coredns-2'].map((pod) => [`address after reboot ${pod}`, 1] as const);
    return play(inventory, plan, { picks: new Map(same), bias: 'likely' }).intervals.filter(
      ({ kind, causes }) => kind === 'dns-resolution' && causes.some(({ event }) => /starts while the API cannot be reached/.test(event)),
    );
  };
  const out = { action: 'reboot', nodes: ['cp-1', 'cp-2', 'cp-3'], mode: 'abrupt', duration: '8m' };
  const servfail = failing([out]);
  assert.is(servfail.at(-1)?.fraction, 1);
  // From the start of the pods until the API is back.
  assert.ok(servfail[0]!.from > 120_000 && servfail[0]!.from < 180_000, `${servfail[0]!.from}`);
  assert.is(servfail.at(-1)!.to, 480_000);
  assert.is(failing([]).length, 0);
});

test('what nothing can be evicted from loses no pod, and where nobody says what runs an eviction is possible only', () => {
  const certainties = (node: string, spec: Record<string, unknown>, action = 'reboot') =>
    hit(played({ spec, steps: [{ id: 'cut', action, node, mode: 'graceful', duration: '10m' }] }), 'pod-eviction').map(
      ({ certainty }) => certainty,
    );
  const daemons = {
    name: 'agent',
    namespace: 'shop',
    kind: 'DaemonSet',
    pods: ['cp-1', 'worker-3'].map((node) => ({ name: `agent-${node}`, node })),
  };
  for (const node of ['cp-1', 'worker-3']) {
    assert.equal(certainties(node, {}), ['possible'], `${node}: no workloads are given`);
    assert.equal(certainties(node, { workloads: [daemons] }), [], `${node}: only a DaemonSet`);
    assert.equal(certainties(node, { workloads: [daemons, web()] }), [], `${node}: the pods are elsewhere`);
    assert.equal(certainties(node, { workloads: [daemons, web({}, [node, 'worker-1'])] }), ['certain'], `${node}: a pod runs there`);
    assert.equal(
      certainties(node, { workloads: [daemons, web({ pods: undefined })] }),
      ['possible'],
      `${node}: nobody says where the pods run`,
    );
    assert.equal(certainties(node, { workloads: [web({}, [node, 'worker-1'])] }, 'replace'), [], `${node}: the node is no more`);
  }
  const system = { workloads: [{ ...daemons, namespace: 'kube-system' }] };
  assert.equal([certainties('cp-1', system), certainties('worker-3', system)], [[], ['possible']], 'kube-system alone was looked at');
});

test('nodes that nobody tells apart and that stay down too long have their pods evicted, unless so many do that the controller stops', () => {
  const down = (nodes: readonly string[], duration: string, more: Record<string, unknown> = {}) =>
    played({ steps: [{ id: 'cut', action: 'reboot', nodes, mode: 'abrupt', duration, ...more }] });
  const two = ['worker-3', 'worker-4'];
  const [evicted] = hit(down(two, '20m'), 'pod-eviction');
  assert.is(evicted?.nodes, 2);
  assert.is(evicted?.certainty, 'possible', 'nobody says what runs there');
  // The grace period, one look of the controller and 300 s.
  assert.is(evicted?.from, 345_000);
  assert.is(evicted?.to, 1_200_000);
  assert.is(hit(down(two, '5m'), 'pod-eviction').length, 0);
  // One after the other each is down for 4 minutes: nobody is missed for long.
  assert.is(hit(down(two, '4m', { batch: 1 }), 'pod-eviction').length, 0);
  const all = down(['worker'], '20m');
  assert.is(hit(all, 'pod-eviction').length, 0);
  // Nothing is evicted, and what runs on workers is down for all that time.
  const [nothing] = hit(all, 'service-unreachable');
  assert.equal([nothing?.target, nothing?.from, nothing?.to, nothing?.certainty], ['whatever runs on workers', 0, 1_200_000, 'certain']);
  const most = hit(down(['worker-1', 'worker-2', 'worker-3', 'worker-4', 'worker-5'], '20m'), 'service-unreachable');
  assert.equal(
    most.map(({ target, from, to }) => [target, from, to]),
    [['whatever runs only on the 5 nodes of cut', 45_000, 1_200_000]],
    '5 of 9 nodes: more than 55 %',
  );
  assert.is(hit(down(['worker-1', 'worker-2', 'worker-3', 'worker-4'], '20m'), 'service-unreachable').length, 0, '4 of 9: evicted');
  const [off] = hit(
    played({
      steps: [
        { action: 'shutdown', nodes: two, mode: 'graceful' },
        { action: 'wait', duration: '10m' },
      ],
    }),
    'pod-eviction',
  );
  assert.is(off?.to, null);
  const started = [
    { action: 'shutdown', nodes: two, mode: 'graceful', duration: '10s' },
    { action: 'wait', duration: '10m' },
    { action: 'start', nodes: two, duration: '50s' },
  ];
  assert.is(hit(played({ steps: started }), 'pod-eviction')[0]?.to, 660_000);
});

test('pods of named hosts are not evicted either while too many nodes are missed: they wait until fewer are', () => {
  const nodes = [1, 2, 3, 4, 5].map((n) => `worker-${n}`);
  const replaced = (away: readonly string[]) =>
    played({
      spec: { workloads: [web({}, nodes)], services: [WEB_SERVICE] },
      steps: [
        { id: 'cut', action: 'shutdown', nodes: away, mode: 'abrupt', duration: '1s' },
        { id: 'wait', action: 'wait', duration: '20m' },
        { id: 'on', action: 'start', nodes: away.slice(0, 2), duration: '1m' },
        { id: 'rest', action: 'wait', duration: '20m' },
      ],
    });
  const from = (timeline: Timeline) => [...new Set(hit(timeline, 'pod-eviction').map((impact) => Math.floor(impact.from / 1000)))];
  assert.equal(from(replaced(nodes.slice(0, 4))), [345], '4 of 9 are missed');
  assert.equal(from(replaced(nodes)), [1561], '5 of 9 are 55 %: tainted only when two are back at 1261 s');
  // What replaces them waits as long: nobody answers until the first two nodes are back.
  const dark = hit(replaced(nodes), 'service-unreachable').filter(({ target, fraction }) => target === 'shop/web' && fraction === 1);
  assert.ok(Math.max(...dark.map(({ to }) => to ?? 0)) >= 1_261_000);
});

test('DNS pods on nodes that nobody tells apart go down with nodes that are not drained: dead addresses stay listed until the node is missed', () => {
  const failing = (steps: readonly Record<string, unknown>[]) => {
    const move = { id: 'move', action: 'evict', pods: ['coredns-1', 'coredns-2'], duration: '30s' };
    const dns = { ...DNS, nodeSelector: { pool: 'dns' } };
    return hit(
      played({
        version: 'v1.30.9',
        workers: [
          { name: 'worker', count: 2 },
          { name: 'pool', count: 6, labels: { pool: 'dns' } },
        ],
        spec: { dns },
        steps: [move, ...steps],
      }),
      'dns-resolution',
    ).filter(({ from, covered }) => from >= 30_000 && !covered);
  };
  const reboot = { id: 'reboot', action: 'reboot', nodes: ['pool'], batch: 2, mode: 'abrupt', duration: '2m' };
  const [outage] = failing([reboot]);
  assert.is(outage?.from, 30_000);
  assert.ok(outage!.to! - outage!.from >= 45_000, 'the grace period and one look of the controller');
});

test('DNS pods find a node where every worker is told by its name and no control plane is listed', () => {
  const workers = ['w-1', 'w-2', 'w-3', 'w-4'].map((name) => ({ name }));
  const dns = {
    provider: 'coredns',
    spreading: 'required',
    budget: { maxUnavailable: 1 },
    pods: [
      { name: 'a', node: 'w-1' },
      { name: 'b', node: 'w-2' },
    ],
  };
  const drain = (node: string) => [
    { id: `d-${node}`, action: 'drain', node, flags: { ignoreDaemonsets: true }, duration: '1m', gate: 'pods-ready' },
    { id: `u-${node}`, action: 'uncordon', node },
  ];
  const versions = { kubeletVersion: 'v1.34.9', kubeProxyVersion: 'v1.34.9' };
  const { stuck, steps } = played({
    spec: { nodes: workers.map((worker) => ({ ...versions, ...worker })), loadBalancers: [], dns },
    steps: workers.flatMap(({ name }) => drain(name)),
  });
  assert.is(stuck, undefined);
  assert.is(steps.length, 8);
});

test('new kubelets of a large cluster do not storm the API servers, whatever those of the masters are', () => {
  const storm = (kubeletVersion: string) =>
    played({
      version: 'v1.23.17',
      workers: [{ name: 'w', count: 5000, kubeletVersion }],
      steps: [{ id: 'r', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration: '5m' }],
    }).impacts.some(
      ({ kind, to, cause }) => kind === 'api-unavailable' && to === null && cause.some(({ event }) => event.includes('list anew')),
    );
  assert.is(storm('v1.23.17'), true);
  assert.is(storm('v1.24.17'), false);
});

test.run();
