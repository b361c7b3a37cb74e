import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compile, STEPS } from '../../src/judge/evaluate.js';
import { language } from '../../src/judge/expression.js';
import { relation, type Bound } from '../../src/judge/relation.js';
import { isUnknown, type Unknown, type Value } from '../../src/judge/value.js';

const place = { file: 'f.yaml', pointer: '/0' };
const thing = relation({
  example: 'true',
  name: 'thing',
  what: 'A thing to test with.',
  fields: {
    yes: { type: 'bool', what: '' },
    no: { type: 'bool', what: '' },
    dark: { type: 'bool', what: '', fact: 'spec/dark' },
    n: { type: 'int', what: '' },
    d: { type: 'double', what: '' },
    depth: { type: 'int', what: '' },
    s: { type: 'string', what: '' },
    hidden: { type: 'string', what: '' },
    list: { type: 'list<string>', what: '' },
    secret: { type: 'list<string>', what: '' },
  },
  rows: () => [
    {
      values: {
        yes: true,
        no: false,
        dark: undefined,
        n: 3,
        d: 2.5,
        depth: undefined,
        s: 'abc',
        hidden: undefined,
        list: ['a', 'b', 'c'],
        secret: undefined,
      },
      place,
      of: 'it',
    },
  ],
});
const checker = language([thing]);
const bound: Bound = { relation: thing, row: thing.rows(undefined as never)[0]! };

function run(text: string, left = STEPS): Value {
  const checked = checker.check(text, { t: thing }, ['bool', 'int', 'double', 'string', 'list<string>', 'list<int>', 'list<bool>']);
  if ('problem' in checked) throw new Error(`${text}: ${checked.problem.message}`);
  return compile(checked.syntax)({ t: bound }, { left });
}

/** The names of the facts that an unknown value lacks. */
function missing(text: string): string[] {
  const value = run(text);
  assert.ok(isUnknown(value), `${text} is decided`);
  return (value as Unknown).unknown.map(({ fact }) => fact);
}

const evaluation = suite('three-valued evaluation');

evaluation('and, or, not: Kleene', () => {
  const names = { true: 't.yes', false: 't.no', unknown: 't.dark' };
  const and: Record<string, unknown> = {
    'true true': true,
    'true false': false,
    'true unknown': 0,
    'false true': false,
    'false false': false,
    'false unknown': false,
    'unknown true': 0,
    'unknown false': false,
    'unknown unknown': 0,
  };
  for (const [a, left] of Object.entries(names))
    for (const [b, right] of Object.entries(names)) {
      const wanted = and[`${a} ${b}`];
      const value = run(`${left} && ${right}`);
      assert.is(isUnknown(value) ? 0 : value, wanted, `${a} && ${b}`);
      // By De Morgan, `or` is the same table turned around.
      const other = run(`!(!(${left}) || !(${right}))`);
      assert.is(isUnknown(other) ? 0 : other, wanted, `!(!${a} || !${b})`);
    }
  assert.equal(missing('!t.dark'), ['spec/dark']);
});

evaluation('whatever touches an unknown is unknown, and names the facts', () => {
  assert.equal(missing('t.depth > 1'), ['depth']);
  assert.equal(missing('t.depth + t.n == 4'), ['depth']);
  assert.equal(missing('t.hidden == t.hidden'), ['hidden', 'hidden']);
  assert.equal(missing('t.hidden != "x" && t.dark'), ['hidden', 'spec/dark']);
  assert.equal(missing('t.hidden.startsWith("a")'), ['hidden']);
  assert.equal(missing('size(t.secret) == 0'), ['secret']);
  assert.equal(missing('t.dark ? 1 : 2'), ['spec/dark']);
  assert.equal(missing('"a" in t.secret'), ['secret']);
  assert.equal(missing('-t.depth == 1'), ['depth']);
});

evaluation('what is certain in spite of an unknown is certain', () => {
  assert.is(run('t.yes ? true : t.dark'), true);
  assert.is(run('"a" in [t.hidden, "a"]'), true);
  assert.equal(missing('"b" in [t.hidden, "a"]'), ['hidden']);
  assert.is(run('[t.hidden, "a"] == ["x", "b"]'), false);
  assert.is(run('size([t.hidden, "a"])'), 2n);
  assert.is(run('t.hidden in []'), false);
});

