/** Kubernetes objects as kubectl prints them: every kind that is read, in every form it comes in. */
import { dump } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Inventory } from '../../src/model/inventory.js';
import { placeOf } from '../../src/model/place.js';
import { parseInput, type Read, read } from '../../src/read/read.js';

const test = suite('read: kubectl');

type Objects = readonly Readonly<Record<string, unknown>>[];
const list = (items: Objects, kind = 'List', apiVersion = 'v1') => ({ apiVersion, kind, metadata: { resourceVersion: '' }, items });

function readText(text: string, file = 'dump'): Read & { readonly cluster: Inventory; readonly said: readonly string[] } {
  const all = read([parseInput({ file, text })]);
  return {
    ...all,
    cluster: all.inventories[0]!,
    said: all.findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`),
  };
}
const of = (...objects: Objects) => readText(JSON.stringify(list(objects)));

const meta = (name: string, more: object = {}) => ({ name, namespace: 'kube-system', ...more });
const node = (name: string, more: { labels?: object; spec?: object; status?: object } = {}) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name, ...(more.labels && { labels: more.labels }) },
  spec: more.spec ?? {},
  status: more.status ?? {},
});
const info = (nodeInfo: object, ip = '10.0.0.1') => ({ nodeInfo, addresses: [{ type: 'InternalIP', address: ip }] });
const pod = (name: string, where: string, image: string, more: { metadata?: object; spec?: object; status?: object } = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: meta(name, more.metadata),
  spec: { nodeName: where, containers: [{ name: 'main', image }], ...more.spec },
  status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }], ...more.status },
});
const workload = (kind: string, name: string, image: string, more: { spec?: object; status?: object; pod?: object } = {}) => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: meta(name),
  spec: {
    ...(kind !== 'DaemonSet' && { replicas: 2 }),
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name, image }], ...more.pod } },
    ...more.spec,
  },
  status: more.status ?? {},
});
const configMap = (name: string, data: object) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: meta(name), data });

const SMALL: Objects = [
  node('n1', {
    labels: { 'node-role.kubernetes.io/control-plane': '' },
    status: info({ kubeletVersion: 'v1.29.4', kubeProxyVersion: 'v1.29.4' }),
  }),
  workload('DaemonSet', 'kube-proxy', 'registry.k8s.io/kube-proxy:v1.29.3', { status: { desiredNumberScheduled: 1 } }),
  workload('Deployment', 'coredns', 'registry.k8s.io/coredns/coredns:v1.11.1'),
  {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: meta('dns'),
    spec: { minAvailable: 1, selector: { matchLabels: { app: 'coredns' } } },
  },
];
const gist = ({ nodes, workloads, dns }: Inventory) =>
  JSON.stringify({ nodes, workloads, dns }, (key, value: unknown) => (key === 'at' ? undefined : value));

const FORMS: Readonly<Record<string, string>> = {
  'a List in JSON': JSON.stringify(list(SMALL), null, 4),
  'a List in YAML': dump(list(SMALL)),
  'JSON objects one after the other': SMALL.map((object) => JSON.stringify(object)).join('\n'),
  'YAML documents': SMALL.map((object) => dump(object)).join('---\n'),
  'a List of Lists': JSON.stringify(list(SMALL.map((object) => list([object])))),
  'typed lists whose items have no kind': SMALL.map(({ kind, apiVersion, ...rest }) =>
    JSON.stringify(list([rest], `${String(kind)}List`, String(apiVersion))),
  ).join('\n'),
  'a bare array': JSON.stringify(SMALL),
  'YAML with CRLF and a byte-order mark': `\ufeff${dump(list(SMALL)).replaceAll('\n', '\r\n')}`,
};
for (const [form, text] of Object.entries(FORMS)) {
  test(`${form} says the same`, () => {
    const { cluster, said, invalid } = readText(text);
    assert.equal([said, invalid], [[], false]);
    assert.is(gist(cluster), gist(of(...SMALL).cluster));
    assert.equal([cluster.nodes[0]!.kubeProxyVersion, cluster.dns?.budget?.minAvailable], ['v1.29.3', 1]);
  });
}

test('a single object is read, and its facts point at themselves', () => {
  const text = JSON.stringify(node('n1', { status: info({ kubeletVersion: 'v1.29.4' }) }), null, 2);
  const { cluster, sources } = readText(text);
  const place = placeOf(cluster.nodes[0]!, 'kubeletVersion');
  const { start, end } = sources.get('dump')!.locate(place.pointer);
  assert.is(text.slice(start, end), '"v1.29.4"');
});

test('a node: roles, zone, addresses, taints, readiness, versions', () => {
  const { cluster } = of(
    node('n1', {
      labels: { 'node-role.kubernetes.io/master': '', 'topology.kubernetes.io/zone': 'z1' },
      spec: { unschedulable: true, taints: [{ key: 'a', value: 'b', effect: 'NoSchedule' }] },
      status: {
        ...info({
          kubeletVersion: 'v1.24.9+rke2r1',
          kernelVersion: '3.10.0-1127.el7.x86_64',
          containerRuntimeVersion: 'containerd://1.6.8',
        }),
        addresses: [
          { type: 'ExternalIP', address: '203.0.113.1' },
          { type: 'InternalIP', address: '10.0.0.7' },
        ],
        conditions: [{ type: 'Ready', status: 'Unknown' }],
      },
    }),
  );
  const { at: _, labels: __, ...facts } = cluster.nodes[0]!;
  assert.equal(facts, {
    name: 'n1',
    roles: ['master'],
    zone: 'z1',
    internalIP: '10.0.0.7',
    kubeletVersion: 'v1.24.9+rke2r1',
    kernelVersion: '3.10.0-1127.el7.x86_64',
    containerRuntimeVersion: 'containerd://1.6.8',
    taints: [{ key: 'a', effect: 'NoSchedule', value: 'b' }],
    unschedulable: true,
    ready: false,
  });
});

test("kube-proxy's version never comes from NodeInfo alone", () => {
  const nodes = [node('n1', { status: info({ kubeletVersion: 'v1.20.15', kubeProxyVersion: 'v1.20.15' }) })];
  assert.is(of(...nodes).cluster.nodes[0]!.kubeProxyVersion, undefined);
  const withDaemon = of(...nodes, workload('DaemonSet', 'kube-proxy', 'localhost:5000/mirror/kube-proxy:v1.18.6@sha256:ab'));
  assert.is(withDaemon.cluster.nodes[0]!.kubeProxyVersion, 'v1.18.6');
  assert.ok(withDaemon.cluster.believed.some(({ text }) => text === "kube-proxy v1.18.6, from its DaemonSet's image"));
  const place = placeOf(withDaemon.cluster.nodes[0]!, 'kubeProxyVersion');
  assert.is(place.pointer, '/0/items/1/spec/template/spec/containers/0/image');
});

test('a required node affinity asks for the labels that stand in each of its terms', () => {
  const affinity = (...terms: [string, string][][]) => ({
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: terms.map((term) => ({ matchExpressions: term.map(([key, operator]) => ({ key, operator })) })),
      },
    },
  });
  const required = (...terms: [string, string][][]) =>
    of(node('n1'), workload('DaemonSet', 'agent', 'x/agent:1', { pod: { affinity: affinity(...terms) } })).cluster.workloads[0]!
      .requiredLabels;
  assert.equal(
    required([
      ['a', 'Exists'],
      ['b', 'In'],
    ]),
    ['a', 'b'],
  );
  assert.equal(
    required(
      [
        ['a', 'Exists'],
        ['b', 'In'],
      ],
      [['b', 'Gt']],
    ),
    ['b'],
  );
  assert.is(required([['a', 'Exists']], [['b', 'Exists']]), undefined, 'a node with either fits');
  assert.is(
    required([
      ['a', 'DoesNotExist'],
      ['b', 'NotIn'],
    ]),
    undefined,
  );
});

test("a pod of kube-proxy that still runs another image speaks for its node; Windows' DaemonSet for none", () => {
  const { cluster } = of(
    node('n1'),
    node('n2'),
    workload('DaemonSet', 'kube-proxy', 'k8s.gcr.io/kube-proxy:v1.20.15'),
    workload('DaemonSet', 'kube-proxy-windows', 'x/kube-proxy:v1.19.0', { pod: { nodeSelector: { 'kubernetes.io/os': 'windows' } } }),
    pod('kube-proxy-abc', 'n2', 'k8s.gcr.io/kube-proxy:v1.18.6', {
      metadata: { ownerReferences: [{ kind: 'DaemonSet', name: 'kube-proxy' }] },
    }),
  );
  assert.equal(
    cluster.nodes.map(({ kubeProxyVersion }) => kubeProxyVersion),
    ['v1.20.15', 'v1.18.6'],
  );
});

test('an image without a version tells none', () => {
  const { cluster } = of(node('n1'), workload('DaemonSet', 'kube-proxy', 'k8s.gcr.io/kube-proxy@sha256:abcdef'));
  assert.is(cluster.nodes[0]!.kubeProxyVersion, undefined);
});

test('pods become those of their workload; finished ones are gone, static ones are no workload', () => {
  const owned = (kind: string, name: string, more: object = {}) => ({
    metadata: { ownerReferences: [{ kind, name, controller: true }], ...more },
  });
  const { cluster } = of(
    workload('Deployment', 'web', 'web:1.0'),
    workload('StatefulSet', 'db', 'db:2.0', { spec: { volumeClaimTemplates: [{}] } }),
    pod('web-1-a', 'n1', 'web:1.0', owned('ReplicaSet', 'web-1', { labels: { 'pod-template-hash': '1' } })),
    pod('web-1-b', 'n2', 'web:1.0', {
      ...owned('ReplicaSet', 'web-1', { labels: { 'pod-template-hash': '1' } }),
      status: { phase: 'Failed' },
    }),
    pod('db-0', 'n1', 'db:2.0', owned('StatefulSet', 'db')),
    pod('lonely', 'n1', 'x:1'),
    pod('kube-apiserver-n1', 'n1', 'k8s.gcr.io/kube-apiserver:v1.18.6', {
      metadata: { ownerReferences: [{ kind: 'Node', name: 'n1' }], labels: { component: 'kube-apiserver' } },
    }),
  );
  assert.equal(
    cluster.workloads.map(({ kind, name, replicas, pods }) => [kind, name, replicas, pods?.map((one) => one.name)]),
    [
      ['Deployment', 'web', 2, ['web-1-a']],
      ['StatefulSet', 'db', 2, ['db-0']],
      ['Pod', 'lonely', 1, ['lonely']],
    ],
  );
  assert.equal(cluster.workloads[1]!.volumes, [{ type: 'persistentVolumeClaim' }]);
  assert.equal([cluster.kubernetesVersion, cluster.controlPlane?.apiserver?.version], ['v1.18.6', 'v1.18.6']);
});

test('the pods of a ReplicaSet without a hash of their own are those of the Deployment that it is called after, where there is one', () => {
  const owned = { metadata: { ownerReferences: [{ kind: 'ReplicaSet', name: 'web-76f75df574', controller: true }] } };
  const { cluster } = of(workload('Deployment', 'web', 'web:1.0'), pod('web-76f75df574-a', 'n1', 'web:1.0', owned));
  const names = ({ workloads }: typeof cluster) => workloads.map(({ kind, name, pods }) => [kind, name, pods?.length]);
  assert.equal(names(cluster), [['Deployment', 'web', 1]]);
  const other = of(workload('Deployment', 'web-api', 'web:1.0'), pod('web-76f75df574-a', 'n1', 'web:1.0', owned));
  assert.equal(names(other.cluster), [
    ['Deployment', 'web-api', undefined],
    ['ReplicaSet', 'web-76f75df574', 1],
  ]);
});

test('a pod that is being deleted, or whose phase says that it does not run, is not ready', () => {
  const { cluster } = of(
    pod('a', 'n1', 'x:1', { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } }),
    pod('b', 'n1', 'x:1', { status: { phase: 'CrashLoopBackOff' } }),
    pod('c', 'n1', 'x:1'),
  );
  assert.equal(
    cluster.workloads.map(({ pods }) => pods![0]!.ready),
    [false, false, true],
  );
});

test('a budget is joined to what it selects in its own namespace, in every form of its numbers', () => {
  const budget = (spec: object, apiVersion = 'policy/v1') => ({ apiVersion, kind: 'PodDisruptionBudget', metadata: meta('b'), spec });
  const joined = (spec: object, apiVersion?: string) =>
    of(workload('Deployment', 'web', 'web:1.0'), budget(spec, apiVersion)).cluster.workloads[0]!.budget;
  const selector = { matchLabels: { app: 'web' } };
  assert.is(joined({ minAvailable: 1, selector })?.minAvailable, 1);
  assert.is(joined({ minAvailable: '50%', selector })?.minAvailable, '50%');
  assert.is(
    joined({ maxUnavailable: 0, selector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'x'] }] } })?.maxUnavailable,
    0,
  );
  assert.is(joined({ maxUnavailable: 1, selector: { matchLabels: { app: 'other' } } }), undefined);
  assert.is(joined({ maxUnavailable: 1, selector: {} })?.maxUnavailable, 1, 'an empty selector of policy/v1 selects everything');
  assert.is(joined({ maxUnavailable: 1, selector: {} }, 'policy/v1beta1'), undefined, 'one of v1beta1 selects nothing');
  assert.match(of(workload('Deployment', 'web', 'web:1.0'), budget({ minAvailable: 1, maxUnavailable: 1, selector })).said[0]!, /refuses/);
});

test('two budgets over the same pods are reported', () => {
  const budget = (name: string) => ({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: meta(name),
    spec: { minAvailable: 1, selector: { matchLabels: { app: 'web' } } },
  });
  assert.match(
    of(workload('Deployment', 'web', 'web:1.0'), budget('a'), budget('b')).said[0]!,
    /budgets a and b both select the pods of kube-system\/web/,
  );
});

test("kubeadm-config, the Corefile and kube-proxy's settings are read out of their ConfigMaps", () => {
  const { cluster, said } = of(
    node('n1'),
    configMap('kubeadm-config', {
      ClusterConfiguration:
        'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nkubernetesVersion: v1.24.0\ncontrolPlaneEndpoint: "api.example:8443"\nclusterName: north\nnetworking: { podSubnet: 10.244.0.0/16, serviceSubnet: 10.96.0.0/12 }\netcd: { external: { endpoints: ["https://10.9.0.1:2379"] } }\n',
    }),
    configMap('coredns', { Corefile: '.:53 {\n  health { lameduck 7s }\n  kubernetes cluster.local\n}\n' }),
    configMap('kube-proxy', { 'config.conf': 'kind: KubeProxyConfiguration\nmode: ipvs\nipvs: { syncPeriod: 10s }\n' }),
    configMap('application', { 'settings.yaml': 'a: 1' }),
  );
  assert.equal(said, ['input/ignored info: objects of kinds that no rule looks at are not read: ConfigMap (of applications)']);
  assert.equal(
    [cluster.name, cluster.kubernetesVersion, cluster.controlPlane?.endpoint, cluster.networking?.podCIDR, cluster.networking?.serviceCIDR],
    ['north', 'v1.24.0', 'api.example:8443', '10.244.0.0/16', '10.96.0.0/12'],
  );
  assert.equal([cluster.etcd?.topology, cluster.etcd?.members?.[0]?.address], ['external', '10.9.0.1']);
  assert.equal([cluster.dns?.provider, cluster.dns?.lameduck], ['coredns', '7s']);
  assert.equal([cluster.nodes[0]!.kubeProxyMode, cluster.nodes[0]!.kubeProxy?.syncPeriod], ['ipvs', '10s']);
});

test('what stands in a ConfigMap and is broken is reported at the ConfigMap', () => {
  const { said, findings } = of(configMap('kubeadm-config', { ClusterConfiguration: 'kind: [' }));
  assert.match(said[0]!, /^input\/schema warning: the text of ClusterConfiguration cannot be read/);
  assert.is(findings[0]!.evidence[0].place.pointer, '/0/items/0/data/ClusterConfiguration');
});

test('services, endpoints and slices are one service; a slice of the other family adds addresses and contradicts nothing', () => {
  const slice = (name: string, family: string, ip: string) => ({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    addressType: family,
    metadata: meta(name, { labels: { 'kubernetes.io/service-name': 'web' } }),
    endpoints: [{ addresses: [ip], nodeName: 'n1', conditions: { ready: true }, targetRef: { kind: 'Pod', name: 'web-a' } }],
  });
  const { cluster, said } = of(
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: meta('web'),
      spec: {
        clusterIP: '10.96.0.9',
        type: 'ClusterIP',
        externalIPs: ['192.0.2.7'],
        ports: [
          { port: 53, protocol: 'TCP', targetPort: 'dns-tcp' },
          { port: 53, protocol: 'UDP', targetPort: 5353 },
        ],
      },
    },
    slice('web-4', 'IPv4', '10.244.0.5'),
    slice('web-6', 'IPv6', 'fd00::5'),
  );
  assert.equal(said, []);
  const [service] = cluster.services;
  assert.equal([service!.clusterIP, service!.protocol, cluster.services.length], ['10.96.0.9', 'UDP', 1]);
  assert.equal([service!.targetPort, service!.externalIPs], [5353, ['192.0.2.7']], 'the UDP port is the one that outlives a change');
  assert.equal(
    service!.endpoints?.map(({ ip, node: where }) => [ip, where]),
    [['10.244.0.5', 'n1']],
  );
  const old = of({
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: meta('web'),
    subsets: [{ addresses: [{ ip: '10.1.1.1', nodeName: 'n1' }], notReadyAddresses: [{ ip: '10.1.1.2' }] }],
  });
  assert.equal(
    old.cluster.services[0]!.endpoints?.map(({ ip, ready }) => [ip, ready]),
    [
      ['10.1.1.1', true],
      ['10.1.1.2', false],
    ],
  );
});

test('webhooks are read with what they hang on', () => {
  const { cluster } = of({
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'policy' },
    webhooks: [
      {
        name: 'v.example',
        failurePolicy: 'Fail',
        timeoutSeconds: 10,
        clientConfig: { service: { namespace: 'policy', name: 'hook' } },
        rules: [{ operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'], scope: '*' }],
        objectSelector: { matchLabels: { app: 'web' } },
        matchConditions: [{ name: 'c', expression: 'true' }],
      },
    ],
  });
  const { at: _, ...webhook } = cluster.webhooks[0]!;
  assert.equal(webhook, {
    name: 'v.example',
    kind: 'Validating',
    failurePolicy: 'Fail',
    service: 'policy/hook',
    timeoutSeconds: 10,
    excludesOwnNamespace: false,
    rules: [{ operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'], scope: '*' }],
    namespaceSelector: {},
    objectSelector: { matchLabels: { app: 'web' } },
    matchConditions: [{ name: 'c', expression: 'true' }],
  });
});

test("kubectl version, a kubelet's and a kube-proxy's configuration are read", () => {
  assert.is(
    readText(
      JSON.stringify({
        clientVersion: { gitVersion: 'v1.30.0' },
        serverVersion: { gitVersion: 'v1.27.3-eks-a5565ad', major: '1', minor: '27+' },
      }),
    ).cluster.kubernetesVersion,
    'v1.27.3-eks-a5565ad',
  );
  const { cluster } = of(
    node('n1'),
    {
      apiVersion: 'kubelet.config.k8s.io/v1beta1',
      kind: 'KubeletConfiguration',
      rotateCertificates: true,
      shutdownGracePeriod: '30s',
      failSwapOn: false,
    },
    { apiVersion: 'kubeproxy.config.k8s.io/v1alpha1', kind: 'KubeProxyConfiguration', mode: 'nftables' },
  );
  assert.equal(cluster.nodes[0]!.kubelet, { rotateCertificates: true, shutdownGracePeriod: '30s', failSwapOn: false });
  assert.is(cluster.nodes[0]!.kubeProxyMode, 'nftables');
});

test('what is not what the API has there is reported and unknown; what is not read is counted', () => {
  const { cluster, said } = of(
    node('n1', { status: { nodeInfo: { kubeletVersion: 1.3 } } }),
    { apiVersion: 'v1', kind: 'Node', metadata: {} },
    { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'w' } },
    { apiVersion: 'apps/v1', kind: 'Node', metadata: { name: 'x' } },
  );
  assert.is(cluster.nodes.length, 1);
  assert.is(cluster.nodes[0]!.kubeletVersion, undefined);
  for (const part of ['status.nodeInfo.kubeletVersion should be text', 'a Node without metadata.name is not read', 'not read: Widget'])
    assert.ok(
      said.some((text) => text.includes(part)),
      `${part}\n${said.join('\n')}`,
    );
});

test('an item of a list that is not what the API has there is pointed at', () => {
  const { findings } = of(node('n1', { status: { conditions: [{ type: 'Ready', status: 'True' }, 'Ready'] } }));
  const [wrong] = findings.filter(({ message }) => message.includes('status.conditions should be a mapping'));
  assert.is(wrong?.evidence[0].place.pointer, '/0/items/0/status/conditions/1');
});

test('nothing of a Secret is looked at, and no odd value throws', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: meta('s'), data: { password: 'aHVudGVyMg==' } };
  assert.not.match(JSON.stringify(of(secret).inventories) + of(secret).said.join(), /aHVudGVyMg/);
  for (const odd of [null, 1, 'x', [], {}, [null], { a: null }])
    for (const field of ['metadata', 'spec', 'status', 'data'])
      for (const kind of ['Node', 'Pod', 'Deployment', 'DaemonSet', 'PodDisruptionBudget', 'ConfigMap', 'Service', 'Endpoints'])
        of({ apiVersion: 'v1', kind, metadata: { name: 'x', namespace: 'kube-system' }, [field]: odd });
});

test.run();
