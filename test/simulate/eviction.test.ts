import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Inventory } from '../../src/model/inventory.js';
import { evictionPolicy } from '../../src/simulate/eviction.js';
import { of, span, timelineOf } from './timeline.js';

const test = suite('eviction of many nodes');
const at = { file: 'x', pointer: '/0' };
const inventory = (zones: number, flags?: Record<string, string>): Inventory => ({
  name: 'c',
  at,
  nodes: Array.from({ length: Math.max(1, zones) }, (_, i) => ({ name: `n${i}`, at, ...(zones > 0 && { zone: `z${i}` }) })),
  loadBalancers: [],
  services: [],
  workloads: [],
  webhooks: [],
  certificates: [],
  clients: [],
  believed: [],
  files: [],
  ...(flags && { controlPlane: { at, controllerManager: { flags } } }),
});

test('few nodes are evicted, all of them never', () => {
  const { state } = evictionPolicy(inventory(0), 60);
  assert.is(state(20), 'evicting');
  assert.is(state(60), 'cancelled');
});

test('more than half of a small zone stops evictions, of a large one only slows them', () => {
  assert.is(evictionPolicy(inventory(0), 50).state(30), 'stopped');
  assert.is(evictionPolicy(inventory(0), 51).state(30), 'evicting');
  assert.is(evictionPolicy(inventory(3), 120).state(80), 'stopped', 'three zones of 40');
  assert.is(evictionPolicy(inventory(0), 3).state(2), 'evicting', 'fewer than three are no unhealthy zone');
  assert.is(evictionPolicy(inventory(0, { 'large-cluster-size-threshold': '20' }), 50).state(30), 'evicting');
});

test('while most kubelets hear nothing no more nodes are tainted', () => {
  const balancers =
    '    - { name: api, vendor: generic, mode: pass-through, monitor: none, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3] }';
  const replace = (host: string) => `{ id: ${host}, action: replace, node: ${host}, mode: abrupt, duration: 30s }`;
  const evicted = (steps: string[]) => of(timelineOf({ version: 'v1.8.3', balancers, steps }), 'pod-eviction').map(span);
  assert.equal(evicted([replace('cp-1'), '{ id: w, action: wait, duration: 30m }']), [[345, 924.6]]);
  assert.equal(evicted([replace('cp-1'), replace('cp-2'), replace('cp-3'), '{ id: w, action: wait, duration: 30m }']), [[345, 924.6]]);
});

test.run();
