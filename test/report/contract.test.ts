/**
 * The JSON that programs hold on to, field by field as the interface promises: every promised field is there with its type, and
 * what `lint` and `simulate` really print of the example has no field that is not described here.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, premortem } from '../cli/premortem.js';

const test = suite('the JSON contract');

type Check = (value: unknown, at: string) => void;

const fail = (at: string, wanted: string, value: unknown): never => {
  throw new Error(`${at} should be ${wanted} and is ${JSON.stringify(value)?.slice(0, 200)}`);
};
const is =
  (wanted: string, holds: (value: unknown) => boolean): Check =>
  (value, at) => {
    if (!holds(value)) fail(at, wanted, value);
  };
const text = is('a string that says something', (value) => typeof value === 'string' && value !== '');
const flag = is('true or false', (value) => typeof value === 'boolean');
const count = is('a count', (value) => Number.isInteger(value) && (value as number) >= 0);
const amount = is('a figure', (value) => typeof value === 'number' && value >= 0);
const part = is('a fraction', (value) => typeof value === 'number' && value >= 0 && value <= 1);
const endOrNull = is('seconds or null', (value) => value === null || (typeof value === 'number' && value >= 0));
const one = (...words: string[]): Check => is(words.join(' | '), (value) => words.includes(value as string));
const list =
  (item: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return fail(at, 'a list', value);
    for (const [i, each] of value.entries()) item(each, `${at}[${i}]`);
  };
const map =
  (item: Check): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(at, 'an object', value);
    for (const [key, each] of Object.entries(value)) item(each, `${at}.${key}`);
  };
/** Exactly these fields; those that begin with `?` may be missing. */
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    map(() => {})(value, at);
    const given = value as Record<string, unknown>;
    for (const [name, check] of Object.entries(fields)) {
      const key = name.replace(/^\?/, '');
      if (key in given) check(given[key], `${at}.${key}`);
      else if (key === name) fail(`${at}.${key}`, 'there', undefined);
    }
    for (const key of Object.keys(given))
      if (!(key in fields) && !(`?${key}` in fields)) fail(`${at}.${key}`, 'described in this test', given[key]);
  };

const location = shape({ file: text, line: count, column: count, endLine: count, endColumn: count });
const kind = one(
  'dns-resolution',
  'service-routing-stale',
  'api-unavailable',
  'etcd-no-quorum',
  'node-not-ready',
  'pod-eviction',
  'workload-below-budget',
  'service-unreachable',
  'drain-blocked',
  'drain-failed',
  'client-stale',
  'pod-network',
  'admission-refused',
);

const impact = shape({
  kind,
  '?target': text,
  '?asks': text,
  nodes: amount,
  share: part,
  exact: flag,
  class: map(text),
  '?names': list(text),
  '?owners': list(text),
  from: amount,
  to: endOrNull,
  fraction: part,
  '?afterRetries': shape({ least: part, most: part }),
  pinned: flag,
  certainty: one('certain', 'likely', 'possible'),
  worst: shape({ from: amount, to: endOrNull, fraction: part, '?when': text }),
  '?endedBy': text,
  '?covered': flag,
  cause: list(
    shape({ at: amount, event: text, '?hazard': is('area/hazard', (value) => /^[a-z-]+\/[a-z-]+$/.test(String(value))), location }),
  ),
});

