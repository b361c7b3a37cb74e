import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { timelineOf } from './timeline.js';

const test = suite('gates');
const OLD = 'v1.18.6';
const reboot = (more: string) => `{ id: r, action: reboot, node: cp-1, mode: abrupt, duration: 5m, downtime: 2m${more} }`;
const DNS = `  dns: { provider: coredns, pods: [{ name: dns-a, node: cp-1, ip: 10.0.0.1 }, { name: dns-b, node: worker-1, ip: 10.0.0.2 }] }`;
/** The gate that never holds, and when each step begins. */
const played = (given: Parameters<typeof timelineOf>[0]) => {
  const { stuck, steps } = timelineOf(given);
  return { stuck, begins: steps.map(({ id, from }) => `${id} ${from / 1000}`) };
};

test('a gate that never comes true says why, and nothing after it is done', () => {
  const { stuck, begins } = played({
    steps: [
      '{ id: off, action: shutdown, node: cp-1, mode: graceful, duration: 2m, gate: node-ready }',
      '{ id: next, action: cordon, node: cp-2, duration: 1s }',
    ],
  });
  assert.equal(begins, ['off 0']);
  assert.is(stuck!.step, 'off');
  assert.is(stuck!.gate, 'node-ready');
  assert.is(stuck!.since, 120_000);
  assert.is(stuck!.certainty, 'certain');
  assert.match(stuck!.why, 'cp-1 is down and nothing later starts it');
});

test('nodes that nobody tells apart and that stay down keep node-ready from holding', () => {
  const { stuck } = timelineOf({
    steps: ['{ id: off, action: shutdown, nodes: [worker], mode: graceful, duration: 2m, gate: node-ready }'],
  });
  assert.match(stuck!.why, /nodes that off stops are down and nothing later starts them/);
});

test('node-ready asks the API: a node that has just gone still counts, and that is said', () => {
  const timeline = timelineOf({
    steps: [
      '{ id: off, action: shutdown, node: cp-1, mode: graceful, duration: 10s, gate: node-ready }',
      '{ id: next, action: cordon, node: cp-2, duration: 1s }',
    ],
  });
  assert.is(timeline.stuck, undefined);
  assert.ok(
    timeline.assumptions.some(({ fact, assumed }) => fact.includes('cp-1 is up') && assumed.includes('Ready until its lease runs out')),
  );
});

test('etcd-healthy waits for the member to rejoin', () => {
  const { begins } = played({
    more: '  etcd: { topology: stacked, rejoin: 90s }',
    steps: [reboot(', gate: etcd-healthy'), '{ id: next, action: cordon, node: cp-2, duration: 1s }'],
  });
  assert.equal(begins, ['r 0', 'next 390']);
});

test('without an etcd in the inventory the gate passes, and that is said', () => {
  const timeline = timelineOf({ steps: [reboot(', gate: etcd-healthy')] });
  assert.is(timeline.stuck, undefined);
  assert.ok(timeline.assumptions.some(({ fact }) => fact.includes('etcd-healthy of r')));
});

test('apiserver-ready is about the steps own API servers', () => {
  const { stuck } = played({
    steps: ['{ id: off, action: shutdown, node: cp-1, mode: graceful, duration: 1m, gate: apiserver-ready }'],
  });
  assert.match(stuck!.why, 'kube-apiserver on cp-1 does not serve');
});

test('endpoints in the API are not endpoints on nodes', () => {
  const gated = (gate: string) =>
    played({ version: OLD, more: DNS, steps: [reboot(`, gate: ${gate}`), '{ id: next, action: cordon, node: cp-2, duration: 1s }'] });
  const [, api] = gated('endpoints-in-api').begins;
  const [, nodes] = gated('endpoints-on-nodes').begins;
  assert.is(api, 'next 315', 'once the pod is back on its host');
  assert.is(nodes, 'next 1800', "once the balancer's keepalive has freed the deaf nodes");
});

test('rules that are right by luck pass', () => {
  const { begins } = played({
    version: OLD,
    more: DNS.replace('node: cp-1', 'node: worker-2'),
    steps: [reboot(', gate: endpoints-on-nodes'), '{ id: next, action: cordon, node: cp-2, duration: 1s }'],
  });
  assert.equal(begins, ['r 0', 'next 300']);
});

test('lb-member-up: a member that an operator took out does not come back by itself', () => {
  const disable = '{ id: d, action: lb-member, member: cp-1, operation: disable, duration: 1s }';
  const { stuck } = played({ steps: [disable, reboot(', gate: lb-member-up')] });
  assert.match(stuck!.why, 'api does not send connections to cp-1');
  const { stuck: other } = played({
    steps: [disable, '{ id: r2, action: reboot, node: cp-2, mode: graceful, duration: 5m, gate: lb-member-up }'],
  });
  assert.is(other, undefined, "another step's gate is about its own member");
});

test('a command lets the plan pass, and that is said', () => {
  const timeline = timelineOf({ steps: [reboot(', gate: { command: ./check.sh }')] });
  assert.is(timeline.stuck, undefined);
  assert.ok(timeline.assumptions.some(({ fact, assumed }) => fact === 'what the gate of r finds' && assumed === 'it passes at once'));
});

test.run();
