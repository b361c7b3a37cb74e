import type { Budget, Workload } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { ListedBudget, ListedPod } from '../fragment.js';
import { selects } from '../kubectl/selector.js';
import { mergeVoices, type Voice } from '../merge.js';
import { type Cluster, listed } from './facts.js';
import { evidence } from './remarks.js';

const keyOf = (namespace: string | undefined, kind: string | undefined, name: string): string => `${namespace ?? ''}/${kind ?? ''}/${name}`;

/** Kinds of pods that nothing replaces elsewhere, or that are over: no workload comes of them. */
const OVER = new Set(['Succeeded', 'Failed']);

/**
 * The workloads of a cluster with their pods and their budgets. A workload that only its pods tell of is known as far as they do. A pod without an
 * owner is a workload of kind Pod, which a drain loses; static pods are none, since nothing moves them.
 */
export function joinWorkloads(cluster: Cluster): Workload[] {
  const voices = new Map<string, Voice<Workload>[]>();
  const byName = new Map<string, string[]>();
  for (const written of [false, true]) {
    for (const fragment of cluster.fragments) {
      if ((fragment.authority === 'written') !== written) continue;
      for (const workload of fragment.workloads ?? []) {
        const key = written
          ? (resolve(workload, byName) ?? keyOf(workload.namespace, workload.kind, workload.name))
          : keyOf(workload.namespace, workload.kind, workload.name);
        const known = voices.get(key);
        if (known) known.push({ value: workload, written });
        else {
          voices.set(key, [{ value: workload, written }]);
          byName.set(workload.name, [...(byName.get(workload.name) ?? []), key]);
        }
      }
    }
  }
  const pods = withDeployments(podsByOwner(cluster), voices);
  const workloads: Workload[] = [];
  for (const [key, said] of voices) {
    const own = pods.get(key);
    pods.delete(key);
    const { kind, namespace, name } = said[0]!.value;
    const counted: Voice<Workload>[] = own
      ? [
          ...said,
          {
            value: { name, pods: own, at: { ...placeOf(own[0]!), fields: { pods: placeOf(own[0]!) }, basis: { pods: 'joined' } } },
            written: false,
          },
        ]
      : said;
    workloads.push(
      mergeVoices({ kind: kind ?? 'workload', name: `${namespace ?? ''}/${name}`.replace(/^\//, '') }, counted, cluster.remarks),
    );
  }
  for (const own of pods.values()) workloads.push(ofPods(own));
  return withBudgets(workloads, cluster);
}

/** A written workload without namespace or kind is the only one of its name. */
function resolve({ name, namespace, kind }: Workload, byName: ReadonlyMap<string, readonly string[]>): string | undefined {
  const fits = (byName.get(name) ?? []).filter((key) => {
    const [ns = '', k = ''] = key.split('/');
    return (namespace === undefined || ns === '' || ns === namespace) && (kind === undefined || k === '' || k === kind);
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** Living pods by their workload's key; the same pod from two dumps counts once, the later one. */
function podsByOwner(cluster: Cluster): Map<string, ListedPod[]> {
  const pods = new Map<string, ListedPod>();
  for (const pod of listed(cluster, 'pods')) pods.set(`${pod.namespace}/${pod.name}`, pod);
  const owners = new Map<string, ListedPod[]>();
  for (const pod of pods.values()) {
    if (pod.static || OVER.has(pod.phase ?? '')) continue;
    const key = pod.owner ? keyOf(pod.namespace, pod.owner.kind, pod.owner.name) : keyOf(pod.namespace, 'Pod', pod.name);
    const own = owners.get(key);
    if (own) own.push(pod);
    else owners.set(key, [pod]);
  }
  return owners;
}

/** The alphabet of hashes in the names of ReplicaSets: no vowels, and nothing that reads like one (kubernetes `apimachinery/pkg/util/rand`, SafeEncodeString). */
const HASHED = /^ReplicaSet\/(.+)-[bcdfghjklmnpqrstvwxz2456789]{1,10}$/;

/**
 * The pods of a ReplicaSet that nobody lists and whose pods carry no pod-template-hash belong to the Deployment that it is called after, where that is known in
 * its namespace.
 */
function withDeployments(owners: ReadonlyMap<string, ListedPod[]>, known: ReadonlyMap<string, unknown>): Map<string, ListedPod[]> {
  const joined = new Map<string, ListedPod[]>();
  for (const [key, pods] of owners) {
    const [namespace = ''] = key.split('/', 1);
    const name = known.has(key) ? undefined : HASHED.exec(key.slice(namespace.length + 1))?.[1];
    const deployment = name === undefined ? key : keyOf(namespace, 'Deployment', name);
    const owner = known.has(deployment) ? deployment : key;
    joined.set(owner, [...(joined.get(owner) ?? []), ...pods]);
  }
  return joined;
}

/** Labels that differ from one pod of a workload to the next. */
const OWN_LABELS =
  /^(pod-template-hash|controller-revision-hash|pod-template-generation|statefulset\.kubernetes\.io\/pod-name|apps\.kubernetes\.io\/pod-index)$/;
const POD_FIELDS = { pods: '', kind: 'metadata/ownerReferences', name: 'metadata/ownerReferences', budget: 'metadata/labels' } as const;

function ofPods(pods: readonly ListedPod[]): Workload {
  const first = pods[0]!;
  const { file, pointer } = first.at;
  const labels = first.labels && Object.fromEntries(Object.entries(first.labels).filter(([label]) => !OWN_LABELS.test(label)));
  return {
    name: first.owner?.name ?? first.name,
    namespace: first.namespace,
    kind: first.owner?.kind ?? 'Pod',
    ...(first.owner === undefined && { replicas: 1 }),
    pods: [...pods],
    ...(labels && { labels }),
    ...(first.images && { images: [...first.images] }),
    ...(first.tolerations && { tolerations: first.tolerations }),
    ...(first.nodeSelector && { nodeSelector: first.nodeSelector }),
    ...(first.requiredLabels && { requiredLabels: first.requiredLabels }),
    ...(first.volumes && { volumes: first.volumes }),
    ...(first.spreading && { spreading: first.spreading }),
    ...(first.terminationGracePeriodSeconds !== undefined && { terminationGracePeriodSeconds: first.terminationGracePeriodSeconds }),
    at: {
      file,
      pointer,
      fields: first.owner
        ? { ...first.at.fields, ...POD_FIELDS, pods: { file, pointer } }
        : { ...first.at.fields, pods: { file, pointer } },
    },
  };
}

/** Each workload with the budget whose selector matches its pods in its own namespace. */
function withBudgets(workloads: readonly Workload[], cluster: Cluster): Workload[] {
  const byNamespace = new Map<string, ListedBudget[]>();
  for (const budget of new Map(listed(cluster, 'budgets').map((budget) => [`${budget.namespace}/${budget.name}`, budget])).values())
    byNamespace.set(budget.namespace, [...(byNamespace.get(budget.namespace) ?? []), budget]);
  if (byNamespace.size === 0) return [...workloads];
  const used = new Set<ListedBudget>();
  const result = workloads.map((workload) => {
    const fits = (byNamespace.get(workload.namespace ?? '') ?? []).filter(
      (budget) => budget.selector && workload.labels && selects(budget.selector, workload.labels),
    );
    for (const budget of fits) used.add(budget);
    if (fits.length === 0) return workload;
    if (fits.length > 1) reportTwo(workload, fits, cluster);
    return workload.budget
      ? workload
      : {
          ...workload,
          budget: { ...budgetOf(fits[0]!), ...(fits.length > 1 && { others: fits.slice(1).map((budget) => budget.name) }) },
          at: {
            ...workload.at,
            fields: { ...workload.at.fields, budget: placeOf(fits[0]!) },
            basis: { ...workload.at.basis, budget: 'joined' as const },
          },
        };
  });
  if (workloads.length > 0)
    for (const budget of [...byNamespace.values()].flat()) if (budget.selector && !used.has(budget)) reportIdle(budget, workloads, cluster);
  return result;
}

function budgetOf({ name, minAvailable, maxUnavailable, unhealthyPodEvictionPolicy, at }: ListedBudget): Budget {
  return {
    name,
    ...(minAvailable !== undefined && { minAvailable }),
    ...(maxUnavailable !== undefined && { maxUnavailable }),
    ...(unhealthyPodEvictionPolicy && { unhealthyPodEvictionPolicy }),
    at,
  };
}

/** The eviction API answers 500 for a pod with two budgets (https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/#how-api-initiated-eviction-works). */
function reportTwo(workload: Workload, budgets: readonly ListedBudget[], { remarks }: Cluster): void {
  const names = budgets.map((budget) => budget.name).join(' and ');
  remarks.add({
    rule: 'input/contradiction',
    severity: 'warning',
    key: 'two budgets',
    subject: `${workload.namespace}/${workload.name}`,
    message: `budgets ${names} both select the pods of ${workload.namespace}/${workload.name}: the API refuses to evict pods with more than one budget; what they ask for is read of ${budgets[0]!.name} alone`,
    many: (count, subjects) =>
      `the pods of ${count} workloads (${subjects}) are selected by more than one budget each: the API refuses to evict such pods; what they ask for is read of the first budget alone`,
    evidence: budgets.map((budget) => evidence(placeOf(budget, 'selector'), `selects ${workload.name}`)) as [ReturnType<typeof evidence>],
    remediation: 'leave one budget for these pods',
  });
}

function reportIdle(budget: ListedBudget, workloads: readonly Workload[], { remarks }: Cluster): void {
  const elsewhere = workloads.find(
    (workload) =>
      workload.labels && workload.namespace !== budget.namespace && labelled(budget) && selects(budget.selector!, workload.labels),
  );
  remarks.add({
    rule: 'input/reference',
    severity: elsewhere ? 'warning' : 'info',
    key: elsewhere ? 'budget elsewhere' : 'idle budget',
    subject: `${budget.namespace}/${budget.name}`,
    message: elsewhere
      ? `budget ${budget.namespace}/${budget.name} protects nothing: ${elsewhere.name}, whose labels it selects, is in namespace ${elsewhere.namespace}`
      : `budget ${budget.namespace}/${budget.name} selects none of the known workloads`,
    many: (count, names) =>
      elsewhere
        ? `${count} budgets (${names}) protect nothing: what they select is in another namespace`
        : `${count} budgets (${names}) select none of the known workloads`,
    evidence: [
      evidence(placeOf(budget, 'selector'), 'matches nothing here'),
      ...(elsewhere ? [evidence(placeOf(elsewhere, 'namespace'), `in ${elsewhere.namespace}`)] : []),
    ],
  });
}

const labelled = ({ selector }: ListedBudget): boolean =>
  selector?.matchLabels !== undefined && Object.keys(selector.matchLabels).length > 0;