evaluation('has() always has an answer', () => {
  assert.is(run('has(t.hidden)'), false);
  assert.is(run('has(t.s)'), true);
  assert.is(run('has(t.dark) && t.dark'), false);
  assert.is(run('!has(t.depth) || t.depth > 1'), true);
});

evaluation('comprehensions: Kleene over the items', () => {
  assert.is(run('t.list.exists(x, x == "b")'), true);
  assert.is(run('t.list.exists(x, x == "b" || t.dark)'), true);
  assert.equal(missing('t.list.exists(x, x == "z" || (x == "a" && t.dark))'), ['spec/dark']);
  assert.is(run('t.list.all(x, x != "b" && (t.dark || x != "b"))'), false);
  assert.equal(missing('t.list.all(x, x != "z" && (x != "a" || t.dark))'), ['spec/dark']);
  assert.is(run('t.list.exists_one(x, x == "c")'), true);
  assert.is(run('t.list.exists_one(x, x != "c" || t.dark)'), false);
  assert.equal(run('t.list.filter(x, x != "b")'), ['a', 'c']);
  assert.equal(run('t.list.map(x, x + x)'), ['aa', 'bb', 'cc']);
  assert.equal(run('t.list.map(x, x != "b", x + "!")'), ['a!', 'c!']);
  assert.equal(missing('t.list.filter(x, t.dark).size() == 1'), ['spec/dark', 'spec/dark', 'spec/dark']);
  assert.equal(missing('t.secret.exists(x, true)'), ['secret']);
  assert.is(run('t.list.exists(x, t.list.exists(y, x + y == "cb"))'), true);
  assert.is(run('t.list.map(t, t).size()'), 3n, 'a loop may take the name of a row');
});

evaluation('whole numbers are exact, the rest are doubles', () => {
  assert.is(run('t.n / 2'), 1n);
  assert.is(run('t.n % 2'), 1n);
  assert.is(run('t.d / 2.0'), 1.25);
  assert.is(run('t.n > t.d'), true);
  assert.is(run('t.n == 3'), true);
  assert.is(run('-t.n + 1'), -2n);
  assert.is(run('9007199254740993 == 9007199254740992'), false);
  assert.is(run('double(t.n) + t.d'), 5.5);
  assert.is(run('int(t.d)'), 2n);
  assert.is(run('string(t.n) + t.s'), '3abc');
});

