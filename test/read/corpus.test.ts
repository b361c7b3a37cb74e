/** Real dumps of others, read as users would hand them in: every file of the kinds that are read, with the facts it is known for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Inventory, LoadBalancer } from '../../src/model/inventory.js';
import { basisOf } from '../../src/model/place.js';
import { parseInput, type Read, read } from '../../src/read/read.js';
import { locationOf } from '../../src/source/location.js';

const test = suite('read: the corpus');
const corpus = new URL('../../../shared/corpus/', import.meta.url);

interface Seen {
  readonly all: Read;
  readonly cluster: Inventory;
  readonly found: readonly string[];
}

const said = (seen: Seen, part: string) =>
  assert.ok(
    seen.found.some((text) => text.includes(part)),
    `${part}\n${seen.found.join('\n')}`,
  );
const believes = ({ cluster }: Seen, part: string) =>
  assert.ok(
    cluster.believed.some(({ text }) => text.includes(part)),
    `${part}\n${cluster.believed.map(({ text }) => text).join('\n')}`,
  );
const node = (index: number, { cluster }: Seen) => {
  const { name, roles, kubeletVersion, kernelVersion, internalIP, kubeProxyVersion } = cluster.nodes[index]!;
  // NodeInfo's kubeProxyVersion is the kubelet's own: no file of nodes alone tells kube-proxy's.
  assert.is(kubeProxyVersion, undefined);
  return [name, roles?.join() ?? '', kubeletVersion, kernelVersion, internalIP].join(' ');
};
const workloads = ({ cluster }: Seen) =>
  cluster.workloads.map(({ namespace, kind, name, replicas }) => `${namespace}/${kind}/${name} ${replicas}`);
const pods = ({ cluster }: Seen, name: string) => cluster.workloads.find((workload) => workload.name === name)?.pods;
const balancer = ({ cluster }: Seen, name: string): LoadBalancer => {
  const found = cluster.loadBalancers.find((candidate) => candidate.name === name);
  assert.ok(found, `${name}: ${cluster.loadBalancers.map((one) => one.name).join()}`);
  return found;
};
const members = (one: LoadBalancer) =>
  one.members ? one.members.map(({ address, name, port, state }) => `${address ?? name}:${port} ${state}`).join() : 'unknown';
const monitor = ({ monitor: given }: LoadBalancer) =>
  typeof given === 'object' ? [given.type, given.interval, given.timeout].join(' ') : String(given);
const action = (one: LoadBalancer) => `${one.serviceDownAction} ${basisOf(one, 'serviceDownAction')}`;
const noBalancer = ({ cluster }: Seen) => assert.equal(cluster.loadBalancers, []);
const coredns = (version: string) => (seen: Seen) => {
  const { provider, version: is, workload, budget, corefile, lameduck } = seen.cluster.dns!;
  assert.equal([provider, is, workload], ['coredns', version, 'kube-system/Deployment/coredns']);
  assert.equal([budget?.name, budget?.maxUnavailable], ['kube-dns', '33%']);
  assert.ok(corefile?.includes('kubernetes '));
  assert.is(lameduck, '10s');
  assert.is(seen.cluster.workloads.length, 2);
};
const minikube = (name: string, roles: string, version: string, kernel: string, ip: string) => (seen: Seen) => {
  assert.is(seen.cluster.nodes.length, 1);
  assert.is(node(0, seen), [name, roles, version, kernel, ip].join(' '));
};
const minikubePods = (name: string, version: string, dns: string, etcd: string) => (seen: Seen) => {
  assert.is(seen.cluster.kubernetesVersion, version);
  assert.equal([seen.cluster.dns?.version, seen.cluster.dns?.pods?.map((pod) => pod.node)], [dns, [name]]);
  assert.equal([seen.cluster.etcd?.topology, seen.cluster.etcd?.version], ['stacked', etcd]);
  assert.is(seen.cluster.networking?.cni, 'kindnet');
};
const threeMasters = (version: string) => (seen: Seen) => {
  assert.is(seen.cluster.kubernetesVersion, version);
  assert.is(seen.cluster.controlPlane?.endpoint, '10.164.178.238:6443');
  assert.equal(
    seen.cluster.nodes.map(({ name, internalIP, roles }) => [name, internalIP, roles?.join()].join(' ')),
    [1, 2, 3].map((number) => `k8s-master${number} 10.164.178.16${number} control-plane`),
  );
  assert.equal([seen.cluster.etcd?.topology, seen.cluster.etcd?.members?.length], ['stacked', 3]);
};
const skewed = (count: number) => (seen: Seen) => {
  assert.is(seen.cluster.nodes.length, count);
  assert.is(node(0, seen), 'repldev-marc  v1.16.2 5.0.0-1021-gcp 10.168.0.26');
  assert.is(node(1, seen), 'biggernode-3i745  v1.19.3 4.19.0-11-amd64 ');
  said(seen, 'the InternalIP of 5 nodes is blanked out');
};
const list =
  (...lines: readonly string[]) =>
  (seen: Seen) =>
    assert.equal(workloads(seen), lines);
const empty = (seen: Seen) => {
  assert.equal(workloads(seen), []);
  assert.equal(seen.found, []);
};
const proxyMode = (seen: Seen) => believes(seen, 'kube-proxy runs in mode iptables: its configuration sets none');
const table = (seen: Seen) => said(seen, 'input/syntax error: this is a table as kubectl prints it for people');

const K8S: Readonly<Record<string, (seen: Seen) => void>> = {
  'k8s-coredns/kops-ha.coredns-addon.yaml': coredns('v1.14.2'),
  'k8s-coredns/kops-minimal-dns-none.coredns-addon.yaml': (seen) => {
    coredns('v1.14.2')(seen);
    assert.match(seen.cluster.dns!.corefile!, /hosts /);
  },
  'k8s-coredns/kops-minimal-ipv6.coredns-addon.yaml': (seen) => {
    coredns('v1.14.2')(seen);
    assert.match(seen.cluster.dns!.clusterIP!, /:/);
  },
  'k8s-coredns/zalando.coredns-local.configmap.tmpl.yaml': (seen) => {
    assert.ok(seen.all.invalid);
    said(seen, 'input/syntax error: this is a template with {{ }} in it');
  },
  'k8s-deployments/popeye.deployments.yaml': list('default/Deployment/dp1 1', 'default/Deployment/dp2 1', 'default/Deployment/dp3 0'),
  'k8s-deployments/sbctl.deployments.default.json': empty,
  'k8s-deployments/sbctl.deployments.kube-system.json': (seen) => {
    list('kube-system/Deployment/coredns 2')(seen);
    assert.equal([seen.cluster.dns?.version, seen.cluster.dns?.replicas, seen.cluster.dns?.spreading], ['v1.8.6', 2, 'none']);
  },
  'k8s-deployments/sbctl.deployments.kurl.json': list('kurl/Deployment/ekc-operator 1', 'kurl/Deployment/registry 2'),
  'k8s-deployments/sbctl.deployments.longhorn-system.json': (seen) => {
    assert.is(seen.cluster.workloads.length, 6);
    assert.ok(workloads(seen).includes('longhorn-system/Deployment/csi-attacher 3'));
  },
  'k8s-deployments/sbctl.deployments.minio.json': list('minio/Deployment/minio 1'),
  'k8s-deployments/sbctl.deployments.projectcontour.json': list('projectcontour/Deployment/contour 2'),
  'k8s-deployments/sbctl.deployments.velero.json': list('velero/Deployment/velero 1'),
  'k8s-deployments/troubleshoot.deployments.default.json': list(
    ...['api', 'operator', 'postgres-watch', 'web'].map((name) => `default/Deployment/kotsadm-${name} 1`),
  ),
  'k8s-deployments/troubleshoot.deployments.kube-system.json': (seen) => {
    list('kube-system/Deployment/coredns 2', 'kube-system/Deployment/metrics-server 1')(seen);
    assert.is(seen.cluster.dns?.version, '1.7.0');
  },
  'k8s-deployments/troubleshoot.deployments.monitoring.json': (seen) =>
    assert.equal(
      seen.cluster.clients.map(({ name, role }) => `${name} ${role}`),
      ['kube-state-metrics metrics', 'prometheus-operator operator'],
    ),
  'k8s-kube-proxy-config/regolibrary.kube-proxy-cm-1.yaml': proxyMode,
  'k8s-kube-proxy-config/regolibrary.kube-proxy-cm-2.yaml': proxyMode,
  'k8s-kubeadm-config/truong-v1.13.0.kubeadm-config-cm.yaml': threeMasters('v1.13.0'),
  'k8s-kubeadm-config/truong-v1.14.0.kubeadm-config-cm.yaml': threeMasters('v1.15.0'),
  'k8s-kubeadm-config/cookeem-v1.28.kubeadm-config.yaml': (seen) => {
    assert.ok(seen.all.invalid);
    said(seen, 'input/syntax error: a blank is missing after "kind:"');
    assert.is(seen.cluster.controlPlane?.endpoint, '192.168.0.100:16443');
  },
  'k8s-kubelet-config/kops-ha.nodeupconfig-nodes.yaml': (seen) => {
    assert.is(seen.cluster.kubernetesVersion, '1.32.0');
    believes(seen, "kube-proxy v1.32.0, from kops' node settings");
  },
  'k8s-kubelet-config/kube-vip.kubelet.yaml': (seen) => believes(seen, 'every kubelet runs with this configuration'),
  'k8s-nodes/honeycomb.nodes.json': (seen) =>
    assert.is(node(0, seen), 'duckboat-01  v1.21.2-13+d2965f0db10712 5.4.129-63.229.amzn2.aarch64 10.9.150.105'),
  'k8s-nodes/nri-1_22.nodes.yaml': minikube('datagen-1-22', 'control-plane,master', 'v1.22.17', '5.15.49-linuxkit', '192.168.67.2'),
  'k8s-nodes/nri-1_28.nodes.yaml': minikube('datagen-1-28', 'control-plane', 'v1.28.3', '5.15.49-linuxkit-pr', '192.168.49.2'),
  'k8s-nodes/nri-1_33.nodes.yaml': minikube('datagen-1-33', 'control-plane', 'v1.33.0', '6.10.14-linuxkit', '192.168.67.2'),
  'k8s-nodes/popeye.nodes.yaml': (seen) => {
    assert.is(seen.cluster.nodes.length, 5);
    assert.is(node(0, seen), 'n1 control-plane,master v1.21.1 6.5.10-orbstack-00110-gbcfe04c86d2f 192.168.228.3');
    assert.equal(
      [seen.cluster.nodes[3]!.ready, seen.cluster.nodes[4]!.ready, seen.cluster.nodes[4]!.kubeletVersion],
      [false, undefined, undefined],
    );
  },
  'k8s-nodes/regolibrary.bottlerocket-eks.node.json': (seen) => {
    minikube(
      'fargate-ip-200.10.1.2.eu-west-1.compute.internal',
      'control-plane,master',
      'v1.20.7',
      '5.11.0-43-generic',
      '192.168.49.2',
    )(seen);
    assert.match(seen.cluster.nodes[0]!.osImage!, /^Bottlerocket/);
  },
  'k8s-nodes/regolibrary.kind-single.node.json': minikube(
    'attack-chain-6-control-plane',
    'control-plane',
    'v1.25.3',
    '6.5.0-21-generic',
    '172.18.0.2',
  ),
  'k8s-nodes/sbctl.nodes.json': (seen) => {
    assert.equal(
      seen.cluster.nodes.map(({ name, kubeletVersion }) => `${name} ${kubeletVersion}`),
      [1, 2, 3].map((number) => `troubleshoot-demo-00${number} v1.23.5`),
    );
    assert.is(node(0, seen), 'troubleshoot-demo-001 control-plane,master v1.23.5 5.4.0-1069-gcp ');
    said(seen, 'the InternalIP of 3 nodes is blanked out');
  },
  'k8s-nodes/troubleshoot.bundle-nodes.json': skewed(6),
  'k8s-nodes/troubleshoot.nodes.json': (seen) => {
    skewed(7)(seen);
    assert.ok(seen.cluster.nodes.some(({ kubeletVersion }) => kubeletVersion === 'v1.29.11'));
  },
  'k8s-pdb/kube-linter.max-unavailable.yaml': (seen) => {
    said(seen, 'budget baz has no selector');
    said(seen, 'budget foo has no selector');
  },
  'k8s-pdb/kube-linter.min-available.yaml': (seen) => {
    assert.equal(
      seen.cluster.workloads.map(({ name, budget }) => `${name} ${budget?.name} ${budget?.minAvailable}`),
      ['foo undefined undefined', 'foo2 baz2 1', 'foo3 baz3 1'],
    );
    said(seen, 'budget bar/baz selects none of the known workloads');
    said(seen, 'not read: HorizontalPodAutoscaler');
  },
  'k8s-pdb/kube-score.different-namespace.yaml': (seen) => said(seen, '2 budgets (not-foo/app-budget, bar/app-budget) protect nothing'),
  'k8s-pdb/polaris.both-min-and-max.yaml': (seen) => said(seen, 'sets minAvailable and maxUnavailable together'),
  'k8s-pdb/polaris.many.yaml': (seen) => {
    assert.equal(
      seen.cluster.workloads.map(({ budget }) => `${budget?.name} ${budget?.minAvailable}`),
      ['zookeeper-pdb 2'],
    );
    said(seen, '2 budgets (default/abcd-pdb, default/fghi-pdb) select none');
  },
  'k8s-pdb/popeye.pdb.yaml': (seen) => assert.equal(seen.found, []),
  'k8s-pdb/zalando.ebs-csi.yaml': (seen) => assert.equal(seen.found, []),
  'k8s-pods/honeycomb.kubelet-podlist.json': (seen) => {
    assert.is(seen.cluster.workloads.length, 11);
    assert.ok(seen.cluster.workloads.every((one) => one.pods?.every((pod) => pod.node === 'duckboat-01')));
    assert.equal([seen.cluster.dns, seen.cluster.networking?.cni], [undefined, 'calico']);
  },
  'k8s-pods/nri-1_22.pods-all.yaml': minikubePods('datagen-1-22', 'v1.22.17', 'v1.8.4', '3.5.6-0'),
  'k8s-pods/nri-1_28.pods-all.yaml': minikubePods('datagen-1-28', 'v1.28.3', 'v1.10.1', '3.5.9-0'),
  'k8s-pods/nri-1_33.pods-all.yaml': minikubePods('datagen-1-33', 'v1.33.0', 'v1.12.0', '3.5.21-0'),
  'k8s-pods/popeye.pods-1.yaml': list('default/Pod/p1 1'),
  'k8s-pods/popeye.pods-2.yaml': list(
    'default/ReplicaSet/rs1 undefined',
    'default/Pod/p2 1',
    'default/DaemonSet/rs3 undefined',
    'default/Job/j4 undefined',
    'default/ReplicaSet/rs5 undefined',
  ),
  'k8s-pods/regolibrary.kube-apiserver.pod.json': (seen) => {
    assert.equal([seen.cluster.kubernetesVersion, seen.cluster.controlPlane?.apiserver?.version], ['v1.20.7', 'v1.20.7']);
    assert.equal(workloads(seen), [], 'a static pod is no workload');
  },
  'k8s-pods/sbctl.pods-all.Table.json': (seen) => said(seen, 'input/ignored warning: this is a Table'),
  'k8s-pods/sbctl.pods.default.json': empty,
  'k8s-pods/sbctl.pods.kube-system.json': (seen) => {
    assert.is(seen.cluster.kubernetesVersion, 'v1.23.5');
    believes(seen, 'v1.8.6, 2 pods on troubleshoot-demo-001');
    believes(seen, 'etcd is stacked: members on troubleshoot-demo-001');
    assert.is(seen.cluster.networking?.cni, 'weave');
  },
  'k8s-pods/sbctl.pods.kurl.json': (seen) => assert.is(pods(seen, 'registry')?.length, 2),
  'k8s-pods/sbctl.pods.longhorn-system.json': (seen) => {
    assert.is(seen.cluster.workloads.length, 14);
    assert.is(pods(seen, 'csi-attacher')?.length, 3);
  },
  'k8s-pods/sbctl.pods.minio.json': (seen) => assert.is(pods(seen, 'minio')?.length, 1),
  'k8s-pods/sbctl.pods.projectcontour.json': (seen) => assert.equal([pods(seen, 'contour')?.length, pods(seen, 'envoy')?.length], [2, 3]),
  'k8s-pods/sbctl.pods.velero.json': (seen) => assert.equal([pods(seen, 'restic')?.length, pods(seen, 'velero')?.length], [3, 2]),
  'k8s-pods/troubleshoot.pods.default-unhealthy.json': (seen) => assert.is(pods(seen, 'random-pod')?.[0]?.ready, false),
  'k8s-pods/troubleshoot.pods.pending-node-affinity.json': (seen) => assert.is(pods(seen, 'kotsadm')?.[0]?.node, undefined),
  'k8s-tables/cookeem-v1.28.get-nodes.txt': table,
  'k8s-tables/cookeem-v1.28.get-pods-wide.txt': table,
  'k8s-tables/k3s-docs.get-nodes.txt': table,
  'k8s-tables/lwieske.vagrant-run.log': table,
  'k8s-tables/truong-upgrade-v1.14.0.kubeadm-output.txt': (seen) => assert.ok(seen.all.invalid && seen.found.length === 1),
  'k8s-tables/truong-v1.13.0.nodes-wide.txt': table,
  'k8s-version/regolibrary.api_version.yaml': (seen) => assert.is(seen.cluster.kubernetesVersion, 'v1.22.11-gke.400'),
  'k8s-version/sbctl.cluster_version.json': (seen) => assert.is(seen.cluster.kubernetesVersion, 'v1.23.5'),
};

/** One balancer of a file: name, address and port, members, action and how it is known, monitor. */
const one =
  (name: string, address: string, who: string, does: string, probe: string) =>
  (seen: Seen): void => {
    const found = balancer(seen, name);
    assert.equal([`${found.address}:${found.port}`, members(found), action(found), monitor(found)], [address, who, does, probe]);
  };
