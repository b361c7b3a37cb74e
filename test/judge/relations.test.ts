import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RELATIONS } from '../../src/judge/relations.js';
import type { World } from '../../src/judge/relation.js';
import type { Impact } from '../../src/model/timeline.js';
import { impact, worldOf } from './world.js';

/** The fields of a relation's rows that are named. */
function rows(name: string, world: World, ...fields: readonly string[]): unknown[] {
  const relation = RELATIONS.find((one) => one.name === name)!;
  return relation.rows(world).map(({ values }) => {
    const known = values as Record<string, unknown>;
    return fields.length === 1 ? known[fields[0]!] : Object.fromEntries(fields.map((field) => [field, known[field]]));
  });
}

const HEAD = 'apiVersion: premortem.dev/v1alpha1\nmetadata: { name: a }\n';
const world = (spec: string, steps: string, impacts?: Parameters<typeof worldOf>[1]) =>
  worldOf(`${HEAD}kind: ClusterInventory\nspec: ${spec}\n---\n${HEAD}kind: ChangePlan\nspec: { steps: ${steps} }\n`, impacts);
const MASTERS = '{ name: m, count: 3, roles: [control-plane], kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }';
const F5 = '{ name: vip, vendor: f5-bigip, fronts: kube-apiserver, members: [m-1, m-2, m-3], serviceDownAction: none }';
const REBOOT = '[{ id: r, action: reboot, node: m-1, mode: abrupt, gate: node-ready }]';

const relations = suite('relations');

