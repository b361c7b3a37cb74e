/** The published incident with one thing changed: each variant is the example's own files with a small edit, and what must follow from it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Timeline } from '../../src/model/timeline.js';
import { folderWith, premortem } from '../cli/premortem.js';
import { clock, clockedEnd, found, intervals, INVENTORY, lint, PLAN, play, readTexts, swap, who, worst } from './story.js';
import { simulate } from '../../src/simulate/simulate.js';

const test = suite('variants of the incident');

/** Kubelets that may stay NotReady: everything of that kind is possible, and without an end. */
function exposed(timeline: Timeline): string[] {
  return timeline.impacts
    .filter(({ kind, to, certainty }) => kind === 'node-not-ready' && to === null && certainty === 'possible')
    .map(who);
}
/** What is certain or likely to make a node NotReady. */
const notReady = (timeline: Timeline) => intervals(timeline, 'node-not-ready', ({ certainty }) => certainty !== 'possible');
const masters = ['master-3', 'master-1', 'master-2'];

/** With `reset` the balancer ends the connections when its monitor notices: at most 16 s after each stop. */
function assertReset(timeline: Timeline, [first, second, third]: readonly [string, string, string], rules: readonly string[]): void {
  assert.equal(intervals(timeline, 'service-routing-stale'), { 'master-3': [first], 'master-1': [second], 'master-2': [third] });
  assert.equal(intervals(timeline, 'dns-resolution'), {});
  // Bound by the monitor in every timing, never longer.
  assert.equal(worst(timeline, 'service-routing-stale'), { 'master-3': [first], 'master-1': [second], 'master-2': [third] });
  assert.equal(exposed(timeline), masters);
  assert.ok(rules.includes('error kubelet/dead-connection-pool'), 'the defect lives in the client');
  for (const gone of ['outage/dns-resolution', 'balancer/keeps-dead-connections', 'kube-proxy/dead-watch'])
    assert.ok(!rules.some((rule) => rule.endsWith(gone)), gone);
}

test('serviceDownAction reset in the file: nothing that the balancer causes is left, the kubelets still are', () => {
  const inventory = swap(INVENTORY, ['serviceDownAction: none', 'serviceDownAction: reset']);
  assertReset(play(inventory), ['0:00 to 0:16', '3:20 to 3:36', '6:40 to 6:56'], found(lint(inventory)));
});

test('serviceDownAction reset by a step before the first reboot: the same, ten seconds later', () => {
  const plan = swap(PLAN, [
    '  steps:\n',
    '  steps:\n    - { id: lb, action: configure, duration: 10s, set: { "loadBalancers/apiserver-vip/serviceDownAction": reset } }\n',
  ]);
  assertReset(play(INVENTORY, plan), ['0:10 to 0:26', '3:30 to 3:46', '6:50 to 7:06'], found(lint(INVENTORY, plan)));
});

test('a step that sets reset after the last reboot comes too late for every connection that is dead by then', () => {
  const plan = `${PLAN}    - { id: lb, action: configure, duration: 10s, set: { "loadBalancers/apiserver-vip/serviceDownAction": reset } }\n`;
  assert.equal(intervals(play(INVENTORY, plan), 'dns-resolution'), intervals(play(), 'dns-resolution'));
});

test('everything on v1.20.15: nothing outlasts the health check, and what is left of golang/go#48810 is named', () => {
  const inventory = swap(INVENTORY, ['v1.18.6', 'v1.20.15']);
  const timeline = play(inventory);
  // 30 s without a frame, 15 s without an answer.
  assert.equal(worst(timeline, 'service-routing-stale'), {
    'master-3': ['0:00 to 0:45'],
    'master-1': ['3:20 to 4:05'],
    'master-2': ['6:40 to 7:25'],
  });
  assert.equal(intervals(timeline, 'dns-resolution'), {});
  assert.equal(intervals(timeline, 'node-not-ready'), {});
  const { findings } = lint(inventory);
  assert.ok(!findings.some(({ rule }) => rule === 'kubelet/dead-connection-pool'));
  const residual = findings.find(({ rule }) => rule === 'kube-proxy/dead-watch')!;
  assert.is(residual.severity, 'info');
  assert.match(residual.message, /the check itself can hang/);
  assert.ok(residual.references.some((link) => link.endsWith('golang/go/issues/48810')));
});

test('CoreDNS on two workers and no evictions: stale rules, and no DNS outage, for no pod moves', () => {
  const inventory = swap(INVENTORY, ['node: master-1, ip', 'node: worker-1, ip'], ['node: master-2, ip', 'node: worker-2, ip']);
  const plan = PLAN.replace(/ {4}- id: evict-dns[^]*?(?= {4}- id: reboot)/g, '');
  const timeline = play(inventory, plan);
  assert.equal(intervals(timeline, 'service-routing-stale'), {
    'master-3': ['0:00 to 30:00'],
    'master-1': ['3:00 to 33:00'],
    'master-2': ['6:00 to 36:00'],
  });
  assert.equal(intervals(timeline, 'dns-resolution'), {});
  const rules = found(lint(inventory, plan));
  assert.ok(!rules.some((rule) => /dns/.test(rule)), rules.join(', '));
  assert.ok(rules.includes('warning outage/service-routing-stale'));
});

