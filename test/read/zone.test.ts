import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { instantsOf, isZone, localTime } from '../../src/model/zone.js';
import { check } from '../../src/check.js';
import { parseInput } from '../../src/read/read.js';

const test = suite('read: times and zones');

const said = (window: string): string[] => {
  const text = `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: p }
spec: { window: ${window}, steps: [{ action: wait, duration: 1m }] }
---
apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec: { nodes: [{ name: a }] }
`;
  const { report } = check([parseInput({ file: 'p.yaml', text })], [], { today: '2026-01-01' });
  return report.findings.map(({ rule, severity, message, evidence }) => `${severity} ${rule} ${evidence[0].place.pointer}: ${message}`);
};

test('a zone that nobody knows is an error, with the nearest one', () => {
  assert.equal(said('{ start: "22:00", zone: Europe/Berln }'), [
    'error input/schema /0/spec/window/zone: "Europe/Berln" is no time zone; did you mean "Europe/Berlin"?',
  ]);
  assert.equal(said('{ start: "22:00", zone: Xyz }'), [
    'error input/schema /0/spec/window/zone: "Xyz" is no time zone: it has a name such as Europe/Berlin or UTC',
  ]);
  for (const zone of ['Europe/Berlin', 'UTC', 'CET', 'US/Eastern', 'Asia/Kolkata'])
    assert.equal(said(`{ start: "22:00", zone: ${zone} }`), [], zone);
});

test('a start that there is not is an error, one that there is twice is said', () => {
  assert.equal(said('{ start: 2026-03-29T02:30, zone: Europe/Berlin }'), [
    'error input/schema /0/spec/window/start: there is no 02:30 on 2026-03-29 in Europe/Berlin: the clocks are put forward over it; the next one is 2026-03-29T03:30',
  ]);
  assert.equal(said('{ start: 2026-11-01T01:30, zone: America/New_York }'), [
    'warning input/window /0/spec/window/start: 01:30 comes twice on 2026-11-01 in America/New_York, as the clocks are put back: the first is taken, 2026-11-01T01:30-04:00; write which one is meant: 2026-11-01T01:30-04:00 or 2026-11-01T01:30-05:00',
  ]);
  assert.equal(said('{ start: "2026-11-01T01:30-05:00", zone: America/New_York }'), [], 'it says which');
  assert.equal(said('{ start: 2026-02-30T02:30 }'), [
    'error input/schema /0/spec/window/start: there is no such time as "2026-02-30T02:30"',
  ]);
  assert.equal(said('{ start: "25:10" }').length, 1);
});

test('instants of a local time, by the zone', () => {
  const at = (zone: string, text: string) =>
    instantsOf(zone, localTime(text)!.local).map((utc) => new Date(utc).toISOString().slice(11, 16));
  assert.equal(at('Europe/Berlin', '2026-07-01T12:00'), ['10:00']);
  assert.equal(at('Europe/Berlin', '2026-10-25T02:00'), ['00:00', '01:00']);
  assert.equal(at('Europe/Berlin', '2026-10-25T03:00'), ['02:00']);
  assert.equal(at('Europe/Berlin', '2026-03-29T02:00'), []);
  assert.equal(at('Europe/Berlin', '2026-03-29T03:00'), ['01:00']);
  assert.equal(at('Australia/Lord_Howe', '2026-10-04T02:15'), [], 'half an hour is put forward there');
  assert.is(isZone('Mars/Olympus'), false);
});

test.run();
