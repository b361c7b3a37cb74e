/** What GitHub's and GitLab's servers read. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import { summarize } from '../../src/judge/story.js';
import { pretty } from '../../src/report/pretty.js';
import { at, finding, impact, plain, report, timeline } from './build.js';
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

const ofCluster = (cluster: string, message: string, file = 'plan.yaml', more: Partial<Finding> = {}) =>
  finding('outage/x', message, [{ place: at(file, '7:1+3'), label: '' }], { plan: 'p', cluster, ...more });
const fleet = (names: readonly string[]) => names.map((cluster) => timeline({ plan: 'p', planFile: 'plan.yaml', cluster }));

test('what is said of several clusters at one line is one annotation, which names them; in every format a finding names its cluster', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const one = report(
    [
      ...names.map((name) => ofCluster(name, 'names fail on 3 nodes')),
      ofCluster('f', 'names fail on 9 nodes', 'plan.yaml', { impacts: [0] }),
      finding('b/b', 'another', [{ place: at('plan.yaml', '9:1+3'), label: '' }], { plan: 'p', cluster: 'a' }),
    ],
    [...fleet(names), timeline({ plan: 'p', planFile: 'plan.yaml', cluster: 'f', impacts: [impact('dns-resolution', 0, null)] })],
  );
  const texts = commands(github(one)).map(({ data }) => data);
  assert.equal(
    texts.map((text) => text.split('\n').slice(0, text.includes('figures') ? 2 : 1)),
    [['names fail on 9 nodes (on f)', 'the same in other figures on 5 clusters: a, b, c and 2 more'], ['another (on a)']].map(
      (lines) => lines,
    ),
  );
  const same = report(one.findings.slice(0, 5), one.timelines);
  assert.equal(
    commands(github(same)).map(({ data }) => data),
    ['names fail on 3 nodes (on 5 clusters: a, b, c and 2 more)'],
  );
  assert.not.match(github(one), /more finding/, 'nothing is left out');
  for (const format of ['concise', 'gitlab', 'sarif'] as const)
    for (const name of names) assert.match(reporters[format](one, sources, plain(100)), `names fail on 3 nodes (on ${name})`, format);
  const alone = report([ofCluster('a', 'names fail')], fleet(['a']));
  for (const format of ['concise', 'gitlab', 'sarif', 'github'] as const)
    assert.not.match(reporters[format](alone, sources, plain(100)), /\(on a\)/, format);
});

test('a drill over several clusters names both', () => {
  const drills = ['a', 'b'].map((cluster) => timeline({ plan: 'balancer-lost', planFile: `drill:balancer-lost@${cluster}`, cluster }));
  const all = ['a', 'b'].map((cluster) => ofCluster(cluster, 'names fail', `${cluster}.yaml`, { plan: 'balancer-lost' }));
  for (const format of ['concise', 'gitlab', 'sarif', 'github'] as const)
    assert.match(reporters[format](report(all, drills), sources, plain(100)), 'names fail (during balancer-lost on b)', format);
});

test('what could not be read is annotated first, and every kind of error once before one is told again of another file', () => {
  const names = Array.from({ length: 14 }, (_, i) => `c${i}`);
  const many = names.map((name) => ofCluster(name, 'old', `${name}.yaml`));
  const other = finding('z/z', 'another error', [{ place: at('plan.yaml', '9:1+3'), label: '' }]);
  const unread = finding('input/schema', 'not known', [{ place: at('z.yaml', '1:1+3'), label: '' }]);
  const all = commands(github({ ...report([...many, other, unread], fleet(names)), invalid: true }));
  assert.is(all.length, 10);
  assert.equal(
    all.slice(0, 3).map(({ data }) => data),
    ['not known', 'old (on c0)', 'another error'],
  );
});

test('a cause that is graver than its stories is an error in every format', () => {
  const cause = finding('kube-proxy/dead-watch', 'kube-proxy hears nothing', [{ place: at('inventory.yaml', '3:1+3'), label: '' }], {
    plan: 'p',
    cluster: 'a',
    causeOf: [1],
  });
  const lesser = ofCluster('a', 'rules are stale', 'plan.yaml', { severity: 'warning' });
  const one = { ...report([cause, lesser], fleet(['a'])) };
  const counted = { ...one, summary: { ...one.summary, ...summarize(one.findings) } };
  assert.equal(summarize(one.findings), { error: 1, warning: 1, info: 0, causes: 0 });
  assert.equal(
    commands(github(counted)).map(({ command: word, properties: { file } }) => [word, file]),
    [
      ['error', 'inventory.yaml'],
      ['warning', 'plan.yaml'],
    ],
  );
  assert.match(
    reporters.concise(counted, sources, plain(100)),
    /: error kube-proxy hears nothing \(a cause of outage\/x\)[^]*\n1 error, 1 warning/,
  );
  assert.match(reporters.junit(counted, sources, plain(100)), /<failure type="error"/);
  for (const format of ['pretty', 'markdown', 'github', 'sarif', 'junit'] as const)
    assert.match(
      format === 'pretty' ? pretty(counted, sources, plain(100)) : reporters[format](counted, sources, plain(100)),
      /1 error, 1 warning/,
      format,
    );
  assert.match(pretty(counted, sources, plain(100)), /an error by itself: kube-proxy hears nothing/);
  const grave = { ...counted, findings: [cause, { ...lesser, severity: 'error' as const }] };
  assert.equal(summarize(grave.findings), { error: 1, warning: 0, info: 0, causes: 1 }, 'one that is no graver is a cause');
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
