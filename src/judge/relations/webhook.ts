import type { Inventory, Webhook } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { nothingKnown, relation, type Row } from '../relation.js';

const fields = {
  name: { type: 'string', what: 'its name', fact: 'webhooks' },
  kind: { type: 'string', what: 'which configuration it belongs to', words: ['Validating', 'Mutating'] },
  failurePolicy: { type: 'string', what: 'what the API does when it does not answer', words: ['Fail', 'Ignore'], fact: 'failurePolicy' },
  service: { type: 'string', what: 'the Service that answers, as namespace/name; empty for an address outside the cluster' },
  nodes: { type: 'list<string>', what: 'names of the nodes that its pods run on; unknown where they are not listed', fact: 'services' },
  excludesOwnNamespace: { type: 'bool', what: "whether its own pods' namespace is exempt" },
} as const;

/** The admission webhooks. */
export const webhook = relation({
  name: 'webhook',
  what: 'An admission webhook; one row of unknowns where nobody listed them.',
  example: 'webhook.failurePolicy == "Fail" && webhook.nodes.all(node, node in step.nodes)',
  fields,
  rows: ({ inventory }) =>
    inventory.webhooks.length === 0 && inventory.unsaid?.has('webhooks')
      ? [nothingKnown(fields, placeOf(inventory, 'webhooks'), 'webhooks')]
      : inventory.webhooks.map((one) => rowOf(one, inventory)),
});

function rowOf(one: Webhook, inventory: Inventory): Row<typeof fields> {
  return {
    values: {
      name: one.name,
      kind: one.kind,
      failurePolicy: one.failurePolicy,
      service: one.service ?? '',
      nodes: one.service === undefined ? [] : nodesBehind(one.service, inventory),
      excludesOwnNamespace: one.excludesOwnNamespace,
    },
    place: placeOf(one, 'name'),
    places: { failurePolicy: placeOf(one, 'failurePolicy'), excludesOwnNamespace: placeOf(one, 'excludesOwnNamespace') },
    of: one.name,
  };
}

/** The nodes of a Service's endpoints, or of the pods of a workload of its name; unknown where neither is listed with its nodes. */
function nodesBehind(service: string, { services, workloads }: Inventory): readonly string[] | undefined {
  const called = (one: { name: string; namespace?: string }) => `${one.namespace ?? 'default'}/${one.name}` === service;
  const pods = services.find(called)?.endpoints ?? workloads.find(called)?.pods;
  if (!pods || pods.length === 0 || pods.some(({ node }) => node === undefined)) return undefined;
  return [...new Set(pods.map(({ node }) => node!))];
}
