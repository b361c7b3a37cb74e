/** Which versions of kubelet and kube-proxy each client rule minds, and how much: the ranges of upstream's release notes, with what remains after the fix. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { loadRules } from '../../src/judge/load.js';
import { parseInput } from '../../src/read/read.js';

const test = suite('severities by version');

const ids = ['kube-proxy/dead-watch', 'kubelet/dead-connection-pool'];
const { rules } = loadRules(
  ids.map((id) => ({ id, file: id, text: readFileSync(fileURLToPath(new URL(`../../rules/${id}/rule.yaml`, import.meta.url)), 'utf8') })),
);

/** Severity by rule on a cluster whose worker runs this version, everything else being new; `mode` as in the plan. */
function severities(version: string, mode = ', mode: abrupt', then = '') {
  const text = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec:
  nodes:
    - { name: cp-1, roles: [control-plane], kubeletVersion: v1.30.4, kubeProxyVersion: v1.30.4 }
    - { name: cp-2, roles: [control-plane], kubeletVersion: v1.30.4, kubeProxyVersion: v1.30.4 }
    - { name: cp-3, roles: [control-plane], kubeletVersion: v1.30.4, kubeProxyVersion: v1.30.4 }
    - { name: worker, count: 9, kubeletVersion: "${version}", kubeProxyVersion: "${version}" }
  loadBalancers:
    - { name: api, vendor: f5-bigip, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], serviceDownAction: none, monitor: { interval: 5s, timeout: 16s } }
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: p }
spec:
  steps:
    - { id: r, action: reboot, node: cp-1, duration: 4m${mode} }
${then}`;
  const { findings } = check([parseInput({ file: 'case.yaml', text })], rules).report;
  return ids.map((id) => findings.find(({ rule }) => rule === id)?.severity ?? (findings.length > 0 ? 'unknown or none' : 'none'));
}

for (const [version, watch, pool] of [
  ['v1.16.15', 'error', 'error'],
  ['v1.17.17', 'error', 'error'],
  ['v1.18.17', 'error', 'error'],
  ['v1.18.18', 'info', 'warning'],
  ['v1.18.20', 'info', 'warning'],
  ['v1.19.4', 'error', 'error'],
  ['v1.19.5-rc.0', 'error', 'error'],
  ['v1.19.4-gke.1', 'error', 'error'],
  ['v1.19.5', 'info', 'info'],
  ['v1.19.10', 'info', 'info'],
  ['v1.19.11', 'info', 'unknown or none'],
  ['v1.20.0', 'info', 'info'],
  ['v1.20.7', 'info', 'unknown or none'],
  ['v1.21.7', 'info', 'unknown or none'],
  ['v1.21.8', 'none', 'none'],
  ['v1.22.4', 'info', 'unknown or none'],
  ['v1.22.5', 'none', 'none'],
  ['v1.23.0', 'info', 'unknown or none'],
  ['v1.23.1', 'none', 'none'],
  ['v1.24.9+rke2r1', 'none', 'none'],
  ['v1.27.3-eks-a5565ad', 'none', 'none'],
] as const)
  test(version, () => assert.equal(severities(version), [watch, pool]));

test('where the plan does not say how hosts stop, what would be an error is a warning', () => {
  assert.equal(severities('v1.18.6', ''), ['warning', 'warning']);
  assert.equal(severities('v1.18.6', ', mode: graceful'), ['none', 'none']);
});

test('where what cannot notice is restarted on every node before the next stop, it is worth knowing only', () => {
  const restart = (component: string, of: string) => `    - { id: k-${component}, action: restart, component: ${component}${of} }\n`;
  const next = '    - { id: s, action: reboot, node: cp-2, mode: abrupt, duration: 4m }\n';
  const with_ = (then: string) => severities('v1.18.17', ', mode: abrupt', then);
  assert.equal(with_(restart('kube-proxy', '')), ['info', 'error']);
  assert.equal(with_(restart('kube-proxy', '') + restart('kubelet', '')), ['info', 'info']);
  assert.equal(with_(restart('kube-proxy', ', role: worker')), ['error', 'error'], 'those of the control plane stay as they are');
  assert.equal(with_(restart('kube-proxy', '') + next), ['error', 'error'], 'nothing follows the second stop');
  assert.equal(with_(next + restart('kube-proxy', '')), ['error', 'error'], 'too late for the first');
});

test.run();
