import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { kubernetesVersionOf, watcher } from '../../src/simulate/client/watcher.js';
import { of, span, timelineOf } from './timeline.js';

const test = suite('other clients of the API');
const reboot = '{ id: reboot, action: reboot, node: cp-1, mode: abrupt, duration: 5m, downtime: 2m, wait: 60m }';
const client = (text: string) => `  clients: [{ name: agent, ${text} }]`;

test('a client-go version says which Kubernetes it belongs to', () => {
  const at = { file: 'x', pointer: '/0' };
  for (const [clientGo, kubernetes] of [
    ['v0.24.3', '1.24.3'],
    ['0.18.6', '1.18.6'],
    ['kubernetes-1.16.4', '1.16.4'],
    ['v11.0.0+incompatible', '1.14.0'],
    ['v15.0.0', undefined],
    ['latest', undefined],
  ] as const)
    assert.is(kubernetesVersionOf(clientGo), kubernetes, clientGo);
  assert.is(watcher({ name: 'a', at, clientGoVersion: 'v0.19.4' }).healthCheck, false);
  assert.is(watcher({ name: 'a', at, clientGoVersion: 'v0.19.5' }).healthCheck, true);
  assert.is(watcher({ name: 'a', at }).healthCheck, undefined);
});

test('without the health check it hears nothing behind a balancer that keeps the connection, until the keepalive meets a RST', () => {
  const timeline = timelineOf({ more: client('clientGoVersion: v0.18.6, via: balancer'), steps: [reboot] });
  const [stale, ...rest] = of(timeline, 'client-stale');
  assert.equal(rest, []);
  assert.equal(span(stale!), [0, 1800]);
  assert.is(stale!.target, 'agent');
  assert.equal(stale!.class, { clientBackend: 'cp-1' });
  assert.is(Math.round(stale!.nodes), 7, 'a third of the other 22');
  assert.is(stale!.certainty, 'certain');
});

test('with it the health check ends it, and nobody is asked', () => {
  const timeline = timelineOf({ more: client('clientGoVersion: v0.24.0, via: balancer'), steps: [reboot] });
  assert.equal(of(timeline, 'client-stale').map(span), [[0, 45]]);
  assert.is(of(timeline, 'client-stale')[0]!.covered, true);
});

test('through the Service kubernetes its own keepalives reach the returned host', () => {
  const timeline = timelineOf({ more: client('clientGoVersion: v0.18.6, via: service'), steps: [reboot] });
  assert.equal(of(timeline, 'client-stale').map(span), [[0, 150]]);
});

test('whose path nobody gave is hit as through the balancer, but only possibly', () => {
  const timeline = timelineOf({ more: client('clientGoVersion: v0.18.6'), steps: [reboot] });
  assert.equal(
    of(timeline, 'client-stale').map(({ certainty }) => certainty),
    ['possible'],
  );
});

test('on some nodes only: those are counted', () => {
  const timeline = timelineOf({
    more: client('clientGoVersion: v0.18.6, via: balancer, nodes: [worker-1, worker-2, cp-3]'),
    steps: [reboot],
  });
  assert.is(Math.round(of(timeline, 'client-stale')[0]!.nodes * 3), 3, 'a third of three');
});

test('restarted by the plan, it connects anew', () => {
  const timeline = timelineOf({
    more: client('clientGoVersion: v0.18.6, via: balancer'),
    steps: [
      reboot.replace('60m', '1m'),
      '{ id: again, action: restart, component: agent, duration: 10s }',
      '{ id: w, action: wait, duration: 60m }',
    ],
  });
  assert.equal(of(timeline, 'client-stale').map(span), [[0, 370]]);
});

test('of unknown client-go it is not simulated, and that is said', () => {
  const timeline = timelineOf({ more: client('role: cni, via: balancer'), steps: [reboot] });
  assert.equal(of(timeline, 'client-stale'), []);
  assert.ok(timeline.assumptions.some(({ fact }) => fact.includes('agent')));
});

test.run();
