import type { Service } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { nothingKnown, relation, type Row } from '../relation.js';

const fields = {
  name: { type: 'string', what: 'its name, as namespace/name', fact: 'services' },
  type: {
    type: 'string',
    what: 'its type; ClusterIP where nothing is said',
    words: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
  },
  externalTrafficPolicy: {
    type: 'string',
    what: 'Local: only endpoints on the node itself get traffic from outside; Cluster where nothing is said',
    words: ['Cluster', 'Local'],
  },
  endpoints: { type: 'int', what: 'how many endpoints it has', fact: 'services' },
  nodes: { type: 'list<string>', what: 'names of the nodes that they are on', fact: 'services' },
} as const;

/** The Services. */
export const service = relation({
  name: 'service',
  what: 'A Service and its endpoints; one row of unknowns where nobody listed any.',
  example: 'service.externalTrafficPolicy == "Local" && service.nodes.exists(node, node in step.nodes)',
  fields,
  rows: ({ inventory }) =>
    inventory.services.length === 0 && inventory.unsaid?.has('services')
      ? [nothingKnown(fields, placeOf(inventory, 'services'), 'services')]
      : inventory.services.map(rowOf),
});

function rowOf(one: Service): Row<typeof fields> {
  const name = one.namespace === undefined ? one.name : `${one.namespace}/${one.name}`;
  const placed = one.endpoints !== undefined && one.endpoints.every(({ node }) => node !== undefined);
  return {
    values: {
      name,
      type: one.type ?? 'ClusterIP',
      externalTrafficPolicy: one.externalTrafficPolicy ?? 'Cluster',
      endpoints: one.endpoints?.length,
      nodes: placed ? [...new Set(one.endpoints!.map(({ node }) => node!))] : undefined,
    },
    place: placeOf(one, 'name'),
    places: { externalTrafficPolicy: placeOf(one, 'externalTrafficPolicy'), endpoints: placeOf(one, 'endpoints') },
    of: name,
  };
}
