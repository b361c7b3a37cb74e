/** Words that must be true of the one case they stand beside, not of the commonest one. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { chart } from '../../src/report/chart.js';
import { concise } from '../../src/report/concise.js';
import { help } from '../../src/report/help.js';
import { pretty } from '../../src/report/pretty.js';
import { conditions, endOf, nounOf, portion } from '../../src/report/words.js';
import { at, change, finding, impact, plain, report, sourcesOf, step, timeline } from './build.js';

const test = suite('report: plain words');
const text = (lines: readonly (readonly { readonly text: string }[])[]) =>
  lines.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n');
const sources = sourcesOf({ 'plan.yaml': 'a: b' });
const place = { place: at('plan.yaml', '1:1+1'), label: 'here' };

test('an API that fails in part is said to, in the chart too', () => {
  const part = impact('api-unavailable', 0, 60, { fraction: 1 / 3 });
  assert.is(nounOf(part), 'the API answers only in part');
  assert.is(nounOf({ ...part, fraction: 1 }), 'the API does not answer');
  const drawn = text(chart(timeline({ impacts: [part] }), 100, false));
  assert.match(drawn, /^API +a+/m);
  assert.match(drawn, /a some new API connections hang or fail/);
  assert.not.match(drawn, /does not answer/);
});

test('the conditions of a worst case are a sentence, and not thirteen of them', () => {
  assert.is(conditions('how long the replacement of dns-0 takes to start: 1m'), 'the replacement of dns-0 takes 1m to start');
  assert.is(
    conditions("how soon kube-proxy v1's health check notices the stop of cp-1: 45s"),
    "kube-proxy v1's health check notices the stop of cp-1 after 45s",
  );
  assert.is(conditions('where the replacement of dns-0 runs: a worker'), 'the replacement of dns-0 runs on a worker');
  assert.is(conditions("m2's kernel answers again: 4m"), "m2's kernel answers again after 4m");
  assert.is(conditions('the wait after a: 5m'), 'the wait after a is 5m');
  assert.is(conditions('etcd on a rejoins: only 1m after its node is Ready'), 'etcd on a rejoins: only 1m after its node is Ready');
  const many = Array.from({ length: 13 }, (_, i) => `how long drain#${i} takes: 10m`).join('; ');
  assert.is(conditions(many), 'drain#0 takes 10m, drain#1 takes 10m, drain#2 takes 10m and 10 more things are out of the ordinary');
  assert.is(portion(0, 'endpoints'), 'no endpoints');
});

test('only what waits on a dead connection is said to end with a restart', () => {
  const dns = impact('dns-resolution', 0, null);
  assert.is(endOf({ ...dns, cause: [] }), 'no end');
  assert.is(endOf({ ...dns, cause: [{ hazard: 'kube-proxy/dead-watch' }] }), 'until restarted');
  assert.is(endOf(impact('node-not-ready', 0, null)), 'until restarted');
  assert.match(text(chart(timeline({ impacts: [{ ...dns, cause: [] }] }), 100, false)), />  ?no end$/m);
});

test('a verdict names the few answers that are bad, not the many that are fine', () => {
  const values = ['a worker', 'cp-1', 'cp-2', 'w-2'].map((value) => ({ value, worst: value === 'w-2' ? 59 : 0, error: value === 'w-2' }));
  const pivots = [{ fact: 'where x runs', place: place.place, assumed: 'a worker', values }];
  const said = pretty(report([], [timeline({ pivots })]), sources, plain(100));
  assert.match(said, /START ONLY IF where x runs is not w-2:/);
  assert.match(said, /if a worker, cp-1 or cp-2: no outage/);
});

test('a change that reads as the plan itself is no help to anybody', () => {
  const impacts = [impact('dns-resolution', 0, 600)];
  const counterfactuals = [
    change('do a', { removes: [0], remains: { 'dns-resolution': 0 } }),
    change('do b', { removes: [], shortens: [0], remains: { 'dns-resolution': 600_000 } }),
  ];
  const lines = text(help(timeline({ impacts, counterfactuals }), 100));
  assert.match(lines, /A do a/);
  assert.not.match(lines, /do b/);
  assert.match(lines, /and 1 more that help/);
});

test('a cause is told from what it causes, and the count says which is which', () => {
  const findings = [finding('a/b', 'cause', [place], { causeOf: [1] }), finding('outage/dns-resolution', 'story', [place])];
  const said = concise(
    report(findings, [], { summary: { error: 1, warning: 0, info: 0, causes: 1, suppressed: 0, rules: { decided: 2, unknown: 0 } } }),
    sources,
    plain(100),
  );
  assert.equal(said.split('\n').slice(0, 3), [
    'plan.yaml:1:1: cause cause (a cause of outage/dns-resolution) [a/b]',
    'plan.yaml:1:1: error story [outage/dns-resolution]',
    '1 error, 0 warnings, 0 info, 1 cause of these, 0 suppressed; 2 rules decided, 0 unknown',
  ]);
});

test('the clock and the window beside a headline are those of its own times', () => {
  const impacts = [impact('dns-resolution', 60, 120), impact('dns-resolution', 30, null, { certainty: 'possible' })];
  const window = { start: '2026-11-24T22:00', duration: 600_000 };
  const said = pretty(
    report(
      [finding('outage/dns-resolution', 'names fail', [place], { impacts: [0, 1], plan: 'p', cluster: 'c' })],
      [timeline({ impacts, window })],
    ),
    sources,
    plain(100),
  );
  assert.match(said, /on the clock: 22:01 until 22:02/);
  assert.not.match(said, /goes on after the window/);
});

test('marks of steps have a key or are none, a zone its city, and hours are announced', () => {
  const steps = Array.from({ length: 13 }, (_, i) => step(`s${i}`, 'wait', i * 1000, (i + 1) * 1000));
  const long = timeline({
    steps,
    impacts: [impact('dns-resolution', 0, 12_000)],
    window: { start: '2026-11-24T22:00', zone: 'Europe/Berlin' },
  });
  const drawn = text(chart(long, 100, false));
  assert.match(drawn, /^steps +=+$/m);
  assert.match(drawn, /^clock Berlin +22:00/m);
  assert.match(pretty(report([], [long]), sources, plain(120)), /times are minutes:seconds, from 100 minutes on\s+hours:minutes:seconds/);
});

test.run();
