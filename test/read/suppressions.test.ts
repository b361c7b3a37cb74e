import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSuppression, printSuppression } from '../../src/model/suppression.js';
import { parseInput } from '../../src/read/read.js';
import { suppressionsOf } from '../../src/read/suppressions.js';
import { locator } from '../../src/source/location.js';

const test = suite('read/suppressions');

const read = (text: string, file = 'a.yaml') => {
  const parsed = parseInput({ file, text });
  const { suppressions, findings } = suppressionsOf(parsed);
  const locate = locator(new Map([[file, parsed.source]]));
  return {
    suppressions,
    said: findings.map(({ evidence, message }) => `${locate(evidence[0].place).line}:${locate(evidence[0].place).column} ${message}`),
  };
};

test('a comment at the end of a line speaks of that line, one alone on its line of the next', () => {
  const { suppressions } = read(`a: 1 # premortem-ignore: dns/x -- known
# premortem-ignore: etcd/y, dns/* until=2027-01-31 owner=sre ticket=OPS-7 -- moved next week, see -- there
# another remark

b: 2
`);
  assert.equal(
    suppressions.map(({ line, rules, reason, until, owner, ticket }) => ({ line, rules, reason, until, owner, ticket })),
    [
      { line: 1, rules: ['dns/x'], reason: 'known', until: undefined, owner: undefined, ticket: undefined },
      { line: 5, rules: ['etcd/y', 'dns/*'], reason: 'moved next week, see -- there', until: '2027-01-31', owner: 'sre', ticket: 'OPS-7' },
    ],
  );
});

test('what cannot be read is said at its column, with the nearest word, and does not count', () => {
  const { suppressions, said } = read(`a: 1 # premortem-ignore: dns/x utnil=2027-01-31 -- known
b: 2 # premortem-ignore: dns/x until=31.1.2027 -- known
c: 3 # premortem-ignore: -- known
d: 4 # premortem-ignored dns/x -- known
e: 5 # premortem-ignore: not a rule -- known
`);
  assert.is(suppressions.length, 0);
  assert.match(said[0]!, /^1:32 "utnil" is not known here; did you mean "until"/);
  assert.match(said[1]!, /^2:32 "31\.1\.2027" is not a date such as/);
  assert.match(said[2]!, /^3:8 this names no rule/);
  assert.match(said[3]!, /^4:8 write it as premortem-ignore/);
  assert.match(said.slice(4).join('\n'), /"not" is not the name of a rule/);
});

test('text in a scalar is no comment; a dump has none', () => {
  assert.is(read('a: "# premortem-ignore: dns/x -- no"\n').suppressions.length, 0);
  assert.is(read('{"a": "# premortem-ignore: dns/x -- no"}\n', 'a.json').suppressions.length, 0);
});

test('a comment of a BIG-IP configuration counts too', () => {
  const { suppressions } = read('ltm pool /Common/p { # premortem-ignore: balancer/x -- known\n}\n', 'bigip.conf');
  assert.is(suppressions[0]?.line, 1);
});

test('without a reason it is read, so that this can be said', () => {
  assert.is(read('a: 1 # premortem-ignore: dns/x\n').suppressions[0]?.reason, undefined);
});

test('what is printed is read back, whatever stands in it', () => {
  const document = {
    rules: ['dns/x', 'etcd/*'],
    until: '2027-01-31',
    owner: 'team a, b',
    ticket: 'OPS-1',
    reason: 'a # b\n-- "c" until=x',
  };
  const back = parseSuppression(` ${printSuppression(document)}`)!;
  assert.equal(back.document, { ...document, reason: 'a b -- c until=x' });
  assert.is(printSuppression(document).includes('\n'), false);
});

test.run();
