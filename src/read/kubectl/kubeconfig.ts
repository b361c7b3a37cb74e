import { evidence } from '../join/remarks.js';
import { child, children, placeAt, text } from './cursor.js';
import { type Draft, given } from './draft.js';
import type { KubeObject } from './objects.js';

/** A kubeconfig: the server of its current context, and nothing else of it. One that names several clusters and chooses none tells nothing. */
export function readKubeconfig(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const clusters = children(cursor, 'clusters');
  const current = text(cursor, 'current-context');
  const context = children(cursor, 'contexts').find((candidate) => candidate.value.name === current);
  const inner = context && child(context, 'context');
  const chosen = inner && text(inner, 'cluster');
  const named = clusters.filter((cluster) => cluster.value.name === chosen);
  const [cluster, ...others] = named.length > 0 ? named : clusters;
  const details = cluster && child(cluster, 'cluster');
  const server = details && text(details, 'server');
  if (server === undefined) return;
  if (others.length > 0) {
    draft.remarks.add({
      rule: 'input/unknown',
      severity: 'warning',
      key: 'kubeconfig clusters',
      message: `this kubeconfig names ${clusters.length} clusters and no current context: cannot tell which one is meant`,
      evidence: [evidence(placeAt(cursor, 'clusters'), 'several clusters')],
      remediation: 'kubectl config view --minify',
      missing: { fact: "the API's address", collect: 'kubectl config view --minify' },
    });
    return;
  }
  // A file of its own is somebody's way to the cluster; the one in kube-proxy's ConfigMap is what the nodes use.
  const own = cursor.base.embedded === undefined;
  draft.once.endpoint.push({ ...given(server, placeAt(details!, 'server')), ...(own && { intended: true as const }) });
}
