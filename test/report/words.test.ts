import { span } from '../../src/model/duration.js';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { list } from '../../src/model/list.js';
import { amount, clock, fractionOf, interval, lookupsThatFail, plural, point, portion, spread, zoneOf } from '../../src/report/words.js';
import { columnsOf, hang, wrap, wrapCommand } from '../../src/report/wrap.js';

const test = suite('words and lines');

test('points of time', () => {
  assert.is(point(0), '0:00');
  assert.is(point(540_000), '9:00');
  assert.is(point(66_400), '1:06');
  assert.is(point(5_999_000), '99:59');
  assert.is(point(6_000_000), '1:40:00');
  assert.is(interval(540_000, null), '9:00 until restarted');
  assert.is(interval(0, 60_000), '0:00 to 1:00');
});

test('spans carry no false seconds', () => {
  assert.is(span(0), '0 s');
  assert.is(span(400), '< 1 s');
  assert.is(span(45_000), '45 s');
  assert.is(span(119_000), '119 s');
  assert.is(span(154_000), '3 min');
  assert.is(span(7_200_000), '2 h');
  assert.is(span(11_100_000), '3 h 5 min');
  assert.is(spread(1_320_000, 2_400_000), '22 to 40 min');
  assert.is(spread(45_000, 180_000), '45 s to 3 min');
  assert.is(spread(3_900_000, 11_100_000), '65 min to 3 h 5 min');
  assert.is(spread(60_000, 60_200), undefined);
});

test('expected figures are marked, known ones are not', () => {
  assert.is(amount(15, true), '15');
  assert.is(amount(15, false), '~15');
  assert.is(amount(14.7, true), '~15');
  assert.is(amount(0.3, false), '~0.3');
  assert.is(amount(0.01, false), '~0');
  assert.is(amount(0, true), '0');
});

test('shares as a person counts them', () => {
  assert.is(fractionOf(2 / 3), '2 of 3');
  assert.is(fractionOf(0.67), '2 of 3');
  assert.is(fractionOf(0.5), '1 of 2');
  assert.is(fractionOf(1), 'all');
  assert.is(fractionOf(0), 'none');
  assert.is(fractionOf(0.37), '~37%');
  assert.is(fractionOf(0.997), '~99%');
  assert.is(fractionOf(0.001), '<1%');
  assert.is(portion(1, 'lookups'), 'all lookups');
  assert.is(portion(0.37, 'lookups'), '~37% of lookups');
});

test('numbers and lists', () => {
  assert.is(plural(1, 'error'), '1 error');
  assert.is(plural(0, 'error'), '0 errors');
  assert.is(list(['a', 'b', 'c']), 'a, b and c');
  assert.is(list(['a']), 'a');
});

test('the clock of the start, in the zone it is written in', () => {
  assert.is(clock({ start: '2026-11-24T22:00:00+01:00' }, 540_000), '22:09');
  assert.is(clock({ start: '2026-11-24 23:50' }, 1_200_000), '00:10 (+1 day)');
  assert.is(clock({ start: '22:00' }, 0), '22:00');
  assert.is(clock({ start: '2026-11-24' }, 0), undefined);
  assert.is(clock(undefined, 0), undefined);
  const night = { start: '2026-10-24T23:00', zone: 'Europe/Berlin' };
  assert.equal(
    [3, 4, 5].map((hours) => clock(night, hours * 3_600_000 + 1500)),
    ['02:00 (+1 day)', '02:00 (+1 day)', '03:00 (+1 day)'],
    'the clocks are put back that night',
  );
  assert.is(zoneOf('2026-11-24T22:00:00Z', 'Europe/Berlin'), 'UTC');
  assert.is(zoneOf('2026-11-24T22:00:00+01:00', 'Europe/Berlin'), 'UTC+01:00');
  assert.is(zoneOf('2026-11-24T22:00-05:00', undefined), 'UTC-05:00');
  assert.is(zoneOf('2026-11-24T22:00:00', 'Europe/Berlin'), 'Europe/Berlin');
  assert.is(zoneOf('2026-11-24T22:00:00', undefined), undefined);
});

test('columns are those of the terminal, between 72 and 100', () => {
  assert.equal([40, 80, 250, Number.NaN, Infinity].map(columnsOf), [72, 80, 100, 100, 100]);
});

test('text is broken between words, longer words where they must be', () => {
  assert.equal(wrap('one two three', 9), ['one two', 'three']);
  assert.equal(wrap('abcdefghijklmnop', 10), ['abcdefghij', 'klmnop']);
  assert.equal(wrap('', 10), ['']);
  assert.equal(wrap('東京 東京 東京', 9), ['東京 東京', '東京']);
  assert.equal(hang('lead: ', 'one two three', 14, 6), ['lead: one two', '      three']);
  assert.equal(hang('lead  ', 'one two three four', 14, 2), ['lead  one two', '  three four']);
});

test('a command is only broken where a shell still reads the same', () => {
  assert.equal(wrapCommand('short one', 40), ['short one']);
  assert.equal(wrapCommand("journalctl -u kubelet | grep 'use of closed'", 30), ['journalctl -u kubelet | grep \\', "  'use of closed'"]);
  assert.equal(wrapCommand("grep 'one long quoted text without a break'", 20), ['grep \\', "  'one long quoted text without a break'"]);
  assert.equal(wrapCommand('a "b \\" c" d\\ e', 9), ['a \\', '  "b \\" c" \\', '  d\\ e']);
  assert.equal(wrapCommand("it's open", 30), ["it's open"]);
  assert.equal(wrapCommand('', 30), ['']);
});

test('lookups that fail: first ones, and what retries leave of them', () => {
  assert.is(lookupsThatFail(2 / 3, { least: 4 / 9, most: 2 / 3 }), '2 of 3 first lookups, ~44% to 2 of 3 after retries');
  assert.is(lookupsThatFail(2 / 3, { least: 1 / 3, most: 1 / 3 }), '2 of 3 first lookups, 1 of 3 after retries');
  assert.is(lookupsThatFail(1, { least: 0, most: 1 }), 'all first lookups, none to all after retries');
  assert.is(lookupsThatFail(1, { least: 1, most: 1 }), 'all lookups');
  assert.is(lookupsThatFail(0.5, undefined), '1 of 2 lookups');
});

test.run();
