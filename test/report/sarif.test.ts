import type { Log, Result } from 'sarif';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.js';
import { uriOf } from '../../src/report/uri.js';
import { folderWith, premortem } from '../cli/premortem.js';
import { at, finding, plain, report, sourcesOf } from './build.js';
import { reporters } from './formats.js';
import { incident, sources } from './incident.js';
import { ACTS, NASTY, nastySources, poison, RUNS } from './nasty.js';
import { valid } from './sarif-schema.js';

const test = suite('sarif');

function parsed(text: string): { readonly log: Log; readonly results: readonly Result[] } {
  const log = JSON.parse(text) as Log;
  assert.ok(valid(log), JSON.stringify(valid.errors?.slice(0, 3)));
  return { log, results: log.runs[0]!.results! };
}
const print = (one: Report, from = sources) => reporters.sarif(one, from, plain(100));

test('fits the schema of SARIF 2.1.0, which refuses what is wrong', () => {
  const { log, results } = parsed(print(incident));
  assert.is(results.length, incident.findings.length);
  assert.not.ok(valid({ ...log, version: '2.0.0' }));
  assert.not.ok(valid({ ...log, runs: [{ ...log.runs[0]!, results: [{ ...results[0], level: 'fatal' }] }] }));
});

test('so does what lint prints of the example', () => {
  const { results } = parsed(premortem(['lint', '-f', 'sarif', 'examples/master-reboot']).stdout);
  const story = results.find(({ ruleId }) => ruleId === 'outage/dns-resolution')!;
  assert.ok(story.codeFlows!.length > 0 && story.relatedLocations!.length > 2);
  assert.is(story.locations![0]!.physicalLocation!.artifactLocation!.uri, 'examples/master-reboot/plan.yaml');
});

test('the code flow is the chain of causes in the order of time, each link at its place', () => {
  const story = parsed(print(incident)).results.find(({ ruleId }) => ruleId === 'outage/dns-resolution')!;
  const steps = story.codeFlows!.map(({ threadFlows }) => threadFlows[0]!.locations);
  assert.is(steps.length, 1);
  assert.equal(
    steps[0]!.map(({ location }) => [
      location!.physicalLocation!.artifactLocation!.uri,
      location!.physicalLocation!.region!.startLine,
      location!.message!.text,
    ]),
    [
      ['plan.yaml', 10, '1:00 stops without a FIN: ~15 nodes are deaf from here'],
      ['haproxy.cfg', 4, "1:06 keeps the client's side open [balancer/keeps-dead-connections]"],
      ['nodes.json', 3, '1:06 cannot notice it [kube-proxy/dead-watch]'],
      ['plan.yaml', 20, '9:00 two of the three endpoints that deaf nodes know are gone'],
    ],
  );
  assert.equal(
    steps[0]!.map(({ executionOrder }) => executionOrder),
    [1, 2, 3, 4],
  );
});

test('what could not be told is open, neither passed nor failed', () => {
  const unknown = parsed(print(incident)).results.find(({ ruleId }) => ruleId === 'input/unknown')!;
  assert.equal([unknown.kind, unknown.level], ['open', 'none']);
  assert.match(unknown.message.text!, /collect it with: kubectl -n kube-system get deployment coredns -o json$/);
});

test('every result has its rule, a fingerprint of its own, and columns as SARIF counts them', () => {
  const { log, results } = parsed(print(incident));
  const prints = results.map(({ partialFingerprints }) => partialFingerprints!['primaryLocationLineHash']);
  assert.is(new Set(prints).size, results.length);
  for (const { ruleId, ruleIndex } of results) assert.is(log.runs[0]!.tool.driver.rules![ruleIndex!]!.id, ruleId);
  const { region } = results.find(({ ruleId }) => ruleId === 'kube-proxy/dead-watch')!.locations![0]!.physicalLocation!;
  assert.equal([region!.startColumn, region!.endColumn, region!.snippet!.text], [45, 52, 'v1.19.3']);
});

test('a run with unreadable input says that it did not succeed; lines that may not be shown are not', () => {
  const secret = finding('a/b', 'x', [{ place: at('s.yaml', '1:1+6'), label: '' }]);
  const text = print(report([secret], [], { invalid: true }), sourcesOf({ 's.yaml': 'SECRET: hunter2' }));
  assert.equal(parsed(text).log.runs[0]!.invocations, [{ executionSuccessful: false }]);
  assert.not.match(text, /hunter2/);
});

test('what is suppressed is there, with the word on which it is', () => {
  const one = finding('a/b', 'x', [{ place: at('plan.yaml', '7:1+1'), label: '' }]);
  const text = print(
    report([], [], {
      suppressed: [
        {
          finding: one,
          suppression: {
            by: 'comment',
            rules: ['a/b'],
            reason: 'known, see https://x',
            until: '2027-01-31',
            place: at('plan.yaml', '6:3+9'),
          },
        },
      ],
    }),
  );
  const [result, ...more] = parsed(text).results;
  assert.is(more.length, 0);
  assert.equal(
    result!.suppressions!.map(({ kind, status, justification, location: where, properties }) => [
      kind,
      status,
      justification,
      where!.physicalLocation!.region!.startLine,
      properties!['until'],
    ]),
    [['inSource', 'accepted', 'known, see https://x', 6, '2027-01-31']],
  );
});

