/** What a plan sets, runs and how long it takes: held against what can be. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { parseInput, read } from '../../src/read/read.js';
import { concise } from '../../src/report/concise.js';
import { pretty } from '../../src/report/pretty.js';
import { locator } from '../../src/source/location.js';
import { INVENTORY } from '../cli/premortem.js';

const test = suite('read: what a plan sets and runs');

const planOf = (steps: string, window = 'duration: 1h') => `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: p }
spec:
  window: { ${window} }
  steps:
${steps}
`;
const files = (steps: string, window?: string) => [
  parseInput({ file: 'inventory.yaml', text: INVENTORY }),
  parseInput({ file: 'plan.yaml', text: planOf(steps, window) }),
];
const wrong = (steps: string, window?: string, today?: string) => {
  const parsed = files(steps, window);
  const result = read(parsed, today === undefined ? {} : { today });
  const locate = locator(result.sources);
  return {
    ...result,
    said: result.findings.map(({ rule, severity, message, evidence: [{ place }] }) => {
      const { line, column } = locate(place);
      return `${line}:${column} ${severity} ${message} [${rule}]`;
    }),
  };
};
const set = (entry: string) => wrong(`    - action: configure\n      set:\n        ${entry}`);

test('a value that no field takes is an error at its place, and the plan is not played', () => {
  const banana = set('loadBalancers/api/onMarkedDown: banana');
  assert.equal(banana.said, ['9:41 error "banana" is not known here: it is none or shutdown-sessions [input/schema]']);
  assert.is(banana.invalid, true);
  assert.is(banana.pairs.length, 0);
  assert.equal(set('loadBalancers/api/onMarkDown: none').said, [
    '9:9 error "onMarkDown" is not known here; did you mean "onMarkedDown"? [input/schema]',
  ]);
  assert.equal(set('loadBalancers/api/monitor: { type: tcp, intervall: 2s }').said, [
    '9:49 error "intervall" is not known here; did you mean "interval"? [input/schema]',
  ]);
  assert.equal(set('loadBalancers/api/monitor/fall: often').said, [
    '9:41 error this must be a whole number, not the text "often" [input/schema]',
  ]);
  assert.match(set('nodes/cp-1/kubeletVersion: 1.30').said.join(), /a version is text, and YAML reads 1\.30/);
  assert.match(set('networkin/x: 1').said.join(), /"networkin" is not known here; did you mean "networking"\?/);
});

test('what fits is left alone: a part of an item, a list anew, a name with slashes', () => {
  for (const entry of [
    'loadBalancers/api/onMarkedDown: none',
    'loadBalancers/api/members: [cp-1, cp-2]',
    'loadBalancers/api/monitor/interval: 5s',
    'loadBalancers/api: { onMarkedDown: none }',
    'loadBalancers/api/members/cp-1: { state: disabled }',
    'kubernetesVersion: v1.30.1',
    'dns/pods/coredns-a/node: cp-1',
  ]) {
    const { said, pairs } = set(entry);
    assert.equal(
      said.filter((text) => text.includes('[input/schema]')),
      [],
      entry,
    );
    assert.is(pairs.length, 1, entry);
  }
});

test('a command of which nobody says what it touches is no all-clear', () => {
  const parsed = files("    - { id: x, action: run, command: 'rm -rf /var/lib/etcd', duration: 1m }");
  const { report } = check(parsed, []);
  const sources = { locate: () => ({ file: 'plan.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }), line: () => undefined };
  const look = { colour: false, unicode: false, columns: 100 };
  assert.is(report.findings.length, 1);
  assert.match(report.findings[0]!.message, /x runs a command and does not say what it touches/);
  assert.match(concise(report, sources, look), /0 not, and what 1 command does is unknown\n$/);
  assert.not.match(concise(report, sources, look), /0 unknown/);
  assert.match(pretty(report, sources, look), /\nSTART ONLY IF THE WARNINGS ARE ACCEPTED/);
  const silenced = { ...report, findings: [], summary: { ...report.summary, warning: 0 } };
  assert.match(pretty(silenced, sources, look), /NOTHING FOUND, BUT NOBODY SAID WHAT 1 COMMAND DOES/);
  assert.equal(wrong("    - { id: x, action: run, command: 'true', affects: { nodes: [cp-1] } }").said, []);
});

test('passwords of commands come no further than the file they stand in', () => {
  const { plans } = wrong(
    "    - { action: run, command: 'curl -u admin:hunter2 https://x --password=hunter3 --token hunter4 -u: y', rollback: 'sshpass -p hunter5 ssh x' }",
  );
  const text = JSON.stringify(plans);
  assert.not.match(text, /hunter/);
  assert.match(text, /curl -u admin:\*+ https:\/\/x --password=\*+/);
});

test('a duration beyond a year is refused at its place', () => {
  const long = wrong('    - { action: wait, duration: 999999999999999999h }');
  assert.equal(long.said, [
    '7:33 error "999999999999999999h" is longer than a year (8784h), the most that a duration can be [input/schema]',
  ]);
  assert.is(long.plans.length, 0);
  assert.is(
    wrong('    - { action: wait, duration: 1m }', 'duration: 99999h').said[0],
    '5:23 error "99999h" is longer than a year (8784h), the most that a duration can be [input/schema]',
  );
  assert.is(wrong('    - { action: wait, duration: 8760h }', 'duration: 8760h').said.length, 0);
  assert.equal(set('loadBalancers/api/tcp/idleTimeout: 9000h').said, [
    '9:44 error "9000h" is longer than a year (8784h), the most that a duration can be [input/schema]',
  ]);
});

test('a window that is over is said, by the day', () => {
  const over = (start: string, today?: string) =>
    wrong('    - { action: wait, duration: 1m }', `start: "${start}", duration: 3h`, today).said;
  assert.equal(over('2020-01-01T22:00', '2026-11-24'), [
    '5:20 warning the window ended on 2020-01-02, before today (2026-11-24) [input/window]',
  ]);
  assert.equal(over('2026-11-23T22:00', '2026-11-24'), [], 'it ends today');
  assert.equal(over('22:00', '2026-11-24'), [], 'any day');
  assert.equal(over('2020-01-01T22:00'), [], 'no day to judge by');
});

test('no node at all is not called a control plane', () => {
  const text = 'apiVersion: premortem.dev/v1alpha1\nkind: ClusterInventory\nmetadata: { name: c }\nspec: {}\n';
  const { findings } = read([
    parseInput({ file: 'inventory.yaml', text }),
    parseInput({ file: 'plan.yaml', text: planOf('    - { action: reboot, role: worker }') }),
  ]);
  assert.equal(
    findings.map(({ message }) => message),
    ['no node is known at all'],
  );
});

test.run();