relations('every file is in the list, and every field is explained', () => {
  const files = readdirSync(new URL('../../src/judge/relations/', import.meta.url)).filter((name) => name.endsWith('.ts'));
  const names = RELATIONS.map(({ name }) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`);
  assert.equal([...names].sort(), files.sort());
  for (const { name, what, fields } of RELATIONS) {
    assert.match(what, /\.$/, name);
    for (const [field, { what: meaning }] of Object.entries(fields)) assert.ok(meaning.length > 3, `${name}.${field}`);
  }
});

relations('a row has exactly the declared fields', () => {
  const full = world(
    `{ nodes: [${MASTERS}, { name: w, zone: a, labels: {} }], loadBalancers: [${F5}], dns: { pods: [{ name: d, node: m-1 }], budget: { minAvailable: 1 }, nodeSelector: { tier: edge } },
       workloads: [{ name: a, nodeSelector: { tier: edge }, pods: [{ name: p, node: w }] }], services: [{ name: s }], kubernetesVersion: v1.18.6 }`,
    REBOOT.replace(
      ']',
      ', { action: drain, node: m-2 }, { id: u, action: upgrade, to: v1.24.0 }, { id: k, action: upgrade, component: kubelet, to: v1.24.0, nodes: [w] }, { id: r, action: reboot, nodes: [w], rounds: 2 }, { action: restore, node: m-1 }]',
    ),
    ({ at }) => [impact('dns-resolution', { cause: [{ at: 0, event: 'x', place: { file: at.file, pointer: '/1/spec/steps/0/mode' } }] })],
  );
  for (const { name, fields, rows: made } of RELATIONS) {
    const [row] = made(full);
    assert.ok(row, name);
    assert.equal(Object.keys(row.values).sort(), Object.keys(fields).sort(), name);
  }
});

relations('10,000 nodes that are alike are one row, cheaply', () => {
  const nodes = Array.from({ length: 10_000 }, (_, i) => `{ name: n${i}, kubeletVersion: v1.27.${i % 2}, kubeProxyVersion: v1.27.1 }`);
  const big = world(`{ nodes: [${nodes.join(', ')}], loadBalancers: [${F5}] }`, '[]');
  assert.equal(rows('node', big, 'name', 'count'), [
    { name: 'n0', count: 5000 },
    { name: 'n1', count: 5000 },
  ]);
  assert.equal(rows('client', big, 'component', 'version', 'count'), [
    { component: 'kubelet', version: 'v1.27.0', count: 5000 },
    { component: 'kube-proxy', version: 'v1.27.1', count: 10_000 },
    { component: 'kubelet', version: 'v1.27.1', count: 5000 },
  ]);
});

relations('step: what an action has nothing to do with is empty, never unknown; what it needs and nobody gave is unknown', () => {
  const played = world(
    `{ nodes: [${MASTERS}, { name: w }], loadBalancers: [${F5}] }`,
    '[{ id: a, action: reboot, node: m-2 }, { id: b, action: drain, node: m-1 }, { id: c, action: upgrade, to: v1.20.0 }]',
  );
  assert.equal(rows('step', played, 'mode', 'component', 'workload', 'version'), [
    { mode: undefined, component: '', workload: '', version: '' },
    { mode: '', component: '', workload: '', version: '' },
    { mode: '', component: '', workload: '', version: 'v1.20.0' },
  ]);
});

relations('stop: members of groups, of balancers and with labels; workers are none', () => {
  const spec = `{ nodes: [${MASTERS}, { name: w }], loadBalancers: [${F5}] }`;
  const played = world(
    spec,
    '[{ id: a, action: reboot, nodes: [m-2, w], downtime: 90s }, { id: b, action: restart, component: kube-apiserver, node: m-3 }, { id: c, action: drain, node: m-1 }, { id: d, action: reboot, node: m }]',
  );
  assert.equal(rows('stop', played, 'step', 'node', 'balancer', 'mode', 'mayBeAbrupt', 'downtime'), [
    { step: 'a', node: 'm-2', balancer: 'vip', mode: undefined, mayBeAbrupt: true, downtime: 90 },
    { step: 'b', node: 'm-3', balancer: 'vip', mode: 'graceful', mayBeAbrupt: false, downtime: undefined },
    ...['m-1', 'm-2', 'm-3'].map((node) => ({ step: 'd', node, balancer: 'vip', mode: undefined, mayBeAbrupt: true, downtime: undefined })),
  ]);
});

relations('stop: a command that nobody described may or may not be one', () => {
  const played = world(
    `{ nodes: [${MASTERS}], loadBalancers: [${F5}] }`,
    '[{ id: a, action: run, command: ./x, affects: { nodes: [m-1] } }]',
  );
  assert.equal(rows('stop', played, 'node', 'mayBeAbrupt'), [{ node: 'm-1', mayBeAbrupt: undefined }]);
});

relations('balancer: each product by its own setting, an absent one unknown', () => {
  const closes = (balancer: string) =>
    rows(
      'balancer',
      world(`{ nodes: [${MASTERS}], loadBalancers: [{ name: b, fronts: kube-apiserver, ${balancer} }] }`, '[]'),
      'closesOnMarkDown',
      'passThrough',
    );
  assert.equal(closes('vendor: f5-bigip, serviceDownAction: reset'), [{ closesOnMarkDown: true, passThrough: false }]);
  assert.equal(closes('vendor: f5-bigip, serviceDownAction: drop'), [{ closesOnMarkDown: false, passThrough: false }]);
  assert.equal(closes('vendor: f5-bigip'), [{ closesOnMarkDown: undefined, passThrough: false }]);
  assert.equal(closes('vendor: haproxy, onMarkedDown: shutdown-sessions'), [{ closesOnMarkDown: true, passThrough: false }]);
  assert.equal(closes('vendor: haproxy'), [{ closesOnMarkDown: undefined, passThrough: false }]);
  assert.equal(closes('vendor: nginx'), [{ closesOnMarkDown: false, passThrough: false }]);
  assert.equal(closes('vendor: ipvs'), [{ closesOnMarkDown: false, passThrough: true }]);
  assert.equal(closes('vendor: f5-bigip, mode: pass-through'), [{ closesOnMarkDown: undefined, passThrough: true }]);
  assert.equal(closes('address: 10.0.0.1'), [{ closesOnMarkDown: undefined, passThrough: undefined }]);
});

relations('balancer: one that nobody described is a row of unknowns, unless there is none', () => {
  const names = (spec: string) => rows('balancer', world(spec, '[]'), 'name');
  assert.equal(names(`{ nodes: [${MASTERS}] }`), [undefined]);
  assert.equal(names(`{ nodes: [${MASTERS}], loadBalancers: [{ name: web, fronts: default/web }] }`), [undefined]);
  assert.equal(names('{ nodes: [{ name: m, roles: [control-plane] }, { name: w }] }'), []);
  assert.equal(
    names(
      `{ nodes: [{ name: m-1, internalIP: 10.0.0.1, roles: [control-plane] }, ${MASTERS}], controlPlane: { endpoint: "https://10.0.0.1:6443" } }`,
    ),
    [],
  );
});

relations('client: the health check by version and environment', () => {
  const check = (node: string) =>
    rows(
      'client',
      world(`{ nodes: [{ name: n, ${node} }], loadBalancers: [${F5}] }`, '[]'),
      'healthCheck',
      'poolDefect',
      'checkMayHang',
    )[0];
  assert.equal(check('kubeletVersion: v1.18.17'), { healthCheck: false, poolDefect: 'affected', checkMayHang: false });
  assert.equal(check('kubeletVersion: v1.18.20'), { healthCheck: true, poolDefect: 'residual', checkMayHang: true });
  assert.equal(check('kubeletVersion: v1.17.17'), { healthCheck: false, poolDefect: 'affected', checkMayHang: false });
  assert.equal(check('kubeletVersion: v1.19.11'), { healthCheck: true, poolDefect: 'fixed', checkMayHang: true });
  assert.equal(check('kubeletVersion: v1.24.9+rke2r1'), { healthCheck: true, poolDefect: 'fixed', checkMayHang: false });
  assert.equal(check('kubeletVersion: v1.27.3-eks-a5565ad, kubelet: { environment: { HTTP2_READ_IDLE_TIMEOUT_SECONDS: "0" } }'), {
    healthCheck: false,
    poolDefect: 'fixed',
    checkMayHang: false,
  });
  assert.equal(check('kubeletVersion: v1.18.6, kubelet: { environment: { DISABLE_HTTP2: "1" } }'), {
    healthCheck: false,
    poolDefect: 'fixed',
    checkMayHang: false,
  });
  assert.equal(check('kubeletVersion: latest'), { healthCheck: undefined, poolDefect: undefined, checkMayHang: undefined });
  assert.equal(check('zone: a'), { healthCheck: undefined, poolDefect: undefined, checkMayHang: undefined });
});

relations('dns: where its pods are, and whether they leave in time', () => {
  const dns = (pods: string, steps = '[]') =>
    rows(
      'dns',
      world(`{ nodes: [${MASTERS}, { name: w }], loadBalancers: [${F5}], dns: { pods: [${pods}] } }`, steps),
      'podsOnControlPlane',
      'leavesControlPlane',
    )[0];
  const BOTH = '{ name: a, node: m-1 }, { name: b, node: w }';
  assert.equal(dns(BOTH), { podsOnControlPlane: 1, leavesControlPlane: false });
  assert.equal(dns('{ name: a, node: m-1 }, { name: b }'), { podsOnControlPlane: undefined, leavesControlPlane: false });
  assert.equal(dns('{ name: a, node: gone }'), { podsOnControlPlane: undefined, leavesControlPlane: false });
  const move = (to: string) => `{ action: evict, node: m-1, pods: a, replacement: { node: ${to} } }`;
  assert.equal(dns(BOTH, `[${move('w')}, { action: reboot, node: m-1 }]`), { podsOnControlPlane: 1, leavesControlPlane: true });
  assert.equal(dns(BOTH, `[{ action: reboot, node: m-1 }, ${move('w')}]`), { podsOnControlPlane: 1, leavesControlPlane: false });
  assert.equal(dns(BOTH, `[${move('m-2')}, { action: reboot, node: m-1 }]`), { podsOnControlPlane: 1, leavesControlPlane: false });
});

relations('budget: percentages are worked out, what cannot be is unknown', () => {
  const budget = (text: string) =>
    rows(
      'budget',
      world(`{ workloads: [{ name: shop, namespace: web, ${text} }] }`, '[]'),
      'workload',
      'minAvailable',
      'disruptionsAllowed',
    )[0];
  assert.equal(budget('replicas: 5, budget: { maxUnavailable: 1 }'), {
    workload: 'web/shop',
    minAvailable: 4,
    disruptionsAllowed: undefined,
  });
  assert.equal(budget('pods: [{ name: a }, { name: b, ready: false }, { name: c }], budget: { minAvailable: 50% }'), {
    workload: 'web/shop',
    minAvailable: 2,
    disruptionsAllowed: 0,
  });
  assert.equal(budget('budget: { minAvailable: 50% }'), { workload: 'web/shop', minAvailable: undefined, disruptionsAllowed: undefined });
});

relations('outage: one story a kind, told by its surest intervals', () => {
  const cause = (file: string, at: number, pointer: string, event: string) => ({ at, event, place: { file, pointer } });
  const told = world(
    `{ nodes: [{ name: n, count: 63 }] }`,
    '[{ id: a, action: reboot, node: n }, { id: b, action: reboot, node: n }]',
    ({ at: { file } }) => [
      impact('dns-resolution', {
        class: { via: 'a' },
        from: 180_000,
        to: 300_000,
        fraction: 0.5,
        cause: [
          cause(file, 0, '/0/spec/nodes/0', 'old'),
          cause(file, 60_000, '/1/spec/steps/1/mode', 'second'),
          cause(file, 0, '/1/spec/steps/0/mode', 'first'),
        ],
      }),
      impact('dns-resolution', {
        class: { via: 'a' },
        from: 300_000,
        to: 900_000,
        fraction: 1,
        cause: [cause(file, 0, '/1/spec/steps/0/mode', 'first')],
      }),
      impact('dns-resolution', { class: { via: 'b' }, from: 1_000_000, to: 1_200_000, fraction: 0.2, cause: [] }),
      impact('dns-resolution', { class: { via: 'c' }, from: 0, to: null, certainty: 'possible', cause: [] }),
      impact('node-not-ready', { certainty: 'possible', fraction: 1 / 21, cause: [] }),
    ],
  );
  const fields = ['kind', 'certainty', 'from', 'to', 'endless', 'worstEndless', 'nodes', 'fraction', 'times', 'longest'];
  assert.equal(rows('outage', told, ...fields), [
    {
      kind: 'dns-resolution',
      certainty: 'likely',
      from: 180,
      to: 1200,
      endless: false,
      worstEndless: true,
      nodes: 42,
      fraction: 1,
      times: 2,
      longest: 720,
    },
    {
      kind: 'node-not-ready',
      certainty: 'possible',
      from: 180,
      to: 600,
      endless: false,
      worstEndless: false,
      nodes: 21,
      fraction: 1 / 21,
      times: 1,
      longest: 420,
    },
  ]);
  const [dns, bare] = RELATIONS.find(({ name }) => name === 'outage')!.rows(told);
  assert.equal(
    dns!.chain!.map(({ label }) => label),
    ['first', 'old', 'second'],
  );
  assert.equal(dns!.steps, ['a', 'b']);
  assert.equal(dns!.impacts, [0, 1, 2, 3]);
  assert.is(bare!.chain!.length, 1, 'a story without a cause stands at the plan');
});

relations('outage: short or covered is said, and what only reused ports suffer', () => {
  const flags = (given: Parameters<typeof impact>[1]) =>
    rows(
      'outage',
      world('{ nodes: [{ name: n }] }', '[]', () => [impact('dns-resolution', given)]),
      'covered',
      'onlyPinned',
      'endless',
    )[0];
  assert.equal(flags({ cause: [], from: 0, to: 4000 }), { covered: true, onlyPinned: false, endless: false });
  assert.equal(flags({ cause: [], from: 0, to: 4000, worst: { from: 0, to: null, fraction: 1 } }), {
    covered: false,
    onlyPinned: false,
    endless: false,
  });
  assert.equal(flags({ cause: [], covered: true }), { covered: true, onlyPinned: false, endless: false });
  assert.equal(flags({ cause: [], fraction: 0, pinned: true, to: null }), { covered: false, onlyPinned: true, endless: true });
});

relations('outage: many Services that fail in the same way are one story, with how many and the worst of them', () => {
  const hitting = (count: number, more: Partial<Impact> = {}) =>
    world('{ nodes: [{ name: n }] }', '[]', () => [
      ...Array.from({ length: count }, (_, i) =>
        impact('service-unreachable', {
          target: `shop/s${i}`,
          fraction: i === 7 ? 1 : 0.5,
          from: 0,
          to: 60_000,
          cause: [],
        }),
      ),
      impact('service-unreachable', {
        target: 'shop/other',
        cause: [],
        ...more,
      }),
    ]);
  const stories = (told: ReturnType<typeof hitting>) => rows('outage', told, 'target', 'many', 'fraction');
  assert.equal(rows('outage', hitting(2), 'target'), ['shop/s0', 'shop/s1', 'shop/other']);
  assert.equal(stories(hitting(40)), [
    {
      target: '41 Services (the worst: shop/other, shop/s7, shop/s0)',
      many: true,
      fraction: 1,
    },
  ]);
  // Possible harm is not told as sure, and what does not end is another story.
  for (const more of [{ certainty: 'possible' as const }, { to: null }, { covered: true }])
    assert.equal(rows('outage', hitting(40, more), 'many'), [true, false]);
});

relations('outage: a Service that fails from inside and from outside for one cause is one story', () => {
  const cause = (pointer: string) => ({ at: 0, event: 'a step', place: { file: 'plan.yaml', pointer } });
  const stop = cause('/steps/0');
  const failing = (outside: Partial<Impact>, inside: Partial<Impact> = {}) =>
    world('{ nodes: [{ name: n }] }', '[]', () => [
      impact('service-unreachable', { cause: [stop], target: 'shop/web', ...inside }),
      impact('service-unreachable', { cause: [cause('/services/0'), stop], target: 'shop/web from outside', ...outside }),
    ]);
  const stories = (told: ReturnType<typeof failing>) => rows('outage', told, 'target');
  assert.equal(stories(failing({})), ['shop/web']);
  assert.equal(stories(failing({}, { covered: true })), ['shop/web from outside'], 'named by those who are hit');
  assert.equal(stories(failing({ from: 700_000, to: 800_000 })), ['shop/web', 'shop/web from outside'], 'at another time');
  assert.equal(stories(failing({ cause: [cause('/steps/3')] })), ['shop/web', 'shop/web from outside'], 'for another cause');
});

relations('outage: what does not end is told as stale rules only where all of it is', () => {
  const stale = (...hazards: (string | undefined)[]) =>
    rows(
      'outage',
      world('{ nodes: [{ name: n }] }', '[]', ({ at: { file } }) =>
        hazards.map((hazard, i) =>
          impact('dns-resolution', {
            class: { via: `${i}` },
            to: null,
            cause: [
              {
                at: 0,
                event: 'x',
                place: { file, pointer: '/0/spec' },
                ...(hazard !== undefined && { hazard }),
              },
            ],
          }),
        ),
      ),
      'deaf',
      'endless',
    )[0];
  assert.equal(stale('kube-proxy/dead-watch'), { deaf: true, endless: true });
  assert.equal(stale('kube-proxy/dead-watch', undefined), { deaf: false, endless: true });
});

relations('removal: an upgrade of the control plane that crosses the version takes the label, others do not', () => {
  const taken = (version: string, step: string, more = '') =>
    rows('removal', world(`{ ${version}nodes: [${MASTERS}]${more} }`, `[{ id: u, action: upgrade, ${step} }]`), 'label', 'by', 'applies');
  const gone = { label: 'node-role.kubernetes.io/master', by: 'kubeadm' };
  assert.equal(taken('kubernetesVersion: v1.23.17, ', 'to: v1.24.0'), [{ ...gone, applies: undefined }]);
  assert.equal(taken('kubernetesVersion: v1.22.1, ', 'component: control-plane, to: v1.25.3'), [{ ...gone, applies: undefined }]);
  assert.equal(taken('kubernetesVersion: v1.23.17, ', 'to: v1.24.0', ', controlPlane: { installer: kops }'), [{ ...gone, applies: false }]);
  assert.equal(taken('kubernetesVersion: v1.24.0, ', 'to: v1.25.0'), []);
  assert.equal(taken('kubernetesVersion: v1.23.17, ', 'to: v1.23.18'), []);
  assert.equal(taken('kubernetesVersion: v1.23.17, ', 'component: kubelet, to: v1.24.0'), []);
  assert.equal(taken('', 'to: v1.24.0'), [{ label: undefined, by: undefined, applies: undefined }]);
});

relations('selection: whatever picks nodes by a label, and how many it picks', () => {
  const labelled = (labels: string) =>
    rows(
      'selection',
      world(
        `{ nodes: [{ name: a, count: 4${labels} }, { name: b, labels: { tier: core } }],
           networking: { routeReflectors: { nodeSelector: { tier: core } } }, dns: { nodeSelector: { tier: edge } },
           workloads: [{ name: w, namespace: n, nodeSelector: { tier: edge, disk: ssd } }, { name: free }] }`,
        '[]',
      ),
      'what',
      'label',
      'nodes',
    );
  assert.equal(labelled(', labels: { tier: edge }'), [
    { what: 'route reflectors', label: 'tier', nodes: 1 },
    { what: 'DNS', label: 'tier', nodes: 4 },
    { what: 'n/w', label: 'tier', nodes: 4 },
    { what: 'n/w', label: 'disk', nodes: 0 },
  ]);
  assert.ok(
    labelled('').every((row) => (row as { nodes?: number }).nodes === undefined),
    'labels that are not given are not absent',
  );
});

relations('kubeletUpgrade: what it starts from, whether containers are known to be restarted, and whether the nodes are empty', () => {
  const upgraded = (from: string, to: string, before = '') =>
    rows(
      'kubeletUpgrade',
      world(
        `{ nodes: [{ name: a, kubeletVersion: ${from} }, { name: b, kubeletVersion: ${from} }] }`,
        `[${before}{ id: k, action: upgrade, component: kubelet, to: ${to}, nodes: [a, b] }]`,
      ),
      'crossesMinor',
      'restartsContainers',
      'drained',
    );
  assert.equal(upgraded('v1.15.3', 'v1.16.1'), [{ crossesMinor: true, restartsContainers: true, drained: false }]);
  assert.equal(upgraded('v1.30.3', 'v1.32.0'), [{ crossesMinor: true, restartsContainers: true, drained: false }]);
  assert.equal(upgraded('v1.31.3', 'v1.30.0'), [{ crossesMinor: true, restartsContainers: true, drained: false }], 'the way back too');
  assert.equal(upgraded('v1.27.3', 'v1.28.0'), [{ crossesMinor: true, restartsContainers: false, drained: false }]);
  assert.equal(upgraded('v1.16.0', 'v1.16.9'), [{ crossesMinor: false, restartsContainers: false, drained: false }]);
  assert.equal(upgraded('other', 'v1.16.9'), [{ crossesMinor: undefined, restartsContainers: undefined, drained: false }]);
  assert.equal(
    rows(
      'kubeletUpgrade',
      world('{ nodes: [{ name: a, kubeletVersion: v1.15.3 }] }', '[{ action: upgrade, to: v1.16.1, nodes: [a] }]'),
      'restartsContainers',
    ),
    [true],
    'with the whole cluster, on the nodes that it names',
  );
  assert.equal(
    rows('kubeletUpgrade', world('{ nodes: [{ name: a, kubeletVersion: v1.15.3 }] }', '[{ action: upgrade, to: v1.16.1 }]'), 'step'),
    [],
    'an upgrade of the whole cluster leaves kubelets to steps of their own, as the skew of versions has it',
  );
  const drains = (nodes: string) =>
    upgraded('v1.15.3', 'v1.16.1', `{ id: d, action: drain, nodes: [${nodes}] }, `)[0] as { drained: boolean };
  assert.is(drains('a, b').drained, true);
  assert.is(drains('a').drained, false);
});

relations('misfit: pods on nodes that are known to lack what they ask for, and what brings it to light', () => {
  const misfits = (labels: string, steps: string) =>
    rows(
      'misfit',
      world(
        `{ nodes: [{ name: a${labels} }, { name: b, count: 3, labels: { disk: hdd } }],
           workloads: [{ name: w, namespace: n, nodeSelector: { disk: ssd }, pods: [{ name: p, node: a }, { name: q, node: b-2 }, { name: r }] }] }`,
        steps,
      ),
      'node',
      'pods',
      'step',
    );
  assert.equal(misfits(', labels: {}', '[{ id: r, action: restart, component: kubelet, nodes: [a] }]'), [
    { node: 'a', pods: 2, step: 'r' },
  ]);
  assert.equal(misfits('', '[{ id: r, action: reboot, nodes: [b-2] }]'), [{ node: 'b-2', pods: 1, step: 'r' }]);
  assert.equal(misfits(', labels: { disk: ssd }', '[{ id: r, action: restart, component: kubelet, nodes: [a] }]'), [
    { node: 'b-2', pods: 1, step: '' },
  ]);
  assert.equal(misfits('', '[{ id: u, action: upgrade, component: kube-proxy, to: v1.30.0 }]'), [{ node: 'b-2', pods: 1, step: '' }]);
});

relations('dnsLoss: DNS pods that go down with their nodes, and what is left', () => {
  const lost = (dns: string, steps: string) =>
    rows('dnsLoss', world(`{ nodes: [{ name: a }, { name: b }, { name: c }]${dns} }`, steps), 'step', 'replicas', 'left');
  const pods = ', dns: { pods: [{ name: p, node: a }, { name: q, node: b }, { name: r, node: b }] }';
  const reboot = '{ id: r, action: reboot, nodes: [a] }, { id: s, action: replace, nodes: [b] }';
  assert.equal(lost(pods, `[${reboot}]`), [{ step: 's', replicas: 3, left: 1 }]);
  assert.equal(lost(pods, '[{ id: t, action: reboot, nodes: [c] }]'), [], 'no pod is on it');
  assert.equal(lost(pods, `[{ id: e, action: evict, pods: p }, ${reboot}]`), [], 'whoever moves pods before has thought of it');
  assert.equal(lost(', dns: { replicas: 3 }', `[${reboot}]`), [{ step: 'r', replicas: 3, left: undefined }]);
  assert.equal(lost('', `[${reboot}]`), [], 'the pods are asked for elsewhere');
});

relations.run();
