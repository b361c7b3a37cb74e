import type { Finding } from '../model/finding.js';
import type * as model from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import type { Basis, Located, Place } from '../model/place.js';
import type { Source } from '../source/source.js';
import type { Told } from './assumed.js';
import type { Notes } from './bigip/notes.js';
import type { F5Objects } from './bigip/objects.js';
import type { Row } from './connections/table.js';

/** A file as it was given: its path as the user would write it, and its text. */
export interface Input {
  readonly file: string;
  readonly text: string;
}

/** A file that was taken apart once: its documents (YAML, JSON) or its objects (another syntax), and where everything is. */
export interface Parsed {
  readonly file: string;
  readonly source: Source;
  /** The syntax found by looking at the text, never at the file's name alone. */
  readonly syntax: 'yaml' | 'json' | 'tmos' | 'lines';
  /** One value a document; a TMOS file is one document whose value is its tree of objects. */
  readonly documents: readonly unknown[];
  /** What is wrong with the text itself, as findings `input/syntax`. */
  readonly problems: readonly Finding[];
  /** Nobody asked for the file itself: it lies beside a plan that names no inventory, so that only its facts are meant, not the plans in it. */
  readonly factsOnly?: true;
  /** What the plans in it are judged by that name no inventory, instead of what lies beside them: paths or globs, as in `file`. */
  readonly inventory?: readonly string[];
}

/** A value that stands alone, with where it stands. */
export interface Given<T> {
  readonly value: T;
  readonly place: Place;
  /** How it came to be known, where nobody gave it. */
  readonly basis?: Basis;
  /** What somebody configured (kubeadm's kubernetesVersion), not what was seen running: an observation goes before it. */
  readonly intended?: true;
}

/** A pod as the API lists it, before it is joined to its workload. */
export interface ListedPod extends Located {
  readonly name: string;
  readonly namespace: string;
  readonly node?: string;
  readonly ip?: string;
  readonly ready?: boolean;
  readonly phase?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly owner?: { readonly kind: string; readonly name: string };
  readonly images?: readonly string[];
  readonly tolerations?: model.Workload['tolerations'];
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly requiredLabels?: string[];
  readonly volumes?: model.Workload['volumes'];
  readonly spreading?: model.Workload['spreading'];
  readonly terminationGracePeriodSeconds?: number;
  /** Whether the kubelet made it from a file of its own (control-plane components, node-local proxies): nothing moves such a pod. */
  readonly static?: true;
}

/** An API server that a configuration names with its node (kubeadm's ClusterStatus). */
export interface ApiEndpoint extends Located {
  readonly name: string;
  readonly address?: string;
  readonly port?: number;
}

/** A budget as the API lists it, before its selector is joined to workloads. */
export interface ListedBudget extends Located {
  readonly name: string;
  readonly namespace: string;
  readonly selector?: {
    readonly matchLabels?: Readonly<Record<string, string>>;
    readonly matchExpressions?: readonly { key: string; operator: string; values?: readonly string[] }[];
  };
  readonly minAvailable?: number | string;
  readonly maxUnavailable?: number | string;
  readonly unhealthyPodEvictionPolicy?: 'IfHealthyBudget' | 'AlwaysAllow';
}

/** An established connection as a balancer or a node lists it; `at` is its line. */
export interface ListedConnection extends Row {
  readonly at: Place;
}

/** What one document says of a cluster, in the model's words, before it is joined with what the others say. */
export interface Fragment {
  /** The adapter: `native`, `kubectl`, `bigip`, `icontrol`, `as3`. */
  readonly format: string;
  /** `written` by a person wins over `dumped` where both speak; two that disagree are reported with both places. */
  readonly authority: 'written' | 'dumped';
  readonly at: Place;
  /** The cluster's name, where the document says one. */
  readonly cluster?: Given<string>;
  readonly kubernetesVersion?: Given<string>;
  readonly nodes?: readonly model.Node[];
  readonly etcd?: model.Etcd;
  /** With `address` and `port` of the virtual server and members by `address`: `join` finds what they front and which nodes they are. */
  readonly loadBalancers?: readonly model.LoadBalancer[];
  readonly dns?: model.Dns;
  readonly services?: readonly model.Service[];
  readonly workloads?: readonly model.Workload[];
  readonly webhooks?: readonly model.Webhook[];
  readonly certificates?: readonly model.Certificate[];
  readonly controlPlane?: model.ControlPlane;
  readonly networking?: model.Networking;
  readonly clients?: readonly model.Client[];
  readonly requestedApis?: readonly string[];
  readonly provenance?: model.Inventory['provenance'];
  readonly pods?: readonly ListedPod[];
  readonly budgets?: readonly ListedBudget[];
  /** kubeadm's controlPlaneEndpoint or a kubeconfig's server: host:port. */
  readonly endpoint?: Given<string>;
  /** kube-proxy's version from its DaemonSet's image, and mode from its ConfigMap. */
  readonly kubeProxyVersion?: Given<string>;
  readonly kubeProxyMode?: Given<string>;
  readonly corefile?: Given<string>;
  /** Configuration of the kubelets and kube-proxies, where a dump holds one for all nodes. */
  readonly kubelet?: Given<NonNullable<model.Node['kubelet']>>;
  readonly kubeProxy?: Given<NonNullable<model.Node['kubeProxy']>>;
  readonly apiEndpoints?: readonly ApiEndpoint[];
  /** The uid of the namespace kube-system: no two clusters have the same. */
  readonly systemUid?: Given<string>;
  /** The uids of `nodes` by name: a node of another cluster has another one, whatever it is called. */
  readonly nodeUids?: ReadonlyMap<string, string>;
  /** Established connections, and the command that listed them. */
  readonly connections?: { readonly tool: string; readonly rows: readonly ListedConnection[]; readonly place: Place };
  readonly beliefs?: readonly Told[];
  /** The objects behind `loadBalancers`, for `acrossFiles` (bigip/fragment.ts): a pool may stand in another document than its virtual server. */
  readonly f5?: { readonly objects: F5Objects; readonly remarks: Notes };
  /** What stands in the document and was not understood or does not fit, as findings `input/*`. */
  readonly problems: readonly Finding[];
}

/** What reading a document gave: facts of a cluster, or plans. `problems` of a document nobody understands make the run invalid. */
export type Reading = {
  readonly fragments: readonly Fragment[];
  readonly plans: readonly Plan[];
  readonly problems: readonly Finding[];
  readonly invalid: boolean;
};

/** One input format: a file of its own and a line in `adapters.ts`. */
export interface Adapter {
  readonly name: string;
  /** Whether a document is of this format, by its content. Must be cheap and must not throw on any value. */
  readonly accepts: (document: unknown, parsed: Parsed) => boolean;
  /** Reads a document it accepted. Never throws on what a user may write; `index` is the document's number in its file. */
  readonly read: (document: unknown, index: number, parsed: Parsed) => Reading;
}
