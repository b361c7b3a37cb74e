/* The documents that users write. Generated from src/read/schema/*.json by src/read/schema/generate.ts; do not edit by hand. */

/** One thing done to one target. */
export type ActionStepDocument =
  | HostStep
  | CordonStep
  | DrainStep
  | LabelStep
  | TaintStep
  | PodsStep
  | RestartStep
  | UpgradeStep
  | ScaleStep
  | RolloutStep
  | ApplyStep
  | ConfigureStep
  | LbMemberStep
  | LbConnectionsStep
  | FailoverStep
  | EtcdMemberStep
  | EtcdStep
  | WaitStep
  | GateStep
  | RunStep;

/** A number, or a percentage such as 10%. */
export type Amount = number | Percentage;

/** A Go-style duration: 90s, 15m, 1h30m, 250ms; a year (8784h) at most. */
export type Duration = string;

/** A duration, or a range {least: 2m, likely: 3m, most: 8m} where it is not known exactly. */
export type DurationOrRange = Duration | DurationRange;

/** The last day on which it counts. */
export type EndDate = string;

/** A condition that holds the plan until it is true: one that premortem knows, or a command. */
export type GateDocument =
  | ('node-ready' | 'etcd-healthy' | 'apiserver-ready' | 'endpoints-in-api' | 'endpoints-on-nodes' | 'lb-member-up' | 'pods-ready')
  | CommandGate;

/** One gate, or several that all have to hold. */
export type GateOrList = GateDocument | GateDocument[];

/** A node, several, or a selector {role: ..., labels: {...}}. A member of a group is group-7. */
export type NodesDocument = string | string[] | NodeSelector;

/** A percentage such as 50%. */
export type Percentage = string;

/** area/hazard, or area/* for all of an area. */
export type RuleName = string;

/** An action, or `parallel` steps, or steps for `each` batch of nodes. */
export type StepDocument = ActionStepDocument | ParallelStepDocument | EachStepDocument;

/** One, or a list. */
export type StringOrList = string | string[];

/** A Kubernetes version, with a distribution's suffix where it has one. In quotes where it would be a number. */
export type Version = string;

/** A finding that is accepted as long as it does not get worse. */
export interface AcceptedDocument {
  /** Its name, as reports have it. */
  fingerprint: string;
  /** Its name without the ids of steps: what it is known by where a step got another id. */
  likeness?: string;
  rule: RuleName;
  /** The plan it was found in. */
  plan?: string;
  /** The cluster it was found in. */
  cluster?: string;
  /** How grave it was. */
  severity: 'error' | 'warning' | 'info';
  /** What it said; for people only. */
  message: string;
  /** In how many places it stood. */
  count?: number;
  impact?: AcceptedImpactDocument;
}

/** How bad it was predicted to be. */
export interface AcceptedImpactDocument {
  /** The longest, likely, in seconds; null: until somebody restarts the component. */
  seconds: number | null;
  /** The longest in any run explored. */
  worst: number | null;
  /** The largest share of the nodes that is hit in the same way, 0 to 1. */
  share: number;
  /** The largest share of lookups or requests that fails, 0 to 1. */
  fraction: number;
  /** The largest share of the nodes that is hit at the same time, 0 to 1, where nodes that differ fail together. */
  together?: number;
  /** Everything that fails at the worst, in seconds of the whole cluster: share of the nodes times length times what fails; null: without end. */
  total?: number | null;
}

/** What a command touches. */
export interface AffectsDocument {
  /** Nodes. */
  nodes?: string[];
  /** Components, such as kubelet. */
  components?: string[];
  /** Workloads, as namespace/Kind/name. */
  workloads?: string[];
}

/** Apply a manifest. */
export interface ApplyStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Apply a manifest. */
  action: 'apply';
  /** The manifest. */
  manifest: string;
  /** namespace/Kind/name, or the name alone where it is the only one. */
  workload?: string;
  /** How many pods it asks for. */
  replicas?: number;
  /** What it touches. */
  affects?: AffectsDocument;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** premortem-baseline.json: findings that were there when somebody began to look. Written and shortened by premortem baseline. */
export interface BaselineDocument {
  /** Always 1. */
  version: 1;
  /** What is accepted, each once. */
  findings: AcceptedDocument[];
}

/** A PodDisruptionBudget. */
export interface BudgetDocument {
  /** Its name. */
  name?: string;
  /** Pods that have to stay, a number or a percentage. */
  minAvailable?: number | Percentage;
  /** Pods that may be away, a number or a percentage. */
  maxUnavailable?: number | Percentage;
  /** Whether pods that are not Ready may be evicted regardless (default: IfHealthyBudget). */
  unhealthyPodEvictionPolicy?: 'IfHealthyBudget' | 'AlwaysAllow';
  /** Names of other budgets that select the same pods: the eviction API answers 500 for such a pod, whatever they allow. */
  others?: string[];
}

/** A certificate of the cluster. */
export interface CertificateDocument {
  /** What it is for, such as apiserver. */
  name: string;
  /** Where it lies. */
  node?: string;
  /** When it ends, such as 2027-01-31 or 2027-01-31T12:00:00Z. */
  notAfter?: string;
}

/** A change as it is meant to be carried out. */
export interface ChangePlanDocument {
  /** Always premortem.dev/v1alpha1. */
  apiVersion: 'premortem.dev/v1alpha1';
  /** Always ChangePlan. */
  kind: 'ChangePlan';
  metadata: Metadata;
  spec: ChangePlanSpec;
}

/** What is done to which cluster, and when. */
export interface ChangePlanSpec {
  /** Paths or globs of inventories, relative to this file: one timeline for each. Default: everything in its folder. */
  inventory?: StringOrList;
  /** The maintenance window. */
  window?: WindowDocument;
  /** What holds for every step that does not say otherwise. */
  defaults?: DefaultsDocument;
  /** In order: each begins when the one before has ended, its gate holds and its wait has passed. */
  steps: StepDocument[];
}