evaluation('what has no answer is unknown with its reason, never a crash', () => {
  const reason = (text: string) => (run(text) as Unknown).trouble;
  assert.equal(reason('t.n / 0 == 1'), ['a division by zero']);
  assert.equal(reason('t.list[7] == "a"'), ['the list has no item 7']);
  assert.equal(reason('t.list[-1] == "a"'), ['the list has no item -1']);
  const unfit = (text: string) => (run(text) as Unknown).unread;
  assert.equal(unfit('t.s.olderThan("1.2")'), ['"abc" is not a version']);
  assert.equal(unfit('seconds("3x") > 1.0'), ['"3x" is not a duration']);
  assert.equal(unfit('int("x") == 1'), ['"x" is not a number']);
  assert.match(
    unfit('affected("conntrackDeletedPods", "v1.99.0")')[0]!,
    /^Kubernetes v1\.99\.0 is newer than the table of defects \(1\.\d+, as of \d{4}-/,
  );
  assert.is(run('affected("conntrackDeletedPods", "v1.37.9")'), false);
  assert.is(run('t.no && t.n / 0 == 1'), false);
});

evaluation('what a version no longer has, and what it brings along', () => {
  const list = (text: string) => run(text) as readonly string[];
  assert.equal(list('removedFlags("kubelet", "v1.24.0", ["network-plugin=cni", "v=2", "cloud-config=x"])'), ['network-plugin']);
  assert.equal(list('removedFlags("etcd", "3.7.0", ["experimental-initial-corrupt-check=true", "name=a"])'), [
    'experimental-initial-corrupt-check',
  ]);
  assert.equal(list('removedFlags("etcd", "3.6.9", ["experimental-initial-corrupt-check=true", "enable-v2=true"])'), ['enable-v2']);
  assert.equal(list('removedGates("v1.33.0", ["AppArmor=true", "SidecarContainers=true"])'), ['AppArmor']);
  assert.equal(list('removedGates("v1.32.9", ["AppArmor=true"])'), []);
  assert.equal(list('removedApis("v1.35.0", ["storage.k8s.io/v1alpha1/volumeattributesclasses", "policy/v1/poddisruptionbudgets"])'), [
    'storage.k8s.io/v1alpha1/volumeattributesclasses',
  ]);
  assert.equal(list('removedVolumes("v1.31.0", ["cephfs", "emptyDir"])'), ['cephfs']);
  assert.equal(list('removedAdmission("v1.25.0", "NodeRestriction,PodSecurityPolicy")'), ['PodSecurityPolicy']);
  assert.match(list('regressions("kube-proxy", "v1.28.9", "v1.29.3")')[0]!, /conntrack entries .* \(fixed in 1\.29\.10\)$/);
  assert.equal(list('regressions("kube-proxy", "v1.28.9", "v1.29.10")'), []);
  assert.equal(list('regressions("kube-proxy", "v1.31.9", "v1.33.1")'), [], 'no patch of that minor is without it');
  assert.equal(list('regressions("kube-proxy", "v1.18.1", "v1.22.5")'), [], 'what is left of an older defect is no new one');
});

evaluation('steps are counted, not timed', () => {
  const nested = 't.list.exists(a, t.list.exists(b, t.list.exists(c, false)))';
  assert.is(run(nested), false);
  assert.is(run(nested, 39), false, '3 + 9 + 27 rounds');
  assert.equal((run(nested, 38) as Unknown).trouble, ['more than 1000000 steps']);
});

evaluation('functions for versions and texts', () => {
  assert.is(run('"v1.18.4-tke.9".olderThan("1.18.5")'), true);
  assert.is(run('"v1.24.9+rke2r1".atLeast("1.24.9")'), true);
  assert.is(run('"v1.30.0-rc.1".olderThan("1.30")'), false, 'what 1.30 removes, its pre-releases lack');
  assert.is(run('"v1.30.0-rc.1".atLeast("1.30.0")'), true);
  assert.is(run('"3.6.0-rc.3".atLeast("3.6.0")'), true);
  assert.is(run('"v1.30.0-rc.1".atLeast("1.30.1")'), false);
  assert.is(run('"v1.18.18-rc.0".atLeast("1.18.18")'), false, 'a fix comes with the patch');
  assert.is(run('affected("http2HealthCheck", "v1.18.17")'), true);
  assert.is(run('affected("http2HealthCheck", "v1.18.18")'), false);
  assert.is(run('seconds("1h30m")'), 5400);
  assert.is(run('clock(180)'), '3:00');
  assert.is(run('clock(6605.2)'), '1:50:05');
  assert.is(run('between(180.0, 2200.0, 1, 2020.0)'), '3:00 to 36:40');
  assert.is(run('between(180.0, 2200.0, 2, 14.0)'), '2 times between 3:00 and 36:40, 14 s at the longest');
  assert.is(run('share(42.2, 63, false)'), '~42 of 63 nodes');
  assert.is(run('share(63, 63, true)'), 'all 63 nodes');
  assert.is(run('share(0.2, 63, false)'), 'perhaps 1 of 63 nodes (expected: ~0.2)');
  assert.is(run('share(1, 1, true)'), 'the only node');
  assert.is(run('part(1.0, "lookups")'), 'all lookups');
  assert.is(run('part(0.667, "lookups")'), '2 of 3 lookups');
  assert.is(run('part(0.37, "lookups")'), '~37% of lookups');
  assert.is(run('part(0.001, "lookups")'), '<1% of lookups');
  assert.is(run('plural(1, "pod") + plural(2, " pod")'), '1 pod2  pods');
});

evaluation.run();
