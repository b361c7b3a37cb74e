/** Which inputs are one cluster: what is told apart, what is reported, and that nothing is mixed in silence. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseInput, read } from '../../src/read/read.js';

const test = suite('read: clusters');

const node = (name: string, uid: string) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, uid }, spec: {}, status: {} });
const pod = (name: string, nodeName: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'default' },
  spec: { nodeName },
});
const list = (...items: readonly object[]) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
const PLAN = (inventory?: string) =>
  JSON.stringify({
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ChangePlan',
    metadata: { name: 'p' },
    spec: { ...(inventory !== undefined && { inventory }), steps: [{ action: 'wait', duration: '1m' }] },
  });
const inventory = (name: string, ...nodes: readonly string[]) =>
  JSON.stringify({
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name },
    spec: { nodes: nodes.map((one) => ({ name: one })) },
  });

function join(files: Readonly<Record<string, string>>) {
  const all = read(Object.entries(files).map(([file, text]) => parseInput({ file, text })));
  return {
    clusters: all.pairs.map(({ inventory: { name, nodes } }) => `${name}: ${nodes.map((one) => one.name).join(' ')}`),
    found: all.findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`),
    evidence: all.findings.map(({ evidence }) => evidence.map(({ place }) => `${place.file}${place.pointer}`)),
    believed: all.inventories.flatMap(({ believed }) => believed.map(({ text }) => text)),
  };
}
const TWO = 'input/contradiction error: these dumps seem to come from two clusters: ';

test('nodes of one name with other uids are two clusters, reported with both places', () => {
  const { found, evidence } = join({
    'a.json': list(node('n1', 'x'), node('n2', 'y')),
    'b.json': list(node('n1', 'z')),
    'plan.json': PLAN(),
  });
  assert.equal(found, [`${TWO}n1 has another uid in each`]);
  assert.equal(evidence, [['a.json/0/items/0/metadata/name', 'b.json/0/items/0/metadata/name']]);
});

test('one node made anew is an old dump, not another cluster', () => {
  const { found } = join({
    'a.json': list(node('n1', 'x'), node('n2', 'y')),
    'b.json': list(node('n1', 'x'), node('n2', 'z')),
    'plan.json': PLAN(),
  });
  assert.equal(found, ['input/contradiction warning: n2 was made anew between two dumps: one of them is old']);
});

test('two dumps of nodes with nothing in common and a control plane each seem to be two clusters; the parts of one do not', () => {
  const master = (name: string) => ({ ...node(name, name), metadata: { name, labels: { 'node-role.kubernetes.io/control-plane': '' } } });
  const north = list(master('n1'), node('n2', 'x'));
  assert.equal(join({ 'a.json': north, 'b.json': list(master('s1'), node('s2', 'y')), 'plan.json': PLAN() }).found, [
    `${TWO.replace('error', 'warning')}each has a control plane, and they have no node in common`,
  ]);
  assert.equal(join({ 'a.json': list(master('n1'), master('n2')), 'b.json': list(node('n3', 'y')), 'plan.json': PLAN() }).found, []);
  assert.equal(join({ 'a.json': list(master('n1')), 'b.json': list(master('n2')), 'plan.json': PLAN() }).found, []);
});

test('the same nodes dumped twice are one cluster', () => {
  const { found, clusters } = join({ 'a.json': list(node('n1', 'x')), 'b.json': list(node('n1', 'x')), 'plan.json': PLAN() });
  assert.equal([found, clusters], [[], ['cluster: n1']]);
});

test('pods none of whose nodes is there are of another cluster; some are reported as lost', () => {
  const nodes = list(node('n1', 'x'));
  assert.equal(join({ 'n.json': nodes, 'p.json': list(pod('a', 'm1'), pod('b', 'm2')), 'plan.json': PLAN() }).found, [
    `${TWO}the pods run on m1, m2, and none of these is among the nodes`,
  ]);
  assert.equal(join({ 'n.json': nodes, 'p.json': list(pod('a', 'n1'), pod('b', 'm2')), 'plan.json': PLAN() }).found, [
    'input/reference warning: pods run on m2, which is not among the known nodes: no step can be told to hit them',
  ]);
  assert.equal(join({ 'n.json': nodes, 'p.json': list(pod('a', 'n1')), 'plan.json': PLAN() }).found, []);
});

test('pods on members of a written group are at home', () => {
  const written = JSON.stringify({
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name: 'c' },
    spec: { nodes: [{ name: 'w', count: 3 }] },
  });
  assert.equal(join({ 'i.json': written, 'p.json': list(pod('a', 'w-3')), 'plan.json': PLAN() }).found, []);
  assert.match(
    join({ 'i.json': written, 'p.json': list(pod('a', 'w-4')), 'plan.json': PLAN() }).found[0]!,
    /pods run on w-4, which is not among/,
  );
});

test('two kube-system namespaces, or two names of kubeadm, are two clusters', () => {
  const system = (uid: string) => list({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system', uid } });
  assert.equal(join({ 'a.json': system('1'), 'b.json': system('2'), 'plan.json': PLAN() }).found, [
    `${TWO}their kube-system namespaces differ`,
  ]);
  const kubeadm = (name: string) => `apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nclusterName: ${name}\n`;
  assert.equal(join({ 'a.yaml': kubeadm('north'), 'b.yaml': kubeadm('south'), 'plan.json': PLAN() }).found, [
    `${TWO}kubeadm calls one north and the other south`,
  ]);
});

test('folders side by side that each have nodes are clusters of their own, and each takes the dumps nearest to it', () => {
  const { clusters, found, believed } = join({
    'dumps/north/nodes.json': list(node('n1', 'x')),
    'dumps/north/more/pods.json': list(pod('a', 'n1')),
    'dumps/south/nodes.json': list(node('s1', 'y')),
    'dumps/south/pods.json': list(pod('b', 's1')),
    'plan.json': PLAN('dumps'),
  });
  assert.equal([clusters, found], [['north: n1', 'south: s1'], []]);
  assert.ok(believed.includes('dumps/north and dumps/south are clusters of their own: each folder has its own dump of nodes'));
});

test('folders of one cluster, one kind of dump each, are one', () => {
  const { clusters, found } = join({
    'c/nodes/all.json': list(node('n1', 'x')),
    'c/pods/default.json': list(pod('a', 'n1')),
    'c/plan.json': PLAN(),
  });
  assert.equal([clusters, found], [['nodes: n1'], []]);
});

test('written inventories of two names are two clusters, each with the dumps of its folder', () => {
  const { clusters, found } = join({
    'north/inventory.json': inventory('north', 'n1'),
    'north/nodes.json': list(node('n1', 'x')),
    'south/inventory.json': inventory('south', 's1'),
    'south/nodes.json': list(node('s1', 'y')),
    'plan.json': PLAN('*/*.json'),
  });
  assert.equal([clusters, found], [['north: n1', 'south: s1'], []]);
});

test('two written inventories of one name in two folders are not mixed', () => {
  const { clusters } = join({ 'a/i.json': inventory('prod', 'n1'), 'b/i.json': inventory('prod', 's1'), 'plan.json': PLAN('?/i.json') });
  assert.equal(clusters, ['prod: n1', 'prod: s1']);
});

test('one inventory in several documents is one', () => {
  const { clusters } = join({
    'a/nodes.json': inventory('prod', 'n1'),
    'a/net.json': JSON.stringify({
      apiVersion: 'premortem.dev/v1alpha1',
      kind: 'ClusterInventory',
      metadata: { name: 'prod' },
      spec: { networking: { cni: 'calico' } },
    }),
    'plan.json': PLAN('a'),
  });
  assert.equal(clusters, ['prod: n1']);
});

test.run();
