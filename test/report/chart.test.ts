import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Timeline } from '../../src/model/timeline.js';
import { cells } from '../../src/report/escape.js';
import { chart } from '../../src/report/chart.js';
import { paint } from '../../src/report/paint.js';
import { scaleOf } from '../../src/report/scale.js';
import { impact, step, timeline } from './build.js';

const test = suite('the chart');

const drawn = (more: Partial<Timeline>, columns = 72) =>
  paint(chart(timeline(more), columns, false), false)
    .split('\n')
    .slice(0, -1);
const lane = (name: string, nodes = 15) => ({ class: { kubeProxyBackend: name }, label: name, nodes, exact: false });

test('the scale is the finest in which the horizon fits, a tick every ten cells', () => {
  const scale = scaleOf(1_800_000, 50);
  assert.is(scale.cell, 60_000);
  assert.is(scale.ruler, '|....:....|....:....|....:....|');
  assert.is(scale.numbers, '0        10        20        30 min');
  assert.equal(scale.cover(0, 60_000), [0, 1]);
  assert.equal(scale.cover(61_000, 61_500), [1, 2]);
  assert.equal(scale.cover(99_999_999, 99_999_999), [29, 30]);
});

test('from seconds to days the horizon always fits', () => {
  for (let horizon = 1; horizon < 1e11; horizon *= 3) {
    const { cells: width, cell } = scaleOf(horizon, 40);
    assert.ok(width <= 40 && width * cell >= horizon, String(horizon));
  }
  assert.match(scaleOf(20_000, 40).numbers, /s$/);
  assert.match(scaleOf(36_000_000, 40).numbers, /h$/);
});

test('the graver mark stands where two meet, and the legend names only what stands there', () => {
  const lines = drawn({
    duration: { least: 1_200_000, likely: 1_200_000, most: 1_200_000 },
    lanes: [lane('a')],
    impacts: [
      impact('dns-resolution', 300, 600, { class: { kubeProxyBackend: 'a' }, fraction: 0.5 }),
      impact('dns-resolution', 600, 900, { class: { kubeProxyBackend: 'a' } }),
      impact('service-routing-stale', 0, 1200, { class: { kubeProxyBackend: 'a' } }),
    ],
  });
  assert.ok(lines.includes('a ~15         ..........++++++++++##########..........'), lines.join('\n'));
  assert.equal(lines.slice(-2), ['  . deaf: any pod that moves is lost to them   + some lookups fail', '  # all fail']);
});

test('possible and pinned harm have marks of their own', () => {
  const lines = drawn({
    duration: { least: 0, likely: 600_000, most: 0 },
    lanes: [lane('a'), lane('b')],
    impacts: [
      impact('dns-resolution', 0, 300, { class: { kubeProxyBackend: 'a' }, certainty: 'possible' }),
      impact('dns-resolution', 0, 600, { class: { kubeProxyBackend: 'b' }, fraction: 0, pinned: true }),
    ],
  });
  assert.match(lines.join('\n'), /a ~15 +\?+\n/);
  assert.match(lines.join('\n'), /b ~15 +:+\n/);
  assert.match(lines.join('\n'), ': only flows that reuse a source port fail');
  assert.not.match(lines.join('\n'), 'deaf');
});

test('a lane is hit by impacts that name more or less than it does, not by others', () => {
  const lines = drawn({
    lanes: [
      { class: { kubeProxyBackend: 'a', kubeProxyVersion: 'v1' }, label: 'a v1', nodes: 3, exact: true },
      { class: { kubeProxyBackend: 'b', kubeProxyVersion: 'v1' }, label: 'b v1', nodes: 3, exact: true },
    ],
    impacts: [
      impact('dns-resolution', 0, 600, { class: { kubeProxyBackend: 'a' } }),
      impact('dns-resolution', 900, 1200, { class: { kubeProxyBackend: 'b', kubeProxyVersion: 'v1', mode: 'ipvs' } }),
    ],
  });
  assert.match(lines.find((text) => text.startsWith('a v1'))!, /3 +#+$/);
  assert.match(lines.find((text) => text.startsWith('b v1'))!, /3 +#+$/);
  assert.is(lines.filter((text) => text.includes('#')).length, 3);
});

test('other kinds have rows with letters', () => {
  const lines = drawn({
    impacts: [
      impact('api-unavailable', 60, 120),
      impact('etcd-no-quorum', 60, 120),
      impact('workload-below-budget', 0, 60, { target: 'shop/web' }),
      impact('node-not-ready', 0, null, { class: { kubeletBackend: 'a' }, certainty: 'possible' }),
      impact('pod-eviction', 300, 600, { nodes: 4, exact: true }),
    ],
  }).join('\n');
  assert.match(lines, /\nAPI +A+\n/);
  assert.match(lines, /\netcd +Q+\n/);
  assert.match(lines, /\nbudget shop\/web +B+\n/);
  assert.match(lines, /\nNotReady a ~15 +\?+> until restarted\n/);
  assert.match(lines, /\nevictions 4 +E+\n/);
});

test('the window closes behind the steps, or inside them on a line of its own', () => {
  const steps = [step('one', 'reboot', 0, 600), step('two', 'reboot', 900, 1200)];
  const duration = { least: 0, likely: 1_200_000, most: 0 };
  assert.match(drawn({ steps, duration, window: { duration: 1_500_000 } }).join('\n'), /steps +11+ +22+ +\| window closes 25:00\n/);
  assert.match(drawn({ steps, duration, window: { duration: 600_000 } }).join('\n'), /steps +11+ +22+\n +\| window closes 10:00\n/);
  assert.match(drawn({ steps, duration, window: { duration: 1_190_000 } }, 72).join('\n'), /window closes 19:50/);
});

test('a plan of a thousand steps and a hundred classes stays readable', () => {
  const steps = Array.from({ length: 1000 }, (_, i) => step(`step-${i}`, 'reboot', i * 300, (i + 1) * 300));
  const lanes = Array.from({ length: 100 }, (_, i) => lane(`master-${i}`));
  const lines = drawn({
    steps,
    lanes,
    duration: { least: 0, likely: 300_000_000, most: 0 },
    impacts: [impact('dns-resolution', 600, null, { class: { kubeProxyBackend: 'master-77' } })],
  });
  assert.ok(lines.length < 25);
  assert.match(lines.join('\n'), /steps +=+\n/);
  assert.match(lines.join('\n'), /master-77 ~15 +#+> no end/);
  assert.match(lines.join('\n'), '  and 88 rows more');
  for (const text of lines) assert.ok(cells(text) <= 72, text);
});

test('long labels are cut, wide ones counted', () => {
  const lines = drawn({
    lanes: [lane('東京のコントロールプレーンの最初のノード')],
    impacts: [impact('dns-resolution', 0, 60, { class: {} })],
  });
  for (const text of lines) assert.ok(cells(text) <= 72, text);
  assert.match(lines.join('\n'), /東京.*\.\.\. +#/);
});

test.run();
