import type { Range } from '../model/duration.js';
import type { Action } from '../model/plan.js';

/*
 * Every timing constant of the simulation in one place, in milliseconds, each with its source. `I`: inferred from the named
 * sources; `M`: a working value nobody has verified, used only where the plan or the inventory says nothing, and explored as
 * a range.
 */

const s = 1000;
const min = 60 * s;

/** client-go's HTTP/2 health check: no frame for this long -> PING. kubernetes `apimachinery/pkg/util/net/http.go`, `HTTP2_READ_IDLE_TIMEOUT_SECONDS`. */
export const READ_IDLE = 30 * s;
/** No answer to the PING for this long -> the connection is closed. Same file, `HTTP2_PING_TIMEOUT_SECONDS`. */
export const PING_TIMEOUT = 15 * s;

/** client-go dials with a TCP keepalive of 30 s (`client-go/transport/cache.go`); Go sets idle and interval to it, Linux sends 9 probes. */
export const CLIENT_KEEPALIVE = 30 * s;
/** The kubelet renews its lease every quarter of `nodeLeaseDurationSeconds` (40) and works out its status every `nodeStatusUpdateFrequency` (10 s). */
export const HEARTBEAT = 10 * s;

/** kubelet 1.14.3 to 1.23 closes all its API connections when heartbeats fail (kubernetes#63492, #78016, removed by #108107): two or three failed 10 s requests. I. */
export const CLOSE_ALL_CONNECTIONS: Range = { least: 20 * s, likely: 25 * s, most: 30 * s };

/** `--node-monitor-grace-period`: 40 s up to 1.31, 50 s from 1.32.0 (kubernetes#126287). */
export const graceFor = (minor: number): number => (minor >= 32 ? 50 * s : 40 * s);
/** `--node-monitor-period` (5 s): how much later than the grace period the controller notices. M. */
export const NODE_MONITOR_PERIOD = 5 * s;
/** kubelet `nodeStatusUpdateFrequency`: a node that was called NotReady says that it is Ready within this (kubelet configuration types). */
export const STATUS_UPDATE = 10 * s;
/** `tolerationSeconds` that the DefaultTolerationSeconds admission plugin gives for not-ready and unreachable. */
export const DEFAULT_TOLERATION = 300 * s;

/** A controller manager that cannot renew its lease for this long ends (`--leader-elect-renew-deadline`, kubernetes `component-base/config`, default 10 s). */
export const RENEW_DEADLINE = 10 * s;

/** `--leader-elect-lease-duration` and `--leader-elect-retry-period` of kube-controller-manager and kube-scheduler (kubernetes `component-base/config`, 15 s and 2 s). The retries are jittered: it may take some seconds more. */
export const LEASE_DURATION = 15 * s;
export const RETRY_PERIOD = 2 * s;

/** EndpointSlice controller plus kube-proxy's `minSyncPeriod` of 1 s: how long a live kube-proxy takes to learn. M. */
export const ENDPOINTS_LAG = 1 * s;
/** CoreDNS's `health { lameduck 5s }` of kubeadm's default Corefile (kubernetes 1.17 and later). */
export const LAMEDUCK = 5 * s;
/** From a pod's creation to its readiness where the plan does not say. M. */
export const POD_START: Range = { least: 3 * s, likely: 15 * s, most: 60 * s };

/** terminationGracePeriodSeconds where a pod does not say (kubernetes `pkg/apis/core/v1/defaults.go`). */
export const POD_GRACE = 30 * s;
/** From a pod being told to end to being gone: programs end at once or use their grace period to the full. The likely value is M. */
export const terminationOf = (grace: number): Range => ({ least: Math.min(grace, 1 * s), likely: Math.min(grace, 5 * s), most: grace });
/** kubectl drain asks again this long after the eviction API has refused (kubectl `pkg/cmd/drain`, EvictErrorRetryDelay). */
export const EVICTION_RETRY = 5 * s;

/** From a host's node being Ready again to its etcd member taking part in the quorum where the inventory does not say. M: as a rule it is back by then, and cluster-etcd-operator#1663 tells of the runs in which it is not. */
export const ETCD_REJOIN: Range = { least: 0, likely: 0, most: 60 * s };

/** From a host's node being Ready again to its kube-apiserver serving. M: a static pod starts within seconds, and its start-up probe allows minutes (kubeadm). */
export const APISERVER_START: Range = { least: 0, likely: 10 * s, most: 60 * s };

/** etcd's `--election-timeout` of 1000 ms: followers wait one to two of it before they elect (etcd tuning guide, `raft` randomises it). */
export const ELECTION_TIMEOUT = 1 * s;

