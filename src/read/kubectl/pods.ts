import type { ListedPod } from '../fragment.js';
import { isAddress } from '../join/addresses.js';
import { type Cursor, child, children, pointerOf, strings, text } from './cursor.js';
import type { Draft } from './draft.js';
import { nameless } from './nodes.js';
import type { KubeObject } from './objects.js';
import { podFacts } from './podspec.js';
import { readControlPlanePod } from './static-pods.js';

const FIELDS = {
  name: 'metadata/name',
  namespace: 'metadata/namespace',
  labels: 'metadata/labels',
  owner: 'metadata/ownerReferences',
  node: 'spec/nodeName',
  images: 'spec/containers',
  tolerations: 'spec/tolerations',
  nodeSelector: 'spec/nodeSelector',
  requiredLabels: 'spec/affinity',
  volumes: 'spec/volumes',
  spreading: 'spec/affinity',
  terminationGracePeriodSeconds: 'spec/terminationGracePeriodSeconds',
  ip: 'status/podIP',
  phase: 'status/phase',
  ready: 'status/conditions',
} as const;

/** A Pod: where it runs, whose it is, and what ties it there. A static pod of the control plane says more (`static-pods.ts`). */
export function readPod(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const metadata = child(cursor, 'metadata');
  const name = metadata && text(metadata, 'name');
  if (name === undefined) return nameless(cursor, 'Pod');
  const labels = strings(metadata!, 'labels');
  const spec = child(cursor, 'spec');
  const status = child(cursor, 'status');
  const node = spec && text(spec, 'nodeName');
  const ip = status && text(status, 'podIP');
  const phase = status && text(status, 'phase');
  const ready = status && readyOf(status);
  const owner = ownerOf(metadata!, labels);
  const own = owner?.kind === 'Node' || fromFile(metadata!);
  const pod: ListedPod = {
    name,
    namespace: text(metadata!, 'namespace') ?? 'default',
    ...(node !== undefined && { node }),
    ...(ip !== undefined && isAddress(ip) && { ip }),
    ...(ready !== undefined && { ready: ready && serving(phase) && typeof metadata!.value.deletionTimestamp !== 'string' }),
    ...(phase !== undefined && { phase }),
    ...(labels && { labels }),
    ...(owner && { owner }),
    ...(own && { static: true as const }),
    ...(spec && podFacts(spec, labels)),
    at: { file: cursor.base.file, pointer: pointerOf(cursor), fields: FIELDS },
  };
  draft.pods.push(pod);
  if (own && spec) readControlPlanePod(pod, spec, draft);
}

/** Conditions outlive the phase they were true in. */
const serving = (phase: string | undefined): boolean => phase === undefined || phase === 'Running';

function readyOf(status: Cursor): boolean | undefined {
  const condition = children(status, 'conditions').find((candidate) => candidate.value.type === 'Ready');
  return condition && condition.value.status === 'True';
}

/** Static pods say where the kubelet had them from (https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-config-source). */
function fromFile(metadata: Cursor): boolean {
  const annotations = metadata.value.annotations;
  return (
    typeof annotations === 'object' &&
    annotations !== null &&
    (annotations as Record<string, unknown>)['kubernetes.io/config.source'] === 'file'
  );
}

/**
 * The controller of a pod. A ReplicaSet of a Deployment is called after it and its pod-template-hash, so that the Deployment is known without the
 * ReplicaSet (https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pod-template-hash-label).
 */
function ownerOf(metadata: Cursor, labels: Readonly<Record<string, string>> | undefined): ListedPod['owner'] {
  const references = children(metadata, 'ownerReferences');
  const reference = references.find((candidate) => candidate.value.controller === true) ?? references[0];
  const kind = reference && text(reference, 'kind');
  const name = reference && text(reference, 'name');
  if (kind === undefined || name === undefined) return undefined;
  const hash = labels?.['pod-template-hash'];
  if (kind === 'ReplicaSet' && hash && name.endsWith(`-${hash}`)) return { kind: 'Deployment', name: name.slice(0, -hash.length - 1) };
  return { kind, name };
}
