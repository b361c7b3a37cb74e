import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ImpactKind } from '../../src/model/timeline.js';
import type { Exploration } from '../../src/simulate/explore.js';
import { type Interval, laneOf } from '../../src/simulate/ledger.js';
import { pivots } from '../../src/simulate/pivots.js';

const test = suite('pivots');

const harm = (kind: ImpactKind): Interval => ({
  kind,
  key: kind,
  class: {},
  nodes: 9,
  exact: true,
  from: 0,
  to: 600_000,
  fraction: 1,
  pinned: false,
  exposure: false,
  causes: [],
});

/** Two runs, one with each mode of a stop: the second harms nobody's lookups, and what it does to etcd does not hang on it. */
function explored(besides: readonly ImpactKind[]): Exploration {
  const dimension = {
    key: 'mode',
    kind: 'fact',
    options: ['abrupt', 'graceful'],
    likely: 0,
    what: 'mode',
    place: { file: 'plan.yaml', pointer: '' },
  };
  const run = (option: number) => ({
    taken: new Map([['mode', option]]),
    intervals: [...(option === 0 ? [harm('dns-resolution')] : []), ...besides.map(harm)],
  });
  const runs = [run(0), run(1)];
  const hangs = laneOf(harm('dns-resolution'));
  return {
    likely: runs[0],
    runs,
    dimensions: new Map([['mode', dimension]]),
    covers: () => true,
    depends: (lane: string) => new Set(lane === hangs ? ['mode'] : []),
  } as unknown as Exploration;
}

const errors = (besides: readonly ImpactKind[]) => pivots(explored(besides), 9)[0]!.values.map(({ error }) => error);

test('an answer clears the plan where nothing else is wrong with it', () => {
  assert.equal(errors([]), [true, false]);
});

test('an answer that leaves another error is no way out', () => {
  assert.equal(errors(['etcd-no-quorum']), [true, true]);
  const [pivot] = pivots(explored(['etcd-no-quorum']), 9);
  assert.equal(
    pivot!.values.map(({ worst }) => worst),
    [600_000, 0],
    'what differs is still told',
  );
});

test.run();
