/** The incident's cluster (examples/master-reboot) as its tools would have printed it: fixtures of our own, shaped like real dumps. */

interface Meta {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly [more: string]: unknown;
}
const metadata = ({ name, namespace, labels, ...more }: Meta) => ({
  creationTimestamp: '2020-08-03T09:12:44Z',
  ...(labels && { labels }),
  name,
  ...(namespace !== undefined && { namespace }),
  resourceVersion: '48113',
  ...more,
});
const list = (items: readonly unknown[]) => ({ apiVersion: 'v1', items, kind: 'List', metadata: { resourceVersion: '', selfLink: '' } });

export const MASTERS = ['master-1', 'master-2', 'master-3'] as const;
const MASTER_LABEL = 'node-role.kubernetes.io/master';

function node(name: string, ip: string, master: boolean, kubelet: string) {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: metadata({
      name,
      uid: `5c7e-${name}`,
      labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', ...(master && { [MASTER_LABEL]: '' }) },
      annotations: { 'node.alpha.kubernetes.io/ttl': '0' },
    }),
    spec: { podCIDR: '10.244.0.0/24' },
    status: {
      addresses: [
        { address: ip, type: 'InternalIP' },
        { address: name, type: 'Hostname' },
      ],
      allocatable: { cpu: '4', memory: '8052956Ki', pods: '110' },
      conditions: [{ message: 'kubelet is posting ready status', reason: 'KubeletReady', status: 'True', type: 'Ready' }],
      nodeInfo: {
        architecture: 'amd64',
        containerRuntimeVersion: 'docker://19.3.11',
        kernelVersion: '3.10.0-1127.el7.x86_64',
        kubeProxyVersion: kubelet,
        kubeletVersion: kubelet,
        operatingSystem: 'linux',
        osImage: 'CentOS Linux 7 (Core)',
      },
    },
  };
}

/** `kubectl get nodes -o json`. */
export const nodes = (workers = 60, kubelet = 'v1.18.6') =>
  list([
    ...MASTERS.map((name, i) => node(name, `10.0.0.${11 + i}`, true, kubelet)),
    ...Array.from({ length: workers }, (_, i) => node(`worker-${i + 1}`, `10.0.1.${i + 1}`, false, kubelet)),
  ]);

function pod(name: string, where: string, ip: string, more: { meta: Partial<Meta>; spec: object }) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadata({ name, namespace: 'kube-system', ...more.meta }),
    spec: { nodeName: where, ...more.spec },
    status: { phase: 'Running', podIP: ip, conditions: [{ status: 'True', type: 'Ready' }] },
  };
}
const corednsPod = {
  containers: [{ name: 'coredns', image: 'k8s.gcr.io/coredns:1.6.7' }],
  tolerations: [{ key: MASTER_LABEL, effect: 'NoSchedule' }],
};
const dnsLabels = { 'k8s-app': 'kube-dns' };
const coredns = (name: string, where: string, ip: string) =>
  pod(name, where, ip, {
    meta: {
      labels: { ...dnsLabels, 'pod-template-hash': '66bff467f8' },
      ownerReferences: [{ apiVersion: 'apps/v1', controller: true, kind: 'ReplicaSet', name: 'coredns-66bff467f8' }],
    },
    spec: corednsPod,
  });
const etcd = (where: string, ip: string) =>
  pod(`etcd-${where}`, where, ip, {
    meta: {
      labels: { component: 'etcd', tier: 'control-plane' },
      annotations: { 'kubernetes.io/config.source': 'file' },
      ownerReferences: [{ apiVersion: 'v1', controller: true, kind: 'Node', name: where }],
    },
    spec: { hostNetwork: true, containers: [{ name: 'etcd', image: 'k8s.gcr.io/etcd:3.4.3-0', command: ['etcd', `--name=${where}`] }] },
  });

/** `kubectl -n kube-system get pods,deployments,daemonsets -o json`. */
export const workloads = (proxy = 'v1.18.6') =>
  list([
    coredns('coredns-66bff467f8-a', 'master-1', '10.244.0.2'),
    coredns('coredns-66bff467f8-b', 'master-2', '10.244.1.2'),
    ...MASTERS.map((name, i) => etcd(name, `10.0.0.${11 + i}`)),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata({ name: 'coredns', namespace: 'kube-system', labels: dnsLabels }),
      spec: { replicas: 2, selector: { matchLabels: dnsLabels }, template: { metadata: { labels: dnsLabels }, spec: corednsPod } },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: metadata({ name: 'kube-proxy', namespace: 'kube-system', labels: { 'k8s-app': 'kube-proxy' } }),
      spec: {
        selector: { matchLabels: { 'k8s-app': 'kube-proxy' } },
        template: {
          metadata: { labels: { 'k8s-app': 'kube-proxy' } },
          spec: { hostNetwork: true, containers: [{ name: 'kube-proxy', image: `k8s.gcr.io/kube-proxy:${proxy}` }] },
        },
      },
      status: { desiredNumberScheduled: 63 },
    },
  ]);

const CLUSTER = `apiServer:
  extraArgs:
    authorization-mode: Node,RBAC
apiVersion: kubeadm.k8s.io/v1beta2
controlPlaneEndpoint: 10.0.0.100:6443
etcd:
  local:
    dataDir: /var/lib/etcd
kind: ClusterConfiguration
kubernetesVersion: v1.18.6
networking:
  podSubnet: 10.244.0.0/16
  serviceSubnet: 10.96.0.0/12
`;
export const COREFILE =
  '.:53 {\n    errors\n    health {\n       lameduck 5s\n    }\n    ready\n    kubernetes cluster.local\n    forward . /etc/resolv.conf\n}\n';
const configMap = (name: string, data: Readonly<Record<string, string>>) => ({
  apiVersion: 'v1',
  data,
  kind: 'ConfigMap',
  metadata: metadata({ name, namespace: 'kube-system' }),
});

/** `kubectl -n kube-system get configmaps -o json`. */
export const configMaps = () =>
  list([
    configMap('coredns', { Corefile: COREFILE }),
    configMap('kubeadm-config', { ClusterConfiguration: CLUSTER }),
    configMap('kube-proxy', {
      'config.conf': 'apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: iptables\n',
      'kubeconfig.conf': 'apiVersion: v1\nkind: Config\nclusters:\n- name: default\n  cluster:\n    server: https://10.0.0.100:6443\n',
    }),
  ]);

const member = (number: number) => `        /Common/m${number}%2:6443 {\n            address 10.0.0.${10 + number}%2\n        }\n`;

/** `tmsh list ltm` of the pair in front of the API, in a route domain, with a profile of its own and everything else by default. */
export const BIGIP = `#TMSH-VERSION: 15.1.0
ltm pool /Common/masters {
    members {
${[1, 2, 3].map(member).join('')}    }
    monitor /Common/tcp
}
ltm profile tcp /Common/apiserver {
    app-service none
    defaults-from /Common/tcp
}
ltm virtual /Common/apiserver-vip {
    destination /Common/10.0.0.100%2:6443
    ip-protocol tcp
    mask 255.255.255.255
    pool /Common/masters
    profiles {
        /Common/apiserver { }
    }
    source 0.0.0.0%2/0
    translate-address enabled
    translate-port enabled
}
`;
