import type * as model from '../../model/inventory.js';
import type { Place } from '../../model/place.js';
import type { Told } from '../assumed.js';
import type { Remarks } from '../join/remarks.js';
import type { ApiEndpoint, Fragment, Given, ListedBudget, ListedPod } from '../fragment.js';

/** What the objects of one document said so far. */
export interface Draft {
  readonly remarks: Remarks;
  readonly nodes: model.Node[];
  readonly nodeUids: Map<string, string>;
  readonly pods: ListedPod[];
  readonly workloads: model.Workload[];
  readonly budgets: ListedBudget[];
  readonly services: model.Service[];
  readonly webhooks: model.Webhook[];
  readonly certificates: model.Certificate[];
  readonly apiEndpoints: ApiEndpoint[];
  readonly beliefs: Told[];
  /** Facts that a fragment can state once: the first goes into the document's fragment, each further one into a fragment of its own. */
  readonly once: { -readonly [K in Once]: NonNullable<Fragment[K]>[] };
  /** Objects that nothing reads: kind -> how many, and where the first one is. */
  readonly unread: Map<string, { count: number; readonly place: Place }>;
}

type Once =
  | 'cluster'
  | 'kubernetesVersion'
  | 'etcd'
  | 'controlPlane'
  | 'networking'
  | 'endpoint'
  | 'kubeProxyVersion'
  | 'kubeProxyMode'
  | 'corefile'
  | 'kubelet'
  | 'kubeProxy'
  | 'systemUid';

export const newDraft = (remarks: Remarks): Draft => ({
  remarks,
  nodes: [],
  nodeUids: new Map(),
  pods: [],
  workloads: [],
  budgets: [],
  services: [],
  webhooks: [],
  certificates: [],
  apiEndpoints: [],
  beliefs: [],
  once: {
    cluster: [],
    kubernetesVersion: [],
    etcd: [],
    controlPlane: [],
    networking: [],
    endpoint: [],
    kubeProxyVersion: [],
    kubeProxyMode: [],
    corefile: [],
    kubelet: [],
    kubeProxy: [],
    systemUid: [],
  },
  unread: new Map(),
});

/** A fact that stands alone. */
export const given = <T>(value: T, place: Place): Given<T> => ({ value, place });

/** The fragments of a document: one with all it says, and one more for each second statement of a fact. */
export function fragmentsOf(draft: Draft, at: Place): Fragment[] {
  const lists = {
    ...(draft.nodes.length > 0 && { nodes: draft.nodes, nodeUids: draft.nodeUids }),
    ...(draft.pods.length > 0 && { pods: draft.pods }),
    ...(draft.workloads.length > 0 && { workloads: draft.workloads }),
    ...(draft.budgets.length > 0 && { budgets: draft.budgets }),
    ...(draft.services.length > 0 && { services: draft.services }),
    ...(draft.webhooks.length > 0 && { webhooks: draft.webhooks }),
    ...(draft.certificates.length > 0 && { certificates: draft.certificates }),
    ...(draft.apiEndpoints.length > 0 && { apiEndpoints: draft.apiEndpoints }),
    ...(draft.beliefs.length > 0 && { beliefs: draft.beliefs }),
  };
  const entries = Object.entries(draft.once);
  const rounds = Math.max(1, ...entries.map(([, facts]) => facts.length));
  return Array.from({ length: rounds }, (_, round): Fragment => {
    const facts = Object.fromEntries(
      entries.flatMap(([name, values]) => (values[round] === undefined ? [] : [[name, values[round]]])),
    ) as Partial<Fragment>;
    return {
      format: 'kubectl',
      authority: 'dumped',
      at,
      problems: round === 0 ? draft.remarks.findings() : [],
      ...(round === 0 && lists),
      ...facts,
    };
  });
}
