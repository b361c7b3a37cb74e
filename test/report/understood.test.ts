import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ACTIONS, GATES } from '../../src/model/plan.js';
import { pretty } from '../../src/report/pretty.js';
import { meaning, understood } from '../../src/report/understood.js';
import { plain, report, sourcesOf, step, timeline } from './build.js';

const test = suite('how the plan was understood');

const exactly = (minutes: number) => ({ least: minutes * 60_000, likely: minutes * 60_000, most: minutes * 60_000 });

test('rows that mean the same are told together, in the order of the plan, batches once', () => {
  const reboot = { mode: 'abrupt', duration: exactly(3) } as const;
  const steps = [
    step('a', 'reboot', 0, 180, ['a'], reboot),
    step('dns', 'evict', 180, 200, ['b'], { pods: ['coredns'], replacement: { node: 'c', ip: '10.0.0.9' }, gates: ['endpoints-in-api'] }),
    step('b', 'reboot', 200, 380, ['b'], reboot),
    step('b', 'reboot', 380, 560, ['c'], reboot),
  ];
  assert.equal(understood(timeline({ steps })), [
    { ids: 'a and b', means: 'host stops without a FIN, Ready again after 3m' },
    {
      ids: 'dns',
      means: 'coredns moves to c as 10.0.0.9, no duration given, until the API has the new endpoints (nodes may not)',
    },
  ]);
});

test('what the plan leaves open is said of the row', () => {
  assert.match(meaning(step('a', 'reboot', 0, 1)), 'with or without a FIN (mode is not given), no duration given');
  assert.match(meaning(step('a', 'evict', 0, 1)), 'every pod moves to a node that is not given, at an address that is not given');
  assert.match(
    meaning(step('a', 'run', 0, 1, [], { command: './x.sh' })),
    'runs ./x.sh: the model knows only what affects names (nothing)',
  );
  assert.match(meaning(step('a', 'wait', 0, 1, [], { wait: exactly(35) })), /^then waits 35m$/);
  const range = { least: 60_000, likely: 120_000, most: 600_000 };
  assert.match(meaning(step('a', 'drain', 0, 1, ['a', 'b'], { duration: range })), 'pods are moved away on 2 nodes, 1m to 10m, likely 2m');
});

test('every action and gate has words', () => {
  for (const action of ACTIONS)
    assert.not.match(meaning(step('x', action, 0, 1, [], { gates: GATES, set: { a: 1 } })), /undefined|null|^,|^ /);
});

test('a long plan is cut in the header and whole in the list of steps', () => {
  const steps = Array.from({ length: 9 }, (_, i) => step(`s${i}`, 'evict', i, i + 1, [], { pods: [`pod-${i}`] }));
  const text = pretty(report([], [timeline({ steps })]), sourcesOf({}), plain(100));
  assert.match(text, '\nplan: s0: pod-0 moves');
  assert.match(text, 'and 3 kinds of row more: premortem simulate shows all\n');
  assert.not.match(text, 'pod-7');
});

test.run();
