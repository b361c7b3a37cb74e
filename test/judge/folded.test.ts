/** A step in batches is played as few moves: what they are done to is known node by node, of groups and of nodes that stand alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { loadRules } from '../../src/judge/load.js';
import { parseInput } from '../../src/read/read.js';

const folder = fileURLToPath(new URL('../../rules', import.meta.url));
const { rules } = loadRules(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('rule.yaml'))
    .sort()
    .map((name) => ({ id: dirname(name), file: `rules/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
);

interface Given {
  readonly nodes: readonly object[];
  readonly steps: readonly object[];
  readonly kubernetesVersion?: string;
  readonly more?: object;
}

function told({ nodes, steps, kubernetesVersion = 'v1.34.2', more = {} }: Given): Map<string, string> {
  const head = (kind: string) => ({ apiVersion: 'premortem.dev/v1alpha1', kind, metadata: { name: 'case' } });
  const text = [
    { ...head('ClusterInventory'), spec: { kubernetesVersion, nodes, ...more } },
    { ...head('ChangePlan'), spec: { steps } },
  ]
    .map((one) => JSON.stringify(one))
    .join('\n---\n');
  const { findings } = check([parseInput({ file: 'case.yaml', text })], rules).report;
  assert.not(
    findings.some(({ rule }) => rule.startsWith('input/') && rule !== 'input/unknown'),
    findings.map(({ message }) => message).join('; '),
  );
  return new Map(findings.map(({ rule, message }) => [rule, message]));
}

const CP = { name: 'cp', roles: ['control-plane'], kubeletVersion: 'v1.34.2', cgroupVersion: 'v2' };
const old = (name: string, more: object = {}) => ({ name, kubeletVersion: 'v1.34.2', cgroupVersion: 'v1', ...more });
const each = (steps: readonly object[], batch = 1) => ({ each: { role: 'worker', batch }, steps });
const KUBELET = { id: 'k', action: 'upgrade', component: 'kubelet', to: 'v1.35.0' };

const SHAPES: Readonly<Record<string, readonly object[]>> = {
  'two groups': [old('a', { count: 2 }), old('b', { count: 2 })],
  'a node and a group': [old('w'), old('g', { count: 3 })],
  'groups around a node': [old('a', { count: 2 }), old('w'), old('b', { count: 4 })],
  'forty nodes': Array.from({ length: 40 }, (_, i) => old(`w${i}`)),
};

const folded = suite('steps in batches');

folded('an upgrade of kubelets is told, whatever the shape of the nodes', () => {
  for (const [shape, nodes] of Object.entries(SHAPES)) {
    for (const batch of [1, 3]) {
      const findings = told({ nodes: [CP, ...nodes], steps: [each([KUBELET], batch)] });
      assert.match(findings.get('kubelet/newer-than-apiserver') ?? '', 'kubelets become v1.35.0', `${shape}, ${batch} at once`);
      assert.match(findings.get('kubelet/cgroup-v1-refused') ?? '', 'cgroup v1', `${shape}, ${batch} at once`);
      assert.not.match(findings.get('input/unknown') ?? '', 'kubeletVersion', shape);
    }
  }
});

folded('kubelets are newer from the first batch on', () => {
  const findings = told({ nodes: [CP, ...SHAPES['two groups']!], steps: [each([{ ...KUBELET, duration: '5m' }])] });
  assert.match(findings.get('kubelet/newer-than-apiserver')!, 'from 5:00');
});

folded('what is upgraded to the last node has no old version left', () => {
  const fresh = (node: object) => ({ ...node, kubeletVersion: 'v1.30.4', kubeProxyVersion: 'v1.30.4' });
  const api = { id: 'api', action: 'upgrade', component: 'control-plane', to: 'v1.34.2' };
  for (const [shape, nodes] of Object.entries(SHAPES)) {
    const steps = (to: string) => [each([{ ...KUBELET, to }]), api];
    const given = { kubernetesVersion: 'v1.33.2', nodes: [{ ...CP, kubeletVersion: 'v1.33.2' }, ...nodes.map(fresh)] };
    assert.not(told({ ...given, steps: steps('v1.33.2') }).has('kubelet/too-old-for-apiserver'), shape);
    const [first, ...rest] = given.nodes.slice(1) as { name: string; count?: number }[];
    const some = rest.flatMap(({ name, count }) =>
      count === undefined ? name : Array.from({ length: count }, (_, i) => `${name}-${i + 1}`),
    );
    const part = [{ each: { nodes: some, batch: 1 }, steps: [{ ...KUBELET, to: 'v1.33.2' }] }, api];
    const left = told({ ...given, steps: part }).get('kubelet/too-old-for-apiserver') ?? '';
    assert.match(left, (first!.count ?? 1) === 1 ? '1 kubelet of v1.30.4' : `${first!.count} kubelets of v1.30.4`, shape);
  }
});

folded('a group that is gone through in parts is upgraded in the end', () => {
  const pods = { workloads: [{ name: 'a', namespace: 'b', kind: 'Deployment', replicas: 1, pods: [{ name: 'a-1', node: 'g-3' }] }] };
  const nodes = [CP, { ...old('g', { count: 5 }), kubeletVersion: 'v1.30.4' }];
  const api = { id: 'api', action: 'upgrade', component: 'control-plane', to: 'v1.34.2' };
  const steps = [each([{ ...KUBELET, to: 'v1.33.2' }], 2), api];
  assert.not(told({ kubernetesVersion: 'v1.33.2', nodes, steps, more: pods }).has('kubelet/too-old-for-apiserver'));
});

folded('of many nodes none is left out: what the twenty-fifth has is told', () => {
  const nodes = Array.from({ length: 40 }, (_, i) => ({ name: `w${i}`, swapAtBoot: i === 33 }));
  const findings = told({ nodes: [CP, ...nodes], steps: [each([{ action: 'reboot', gate: 'node-ready' }], 2)] });
  assert.match(findings.get('node/swap-at-boot') ?? '', 'w33');
  const groups = [old('a', { count: 2 }), old('b', { count: 5, swapAtBoot: true })];
  assert.match(told({ nodes: [CP, ...groups], steps: [each([{ action: 'reboot' }], 3)] }).get('node/swap-at-boot') ?? '', 'b-');
});

folded('pods on the twenty-fifth node and beyond are looked at, however many nodes have any', () => {
  const names = Array.from({ length: 360 }, (_, i) => `w${i}`);
  const pods = names.map((node, i) => ({ name: `p-${i}`, node }));
  const last = { name: 'db', namespace: 'x', kind: 'StatefulSet', replicas: 2, volumes: [{ type: 'hostPath' }] };
  const workloads = [
    { name: 'agent', namespace: 'x', kind: 'Deployment', replicas: pods.length, pods },
    {
      ...last,
      pods: [
        { name: 'db-0', node: 'w350' },
        { name: 'db-1', node: 'w359' },
      ],
    },
  ];
  const nodes = [CP, ...names.map((name) => ({ name }))];
  for (const steps of [[{ action: 'replace', nodes: names }], [each([{ action: 'replace', gate: 'node-ready' }])]])
    assert.match(told({ nodes, steps, more: { workloads } }).get('workload/data-left-behind') ?? '', 'x/db');
});

folded('what stays cordoned is told of the twenty-fifth node too', () => {
  const names = Array.from({ length: 30 }, (_, i) => `w${i}`);
  const steps = (back: readonly string[]) => [
    { action: 'cordon', nodes: names },
    { action: 'uncordon', nodes: back },
  ];
  const nodes = [CP, ...names.map((name) => ({ name }))];
  assert.ok(told({ nodes, steps: steps(names.slice(0, 26)) }).has('plan/left-cordoned'));
  assert.not(told({ nodes, steps: steps(names) }).has('plan/left-cordoned'));
});

folded.run();
