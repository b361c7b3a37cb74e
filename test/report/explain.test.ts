import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { catalogue, relations } from '../../src/report/catalogue.js';
import { changes } from '../../src/report/diff.js';
import { explain, type Explained } from '../../src/report/explain.js';
import { plain } from './build.js';
import { golden } from './golden.js';

const test = suite('explain and rules');

const bad = `kind: ClusterInventory
spec:
  loadBalancers:
    - name: vip
      vendor: haproxy
      onMarkedDown: none # <- keeps what is dead
      monitor: { interval: 2s }
---
kind: ChangePlan
spec:
  steps:
    - { action: reboot, node: cp-a, mode: abrupt } # <-
`;

const rule: Explained = {
  id: 'balancer/keeps-dead-connections',
  severity: 'error',
  confidence: 'high',
  what: 'A balancer keeps client connections of a dead member open',
  why: "A full proxy ends the connection of a client itself. When the member behind it dies without a word, the client's side stays open,\nand answers keepalives.\n\n- a client that only reads never notices\n- a client that writes notices when its\n  writes time out\n\nSo it waits.",
  fix: 'Let the balancer end established connections when it marks a member down',
  since: 'HAProxy 1.5',
  sources: ['https://docs.haproxy.org/2.6/configuration.html#5.2-on-marked-down'],
  bad: { name: 'bad.yaml', text: bad },
  good: { name: 'good.yaml', text: bad.replace(/ # <-.*/g, '').replace('none', 'shutdown-sessions') },
};

test('a rule explained', () => golden('explain.txt', explain(rule, plain(80))));

test('a link stays one, however narrow the terminal, and what a good case may set off besides is not shown', () => {
  const link = `https://example.org/${'a'.repeat(90)}`;
  const good = { name: 'good.yaml', text: `# ok: plan/no-rollback\n${bad.replace(/ # <-.*/g, '').replace('none', 'shutdown-sessions')}` };
  const shown = explain({ ...rule, sources: [link], good }, plain(60));
  assert.match(shown, `  ${link}\n`);
  assert.not.match(shown, '# ok:');
});

test('a rule without examples, versions or fix is explained as far as it goes', () => {
  assert.is(
    explain(
      { id: 'input/syntax', severity: 'error', confidence: 'high', what: 'Text that is not YAML', why: 'It cannot be read', sources: [] },
      plain(80),
    ),
    'input/syntax: error, confidence high\nText that is not YAML\n\nWHY IT MATTERS\n  It cannot be read\n',
  );
});

test('of a long example only what is near a mark is shown', () => {
  const text = Array.from({ length: 200 }, (_, i) => `line${i + 1}: x${i === 99 ? ' # <-' : ''}`).join('\n');
  const shown = explain(
    { ...rule, bad: { name: 'bad.yaml', text }, good: { name: 'good.yaml', text: text.replace('line100: x # <-', 'line100: y') } },
    plain(80),
  );
  assert.match(shown, '   ...\n  96 | line96: x\n');
  assert.match(shown, ' 100 | line100: x\n     | ^^^^^^^^^^\n');
  assert.match(shown, ' 104 | line104: x\n   ...\n');
  assert.not.match(shown, 'line95:');
  assert.match(shown, '    line99: x\n  - line100: x\n  + line100: y\n    line101: x\n');
});

test('differences: nothing, everything, apart from each other', () => {
  assert.equal(changes(['a', 'b'], ['a', 'b']), []);
  assert.equal(changes(['a'], ['b']), [
    { kind: '-', text: 'a', differs: 0 },
    { kind: '+', text: 'b', differs: 0 },
  ]);
  assert.equal(changes([], ['b']), [{ kind: '+', text: 'b' }]);
  const before = 'abcdefghijklm'.split('');
  const after = before.map((text) => (text === 'a' || text === 'm' ? text.toUpperCase() : text));
  assert.is(
    changes(before, after)
      .map(({ kind, text }) => (kind === 'gap' ? '~' : kind + text))
      .join(''),
    '-a+A b c~ k l-m+M',
  );
});

test('a blamed line that is too long shows what the better one changes, in both', () => {
  const long = (own: string) => `    - { name: worker, ${'key: value, '.repeat(12)}${own} }`;
  const shown = explain(
    {
      ...rule,
      bad: { name: 'bad.yaml', text: `a: 1\n${long('swapAtBoot: true')} # <-\n` },
      good: { name: 'good.yaml', text: `a: 1\n${long('swapAtBoot: false')}\n` },
    },
    plain(80),
  );
  assert.match(shown, /\| \.\.\.(?:key: value, )+swapAtBoot: true \}\n +\| +\^{16}\n/);
  assert.match(shown, /- \.\.\..*swapAtBoot: true/);
  assert.match(shown, /\+ \.\.\..*swapAtBoot: false/);
});

test('the catalogue is one line a rule, cut at the width of the screen', () => {
  const rules = [rule, { ...rule, id: 'dns/x', severity: 'warning', what: 'W'.repeat(200) }];
  const lines = catalogue(rules, plain(80)).split('\n');
  assert.is(lines[0], 'balancer/keeps-dead-connections  error    A balancer keeps client connections...');
  assert.is(lines[1]!.length, 80);
  assert.is(lines.length, 3);
  assert.is(catalogue([], plain(80)), '');
});

test('relations with their fields', () => {
  assert.is(
    relations(
      [
        { name: 'step', what: 'Each action of the plan', fields: { action: 'string: what is done', node: 'string: to which node' } },
        { name: 'node', what: 'Each node', fields: {} },
      ],
      plain(80),
    ),
    'step\n  Each action of the plan\n  action  string: what is done\n  node    string: to which node\n\nnode\n  Each node\n',
  );
});

test.run();
