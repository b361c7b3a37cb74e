import type { Place } from '../../model/place.js';
import type { Adapter, Reading } from '../fragment.js';
import { evidence, Remarks, some } from '../join/remarks.js';
import { type Base, cursorOf, isRecord, placeAt, text } from './cursor.js';
import { type Draft, fragmentsOf, newDraft } from './draft.js';
import { isMemberList, readMemberList } from './etcd-members.js';
import { KINDS, type KindReader } from './kinds.js';
import { isConfigz, readConfigz } from './kubelet-config.js';
import { isNodeup, readNodeup } from './nodeup.js';
import { groupOf, type KubeObject, looksLikeObject, objectsOf } from './objects.js';
import { isVersion, readVersion } from './version.js';

/** Kubernetes API objects as kubectl, the API server and support bundles print them, and the configuration documents of kubeadm, kubelet, kube-proxy and clients. */
export const kubectl: Adapter = {
  name: 'kubectl',
  accepts: (document) => {
    if (Array.isArray(document)) return looksLikeObject(document[0]);
    if (!isRecord(document)) return false;
    if (isVersion(document) || isNodeup(document) || isConfigz(document) || isMemberList(document)) return true;
    const { apiVersion, kind, items } = document;
    if (typeof apiVersion === 'string' && apiVersion.startsWith('premortem.')) return false;
    if (typeof kind === 'string' && (typeof apiVersion === 'string' || (kind.endsWith('List') && items !== undefined))) return true;
    return kind === undefined && (looksLikeObject(document) || (Array.isArray(items) && looksLikeObject(items[0])));
  },
  read: (document, index, parsed) => readDocument(document, { file: parsed.file, pointer: `/${index}` }),
};

function readDocument(document: unknown, at: Place): Reading {
  const draft = newDraft(new Remarks());
  const base: Base = { ...at, remarks: draft.remarks };
  if (isRecord(document) && isVersion(document)) readVersion(cursorOf(document, base), draft);
  else if (isRecord(document) && isNodeup(document)) readNodeup(cursorOf(document, base), draft);
  else if (isRecord(document) && isConfigz(document)) readConfigz(cursorOf(document, base), draft);
  else if (isRecord(document) && isMemberList(document)) readMemberList(cursorOf(document, base), draft);
  else for (const object of objectsOf(document, base)) readObject(object, draft);
  reportUnread(draft);
  return { fragments: fragmentsOf(draft, at), plans: [], problems: [], invalid: false };
}

const BY_KIND = new Map<string, KindReader>(KINDS.flatMap((reader) => reader.kinds.map((kind) => [kind, reader])));

function readObject(object: KubeObject, draft: Draft): void {
  const { kind, apiVersion, cursor } = object;
  const reader = BY_KIND.get(kind);
  const group = apiVersion === undefined ? undefined : groupOf(apiVersion);
  if (reader && (group === undefined || reader.groups.includes(group))) {
    if (reader.read(object, draft) === false) unread(`${kind} (of applications)`, object, draft);
    return;
  }
  if (!reader || group !== '') return unread(kind, object, draft);
  const name = (isRecord(cursor.value.metadata) && text(cursorOf(cursor.value.metadata, cursor.base), 'name')) || kind;
  draft.remarks.add({
    rule: 'input/schema',
    severity: 'warning',
    key: `group of ${kind}`,
    subject: name,
    message: `apiVersion ${apiVersion} has no ${kind}, ${reader.groups[0]} has: the API server refuses ${name}, and it is not counted`,
    many: (count, names) =>
      `apiVersion ${apiVersion} has no ${kind}, ${reader.groups[0]} has: the API server refuses ${count} objects (${names}), and they are not counted`,
    evidence: [evidence(placeAt(cursor, 'apiVersion'), `not ${reader.groups[0]}/...`)],
  });
  // Whatever else is wrong with it is said too; what it states goes nowhere.
  reader.read(object, newDraft(draft.remarks));
}

/** Kinds that say nothing of what a maintenance does; Secrets are not looked into at all. */
const BESIDE_THE_POINT = new Set(
  'ServiceAccount Role RoleBinding ClusterRole ClusterRoleBinding Event Lease Secret PriorityClass RuntimeClass CustomResourceDefinition ControllerRevision LimitRange ResourceQuota'.split(
    ' ',
  ),
);

function unread(kind: string, { cursor }: KubeObject, draft: Draft): void {
  if (BESIDE_THE_POINT.has(kind)) return;
  const known = draft.unread.get(kind);
  if (known) known.count++;
  else draft.unread.set(kind, { count: 1, place: placeAt(cursor, 'kind') });
}

function reportUnread(draft: Draft): void {
  if (draft.unread.size === 0) return;
  const kinds = [...draft.unread].map(([kind, { count }]) => (count > 1 ? `${count} ${kind}` : kind));
  const [first, ...rest] = [...draft.unread.values()].map(({ place }) => evidence(place, 'not read'));
  draft.remarks.add({
    rule: 'input/ignored',
    severity: 'info',
    key: 'unread',
    message: `objects of kinds that no rule looks at are not read: ${some(kinds)}`,
    evidence: [first!, ...rest.slice(0, 3)],
  });
}
