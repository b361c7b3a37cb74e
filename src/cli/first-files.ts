/** The files that `init` writes, by name. Each is valid as it stands, and none says anything of a cluster: an invented node would be judged in the place of the real ones. */
export const FIRST_FILES: readonly { readonly file: string; readonly text: string }[] = [
  {
    file: 'premortem.yaml',
    text: `# yaml-language-server: $schema=.premortem/config.json
# How premortem judges the documents in this folder and below it.

failOn: error             # exit status 1 from this severity on: error, warning, info or never

drills:                   # run against every inventory in this folder and below, so that a repository without plans is checked too
  - control-plane-reboots # each control-plane node rebooted in turn
  - patch-in-batches      # every worker drained and rebooted, a tenth at a time
  - balancer-lost         # each active balancer lost
  - dns-restarted         # the DNS pods replaced, one after the other
# - drills/our-own.yaml   # kind: Drill, steps as in a plan

# severity:               # another severity for single rules
#   dns/replicas-on-control-plane: warning
# disable: []             # rules that do not apply here
# rules: [rules]          # folders with rules of your own
`,
  },
  {
    file: 'inventory.yaml',
    text: `# yaml-language-server: $schema=.premortem/inventory.json
# What the dumps beside this file (see the commands that "premortem init" prints) do not say. What is written here wins over them, so write
# only what is true of your cluster; leave out what you do not know: it is then unknown, and premortem says where that matters.
# Every line below is an example. Take the # away where you need it.
apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata:
  name: my-cluster
spec: {}                  # take the {} away with the first #
  # kubernetesVersion: v1.29.4
  # nodes:
  #   - { name: cp-1, roles: [control-plane], kubeletVersion: v1.29.4, kubeProxyVersion: v1.29.4 }
  #   - { name: cp-2, roles: [control-plane], kubeletVersion: v1.29.4, kubeProxyVersion: v1.29.4 }
  #   - { name: cp-3, roles: [control-plane], kubeletVersion: v1.29.4, kubeProxyVersion: v1.29.4 }
  #   - { name: worker, count: 10, kubeletVersion: v1.29.4, kubeProxyVersion: v1.29.4 }   # worker-1 to worker-10
  # etcd:
  #   topology: stacked     # one member on every control-plane node
  # loadBalancers:
  #   - name: api
  #     vendor: haproxy     # or f5-bigip, nginx, keepalived, ipvs, aws-nlb, azure-lb, kube-vip, generic
  #     fronts: kube-apiserver
  #     members: [cp-1, cp-2, cp-3]
  #     onMarkedDown: shutdown-sessions
  #     monitor: { type: tcp, interval: 2s, fall: 3, rise: 2 }
  # dns:
  #   provider: coredns
  #   pods:
  #     - { name: coredns-a, node: worker-1, ip: 10.244.1.10 }
  #     - { name: coredns-b, node: worker-2, ip: 10.244.2.10 }
`,
  },
  {
    file: 'plan.yaml',
    text: `# yaml-language-server: $schema=.premortem/plan.json
# What is going to be done, in order. A step begins when the one before has ended, its gate holds and its wait has passed.
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata:
  name: patch-control-plane
spec:
  # inventory: inventory.yaml   # without this line, everything in this folder counts
  window:
    duration: 1h
  steps:
    - id: control-plane
      each: { role: control-plane, batch: 1 }   # or a step for each node: { action: reboot, node: NAME, ... }
      steps:
        - id: reboot
          action: reboot
          mode: graceful      # or abrupt; without it both are explored
          duration: { least: 2m, likely: 4m, most: 10m }
          gate: [node-ready, etcd-healthy]
          wait: 5m
`,
  },
];

/** What to run, and where, so that nobody types what the cluster and the balancer can say themselves. */
export const COLLECT = `Collect the facts into this folder; what is found there is read as it is:

  kubectl get nodes -o json > nodes.json
  kubectl get pods,deployments,daemonsets,statefulsets,poddisruptionbudgets,services,endpoints -A -o json > workloads.json
  kubectl -n kube-system get configmaps coredns kubeadm-config kube-proxy --ignore-not-found -o json > configmaps.json

  ssh admin@BIG-IP tmsh -q list ltm > bigip.txt        # where an F5 fronts the API

Then: premortem lint      # without dumps it can only say that no node is known
`;
