/** Inventories as people write them: what fits is read as written, what does not is said all at once, and what is not given stays unknown. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Inventory } from '../../src/model/inventory.js';
import { placeOf } from '../../src/model/place.js';
import { parseInput, read } from '../../src/read/read.js';
import { locationOf } from '../../src/source/location.js';

const test = suite('read: inventories');

function native(spec: string, file = 'i.yaml') {
  const text = `apiVersion: premortem.dev/v1alpha1\nkind: ClusterInventory\nmetadata: { name: c }\nspec:\n${spec.replace(/^(?=.)/gm, '  ')}`;
  return readText(text, file);
}
function readText(text: string, file = 'i.yaml') {
  const all = read([parseInput({ file, text })]);
  return {
    cluster: all.inventories[0] as Inventory,
    invalid: all.invalid,
    found: all.findings.map(({ message, evidence: [{ place }] }) => {
      const { line, column } = locationOf(all.sources.get(file)!, all.sources.get(file)!.locate(place.pointer, place.key));
      return `${line}:${column} ${message}`;
    }),
    rules: all.findings.map(({ rule, severity }) => `${rule} ${severity}`),
  };
}

test('a duration beyond a year is refused at its place, with the limit; one of a year is not', () => {
  const balancer = (tcp: string) => native(`loadBalancers:\n  - name: vip\n    vendor: f5-bigip\n    tcp: { ${tcp} }`);
  const long = balancer('idleTimeout: 8784h1ms, keepAliveInterval: 99999999999999999999s');
  assert.equal(long.found, [
    '8:27 "8784h1ms" is longer than a year (8784h), the most that a duration can be',
    '8:56 "99999999999999999999s" is longer than a year (8784h), the most that a duration can be',
  ]);
  assert.is(long.invalid, true);
  assert.is(balancer('idleTimeout: 8784h').invalid, false);
  assert.equal(balancer('idleTimeout: long').found, ['8:27 "long" is not a duration such as 15m or 1h30m']);
  assert.equal(native('etcd: { topology: stacked, rejoin: { least: 1s, likely: 1m, most: 9000h } }').found, [
    '5:69 "9000h" is longer than a year (8784h), the most that a duration can be',
  ]);
});

test('everything that an inventory may say is read as it is written', () => {
  const { cluster, found } = native(`kubernetesVersion: v1.29.4
nodes:
  - name: cp-a
    roles: [control-plane]
    zone: z1
    kubeletVersion: v1.29.4
    kubeProxyVersion: v1.29.3
    kernelVersion: 5.15.0
    containerRuntimeVersion: containerd://1.7.1
    labels: { a: b }
    taints: [{ key: k, effect: NoSchedule }]
    kubeProxyMode: ipvs
    cgroupVersion: v2
    swap: false
    kubelet:
      rotateCertificates: true
      shutdownGracePeriod: 30s
      featureGates: { GracefulNodeShutdown: true }
      flags: { v: "2" }
      environment: { HTTP2_PING_TIMEOUT_SECONDS: "15" }
  - { name: worker, count: 60 }
etcd: { topology: external, version: 3.5.12, members: [{ name: e1, address: 10.0.0.1 }] }
loadBalancers:
  - { name: vip, vendor: haproxy, fronts: kube-apiserver, members: [cp-a], onMarkedDown: shutdown-sessions, monitor: { type: tcp, interval: 2s, fall: 3, rise: 2 } }
dns: { provider: coredns, version: v1.11.1, pods: [{ name: d, node: cp-a, ip: 10.1.1.1 }], budget: { maxUnavailable: 1 }, nodeLocalCache: false, lameduck: 5s }
services: [{ name: web, namespace: shop, type: ClusterIP }]
workloads: [{ name: web, namespace: shop, kind: Deployment, replicas: 3, budget: { minAvailable: 50% } }]
webhooks: [{ name: w, failurePolicy: Fail }]
certificates: [{ name: kubelet-client, node: cp-a, notAfter: "2027-01-31" }]
controlPlane: { endpoint: "10.0.0.9:6443", apiserver: { flags: { goaway-chance: "0.001" } } }
networking: { cni: calico }
clients: [{ name: operator, clientGoVersion: v0.24.3 }]
provenance: { /nodes/0/kubeletVersion: { observed: "2026-01-01", source: the platform team } }
`);
  assert.equal(found, []);
  const [master, workers] = cluster.nodes;
  assert.equal(
    [master!.kubeProxyVersion, master!.kubelet!.environment, workers!.count],
    ['v1.29.3', { HTTP2_PING_TIMEOUT_SECONDS: '15' }, 60],
  );
  assert.equal([cluster.etcd!.members![0]!.name, cluster.loadBalancers[0]!.members![0]!.node], ['e1', 'cp-a']);
  assert.equal([cluster.dns!.pods![0]!.ip, cluster.workloads[0]!.budget!.minAvailable], ['10.1.1.1', '50%']);
  assert.equal([cluster.webhooks.length, cluster.certificates.length, cluster.clients.length, cluster.services.length], [1, 1, 1, 1]);
  assert.equal(cluster.provenance, { '/nodes/0/kubeletVersion': { observed: '2026-01-01', source: 'the platform team' } });
  assert.is(placeOf(master!, 'kubelet/environment').pointer, '/0/spec/nodes/0/kubelet/environment');
});

test('what is not given is unknown: neither false nor a default', () => {
  const { cluster } = native('nodes: [{ name: a }]\nloadBalancers: [{ name: vip, vendor: f5-bigip }]\n');
  assert.equal(Object.keys(cluster.nodes[0]!).sort(), ['at', 'name']);
  assert.equal(Object.keys(cluster.loadBalancers[0]!).sort(), ['at', 'name', 'vendor']);
  assert.equal([cluster.kubernetesVersion, cluster.dns, cluster.etcd, cluster.controlPlane], [undefined, undefined, undefined, undefined]);
});

test('versions without quotes are named as they stand, and "quote it" is the answer', () => {
  const { found, invalid } = native('kubernetesVersion: 1.30\nnodes:\n  - { name: a, kubeletVersion: 1.20, kubeProxyVersion: 1.3e1 }\n');
  assert.ok(invalid);
  assert.equal(found, [
    '5:22 a version is text, and YAML reads 1.30 as the number 1.3: write it in quotes, "1.30"',
    '7:34 a version is text, and YAML reads 1.20 as the number 1.2: write it in quotes, "1.20"',
    '7:58 a version is text, and YAML reads 1.3e1 as the number 13: write it in quotes, "1.3e1"',
  ]);
  assert.equal(native('kubernetesVersion: "1.30"\n').found, []);
});

test('every error of a document at once, each at its line and column with the nearest word', () => {
  const { found, rules } = native(`nodes:
  - { nam: a }
  - { name: b, role: [x], kubeProxyMode: ipvz, count: 0 }
  - just a word
loadBalancer: []
loadBalancers:
  - { name: vip, vendor: f5, monitor: { type: tcp, interval: soon } }
dns: { provider: coredns, podz: [] }
etcd: { topology: stackd }
`);
  assert.equal(
    found,
    [
      '9:3 "loadBalancer" is not known here; did you mean "loadBalancers"?',
      '13:21 "stackd" is not known here; did you mean "stacked"?',
      '12:29 "podz" is not known here; did you mean "pods"?',
    ].concat(found.slice(3)),
  );
  for (const part of [
    '6:9 "nam" is not known here; did you mean "name"?',
    '7:18 "role" is not known here; did you mean "roles"?',
    '"ipvz" is not known here; did you mean "ipvs"?',
    'this must be 1 or more',
    '8:7 this must be a mapping, not the text "just a word"',
    '"f5" is not known here',
    '"soon" is not a duration such as 15m or 1h30m',
  ])
    assert.ok(
      found.some((text) => text.includes(part)),
      `${part}\n${found.join('\n')}`,
    );
  assert.ok(rules.every((rule) => rule === 'input/schema error'));
});

test('at most a hundred errors of a document are told, and the rest is counted', () => {
  const { found } = native(`nodes:\n${'  - { nam: a }\n'.repeat(150)}`);
  assert.is(found.length, 101);
  assert.match(found.at(-1)!, /^1:1 50 more things do not fit in this document$/);
});

test('an invalid document is not read, and the others of its file are', () => {
  const good = 'apiVersion: premortem.dev/v1alpha1\nkind: ClusterInventory\nmetadata: { name: good }\nspec: { nodes: [{ name: a }] }\n';
  const { cluster, invalid, found } = readText(`${good}---\n${good.replace('good', 'bad').replace('nodes', 'nodse')}`);
  assert.equal([cluster.name, invalid, found.length], ['good', true, 1]);
});

test('a wrong kind or version of ours is named with the nearest one', () => {
  assert.equal(readText('apiVersion: premortem.dev/v1alpha1\nkind: ClusterInventry\nmetadata: { name: c }\nspec: {}\n').found, [
    '2:7 "ClusterInventry" is not a kind of premortem.dev/v1alpha1; did you mean "ClusterInventory"?',
  ]);
  assert.match(
    readText('apiVersion: premortem.dev/v2\nkind: ClusterInventory\nmetadata: { name: c }\nspec: {}\n').found.join(),
    /1:13 this must be "premortem.dev\/v1alpha1"/,
  );
});

test('nodes that stand twice, or as a node and in a group, are found', () => {
  assert.equal(native('nodes: [{ name: a }, { name: a }]\n').rules, ['input/contradiction error']);
  assert.match(
    native('nodes: [{ name: w, count: 3 }, { name: w-2 }]\n').found.join(),
    /w-2 is a node of its own and a member of the group w/,
  );
  assert.equal(native('nodes: [{ name: w, count: 3 }, { name: w-4 }]\n').found, []);
});

test('the same inventory in JSON and in YAML says the same', () => {
  const document = {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name: 'c' },
    spec: { nodes: [{ name: 'a', count: 2 }] },
  };
  const strip = (value: unknown) => JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner));
  assert.is(
    strip(readText(JSON.stringify(document), 'i.json').cluster.nodes),
    strip(native('nodes: [{ name: a, count: 2 }]\n').cluster.nodes),
  );
});

test('a duration without a unit is an error that says what one looks like', () => {
  const { found } = native('dns: { lameduck: 5 }\n');
  assert.match(found.join(), /^5:20 this must be text, not the number 5: a duration such as 15m or 1h30m/);
});

test.run();
