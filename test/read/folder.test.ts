/** A folder with dumps and a plan is enough: the incident's cluster as its tools print it gives what the hand-written inventory gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { loadRules } from '../../src/judge/load.js';
import type { Report } from '../../src/model/report.js';
import { parseInput } from '../../src/read/read.js';
import { BIGIP, configMaps, nodes, workloads } from './incident-dumps.js';

const test = suite('read: a whole folder');

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = (name: string): string => readFileSync(join(root, 'examples/master-reboot', name), 'utf8');
const PLAN = example('plan.yaml');
/** What the dumps know besides: etcd's version, from the image of its static pods. */
const INVENTORY = example('inventory.yaml').replace('topology: stacked ', 'version: 3.4.3\n    topology: stacked ');
const rules = loadRules(
  readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('rule.yaml'))
    .map((file) => ({ id: file.replace(/\/rule\.yaml$/, ''), file, text: readFileSync(join(root, 'rules', file), 'utf8') })),
).rules;

const cache = new Map<string, Report>();
function lint(files: Readonly<Record<string, string>>): Report {
  const key = JSON.stringify(files);
  let report = cache.get(key);
  if (!report) {
    report = check(
      Object.entries(files).map(([file, text]) => parseInput({ file, text })),
      rules,
    ).report;
    cache.set(key, report);
  }
  return report;
}

/** What a report says apart from where: rules with their severity, what is hit, when, for whom. */
function gist(report: Report) {
  assert.is(report.timelines.length, 1);
  const [timeline] = report.timelines;
  return {
    invalid: report.invalid,
    rules: report.findings
      .filter(({ rule }) => !rule.startsWith('input/'))
      .map(({ rule, severity }) => `${severity} ${rule}`)
      .sort(),
    impacts: timeline!.impacts
      .map(({ kind, from, to, nodes: hit, share, exact, fraction, pinned, certainty, worst }) =>
        JSON.stringify({ kind, from, to, hit, share, exact, fraction, pinned, certainty, worst }),
      )
      .sort(),
    steps: timeline!.steps.map(({ id, from, to }) => `${id} ${JSON.stringify([from, to])}`),
  };
}
/** What reading has to say; facts that only a rule asks for are the rule's. */
const inputs = (report: Report): string[] =>
  report.findings
    .filter(({ rule, message }) => rule.startsWith('input/') && !/; needed by /.test(message))
    .map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`);

const written = () => lint({ 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN });
const DUMPS = {
  'nodes.json': JSON.stringify(nodes(), null, 4),
  'workloads.json': JSON.stringify(workloads(), null, 4),
  'configmaps.json': JSON.stringify(configMaps(), null, 4),
  'bigip.txt': BIGIP,
};
const BARE_PLAN = PLAN.replace(/^ {2}inventory: inventory\.yaml\n/m, '');

test('dumps beside a plan give the rules, classes and times of the hand-written inventory', () => {
  assert.not.match(BARE_PLAN, /inventory:/);
  const report = lint({ ...DUMPS, 'plan.yaml': BARE_PLAN });
  assert.equal(
    inputs(report).filter((text) => !/ info: /.test(text)),
    [],
  );
  const [ours, theirs] = [gist(report), gist(written())];
  assert.ok(theirs.impacts.length > 0 && theirs.rules.length > 3);
  assert.equal(ours.steps, theirs.steps);
  assert.equal(ours.rules, theirs.rules);
  assert.equal(ours.impacts, theirs.impacts);
});

test('what was believed says what was joined with what', () => {
  const said = lint({ ...DUMPS, 'plan.yaml': BARE_PLAN }).believed[0]!.beliefs.map(({ text }) => text);
  for (const part of [
    'VIP 10.0.0.100:6443 = f5-bigip "apiserver-vip", members master-1, master-2, master-3 by IP',
    "kube-proxy v1.18.6, from its DaemonSet's image",
    "the cluster's DNS is kube-system/Deployment/coredns 1.6.7, 2 pods on master-1, master-2",
    'service-down-action of pool /Common/masters is none by default',
    'etcd is stacked: members on master-1, master-2, master-3, from its static pods',
  ])
    assert.ok(said.includes(part), `${part}\n${said.join('\n')}`);
});

test('a default that the written inventory overrides is not believed, the others are', () => {
  const said = (inventory: string) =>
    lint({ ...DUMPS, 'inventory.yaml': inventory, 'plan.yaml': BARE_PLAN })
      .believed[0]!.beliefs.map(({ text }) => text)
      .filter((text) => text.includes('by default'));
  const idle = 'virtual server apiserver-vip has an idle timeout of 300s by default';
  assert.equal(said(INVENTORY), [idle], 'its keepalives are written, and its action');
  const silent = INVENTORY.replace(/^ *serviceDownAction: .*\n/m, '');
  assert.is.not(silent, INVENTORY);
  assert.equal(said(silent), ['service-down-action of pool /Common/masters is none by default', idle]);
});

test('dumps beside the inventory that says the same contradict nothing in it', () => {
  assert.equal(inputs(lint({ ...DUMPS, 'inventory.yaml': INVENTORY, 'plan.yaml': BARE_PLAN })), []);
});

test('a written balancer is the dumped one that fronts the API, whatever it is called', () => {
  const report = lint({ ...DUMPS, 'inventory.yaml': INVENTORY.replace('name: apiserver-vip', 'name: our-f5'), 'plan.yaml': BARE_PLAN });
  assert.equal(inputs(report), []);
  assert.ok(report.believed[0]!.beliefs.some(({ text }) => text === 'balancer our-f5 = f5-bigip "apiserver-vip": both front the API'));
  assert.equal(gist(report).impacts, gist(written()).impacts);
});

/** Every mapping's fields in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
const commented = (text: string): string => `# a note\n${text.replace(/^( *)(- )?(\w+: \S[^{\n]*)$/gm, '$1$2$3 # as it was')}`;
/** The group written out, node by node. */
function singles(document: unknown): unknown {
  const { spec, ...rest } = document as { spec: { nodes: { name: string; count?: number }[] } };
  const all = spec.nodes.flatMap(({ count, ...node }) =>
    count === undefined ? [node] : Array.from({ length: count }, (_, i) => ({ ...node, name: `${node.name}-${i + 1}` })),
  );
  return { ...rest, spec: { ...spec, nodes: all } };
}

