/** What a version that nobody gave can be at the least, and what follows from it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { compile, STEPS } from '../../src/judge/evaluate.js';
import { language } from '../../src/judge/expression.js';
import { type Bound, relation } from '../../src/judge/relation.js';
import { isUnknown } from '../../src/judge/value.js';
import type { Inventory } from '../../src/model/inventory.js';
import { oldestBySkew } from '../../src/model/skew-policy.js';
import { parseInput } from '../../src/read/read.js';
import { catalogueRules } from './rules.js';

const skew = suite('the version skew policy');

const of = (given: object) => oldestBySkew({ nodes: [], ...given } as unknown as Inventory);
const oldest = (given: object) => {
  const { apiServer, onNodes } = of(given)!;
  return [apiServer, onNodes];
};

skew('kubelets and kube-proxies are three minors behind at most, two before 1.25; the API server is no older than a kubelet', () => {
  assert.equal(oldest({ kubernetesVersion: 'v1.33.4' }), ['v1.33.0', 'v1.30.0']);
  assert.equal(oldest({ kubernetesVersion: 'v1.28.1' }), ['v1.28.0', 'v1.25.0']);
  assert.equal(oldest({ kubernetesVersion: 'v1.27.1' }), ['v1.27.0', 'v1.25.0']);
  assert.equal(oldest({ kubernetesVersion: 'v1.20.1' }), ['v1.20.0', 'v1.18.0']);
  assert.equal(oldest({ nodes: [{ kubeletVersion: 'v1.31.9' }, { kubeletVersion: 'v1.33.2' }, {}] }), ['v1.33.0', 'v1.30.0']);
  assert.equal(oldest({ kubernetesVersion: 'v1.30.0', controlPlane: { apiserver: { version: 'v1.31.0' } } }), ['v1.31.0', 'v1.28.0']);
  assert.is(of({ nodes: [{}] }), undefined);
  assert.is(of({ kubernetesVersion: 'latest' }), undefined);
});

const thing = relation({
  name: 'thing',
  what: 'A thing.',
  example: 'true',
  fields: { version: { type: 'string', what: '' }, other: { type: 'string', what: '' } },
  rows: () => [],
});
const bound: Bound = {
  relation: thing,
  row: { values: { version: undefined, other: undefined }, place: { file: 'f', pointer: '' }, least: { version: 'v1.30.0' } },
};
const told = (text: string) => {
  const checked = language([thing]).check(text, { t: thing }, ['bool']);
  if ('problem' in checked) throw new Error(checked.problem.message);
  const value = compile(checked.syntax)({ t: bound }, { left: STEPS });
  return isUnknown(value) ? 'unknown' : value;
};

skew('what is so of every version from the oldest on is known of one that nobody gave', () => {
  assert.is(told('t.version.atLeast("1.30")'), true);
  assert.is(told('t.version.atLeast("1.31")'), 'unknown');
  assert.is(told('t.version.olderThan("1.29.4")'), false);
  assert.is(told('t.version.olderThan("1.31")'), 'unknown');
  assert.is(told('affected("http2HealthCheck", t.version)'), false);
  assert.is(told('affected("kubeletStatusAfterRestart", t.version)'), 'unknown', 'came with a later minor');
  assert.is(told('t.other.atLeast("1.30")'), 'unknown', 'of another field nothing is known');
  assert.is(told('t.version.atLeast(t.other)'), 'unknown');
});

const HEAD = 'apiVersion: premortem.dev/v1alpha1\n';
function lint(nodes: string, more = ''): { readonly rules: readonly string[]; readonly asked: string } {
  const text = `${HEAD}kind: ClusterInventory
metadata: { name: c }
spec:
  nodes: [${[1, 2, 3].map((n) => `{ name: cp-${n}, roles: [control-plane], ${nodes} }`).join(', ')}, { name: w, count: 9, ${nodes} }]
${more}---
${HEAD}kind: ChangePlan
metadata: { name: p }
spec: { steps: [{ id: a, action: reboot, node: cp-1, mode: abrupt, duration: 3m }, { id: d, action: drain, node: w-1 }] }
`;
  const { report } = check([parseInput({ file: 'case.yaml', text })], catalogueRules);
  const stale = report.timelines[0]!.impacts.filter(({ kind, to }) => kind === 'service-routing-stale' && to === null);
  return {
    rules: [...report.findings.map(({ rule }) => rule), ...stale.map(({ kind }) => kind)],
    asked: report.findings
      .filter(({ rule }) => rule === 'input/unknown')
      .map(({ message }) => message)
      .join('\n'),
  };
}

skew('beside kubelets of 1.33 no kube-proxy is so old that it never notices a dead connection; beside 1.20 one may be', () => {
  const [old, fresh] = ['v1.20.9', 'v1.33.4'].map((version) => lint(`kubeletVersion: ${version}`).rules);
  assert.ok(old!.includes('service-routing-stale'));
  assert.not(fresh!.includes('service-routing-stale'));
  assert.not(fresh!.includes('kube-proxy/dead-watch'));
});

skew('what the versions rule out asks for nothing', () => {
  const { asked } = lint('kubeletVersion: v1.33.4');
  for (const rule of ['balancer/readyz-panics', 'kube-proxy/updates-lost', 'control-plane/probes-throttled'])
    assert.not(asked.includes(rule), rule);
  assert.ok(lint('').asked.includes('balancer/readyz-panics'), 'without a version nothing is ruled out');
});

skew('in k3s kube-proxy is of the same binary as the kubelet', () => {
  const { asked } = lint('kubeletVersion: v1.33.4+k3s1');
  assert.not(asked.includes('kubeProxyVersion'), asked);
});

skew.run();
