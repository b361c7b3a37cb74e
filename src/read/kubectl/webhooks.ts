import type { Webhook } from '../../model/inventory.js';
import { type Cursor, child, children, integer, list, placeAt, pointerOf, text, texts, word } from './cursor.js';
import type { Draft } from './draft.js';
import { nameless } from './nodes.js';
import type { KubeObject } from './objects.js';
import { selectorOf } from './selector.js';

/** The webhooks of an admission configuration, one entry each. */
export function readWebhooks(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const metadata = child(cursor, 'metadata');
  if (!metadata || text(metadata, 'name') === undefined) return nameless(cursor, object.kind);
  for (const webhook of children(cursor, 'webhooks')) {
    const client = child(webhook, 'clientConfig');
    const target = client && child(client, 'service');
    const namespace = target && text(target, 'namespace');
    const service = target && text(target, 'name');
    const failurePolicy = word(webhook, 'failurePolicy', ['Fail', 'Ignore']);
    const timeout = integer(webhook, 'timeoutSeconds');
    const conditions = children(webhook, 'matchConditions');
    const excludes = namespace === undefined ? undefined : excludesNamespace(webhook, namespace);
    draft.webhooks.push({
      name: text(webhook, 'name') ?? text(metadata, 'name')!,
      kind: object.kind === 'MutatingWebhookConfiguration' ? 'Mutating' : 'Validating',
      ...(failurePolicy && { failurePolicy }),
      ...(namespace !== undefined && service !== undefined && { service: `${namespace}/${service}` }),
      ...(timeout !== undefined && { timeoutSeconds: timeout }),
      ...(excludes !== undefined && { excludesOwnNamespace: excludes }),
      rules: children(webhook, 'rules').map(ruleOf),
      ...selectorIn(webhook, 'namespaceSelector'),
      ...selectorIn(webhook, 'objectSelector'),
      ...(conditions.length > 0 && { matchConditions: conditions.map(({ value }) => ({ ...value })) }),
      at: {
        file: cursor.base.file,
        pointer: pointerOf(webhook),
        fields: { kind: placeAt(cursor, 'kind'), service: 'clientConfig/service', excludesOwnNamespace: 'namespaceSelector' },
      },
    });
  }
}

function ruleOf(cursor: Cursor): NonNullable<Webhook['rules']>[number] {
  const scope = text(cursor, 'scope');
  return {
    operations: texts(cursor, 'operations'),
    apiGroups: list(cursor, 'apiGroups').filter((group) => typeof group === 'string'),
    apiVersions: texts(cursor, 'apiVersions'),
    resources: texts(cursor, 'resources'),
    ...(scope !== undefined && { scope }),
  };
}

/** A selector as the API has it: one that is absent picks everything. */
function selectorIn(webhook: Cursor, key: 'namespaceSelector' | 'objectSelector'): Partial<Pick<Webhook, typeof key>> {
  const cursor = child(webhook, key);
  return { [key]: cursor ? (selectorOf(cursor) as Webhook[typeof key]) : {} };
}

/** Whether a webhook leaves its own namespace out. Only the label that every namespace has decides; other labels are on Namespace objects and unknown here. */
function excludesNamespace(webhook: Cursor, namespace: string): boolean | undefined {
  const selector = child(webhook, 'namespaceSelector');
  if (!selector || Object.keys(selector.value).length === 0) return false;
  const expressions = children(selector, 'matchExpressions');
  const byName = expressions.find((expression) => expression.value.key === 'kubernetes.io/metadata.name');
  if (!byName) return undefined;
  const named = list(byName, 'values').includes(namespace);
  if (byName.value.operator === 'NotIn' && named) return true;
  if (byName.value.operator === 'In' && !named) return true;
  return expressions.length === 1 && selector.value.matchLabels === undefined ? false : undefined;
}
