import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { parseInput } from '../../src/read/read.js';

const test = suite('what the simulation took as given');

function timelineOf(spec: string, step = '{ id: r, action: reboot, node: cp-1, mode: abrupt, duration: 4m }') {
  const text = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec:
  nodes:
    - { name: cp-1, roles: [control-plane], kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }
    - { name: cp-2, roles: [control-plane], kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }
    - { name: cp-3, roles: [control-plane], kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }
${spec}
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: p }
spec:
  steps:
    - ${step}
`;
  return check([parseInput({ file: 'case.yaml', text })], []).report.timelines[0]!;
}
const F5 = '    - { name: api, vendor: f5-bigip, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], serviceDownAction: none';

test('a hand-written inventory says how it was understood', () => {
  const { premises, varied } = timelineOf(
    `  etcd: { topology: stacked }\n  loadBalancers:\n${F5} }\n  dns: { provider: coredns, pods: [{ name: dns-a, node: cp-1, ip: 10.0.0.1 }] }`,
  );
  assert.equal(
    premises.map(({ text }) => text),
    [
      'API through api (f5-bigip) to cp-1, cp-2 and cp-3: ends TCP itself, marks a silent member down after 11s to 16s',
      'etcd on cp-1, cp-2 and cp-3, needs 2',
      'DNS from dns-a on cp-1',
    ],
  );
  assert.equal(varied[0], {
    what: "which API server each node's connections are on",
    values: ['cp-1', 'cp-2', 'cp-3'],
    kind: 'assignment',
  });
});

test('a default is named with its source until the inventory gives the fact', () => {
  const names = (more: string, step?: string) =>
    timelineOf(`  loadBalancers:\n${F5}${more} }`, step)
      .assumptions.filter(({ byDefault }) => byDefault)
      .map(({ fact, assumed, why }) => `${fact} ${assumed} (${why})`);
  assert.equal(names(''), [
    'monitor of api a silent member is down after 11s to 16s (f5-bigip)',
    'tcp.keepAliveInterval of api 30m (f5-bigip)',
    'tcp.idleTimeout of api 5m (f5-bigip)',
    'downtime of r some time within the step (our estimate)',
  ]);
  const given = ', monitor: { interval: 5s, timeout: 16s }, tcp: { keepAliveInterval: 1800s, idleTimeout: 300s }';
  assert.equal(names(given, '{ id: r, action: reboot, node: cp-1, mode: abrupt, duration: 4m, downtime: 1m }'), []);
});

test.run();