/** Another watcher of the API: a CNI agent, an ingress controller, an operator. */
export interface ClientDocument {
  /** Its name. */
  name: string;
  /** Its image; those of known programs tell the client-go version. */
  image?: string;
  /** Version of client-go in it, such as v0.24.3. */
  clientGoVersion?: string;
  /** What it does: cni, ingress, operator, ... */
  role?: string;
  /** Nodes it runs on; all where absent. */
  nodes?: string[];
  /** How it reaches the API: through the Service kubernetes, as pods do unless told otherwise, or through its node's balancer. */
  via?: 'service' | 'balancer';
}

/** A Kubernetes cluster, as far as it matters to maintenance. */
export interface ClusterInventoryDocument {
  /** Always premortem.dev/v1alpha1. */
  apiVersion: 'premortem.dev/v1alpha1';
  /** Always ClusterInventory. */
  kind: 'ClusterInventory';
  metadata: Metadata;
  spec: ClusterInventorySpec;
}

/** One cluster, as far as it is known. What is left out is unknown, which is neither the default nor false. */
export interface ClusterInventorySpec {
  /** Version of the API server. */
  kubernetesVersion?: Version;
  /** Nodes and groups of nodes. */
  nodes?: NodeDocument[];
  /** The etcd cluster behind the API. */
  etcd?: EtcdDocument;
  /** Load balancers, first of all what stands before the API. */
  loadBalancers?: LoadBalancerDocument[];
  /** The cluster's DNS. */
  dns?: DnsDocument;
  /** Services that matter. */
  services?: ServiceDocument[];
  /** Deployments, DaemonSets and StatefulSets that matter. */
  workloads?: WorkloadDocument[];
  /** Admission webhooks. */
  webhooks?: WebhookDocument[];
  /** Certificates and when they end. */
  certificates?: CertificateDocument[];
  /** The control plane and those of its flags that matter. */
  controlPlane?: ControlPlaneDocument;
  /** The pod network. */
  networking?: NetworkingDocument;
  /** Other watchers of the API. */
  clients?: ClientDocument[];
  /** Deprecated API versions that somebody still asks for, as group/version/resource: the metric apiserver_requested_deprecated_apis, or what kubent and pluto list. */
  requestedApis?: string[];
  /** Where facts come from: JSON Pointer below spec to when and where it was observed. Old facts are reported as old. */
  provenance?: {
    [k: string]: {
      /** When somebody last looked, such as 2026-11-20. */
      observed?: string;
      /** Where it comes from: a file, a command, a team. */
      source?: string;
    };
  };
}

/** A command that has to succeed; what it proves is not known to premortem. */
export interface CommandGate {
  /** The command. */
  command: string;
  /** What it has to print. */
  expect?: string;
}

/** premortem.yaml: how premortem behaves for the documents below its folder. */
export interface ConfigDocument {
  /** Other configurations that this one builds on, relative to it. */
  extends?: StringOrList;
  /** Folders of rules of your own, relative to this file. */
  rules?: StringOrList;
  /** Severity by rule. */
  severity?: {
    [k: string]: 'error' | 'warning' | 'info';
  };
  /** Rules that are not applied. */
  disable?: RuleName[];
  /** Findings that are known and accepted. */
  ignores?: IgnoreDocument[];
  /** The least severity that makes the exit status 1 (default: error). */
  failOn?: 'error' | 'warning' | 'info' | 'never';
  /** Rules that nothing may suppress. */
  locked?: RuleName[];
  /** Built-in drills, or files of drills, that are run against every inventory. */
  drills?: string[];
  /** Inventories for plans that name none, relative to this file. */
  inventory?: StringOrList;
  /** The file of accepted findings, relative to this file (default: premortem-baseline.json beside it). */
  baseline?: string;
  /** Days after which an observed fact is reported as old (default: 90; 0: never). */
  staleFactsAfter?: number;
  /** Other settings for some paths; the last that matches wins. */
  overrides?: OverrideDocument[];
}

/** Change settings that the inventory states. */
export interface ConfigureStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Change settings that the inventory states. */
  action: 'configure';
  /** Path below the inventory's spec, lists addressed by name, to the new value: loadBalancers/apiserver-vip/serviceDownAction: reset. */
  set: {
    [k: string]: unknown;
  };
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** The control plane and those of its flags that matter. */
export interface ControlPlaneDocument {
  /** host:port that clients reach the API by: kubeadm's controlPlaneEndpoint. */
  endpoint?: string;
  /** Whether a provider keeps it (EKS, GKE, AKS and the like): nobody here sets its flags, backs up its etcd or stops its hosts. */
  managed?: boolean;
  /** What set the control plane up and upgrades it, such as kubeadm: some take labels from nodes. */
  installer?: string;
  /** kube-apiserver. */
  apiserver?: {
    /** Version of kube-apiserver. */
    version?: Version;
    /** kube-apiserver's flags, without the dashes: name to value, as text. */
    flags?: {
      [k: string]: string;
    };
  };
  /** kube-controller-manager. */
  controllerManager?: {
    /** Version of kube-controller-manager. */
    version?: Version;
    /** kube-controller-manager's flags, without the dashes: name to value, as text. */
    flags?: {
      [k: string]: string;
    };
  };
  /** kube-scheduler. */
  scheduler?: {
    /** Version of kube-scheduler. */
    version?: Version;
    /** kube-scheduler's flags, without the dashes: name to value, as text. */
    flags?: {
      [k: string]: string;
    };
  };
}

/** Cordon or uncordon nodes. */
export interface CordonStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Cordon or uncordon nodes. */
  action: 'cordon' | 'uncordon';
  /** The node to cordon or uncordon. */
  node?: string;
  /** The nodes to cordon or uncordon. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** What holds for every step that does not say otherwise, where the step has such a field. */
export interface DefaultsDocument {
  /** graceful: processes stop first and connections get a FIN; abrupt: power is cut. Not given: both are explored. */
  mode?: 'graceful' | 'abrupt';
  /** Time to wait after every action. */
  wait?: DurationOrRange;
  /** Gate of every action. */
  gate?: GateOrList;
  /** How long every action takes, except wait and gate. */
  duration?: DurationOrRange;
  /** From a stop to the host's kernel answering again. */
  downtime?: DurationOrRange;
  /** How many nodes at once. */
  batch?: number;
  /** How many nodes may be away at the same time. */
  maxUnavailable?: Amount;
  /** How every action is undone. */
  rollback?: string;
}