const every =
  (...checks: readonly ((seen: Seen) => void)[]) =>
  (seen: Seen): void => {
    for (const check of checks) check(seen);
  };
const count = (number: number) => (seen: Seen) => assert.is(seen.cluster.loadBalancers.length, number);
const POOL_ONLY = 'undefined:undefined';
const BY_DEFAULT = 'none default';
const icap = '192.168.5.10:1344 enabled,192.168.5.11:1344 enabled';
const eight = every(count(7), one('vs_http_1', '10.33.0.11:80', '10.20.10.100:80 enabled', BY_DEFAULT, 'http 5s 16s'), (seen) =>
  said(seen, 'vs_http_7 has no pool: no balancer is made of it'),
);
const three = (first: string, address: string, who: string) =>
  every(count(3), one(first, address, who, BY_DEFAULT, 'none'), (seen) =>
    said(seen, 'cannot tell whether 3 virtual servers end connections'),
  );

const F5: Readonly<Record<string, (seen: Seen) => void>> = {
  'f5-as3/acc.iapp5.as3.json': one('test-https-web', '0.0.0.0:2405', '', BY_DEFAULT, 'none'),
  'f5-as3/acc.pool.as3.json': every(
    one('testItem1', POOL_ONLY, '10.2.2.2:400 enabled', 'drop given', 'http 5s 16s'),
    one('testItem2', POOL_ONLY, '192.168.2.2:400 enabled', BY_DEFAULT, 'http 5s 16s'),
  ),
  'f5-as3/acc.pool4.as3.json': one('testItem1', POOL_ONLY, '', BY_DEFAULT, 'http 5s 16s'),
  'f5-as3/acc.service_http26.as3.json': eight,
  'f5-as3/acc.service_tcp.as3.json': one('serviceMain', '10.0.5.10:1344', icap, BY_DEFAULT, 'tcp 5s 16s'),
  'f5-as3/acc.service_udp.as3.json': one('serviceMain', '10.0.5.10:1344', icap, BY_DEFAULT, 'udp 5s 16s'),
  'f5-as3/appsvcs.adapt-profile.json': every(noBalancer, (seen) => said(seen, '2 virtual servers have no pool')),
  'f5-as3/appsvcs.calling-resources-from-url-source-full.json': every(
    one('service', '10.0.1.172:80', '192.0.1.170:80 enabled,192.0.1.171:80 enabled', 'none given', 'http 5s 16s'),
    (seen) => said(seen, 'Maintenance_iRule on virtual server /Sample_04/ApplicationA/service is not followed'),
  ),
  'f5-as3/appsvcs.identify-pool-members-via-fqdn-pool.json': one(
    'service',
    '192.0.2.241:80',
    'demo.example.com:80 enabled',
    BY_DEFAULT,
    'none',
  ),
  'f5-as3/appsvcs.inband-monitor.json': one('monitorInband_pool', POOL_ONLY, '192.0.2.20:443 enabled', BY_DEFAULT, 'inband  '),
  'f5-as3/appsvcs.node-monitor.json': one('testVirtual', '1.2.3.4:80', '1.2.3.4:80 enabled', BY_DEFAULT, 'icmp 5s 16s'),
  'f5-as3/appsvcs.one-tenant-three-applications.json': every(
    count(3),
    one('AnotherName', '10.0.6.14:80', '192.0.6.141:21 enabled,192.0.6.142:21 enabled', BY_DEFAULT, 'tcp 5s 16s'),
  ),
  'f5-as3/appsvcs.per-app-multiple-apps.json': every(
    count(2),
    one('/Application2/service', '192.0.2.2:80', '192.0.2.30:80 enabled,192.0.2.40:80 enabled', BY_DEFAULT, 'none'),
  ),
  'f5-as3/appsvcs.per-app-pool.json': one('pool1', POOL_ONLY, '', 'none given', 'none'),
  'f5-as3/appsvcs.service-tcp-with-service-down-action.json': every(noBalancer, (seen) => said(seen, 'serviceDownImmediateAction')),
  'f5-as3/appsvcs.sharenodes-second.json': every(
    one('service', '10.0.7.10:80', '10.244.1.28:80 enabled', BY_DEFAULT, 'http 5s 16s'),
    one('web_pool2', POOL_ONLY, '10.244.1.58:80 enabled', BY_DEFAULT, 'http 5s 16s'),
  ),
  'f5-as3/appsvcs.simple-http-application-full.json': one(
    'service',
    '10.0.1.10:80',
    '192.0.1.10:80 enabled,192.0.1.11:80 enabled',
    'none given',
    'http 5s 16s',
  ),
  'f5-as3/appsvcs.tcp-load-balanced-icap-with-custom-monitor.json': one(
    'service',
    '10.0.5.10:1344',
    '192.0.5.10:1344 enabled,192.0.5.11:1344 enabled',
    BY_DEFAULT,
    'tcp 5s 16s',
  ),
  'f5-as3/appsvcs.tcp-udp-monitors.json': every(
    one('service', '10.0.9.10:1234', '1.1.1.1:1234 enabled', BY_DEFAULT, 'udp 5s 16s'),
    (seen) => {
      assert.is(basisOf(balancer(seen, 'service'), 'monitor/timeout'), 'default');
      believes(seen, 'are down when fewer than 1 of their 2 monitors say up');
    },
  ),
  'f5-as3/appsvcs.tcp-virtual-server-to-icap-with-custom-monitor-full.json': every(
    one('service', '10.0.5.10:1344', '192.0.5.10:1344 enabled,192.0.5.11:1344 enabled', 'none given', 'tcp 5s 16s'),
    (seen) => assert.is(basisOf(balancer(seen, 'service'), 'monitor/timeout'), 'given'),
  ),
  'f5-as3/cis.tcp-transport-server.yaml': (seen) => said(seen, 'TransportServer svc1-tcp-transport-server'),
  'f5-bigip-conf/acc.ex14.conf': every(count(5), one('test_1', POOL_ONLY, '', BY_DEFAULT, 'none')),
  'f5-bigip-conf/acc.iapp5.conf': every(count(2), one('test-https-web', '0.0.0.0:2405', '', BY_DEFAULT, 'none')),
  'f5-bigip-conf/acc.pool.conf': every(
    one('testItem1', POOL_ONLY, '10.2.2.2:400 disabled', 'drop given', 'http 5s 16s'),
    one('testItem2', POOL_ONLY, '192.168.2.2:400 enabled', BY_DEFAULT, 'http 5s 16s'),
  ),
  'f5-bigip-conf/acc.pool4.conf': one('testItem1', POOL_ONLY, '', BY_DEFAULT, 'http 5s 16s'),
  'f5-bigip-conf/acc.service_http26.conf': eight,
  'f5-bigip-conf/acc.service_tcp.conf': one('serviceMain', '10.0.5.10:1344', icap, BY_DEFAULT, 'tcp 5s 16s'),
  'f5-bigip-conf/acc.service_udp.conf': one('serviceMain', '10.0.5.10:1344', icap, BY_DEFAULT, 'udp 5s 16s'),
  'f5-bigip-conf/batfish.f5_bigip_vip_configuration.conf': three(
    'virtual1',
    '10.0.0.1:80',
    '172.16.0.1:80 enabled,172.16.0.2:8080 enabled',
  ),
  'f5-bigip-conf/batfish.ltm.conf': every(
    one('SOME_LTM_POOL', POOL_ONLY, '192.0.2.2:80 enabled,192.0.2.3:80 enabled', 'reset given', '  '),
    (seen) => said(seen, 'pool /Common/SOME_POOL of virtual server /Common/SOME_VIRTUAL is not in this configuration'),
    (seen) => assert.is(balancer(seen, 'SOME_VIRTUAL').serviceDownAction, undefined),
  ),
  'f5-bigip-conf/batfish.ltm_virtual_disabled.conf': every(three('virtual_disabled', '192.0.2.1:80', '192.0.2.11:80 enabled'), (seen) =>
    said(seen, 'virtual server /Common/virtual_disabled is disabled'),
  ),
  'f5-bigip-conf/batfish.vip_description.conf': three('virtual1', '192.0.2.1:80', '10.0.0.1:80 enabled'),
  'f5-bigip-conf/journeys.ascii_and_unicode.conf': every(noBalancer, (seen) => said(seen, '3 objects that are not ltm')),
  'f5-bigip-conf/journeys.complex_obj.conf': every(noBalancer, (seen) => said(seen, 'APM-2-test_VS has no pool')),
  'f5-bigip-conf/journeys.not_balanced_brackets.conf': (seen) => {
    assert.ok(seen.all.invalid);
    said(seen, 'input/syntax error: the brace after "vlans" is never closed');
  },
  'f5-bigip-conf/journeys.sample_bigip.conf': every(noBalancer, (seen) => said(seen, 'virtual server /Common/virtual has no pool')),
  'f5-bigip-conf/netutils.bigip_full.txt': every(noBalancer, (seen) => said(seen, '99 objects that are not ltm')),
  'f5-icontrol-json/f5-common-python.pool-create-response.json': one('generatetestjson', POOL_ONLY, 'unknown', 'none given', 'none'),
  'f5-icontrol-json/f5-common-python.collection-docs.js.txt': every(count(2), one('mypool', POOL_ONLY, 'unknown', 'none given', 'none')),
  'f5-icontrol-json/f5audit.pool_members_pool-web.json': every(noBalancer, (seen) =>
    said(seen, 'belongs to a pool that the answer does not name'),
  ),
  'f5-icontrol-json/f5audit.pools.json': every(count(5), one('pool-orphan', POOL_ONLY, 'unknown', 'undefined given', 'tcp 5s 16s')),
  'f5-icontrol-json/f5audit.virtuals.json': every(
    count(4),
    one('vs-web', '192.0.2.10:443', 'unknown', 'undefined given', 'undefined'),
    (seen) => said(seen, 'the pools of 4 virtual servers are not in this answer'),
  ),
};

