import { SaxesParser } from 'saxes';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.js';
import { escape } from '../../src/report/escape.js';
import { at, finding, plain, report, timeline } from './build.js';
import { reporters } from './formats.js';
import { incident, sources } from './incident.js';
import { ACTS, NASTY, nastySources, poison, RUNS } from './nasty.js';

const test = suite('junit');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: string;
  text: string;
}

/** The elements of a document in order; throws where it is not well-formed XML 1.0. */
function elements(xml: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, path: [...open.map((one) => one.name), name].join('/'), text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return all;
}
const print = (one: Report, from = sources) => reporters.junit(one, from, plain(100));

test('a suite for the plan, a case for each story and each finding that stands alone; what is wrong fails, what could not be told is skipped', () => {
  const all = elements(print(incident));
  const cases = all.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes['classname']!.split('.').at(-1));
  assert.equal(cases, ['outage/dns-resolution', 'outage/node-not-ready', 'dns/replicas-on-control-plane', 'input/unknown']);
  const [root, suiteOf] = all;
  for (const one of [root!, suiteOf!])
    assert.equal(
      ['tests', 'failures', 'errors', 'skipped'].map((name) => one.attributes[name]),
      ['4', '3', '0', '1'],
    );
  assert.equal(
    all.filter(({ name }) => name === 'failure').map(({ attributes }) => attributes['type']),
    ['error', 'warning', 'warning'],
  );
  const [story] = all.filter(({ name }) => name === 'failure');
  assert.match(story!.text, /haproxy\.cfg:4:3: 1:06 keeps the client's side open \[balancer\/keeps-dead-connections\]/);
  assert.match(all.at(-1)!.text, /^patch-control-plane on prod-b: DO NOT START AS WRITTEN: 1 error/);
});

test('nothing found is one case that passed; a document that cannot be read is an error', () => {
  const clean = elements(print(report([], [timeline()])));
  assert.equal(
    clean.map(({ path }) => path),
    ['testsuites', 'testsuites/testsuite', 'testsuites/testsuite/testcase', 'testsuites/testsuite/system-out'],
  );
  const broken = finding('input/syntax', 'a tab', [{ place: at('plan.yaml', '1:1+1'), label: '' }]);
  const all = elements(print(report([broken], [], { invalid: true })));
  assert.is(all[0]!.attributes['errors'], '1');
  assert.ok(all.some(({ name }) => name === 'error'));
});

test('hostile text is well-formed, adds no element, and comes back as it was', () => {
  const shape = elements(print(incident)).map(({ path }) => path);
  for (let seed = 0; seed < NASTY.length; seed++) {
    const poisoned: Report = poison(incident, { next: seed, seed });
    const xml = print(poisoned, nastySources(seed));
    assert.not.match(xml, ACTS);
    assert.not.match(xml, RUNS);
    const all = elements(xml);
    assert.equal(
      all.map(({ path }) => path),
      shape,
    );
    const names = all.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes['name']!);
    assert.is(names[0], poisoned.findings[0]!.message.split('\n').map(escape).join('\n'));
  }
});

test.run();
