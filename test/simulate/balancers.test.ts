import { hit, played } from './small.js';
import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { LoadBalancer } from '../../src/model/inventory.js';
import { BEHAVIOURS, traitsOf } from '../../src/simulate/balancer/behaviours.js';

const test = suite('balancers');
const at = { file: 'x', pointer: '/0' };
const balancer = (given: Partial<LoadBalancer>): LoadBalancer => ({ name: 'vip', at, ...given });

test('every behaviour file is in the list', () => {
  const folder = new URL('../../src/simulate/balancer/', import.meta.url);
  const files = readdirSync(folder).filter((file) => !['traits.ts', 'behaviours.ts', 'checks.ts', 'asks.ts'].includes(file));
  assert.ok(files.length > 0);
  assert.is(BEHAVIOURS.length, files.length);
});

test('F5 counts its timeout from the last good probe: 11 to 16 s with 5/16', () => {
  const traits = traitsOf(balancer({ vendor: 'f5-bigip', monitor: { type: 'tcp', interval: '5s', timeout: '16s' } }));
  assert.is(traits.detection?.least, 11_000);
  assert.is(traits.detection?.most, 16_000);
});

test('F5: none keeps, reset closes, and not given is neither', () => {
  assert.is(traitsOf(balancer({ vendor: 'f5-bigip', serviceDownAction: 'none' })).closes.value, false);
  assert.is(traitsOf(balancer({ vendor: 'f5-bigip', serviceDownAction: 'drop' })).closes.value, false);
  assert.is(traitsOf(balancer({ vendor: 'f5-bigip', serviceDownAction: 'reset' })).closes.value, true);
  const unknown = traitsOf(balancer({ vendor: 'f5-bigip' })).closes;
  assert.is(unknown.value, undefined);
  assert.is(unknown.default, false);
});

test('no monitor never marks anything down', () => {
  for (const vendor of ['f5-bigip', 'haproxy', 'generic', 'keepalived'] as const)
    assert.is(traitsOf(balancer({ vendor, monitor: 'none' })).detection, undefined, vendor);
});

test('HAProxy: fall checks that run into their limit, the pauses between them, and the phase', () => {
  const traits = traitsOf(balancer({ vendor: 'haproxy', monitor: { interval: '2s', fall: 3 }, onMarkedDown: 'shutdown-sessions' }));
  assert.is(traits.detection?.most, 3 * 2000 + 2 * 2000 + 2000);
  assert.is(traits.closes.value, true);
});

test('HAProxy: timeout tunnel overrides client and server; client alone ends nothing', () => {
  assert.is(traitsOf(balancer({ vendor: 'haproxy', timeouts: { client: '10s', server: '20s', tunnel: '1h' } })).idle.value, 3_600_000);
  assert.is(traitsOf(balancer({ vendor: 'haproxy', timeouts: { client: '10s', server: '20s' } })).idle.value, 20_000);
  assert.equal(traitsOf(balancer({ vendor: 'haproxy', timeouts: { client: '10s', server: '20s' } })).halfClose, {
    value: 10_000,
    field: 'timeouts/client',
  });
  assert.is(traitsOf(balancer({ vendor: 'haproxy', timeouts: { client: '20s', server: '10s' } })).halfClose, undefined);
  assert.is(traitsOf(balancer({ vendor: 'haproxy', timeouts: { client: '10s' } })).idle.value, 'none');
  assert.is(traitsOf(balancer({ vendor: 'haproxy' })).idle.value, undefined);
});

test('what passes packets on is no proxy', () => {
  for (const vendor of ['keepalived', 'ipvs', 'kube-vip', 'aws-nlb', 'azure-lb'] as const)
    assert.is(traitsOf(balancer({ vendor })).passThrough, true, vendor);
  for (const vendor of ['f5-bigip', 'haproxy', 'nginx', 'generic'] as const)
    assert.is(traitsOf(balancer({ vendor })).passThrough, false, vendor);
  assert.is(traitsOf(balancer({ vendor: 'f5-bigip', mode: 'pass-through' })).passThrough, true);
});

test('a balancer whose members are all taken out is told with the steps that took them', () => {
  const off = (member: string) => ({
    id: `off-${member}`,
    action: 'lb-member',
    loadBalancer: 'api',
    member,
    operation: 'force-offline',
    duration: '10s',
  });
  const [closed] = hit(played({ steps: [...['cp-1', 'cp-2', 'cp-3'].map(off), { action: 'wait', duration: '5m' }] }), 'api-unavailable');
  const from = closed?.cause.filter(({ place }) => place.pointer.includes('/steps/')).map(({ event }) => event);
  assert.equal(from, ['off-cp-1 takes cp-1 out of api', 'off-cp-2 takes cp-2 out of api', 'off-cp-3 takes cp-3 out of api']);
});

test.run();
