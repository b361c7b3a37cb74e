/** Relations over a plan as it is played and over what an inventory says besides nodes and balancers. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RELATIONS } from '../../src/judge/relations.js';
import { phasesOf } from '../../src/judge/phases.js';
import { factOf, type World } from '../../src/judge/relation.js';
import { worldOf } from './world.js';

function rows(name: string, world: World, ...fields: readonly string[]): unknown[] {
  const relation = RELATIONS.find((one) => one.name === name)!;
  return relation.rows(world).map(({ values }) => {
    const known = values as Record<string, unknown>;
    return fields.length === 1 ? known[fields[0]!] : Object.fromEntries(fields.map((field) => [field, known[field]]));
  });
}

const HEAD = 'apiVersion: premortem.dev/v1alpha1\nmetadata: { name: a }\n';
const world = (spec: string, steps: string) =>
  worldOf(`${HEAD}kind: ClusterInventory\nspec: ${spec}\n---\n${HEAD}kind: ChangePlan\nspec: { steps: ${steps} }\n`);
const MASTERS = [1, 2, 3]
  .map((n) => `{ name: m-${n}, zone: ${'abc'[n - 1]}, roles: [control-plane], kubeletVersion: v1.30.4, kubeProxyVersion: v1.30.4 }`)
  .join(', ');
const WORKERS = ['a', 'b'].map((n) => `{ name: w-${n}, zone: ${n}, kubeletVersion: v1.29.4, kubeProxyVersion: v1.30.4 }`).join(', ');
const NODES = `kubernetesVersion: v1.30.4, nodes: [${MASTERS}, ${WORKERS}]`;

const relations = suite('relations of plans');

relations('etcd: members as listed, of a stacked cluster one on each control-plane node, else unknown', () => {
  const members = (etcd: string) => rows('etcd', world(`{ ${NODES}${etcd} }`, '[]'), 'members')[0];
  assert.is(members(''), undefined);
  assert.is(members(', etcd: { topology: external }'), undefined);
  assert.is(members(', etcd: { topology: stacked }'), 3);
  assert.is(members(', etcd: { members: [{ name: x }, { name: y }] }'), 2);
  const mixed = world(
    `{ ${NODES}, etcd: { version: "3.5.9", members: [{ name: x, version: "3.5.10" }, { name: y, version: "3.4.30" }] } }`,
    '[]',
  );
  assert.equal(rows('etcd', mixed, 'version'), ['3.4.30']);
});

relations('what nobody listed is one row of unknowns; an empty list is none', () => {
  for (const [name, list] of [
    ['workload', 'workloads'],
    ['webhook', 'webhooks'],
    ['certificate', 'certificates'],
    ['service', 'services'],
  ] as const) {
    assert.equal(rows(name, world(`{ ${NODES} }`, '[]'), 'name'), [undefined], name);
    assert.equal(rows(name, world(`{ ${NODES}, ${list}: [] }`, '[]'), 'name'), [], name);
  }
});

relations('stop: a host that stops as the orderly stop of its API server ends finds nobody to cut off; later it does', () => {
  const lb = 'loadBalancers: [{ name: lb, vendor: haproxy, fronts: kube-apiserver, members: [m-1, m-2, m-3] }]';
  const steps = (between: string) =>
    `[{ id: s, action: run, command: ./stop.sh, node: m-1, affects: { components: [kube-apiserver] }, mode: graceful, duration: 30s }, ${between}{ id: r, action: reboot, node: m-1, mode: abrupt, duration: 2m }]`;
  const rowsOf = (between: string) => rows('stop', world(`{ ${NODES}, ${lb} }`, steps(between)), 'step', 'node', 'mayBeAbrupt');
  assert.equal(rowsOf(''), [
    { step: 's', node: 'm-1', mayBeAbrupt: false },
    { step: 'r', node: 'm-1', mayBeAbrupt: false },
  ]);
  assert.equal((rowsOf('{ id: w, action: wait, duration: 5m }, ')[1] as { mayBeAbrupt: boolean }).mayBeAbrupt, true);
});

relations('step: drained where a drain has ended and nothing has uncordoned since', () => {
  const steps = `[{ id: d, action: drain, node: w-a, duration: 1m }, { id: r, action: reboot, node: w-a, duration: 2m }, { id: s, action: reboot, nodes: [w-a, w-b], duration: 2m },
    { id: u, action: uncordon, node: w-a }, { id: t, action: reboot, node: w-a, duration: 2m }]`;
  assert.equal(
    rows('step', world(`{ ${NODES} }`, steps), 'id', 'drained')
      .filter((row) => (row as { drained: boolean }).drained)
      .map((row) => (row as { id: string }).id),
    ['r'],
  );
});

relations('step: nothing is left cordoned that a gate keeps the plan from bringing back', () => {
  const left = (steps: string) => rows('step', world(`{ ${NODES}, workloads: [] }`, steps), 'leavesCordoned')[0];
  const drain = '{ id: d, action: drain, node: w-a, duration: 1m }';
  const never = '{ id: off, action: shutdown, node: w-b, duration: 1m, gate: node-ready }';
  assert.is(left(`[${drain}]`), true);
  assert.is(left(`[${drain}, { action: uncordon, node: w-a }]`), false);
  assert.is(left(`[${drain}, ${never}, { action: uncordon, node: w-a }]`), false);
});

relations('skew: controllers of k3s and RKE2 talk to their own host, as those of kubeadm do', () => {
  const ahead = (installer: string) =>
    rows(
      'skew',
      world(
        `{ ${NODES}, controlPlane: { installer: ${installer} } }`,
        '[{ id: u, action: upgrade, component: control-plane, node: m-1, to: v1.31.4, duration: 1m }]',
      ),
      'component',
      'ahead',
    )
      .filter((row) => (row as { component: string }).component === 'kube-controller-manager')
      .map((row) => (row as { ahead: number }).ahead);
  assert.ok(ahead('openshift').includes(1));
  for (const installer of ['kubeadm', 'k3s', 'rke2']) assert.is(ahead(installer).includes(1), false, installer);
});

relations('plan: a zone that is not given is asked for by the name of a node, not of the plan', () => {
  const own = world(
    '{ nodes: [{ name: a, zone: x }, { name: b }, { name: c, count: 3 }] }',
    '[{ action: reboot, nodes: [a, b], mode: abrupt }]',
  );
  const relation = RELATIONS.find(({ name }) => name === 'plan')!;
  const [row] = relation.rows(own);
  for (const field of ['zones', 'mostZones']) {
    const { of, count, fact } = factOf({ relation, row: row! }, field);
    assert.equal([fact, of, count], ['zone', 'b', 4]);
  }
  assert.is(factOf({ relation, row: row! }, 'window').of, 'a');
});
relations('restore: the members that no step restores, removes before or adds again', () => {
  const members = 'members: [{ name: e0, node: m-1 }, { name: e1, node: m-2 }, { name: e2, node: m-3 }]';
  const others = (steps: string, etcd = `{ topology: stacked, ${members} }`) =>
    rows('restore', world(`{ ${NODES}, etcd: ${etcd} }`, steps), 'others');
  assert.equal(others('[{ action: restore, node: m-1 }]'), [['m-2', 'm-3']]);
  assert.equal(others('[{ action: restore, member: e0 }, { action: restore, nodes: [m-2] }]'), [['m-3'], ['m-3']]);
  assert.equal(others('[{ action: restore }]'), [[]]);
  assert.equal(others('[{ action: restore, role: control-plane }]'), [[]]);
  const drop = '{ action: etcd-member, operation: remove, member: e1 }';
  assert.equal(others(`[${drop}, { action: restore, node: m-1 }]`), [['m-3']]);
  assert.equal(others(`[{ action: restore, node: m-1 }, ${drop}]`), [['m-2', 'm-3']], 'removed too late');
  const add = '{ action: etcd-member, operation: add, node: m-3 }';
  assert.equal(others(`[${drop}, { action: restore, node: m-1 }, ${add}]`), [[]]);
  assert.equal(others('[{ action: restore, node: m-1 }]', '{ topology: external }'), [undefined]);
});

relations('upgrade: etcd is what earlier steps took every member to, and goes on from there', () => {
  const spec = `{ ${NODES}, etcd: { topology: stacked, version: 3.4.31 } }`;
  const step = (to: string, node?: string) =>
    `{ action: upgrade, component: etcd, to: ${to}, ${node ? `node: ${node}, ` : ''}duration: 1m }`;
  const seen = (...steps: string[]) =>
    rows('upgrade', world(spec, `[${steps.join(', ')}]`), 'from', 'minors').map((row) => Object.values(row as object).join(' '));
  assert.equal(seen(step('3.5.26'), step('3.6.7')), ['3.4.31 1', '3.5.26 1']);
  assert.equal(seen(step('3.5.26', 'm-1'), step('3.6.7')), ['3.4.31 1', '3.4.31 2'], 'two members are still on 3.4');
  assert.equal(seen(step('3.5.26', 'm-1'), step('3.5.26', 'm-2'), step('3.5.26', 'm-3'), step('3.6.7')).at(-1), '3.5.26 1');
  const cluster = world(spec, `[${step('3.5.26')}, { action: upgrade, to: v1.31.4, duration: 1m }]`);
  assert.is((rows('upgrade', cluster, 'etcd') as string[])[1], '3.5.26');
});

relations('zone: how many of its nodes a step takes at the same time, groups counted', () => {
  const zones =
    'kubernetesVersion: v1.30.4, nodes: [{ name: x, zone: a }, { name: y, zone: a }, { name: g, count: 4, zone: b }, { name: z }]';
  const away = (steps: string) =>
    rows('zone', world(`{ ${zones} }`, `[${steps}]`), 'name', 'away', 'size', 'zones').map((row) => Object.values(row as object).join(' '));
  assert.equal(away('{ action: drain, nodes: [x, y], duration: 1m }'), ['a 2 2 2']);
  assert.equal(away('{ action: reboot, nodes: [g-1, x], duration: 1m }'), ['a 1 2 2', 'b 1 4 2']);
  assert.equal(away('{ action: reboot, nodes: [g-2, g-3, z], duration: 1m }'), ['b 2 4 2']);
  assert.equal(away('{ action: cordon, nodes: [x, y], duration: 1m }'), []);
});

relations('webhook: the nodes of the pods behind its Service, or of a workload of that name; unknown where they are not listed', () => {
  const nodes = (spec: string) => rows('webhook', world(`{ ${NODES}, webhooks: [{ name: p, service: ns/p }], ${spec} }`, '[]'), 'nodes')[0];
  assert.equal(nodes('services: [{ name: p, namespace: ns, endpoints: [{ name: x, node: w-a }, { name: y, node: w-a }] }]'), ['w-a']);
  assert.equal(nodes('workloads: [{ name: p, namespace: ns, pods: [{ name: x, node: w-b }] }]'), ['w-b']);
  assert.is(nodes('services: [{ name: p, namespace: ns }]'), undefined);
  assert.is(nodes('workloads: [{ name: p, namespace: other, pods: [{ name: x, node: w-b }] }]'), undefined);
});

relations('certificate: days count from the end of the window, from today where the plan has no start, else they are unknown', () => {
  const spec = `{ ${NODES}, certificates: [{ name: api, notAfter: "2026-12-03T01:00:00Z" }] }`;
  const days = (made: World) => rows('certificate', made, 'days')[0];
  const { timeline, ...rest } = world(spec, '[]');
  assert.is(days({ ...rest, timeline: { ...timeline, window: { start: '2026-12-01T00:00:00Z', duration: 3_600_000 } } }), 2);
  assert.is(days(world(spec, '[]')), undefined);
  assert.ok(Math.abs((days({ ...world(spec, '[]'), today: '2026-12-04' }) as number) + 23 / 24) < 1e-9);
});

relations('drain: what is not given is what kubectl does by itself', () => {
  const steps =
    '[{ id: d, action: drain, node: w-a }, { id: e, action: drain, node: w-b, flags: { force: true, timeout: 90s, gracePeriod: 5, deleteLocalData: true } }]';
  assert.equal(rows('drain', world(`{ ${NODES} }`, steps), 'ignoreDaemonsets', 'deleteEmptydirData', 'force', 'timeout', 'gracePeriod'), [
    { ignoreDaemonsets: false, deleteEmptydirData: false, force: false, timeout: 0, gracePeriod: -1 },
    { ignoreDaemonsets: false, deleteEmptydirData: true, force: true, timeout: 90, gracePeriod: 5 },
  ]);
});

relations('host: drained before and not uncordoned since; busy by the pods that a drain would move', () => {
  const steps =
    '[{ action: drain, node: w-a }, { id: one, action: reboot, node: w-a }, { action: uncordon, node: w-a }, { id: two, action: reboot, nodes: [w-a, w-b] }]';
  const made = (workloads: string) => rows('host', world(`{ ${NODES}${workloads} }`, steps), 'step', 'count', 'drained', 'busy');
  assert.equal(made(''), [
    { step: 'one', count: 1, drained: true, busy: undefined },
    { step: 'two', count: 2, drained: false, busy: undefined },
  ]);
  assert.equal(
    made(
      ', workloads: [{ name: ds, kind: DaemonSet, pods: [{ name: x, node: w-a }] }, { name: s, kind: Deployment, pods: [{ name: y, node: w-b }] }]',
    ),
    [
      { step: 'one', count: 1, drained: true, busy: false },
      { step: 'two', count: 1, drained: false, busy: false },
      { step: 'two', count: 1, drained: false, busy: true },
    ],
  );
});

relations('upgrade: from the version that is changed, minors crossed, what it reaches, whether its nodes were drained', () => {
  const steps =
    '[{ id: a, action: upgrade, to: v1.31.2 }, { action: drain, node: w-a }, { id: b, action: upgrade, component: kubelet, to: v1.31.2, node: w-a }, { id: c, action: upgrade, component: etcd, to: "3.6.1" }]';
  const made = world(`{ ${NODES}, etcd: { version: "3.5.9" } }`, steps);
  assert.equal(rows('upgrade', made, 'step', 'component', 'from', 'minors', 'drained'), [
    { step: 'a', component: 'cluster', from: 'v1.30.4', minors: 1, drained: false },
    { step: 'b', component: 'kubelet', from: 'v1.29.4', minors: 2, drained: true },
    { step: 'c', component: 'etcd', from: '3.5.9', minors: 1, drained: false },
  ]);
  assert.equal(rows('upgrade', made, 'reaches')[1] as string[], ['kubelet']);
});

relations('skew: at the beginning and whenever one of the two changes; kubelets stay behind when the cluster is upgraded', () => {
  const made = world(
    `{ ${NODES} }`,
    '[{ id: a, action: upgrade, to: v1.31.2 }, { id: b, action: upgrade, component: kubelet, to: v1.32.0, node: w-a }]',
  );
  const kubelets = RELATIONS.find(({ name }) => name === 'skew')!
    .rows(made)
    .map(({ values }) => values as Record<string, unknown>)
    .filter(({ component }) => component === 'kubelet')
    .map(({ step, version, count, ahead, behind }) => [step, version, count, ahead, behind].join(' '));
  assert.equal(kubelets, [' v1.30.4 3 0 0', ' v1.29.4 2 -1 1', 'a v1.30.4 3 -1 1', 'a v1.29.4 2 -2 2', 'b v1.32.0 1 1 -1']);
});

relations('skew: from 1.28 on kubeadm upgrades kube-proxy when every API server is upgraded, never before', () => {
  const host = (node: string, to: string) => `{ action: upgrade, node: ${node}, to: ${to}, duration: 1m }`;
  const ahead = (installer: string, to: string) =>
    rows(
      'skew',
      world(`{ ${NODES}, controlPlane: { installer: ${installer} } }`, `[${host('m-1', to)}, ${host('m-2', to)}]`),
      'component',
      'ahead',
    ).filter((row) => (row as { component: string; ahead: number }).component === 'kube-proxy' && (row as { ahead: number }).ahead > 0)
      .length;
  assert.ok(ahead('openshift', 'v1.31.4') > 0);
  assert.is(ahead('kubeadm', 'v1.31.4'), 0);
});

relations('skew: a step that lowers kube-apiserver changes no kubelet', () => {
  const step = '[{ id: d, action: upgrade, component: control-plane, to: v1.29.4, duration: 1m }]';
  const [back] = RELATIONS.find(({ name }) => name === 'skew')!
    .rows(world(`{ ${NODES} }`, step))
    .map(({ values }) => values as Record<string, unknown>)
    .filter(({ component, step: id, ahead }) => component === 'kubelet' && id === 'd' && ahead === 1);
  assert.equal([back?.changed, back?.lowered], [false, true]);
});

relations('component: flags and gates as name=value, unknown where nobody gave them; alike nodes are one row', () => {
  const made = world(
    `{ nodes: [{ name: w, count: 9, kubeProxyMode: none, kubeletVersion: v1.30.1, kubelet: { flags: { v: "2" }, featureGates: { A: true } } }, { name: x, kubeProxyMode: none, kubeletVersion: v1.30.1 }] }`,
    '[]',
  );
  const kubelets = rows('component', made, 'component', 'flags', 'gates', 'count').slice(3);
  assert.equal(kubelets, [
    { component: 'kubelet', flags: ['v=2'], gates: ['A=true'], count: 9 },
    { component: 'kubelet', flags: undefined, gates: undefined, count: 1 },
  ]);
});

relations('plan: what changes the control plane for good, a backup before it, zones that one move stops', () => {
  const one = (steps: string, ...fields: string[]) => rows('plan', world(`{ ${NODES} }`, steps), ...fields)[0];
  const CHANGE = ['changesControlPlane', 'backedUp', 'firstChange'] as const;
  assert.equal(one('[{ id: r, action: reboot, node: m-1 }]', ...CHANGE), { changesControlPlane: false, backedUp: false, firstChange: '' });
  assert.equal(one('[{ action: backup }, { id: u, action: upgrade, to: v1.31.2 }]', ...CHANGE), {
    changesControlPlane: true,
    backedUp: true,
    firstChange: 'u',
  });
  assert.is((one('[{ id: u, action: upgrade, to: v1.31.2 }, { action: backup }]', ...CHANGE) as { backedUp: boolean }).backedUp, false);
  assert.is(one('[{ id: d, action: defrag, node: m-1 }]', 'changesControlPlane'), false);
  assert.is(one('[{ id: x, action: replace, node: w-a }]', 'changesControlPlane'), false);
  const replaced = (etcd: string) =>
    rows('plan', world(`{ ${NODES}${etcd} }`, '[{ id: x, action: replace, node: m-1 }]'), 'changesControlPlane')[0];
  assert.is(replaced(', etcd: { topology: stacked }'), true);
  assert.is(replaced(', etcd: { topology: external }'), false);
  assert.is(replaced(''), undefined, 'nobody says whether etcd goes with it');
  assert.is(one('[{ id: x, action: replace, node: m-1 }, { action: upgrade, to: v1.31.2 }]', 'changesControlPlane'), true);
  assert.equal(one('[{ id: z, action: reboot, nodes: [w-a, w-b] }]', 'zones', 'mostZones', 'widest'), {
    zones: 3,
    mostZones: 2,
    widest: 'z',
  });
});

relations('stop: proved by a gate or a command since the stop of another API server', () => {
  const proved = (between: string, gate: string) =>
    rows(
      'stop',
      world(`{ ${NODES} }`, `[{ action: reboot, node: m-1, gate: ${gate} }, ${between} { action: reboot, node: m-2 }]`),
      'proved',
    );
  assert.equal(proved('', 'node-ready'), [true, false]);
  assert.equal(proved('', 'etcd-healthy'), [true, true]);
  assert.equal(proved('', '{ command: ./check }'), [true, true]);
  assert.equal(proved('{ action: run, command: ./check },', 'node-ready'), [true, true]);
  assert.equal(proved('{ action: wait, duration: 5m },', 'node-ready'), [true, false]);
});

relations('batches that are played as one move take that many times fewer nodes at once', () => {
  const NODE = ['nodeCount', 'atOnce'] as const;
  const step = (rounds: string) => rows('step', world(`{ ${NODES} }`, `[{ action: reboot, nodes: [w-a, w-b]${rounds} }]`), ...NODE)[0];
  assert.equal(step(''), { nodeCount: 2, atOnce: 2 });
  assert.equal(step(', rounds: 2'), { nodeCount: 2, atOnce: 1 });
  assert.is(rows('plan', world(`{ ${NODES} }`, '[{ id: z, action: reboot, nodes: [w-a, w-b], rounds: 2 }]'), 'widest')[0], '');
});

relations('roll: in how many batches, and whether anything looks at one before the next', () => {
  const roll = (step: string) =>
    rows('roll', world(`{ ${NODES} }`, `[{ id: r, action: reboot, nodes: [w-a, w-b]${step} }]`), 'nodes', 'batches', 'gated');
  assert.equal(roll(', rounds: 2'), [{ nodes: 2, batches: 2, gated: false }]);
  assert.equal(roll(', rounds: 2, gate: node-ready'), [{ nodes: 2, batches: 2, gated: true }]);
  assert.equal(roll(''), []);
});

relations('stop: a member that was taken out before, by whatever name, until its connections are deleted', () => {
  const out = (before: string) =>
    rows(
      'stop',
      world(
        `{ ${NODES}, loadBalancers: [{ name: vip, vendor: haproxy, fronts: kube-apiserver, members: [{ name: first, node: m-1 }, { node: m-2 }] }] }`,
        `[${before}{ id: s, action: reboot, node: m-1 }]`,
      ),
      'takenOut',
    )[0];
  assert.is(out(''), false);
  assert.is(out('{ action: lb-member, member: first, operation: disable }, '), true);
  assert.is(out('{ action: lb-member, member: m-1, operation: force-offline }, '), true);
  assert.is(out('{ action: lb-member, member: m-2, operation: disable }, '), false);
  assert.is(out('{ action: lb-member, member: first, operation: disable }, { action: lb-connections, member: first }, '), false);
  assert.is(out('{ action: lb-member, member: first, operation: disable }, { action: lb-connections }, '), false);
  assert.is(
    out('{ action: lb-member, member: first, operation: disable }, { action: lb-member, member: first, operation: enable }, '),
    false,
  );
});

relations('step: nodes that stay cordoned', () => {
  const left = (after: string) =>
    rows('step', world(`{ ${NODES} }`, `[{ action: cordon, nodes: [w-a, w-b] }${after}]`), 'leavesCordoned')[0];
  assert.is(left(''), true);
  assert.is(left(', { action: uncordon, node: w-a }'), true);
  assert.is(left(', { action: uncordon, nodes: [w-a, w-b] }'), false);
  assert.is(left(', { action: remove, node: w-a }, { action: uncordon, node: w-b }'), false);
});

relations('an upgrade of etcd holds for what comes after it', () => {
  const phases = phasesOf(
    world(
      `{ ${NODES}, etcd: { version: "3.5.1" } }`,
      '[{ action: upgrade, component: etcd, to: "3.5.26" }, { action: reboot, node: m-1 }]',
    ),
  );
  assert.equal(
    phases.map((phase) => rows('etcd', phase, 'version')[0]),
    ['3.5.1', '3.5.26'],
  );
  assert.equal(
    phases.map((phase) => rows('upgrade', phase, 'from')),
    [['3.5.1'], []],
    'an upgrade is told in the stretch in which it is made',
  );
});

relations.run();
