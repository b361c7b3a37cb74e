import type { Webhook } from './inventory.js';

type Selector = NonNullable<Webhook['namespaceSelector']>;
type Labels = Readonly<Record<string, string>>;

/** The namespace of the pods that answer for a webhook; undefined for one outside the cluster. */
export const namespaceOf = ({ service }: Webhook): string | undefined => service?.split('/')[0];

/**
 * Whether the API asks a webhook before it creates a pod: by its rules, its selectors and its conditions (kubernetes
 * `staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook`, `ShouldCallHook`). `undefined` where something that decides is not known; `likely`
 * says what is so by the API's defaults, and where every label that nobody told of is absent.
 */
export function guardsPods(webhook: Webhook, namespace: string, labels: Labels | undefined): { known?: boolean; likely: boolean } {
  const own = namespace === namespaceOf(webhook) && webhook.excludesOwnNamespace !== undefined;
  const parts = [
    own ? said(!webhook.excludesOwnNamespace) : inNamespace(webhook.namespaceSelector, namespace),
    webhook.rules ? said(webhook.rules.some(asksForPods)) : { likely: own && !webhook.excludesOwnNamespace },
    // An absent selector picks everything; what a document leaves out is taken to be absent.
    webhook.objectSelector ? picks(webhook.objectSelector, labels ?? {}, labels !== undefined) : said(true),
    webhook.matchConditions?.length ? { likely: true } : said(true),
  ];
  const likely = parts.every((part) => part.likely);
  if (parts.some(({ known }) => known === false)) return { known: false, likely: false };
  return parts.every(({ known }) => known === true) ? { known: true, likely } : { likely };
}

const said = (known: boolean) => ({ known, likely: known });

function inNamespace(selector: Selector | undefined, namespace: string): { known?: boolean; likely: boolean } {
  // The label that every namespace has since 1.21; any other is not told of.
  return selector ? picks(selector, { 'kubernetes.io/metadata.name': namespace }, false) : { likely: true };
}

function asksForPods({ operations, apiGroups, apiVersions, resources, scope }: NonNullable<Webhook['rules']>[number]): boolean {
  const names = (list: readonly string[] | undefined, ...words: string[]) => list?.some((word) => words.includes(word)) ?? false;
  return (
    names(operations, 'CREATE', '*') &&
    names(apiGroups, '', '*') &&
    names(apiVersions, 'v1', '*') &&
    names(resources, 'pods', '*', '*/*') &&
    scope !== 'Cluster'
  );
}

/** Whether a selector picks what has these labels, and perhaps (`all` false) others. */
function picks(selector: Selector, labels: Labels, all: boolean): { known?: boolean; likely: boolean } {
  const wanted = [
    ...Object.entries(selector.matchLabels ?? {}).map(([key, value]) => ({ key, operator: 'In', values: [value] })),
    ...(selector.matchExpressions ?? []),
  ];
  const verdicts = wanted.map(({ key, operator, values = [] }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    const holds = holdsFor(operator, value, values);
    return { sure: all || value !== undefined, holds };
  });
  const likely = verdicts.every(({ holds }) => holds);
  if (verdicts.some(({ sure, holds }) => sure && !holds)) return said(false);
  return verdicts.every(({ sure }) => sure) ? said(likely) : { likely };
}

function holdsFor(operator: string, value: string | undefined, values: readonly string[]): boolean {
  if (operator === 'In') return value !== undefined && values.includes(value);
  if (operator === 'NotIn') return value === undefined || !values.includes(value);
  return operator === 'Exists' ? value !== undefined : value === undefined;
}