if (!existsSync(corpus)) {
  console.log('skipped: the corpus of real dumps is not at ../shared/corpus');
  test('skipped without the corpus', () => {});
} else {
  const textOf = (file: string): string => readFileSync(new URL(file, corpus), 'utf8');
  const see = (...files: readonly string[]): Seen => {
    const all = read(files.map((file) => parseInput({ file, text: textOf(file) })));
    const [cluster] = all.inventories;
    return {
      all,
      cluster:
        cluster ?? ({ nodes: [], loadBalancers: [], workloads: [], believed: [], services: [], clients: [] } as unknown as Inventory),
      found: all.findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`),
    };
  };
  const facts = { ...K8S, ...F5 };
  const present = readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(k8s-|f5-)/.test(entry.name))
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, corpus)).map((file) => `${name}/${file}`))
    .sort();

  test('every file of the kinds that are read has its facts here', () => {
    assert.ok(present.length > 90, `${present.length} files`);
    assert.equal(Object.keys(facts).sort(), present);
  });

  for (const [file, holds] of Object.entries(facts)) {
    test(file, () => {
      const seen = see(file);
      holds(seen);
      const { sources } = seen.all;
      const tells = seen.found.length > 0 || seen.all.inventories.some(({ files }) => files.includes(file));
      assert.ok(tells, 'it gives a cluster or says why not');
      for (const { evidence } of seen.all.findings)
        for (const { place } of evidence) {
          const { line, column } = locationOf(sources.get(place.file)!, sources.get(place.file)!.locate(place.pointer, place.key));
          assert.ok(line >= 1 && column >= 1);
        }
    });
  }

  test('a support bundle of one file a namespace is one cluster', () => {
    const seen = see(...present.filter((file) => /\/sbctl\./.test(file)));
    assert.equal([seen.all.inventories.length, seen.cluster.nodes.length, seen.cluster.kubernetesVersion], [1, 3, 'v1.23.5']);
    assert.equal([seen.cluster.dns?.replicas, seen.cluster.dns?.pods?.length], [2, 2]);
    assert.equal(
      seen.cluster.nodes.map(({ kubeProxyVersion }) => kubeProxyVersion),
      ['v1.23.5', 'v1.23.5', 'v1.23.5'],
    );
    assert.not(
      seen.found.some((text) => text.includes('two clusters')),
      seen.found.join('\n'),
    );
  });

  test('nodes and pods of two clusters are not mixed in silence', () => {
    const seen = see('k8s-nodes/nri-1_22.nodes.yaml', 'k8s-pods/nri-1_33.pods-all.yaml');
    said(seen, 'two clusters');
  });

  for (const version of ['1_22', '1_28', '1_33'])
    test(`nodes and pods of minikube ${version} are one cluster`, () => {
      const seen = see(`k8s-nodes/nri-${version}.nodes.yaml`, `k8s-pods/nri-${version}.pods-all.yaml`);
      assert.is(seen.cluster.nodes[0]!.kubeProxyVersion, seen.cluster.kubernetesVersion);
      assert.not(
        seen.found.some((text) => text.includes('two clusters')),
        seen.found.join('\n'),
      );
    });
}

test.run();
