/** Windows that a plan does not fit into, by how long it takes where it is played. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../src/check.js';
import { parseInput } from '../src/read/read.js';

const test = suite('windows');

const INVENTORY = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec:
  kubernetesVersion: v1.31.4
  nodes:
    - { name: cp-a, roles: [control-plane], kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }
    - { name: cp-b, roles: [control-plane], kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }
    - { name: worker, count: 30, kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }
  loadBalancers: [{ name: vip, vendor: haproxy, fronts: kube-apiserver, members: [cp-a, cp-b] }]
`;

/** What is said of the window of a plan with these steps (YAML, as a list). */
function said(steps: string, duration: string): string[] {
  const text = `apiVersion: premortem.dev/v1alpha1\nkind: ChangePlan\nmetadata: { name: p }\nspec:\n  window: { duration: ${duration} }\n  steps:\n${steps.replace(/^(?=.)/gm, '    ')}`;
  const { report } = check([parseInput({ file: 'i.yaml', text: INVENTORY }), parseInput({ file: 'p.yaml', text })], []);
  return report.findings.flatMap(({ rule, severity, message }) => (rule === 'input/window' ? [`${severity}: ${message}`] : []));
}

test('a plan that is too long is found: at the least, likely, or at the most', () => {
  const reboot = '- { action: reboot, node: cp-a, mode: graceful, duration: 10m, wait: 6m }\n';
  assert.equal(said(reboot, '15m'), ['warning: the steps take 16m at the least, and the window is 15m long']);
  assert.equal(said(reboot, '16m'), []);
  const range = '- { action: reboot, node: cp-a, mode: graceful, duration: { least: 5m, likely: 10m, most: 20m } }\n';
  assert.equal(said(range, '15m'), ['info: the steps may take up to 20m, and the window is 15m long']);
  assert.equal(said(range, '7m'), ['warning: the steps are likely to take 10m, and the window is 7m long']);
});

test('every batch counts, and of parallel steps the longest', () => {
  const each = '- each: { role: worker, batch: 10 }\n  steps: [{ action: reboot, mode: graceful, duration: 5m, wait: 1m }]\n  wait: 2m\n';
  assert.equal([said(each, '24m').length, said(each, '23m').length], [0, 1], 'three rounds of 8 minutes');
  const parallel = '- parallel: [{ action: wait, duration: 5m }, { action: wait, duration: 9m }]\n';
  assert.equal([said(parallel, '9m').length, said(parallel, '8m').length], [0, 1]);
});

test('steps of which nobody says how long they take count with what the model gives them', () => {
  assert.match(said('- { action: reboot, node: cp-a, mode: graceful }\n', '6m').join(), /^info: the steps may take up to 15m/);
});

test('a plan that waits for ever has no length', () => {
  assert.equal(said('- { action: shutdown, node: cp-a, mode: graceful, duration: 1m, gate: node-ready }\n', '1m'), []);
});

test.run();
