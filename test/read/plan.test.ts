/** Plans: every action of the table, what steps hold, and what is found in steps that cannot be meant. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ACTIONS, type ActionStep, type EachStep, type ParallelStep, type Plan } from '../../src/model/plan.js';
import { placeOf } from '../../src/model/place.js';
import { parseInput, read } from '../../src/read/read.js';
import { locationOf } from '../../src/source/location.js';

const test = suite('read: plans');

const INVENTORY = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec:
  nodes:
    - { name: cp-a, roles: [control-plane] }
    - { name: cp-b, roles: [control-plane] }
    - { name: worker, count: 30, labels: { tier: edge } }
    - { name: off, unschedulable: true }
  loadBalancers: [{ name: vip, vendor: haproxy, members: [cp-a, cp-b] }]
  workloads: [{ namespace: shop, kind: Deployment, name: web, replicas: 2 }]
`;

/** Reads steps (YAML, as a list below \`steps:\`) against the inventory. */
function plan(steps: string, { kind = 'ChangePlan', spec = '' } = {}) {
  const text = `apiVersion: premortem.dev/v1alpha1\nkind: ${kind}\nmetadata: { name: p }\nspec:\n${spec}  steps:\n${steps.replace(/^(?=.)/gm, '    ')}`;
  const all = read([parseInput({ file: 'i.yaml', text: INVENTORY }), parseInput({ file: 'p.yaml', text })]);
  const at = (place: { file: string; pointer: string; key?: true }) => {
    const { line, column } = locationOf(all.sources.get(place.file)!, all.sources.get(place.file)!.locate(place.pointer, place.key));
    return `${place.file}:${line}:${column}`;
  };
  return {
    plan: all.plans[0] as Plan,
    invalid: all.invalid,
    text,
    steps: (all.plans[0]?.steps ?? []) as readonly ActionStep[],
    found: all.findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`),
    places: all.findings.map(({ evidence }) => at(evidence[0].place)),
    blamed: all.findings.map(({ evidence }) => {
      const { start, end } = all.sources.get(evidence[0].place.file)!.locate(evidence[0].place.pointer, evidence[0].place.key);
      return all.sources.get(evidence[0].place.file)!.text.slice(start, end);
    }),
  };
}
const one = (step: string): ActionStep => {
  const { steps, found } = plan(`- ${step}\n`);
  assert.equal(found, [], step);
  return steps[0]!;
};

/** Every action with what its row of the table gives it, and the fields that must come through. */
const TABLE: Readonly<Record<string, readonly [step: string, fields: Readonly<Record<string, unknown>>]>> = {
  reboot: ['{ action: reboot, nodes: [cp-a, cp-b], batch: 1, mode: graceful, downtime: 90s }', { batch: 1, mode: 'graceful' }],
  shutdown: ['{ action: shutdown, node: cp-a, mode: abrupt }', { mode: 'abrupt', nodes: { names: ['cp-a'] } }],
  start: ['{ action: start, node: cp-a }', { nodes: { names: ['cp-a'] } }],
  replace: [
    '{ action: replace, node: cp-a, replacement: { node: cp-c, ip: 10.0.0.9 } }',
    { replacement: { node: 'cp-c', ip: '10.0.0.9' } },
  ],
  add: ['{ action: add, node: cp-c }', { nodes: { names: ['cp-c'] } }],
  remove: ['{ action: remove, nodes: { role: worker } }', { nodes: { names: [], role: 'worker' } }],
  cordon: ['{ action: cordon, role: worker }', { nodes: { names: [], role: 'worker' } }],
  uncordon: ['{ action: uncordon, node: off }', { nodes: { names: ['off'] } }],
  drain: [
    '{ action: drain, nodes: { labels: { tier: edge } }, flags: { ignoreDaemonsets: true, deleteEmptydirData: true, timeout: 10m, force: true, gracePeriod: 30, disableEviction: true, podSelector: a=b } }',
    {
      nodes: { names: [], labels: { tier: 'edge' } },
      flags: {
        ignoreDaemonsets: true,
        deleteEmptydirData: true,
        timeout: '10m',
        force: true,
        gracePeriod: 30,
        disableEviction: true,
        podSelector: 'a=b',
      },
    },
  ],
  label: ['{ action: label, node: cp-a, label: tier=edge }', { operation: 'tier=edge' }],
  taint: ['{ action: taint, node: cp-a, taint: "key=value:NoSchedule" }', { operation: 'key=value:NoSchedule' }],
  evict: [
    '{ action: evict, pods: shop/Deployment/web, node: worker-3, replacement: { node: worker-4, ip: 10.1.1.1 } }',
    { pods: ['shop/Deployment/web'], replacement: { node: 'worker-4', ip: '10.1.1.1' }, nodes: { names: ['worker-3'] } },
  ],
  delete: ['{ action: delete, pods: [web], node: worker-3 }', { pods: ['web'] }],
  restart: ['{ action: restart, component: kubelet, role: worker, batch: 5 }', { component: 'kubelet', batch: 5 }],
  upgrade: ['{ action: upgrade, component: kube-proxy, to: v1.20.15 }', { component: 'kube-proxy', to: 'v1.20.15' }],
  scale: ['{ action: scale, workload: shop/Deployment/web, replicas: 4 }', { workload: 'shop/Deployment/web', replicas: 4 }],
  rollout: ['{ action: rollout, workload: shop/Deployment/web }', { workload: 'shop/Deployment/web' }],
  apply: ['{ action: apply, manifest: new.yaml }', { manifest: 'new.yaml' }],
  configure: [
    '{ action: configure, set: { "loadBalancers/vip/onMarkedDown": shutdown-sessions } }',
    { set: { 'loadBalancers/vip/onMarkedDown': 'shutdown-sessions' } },
  ],
  'lb-member': [
    '{ action: lb-member, loadBalancer: vip, member: cp-a, operation: force-offline }',
    { loadBalancer: 'vip', member: 'cp-a', operation: 'force-offline' },
  ],
  'lb-connections': ['{ action: lb-connections, loadBalancer: vip, member: cp-a }', { loadBalancer: 'vip', member: 'cp-a' }],
  failover: ['{ action: failover, loadBalancer: vip }', { loadBalancer: 'vip' }],
  'etcd-member': ['{ action: etcd-member, operation: remove, member: cp-a }', { operation: 'remove', member: 'cp-a' }],
  backup: ['{ action: backup, node: cp-a }', {}],
  restore: ['{ action: restore, node: cp-a }', {}],
  defrag: ['{ action: defrag, member: cp-a }', { member: 'cp-a' }],
  wait: ['{ action: wait, duration: 5m }', { duration: { least: 300_000, likely: 300_000, most: 300_000 } }],
  gate: [
    '{ action: gate, gate: [endpoints-on-nodes, { command: ./ok.sh, expect: yes. }] }',
    { gates: ['endpoints-on-nodes', { command: './ok.sh', expect: 'yes.' }] },
  ],
  run: [
    '{ action: run, command: ./patch.sh, affects: { nodes: [cp-a], components: [kubelet], workloads: [web] }, rollback: ./un.sh, duration: { least: 1m, likely: 2m, most: 3m } }',
    {
      command: './patch.sh',
      rollback: './un.sh',
      affects: { nodes: ['cp-a'], components: ['kubelet'], workloads: ['web'] },
      duration: { least: 60_000, likely: 120_000, most: 180_000 },
    },
  ],
};

test('the table has every action', () => assert.equal(Object.keys(TABLE).sort(), [...ACTIONS].sort()));
for (const [action, [step, fields]] of Object.entries(TABLE)) {
  test(`reads ${action}`, () => {
    const read = one(step);
    assert.is(read.action, action);
    for (const [field, value] of Object.entries(fields)) assert.equal(read[field as keyof ActionStep], value, field);
  });
}

test('parallel and each hold steps; ids are given by position where none is written', () => {
  const { plan: read, found } = plan(`- id: workers
  each: { role: worker, batch: 10, maxUnavailable: 10 }
  steps:
    - { action: drain, flags: { timeout: 10m } }
    - { action: uncordon }
- parallel:
    - { id: dns, action: wait, duration: 1m }
    - { action: wait, duration: 2m }
`);
  assert.equal(found, []);
  const [each, parallel] = read.steps as [EachStep, ParallelStep];
  assert.equal(
    [each.kind, each.nodes.role, each.batch, each.maxUnavailable, each.steps.map(({ id }) => id)],
    ['each', 'worker', 10, 10, ['workers/1', 'workers/2']],
  );
  assert.equal([parallel.kind, parallel.id, parallel.steps.map(({ id }) => id)], ['parallel', 'step-2', ['dns', 'step-2/2']]);
});

test('a Drill is a plan; a window and defaults are read, and a default is blamed where it stands', () => {
  const drill = plan('- { action: wait, duration: 1m }\n', { kind: 'Drill' });
  assert.equal([drill.plan.kind, drill.found], ['Drill', []]);
  const { steps, plan: read } = plan('- { action: reboot, node: cp-a, duration: 1m }\n- { action: reboot, node: cp-b, mode: abrupt }\n', {
    spec: '  window: { start: "2026-11-24T22:00", duration: 1h30m, zone: Europe/Berlin }\n  defaults: { mode: graceful, wait: 5m }\n',
  });
  const { start, duration, zone } = read.window!;
  assert.equal([start, duration, zone], ['2026-11-24T22:00', 5_400_000, 'Europe/Berlin']);
  assert.equal(
    steps.map(({ mode, wait }) => [mode, wait?.likely]),
    [
      ['graceful', 300_000],
      ['abrupt', 300_000],
    ],
  );
  assert.is(placeOf(steps[0]!, 'mode').pointer, '/0/spec/defaults/mode');
  assert.is(placeOf(steps[1]!, 'mode').pointer, '/0/spec/steps/1/mode');
});

const finds = (steps: string, ...expected: readonly (readonly [finding: string, blamed: string])[]) => {
  const { found, blamed } = plan(steps);
  assert.equal(
    found.map((text, index) => [text, blamed[index]]),
    expected,
  );
};

test('a node that is not there is found, with the nearest name, at its own place', () => {
  finds('- { action: drain, node: cp-c }\n', ['input/reference error: there is no node cp-c; did you mean "cp-a"?', 'cp-c']);
  finds('- { action: reboot, nodes: [cp-a, worker-31], batch: 1 }\n', [
    'input/reference error: there is no node worker-31: the group worker ends at worker-30',
    'worker-31',
  ]);
  finds('- { action: run, command: x, affects: { nodes: [cp-a, gone] } }\n', ['input/reference error: there is no node gone', 'gone']);
  finds('- { action: evict, pods: web, node: worker-1, replacement: { node: worker-99 } }\n', [
    'input/reference error: there is no node worker-99: the group worker ends at worker-30',
    'worker-99',
  ]);
});

test('roles and labels that no node has, and a step to no node at all, are found: they would do nothing', () => {
  finds('- { action: reboot, role: infra }\n', ['input/reference error: no node has the role infra', 'infra']);
  finds('- { action: reboot, nodes: { labels: { tier: core } } }\n', [
    'input/reference error: no node has the label tier=core',
    '{ labels: { tier: core } }',
  ]);
  finds('- each: { role: gpu, batch: 1 }\n  steps: [{ action: reboot }]\n', [
    'input/reference error: no node has the role gpu',
    '{ role: gpu, batch: 1 }',
  ]);
  finds('- { id: all, action: reboot }\n', ['input/reference error: all does not say which node', 'reboot']);
  finds('- { id: all, action: drain, nodes: [] }\n', ['input/reference error: all does not say which node', '[]']);
});

test('nodes come and go with the steps that add, replace and remove them', () => {
  finds('- { action: add, node: cp-c }\n- { action: reboot, node: cp-c }\n');
  finds('- { action: replace, node: cp-a, replacement: { node: cp-c } }\n- { action: cordon, node: cp-c }\n');
  finds('- { id: away, action: remove, node: cp-a }\n- { action: reboot, node: cp-a }\n', [
    'input/reference error: there is no node cp-a any more: away has removed it',
    'cp-a',
  ]);
  finds('- { action: remove, node: cp-a }\n- { action: add, node: cp-a }\n- { action: reboot, node: cp-a }\n');
  finds('- { id: new, action: add, node: cp-a }\n', ['input/contradiction error: new adds cp-a, which is there already', 'cp-a']);
});

test('an uncordon before its cordon is found, however the nodes are named', () => {
  const early = (who: string) => `input/contradiction warning: back uncordons ${who}, which no step before it has cordoned or drained`;
  finds('- { id: back, action: uncordon, node: cp-a }\n- { action: drain, node: cp-a }\n', [early('cp-a'), 'cp-a']);
  finds('- { action: drain, node: cp-b }\n- { id: back, action: uncordon, node: cp-a }\n', [early('cp-a'), 'cp-a']);
  finds('- { action: cordon, node: worker-1 }\n- { id: back, action: uncordon, node: worker-2 }\n', [early('worker-2'), 'worker-2']);
  finds('- each: { labels: { tier: edge }, batch: 5 }\n  steps: [{ id: back, action: uncordon }, { action: drain }]\n', [
    early('nodes with tier=edge'),
    'uncordon',
  ]);
});

test('an uncordon after its cordon is none, and neither is one of a node that is cordoned now', () => {
  finds('- { action: drain, role: worker }\n- { action: uncordon, node: worker-2 }\n');
  finds('- { action: cordon, node: worker-2 }\n- { action: uncordon, nodes: { labels: { tier: edge } } }\n');
  finds('- each: { role: control-plane, batch: 1 }\n  steps: [{ action: drain }, { action: uncordon }]\n');
  finds('- { action: uncordon, node: off }\n');
});

test('balancers, workloads and paths that are not there are found', () => {
  finds('- { action: failover, loadBalancer: vpi }\n', ['input/reference error: there is no balancer vpi; did you mean "vip"?', 'vpi']);
  finds('- { action: evict, pods: wbe, node: worker-1 }\n', [
    'input/reference warning: no workload or pod is called wbe; did you mean "web"?',
    'wbe',
  ]);
  finds('- { action: scale, workload: shop/Deployment/wep, replicas: 1 }\n', [
    'input/reference warning: no workload or pod is called shop/Deployment/wep; did you mean "shop/Deployment/web"?',
    'shop/Deployment/wep',
  ]);
  assert.match(
    plan('- { action: configure, set: { "loadBalancers/vpi/onMarkedDown": shutdown-sessions } }\n').found[0]!,
    /vpi.*did you mean "vip"/,
  );
});

test('two steps of one id, and a plan without steps, are found', () => {
  finds('- { id: a, action: wait, duration: 1m }\n- { id: a, action: wait, duration: 1m }\n', [
    'input/contradiction error: two steps are called a',
    'a',
  ]);
  assert.equal(plan('[]\n').found, ['input/plan warning: p has no steps']);
});

test('every error of a plan at once, each with the nearest word, at its line and column', () => {
  const { found, places, invalid } = plan(`- { action: rebot, node: cp-a }
- { action: reboot, nod: cp-a }
- { action: reboot, node: cp-a, mode: gracefull }
- { action: reboot, node: cp-a, duration: 3 minutes }
- { action: drain, node: cp-a, flags: { ignoreDaemonset: true } }
- { action: upgrade, to: 1.30 }
- { action: scale, workload: web }
- { node: cp-a }
- { action: gate, gate: node-redy }
- parallel: [{ action: restrat, component: kubelet }]
- each: { role: worker, bach: 2 }
  steps: []
`);
  assert.ok(invalid);
  const said = found.map((text, index) => `${places[index]} ${text.replace('input/schema error: ', '')}`);
  assert.equal(said, [
    'p.yaml:6:17 "rebot" is not an action; did you mean "reboot"?',
    'p.yaml:7:25 "nod" is not known here; did you mean "node"?',
    'p.yaml:8:43 "gracefull" is not known here; did you mean "graceful"?',
    'p.yaml:9:47 "3 minutes" is not a duration such as 15m or 1h30m',
    'p.yaml:10:45 "ignoreDaemonset" is not known here; did you mean "ignoreDaemonsets"?',
    'p.yaml:11:30 a version is text, and YAML reads 1.30 as the number 1.3: write it in quotes, "1.30"',
    'p.yaml:12:7 "replicas" is missing',
    'p.yaml:13:7 a step says what it does with action, parallel or each',
    'p.yaml:14:29 "node-redy" is not known here; did you mean "node-ready"?',
    'p.yaml:15:28 "restrat" is not an action; did you mean "restart"?',
    'p.yaml:16:29 "bach" is not known here; did you mean "batch"?',
  ]);
});

test.run();
