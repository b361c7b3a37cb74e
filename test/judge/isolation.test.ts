/** What an author outside the project may write: it reads no file, reaches no network, ends, and takes no other rule down. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { language } from '../../src/judge/expression.js';
import { judge } from '../../src/judge/judge.js';
import { loadRules } from '../../src/judge/load.js';
import { relation } from '../../src/judge/relation.js';
import { RELATIONS } from '../../src/judge/relations.js';
import { loadRule, type Rule } from '../../src/judge/rule.js';
import { parseInput } from '../../src/read/read.js';
import { locator } from '../../src/source/location.js';
import { worldOf } from './world.js';

const isolation = suite('a rule that goes wrong');

const HEAD = 'apiVersion: premortem.dev/v1alpha1\nmetadata: { name: a }\n';
const reboots = Array.from({ length: 120 }, (_, i) => `{ id: s${i}, action: reboot, node: w }`).join(', ');
const DOCUMENT = `${HEAD}kind: ClusterInventory\nspec: { nodes: [{ name: w, kubeletVersion: v1.30.0 }] }\n---\n${HEAD}kind: ChangePlan\nspec: { steps: [${reboots}] }\n`;
const text = (body: string) => `severity: error\nconfidence: high\nwhy: Because.\nfix: Do not.\nsources: [x]\n${body}\n`;
const loaded = (id: string, body: string) => loadRules([{ id, file: `own/${id}/rule.yaml`, text: text(body) }]);
const good = loaded('own/good', 'for: { node: node }\nwhen: node.count == 1\nsay: "{{node.name}} is there"').rules;

isolation('cannot read a file, reach the network, start anything or import: it does not load, at its own line', () => {
  for (const condition of [
    'readFile("/etc/passwd") != ""',
    'fetch("http://169.254.169.254/") != ""',
    'require("fs").readFileSync("/etc/passwd") != ""',
    'process.exit(1) == 1',
    'node.constructor.constructor("return process")() == 1',
    'node.__proto__ == "x"',
    'import("fs") == 1',
    '`${node}` == ""',
  ]) {
    const { rules, problems } = loaded('own/bad', `for: { node: node }\nwhen: '${condition}'\nsay: no`);
    assert.is(rules.length, 0, condition);
    assert.is(problems[0]!.location.file, 'own/own/bad/rule.yaml');
    assert.is(problems[0]!.location.line, 7, condition);
  }
});

isolation('an expression that is nested beyond the stack does not load, and nothing else happens', () => {
  const { problems } = loaded('own/deep', `for: { node: node }\nwhen: '${'('.repeat(20_000)}true${')'.repeat(20_000)}'\nsay: no`);
  assert.match(problems[0]!.message, /nested too deep|nesting|depth/i);
});

isolation('an endless one is stopped by count, at its own line, and the others are applied', () => {
  const { rules } = loaded('own/endless', 'for: { a: step, b: step, c: step, d: step }\nwhen: a.at + b.at + c.at + d.at < 0.0\nsay: never');
  const { report, sources } = check([parseInput({ file: 'case.yaml', text: DOCUMENT })], [...rules, ...good]);
  const fault = report.findings.find(({ rule }) => rule === 'input/rule')!;
  assert.is(fault.message, 'the rule own/endless could not be applied: more than 1000000 steps');
  assert.is(fault.severity, 'warning');
  const { file, line } = locator(sources)(fault.evidence[0].place);
  assert.equal([file, line], ['own/own/endless/rule.yaml', 7]);
  assert.ok(report.findings.some(({ rule }) => rule === 'own/good'));
  assert.equal(report.summary.rules, { decided: 1, unknown: 1 });
});

isolation('a relation that crashes is named at its binding, for each rule that binds it', () => {
  const broken = relation({
    name: 'broken',
    what: 'A relation with a defect.',
    example: 'broken.n > 0',
    fields: { n: { type: 'int', what: 'a number' } },
    rows: () => {
      throw new TypeError('of undefined');
    },
  });
  const relations = [...RELATIONS, broken];
  const binds = (id: string): Rule => {
    const result = loadRule(
      id,
      `own/${id}/rule.yaml`,
      text('for: { node: node, it: broken }\nwhen: it.n > node.count\nsay: never'),
      relations,
      language(relations),
    );
    if ('problems' in result) throw new Error(result.problems[0].message);
    return result.rule;
  };
  const { findings, unknown } = judge([binds('own/one'), ...good, binds('own/two')], worldOf(DOCUMENT));
  const faults = findings.filter(({ rule }) => rule === 'input/rule');
  assert.equal(
    faults.map(({ message, evidence }) => [message, evidence[0].place]),
    ['own/one', 'own/two'].map((id) => [
      `the rule ${id} could not be applied: the relation broken failed: of undefined`,
      { file: `own/${id}/rule.yaml`, pointer: '/0/for/it' },
    ]),
  );
  assert.equal([unknown, findings.some(({ rule }) => rule === 'own/good')], [2, true]);
});

isolation('an expression that crashes, in the condition or in what it says, is reported and what was found before stays', () => {
  const odd = relation({
    name: 'odd',
    what: 'Rows of which the second has a list that is none.',
    example: 'size(odd.names) > 0',
    fields: { names: { type: 'list<string>', what: 'names' } },
    rows: ({ plan }) => [
      { values: { names: ['a'] }, place: plan.at },
      { values: { names: 7 as unknown as readonly string[] }, place: plan.at },
    ],
  });
  const relations = [...RELATIONS, odd];
  for (const body of [
    'for: { odd: odd }\nwhen: odd.names.exists(name, name == "a")\nsay: found',
    `for: { odd: odd }\nsay: "{{odd.names.exists(name, name == 'a') ? 'found' : 'not'}}"`,
  ]) {
    const result = loadRule('own/odd', 'own/odd/rule.yaml', text(body), relations, language(relations));
    assert.ok('rule' in result);
    const { findings } = judge([result.rule, ...good], worldOf(DOCUMENT));
    assert.equal(
      findings.map(({ rule }) => rule),
      ['own/odd', 'own/good', 'input/rule'],
    );
  }
});

isolation('a severity that is none is its own fault too', () => {
  const { rules } = loadRules([
    {
      id: 'own/odd',
      file: 'own/odd/rule.yaml',
      text: text('for: { node: node }\nsay: here').replace('severity: error', 'severity: node.name'),
    },
  ]);
  const { findings } = judge(rules, worldOf(DOCUMENT));
  assert.equal(
    findings.map(({ rule, severity, evidence }) => [rule, severity, evidence[0].place.pointer]),
    [
      ['own/odd', 'warning', '/0/spec/nodes/0'],
      ['input/rule', 'warning', '/0/severity'],
    ],
  );
});

isolation.run();
