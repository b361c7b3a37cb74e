/** What GitHub's and GitLab's servers read. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import { at, finding, plain, report } from './build.js';
import { reporters } from './formats.js';
import { incident, sources } from './incident.js';
import { ACTS, NASTY, nastySources, poison } from './nasty.js';

const test = suite('github and gitlab');

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** A line as GitHub's runner takes it (actions/runner, src/Runner.Common/ActionCommand.cs): a command, or undefined where it only prints it. */
function command(line: string): Command | undefined {
  const v1 = /##\[([^\s\]]+)/.exec(line);
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return v1 ? { command: v1[1]!, properties: {}, data: '' } : undefined;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const data = (value: string) => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (value: string) =>
    value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const properties = rest
    .join(' ')
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), property(pair.slice(pair.indexOf('=') + 1))]);
  return { command: name, properties: Object.fromEntries(properties) as Record<string, string>, data: data(text.slice(end + 2)) };
}

const github = (one: Report, from = sources) => reporters.github(one, from, plain(100));
const commands = (text: string) =>
  text
    .split('\n')
    .map(command)
    .filter((one) => one !== undefined);

test('an annotation for each story and each finding that stands alone, on its line, the gravest first', () => {
  const all = commands(github(incident));
  assert.equal(
    all.map(({ command: name, properties: { file, line, col, title } }) => [name, file, line, col, title]),
    [
      ['error', 'plan.yaml', '10', '18', 'outage/dns-resolution'],
      ['warning', 'nodes.json', '4', '26', 'outage/node-not-ready'],
      ['warning', 'plan.yaml', '16', '13', 'dns/replicas-on-control-plane'],
    ],
  );
  assert.match(all[0]!.data, /^names fail on ~15 of 44 nodes.*\nlikely: [^]*\nbecause haproxy keeps connections to a dead member open/);
});

test('at most ten, the worst, whatever the order of the report; the rest is counted', () => {
  const many = Array.from({ length: 30 }, (_, i): Finding => {
    const severity = i % 3 === 0 ? 'info' : i % 3 === 1 ? 'warning' : 'error';
    return finding('a/b', `finding ${i}`, [{ place: at('a.yaml', `${i + 1}:1+1`), label: '' }], { severity });
  });
  const text = github(report(many));
  assert.equal(
    commands(text).map(({ command: name }) => name),
    Array<string>(10).fill('error'),
  );
  assert.match(text, /^20 more findings in the job summary$/m);
});

test('the runner obeys no hostile text, and gets it back as it was', () => {
  for (let seed = 0; seed < NASTY.length; seed++) {
    const text = github(poison(incident, { next: seed, seed }), nastySources(seed));
    assert.not.match(text, ACTS);
    const all = commands(text);
    assert.equal(
      all.map(({ command: name }) => name),
      ['error', 'warning', 'warning'],
    );
    for (const { properties } of all) {
      assert.equal(
        Object.keys(properties).filter((name) => !['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(name)),
        [],
      );
      assert.match(properties['title']!, /^[a-z-]+\/[a-z-]+$/);
    }
  }
  const evil = finding('a/b', '::set-output name=a::b', [{ place: at('x,line=1::error::.yaml', '7:1+1'), label: '' }]);
  assert.is(commands(github(report([evil])))[0]!.properties['file'], 'x,line=1::error::.yaml');
});

test('gitlab: description, check, severity, path, lines, and a fingerprint for each', () => {
  const text = reporters.gitlab(incident, sources, plain(100));
  const entries = JSON.parse(text) as { fingerprint: string; severity: string; location: { path: string } }[];
  assert.is(new Set(entries.map(({ fingerprint }) => fingerprint)).size, incident.findings.length);
  assert.equal(
    entries.map(({ severity }) => severity),
    ['critical', 'critical', 'critical', 'major', 'major', 'major', 'info'],
  );
  const dotted = finding('a/b', 'x', [{ place: at('./plans/p.yaml', '1:1+1'), label: '' }]);
  assert.is(JSON.parse(reporters.gitlab(report([dotted]), sources, plain(100)))[0].location.path, 'plans/p.yaml');
});

test('gitlab: hostile text is only text', () => {
  for (let seed = 0; seed < NASTY.length; seed++) {
    const text = reporters.gitlab(poison(incident, { next: seed, seed }), nastySources(seed), plain(100));
    assert.not.match(text, ACTS);
    for (const { description } of JSON.parse(text)) assert.not.match(description, ACTS);
  }
});

test.run();