const timeline = shape({
  version: is('1', (value) => value === 1),
  plan: text,
  cluster: text,
  nodes: count,
  duration: shape({ least: amount, likely: amount, most: amount }),
  '?window': shape({ '?start': text, '?duration': amount, '?zone': text }),
  steps: list(shape({ id: text, action: text, from: amount, to: amount, nodes: list(text), nodeCount: count })),
  lanes: list(shape({ class: map(text), label: text, nodes: amount, exact: flag })),
  impacts: list(impact),
  counterfactuals: list(
    shape({
      change: text,
      kind: one('step', 'setting', 'version', 'wait', 'order'),
      who: text,
      helps: flag,
      removes: list(count),
      shortens: list(count),
      leaves: list(count),
      remains: map(endOrNull),
      '?fits': flag,
      adds: is('seconds, negative where the plan gets shorter', (value) => typeof value === 'number'),
      '?cost': text,
      '?worsens': list(text),
      '?compared': shape({ runs: count, of: count }),
    }),
  ),
  pivots: list(
    shape({
      fact: text,
      assumed: text,
      values: list(shape({ value: text, worst: endOrNull, error: flag })),
      '?collect': text,
      '?sampled': flag,
      location,
    }),
  ),
  assumptions: list(shape({ fact: text, assumed: text, why: text, explored: flag, byDefault: flag, location })),
  premises: list(shape({ text, locations: list(location) })),
  varied: list(shape({ what: text, kind: one('assignment', 'fact', 'timing'), values: list(text) })),
  // Only `simulate` answers these.
  '?answers': shape({
    spare: list(
      shape({
        service: text,
        kind: one('etcd', 'api', 'dns', 'workload'),
        copies: count,
        spare: count,
        without: list(shape({ from: amount, to: endOrNull })),
      }),
    ),
    waits: shape({
      gaps: list(shape({ after: text, before: text, now: amount, least: amount })),
      removes: list(text),
      leaves: list(text),
      adds: amount,
      '?fits': flag,
      timings: count,
      '?bound': text,
    }),
    faults: shape({
      tried: count,
      of: count,
      faults: list(
        shape({
          host: text,
          step: text,
          breaks: list(shape({ kind: text, fresh: flag, nodes: amount, from: amount, to: endOrNull, fraction: part })),
        }),
      ),
    }),
    stops: list(shape({ step: text, stop: endOrNull, goOn: endOrNull, worse: flag, leaves: list(text) })),
    '?noReturn': text,
  }),
  scope: shape({
    assignments: count,
    timings: count,
    exhaustive: flag,
    runs: count,
    unknowns: count,
    '?ranges': shape({ count, turned: flag }),
    '?factorised': flag,
    '?bound': text,
    '?seed': count,
    '?changes': shape({ tried: count, of: count }),
  }),
});

const findingFields = {
  rule: is('area/hazard', (value) => /^[a-z-]+\/[a-z-]+$/.test(String(value))),
  severity: one('error', 'warning', 'info'),
  confidence: one('high', 'medium', 'low'),
  '?plan': text,
  '?cluster': text,
  fingerprint: is('16 hexadecimal digits', (value) => /^[0-9a-f]{16}/.test(String(value))),
  message: text,
  location,
  '?label': text,
  related: list(shape({ message: is('a string', (value) => typeof value === 'string'), location })),
  steps: list(text),
  causeOf: list(count),
  references: list(is('an address', (value) => String(value).startsWith('https://'))),
  '?remediation': text,
  '?fix': shape({ say: text, text, location }),
  '?count': count,
  '?impacts': list(count),
  '?missing': shape({ fact: text, '?collect': text, '?rules': list(text) }),
};
const finding = shape(findingFields);
const suppressed = shape({
  ...findingFields,
  suppression: shape({
    by: one('comment', 'config', 'baseline'),
    '?reason': text,
    '?until': text,
    '?owner': text,
    '?ticket': text,
    location,
  }),
});

const report = shape({
  version: is('1', (value) => value === 1),
  summary: shape({
    error: count,
    warning: count,
    info: count,
    causes: count,
    suppressed: count,
    rules: shape({ decided: count, unknown: count }),
  }),
  findings: list(finding),
  suppressed: list(suppressed),
  timelines: list(timeline),
  believed: list(shape({ cluster: text, beliefs: list(shape({ text, locations: list(location) })) })),
});

interface Printed {
  readonly summary: Record<'error' | 'warning' | 'info' | 'causes', number>;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly causeOf: number[];
    readonly impacts?: number[];
  }[];
  readonly timelines: readonly {
    readonly impacts: unknown[];
    readonly counterfactuals: { removes: number[]; shortens: number[]; leaves: number[] }[];
  }[];
}