/** The cluster's DNS. */
export interface DnsDocument {
  /** coredns or kube-dns. */
  provider?: string;
  /** Its version. */
  version?: string;
  /** How many pods are wanted. */
  replicas?: number;
  /** The workload that runs it, as namespace/Kind/name. */
  workload?: string;
  /** Address of its Service. */
  clusterIP?: string;
  /** Its pods and their nodes. */
  pods?: PodDocument[];
  /** Its PodDisruptionBudget. */
  budget?: BudgetDocument;
  /** Whether its pods keep to different nodes: not at all, where possible, always. */
  spreading?: 'none' | 'preferred' | 'required';
  /** Whether NodeLocal DNSCache runs on the nodes. */
  nodeLocalCache?: boolean;
  /** How often resolvers that keep their source port ask: one that is silent longer than conntrack's UDP timeout loses an entry that leads nowhere. */
  clientInterval?: Duration;
  /** Queries per second that all its pods get together at the busiest time of the plan. */
  peakQueriesPerSecond?: number;
  /** Queries per second that one of its pods answers before it drops some. */
  queriesPerSecondPerReplica?: number;
  /** Text of the Corefile. */
  corefile?: string;
  /** lameduck of the Corefile's health plugin: how long a stopping pod still answers. */
  lameduck?: Duration;
  /** Tolerations of its pods. */
  tolerations?: TolerationDocument[];
  /** nodeSelector of its pods. */
  nodeSelector?: {
    [k: string]: string;
  };
}

/** kubectl drain's own flags in camelCase. */
export interface DrainFlags {
  /** Leave pods of DaemonSets alone. */
  ignoreDaemonsets?: boolean;
  /** Evict pods with emptyDir volumes; their data is lost. */
  deleteEmptydirData?: boolean;
  /** The same, before kubectl 1.20. */
  deleteLocalData?: boolean;
  /** Delete pods that no controller replaces. */
  force?: boolean;
  /** Delete instead of evicting: budgets are not asked. */
  disableEviction?: boolean;
  /** Give up after this long (default: 0, never). */
  timeout?: Duration;
  /** Seconds that each pod gets (default: -1, its own). */
  gracePeriod?: number;
  /** Do not wait for pods deleted longer ago than this many seconds. */
  skipWaitForDeleteTimeout?: number;
  /** Pods listed at a time. */
  chunkSize?: number;
  /** Only pods with these labels. */
  podSelector?: string;
  /** Only nodes with these labels. */
  selector?: string;
  /** none, client or server. */
  dryRun?: string;
}

/** Drain nodes. */
export interface DrainStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Drain nodes. */
  action: 'drain';
  /** The node to drain. */
  node?: string;
  /** The nodes to drain. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** kubectl drain's own flags in camelCase. */
  flags?: DrainFlags;
}

/** A standing plan: what is checked even when nobody plans a change. */
export interface DrillDocument {
  /** Always premortem.dev/v1alpha1. */
  apiVersion: 'premortem.dev/v1alpha1';
  /** Always Drill. */
  kind: 'Drill';
  metadata: Metadata;
  spec: DrillSpec;
}

/** What is done to which cluster. */
export interface DrillSpec {
  /** Paths or globs of inventories, relative to this file: one timeline for each. Default: everything in its folder. */
  inventory?: StringOrList;
  /** What holds for every step that does not say otherwise. */
  defaults?: DefaultsDocument;
  /** In order: each begins when the one before has ended, its gate holds and its wait has passed. */
  steps: StepDocument[];
}

/** A duration that is not known exactly: at least, most likely, at most. */
export interface DurationRange {
  /** It never takes less. */
  least: Duration;
  /** What it takes as a rule. */
  likely: Duration;
  /** It never takes more. */
  most: Duration;
}

