/**
 * The JSON that programs hold on to, field by field as the interface promises: every promised field is there with its type, and
 * what `lint` and `simulate` really print of the example has no field that is not described here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { countsItself, type Finding } from '../../src/model/finding.js';
import { folderWith, premortem, root } from '../cli/premortem.js';

const test = suite('the JSON contract');

type Tree = Readonly<Record<string, unknown>>;

/** A schema that takes no field that it does not describe: a reader has to take more, what is printed today may not have it. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  return typeof (value as Tree)['properties'] === 'object' && (value as Tree)['type'] === 'object'
    ? { ...inner, additionalProperties: false }
    : inner;
};

/** Fails where a value does not fit the schema that `premortem schema` prints of a kind. */
function fits(kind: string) {
  const { stdout, status } = premortem(['schema', kind]);
  assert.is(status, 0);
  const schema = JSON.parse(stdout) as Tree;
  const compiled = (one: object) =>
    new Ajv({ strict: true, allowUnionTypes: true, formats: { uri: true, date: /^\d{4}-\d\d-\d\d$/ } }).compile(one);
  const [strict, loose] = [compiled(closed(schema) as object), compiled(schema)];
  return (value: unknown, at: string) => {
    if (!strict(value))
      throw new Error(
        `${at}: ${strict.errors!.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`).join('; ')}`,
      );
    assert.ok(loose({ ...(value as Tree), more: 1 }), 'a field more breaks no reader');
  };
}
const report = fits('report');
const timeline = fits('timeline');
const difference = fits('difference');

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
  const own = findings.filter((one) => countsItself(one as unknown as Finding, findings as unknown as readonly Finding[]));
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

test('a difference', () => {
  const { folder, remove } = folderWith({
    'a/open.yaml': OPEN,
    'b/open.yaml': OPEN.replace('batch: 1, wait: 5m', 'batch: 2').replace('count: 12', 'count: 13'),
  });
  try {
    const printed = JSON.parse(premortem(['diff', 'a', 'b', '-f', 'json'], { cwd: folder }).stdout);
    difference(printed, 'diff');
    assert.ok(printed.differences[0].changes.length > 0);
    assert.ok(printed.summary.new + printed.summary.worse > 0);
  } finally {
    remove();
  }
});

test('what is accepted, and on whose word; a gate that never comes true', () => {
  const { folder, remove } = folderWith({
    'premortem.yaml': 'ignores: [{ rule: outage/*, reason: known, until: 2027-01-31, owner: sre, ticket: OPS-1 }]\n',
    'stuck.yaml': readFileSync(join(root, 'rules/plan/gate-never-holds/bad.yaml'), 'utf8'),
    'open.yaml': OPEN,
  });
  try {
    const lint = JSON.parse(premortem(['lint', '--today', '2026-11-24', '--format', 'json'], { cwd: folder }).stdout);
    report(lint, 'lint');
    assert.ok(lint.suppressed.length > 0);
    assert.ok(lint.timelines.some((one: { stuck?: unknown }) => one.stuck !== undefined));
  } finally {
    remove();
  }
});

test('the contract can be broken', () => {
  const lint = JSON.parse(premortem(['lint', 'examples/master-reboot', '--format', 'json']).stdout);
  assert.throws(() => report({ ...lint, more: 1 }, 'lint'), /"more"/);
  assert.throws(() => report({ ...lint, findings: [{ ...lint.findings[0], severity: 'fatal' }] }, 'lint'), /findings\/0\/severity/);
  const { location: _, ...without } = lint.findings[0];
  assert.throws(() => report({ ...lint, findings: [without] }, 'lint'), /findings\/0 .*"location"/);
});

test.run();