test('35 minutes after each reboot: every keepalive is through before the next pod moves; the window is not kept', () => {
  const plan = swap(PLAN, ['      duration: 3m\n', '      duration: 3m\n      wait: 35m\n']);
  const timeline = play(INVENTORY, plan);
  assert.equal(intervals(timeline, 'dns-resolution'), {});
  assert.equal(intervals(timeline, 'service-routing-stale'), {
    'master-3': ['0:00 to 30:00'],
    'master-1': ['38:20 to 68:20'],
    'master-2': ['76:40 to 106:40'],
  });
  assert.equal(exposed(timeline), masters);
  assert.is(clockedEnd(timeline), '114:40');
  assert.ok(lint(INVENTORY, plan).findings.some(({ rule, message }) => rule === 'input/window' && message.includes('1h 54m 40s')));
});

test('a wait that ends just before the keepalive is as bad as none', () => {
  // The pods move at 29:00 and, a reboot and its wait later, at 58:20: a minute before the nodes via master-3 and master-1 hear again.
  const plan = swap(PLAN, ['      duration: 3m\n', '      duration: 3m\n      wait: 26m\n']);
  assert.equal(intervals(play(INVENTORY, plan), 'dns-resolution'), {
    'master-3': ['29:05 to 30:00, 1/2'],
    'master-1': ['58:25 to 59:20, 1/2'],
  });
});

test('graceful: every connection ends with a FIN, and nobody goes deaf', () => {
  const plan = swap(PLAN, ['mode: abrupt', 'mode: graceful']);
  const timeline = play(INVENTORY, plan);
  for (const kind of ['service-routing-stale', 'dns-resolution', 'node-not-ready'] as const)
    assert.equal(intervals(timeline, kind), {}, kind);
  const rules = found(lint(INVENTORY, plan));
  for (const rule of ['balancer/keeps-dead-connections', 'kube-proxy/dead-watch', 'kubelet/dead-connection-pool'])
    assert.ok(!rules.some((one) => one.endsWith(rule)), rule);
});

test('mode not given: both are played, and the verdict says that it hangs on it', () => {
  const plan = PLAN.replace(/ +mode: abrupt.*\n/g, '');
  const timeline = play(INVENTORY, plan);
  assert.equal(intervals(timeline, 'dns-resolution'), intervals(play(), 'dns-resolution'));
  assert.ok(timeline.impacts.filter(({ kind }) => kind === 'dns-resolution').every(({ certainty }) => certainty === 'likely'));
  const [pivot, ...others] = timeline.pivots;
  assert.equal(others, []);
  assert.match(pivot!.fact, /mode/);
  assert.equal(
    pivot!.values.map(({ value, error }) => [value, error]),
    [
      ['abrupt', true],
      ['graceful', false],
    ],
  );
  const { folder, remove } = folderWith({ 'inventory.yaml': INVENTORY, 'plan.yaml': plan });
  const { status, stdout } = premortem(['lint', folder]);
  remove();
  assert.is(status, 1);
  assert.match(stdout.trimEnd().split('\n\n').at(-1)!.replaceAll('\n', ' '), / unless [^:]*\bmode\b[^:]* is graceful:/);
});

test('the replacements not given: every placement and address is played, and no lucky one shortens the worst case', () => {
  const plan = PLAN.replace(/ +replacement:.*\n/g, '');
  const timeline = play(INVENTORY, plan);
  const { pairs } = readTexts(INVENTORY, plan);
  const whole = simulate(pairs[0]!.inventory, pairs[0]!.plan, 100_000);
  assert.is(whole.scope.exhaustive, true);
  assert.is(timeline.scope.exhaustive, true);
  assert.is(timeline.scope.assignments, whole.scope.assignments);
  const cases = (one: Timeline) =>
    one.impacts
      .filter(({ kind }) => kind === 'dns-resolution')
      .map((impact) => `${who(impact)} ${clock(impact.worst.to)} ${impact.worst.fraction}`);
  assert.equal(cases(timeline), cases(whole));
  // In the plan as it was, 10.244.0.2 came back to life at 6:40; where it does not, those via master-3 have nothing until 30:00.
  assert.equal(worst(timeline, 'dns-resolution')['master-3']!.at(-1), '6:25 to 30:00, all');
  assert.match(
    lint(INVENTORY, plan)
      .findings.map(({ message }) => message)
      .join('\n'),
    /names fail on ~42 of 63 nodes, 3:05 to 33:20/,
  );
});

test('what is not given is not taken for the best', () => {
  // F5's default is none: without the line the story is the same, and it is only likely.
  const inventory = INVENTORY.replace(/ +serviceDownAction:.*\n/, '');
  const timeline = play(inventory);
  assert.equal(intervals(timeline, 'dns-resolution'), intervals(play(), 'dns-resolution'));
  assert.ok(timeline.impacts.some(({ kind, certainty }) => kind === 'dns-resolution' && certainty === 'likely'));
  assert.equal(notReady(timeline), {});
});

test.run();