/** What holds between fields. */
function consistent({ findings, summary, timelines }: Printed): void {
  const own = findings.filter(({ causeOf }) => causeOf.length === 0);
  for (const severity of ['error', 'warning', 'info'] as const)
    assert.is(summary[severity], own.filter((each) => each.severity === severity).length, severity);
  assert.is(summary.causes, findings.length - own.length);
  for (const { causeOf } of findings) for (const story of causeOf) assert.match(findings[story]!.rule, /^outage\//);
  for (const { impacts, counterfactuals } of timelines)
    for (const { removes, shortens, leaves } of counterfactuals) {
      const all = [...removes, ...shortens, ...leaves];
      assert.is(new Set(all).size, all.length, 'an impact is removed, shortened or left, one of them');
      assert.ok(all.every((index) => index < impacts.length));
    }
  for (const { impacts } of timelines)
    for (const { kind: what, afterRetries, fraction } of impacts as { kind: string; fraction: number; afterRetries?: unknown }[])
      if (what === 'dns-resolution' && fraction > 0) assert.ok(afterRetries, 'what fails of lookups is told with what retries leave');
  if (timelines.length === 1)
    for (const { impacts } of findings) for (const index of impacts ?? []) assert.ok(index < timelines[0]!.impacts.length);
}

/** A plan that leaves the mode, the replacement and the balancer's action open. */
const OPEN = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: open }
spec:
  nodes:
    - { name: cp-1, roles: [control-plane], kubeletVersion: v1.19.3 }
    - { name: cp-2, roles: [control-plane], kubeletVersion: v1.19.3 }
    - { name: worker, count: 12, kubeletVersion: v1.19.3, kubeProxyVersion: v1.19.3 }
  loadBalancers:
    - { name: api, vendor: f5-bigip, fronts: kube-apiserver, members: [cp-1, cp-2] }
  dns: { provider: coredns, pods: [{ name: dns-a, node: cp-1, ip: 10.0.0.2 }, { name: dns-b, node: cp-2, ip: 10.0.1.2 }] }
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: reboot }
spec:
  window: { start: 2026-11-24T22:00:00+01:00, zone: Europe/Berlin }
  steps:
    - { id: reboot, action: reboot, nodes: [cp-1, cp-2], batch: 1, wait: 5m }
    - { id: move, action: evict, node: cp-1, pods: coredns }
`;

test('lint and simulate of the example', () => {
  const lint = JSON.parse(premortem(['lint', 'examples/master-reboot', '--format', 'json']).stdout);
  report(lint, 'lint');
  consistent(lint);
  assert.ok(lint.findings.length > 5 && lint.timelines[0].impacts.length > 5 && lint.timelines[0].counterfactuals.length > 5);
  const simulated = JSON.parse(premortem(['simulate', 'examples/master-reboot', '--format', 'json']).stdout);
  timeline(simulated, 'simulate');
  const { answers, ...rest } = simulated;
  assert.ok(answers.faults.tried > 0 && answers.spare.length > 0 && answers.stops.length > 0);
  assert.equal(rest, lint.timelines[0]);
});

test('a plan and inventory that leave much open', () => {
  const { folder, remove } = folderWith({ 'open.yaml': OPEN });
  try {
    const lint = JSON.parse(premortem(['lint', folder, '--format', 'json']).stdout);
    report(lint, 'lint');
    consistent(lint);
    assert.ok(lint.timelines[0].pivots.length > 0);
    assert.ok(lint.findings.some((each: { missing?: unknown }) => each.missing !== undefined));
  } finally {
    remove();
  }
});

test('the contract can be broken', () => {
  const lint = JSON.parse(premortem(['lint', 'examples/master-reboot', '--format', 'json']).stdout);
  assert.throws(() => report({ ...lint, more: 1 }, 'lint'), /lint\.more/);
  assert.throws(() => report({ ...lint, findings: [{ ...lint.findings[0], severity: 'fatal' }] }, 'lint'), /findings\[0\]\.severity/);
  const { location: _, ...without } = lint.findings[0];
  assert.throws(() => report({ ...lint, findings: [without] }, 'lint'), /findings\[0\]\.location/);
});

test.run();
