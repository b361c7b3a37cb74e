/** Members that are not alike, and pods and members of which nobody says where they are. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { of, timelineOf } from './timeline.js';

const test = suite('what is not alike, and what nobody says');

const OLD = 'v1.18.6';
const haproxy = (members: string) =>
  `    - { name: api, vendor: haproxy, fronts: kube-apiserver, onMarkedDown: none, monitor: { type: tcp, interval: 2s, fall: 3, rise: 2 },
        members: [${members}] }`;
const reboot = (node: string) => `{ id: r, action: reboot, node: ${node}, mode: abrupt, duration: 5m, downtime: 2m }`;
const deaf = (members: string, node: string) =>
  of(timelineOf({ version: OLD, balancers: haproxy(members), steps: [reboot(node)] }), 'service-routing-stale').map(({ nodes }) =>
    Math.round(nodes),
  );

test('backups get connections only where no other member is up', () => {
  const members = '{ node: cp-1 }, { node: cp-2, backup: true }, { node: cp-3, backup: true }';
  assert.equal(deaf(members, 'cp-1'), [22]);
  assert.equal(deaf(members, 'cp-2'), []);
  const { impacts } = timelineOf({ balancers: haproxy(members), steps: [reboot('cp-1')] });
  const api = impacts.filter(({ kind }) => kind === 'api-unavailable');
  assert.ok(
    api.every(({ to }) => to !== null && to <= 15_000),
    'the first backup takes over when the member is marked down',
  );
});

test('connections lie as the weights say', () => {
  assert.equal(deaf('{ node: cp-1, weight: 8 }, { node: cp-2, weight: 1 }, { node: cp-3, weight: 1 }', 'cp-1'), [18]);
  assert.equal(deaf('{ node: cp-1, weight: 0 }, { node: cp-2, weight: 1 }, { node: cp-3, weight: 1 }', 'cp-1'), []);
});

test('etcd of which nobody says a word may run beside the API servers: most of them down at once is an error that hangs on it', () => {
  const both = timelineOf({ steps: ['{ id: r, action: reboot, nodes: [cp-1, cp-2], batch: 2, mode: graceful, duration: 5m }'] });
  assert.is(of(both, 'etcd-no-quorum')[0]!.certainty, 'likely');
  const pivot = both.pivots.find(({ fact }) => fact === 'where etcd runs')!;
  assert.equal(
    pivot.values.map(({ error }) => error),
    [true, false],
  );
  const one = timelineOf({ steps: ['{ id: r, action: reboot, nodes: [cp-1, cp-2], batch: 1, mode: graceful, duration: 5m }'] });
  assert.equal(of(one, 'etcd-no-quorum'), []);
  assert.is(
    one.pivots.some(({ fact }) => fact === 'where etcd runs'),
    false,
  );
});

const DNS = '  dns: { provider: coredns, pods: [{ name: dns-a, node: w-1, ip: 10.0.0.1 }, { name: dns-b, node: w-2, ip: 10.0.0.2 }] }';
const named = ['w-1', 'w-2', 'w-3', 'w-4', 'w-5', 'w-6'];
const nodes = named.map((name) => `{ name: ${name}, kubeletVersion: v1.30.8, kubeProxyVersion: v1.30.8 }`);
const loop = (target: string) => `each: { nodes: ${target}, batch: 1 }
      steps:
        - { id: d, action: drain, duration: 2m, gate: pods-ready }
        - { id: b, action: reboot, mode: graceful, duration: 4m, gate: node-ready }
        - { id: u, action: uncordon, duration: 1s, gate: pods-ready }`;

test('pods that have moved are likely each on a node of its own: a roll node by node takes one at a time, that all are on one node is possible', () => {
  const timeline = timelineOf({ version: 'v1.30.8', workers: 1, nodes, more: DNS, steps: [loop(`[${named.join(', ')}]`)] });
  const outages = of(timeline, 'dns-resolution').filter(({ fraction, covered }) => fraction === 1 && !covered);
  assert.ok(
    outages.every(({ certainty }) => certainty === 'possible'),
    JSON.stringify(outages.map(({ certainty, from }) => [certainty, from])),
  );
});

test.run();
