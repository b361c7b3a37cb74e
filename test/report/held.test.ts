import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Stuck } from '../../src/model/timeline.js';
import { timelinesJson, timelineText } from '../../src/report/timeline.js';
import { at, plain, report, sourcesOf, timeline } from './build.js';

const test = suite('a gate that holds the plan for ever');
const stuck: Stuck = {
  step: 'off',
  gate: 'node-ready',
  why: 'cp-1 is down and nothing later starts it',
  since: 120_000,
  certainty: 'certain',
  place: at('plan.yaml', '3:56+10'),
};
const sources = sourcesOf({ 'plan.yaml': 'spec:\n  steps:\n    - { id: off, action: shutdown, node: cp-1, gate: node-ready }\n' });

test('people read it under the steps', () => {
  assert.match(
    timelineText(report([], [timeline({ stuck })]), sources, plain(100)),
    'from 2:00 the plan waits for ever at the gate node-ready of off: cp-1',
  );
  assert.match(
    timelineText(report([], [timeline({ stuck: { ...stuck, certainty: 'possible' } })]), sources, plain(100)),
    'the plan may wait for ever',
  );
});

test('programs find it with its place', () => {
  const told = JSON.parse(timelinesJson([timeline({ stuck })], sources)).stuck;
  assert.equal([told.step, told.gate, told.since, told.certainty, told.location.line], ['off', 'node-ready', 120, 'certain', 3]);
  assert.is(JSON.parse(timelinesJson([timeline({})], sources)).stuck, undefined);
});

test.run();
