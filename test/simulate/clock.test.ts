import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RANK, startClock } from '../../src/simulate/clock.js';

const test = suite('clock');

test('plays events by time, then rank, then insertion', () => {
  const clock = startClock();
  const seen: string[] = [];
  clock.schedule(20, RANK.world, () => seen.push('d'));
  clock.schedule(10, RANK.plan, () => seen.push('c'));
  clock.schedule(10, RANK.world, () => seen.push('a'));
  clock.schedule(10, RANK.world, () => seen.push('b'));
  while (clock.step());
  assert.equal(seen, ['a', 'b', 'c', 'd']);
  assert.is(clock.now, 20);
});

test('never goes back: what is scheduled in the past happens now', () => {
  const clock = startClock();
  const times: number[] = [];
  clock.schedule(50, RANK.world, () => clock.schedule(10, RANK.world, () => times.push(clock.now)));
  while (clock.step());
  assert.equal(times, [50]);
});

test('keeps its order over thousands of events', () => {
  const clock = startClock();
  let state = 7;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648);
  const played: [number, number, number][] = [];
  for (let seq = 0; seq < 3000; seq++) {
    const time = random() % 97;
    const rank = random() % 4;
    clock.schedule(time, rank, () => played.push([time, rank, seq]));
  }
  while (clock.step());
  assert.is(played.length, 3000);
  const sorted = [...played].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  assert.equal(played, sorted);
});

test.run();
