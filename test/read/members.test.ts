import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { parseInput, read } from '../../src/read/read.js';

const test = suite('members that a plan names');

function problems(steps: string[], etcd = '{ topology: stacked }'): string[] {
  const text = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec:
  nodes:
    - { name: cp, count: 3, roles: [control-plane] }
    - { name: worker-1 }
  etcd: ${etcd}
  loadBalancers: [{ name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, { name: third, node: cp-3 }] }]
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: p }
spec:
  steps:
${steps.map((step) => `    - ${step}`).join('\n')}
`;
  return check([parseInput({ file: 'case.yaml', text })], [])
    .report.findings.filter(({ rule }) => rule.startsWith('input/'))
    .map(({ severity, message }) => `${severity} ${message}`);
}
const remove = (member: string) => `{ id: drop, action: etcd-member, operation: remove, member: ${member} }`;

test('an etcd member that is not there is an error with the nearest name', () => {
  assert.equal(problems([remove('cp-1')]), []);
  assert.equal(problems([remove('cp-11')]), ['error etcd has no member cp-11; did you mean "cp-1"?']);
  assert.equal(problems(['{ action: defrag, nodes: [worker-1] }']).length, 1, 'a node without a member');
  assert.equal(problems([remove('e1')], '{ topology: external, members: [{ name: e1 }, { name: e2 }] }'), []);
  assert.equal(problems([remove('e9')], '{ topology: external }'), [], 'nobody knows which there are');
});

test('members that steps before added or removed are known', () => {
  const add = '{ id: join, action: etcd-member, operation: add, member: worker-1 }';
  assert.equal(problems([add, remove('worker-1')]), []);
  assert.equal(problems([remove('cp-1'), '{ id: d, action: defrag, nodes: [cp-1] }']), [
    'error etcd has no member cp-1 any more: drop has removed it',
  ]);
});

test('so is a member of a balancer', () => {
  const off = (member: string) => `{ action: lb-member, operation: disable, member: ${member} }`;
  assert.equal(problems([off('cp-1'), off('third'), off('cp-3')]), []);
  assert.equal(problems([off('cp-4')]), ['error api has no member cp-4; did you mean "cp-1"?']);
});

test('a machine of an external etcd is a target of steps that stop it, not of kubectl', () => {
  const text = (steps: string) => `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec: { nodes: [{ name: n }], etcd: { topology: external, members: [{ name: e0 }, { name: e1, host: etcd-b }, { name: e2, node: n }] } }
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: p }
spec: { steps: [${steps}] }
`;
  const said = (steps: string) => read([parseInput({ file: 'c.yaml', text: text(steps) })]).findings.map(({ message }) => message);
  assert.equal(said('{ action: reboot, nodes: [e0, etcd-b] }'), []);
  assert.equal(said('{ action: reboot, node: e1 }'), ['there is no node e1: the etcd member of that name runs on etcd-b']);
  assert.equal(said('{ id: d, action: drain, node: e0 }'), ['e0 is no node of the cluster: drain knows no such thing']);
});

test.run();