const inventory = load(INVENTORY);
const plan = load(PLAN);
const VARIANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'as JSON': { 'inventory.yaml': JSON.stringify(inventory), 'plan.yaml': JSON.stringify(plan, null, 2) },
  'as other YAML': { 'inventory.yaml': dump(inventory, { flowLevel: 3 }), 'plan.yaml': dump(plan, { flowLevel: 4 }) },
  'with fields in another order': { 'inventory.yaml': dump(reversed(inventory)), 'plan.yaml': dump(reversed(plan)) },
  'with comments, CRLF and a byte-order mark': {
    'inventory.yaml': `\ufeff${commented(INVENTORY).replaceAll('\n', '\r\n')}`,
    'plan.yaml': commented(PLAN),
  },
  'with single nodes instead of a group': { 'inventory.yaml': dump(singles(inventory)), 'plan.yaml': PLAN },
  'in one file': { 'plan.yaml': `${INVENTORY}---\n${PLAN.replace('inventory.yaml', 'plan.yaml')}` },
  'as dumps in YAML': {
    ...DUMPS,
    'nodes.json': dump(nodes()),
    'workloads.json': dump(workloads()),
    'configmaps.json': dump(configMaps()),
    'plan.yaml': BARE_PLAN,
  },
  'as dumps with fields in another order': {
    ...DUMPS,
    'nodes.json': JSON.stringify(reversed(nodes())),
    'workloads.json': JSON.stringify(reversed(workloads())),
    'plan.yaml': BARE_PLAN,
  },
  'as one dump after the other in one file': {
    'everything.yaml': [nodes(), workloads(), configMaps()].map((document) => dump(document)).join('---\n'),
    'bigip.conf': BIGIP,
    'plan.yaml': BARE_PLAN,
  },
  'as dumps beside a written inventory': { ...DUMPS, 'inventory.yaml': INVENTORY, 'plan.yaml': BARE_PLAN },
};
for (const [how, files] of Object.entries(VARIANTS))
  test(`the same facts ${how}: the same rules, classes and times`, () => assert.equal(gist(lint(files)), gist(written())));

test.run();