test('hostile text stays text: no link, no escape sequence, no file elsewhere', () => {
  for (let seed = 0; seed < NASTY.length; seed++) {
    const text = print(poison(incident, { next: seed, seed }), nastySources(seed));
    assert.not.match(text, ACTS);
    assert.not.match(text, RUNS);
    const { results } = parsed(text);
    const messages = JSON.stringify(results, (key, value) => (key === 'text' ? `\0${value}` : value)).match(/\\u0000(?:[^"\\]|\\.)*/g)!;
    assert.ok(messages.length > 20);
    const texts: string[] = [];
    JSON.stringify(results, (key, value) => {
      if (key === 'message') texts.push(value.text);
      return value as unknown;
    });
    for (const one of texts) {
      assert.not.match(one, ACTS);
      // An embedded link: square brackets that no backslash escapes before a parenthesis (section 3.11.6).
      assert.not.match(one, /(?<!\\)(?:\\\\)*\[(?:[^[\]\\]|\\.)*\]\(/);
    }
  }
});

const SLIPS = {
  'inventory.yaml': `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: small }
spec:
  kubernetesVersion: 1.30
  nodes:
    - { name: cp-1, roles: [control-plane], "kubletVersion": v1.29.4 }
    - { name: 'node-1', kubeletVerison: v1.29.4 }
`,
  'plan.json': JSON.stringify({
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ChangePlan',
    metadata: { name: 'p' },
    spec: { inventory: 'inventory.yaml', steps: [{ id: 'a', action: 'rebot', node: 'cp-l' }] },
  }),
};

test('where one word is wrong and the right one is known, the fix is a change of the text that mends it', () => {
  let files: Record<string, string> = SLIPS;
  const seen: string[] = [];
  // A plan that does not fit its schema is not played: what it names is held against the cluster in the second round.
  for (let round = 0; round < 3; round++) {
    const { folder, remove } = folderWith(files);
    const { results } = parsed(premortem(['lint', '-f', 'sarif'], { cwd: folder }).stdout);
    remove();
    const changes = results
      .filter(({ ruleId }) => ruleId!.startsWith('input/'))
      .flatMap(({ fixes }) => fixes ?? [])
      .flatMap(({ artifactChanges }) => artifactChanges);
    const edits = changes.flatMap(({ artifactLocation, replacements }) =>
      replacements.map((one) => ({ file: artifactLocation.uri!, ...one })),
    );
    seen.push(...edits.map(({ insertedContent }) => insertedContent!.text!));
    files = { ...files };
    for (const { file, deletedRegion: region, insertedContent } of edits.toSorted(
      (a, b) => b.deletedRegion.startColumn! - a.deletedRegion.startColumn!,
    )) {
      const lines = files[file]!.split('\n');
      const line = lines[region.startLine! - 1]!;
      lines[region.startLine! - 1] = line.slice(0, region.startColumn! - 1) + insertedContent!.text! + line.slice(region.endColumn! - 1);
      files[file] = lines.join('\n');
    }
  }
  assert.equal(seen.sort(), ['"1.30"', '"cp-1"', '"kubeletVersion"', '"reboot"', 'kubeletVersion']);
  const { folder, remove } = folderWith(files);
  const { stdout, status } = premortem(['lint', '-f', 'json'], { cwd: folder });
  remove();
  assert.is.not(status, 2, stdout);
  assert.is(JSON.parse(stdout).timelines.length, 1);
});

test('a file as a URI', () => {
  assert.is(uriOf('clusters/a b/#1.yaml'), 'clusters/a%20b/%231.yaml');
  assert.is(uriOf('/tmp/x:y.yaml'), 'file:///tmp/x%3Ay.yaml');
  assert.is(uriOf('C:/plans/p.yaml'), 'file:///C%3A/plans/p.yaml');
  assert.is(uriOf('javascript:alert(1)'), 'javascript%3Aalert(1)');
  assert.is(uriOf('\ud800'), '%EF%BF%BD');
});

test('braces of a message are doubled (SARIF 2.1.0, section 3.11.5), those of a snippet and of a reason are not', () => {
  const braced = finding('a/b', 'draining x{0} cannot finish', [{ place: at('plan.yaml', '1:1+4'), label: '{1} here' }]);
  const one = {
    ...report([braced]),
    suppressed: [
      { finding: braced, suppression: { by: 'comment' as const, rules: ['a/b'], reason: 'known {0}', place: at('plan.yaml', '1:1+4') } },
    ],
  };
  const log = JSON.parse(reporters.sarif(one, sourcesOf({ 'plan.yaml': '{ a: x{0} }' }), plain(100)));
  const [first, second] = log.runs[0].results;
  assert.is(first.message.text, 'draining x{{0}} cannot finish');
  assert.is(first.locations[0].message.text, '{{1}} here');
  assert.is(first.locations[0].physicalLocation.contextRegion.snippet.text, '{ a: x{0} }');
  assert.is(second.suppressions[0].justification, 'known {0}');
});

test.run();
