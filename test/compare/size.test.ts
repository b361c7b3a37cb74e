/** How bad impacts are in all: classes that fail together are added, and one that is over much sooner is less. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { growth, outweighed, shrinking, sizeOf } from '../../src/compare/size.js';
import type { Impact } from '../../src/model/timeline.js';

const test = suite('compare/size');

const impact = (name: string, share: number, minutes: number | null, more: Partial<Impact> = {}): Impact => {
  const to = minutes === null ? null : minutes * 60_000;
  return {
    kind: 'dns-resolution',
    class: { kubeProxyBackend: name },
    nodes: 10,
    share,
    exact: true,
    from: 0,
    to,
    fraction: 1,
    pinned: false,
    certainty: 'certain',
    worst: { from: 0, to, fraction: 1 },
    cause: [],
    ...more,
  };
};
const size = (...impacts: Impact[]) => sizeOf(impacts)!;

test('nodes that differ and fail at the same time are added, those that fail one after the other are not', () => {
  assert.equal(
    [size(impact('m1', 0.67, 30), impact('m2', 0.33, 30)).together, size(impact('m1', 0.67, 30), impact('m2', 0.33, 30)).share],
    [1, 0.67],
  );
  const later = impact('m2', 0.33, 30, { from: 3_000_000, to: 3_600_000 });
  assert.is(size(impact('m1', 0.67, 30), later).together, 0.67);
  assert.is(size(impact('m1', 0.5, 30, { target: 'a' }), impact('m1', 0.4, 30, { target: 'b' })).together, 0.5, 'another Service');
  assert.is(size(impact('m1', 0.67, null), impact('m2', 0.33, 30)).total, null);
});

test('what is over forty times sooner is less, though it hits more nodes meanwhile; what is as long is not', () => {
  const long = size(impact('m1', 0.67, 30));
  const brief = size(impact('m1', 1, 0.75));
  assert.ok(outweighed(long, brief));
  assert.not.ok(outweighed(brief, long));
  assert.equal(growth(long, brief), ['100% of the nodes, was 67%']);
  assert.not.ok(outweighed(long, size(impact('m1', 1, 25))), 'not by far');
  assert.ok(outweighed(size(impact('m1', 0.1, null)), brief), 'it had no end');
});

test('a baseline that was written before says what one kind of nodes had, and is compared by that', () => {
  const { together: _, total: __, ...old } = size(impact('m1', 0.67, 30), impact('m2', 0.33, 30));
  const now = size(impact('m1', 0.67, 30), impact('m2', 0.33, 30));
  assert.equal([growth(old, now), shrinking(old, now), outweighed(old, now)], [[], [], false]);
});

test.run();
