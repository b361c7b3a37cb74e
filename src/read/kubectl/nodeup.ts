import { child, type Cursor, isRecord, placeAt, text } from './cursor.js';
import { type Draft, given } from './draft.js';
import { imageOf } from './image.js';
import { pushKubelet } from './kubelet-config.js';

/** Whether a document is the settings that kops hands to a new node (`nodeupconfig`): no API object, but it holds the kubelet's. */
export const isNodeup = (document: unknown): boolean =>
  isRecord(document) &&
  document.apiVersion === undefined &&
  isRecord(document.KubeletConfig) &&
  (document.KubernetesVersion !== undefined || document.ClusterName !== undefined);

/** kops' node settings: kubelet, kube-proxy's image, the version that nodes are to have (https://github.com/kubernetes/kops, pkg/apis/nodeup/config.go). */
export function readNodeup(cursor: Cursor, draft: Draft): void {
  const version = text(cursor, 'KubernetesVersion');
  if (version !== undefined) draft.once.kubernetesVersion.push({ ...given(version, placeAt(cursor, 'KubernetesVersion')), intended: true });
  const cluster = text(cursor, 'ClusterName');
  if (cluster !== undefined) draft.once.cluster.push(given(cluster, placeAt(cursor, 'ClusterName')));
  pushKubelet(child(cursor, 'KubeletConfig')!, draft);
  const proxy = child(cursor, 'KubeProxy');
  const image = proxy && text(proxy, 'image');
  const tag = image === undefined ? undefined : imageOf(image).version;
  if (tag !== undefined) draft.once.kubeProxyVersion.push({ ...given(tag, placeAt(proxy!, 'image')), intended: true });
}
