import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { references } from '../../src/judge/catalogue.js';
import { describe, firstSentence } from '../../src/judge/describe.js';
import { collect, typed } from '../../src/judge/collect.js';
import { INPUT_RULES } from '../../src/judge/input-rules.js';
import { loadRules } from '../../src/judge/load.js';
import { RELATIONS } from '../../src/judge/relations.js';
import { FIXES } from '../../src/model/versions.js';
import type { Fix } from '../../src/model/versions/fix.js';

const folder = new URL('../../rules/', import.meta.url);
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('rule.yaml'))
  .map((name) => ({ id: dirname(name), file: name, text: readFileSync(new URL(name, folder), 'utf8') }));

const catalogue = suite('catalogue');

catalogue('every bundled rule can be explained, and cites where it comes from', () => {
  const { rules, problems } = loadRules(texts);
  assert.equal(problems, []);
  assert.ok(rules.length >= 11);
  for (const { id, grade, what, why, fix, sources } of rules.map(describe)) {
    assert.match(grade, /^(error|warning|info)$/, id);
    assert.ok(what.length > 20 && what.length < 80 && !what.endsWith('.'), `${id}: ${what}`);
    assert.ok(why.length > 100 && !why.includes(what), id);
    assert.ok(fix!.length > 20, id);
    for (const source of sources) assert.match(source, /^https:\/\//, id);
  }
});

catalogue('what is inferred says so and is low, and nothing else is', () => {
  const { rules } = loadRules(texts);
  for (const { id, confidence, inferred, unless } of rules) {
    assert.is(confidence === 'low', inferred !== undefined, `${id}: confidence ${confidence}`);
    if (inferred !== undefined) assert.ok(inferred.length > 40, id);
    assert.ok(unless !== undefined && unless.length > 10, `${id} does not say when it does not apply`);
  }
  assert.ok(rules.some(({ confidence }) => confidence === 'low'));
  const sure = texts[0]!.text.replace(/^confidence: \w+$/m, 'confidence: high\ninferred: from nothing');
  assert.equal(
    loadRules([{ ...texts[0]!, text: sure }]).problems.map(({ message }) => message),
    ['what is inferred has confidence low'],
  );
});

catalogue('no rule is surer than the table of versions that it asks', () => {
  const { rules } = loadRules(texts);
  const asked = texts.flatMap(({ id, text }) =>
    [...text.matchAll(/affected\("(\w+)"/g)].map(([, entry]) => ({ id, fix: FIXES[entry as keyof typeof FIXES] })),
  );
  assert.ok(asked.length > 20);
  const order = ['low', 'medium', 'high'];
  for (const { id, fix } of asked) {
    const { confidence } = rules.find((rule) => rule.id === id)!;
    assert.ok(order.indexOf(confidence) <= order.indexOf(fix.confidence), `${id} is ${confidence}, ${fix.id} ${fix.confidence}`);
  }
  for (const fix of Object.values<Fix>(FIXES))
    if (!fix.residual && fix.mode === undefined && fix.told === undefined && Object.values(fix.fixed).some((patch) => patch !== 'never'))
      assert.is(fix.confidence, 'high', `upgrade/regression tells ${fix.id}`);
});

catalogue('what code finds is explained alike', () => {
  assert.equal(new Set(INPUT_RULES.map(({ id }) => id)).size, INPUT_RULES.length);
  for (const { id, what, fix } of INPUT_RULES) {
    assert.match(id, /^(input|suppression)\/[a-z-]+$/);
    assert.is(firstSentence(what), what);
    assert.ok(fix!.length > 20, id);
  }
});

catalogue('the reference names every relation, field and function', () => {
  const entries = references();
  for (const { name, fields } of RELATIONS)
    assert.equal(Object.keys(entries.find((entry) => entry.name === name)!.fields), Object.keys(fields));
  assert.ok(entries.find(({ name }) => name === 'functions')!.fields['string.olderThan(string): bool']);
});

catalogue('a command is known for everything that the cases of rules were found to need', () => {
  for (const fact of ['kubeletVersion', 'serviceDownAction', 'dns/pods', 'monitor/type', 'loadBalancers', 'kernelVersion'])
    assert.ok(collect(fact), fact);
  assert.is(collect('etcd/version'), 'kubectl -n kube-system get pods -l component=etcd -o json');
  assert.is(collect('controlPlane/scheduler/flags'), 'kubectl -n kube-system get pods -l tier=control-plane -o json');
  assert.is(collect('nobody-knows'), undefined);
  assert.is(collect('constructor'), undefined);
});

catalogue('a command whose output nothing reads says where its answer is typed', () => {
  const read = /^kubectl .*-o json$|configz$|^tmsh |tmsh list ltm|^kubeadm certs|^etcdctl member list -w json$|^say in the plan/;
  const facts = RELATIONS.flatMap(({ fields }) => Object.entries(fields).map(([name, { fact }]) => fact ?? name));
  for (const fact of new Set(facts)) {
    const command = collect(fact);
    if (command !== undefined && !read.test(command)) assert.ok(typed(fact), `${fact}: ${command}`);
  }
  assert.match(collect('cgroupVersion')!, /^stat -fc %T \/sys\/fs\/cgroup/);
  assert.match(typed('cgroupVersion')!, /cgroup2fs is v2/);
  assert.is(typed('etcd/members'), undefined);
});

catalogue('every field of a relation that is a fact of its own has a command that collects it', () => {
  const without = RELATIONS.flatMap(({ name, fields }) =>
    Object.values(fields).flatMap(({ fact }) => (fact === undefined || collect(fact) ? [] : [`${name}: ${fact}`])),
  );
  assert.equal(without.sort(), [
    'balancer: hosts',
    'kubeletUpgrade: to',
    'misfit: nodeSelector',
    'plan: window/duration',
    'reachedComponent: affects/nodes',
    'reachedNode: affects/nodes',
    'reachedWorkload: affects/nodes',
    'step: to',
    'upgrade: to',
  ]);
});

catalogue('the first sentence ends at a full stop before a blank', () => {
  assert.is(firstSentence('Before 1.18.18 it hangs. Then not.'), 'Before 1.18.18 it hangs');
  assert.is(firstSentence('No stop'), 'No stop');
});

catalogue.run();
