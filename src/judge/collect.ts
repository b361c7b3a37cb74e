/** What nobody but the host itself says. */
const ON_NODE =
  'grep -w swap /etc/fstab; systemctl list-unit-files --type=swap; systemctl is-enabled unattended-upgrades dnf-automatic.timer, on the node';

/** How a missing fact is found out: its path, or the last name of it -> a command, or where to look. `<...>` is for the reader to fill in. */
const COMMANDS: Readonly<Record<string, string>> = {
  kubeletVersion: 'kubectl get nodes -o json',
  kubeProxyVersion: 'kubectl -n kube-system get daemonsets -o json',
  serviceDownAction: 'tmsh list ltm pool all-properties',
  onMarkedDown: "grep -n 'server\\|on-marked-down' /etc/haproxy/haproxy.cfg",
  connectionTermination: 'aws elbv2 describe-target-group-attributes --target-group-arn <arn>',
  loadBalancers:
    'the configuration of the balancer in front of kube-apiserver: tmsh list ltm, which is read as it is; of another product an entry under loadBalancers',
  loadBalancer: 'grep server: /etc/kubernetes/kubelet.conf on the node',
  vendor: 'ask the team that runs the balancer which product it is',
  fronts: 'kubectl -n kube-system get configmaps -o json',
  members: 'kubectl get nodes -o wide and the members of the balancer',
  monitor: 'tmsh list ltm monitor, or the check and server lines of haproxy.cfg',
  mode: 'say in the plan how the host is stopped: mode: graceful or mode: abrupt',
  downtime: 'measure how long the host does not answer pings while it restarts',
  dns: 'kubectl -n kube-system get pods,deployments -l k8s-app=kube-dns -o json',
  pods: 'kubectl get pods -A -o json',
  tolerations: 'kubectl get deployments,daemonsets,statefulsets,pods,poddisruptionbudgets -A -o json',
  replicas: 'kubectl get deployments -A -o json',
  budget: 'kubectl get poddisruptionbudgets -A -o json',
  lameduck: 'kubectl -n kube-system get configmaps -o json',
  spreading: 'kubectl -n kube-system get deployments -o json',
  nodeLocalCache: 'kubectl -n kube-system get daemonsets -o json',
  provider: 'kubectl -n kube-system get deployments -l k8s-app=kube-dns -o json',
  topology: 'kubectl -n kube-system get pods -l component=etcd -o json',
  kubernetesVersion: 'kubectl version -o json',
  installer: 'kubectl -n kube-system get configmaps -o json',
  labels: 'kubectl get nodes -o json',
  peakQueriesPerSecond: 'Prometheus: max_over_time(sum(rate(coredns_dns_requests_total[5m]))[7d:5m])',
  queriesPerSecondPerReplica: 'ask one DNS pod for more and more names (dnsperf) until it drops some, on a test cluster',
  certificates: 'kubeadm certs check-expiration, on a control-plane node',
  services: 'kubectl get services,endpointslices -A -o json',
  workloads: 'kubectl get deployments,daemonsets,statefulsets,pods,poddisruptionbudgets -A -o json',
  webhooks: 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o json',
  failurePolicy: 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o json',
  volumes: 'kubectl get deployments,daemonsets,statefulsets,pods,poddisruptionbudgets -A -o json',
  images: 'kubectl get deployments,daemonsets,statefulsets,pods,poddisruptionbudgets -A -o json',
  corefile: 'kubectl -n kube-system get configmaps -o json',
  requestedApis: 'kubectl get --raw /metrics | grep apiserver_requested_deprecated_apis',
  shutdownGracePeriod: 'kubectl get --raw /api/v1/nodes/<node>/proxy/configz',
  rotateCertificates: 'kubectl get --raw /api/v1/nodes/<node>/proxy/configz',
  cgroupVersion: 'stat -fc %T /sys/fs/cgroup, on the node',
  swap: 'swapon --show, on the node',
  swapAtBoot: ON_NODE,
  unattendedUpgrades: ON_NODE,
  manageForeignRoutingPolicyRules: 'networkctl status; systemd-analyze cat-config systemd/networkd.conf, on the node',
  staticPodReferences:
    "grep -lE 'secretName|secretKeyRef|configMap|serviceAccountName|persistentVolumeClaim' /etc/kubernetes/manifests/*, on the node",
  'etcd/flags': 'kubectl -n kube-system get pods -l component=etcd -o json',
  'networking/cni': 'kubectl -n kube-system get daemonsets -o json',
  'etcd/authEnabled': 'etcdctl auth status',
  kubeProxyMode: 'kubectl -n kube-system get configmaps -o json',
  'controlPlane/apiserver/flags': 'kubectl -n kube-system get pods -l tier=control-plane -o json',
  'controlPlane/controllerManager/flags': 'kubectl -n kube-system get pods -l tier=control-plane -o json',
  'controlPlane/scheduler/flags': 'kubectl -n kube-system get pods -l tier=control-plane -o json',
  'kubelet/flags': 'cat /var/lib/kubelet/kubeadm-flags.env; systemctl cat kubelet, on the node',
  'kubeProxy/flags': 'kubectl -n kube-system get daemonsets -o json',
  'etcd/version': 'kubectl -n kube-system get pods -l component=etcd -o json',
  'etcd/members': 'etcdctl member list -w json',
  'dns/version': 'kubectl -n kube-system get pods,deployments -l k8s-app=kube-dns -o json',
  'monitor/recv': 'tmsh list ltm monitor, or the check and server lines of haproxy.cfg',
  'window/start': 'say in the plan when it begins: window: { start: 2026-12-01T22:00 }',
};

