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

test('facts are ranked by how far their values are apart, without end before any length', () => {
  const place = { file: 'plan.yaml', pointer: '' };
  const dimension = (key: string) => ({ key, kind: 'fact', options: ['worse', 'better'], likely: 0, what: key, place });
  const lasting = (kind: ImpactKind, to: number | null): Interval => ({ ...harm(kind), to });
  /** Each fact is the length of its own lane: how long under the worse answer, how long under the better; 0 is none. */
  const lanes: Readonly<Record<string, readonly [ImpactKind, number | null, number]>> = {
    'a little': ['api-unavailable', 660_000, 600_000],
    'for ever': ['node-not-ready', null, 60_000],
    'the verdict': ['dns-resolution', 60_000, 0],
    'a lot': ['pod-eviction', 9_000_000, 600_000],
  };
  const ranked = (keys: readonly string[]) => {
    const run = (answers: ReadonlyMap<string, number>) => ({
      taken: answers,
      intervals: keys.flatMap((key) => {
        const [kind, worse, better] = lanes[key]!;
        const to = answers.get(key) === 0 ? worse : better;
        return to === 0 ? [] : [lasting(kind, to)];
      }),
    });
    const all = keys.map(() => 0);
    const runs = [all, ...keys.map((_, one) => all.map((_, index) => (index === one ? 1 : 0)))].map((answers) =>
      run(new Map(keys.map((key, index) => [key, answers[index]!]))),
    );
    const depends = (lane: string) => new Set(keys.filter((key) => lane === laneOf(harm(lanes[key]![0]))));
    return pivots(
      {
        likely: runs[0],
        runs,
        dimensions: new Map(keys.map((key) => [key, dimension(key)])),
        covers: () => true,
        depends,
      } as unknown as Exploration,
      9,
    ).map(({ fact }) => fact);
  };
  assert.equal(ranked(['a little', 'for ever', 'a lot']), ['for ever', 'a lot', 'a little']);
  assert.equal(
    ranked(['a lot', 'the verdict']),
    ['a lot', 'the verdict'],
    'the other harm is an error whatever the answer: it turns nothing',
  );
  assert.equal(ranked(['the verdict']), ['the verdict']);
});

test.run();
