/** Labels that a plan changes, and the routes of a pod network that hang on them. Times follow from the steps, by hand. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { intervals, play } from './story.js';

const HEAD = 'apiVersion: premortem.dev/v1alpha1\nmetadata: { name: a }\n';
const MASTER = '{ node-role.kubernetes.io/master: "", node-role.kubernetes.io/control-plane: "" }';
const cluster = ({ labels = MASTER, selector = '{ node-role.kubernetes.io/master: "" }', installer = 'kubeadm', workers = '{}' }) =>
  `${HEAD}kind: ClusterInventory
spec:
  kubernetesVersion: v1.23.17
  nodes:
    - { name: cp, count: 3, roles: [control-plane], labels: ${labels} }
    - { name: worker, count: 97, labels: ${workers} }
  networking: { cni: calico, routeReflectors: { nodeSelector: ${selector} } }
${installer === '' ? '' : `  controlPlane: { installer: ${installer} }`}
`;
const plan = (...steps: string[]) => `${HEAD}kind: ChangePlan\nspec:\n  steps:\n${steps.map((step) => `    - ${step}\n`).join('')}`;
const UPGRADE = '{ id: up, action: upgrade, component: control-plane, to: v1.24.17, duration: 6m }';
const network = (inventory: string, ...steps: string[]) => {
  const timeline = play(inventory, plan(...steps));
  return { timeline, when: intervals(timeline, 'pod-network') };
};

const test = suite('labels and routes');

test('kubeadm takes the label when its first control-plane node is through, and the reflectors are gone until somebody puts it back', () => {
  const { timeline, when } = network(cluster({}), UPGRADE);
  // Three nodes in six minutes: the first is through after two.
  assert.equal(when, { all: ['2:00 to no end, all'] });
  const [impact] = timeline.impacts.filter(({ kind }) => kind === 'pod-network');
  assert.is(impact!.certainty, 'certain');
  assert.is(impact!.nodes, 100);
  assert.equal(
    impact!.cause.map(({ hazard, place }) => hazard ?? place.pointer),
    ['upgrade/removed-label', '/0/spec/networking/routeReflectors/nodeSelector'],
  );
});

test('a label that is put back by the plan ends it', () => {
  const back = '{ id: back, action: label, nodes: { role: control-plane }, label: "node-role.kubernetes.io/master=", duration: 10s }';
  const { timeline, when } = network(cluster({}), UPGRADE, back);
  assert.equal(when, { all: ['2:00 to 6:10, all'] });
  assert.match(timeline.impacts.find(({ kind }) => kind === 'pod-network')!.endedBy ?? '', /back sets the label/);
});

test('reflectors that are picked by a label that stays, or on a cluster that was upgraded by something else, stay', () => {
  assert.equal(network(cluster({ selector: '{ node-role.kubernetes.io/control-plane: "" }' }), UPGRADE).when, {});
  assert.equal(network(cluster({ installer: 'kops' }), UPGRADE).when, {});
  assert.equal(network(cluster({}), UPGRADE.replace('control-plane', 'kube-apiserver')).when, {});
  assert.equal(network(cluster({}), UPGRADE.replace('v1.24.17', 'v1.23.18')).when, {});
});

test('what upgrades the cluster, where nobody says it, decides and is asked for', () => {
  const { timeline } = network(cluster({ installer: '' }), UPGRADE);
  assert.is(timeline.impacts.find(({ kind }) => kind === 'pod-network')!.certainty, 'likely');
  const pivot = timeline.pivots.find(({ fact }) => fact.includes('controlPlane.installer'))!;
  assert.equal(
    pivot.values.map(({ value, worst }) => [value, worst]),
    [
      ['kubeadm', null],
      ['something else', 0],
    ],
  );
});

test('as long as one node is left that carries the label, there is a reflector', () => {
  const own = cluster({ selector: '{ reflector: "yes" }', labels: '{ reflector: "yes" }' });
  const off = (node: string) => `{ id: off-${node}, action: label, node: ${node}, label: reflector-, duration: 10s }`;
  assert.equal(network(own, off('cp-1'), off('cp-2')).when, {});
  assert.equal(network(own, off('cp-1'), off('cp-2'), off('cp-3')).when, { all: ['0:30 to no end, all'] });
  const group = cluster({ selector: '{ reflector: "yes" }', labels: '{}', workers: '{ reflector: "yes" }' });
  assert.equal(network(group, off('worker-7')).when, {});
  assert.equal(network(group, '{ id: all, action: label, nodes: [worker], label: reflector-, duration: 10s }').when, {
    all: ['0:10 to no end, all'],
  });
});

test('labels that nobody gave are not absent: nothing is predicted', () => {
  const unknown = cluster({}).replace(/, labels: \{\} \}/, ' }');
  assert.equal(network(unknown, UPGRADE).when, {});
});

test('what helps: a label of their own before, the old one back afterwards', () => {
  const { timeline } = network(cluster({}), UPGRADE);
  const own = timeline.counterfactuals.find(({ change }) => change.startsWith('pick the route reflectors by a label of their own'))!;
  assert.is(own.remains['pod-network'] ?? 0, 0);
  const back = timeline.counterfactuals.find(({ change }) => change.startsWith('put node-role.kubernetes.io/master back'))!;
  assert.is(back.helps, true);
  assert.is(back.remains['pod-network'], 245_000);
});

test.run();