/** Which nodes, and how many at a time. */
export interface EachDocument {
  /** Every node with this role. */
  role?: string;
  /** Every node with these labels. */
  labels?: {
    [k: string]: string;
  };
  /** These nodes. */
  nodes?: NodesDocument;
  /** How many at a time. Default: 1. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
}

/** The same steps for every batch of nodes, one batch after the other. */
export interface EachStepDocument {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  each: EachDocument;
  /** What is done to each batch. */
  steps: StepDocument[];
}

/** The etcd cluster behind the API. */
export interface EtcdDocument {
  /** stacked: one member on every control-plane node; external: on hosts of its own. */
  topology?: 'stacked' | 'external';
  /** Version of etcd, such as 3.5.12. */
  version?: string;
  /** Members; of a stacked cluster they follow from the control-plane nodes. */
  members?: {
    /** Name of the member. */
    name: string;
    /** Node it runs on. */
    node?: string;
    /** Machine it runs on that is no node of the cluster; steps may name it (default, of an external etcd: the member's name). */
    host?: string;
    /** Its address or peer URL. */
    address?: string;
    /** Its own version, where it differs. */
    version?: string;
  }[];
  /** From the member's host being Ready again to the member taking part in the quorum. */
  rejoin?: DurationOrRange;
  /** etcd's election-timeout (default 1s): a new leader is found after one to two of it. */
  electionTimeout?: Duration;
  /** Whether etcd authentication is on. */
  authEnabled?: boolean;
  /** etcd's flags, without the dashes: name to value, as text. */
  flags?: {
    [k: string]: string;
  };
}

/** Add, remove or replace a member of etcd. */
export interface EtcdMemberStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Add, remove or replace a member of etcd. */
  action: 'etcd-member';
  /** What is done. */
  operation: 'add' | 'remove' | 'replace' | 'move-leader';
  /** The member. */
  member?: string;
  /** The node to act on. */
  node?: string;
  /** The nodes to act on. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Back up, restore or defragment etcd. */
export interface EtcdStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Back up, restore or defragment etcd. */
  action: 'backup' | 'restore' | 'defrag';
  /** The member. */
  member?: string;
  /** The node to act on. */
  node?: string;
  /** The nodes to act on. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Switch an active/standby pair of balancers. */
export interface FailoverStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Switch an active/standby pair of balancers. */
  action: 'failover';
  /** The balancer; the one that fronts kube-apiserver where absent and there is only one. */
  loadBalancer?: string;
  /** The host that becomes active. */
  to?: string;
  /** graceful: processes stop first and connections get a FIN; abrupt: power is cut. Not given: both are explored. */
  mode?: 'graceful' | 'abrupt';
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Wait until a condition holds. */
export interface GateStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Wait until a condition holds. */
  action: 'gate';
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Stop, start or exchange nodes. */
export interface HostStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Stop, start or exchange nodes. */
  action: 'reboot' | 'shutdown' | 'start' | 'replace' | 'add' | 'remove';
  /** The node to act on. */
  node?: string;
  /** The nodes to act on. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** graceful: processes stop first and connections get a FIN; abrupt: power is cut. Not given: both are explored. */
  mode?: 'graceful' | 'abrupt';
  /** replace: the new node. */
  replacement?: ReplacementDocument;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Findings that are known and accepted. */
export interface IgnoreDocument {
  rule: RuleName;
  /** Files it holds for, as globs; all where absent. */
  paths?: StringOrList;
  /** Why. */
  reason: string;
  until?: EndDate;
  /** Who answers for it. */
  owner?: string;
  /** Where it is tracked. */
  ticket?: string;
}

/** What matters of a node's KubeProxyConfiguration, flags and environment. */
export interface KubeProxyDocument {
  /** Feature gates that are set: name to true or false. */
  featureGates?: {
    [k: string]: boolean;
  };
  /** kube-proxy flags, without the dashes: name to value, as text. */
  flags?: {
    [k: string]: string;
  };
  /** Environment variables that matter, such as HTTP2_READ_IDLE_TIMEOUT_SECONDS and HTTP2_PING_TIMEOUT_SECONDS, as text. */
  environment?: {
    [k: string]: string;
  };
  /** Least time between two writes of its rules (default: 1s). */
  minSyncPeriod?: Duration;
  /** Most time between two writes of its rules (default: 30s). */
  syncPeriod?: Duration;
  /** conntrack.udpTimeout: how long an idle UDP entry without an answer stays (kernel default: 30s). */
  udpTimeout?: Duration;
  /** conntrack.udpStreamTimeout: how long an idle UDP entry with answers stays (kernel default: 120s; 180s before Linux 5.0). */
  udpStreamTimeout?: Duration;
}

/** What matters of a node's KubeletConfiguration, flags and environment. */
export interface KubeletDocument {
  /** Client certificates renew themselves (kubelet default: false; kubeadm: true). */
  rotateCertificates?: boolean;
  /** Time that pods get when the node shuts down (kubelet default: 0). */
  shutdownGracePeriod?: Duration;
  /** Part of shutdownGracePeriod kept for critical pods (kubelet default: 0). */
  shutdownGracePeriodCriticalPods?: Duration;
  /** The kubelet refuses to start with swap on (default: true). */
  failSwapOn?: boolean;
  /** The kubelet refuses to start on cgroup v1 (default: true from v1.35). */
  failCgroupV1?: boolean;
  /** Driver of cgroups; has to be the same as the container runtime's. */
  cgroupDriver?: 'cgroupfs' | 'systemd';
  /** How often the kubelet works out its node's status (default: 10s). */
  nodeStatusUpdateFrequency?: Duration;
  /** How often it reports a status that has not changed (default: 5m). */
  nodeStatusReportFrequency?: Duration;
  /** Duration of the node's Lease (default: 40). */
  nodeLeaseDurationSeconds?: number;
  /** Feature gates that are set: name to true or false. */
  featureGates?: {
    [k: string]: boolean;
  };
  /** kubelet flags, without the dashes: name to value, as text. */
  flags?: {
    [k: string]: string;
  };
  /** Environment variables that matter, such as HTTP2_READ_IDLE_TIMEOUT_SECONDS and HTTP2_PING_TIMEOUT_SECONDS, as text. */
  environment?: {
    [k: string]: string;
  };
}

/** Label nodes. */
export interface LabelStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Label nodes. */
  action: 'label';
  /** The node to label. */
  node?: string;
  /** The nodes to label. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** As kubectl label takes it: tier=edge, or tier- to remove it. */
  label: string | string[];
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Delete a member's connections on the balancer. */
export interface LbConnectionsStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Delete a member's connections on the balancer. */
  action: 'lb-connections';
  /** The balancer; the one that fronts kube-apiserver where absent and there is only one. */
  loadBalancer?: string;
  /** The member; all of them where absent. */
  member?: string;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Enable, disable, force offline or remove a balancer's member. */
export interface LbMemberStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Enable, disable, force offline or remove a balancer's member. */
  action: 'lb-member';
  /** The balancer; the one that fronts kube-apiserver where absent and there is only one. */
  loadBalancer?: string;
  /** The member, by its name, node or address. */
  member: string;
  /** What is done to it. */
  operation: 'enable' | 'disable' | 'force-offline' | 'remove';
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** A load balancer in the words of its own vendor. */
export interface LoadBalancerDocument {
  /** Its name; of an F5, of the virtual server. */
  name: string;
  /** Whose it is: decides what its settings mean and which defaults hold. */
  vendor?: 'f5-bigip' | 'haproxy' | 'nginx' | 'keepalived' | 'ipvs' | 'aws-nlb' | 'azure-lb' | 'kube-vip' | 'generic';
  /** What it stands before: kube-apiserver, or a Service as namespace/name. */
  fronts?: string;
  /** Its virtual address. */
  address?: string;
  /** Its virtual port. */
  port?: number;
  /** Names of nodes, or members with an address of their own. */
  members?: (string | MemberDocument)[];
  /** Whether it ends the client's connection itself (proxy) or passes packets on (pass-through). */
  mode?: 'proxy' | 'pass-through';
  /** F5 service-down-action: what happens to established connections when the monitor marks a member down (default: none). */
  serviceDownAction?: 'none' | 'reset' | 'drop' | 'reselect';
  /** HAProxy on-marked-down: the same (default: none). */
  onMarkedDown?: 'none' | 'shutdown-sessions';
  /** AWS NLB: end established connections when a target is unhealthy or deregistered (default when unhealthy: true). */
  connectionTermination?: boolean;
  /** AWS NLB target_health_state.unhealthy.draining_interval_seconds: how long an unhealthy target keeps its connections before they are ended (default: 0s). */
  drainingInterval?: Duration;
  /** Azure Load Balancer enableTcpReset: an idle connection ends with a RST (default: false, in silence). */
  tcpReset?: boolean;
  /** LVS net.ipv4.vs.expire_nodest_conn: forget a connection when its server is taken out, so that the next packet is answered with RST (default: false). */
  expireNodestConn?: boolean;
  /** Whether the units of an active/standby pair share their connections: F5 connection mirroring, LVS sync daemon (default: false). */
  mirroring?: boolean;
  /** From the active unit's death to the standby answering in its place: F5 network failover (default 3s), VRRP three advertisements and the skew. */
  failover?: DurationOrRange;
  /** Its health check, or none. */
  monitor?: MonitorDocument | 'none';
  /** Its TCP profile. */
  tcp?: {
    /** F5: a connection idle for this long is removed (default 300s). */
    idleTimeout?: Duration | 'indefinite';
    /** Interval of the balancer's TCP keepalives towards the members (F5 default 1800s). */
    keepAliveInterval?: Duration | 'disabled';
    /** The same towards the clients, where it differs. */
    clientKeepAliveInterval?: Duration | 'disabled';
    /** Whether the client's keepalives alone keep an idle connection alive past idleTimeout. */
    keepAlivesRefreshIdle?: boolean;
    /** F5 fastL4 loose-initialization: whether a packet in the middle of an unknown connection begins one (default: false, it is answered with RST). */
    looseInitialization?: boolean;
    /** Whether a connection that idles out gets a RST (F5 default: true). */
    resetOnTimeout?: boolean;
    /** Retransmissions until a peer is given up (F5 default 8). */
    maxRetransmissions?: number;
  };
  /** Timeouts of connections, in the words of HAProxy and nginx. */
  timeouts?: {
    /** HAProxy timeout client. */
    client?: Duration;
    /** HAProxy timeout server. */
    server?: Duration;
    /** HAProxy timeout tunnel: overrides client and server on established tunnels. */
    tunnel?: Duration;
    /** Time to connect to a member. */
    connect?: Duration;
    /** HAProxy timeout check: how long a check waits for an answer once connected; connecting is then limited by the shorter of timeout connect and inter. */
    check?: Duration;
    /** HAProxy tcp-ut of the servers (TCP_USER_TIMEOUT): how long unanswered data keeps a connection. */
    user?: Duration;
    /** nginx proxy_timeout (default 10m). */
    proxy?: Duration;
  };
  /** HAProxy option clitcpka: keepalives towards the clients. */
  clitcpka?: boolean;
  /** HAProxy option srvtcpka: keepalives towards the members, with the timers of the kernel (see sysctl) unless srvtcpkaIdle and its kin are given. */
  srvtcpka?: boolean;
  /** HAProxy srvtcpka-idle: idle time before the first keepalive. */
  srvtcpkaIdle?: Duration;
  /** HAProxy srvtcpka-intvl: time between two keepalives. */
  srvtcpkaIntvl?: Duration;
  /** HAProxy srvtcpka-cnt: unanswered keepalives until a member is given up. */
  srvtcpkaCnt?: number;
  /** nginx proxy_socket_keepalive: keepalives towards the members, with the timers of the kernel (default: false). */
  proxySocketKeepalive?: boolean;
  /** Kernel settings of the machine that the balancer runs on, as sysctl prints them, such as net.ipv4.tcp_keepalive_time. */
  sysctl?: SysctlDocument;
  /** HAProxy retries: how often a connect to a member is tried again (default: 3). */
  retries?: number;
  /** HAProxy option redispatch. */
  redispatch?: boolean;
  /** Kind of persistence, such as source_addr or none. */
  persistence?: string;
  /** Share of the client connections on each member, where somebody measured it. */
  shares?: {
    [k: string]: number;
  };
  /** The machines that the balancer itself runs on, the active one first. */
  hosts?: string[];
}

/** A member of a balancer's pool. */
export interface MemberDocument {
  /** Its name on the balancer. */
  name?: string;
  /** The node that it is. */
  node?: string;
  /** Its address, where the node is not named. */
  address?: string;
  /** Its port. */
  port?: number;
  /** Its administrative state now. */
  state?: 'enabled' | 'disabled' | 'forced-offline';
  /** Used only when no other member is up. */
  backup?: boolean;
  /** Its weight or ratio. */
  weight?: number;
  /** What happens to its connections at mark-down, where that differs from the pool. */
  serviceDownAction?: string;
}

/** As in every Kubernetes object. */
export interface Metadata {
  /** What it is called in every report. */
  name: string;
  /** Free labels; nothing is read from them. */
  labels?: {
    [k: string]: string;
  };
  /** Free annotations, such as a ticket; nothing is read from them. */
  annotations?: {
    [k: string]: string;
  };
}

/** The health check of a balancer's members, in the words of its vendor. */
export interface MonitorDocument {
  /** tcp, http, https, ... */
  type?: string;
  /** Time between two checks: F5 interval (default 5s), HAProxy inter (default 2s), NLB 30s. */
  interval?: Duration;
  /** F5: a member is down this long after the last good probe (default 16s). HAProxy: timeout check. */
  timeout?: Duration;
  /** Failed checks in a row until a member is down (HAProxy default 3). */
  fall?: number;
  /** Good checks in a row until a member is up again (HAProxy default 2). */
  rise?: number;
  /** HAProxy: interval once a check has failed. */
  fastinter?: Duration;
  /** HAProxy: interval while the member is down. */
  downinter?: Duration;
  /** F5 time-until-up: from the first good probe to up (default 0). */
  timeUntilUp?: Duration;
  /** What the check sends. */
  send?: string;
  /** What it expects to read. */
  recv?: string;
  /** Path of an HTTP check, such as /readyz. */
  path?: string;
}

/** The pod network. */
export interface NetworkingDocument {
  /** Its plugin, such as calico, cilium, flannel. */
  cni?: string;
  /** Addresses of pods. */
  podCIDR?: string;
  /** Addresses of Services. */
  serviceCIDR?: string;
  /** Nodes that hand the routes of each node to all others, where nodes do not exchange them among themselves (Calico with nodeToNodeMeshEnabled false). */
  routeReflectors?: {
    /** Labels of the nodes that reflect routes to all others (Calico: the peerSelector of a BGPPeer). */
    nodeSelector?: {
      [k: string]: string;
    };
  };
  /** How addresses are given out, such as host-local. */
  ipam?: string;
}

/** A node, or with `count` a group of nodes that are alike. */
export interface NodeDocument {
  /** Name of the Node object; of a group, what the names begin with. */
  name: string;
  /** A group of this many nodes alike, called name-1 to name-N. */
  count?: number;
  /** Roles, such as control-plane, worker, infra. */
  roles?: string[];
  /** Failure domain: topology.kubernetes.io/zone. */
  zone?: string;
  /** Address of type InternalIP: what balancers and endpoints name the node by. */
  internalIP?: string;
  /** NodeInfo's kubeletVersion. */
  kubeletVersion?: Version;
  /** kube-proxy's own version, from the image of its DaemonSet: NodeInfo's kubeProxyVersion is only the kubelet's again (kubernetes#117756). */
  kubeProxyVersion?: Version;
  /** NodeInfo's kernelVersion, such as 5.15.0-91-generic. */
  kernelVersion?: string;
  /** NodeInfo's containerRuntimeVersion, such as containerd://1.7.2. */
  containerRuntimeVersion?: string;
  /** NodeInfo's osImage. */
  osImage?: string;
  /** NodeInfo's architecture, such as amd64. */
  architecture?: string;
  /** Labels of the Node object. */
  labels?: {
    [k: string]: string;
  };
  /** Taints of the Node object. */
  taints?: TaintDocument[];
  /** Whether it is cordoned now. */
  unschedulable?: boolean;
  /** Whether its Ready condition is true now. */
  ready?: boolean;
  /** kube-proxy's mode; none where something else serves Services. kube-proxy's default on Linux is iptables. */
  kubeProxyMode?: 'iptables' | 'ipvs' | 'nftables' | 'userspace' | 'none';
  /** Version of cgroups that the node runs with. */
  cgroupVersion?: 'v1' | 'v2';
  /** Whether swap is on. */
  swap?: boolean;
  /** Kernel settings of the node that matter to its connections, as sysctl prints them, such as net.ipv4.tcp_retries2. */
  sysctl?: SysctlDocument;
  /** Whether a firewall before the node swallows packets of connections it does not know, instead of letting the kernel answer with RST (default: false). */
  dropsUnknownConnections?: boolean;
  /** Whether swap comes on when the host boots: an entry in /etc/fstab, a swap unit. */
  swapAtBoot?: boolean;
  /** Whether packages are upgraded by themselves on it (unattended-upgrades, dnf-automatic), with the restarts and reboots that follow. */
  unattendedUpgrades?: boolean;
  /** systemd-networkd's ManageForeignRoutingPolicyRules: whether it removes routing rules that it did not make (default from systemd 248: true). False where networkd does not run. */
  manageForeignRoutingPolicyRules?: boolean;
  /** Static pods whose manifests name objects of the API (ServiceAccount, Secret, ConfigMap, PersistentVolumeClaim ...), which kubelets from 1.34 on refuse. Empty where there are none. */
  staticPodReferences?: string[];
  /** What matters of its KubeletConfiguration, flags and environment. */
  kubelet?: KubeletDocument;
  /** What matters of its KubeProxyConfiguration, flags and environment. */
  kubeProxy?: KubeProxyDocument;
  /** The balancer's member that the node's kubelet is connected to, where that is known. */
  kubeletBackend?: string;
  /** The balancer's member that the node's kube-proxy is connected to, where that is known. */
  kubeProxyBackend?: string;
  /** The balancer that the node's clients reach the API through. Default: the one that fronts kube-apiserver, where there is only one. */
  loadBalancer?: string;
}

/** Every node that has the role and the labels. */
export interface NodeSelector {
  /** A role, such as worker. */
  role?: string;
  /** Labels that the node has. */
  labels?: {
    [k: string]: string;
  };
  /** Names of nodes. */
  names?: string[];
}

/** Other settings for some paths. */
export interface OverrideDocument {
  /** Files it holds for, as globs. */
  paths: StringOrList;
  /** Severity by rule. */
  severity?: {
    [k: string]: 'error' | 'warning' | 'info';
  };
  /** Rules that are not applied. */
  disable?: RuleName[];
  /** Findings that are known and accepted. */
  ignores?: IgnoreDocument[];
  /** The least severity that makes the exit status 1 (default: error). */
  failOn?: 'error' | 'warning' | 'info' | 'never';
}

/** Steps that run at the same time; it ends when the last one has. */
export interface ParallelStepDocument {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** The steps. */
  parallel: StepDocument[];
}

/** What was believed of a cluster. */
export interface PartialBelievedDocument {
  cluster: string;
  beliefs: {
    [k: string]: unknown;
  }[];
  [k: string]: unknown;
}

/** What lint --shard writes for merge. No contract: only the premortem that wrote it reads it. */
export interface PartialDocument {
  /** Always partial. */
  premortem: 'partial';
  version: string;
  digest: string;
  shard: PartialShardDocument;
  pairs: string[][];
  clusters: string[];
  own: string[];
  report: PartialReportDocument;
  timelines: number[];
  believed: number[];
  places: {
    /**
     * @minItems 4
     * @maxItems 4
     */
    [k: string]: number[];
  };
  lines: {
    [k: string]: {
      [k: string]: string;
    };
  };
  repairs: {
    [k: string]: {
      [k: string]: unknown;
    }[];
  };
  limits: {
    [k: string]: 'error' | 'warning' | 'info' | 'never';
  };
  options: {
    [k: string]: string;
  };
  inputs: {
    [k: string]: string;
  };
  touched?: string[];
  broken: boolean;
  [k: string]: unknown;
}

/** A fact that matched. */
export interface PartialEvidenceDocument {
  place: PartialPlaceDocument;
  label: string;
  [k: string]: unknown;
}

/** A finding. */
export interface PartialFindingDocument {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  confidence: 'high' | 'medium' | 'low';
  plan?: string;
  cluster?: string;
  message: string;
  /** @minItems 1 */
  evidence: PartialEvidenceDocument[];
  references: string[];
  [k: string]: unknown;
}

/** Where it stands. */
export interface PartialPlaceDocument {
  file: string;
  pointer: string;
  [k: string]: unknown;
}

/** What was found. */
export interface PartialReportDocument {
  findings: PartialFindingDocument[];
  suppressed: PartialSuppressedDocument[];
  timelines: PartialTimelineDocument[];
  believed: PartialBelievedDocument[];
  summary: PartialSummaryDocument;
  invalid: boolean;
  [k: string]: unknown;
}

/** How many rules were decided. */
export interface PartialRulesDocument {
  decided: number;
  unknown: number;
  [k: string]: unknown;
}

/** Which share of how many. */
export interface PartialShardDocument {
  index: number;
  of: number;
  [k: string]: unknown;
}

/** Counts. */
export interface PartialSummaryDocument {
  rules: PartialRulesDocument;
  [k: string]: unknown;
}

/** A finding that is suppressed. */
export interface PartialSuppressedDocument {
  finding: PartialFindingDocument;
  suppression: PartialSuppressionDocument;
  [k: string]: unknown;
}

/** By whom. */
export interface PartialSuppressionDocument {
  by: 'comment' | 'config' | 'baseline';
  rules: string[];
  place: PartialPlaceDocument;
  [k: string]: unknown;
}

/** What is predicted of one plan and cluster. */
export interface PartialTimelineDocument {
  plan: string;
  cluster: string;
  planFile: string;
  steps: {
    [k: string]: unknown;
  }[];
  impacts: {
    [k: string]: unknown;
  }[];
  counterfactuals: {
    [k: string]: unknown;
  }[];
  pivots: {
    [k: string]: unknown;
  }[];
  assumptions: {
    [k: string]: unknown;
  }[];
  scope: {
    [k: string]: unknown;
  };
  [k: string]: unknown;
}

/** A pod. */
export interface PodDocument {
  /** Its name. */
  name: string;
  /** The node it runs on. */
  node?: string;
  /** Its address. */
  ip?: string;
  /** Whether it is Ready now. */
  ready?: boolean;
  /** Its phase, such as Running. */
  phase?: string;
}

/** Evict or delete pods. */
export interface PodsStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Evict or delete pods. */
  action: 'evict' | 'delete';
  /** A workload's pods by its name (coredns), as namespace/Kind/name, or pod names. */
  pods: StringOrList;
  /** The node to clear. */
  node?: string;
  /** The nodes to clear. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** Where the new pod comes up, where that is known. */
  replacement?: ReplacementDocument;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Where it comes up again, where that is known; else every possibility is explored. */
export interface ReplacementDocument {
  /** The node. */
  node?: string;
  /** Its address. */
  ip?: string;
}

/** Restart a component. */
export interface RestartStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Restart a component. */
  action: 'restart';
  /** kubelet, kube-proxy, containerd, coredns, etcd, kube-apiserver, ... */
  component: string;
  /** The node to restart it on. */
  node?: string;
  /** The nodes to restart it on. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** graceful: processes stop first and connections get a FIN; abrupt: power is cut. Not given: both are explored. */
  mode?: 'graceful' | 'abrupt';
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Roll a workload out again. */
export interface RolloutStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Roll a workload out again. */
  action: 'rollout';
  /** namespace/Kind/name, or the name alone where it is the only one. */
  workload: string;
  /** As kubectl rollout: restart (default) or undo. */
  operation?: 'restart' | 'undo';
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Run any command; premortem does not know what it does. */
export interface RunStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Run any command; premortem does not know what it does. */
  action: 'run';
  /** The command. */
  command: string;
  /** What it touches. Nothing said is reported. */
  affects?: AffectsDocument;
  /** The node to run it on. */
  node?: string;
  /** The nodes to run it on. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** How it stops what it affects, for as long as it takes: its components, or else its nodes. graceful: processes stop first and connections get a FIN; abrupt: power is cut. Not given: it is taken to stop nothing. */
  mode?: 'graceful' | 'abrupt';
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Scale a workload. */
export interface ScaleStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Scale a workload. */
  action: 'scale';
  /** namespace/Kind/name, or the name alone where it is the only one. */
  workload: string;
  /** How many pods are wanted from then on. */
  replicas: number;
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** A label selector. */
export interface SelectorDocument {
  /** Labels that must have these values. */
  matchLabels?: {
    [k: string]: string;
  };
  /** What else must be so. */
  matchExpressions?: {
    /** The label. */
    key: string;
    /** How its value is compared. */
    operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    /** The values. */
    values?: string[];
  }[];
}

/** A Service and its endpoints. */
export interface ServiceDocument {
  /** Its name. */
  name: string;
  /** Its namespace. */
  namespace?: string;
  /** Its type (default: ClusterIP). */
  type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /** Its address. */
  clusterIP?: string;
  /** Local: only endpoints on the node itself get traffic from outside. */
  externalTrafficPolicy?: 'Cluster' | 'Local';
  /** Whether its balancer sends nothing to cordoned nodes (not given: yes before v1.19; from then on it depends on the controller that sets the balancer up, and both are looked at). */
  excludesCordonedNodes?: boolean;
  /** Local: only endpoints on the node itself get traffic from inside. */
  internalTrafficPolicy?: 'Cluster' | 'Local';
  /** TCP, UDP or SCTP. */
  protocol?: string;
  /** Addresses outside of the cluster that lead to it. */
  externalIPs?: string[];
  /** The port of its pods, or its name. */
  targetPort?: number | string;
  /** How often its clients that keep their source port send: one that is silent longer than conntrack's UDP timeout loses an entry that leads nowhere. */
  clientInterval?: Duration;
  /** Labels of its pods. */
  selector?: {
    [k: string]: string;
  };
  /** The pods behind it. */
  endpoints?: PodDocument[];
}

/** What a comment says: premortem-ignore: RULE[, RULE] [until=DATE] [owner=NAME] [ticket=ID] -- reason */
export interface SuppressionDocument {
  /**
   * Rules whose findings on this line (or on the next, for a comment alone on its line) are known and accepted.
   *
   * @minItems 1
   */
  rules: RuleName[];
  until?: EndDate;
  /** Who answers for it. */
  owner?: string;
  /** Where it is tracked. */
  ticket?: string;
  /** Why. Without one it suppresses nothing, and is reported. */
  reason?: string;
}

/** Kernel settings by name, as sysctl prints them: name to value. */
export interface SysctlDocument {
  [k: string]: string | number;
}

/** A taint, as in the Node object. */
export interface TaintDocument {
  /** Key of the taint. */
  key: string;
  /** Value of the taint. */
  value?: string;
  /** What it does to pods that do not tolerate it. */
  effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Taint nodes. */
export interface TaintStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Taint nodes. */
  action: 'taint';
  /** The node to taint. */
  node?: string;
  /** The nodes to taint. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of them. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** As kubectl taint takes it: key=value:NoSchedule, or key:NoSchedule- to remove it. */
  taint: string | string[];
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** A toleration, as in a pod. */
export interface TolerationDocument {
  /** Key of the taint. */
  key?: string;
  /** Default: Equal. */
  operator?: 'Exists' | 'Equal';
  /** Value of the taint. */
  value?: string;
  /** Effect of the taint; all where absent. */
  effect?: string;
  /** How long a NoExecute taint is tolerated; for ever where absent. */
  tolerationSeconds?: number;
}

/** Upgrade a component, or the cluster. */
export interface UpgradeStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Upgrade a component, or the cluster. */
  action: 'upgrade';
  /** What is upgraded; the whole cluster where absent. */
  component?: string;
  /** The new version. */
  to: Version;
  /** The node to upgrade it on. */
  node?: string;
  /** The nodes to upgrade it on. */
  nodes?: NodesDocument;
  /** Every node with this role. */
  role?: string;
  /** How many at once. Default: all of those that the step names; where it names none, the control plane is upgraded host by host. */
  batch?: number;
  /** How many may be away at the same time. */
  maxUnavailable?: Amount;
  /** graceful: processes stop first and connections get a FIN; abrupt: power is cut. Not given: both are explored. */
  mode?: 'graceful' | 'abrupt';
  /** How long it takes: a duration, or {least, likely, most}. Default: a range by action. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** Wait. */
export interface WaitStep {
  /** What it is called in every report. Default: its position, such as step-3. */
  id?: string;
  /** Wait. */
  action: 'wait';
  /** How long. */
  duration?: DurationOrRange;
  /** Time to wait after it, once its gate holds. */
  wait?: DurationOrRange;
  /** What has to hold before the plan goes on. */
  gate?: GateOrList;
  /** How it is undone. */
  rollback?: string;
  /** From the stop to the host's kernel answering again. Default: a range. */
  downtime?: DurationOrRange;
  /** Flags of the command, in camelCase. */
  flags?: {
    [k: string]: string | number | boolean | string[];
  };
}

/** An admission webhook. */
export interface WebhookDocument {
  /** Its name. */
  name: string;
  /** Which configuration it belongs to. */
  kind?: 'Validating' | 'Mutating';
  /** What the API does when it does not answer (default: Fail). */
  failurePolicy?: 'Fail' | 'Ignore';
  /** The Service that answers, as namespace/name. */
  service?: string;
  /** How long the API waits for it (default: 10). */
  timeoutSeconds?: number;
  /** Whether its own pods' namespace is exempt. */
  excludesOwnNamespace?: boolean;
  /** What it is asked about, as its configuration has it; decides whether new pods need its answer. */
  rules?: {
    /** CREATE, UPDATE, DELETE, CONNECT or *. */
    operations?: string[];
    /** Groups of the API; "" is that of pods. */
    apiGroups?: string[];
    /** Versions of the API. */
    apiVersions?: string[];
    /** pods, deployments, pods/exec, *, * /*. */
    resources?: string[];
    /** Namespaced, Cluster or *. */
    scope?: string;
  }[];
  /** Labels of the namespaces that it guards (default: every namespace). */
  namespaceSelector?: SelectorDocument;
  /** Labels of the objects that it guards (default: every object). */
  objectSelector?: SelectorDocument;
  /** CEL conditions that narrow what it guards; they are not evaluated. */
  matchConditions?: {
    [k: string]: unknown;
  }[];
}

/** The maintenance window. */
export interface WindowDocument {
  /** When it opens, such as 2026-11-24T22:00; the zone is `zone`, unless it says its own. */
  start?: string;
  /** How long it is open. */
  duration?: Duration;
  /** Time zone, such as Europe/Berlin. */
  zone?: string;
}

/** Something that runs pods. */
export interface WorkloadDocument {
  /** Its name. */
  name: string;
  /** Its namespace. */
  namespace?: string;
  /** Deployment, DaemonSet, StatefulSet, ... */
  kind?: string;
  /** How many pods are wanted. */
  replicas?: number;
  /** Its pods and their nodes. */
  pods?: PodDocument[];
  /** Its PodDisruptionBudget. */
  budget?: BudgetDocument;
  /** Volumes that matter when a pod moves. */
  volumes?: {
    /** Name of the volume. */
    name?: string;
    /** emptyDir, persistentVolumeClaim, hostPath, ... */
    type: string;
  }[];
  /** Whether its pods have the tolerations of 300 s for NotReady and unreachable nodes that the DefaultTolerationSeconds admission plugin gives (default: true; false for pods made before it was on). */
  defaultTolerations?: boolean;
  /** Tolerations of its pods. */
  tolerations?: TolerationDocument[];
  /** nodeSelector of its pods. */
  nodeSelector?: {
    [k: string]: string;
  };
  /** Labels that a node must have by the required node affinity of its pods: those that every one of its terms asks for. */
  requiredLabels?: string[];
  /** Labels of its pods. */
  labels?: {
    [k: string]: string;
  };
  /** Images of its containers. */
  images?: string[];
  /** Time its pods get to stop (default: 30). */
  terminationGracePeriodSeconds?: number;
  /** Whether its pods keep to different nodes: not at all, where possible, always. */
  spreading?: 'none' | 'preferred' | 'required';
}
