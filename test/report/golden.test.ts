import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { reporters } from './formats.js';
import { timelinesJson, timelineText } from '../../src/report/timeline.js';
import { plain } from './build.js';
import { golden } from './golden.js';
import { clocked, incident, sources } from './incident.js';

const test = suite('report goldens');

for (const columns of [72, 100]) {
  test(`pretty in ${columns} columns`, () => golden(`pretty-${columns}.txt`, reporters.pretty(incident, sources, plain(columns))));
}
test('pretty with a start and block characters', () =>
  golden('pretty-clock.txt', reporters.pretty(clocked, sources, { colour: false, unicode: true, columns: 100 })));
test('concise', () => golden('concise.txt', reporters.concise(incident, sources, plain(100))));
test('json', () => golden('lint.json', reporters.json(incident, sources, plain(100))));
for (const [format, name] of [
  ['sarif', 'lint.sarif'],
  ['junit', 'lint.junit.xml'],
  ['github', 'lint.github.txt'],
  ['gitlab', 'lint.gitlab.json'],
  ['markdown', 'lint.md'],
] as const)
  test(format, () => golden(name, reporters[format](incident, sources, plain(100))));
test('the timeline as text', () => golden('simulate.txt', timelineText(incident, sources, plain(100))));

test('the timeline alone is the timeline of lint', () => {
  const whole = JSON.parse(reporters.json(incident, sources, plain(100)));
  assert.equal(JSON.parse(timelinesJson(incident.timelines, sources)), whole.timelines[0]);
  assert.is(JSON.parse(timelinesJson([...incident.timelines, ...incident.timelines], sources)).length, 2);
});

test('colour changes nothing but colour', () => {
  const coloured = reporters.pretty(incident, sources, { ...plain(100), colour: true });
  assert.match(coloured, '\x1b[1;31m');
  assert.is(coloured.replace(/\x1b\[[\d;]*m/g, '').replace(/ +$/gm, ''), reporters.pretty(incident, sources, plain(100)));
});

test('the same report gives the same bytes', () => {
  for (const reporter of Object.values(reporters))
    assert.is(reporter(incident, sources, plain(80)), reporter(incident, sources, plain(80)));
});

test.run();