/** Nodes from which the reconnecting of kubelets is told: the reports are of 5,000 (kubernetes#65954); from where on is not known. M. */
export const LARGE_CLUSTER = 1000;

/** A client whose connection was closed in the open reconnects at once; client-go's backoff starts below a second. I. */
export const RECONNECT = 1 * s;
/** kubelet's and client-go's dial timeout (`client-go/transport/cache.go`): a hanging connect is given up after it and retried. */
export const DIAL_TIMEOUT = 30 * s;

/** From an active unit's death to the standby answering in its place, where the inventory does not say: F5's network failover waits 3 s, VRRP three advertisements of 1 s and the skew. M. */
export const TAKEOVER: Range = { least: 1 * s, likely: 3 * s, most: 10 * s };

/** client-go's TLSHandshakeTimeout (`client-go/transport/cache.go`). */
export const TLS_HANDSHAKE_TIMEOUT = 10 * s;

/** Below this an impact is reported as info only (the project's own threshold). */
export const COVERED = 5 * s;

/** A drain that waits this long for a budget is worth no more than a note (the project's own threshold). */
export const BUDGET_WAIT = 5 * min;

/** Linux `nf_conntrack_udp_timeout`: an entry of a UDP flow that never got an answer (kernel `nf_conntrack-sysctl`). */
export const UDP_TIMEOUT = 30 * s;
/** Linux `nf_conntrack_udp_timeout_stream`: one that did; 180 s before Linux 5.0 (M). */
export const UDP_STREAM_TIMEOUT = 120 * s;
export const UDP_STREAM_TIMEOUT_BEFORE_5 = 180 * s;
/** IPVS's own timer of an idle UDP flow (ipvsadm(8), `--set`; kube-proxy `--ipvs-udp-timeout`, whose 0 leaves it as it is). */
export const IPVS_UDP_TIMEOUT = 300 * s;

/** How long an action takes where the plan does not say: wide on purpose, and the verdict is computed for the whole range. M. */
export const DURATIONS: Readonly<Record<Action, Range>> = {
  reboot: { least: 2 * min, likely: 5 * min, most: 15 * min },
  shutdown: { least: 10 * s, likely: 30 * s, most: 2 * min },
  start: { least: 1 * min, likely: 3 * min, most: 10 * min },
  replace: { least: 5 * min, likely: 15 * min, most: 40 * min },
  add: { least: 3 * min, likely: 10 * min, most: 30 * min },
  remove: { least: 10 * s, likely: 30 * s, most: 2 * min },
  cordon: { least: 0, likely: 1 * s, most: 5 * s },
  uncordon: { least: 0, likely: 1 * s, most: 5 * s },
  drain: { least: 30 * s, likely: 2 * min, most: 10 * min },
  label: { least: 0, likely: 1 * s, most: 5 * s },
  taint: { least: 0, likely: 1 * s, most: 5 * s },
  evict: { least: 5 * s, likely: 20 * s, most: 90 * s },
  delete: { least: 5 * s, likely: 20 * s, most: 90 * s },
  restart: { least: 5 * s, likely: 15 * s, most: 60 * s },
  upgrade: { least: 2 * min, likely: 5 * min, most: 20 * min },
  scale: { least: 5 * s, likely: 30 * s, most: 2 * min },
  rollout: { least: 30 * s, likely: 1 * min, most: 5 * min },
  apply: { least: 1 * s, likely: 5 * s, most: 30 * s },
  configure: { least: 0, likely: 10 * s, most: 60 * s },
  'lb-member': { least: 0, likely: 10 * s, most: 60 * s },
  'lb-connections': { least: 0, likely: 10 * s, most: 60 * s },
  failover: { least: 1 * s, likely: 5 * s, most: 30 * s },
  'etcd-member': { least: 10 * s, likely: 1 * min, most: 5 * min },
  backup: { least: 10 * s, likely: 1 * min, most: 10 * min },
  restore: { least: 1 * min, likely: 10 * min, most: 60 * min },
  defrag: { least: 5 * s, likely: 30 * s, most: 5 * min },
  wait: { least: 0, likely: 0, most: 0 },
  gate: { least: 0, likely: 0, most: 0 },
  run: { least: 1 * s, likely: 5 * min, most: 60 * min },
};

/** When a rebooting host's kernel answers again where `downtime` is not given, as a share of the reboot's own duration. M. */
export const downtimeOf = (duration: number): Range => ({
  least: Math.min(20 * s, Math.round(duration / 4)),
  likely: Math.round(duration / 2),
  most: duration,
});
