import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../../src/model/finding.js';
import { fingerprints, fnv1a } from '../../src/report/fingerprint.js';
import { isFormat } from '../../src/report/reporters.js';
import { reporters } from './formats.js';
import { timelineText } from '../../src/report/timeline.js';
import { at, finding, impact, plain, report, sourcesOf, timeline } from './build.js';

const test = suite('formats');
const folder = fileURLToPath(new URL('../../src/report/', import.meta.url));
const sources = sourcesOf({});

test("every reporter of the folder is in the list, by its file's name", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  // The timeline's text is what `simulate` prints, not a format of `lint`.
  const written = files
    .filter((file) => file !== 'timeline.ts' && /^export const \w+: (Full)?Reporter\b/m.test(readFileSync(folder + file, 'utf8')))
    .map((file) => file.slice(0, -3));
  assert.ok(written.length >= 3);
  assert.equal(Object.keys(reporters).sort(), written.sort());
  assert.ok(isFormat('json'));
  assert.not.ok(isFormat('toString'));
});

test('nothing below report/ reaches for files, the clock or chance', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')))
    assert.not.match(readFileSync(folder + file, 'utf8'), /from 'node:|\bprocess\.|\bconsole\.|\bnew Date|Date\.now|Math\.random/, file);
});

test('the hash is FNV-1a of 64 bits', () => {
  // Test vectors of draft-eastlake-fnv.
  assert.is(fnv1a(''), 'cbf29ce484222325');
  assert.is(fnv1a('a'), 'af63dc4c8601ec8c');
  assert.is(fnv1a('foobar'), '85944171f73967e8');
});

const node = (index: number, message: string, more: Partial<Finding> = {}) =>
  finding('kubelet/old', message, [{ place: { file: 'inventory.yaml', pointer: `/0/spec/nodes/${index}/kubeletVersion` }, label: '' }], {
    cluster: 'a',
    ...more,
  });

test('a fingerprint survives moved lines, renamed files, other figures and the order of findings', () => {
  const [before] = fingerprints([node(2, 'kubelet fails for 40 s from 9:00')]);
  assert.equal(fingerprints([node(7, 'kubelet fails for 50 s from 12:30')]), [before]);
  const elsewhere = node(2, 'kubelet fails for 40 s from 9:00');
  const moved = { ...elsewhere, evidence: [{ place: { ...elsewhere.evidence[0].place, file: 'clusters/a.yaml' }, label: '' }] as const };
  assert.equal(fingerprints([moved]), [before]);
  assert.is(new Set(fingerprints([elsewhere, moved])).size, 2);
  const two = fingerprints([node(0, 'node-a is old'), node(1, 'node-b is old')]);
  assert.is.not(two[0], two[1]);
  assert.equal(fingerprints([node(9, 'node-b is old'), node(4, 'node-a is old')]), [...two].reverse());
});

test('a fingerprint differs by rule, plan, cluster, field and whom it speaks of, and survives a renamed file', () => {
  const one = node(0, 'old');
  const place = one.evidence[0].place;
  const others = [
    { ...one, rule: 'kubelet/older' },
    { ...one, plan: 'p' },
    { ...one, cluster: 'b' },
    node(0, 'kubelet of cp-1 is old'),
    node(0, 'kubelet of cp-2 is old'),
    node(0, 'old', { evidence: [{ place: { ...place, pointer: '/0/spec/nodes/0/kubeProxyVersion' }, label: '' }] }),
    node(0, 'old', { evidence: [{ place: { ...place, key: true }, label: '' }] }),
  ];
  assert.is(new Set([one, ...others].map((each) => fingerprints([each])[0])).size, 8);
  const renamed = node(0, 'old', { evidence: [{ place: { ...place, file: 'b.yaml' }, label: '' }] });
  assert.equal(fingerprints([renamed]), fingerprints([one]));
  assert.is(new Set(fingerprints([one, renamed])).size, 2, 'two that are alike are two');
});

test('json: absent facts are left out, an endless outage is null, times are seconds', () => {
  const json = JSON.parse(
    reporters.json(report([node(0, 'old')], [timeline({ impacts: [impact('dns-resolution', 0.25, null)] })]), sources, plain(100)),
  );
  assert.equal(Object.keys(json.findings[0]), [
    'rule',
    'severity',
    'confidence',
    'cluster',
    'fingerprint',
    'message',
    'location',
    'related',
    'steps',
    'causeOf',
    'references',
  ]);
  assert.is(json.timelines[0].impacts[0].from, 0.25);
  assert.is(json.timelines[0].impacts[0].to, null);
  assert.is(json.timelines[0].impacts[0].worst.to, null);
  assert.equal(json.findings[0].label, undefined);
});

test('concise: places, severity, message, rule; how many alike; the count last', () => {
  const one = finding('a/b', 'two\nlines', [{ place: at('a b.yaml', '3:7+2'), label: '' }], { count: 44, severity: 'warning' });
  assert.is(
    reporters.concise(report([one]), sources, plain(100)),
    [
      'a b.yaml:3:7: warning two\\nlines (in 44 places) [a/b]',
      '0 errors, 1 warning, 0 info, 0 causes, 0 suppressed; 12 rules decided, 1 unknown',
      '',
    ].join('\n'),
  );
});

test('simulate says so when there is nothing to tell', () => {
  assert.is(timelineText(report([]), sources, plain(100)), 'no plan was simulated\n');
  assert.match(
    timelineText(report([], [timeline()]), sources, plain(100)),
    /\nno impact predicted\n[^]*\nExplored: 9 assignments, 32 timings, all that can arise were played\.\n$/,
  );
});

test.run();
