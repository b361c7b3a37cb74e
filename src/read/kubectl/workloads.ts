import type { Workload } from '../../model/inventory.js';
import { type Cursor, child, children, integer, placeAt, pointerOf, strings, text } from './cursor.js';
import type { Draft } from './draft.js';
import { imageOf } from './image.js';
import { nameless } from './nodes.js';
import type { KubeObject } from './objects.js';
import { podFacts } from './podspec.js';

const FIELDS = {
  name: 'metadata/name',
  namespace: 'metadata/namespace',
  kind: 'kind',
  replicas: 'spec/replicas',
  labels: 'spec/template/metadata/labels',
  images: 'spec/template/spec/containers',
  tolerations: 'spec/template/spec/tolerations',
  nodeSelector: 'spec/template/spec/nodeSelector',
  requiredLabels: 'spec/template/spec/affinity',
  volumes: 'spec/template/spec/volumes',
  spreading: 'spec/template/spec',
  terminationGracePeriodSeconds: 'spec/template/spec/terminationGracePeriodSeconds',
} as const;
const DAEMON_FIELDS = { ...FIELDS, replicas: 'status/desiredNumberScheduled' } as const;

/** A Deployment, DaemonSet, StatefulSet or ReplicaSet. A ReplicaSet of a Deployment is the Deployment's business and left out. */
export function readWorkload(object: KubeObject, draft: Draft): void {
  const { cursor, kind } = object;
  const metadata = child(cursor, 'metadata');
  const name = metadata && text(metadata, 'name');
  if (name === undefined) return nameless(cursor, kind);
  if (kind === 'ReplicaSet' && children(metadata!, 'ownerReferences').some((owner) => owner.value.kind === 'Deployment')) return;
  const namespace = text(metadata!, 'namespace') ?? 'default';
  const spec = child(cursor, 'spec');
  const template = spec && child(spec, 'template');
  const labelled = template && child(template, 'metadata');
  const labels = labelled && strings(labelled, 'labels');
  const pod = template && child(template, 'spec');
  const replicas = replicasOf(kind, cursor, spec);
  const claims = spec && kind === 'StatefulSet' ? children(spec, 'volumeClaimTemplates').length : 0;
  const facts = pod && podFacts(pod, labels);
  const workload: Workload = {
    name,
    namespace,
    kind,
    ...(replicas !== undefined && { replicas }),
    ...(labels && { labels }),
    ...facts,
    ...(claims > 0 && { volumes: [...(facts?.volumes ?? []), { type: 'persistentVolumeClaim' }] }),
    at: {
      file: cursor.base.file,
      pointer: pointerOf(cursor),
      fields: kind === 'DaemonSet' ? DAEMON_FIELDS : FIELDS,
    },
  };
  draft.workloads.push(workload);
  if (kind === 'DaemonSet' && pod && isKubeProxy(workload)) readKubeProxy(pod, draft);
}

/** How many pods are wanted. A server always says it; a manifest that leaves it out leaves it to an autoscaler as often as to the default of 1. */
function replicasOf(kind: string, cursor: Cursor, spec: Cursor | undefined): number | undefined {
  if (kind !== 'DaemonSet') return spec && integer(spec, 'replicas');
  const status = child(cursor, 'status');
  return status && integer(status, 'desiredNumberScheduled');
}

/** Windows nodes have a DaemonSet of their own, which says nothing of the others. */
const isKubeProxy = ({ name, namespace, nodeSelector }: Workload): boolean =>
  namespace === 'kube-system' && /^kube-proxy(?!-?windows)/.test(name) && nodeSelector?.['kubernetes.io/os'] !== 'windows';

function readKubeProxy(pod: Cursor, draft: Draft): void {
  const container = children(pod, 'containers').find((candidate) =>
    /kube-proxy/.test(String(candidate.value.image ?? candidate.value.name)),
  );
  const image = container && text(container, 'image');
  const version = image === undefined ? undefined : imageOf(image).version;
  if (version !== undefined) draft.once.kubeProxyVersion.push({ value: version, place: placeAt(container!, 'image') });
}
