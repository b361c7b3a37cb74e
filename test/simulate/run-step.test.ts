import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { meaning } from '../../src/report/understood.js';
import { of, span, timelineOf } from './timeline.js';

const test = suite('commands that stop what they affect');
const MORE = '  etcd: { topology: stacked, rejoin: 0s }';
const run = (rest: string) => [`{ id: by-hand, action: run, command: ./patch.sh, duration: 10m, ${rest} }`];
const kinds = (rest: string) => timelineOf({ version: 'v1.31.4', more: MORE, steps: run(rest) }).impacts.map(({ kind }) => kind);

test('its components are down on its nodes while it runs', () => {
  const steps = run('affects: { components: [etcd], nodes: [cp-1, cp-2] }, mode: graceful');
  const timeline = timelineOf({ version: 'v1.31.4', more: MORE, steps });
  const [lost] = of(timeline, 'etcd-no-quorum');
  assert.equal([span(lost!), lost!.certainty], [[0, 600], 'certain']);
  assert.match(meaning(timeline.steps[0]!), /etcd is down meanwhile on cp-1 and cp-2/);
  assert.equal(kinds('affects: { components: [etcd], nodes: [cp-1] }, mode: graceful').includes('etcd-no-quorum'), false);
  assert.ok(kinds('affects: { components: [etcd] }, mode: abrupt').includes('etcd-no-quorum'), 'on every node where it names none');
});

test('its nodes go down where it names no component', () => {
  const pods =
    '  workloads: [{ name: web, namespace: shop, kind: Deployment, replicas: 1, budget: { minAvailable: 1 }, pods: [{ name: web-0, node: worker-3 }] }]';
  const below = (rest: string) => of(timelineOf({ version: 'v1.31.4', more: pods, steps: run(rest) }), 'workload-below-budget').length;
  assert.is(below('affects: { nodes: [worker-3] }, mode: abrupt'), 1);
  assert.is(below('affects: { nodes: [worker-3] }'), 0, 'without a mode it is taken to stop nothing');
});

test('a component that the model does not follow is said', () => {
  const { assumptions } = timelineOf({
    version: 'v1.31.4',
    more: MORE,
    steps: run('affects: { components: [firmware, etcd] }, mode: graceful'),
  });
  assert.equal(
    assumptions.flatMap(({ fact }) => (fact.startsWith('what stops working') ? [fact] : [])),
    ['what stops working while firmware is down at by-hand'],
  );
});

test.run();