/** Facts whose command prints what nothing here reads: where its answer is typed. Of all others the output itself is read. */
const TYPED: Readonly<Record<string, string>> = {
  onMarkedDown: 'onMarkedDown of the balancer',
  connectionTermination: 'connectionTermination of the balancer',
  loadBalancer: 'loadBalancer of the node',
  vendor: 'vendor of the balancer',
  members: 'members of the balancer',
  monitor: 'monitor of the balancer, unless it is an F5: tmsh list ltm is read as it is',
  downtime: 'downtime of the step',
  peakQueriesPerSecond: 'dns.peakQueriesPerSecond',
  queriesPerSecondPerReplica: 'dns.queriesPerSecondPerReplica',
  requestedApis: 'requestedApis: group/version/resource, [] for none',
  // cgroup2fs is v2, tmpfs v1: https://kubernetes.io/docs/concepts/architecture/cgroups/#check-cgroup-version
  cgroupVersion: 'cgroupVersion of the node: cgroup2fs is v2, tmpfs is v1',
  swap: 'swap of the node: true or false',
  swapAtBoot: 'swapAtBoot of the node: true or false',
  unattendedUpgrades: 'unattendedUpgrades of the node: true or false',
  manageForeignRoutingPolicyRules: 'manageForeignRoutingPolicyRules of the node: true or false',
  staticPodReferences: 'staticPodReferences of the node: [] for none',
  'etcd/authEnabled': 'etcd.authEnabled: true or false',
  'kubelet/flags': 'kubelet.flags of the node: {} for none',
};

/** Where the answer to a missing fact is typed, where the output of its command is not read; undefined where it is, or where none is known. */
export function typed(fact: string): string | undefined {
  const name = nameIn(COMMANDS, fact) ?? fact;
  return Object.hasOwn(TYPED, name) ? TYPED[name] : undefined;
}

/** The command that collects a fact, by its path or the last name of it that is known (`monitor/type`: that of `monitor`); undefined where none is known. */
export function collect(fact: string): string | undefined {
  const name = nameIn(COMMANDS, fact);
  return name === undefined ? (Object.hasOwn(NODE_FIELDS, fact) ? 'kubectl get nodes -o json' : undefined) : COMMANDS[name];
}

/** A fact's path, or the last name of it that is known. */
const nameIn = (table: object, fact: string): string | undefined =>
  [fact, ...fact.split('/').reverse()].find((one) => Object.hasOwn(table, one));

const NODE_FIELDS: Readonly<Record<string, true>> = {
  kernelVersion: true,
  containerRuntimeVersion: true,
  osImage: true,
  zone: true,
  ready: true,
  unschedulable: true,
};

/** What a product does where a fact is not given, for the sentence that asks for it. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  serviceDownAction: "F5's default is none",
  onMarkedDown: "HAProxy's default is none",
  connectionTermination: 'differs by target group',
};
