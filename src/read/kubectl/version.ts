import { type Cursor, child, isRecord, placeAt, text } from './cursor.js';
import type { Draft } from './draft.js';

/** Where the server's version stands in the forms it is dumped in: `kubectl version`, `/version`, a support bundle, a scanner's APIServerInfo. */
const FORMS = ['serverVersion', 'info', 'data'];

/** Whether a document is the server's version and nothing else. */
export function isVersion(document: unknown): boolean {
  if (!isRecord(document)) return false;
  const { kind } = document;
  if (kind !== undefined && kind !== 'APIServerInfo') return false;
  if (isRecord(document.clientVersion) && typeof document.clientVersion.gitVersion === 'string') return true;
  if (typeof document.gitVersion === 'string' && (document.major !== undefined || document.gitCommit !== undefined)) return true;
  return FORMS.some((form) => isRecord(document[form]) && typeof (document[form] as Record<string, unknown>).gitVersion === 'string');
}

/** The API server's version; a client's alone says nothing of a cluster. */
export function readVersion(cursor: Cursor, draft: Draft): void {
  const form = FORMS.find((name) => isRecord(cursor.value[name]));
  const at = form === undefined ? cursor : child(cursor, form)!;
  const version = text(at, 'gitVersion');
  if (version !== undefined) {
    draft.once.kubernetesVersion.push({ value: version, place: placeAt(at, 'gitVersion') });
    return;
  }
  draft.remarks.add({
    rule: 'input/ignored',
    severity: 'info',
    key: 'client version',
    message: "this is kubectl's own version alone: the server's is missing",
    evidence: [{ place: placeAt(cursor, 'clientVersion'), label: 'the client only' }],
    remediation: 'run it where the cluster answers: kubectl version -o json',
  });
}
