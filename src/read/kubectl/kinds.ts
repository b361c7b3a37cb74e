import { readBudget } from './budgets.js';
import { readCertificateList } from './certificate-list.js';
import { readConfigMap } from './configmaps.js';
import { child, placeAt, text } from './cursor.js';
import { type Draft, given } from './draft.js';
import { readKubeadm } from './kubeadm.js';
import { readKubeconfig } from './kubeconfig.js';
import { readKubeletConfiguration } from './kubelet-config.js';
import { readKubeProxyConfiguration } from './kube-proxy-config.js';
import { readNode } from './nodes.js';
import type { KubeObject } from './objects.js';
import { readPod } from './pods.js';
import { readEndpoints, readService, readSlice } from './services.js';
import { readWebhooks } from './webhooks.js';
import { readWorkload } from './workloads.js';

/** What reads objects of some kinds; false where it saw that the object tells nothing of the cluster. */
export interface KindReader {
  readonly kinds: readonly string[];
  /** The API groups that the kinds may be in; '' is the core. The same word in another group is another thing (Longhorn has Nodes). */
  readonly groups: readonly string[];
  readonly read: (object: KubeObject, draft: Draft) => void | boolean;
}

/** Every kind that is read. */
export const KINDS: readonly KindReader[] = [
  { kinds: ['Node'], groups: [''], read: readNode },
  { kinds: ['Pod'], groups: [''], read: readPod },
  { kinds: ['Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet'], groups: ['apps', 'extensions'], read: readWorkload },
  { kinds: ['PodDisruptionBudget'], groups: ['policy'], read: readBudget },
  { kinds: ['ConfigMap'], groups: [''], read: readConfigMap },
  { kinds: ['Service'], groups: [''], read: readService },
  { kinds: ['Endpoints'], groups: [''], read: readEndpoints },
  { kinds: ['EndpointSlice'], groups: ['discovery.k8s.io'], read: readSlice },
  {
    kinds: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
    groups: ['admissionregistration.k8s.io'],
    read: readWebhooks,
  },
  { kinds: ['Namespace'], groups: [''], read: readNamespace },
  {
    kinds: ['ClusterConfiguration', 'MasterConfiguration', 'ClusterStatus', 'InitConfiguration', 'JoinConfiguration'],
    groups: ['kubeadm.k8s.io'],
    read: readKubeadm,
  },
  { kinds: ['CertificateExpirationInfo'], groups: ['output.kubeadm.k8s.io'], read: readCertificateList },
  { kinds: ['KubeletConfiguration'], groups: ['kubelet.config.k8s.io'], read: readKubeletConfiguration },
  { kinds: ['KubeProxyConfiguration'], groups: ['kubeproxy.config.k8s.io'], read: readKubeProxyConfiguration },
  { kinds: ['Config'], groups: [''], read: readKubeconfig },
];

/** kube-system is made with the cluster and never again: its uid is the cluster's. */
function readNamespace(object: KubeObject, draft: Draft): void {
  const metadata = child(object.cursor, 'metadata');
  const uid = metadata && text(metadata, 'uid');
  if (uid !== undefined && metadata!.value.name === 'kube-system') draft.once.systemUid.push(given(uid, placeAt(metadata!, 'uid')));
}
