import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { language } from '../../src/judge/expression.js';
import { RELATIONS } from '../../src/judge/relations.js';

const checker = language(RELATIONS);
const scope = Object.fromEntries(['stop', 'client', 'step'].map((name) => [name, RELATIONS.find((relation) => relation.name === name)!]));

/** What is wrong with a condition, and the text that is blamed for it. */
function problem(text: string, wanted = ['bool']): [string, string] | undefined {
  const checked = checker.check(text, scope, wanted);
  return 'problem' in checked ? [checked.problem.message, text.slice(checked.problem.start, checked.problem.end)] : undefined;
}

const expressions = suite('expressions');

expressions('accepts what rules are written in', () => {
  for (const text of [
    'stop.mayBeAbrupt && client.count > 3',
    'has(stop.mode) ? stop.mode == "graceful" : false',
    'step.nodes.exists(n, n == stop.node) || "cp-1" in step.nodes',
    'step.nodes.filter(n, n != "x").map(n, n + "!").size() == 2',
    'client.version.olderThan("1.20") && affected("pingWriteBlocks", client.version)',
    'stop.at / 60.0 > 3.5 && client.count % 2 == 1',
  ])
    assert.is(problem(text), undefined, text);
});

expressions('names the nearest field, row, function and word, and blames it alone', () => {
  assert.equal(problem('client.verson == "1"'), ['client has no field "verson"; did you mean "version"?', 'verson']);
  assert.equal(problem('clint.version == "1"'), ['there is no "clint" here; did you mean "client"?', 'clint']);
  assert.equal(problem('step.nodes.exist(n, n == "a")'), ['there is no function "exist" here; did you mean "exists"?', 'exist']);
  assert.equal(problem('client.version.olderThn("1.2")'), ['there is no function "olderThn" here; did you mean "olderThan"?', 'olderThn']);
  assert.equal(problem('stop.mode == "gracefull"'), ['mode is never "gracefull": it is graceful, abrupt', '"gracefull"']);
  assert.equal(problem('stop.mode in ["abrupt", "abrubt"]'), ['mode is never "abrubt": it is graceful, abrupt', '"abrubt"']);
  assert.equal(problem('affected("pingWriteBlock", client.version)'), [
    'affected knows no "pingWriteBlock"; did you mean "pingWriteBlocks"?',
    '"pingWriteBlock"',
  ]);
  assert.equal(problem('has(stop.mod)'), ['stop has no field "mod"; did you mean "mode"?', 'stop.mod']);
});

expressions('refuses types that do not fit', () => {
  assert.equal(problem('client.count == "3"'), ['the types do not fit: int == string', 'client.count == "3"']);
  assert.equal(problem('client.count'), ['this is an int, and a bool is needed', 'client.count']);
  assert.equal(problem('clock("3")', ['string']), [
    'clock does not take (string); it is clock(double): string or clock(int): string',
    'clock("3")',
  ]);
  assert.match(problem('client.healthCheck ? "error" : 1', ['string'])![0], /same type/);
});

expressions('says where an expression ends too early or is no expression', () => {
  assert.equal(problem('client.count >'), ['the expression ends too early', '']);
  assert.is(problem('')![0], 'an expression is missing');
  assert.is(problem('client.count > "')![0], 'unterminated string');
  assert.ok(problem('client..count > 1'));
});

expressions('offers nothing that could run long, reach out or hide an unknown', () => {
  assert.match(problem('client.version.matches("(a+)+$")')![0], /^there is no function "matches" here: patterns are not offered/);
  for (const text of [
    'null == client.version',
    'b"a" == b"a"',
    '1u == 1u',
    '{"a": 1}["a"] == 1',
    'cel.bind(x, client.count, x > 1)',
    'timestamp("2026-01-01T00:00:00Z") > timestamp("2026-01-01T00:00:00Z")',
    'dyn(client.count) == 1',
    'type(client.count) == int',
    'constructor == 1',
    'client.constructor == 1',
    'client.__proto__ == 1',
    'has(step.nodes[0].x)',
    'client == client',
  ])
    assert.ok(problem(text), text);
});

expressions('says that it is too deep or too long, however it is nested', () => {
  for (const text of [
    `${'!'.repeat(20_000)}true`,
    `${'('.repeat(3000)}true${')'.repeat(3000)}`,
    `${'[0,'.repeat(400)}0${']'.repeat(400)} == []`,
  ])
    assert.is(problem(text)?.[0], 'this is nested too deep');
});

expressions('survives hostile text', () => {
  for (const text of [
    '('.repeat(500),
    '!'.repeat(5000),
    'a.'.repeat(2000),
    '\u0000',
    '"\\u',
    '😀 == 1',
    '[[[[',
    'step.nodes.exists(1, true)',
    'has()',
    'has(stop)',
    'stop.exists()',
  ]) {
    assert.ok(problem(text), text.slice(0, 20));
  }
});

expressions.run();
