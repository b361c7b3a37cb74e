import { token } from '../../model/place.js';
import { evidence } from '../join/remarks.js';
import { type Base, children, child, type Cursor, cursorOf, isRecord, placeAt, text } from './cursor.js';

/** One API object of a dump, whatever list it stood in. */
export interface KubeObject {
  readonly kind: string;
  /** Absent on the items of typed lists of older servers. */
  readonly apiVersion: string | undefined;
  readonly cursor: Cursor;
}

/** Lists in lists: `kubectl get a,b` of a support bundle gives two levels; more is no dump. */
const DEPTH = 4;

/** Every object of a document: a single one, a List, a typed list (whose items may lack their kind), a bare array. */
export function objectsOf(document: unknown, base: Base): KubeObject[] {
  const found: KubeObject[] = [];
  const root = Array.isArray(document) ? { items: document } : document;
  if (!isRecord(root)) return found;
  const at: Base = Array.isArray(document) ? { ...base, pointer: base.pointer } : base;
  if (Array.isArray(document)) {
    document.forEach((item: unknown, index) => {
      if (isRecord(item)) collect(cursorOf(item, { ...at, pointer: `${base.pointer}/${index}` }), undefined, undefined, 0, found);
    });
  } else collect(cursorOf(root, at), undefined, undefined, 0, found);
  return found;
}

function collect(cursor: Cursor, listKind: string | undefined, listVersion: string | undefined, depth: number, found: KubeObject[]): void {
  const kind = text(cursor, 'kind') ?? listKind ?? kindByShape(cursor.value);
  const apiVersion = text(cursor, 'apiVersion') ?? (listKind === kind ? listVersion : undefined);
  if (kind === undefined) {
    cursor.base.remarks.add({
      rule: 'input/ignored',
      severity: 'warning',
      key: 'kind',
      message: 'an object without a kind is not read: nothing says what it is',
      many: (count) => `${count} objects without a kind are not read: nothing says what they are`,
      evidence: [evidence(placeAt(cursor), 'not read')],
    });
    return;
  }
  if (kind === 'Table') return collectTable(cursor, depth, found);
  const isList = Array.isArray(cursor.value.items) || (kind.endsWith('List') && !isRecord(cursor.value.spec));
  if (!isList) {
    found.push({ kind, apiVersion, cursor });
    return;
  }
  if (depth >= DEPTH) return;
  reportPage(cursor);
  const itemKind = kind === 'List' || !kind.endsWith('List') ? undefined : kind.slice(0, -'List'.length);
  for (const item of children(cursor, 'items')) collect(item, itemKind, apiVersion, depth + 1, found);
}

/** A server that was asked for chunks gives a token for the rest. */
function reportPage(cursor: Cursor): void {
  const metadata = child(cursor, 'metadata');
  if (!metadata || typeof metadata.value.continue !== 'string' || metadata.value.continue === '') return;
  cursor.base.remarks.add({
    rule: 'input/ignored',
    severity: 'warning',
    key: 'page',
    message: 'this list is only the first page of several: the other objects are missing',
    evidence: [evidence(placeAt(metadata, 'continue'), 'there is more on the server')],
    remediation: 'collect all pages: kubectl get ... -o json does so by itself',
  });
}

/** What the server makes for people: cells of text. Only where the rows carry whole objects (`includeObject=Object`) is there something to read. */
function collectTable(cursor: Cursor, depth: number, found: KubeObject[]): void {
  const whole: Cursor[] = [];
  for (const row of children(cursor, 'rows')) {
    const object = isRecord(row.value.object) ? child(row, 'object') : undefined;
    if (object && object.value.kind !== 'PartialObjectMetadata') whole.push(object);
  }
  for (const object of whole) collect(object, undefined, undefined, depth + 1, found);
  if (whole.length > 0) return;
  cursor.base.remarks.add({
    rule: 'input/ignored',
    severity: 'warning',
    key: 'table',
    message: 'this is a Table, which the server makes for display: it holds cells of text instead of objects, and nothing of it is read',
    evidence: [evidence(placeAt(cursor, token('kind')), 'a Table, not a list of objects')],
    remediation:
      'collect the objects themselves: kubectl get RESOURCE --all-namespaces -o json (without ?as=Table in a request to the API)',
  });
}

/** What an object without a kind must be: old support bundles write bare arrays of items. */
function kindByShape(value: Json): string | undefined {
  const { spec, status, data } = value;
  if (isRecord(status) && isRecord(status.nodeInfo)) return 'Node';
  if (isRecord(status) && typeof status.desiredNumberScheduled === 'number') return 'DaemonSet';
  if (isRecord(spec)) {
    if (Array.isArray(spec.containers)) return 'Pod';
    if (spec.minAvailable !== undefined || spec.maxUnavailable !== undefined) return 'PodDisruptionBudget';
    if (isRecord(spec.template))
      return isRecord(spec.strategy) ? 'Deployment' : typeof spec.serviceName === 'string' ? 'StatefulSet' : undefined;
    if (Array.isArray(spec.ports)) return 'Service';
  }
  return isRecord(data) &&
    isRecord(value.metadata) &&
    Object.values(data).some((entry) => typeof entry === 'string') &&
    data.Corefile !== undefined
    ? 'ConfigMap'
    : undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Whether a bare value of an array could be an API object. */
export const looksLikeObject = (value: unknown): boolean =>
  isRecord(value) && isRecord(value.metadata) && (typeof value.kind === 'string' || kindByShape(value) !== undefined);

/** The group of an apiVersion: `apps` of `apps/v1`, empty for the core `v1`. */
export const groupOf = (apiVersion: string): string => (apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '');
