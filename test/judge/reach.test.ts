/** What a step is not done to, no rule minds; what it is done to is counted over all its batches. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import type { Finding } from '../../src/model/finding.js';
import { parseInput } from '../../src/read/read.js';
import { parseYaml } from '../../src/source/yaml.js';
import { catalogueRules as rules, folder } from './rules.js';

interface Documents {
  readonly inventory: { spec: { nodes: Record<string, unknown>[] } };
  readonly plan: { spec: { steps: Record<string, unknown>[] } };
}

function findings(...documents: readonly unknown[]): readonly Finding[] {
  const text = documents.map((one) => JSON.stringify(one)).join('\n---\n');
  return check([parseInput({ file: 'case.yaml', text })], rules).report.findings;
}

const joined = rules.filter(({ for: bindings }) => bindings.some(({ relation }) => relation.name.startsWith('reached')));

const reach = suite('what a step reaches');

reach('a rule that joins a step with nodes, components or workloads has nothing to say of a step that is done to another node', () => {
  assert.ok(joined.length >= 16, `only ${joined.length} rules join`);
  for (const { id } of joined) {
    for (const name of readdirSync(join(folder, id)).filter((file) => /^bad.*\.yaml$/.test(file))) {
      const { documents } = parseYaml(name, readFileSync(join(folder, id, name), 'utf8'));
      const [inventory, plan] = structuredClone(documents) as [Documents['inventory'], Documents['plan']];
      const spoken = () => findings(inventory, plan).filter(({ rule }) => rule === id).length;
      assert.ok(spoken() > 0, `${id}/${name} speaks as it is written`);
      inventory.spec.nodes.push({ name: 'elsewhere', kubeProxyMode: 'none' });
      // Pods without a place may be anywhere.
      const { workloads = [] } = inventory.spec as { workloads?: { pods?: unknown }[] };
      for (const workload of workloads) workload.pods ??= [{ name: 'p', node: inventory.spec.nodes[0]!.name }];
      for (const step of plan.spec.steps) {
        for (const field of ['node', 'nodes', 'affects']) delete step[field];
        step.node = 'elsewhere';
      }
      assert.is(spoken(), 0, `${id}/${name} speaks of nodes that the step is not done to`);
    }
  }
});

const inventory = (nodes: readonly object[], kubernetesVersion = 'v1.35.1') => ({
  apiVersion: 'premortem.dev/v1alpha1',
  kind: 'ClusterInventory',
  metadata: { name: 'c' },
  spec: { kubernetesVersion, nodes: [{ name: 'cp', roles: ['control-plane'], kubeletVersion: 'v1.34.1' }, ...nodes] },
});
const plan = (steps: readonly object[]) => ({
  apiVersion: 'premortem.dev/v1alpha1',
  kind: 'ChangePlan',
  metadata: { name: 'p' },
  spec: { steps },
});
const refused = (found: readonly Finding[]) =>
  found.filter(({ rule }) => rule === 'kubelet/cgroup-v1-refused').map(({ message }) => message);
const said = (count: string) => `${count} with cgroup v1, and the kubelet v1.35.1 refuses to start there`;
const old = { kubeletVersion: 'v1.34.1', cgroupVersion: 'v1' };

reach('a roll of one pool says nothing of the other, and counts the nodes of all batches', () => {
  const nodes = [
    { name: 'old', count: 4, labels: { pool: 'old' }, ...old },
    { name: 'new', count: 3, labels: { pool: 'new' }, kubeletVersion: 'v1.34.1', cgroupVersion: 'v2' },
  ];
  const roll = (pool: string) => [
    { each: { labels: { pool }, batch: 1 }, steps: [{ action: 'drain' }, { action: 'upgrade', component: 'kubelet', to: 'v1.35.1' }] },
  ];
  assert.equal(refused(findings(inventory(nodes), plan(roll('new')))), []);
  assert.equal(refused(findings(inventory(nodes), plan(roll('old')))), [said('4 nodes run')]);
});

reach('of a group, the members that are named count', () => {
  const step = { action: 'upgrade', component: 'kubelet', to: 'v1.35.1', nodes: ['old-2', 'old-3'] };
  assert.equal(refused(findings(inventory([{ name: 'old', count: 4, ...old }]), plan([step]))), [said('2 nodes run')]);
});

reach('a kubelet that is already beyond the removal is not upgraded into it', () => {
  const nodes = [
    { name: 'a', ...old },
    { name: 'b', ...old, kubeletVersion: 'v1.35.0' },
  ];
  const step = { action: 'upgrade', component: 'kubelet', to: 'v1.35.1', nodes: ['a', 'b'] };
  assert.equal(refused(findings(inventory(nodes), plan([step]))), [said('1 node runs')]);
});

reach('an upgrade of the cluster leaves kubelets to the steps that upgrade them; without such steps all are meant', () => {
  const nodes = [
    { name: 'a', ...old },
    { name: 'b', ...old, cgroupVersion: 'v2' },
  ];
  const cluster = { id: 'all', action: 'upgrade', to: 'v1.35.1' };
  assert.equal(refused(findings(inventory(nodes, 'v1.34.1'), plan([cluster]))), [said('1 node runs')]);
  const kubelet = { action: 'upgrade', component: 'kubelet', to: 'v1.35.1', node: 'b' };
  assert.equal(refused(findings(inventory(nodes, 'v1.34.1'), plan([cluster, kubelet]))), []);
});

reach('a fact that an earlier step changes is judged as it then is', () => {
  const configure = { action: 'configure', set: { 'nodes/a/cgroupVersion': 'v2' } };
  const kubelet = { action: 'upgrade', component: 'kubelet', to: 'v1.35.1', node: 'a' };
  assert.equal(refused(findings(inventory([{ name: 'a', ...old }]), plan([configure, kubelet]))), []);
});

reach('a command that does not say what it affects leaves open whether a node is reached', () => {
  const nodes = [{ name: 'a', ...old, manageForeignRoutingPolicyRules: true }];
  const given = inventory(nodes);
  const spec = { ...given.spec, networking: { cni: 'cilium' } };
  const run = { id: 'patch', action: 'run', command: 'apt-get upgrade' };
  const of = (step: object) =>
    findings({ ...given, spec }, plan([step])).filter(
      ({ rule, message }) => rule === 'node/networkd-flushes-rules' || /affects\/nodes/.test(message),
    );
  assert.equal(
    of({ ...run, affects: { nodes: ['a'] } }).map(({ rule }) => rule),
    ['node/networkd-flushes-rules'],
  );
  assert.equal(of({ ...run, affects: { nodes: ['cp'] } }), []);
  assert.equal(
    of(run).map(({ rule }) => rule),
    ['input/unknown'],
  );
});

reach('what is said of a roll counts the nodes of all its batches, once', () => {
  const nodes = [
    { name: 'a', count: 2, kubeletVersion: 'v1.34.1', swapAtBoot: true },
    { name: 'b', count: 2, kubeletVersion: 'v1.34.1' },
  ];
  const roll = {
    each: { role: 'worker', batch: 1 },
    steps: [
      { id: 'c', action: 'cordon' },
      { id: 'r', action: 'reboot', gate: 'node-ready' },
    ],
  };
  const found = findings(inventory(nodes), plan([roll]));
  const of = (id: string) => found.filter(({ rule }) => rule === id).map(({ message }) => message);
  assert.equal(of('plan/left-cordoned'), ['c takes 4 nodes out of scheduling, and nothing puts them back']);
  assert.equal(of('node/swap-at-boot'), ['2 nodes (a-1 first) come up with swap on, and their kubelets refuse to start with it']);
});

reach.run();
