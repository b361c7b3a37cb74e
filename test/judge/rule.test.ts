import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { loadRules } from '../../src/judge/load.js';

const GOOD = `severity: warning
confidence: high
for: { stop: stop, client: client }
when: stop.mayBeAbrupt && client.balancer == stop.balancer
say: "{{stop.node}} stops"
why: Because. And more.
fix: Do not.
sources: [https://example.org]
`;

/** What is wrong with a rule: `line:column message`. */
function problems(text: string, id = 'area/hazard'): string[] {
  const { rules, problems: found } = loadRules([{ id, file: 'rule.yaml', text }]);
  assert.is(rules.length, found.length === 0 ? 1 : 0);
  return found.map(({ message, location: { line, column } }) => `${line}:${column} ${message}`);
}

const rules = suite('loading rules');

rules('a good one loads', () => assert.equal(problems(GOOD), []));

rules('every missing key is named at once', () => {
  assert.equal(
    problems('for: { stop: stop }\n').map((text) => text.replace(/^\d+:\d+ /, '')),
    [
      '"severity" is missing',
      '"confidence" is missing',
      '"say" is missing',
      '"why" is missing',
      '"fix" is missing',
      '"sources" is missing',
    ],
  );
});

rules('an unknown key is blamed itself, with the nearest one', () => {
  assert.equal(problems(`${GOOD}serverity: error\n`), ['9:1 a rule has no "serverity"; did you mean "severity"?']);
});

rules('a slip in a condition is found at its own line and column', () => {
  const plain = GOOD.replace('client.balancer == stop', 'client.balanser == stop');
  assert.equal(problems(plain), ['4:34 client has no field "balanser"; did you mean "balancer"?']);
});

rules('also in folded, literal and quoted scalars', () => {
  const when = /when: .*/;
  const folded = GOOD.replace(when, 'when: >-\n  stop.mayBeAbrupt\n  && client.balanser == stop.balancer');
  assert.equal(problems(folded), ['6:13 client has no field "balanser"; did you mean "balancer"?']);
  const literal = GOOD.replace(when, 'when: |\n    stop.mayBeAbrupt\n      && client.balanser == stop.balancer');
  assert.equal(problems(literal), ['6:17 client has no field "balanser"; did you mean "balancer"?']);
  const quoted = GOOD.replace(when, `when: "stop.mode == \\"abrupt\\" && client.balanser == stop.balancer"`);
  assert.equal(problems(quoted), ['4:42 client has no field "balanser"; did you mean "balancer"?']);
  const single = GOOD.replace(when, `when: 'stop.node == ''x'' && client.balanser == stop.balancer'`);
  assert.equal(problems(single), ['4:37 client has no field "balanser"; did you mean "balancer"?']);
});

rules('severity, texts and labels are checked too', () => {
  assert.equal(problems(GOOD.replace('warning', 'warnin')), [
    '1:11 "severity" is error, warning, info or a condition that gives one; did you mean "warning"?',
  ]);
  assert.equal(problems(GOOD.replace('warning', 'stop.at > 3.0')), ['1:11 this is a bool, and a string is needed']);
  assert.equal(problems(GOOD.replace('{{stop.node}}', '{{stop.nod}}')), ['5:14 stop has no field "nod"; did you mean "node"?']);
  assert.equal(problems(GOOD.replace('{{stop.node}}', '{{stop.node')), ['5:7 this {{ is never closed by }}']);
  assert.equal(problems(`${GOOD}blame: { stop.nod: here }\n`), ['9:10 stop has no field "nod"; did you mean "node"?']);
  assert.equal(problems(`${GOOD}blame: { stp: here }\n`), ['9:10 "for" binds no "stp"; did you mean "stop"?']);
  assert.equal(problems(`${GOOD}blame: { stop: "{{clent.count}}" }\n`), ['9:19 there is no "clent" here; did you mean "client"?']);
});

rules('the outages that it explains are kinds of impact', () => {
  assert.equal(problems(`${GOOD}explains: [dns-resolution]\n`), []);
  assert.match(problems(`${GOOD}explains: [dns-resolutoin]\n`).join(), /^9:12 "explains" is of .*did you mean "dns-resolution"\?$/);
  assert.equal(problems(`${GOOD}explains: dns-resolution\n`), ['9:11 "explains" is a list of texts']);
});

rules('relations and names are checked', () => {
  assert.equal(problems(GOOD.replace('stop: stop', 'stop: stops')), ['3:14 there is no relation "stops"; did you mean "stop"?']);
  assert.equal(problems(GOOD.replace('stop: stop', 'in: stop')), [
    '3:8 "in" cannot be a name here: letters and digits, beginning with a small letter',
  ]);
  assert.match(problems(GOOD.replace('{ stop: stop, client: client }', '[stop]'))[0]!, /^3:6 "for" gives names to relations/);
});

rules('anything at all may stand in the file', () => {
  for (const text of [
    '',
    '- a',
    'a: &a [*a]',
    '{',
    'true',
    GOOD + '---\n' + GOOD,
    'severity: 3\nwhen: 4\nsay: [x]\nfor: 5\nsources: 6\nwhy: {}',
    'for: { stop: [stop] }',
    GOOD.replace('sources: [https://example.org]', 'sources: []'),
  ]) {
    assert.ok(problems(text).length > 0, text);
  }
});

rules('its folder is its name, once', () => {
  assert.match(problems(GOOD, 'hazard')[0]!, /is no name of a rule/);
  const { rules: loaded, problems: found } = loadRules([
    { id: 'a/b', file: 'one.yaml', text: GOOD },
    { id: 'a/c', file: 'broken.yaml', text: 'severity: 3' },
    { id: 'a/b', file: 'two.yaml', text: GOOD },
  ]);
  assert.equal(
    loaded.map(({ id }) => id),
    ['a/b'],
  );
  assert.ok(
    found.some(({ message, location }) => message === 'there is a rule "a/b" already, in one.yaml' && location.file === 'two.yaml'),
  );
  assert.ok(
    found.some(({ rule }) => rule === 'a/c'),
    'a broken rule keeps no other from loading',
  );
});

rules.run();
