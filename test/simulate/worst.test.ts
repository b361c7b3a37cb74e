import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aggregate } from '../../src/simulate/aggregate.js';
import { type Dimension, LIKELY, type Scenario } from '../../src/simulate/choices.js';
import type { Interval } from '../../src/simulate/ledger.js';
import type { Run } from '../../src/simulate/run.js';
import { longest } from '../../src/model/stretch.js';

const test = suite('worst cases');

const place = (pointer: string) => ({ file: 'plan.yaml', pointer });
const late: Dimension = {
  key: 'monitor',
  kind: 'timing',
  options: ['11s', '16s'],
  likely: 1,
  what: 'when the monitor notices',
  place: place('/x'),
};
const slow: Scenario = { picks: new Map([['monitor', 0]]), bias: 'likely' };

function interval(from: number, to: number | null, step: number, more: Partial<Interval> = {}): Interval {
  return {
    kind: 'api-unavailable',
    key: 'some',
    class: {},
    nodes: 9,
    exact: true,
    from: from * 1000,
    to: to === null ? null : to * 1000,
    fraction: 1 / 3,
    pinned: false,
    causes: [{ at: 0, event: `step ${step}`, place: place(`/steps/${step}`) }],
    exposure: false,
    ...more,
  };
}
const run = (scenario: Scenario, intervals: readonly Interval[]): Run => ({
  scenario,
  intervals,
  heard: [],
  asked: [late],
  taken: new Map([[late.key, late.likely], ...scenario.picks]),
  steps: [],
  end: 0,
  events: 0,
  shares: new Map(),
  assumed: [],
});
const impactsOf = (...runs: Run[]) =>
  aggregate({ likely: runs[0]!, runs, dimensions: new Map([[late.key, late]]), covers: () => true, depends: () => undefined }, 9).map(
    ({ from, to, worst }) => ({
      shown: [from / 1000, to === null ? null : to / 1000],
      worst: [worst.from / 1000, worst.to === null ? null : worst.to / 1000],
      when: worst.when,
    }),
  );

test('outages that are apart keep their own worst cases', () => {
  const found = impactsOf(run(LIKELY, [interval(0, 16, 0), interval(200, 216, 2)]), run(slow, [interval(0, 20, 0), interval(210, 215, 2)]));
  assert.equal(found, [
    { shown: [0, 16], worst: [0, 20], when: 'when the monitor notices: 11s' },
    { shown: [200, 216], worst: [200, 216], when: undefined },
  ]);
});

test('a step that is delayed in the worst run is the same outage, however late', () => {
  const found = impactsOf(run(LIKELY, [interval(0, 10, 0), interval(100, 110, 2)]), run(slow, [interval(0, 10, 0), interval(900, 950, 2)]));
  assert.equal(found[1], { shown: [100, 110], worst: [900, 950], when: 'when the monitor notices: 11s' });
});

test('what only the worst run has is told with the outage that it overlaps, in one stretch where it touches', () => {
  const found = impactsOf(
    run(LIKELY, [interval(0, 10, 0), interval(100, 110, 2)]),
    run(slow, [interval(0, 10, 0), interval(100, 110, 2), interval(110, null, 4)]),
  );
  assert.equal(found[0]!.worst, [0, 10]);
  assert.equal(found[1], { shown: [100, 110], worst: [100, null], when: 'when the monitor notices: 11s' });
});

test('what nobody notices in the likely run and somebody does in the worst is possible, and not passed over', () => {
  const runs = [run(LIKELY, [interval(0, 20, 0)]), run(slow, [interval(0, 200, 0)])];
  const all = { likely: runs[0]!, runs, dimensions: new Map([[late.key, late]]), covers: () => true, depends: () => undefined };
  const [impact] = aggregate(all, 9);
  assert.is(impact!.covered, undefined);
  assert.is(impact!.certainty, 'possible');
  const [short] = aggregate({ ...all, runs: runs.slice(0, 1) }, 9);
  assert.is(short!.covered, true);
});

test('what is expected to hit less than half a node hits nobody in most assignments: possible, however often it was played', () => {
  const certainty = (nodes: number, exact: boolean) => {
    const runs = [run(LIKELY, [interval(0, 200, 0, { fraction: 1, nodes, exact })])];
    return aggregate({ likely: runs[0]!, runs, dimensions: new Map(), covers: () => true, depends: () => undefined }, 9)[0]!.certainty;
  };
  assert.is(certainty(0.4, false), 'possible');
  assert.is(certainty(0.6, false), 'certain');
  assert.is(certainty(0, true), 'certain', 'a Service from outside, where no node is counted');
});

test('a condition names nothing that makes no difference', () => {
  const other: Dimension = { ...late, key: 'other', what: 'something else' };
  const both: Scenario = { picks: new Map([...slow.picks, ['other', 0]]), bias: 'likely' };
  const found = aggregate(
    {
      likely: run(LIKELY, []),
      runs: [run(LIKELY, []), run(slow, [interval(0, 40, 0)]), run(both, [interval(0, 40, 0), interval(100, 140, 2)])],
      dimensions: new Map([
        [late.key, late],
        [other.key, other],
      ]),
      covers: () => true,
      depends: () => undefined,
    },
    9,
  );
  assert.equal(
    found.map(({ worst }) => worst.when),
    ['when the monitor notices: 11s', 'when the monitor notices: 11s; something else: 11s'],
  );
});

test('what ends an outage does not make it another one', () => {
  const end = { at: 0, event: 'the keepalive ends it', place: place('/keepalive') };
  const ended = interval(100, 110, 2);
  const found = impactsOf(
    run(LIKELY, [interval(95, 96, 0), { ...ended, endedBy: end.event, causes: [...ended.causes, end] }]),
    run(slow, [interval(95, null, 2)]),
  );
  assert.equal(found[0]!.worst, [95, 96]);
  assert.equal(found[1]!.worst, [95, null]);
});

test('the longest that is left joins intervals that touch, on one class only', () => {
  const impact = (name: string, from: number, to: number | null) =>
    ({ class: { kubeProxyBackend: name }, worst: { from, to, fraction: 1 } }) as unknown as Parameters<typeof longest>[0][number];
  assert.is(longest([impact('a', 0, 10), impact('a', 10, 30), impact('b', 30, 35), impact('a', 40, 60)]), 30);
  assert.is(longest([impact('a', 0, 10), impact('b', 5, null)]), null);
  assert.is(longest([]), 0);
});

test.run();
