import { openText } from '../../source/open.js';
import { evidence } from '../join/remarks.js';
import { token } from '../../model/place.js';
import { type Cursor, child, cursorOf, isRecord, placeAt, text } from './cursor.js';
import { type Draft, given } from './draft.js';
import { readKubeadm } from './kubeadm.js';
import { readKubeconfig } from './kubeconfig.js';
import { readKubeletConfiguration } from './kubelet-config.js';
import { readKubeProxyConfiguration } from './kube-proxy-config.js';
import { nameless } from './nodes.js';
import type { KubeObject } from './objects.js';

type Read = (object: KubeObject, draft: Draft) => void;

/** The ConfigMaps that hold settings of the cluster itself: name, and what stands under which key. */
const KNOWN: readonly { readonly name: RegExp; readonly namespace: string; readonly keys: Readonly<Record<string, Read>> }[] = [
  {
    name: /^kubeadm-config$/,
    namespace: 'kube-system',
    keys: { ClusterConfiguration: readKubeadm, MasterConfiguration: readKubeadm, ClusterStatus: readKubeadm },
  },
  {
    name: /^kube-proxy$/,
    namespace: 'kube-system',
    keys: { 'config.conf': readKubeProxyConfiguration, 'kubeconfig.conf': readKubeconfig },
  },
  { name: /^kube-proxy-config$/, namespace: 'kube-system', keys: { config: readKubeProxyConfiguration } },
  { name: /^kubelet-config(-\d+\.\d+)?$/, namespace: 'kube-system', keys: { kubelet: readKubeletConfiguration } },
  { name: /^cluster-info$/, namespace: 'kube-public', keys: { kubeconfig: readKubeconfig } },
];

/** A ConfigMap: Corefiles, and what kubeadm and the CNI keep in some of fixed names. Any other one is an application's and not read. */
export function readConfigMap(object: KubeObject, draft: Draft): boolean {
  const { cursor } = object;
  const metadata = child(cursor, 'metadata');
  const name = metadata && text(metadata, 'name');
  if (name === undefined) {
    nameless(cursor, 'ConfigMap');
    return true;
  }
  const namespace = text(metadata!, 'namespace') ?? 'kube-system';
  const data = child(cursor, 'data');
  if (!data) return !KNOWN.some((known) => known.name.test(name));
  const known = KNOWN.find((candidate) => candidate.name.test(name) && candidate.namespace === namespace);
  if (known) {
    for (const [key, read] of Object.entries(known.keys)) if (typeof data.value[key] === 'string') readEmbedded(data, key, read, draft);
    return true;
  }
  if (name === 'cilium-config') return readCilium(data, draft);
  const corefile = typeof data.value.Corefile === 'string' ? data.value.Corefile : undefined;
  if (corefile === undefined) return false;
  if (/node-?local/.test(name)) return true;
  draft.once.corefile.push(given(corefile, placeAt(data, 'Corefile')));
  return true;
}

/** YAML that is the text of a scalar. Everything in it is at that scalar; what it does not say correctly is reported there. */
function readEmbedded(data: Cursor, key: string, read: Read, draft: Draft): void {
  const place = placeAt(data, token(key));
  const opened = openText(place.file, String(data.value[key]));
  const [problem] = opened.problems;
  if (problem) {
    draft.remarks.add({
      rule: 'input/schema',
      severity: 'warning',
      key: `embedded ${key}`,
      message: `the text of ${key} cannot be read: ${problem.message}`,
      evidence: [evidence(place, 'cannot be read')],
    });
  }
  for (const document of opened.documents) {
    if (!isRecord(document)) continue;
    const cursor = cursorOf(document, { file: place.file, pointer: place.pointer, embedded: true, remarks: draft.remarks });
    read({ kind: text(cursor, 'kind') ?? key, apiVersion: text(cursor, 'apiVersion'), cursor }, draft);
  }
}

/** Cilium can serve Services without kube-proxy (https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/). */
function readCilium(data: Cursor, draft: Draft): boolean {
  const key = 'kube-proxy-replacement';
  const value = data.value[key];
  if (value === 'true' || value === true || value === 'strict') draft.once.kubeProxyMode.push(given('none', placeAt(data, key)));
  return true;
}
