import type { Inventory } from '../../model/inventory.js';
import { countOf } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { type Place, placeOf } from '../../model/place.js';
import { relation, type Row } from '../relation.js';

const fields = {
  what: { type: 'string', what: 'what picks nodes: route reflectors, DNS, a workload as namespace/name' },
  label: { type: 'string', what: 'the label that it picks them by' },
  value: { type: 'string', what: 'the value that the label must have; empty where any does' },
  nodes: {
    type: 'int',
    what: 'how many nodes carry the label with that value now; unknown where the labels of some are not given',
    fact: 'labels',
  },
} as const;

/** Whatever picks nodes by their labels. */
export const selection = relation({
  name: 'selection',
  what: 'Something that picks nodes by a label: one row a label.',
  example: 'selection.label == removal.label',
  fields,
  rows: ({ inventory }) => selections(inventory),
});

const selections = once((inventory: Inventory): readonly Row<typeof fields>[] => {
  const { networking, dns, workloads } = inventory;
  const carried = carriers(inventory);
  const rows = (what: string, selector: Readonly<Record<string, string>> | undefined, place: Place): Row<typeof fields>[] =>
    Object.entries(selector ?? {}).map(([label, value]) => ({
      values: { what, label, value, nodes: carried(label, value) },
      place,
      of: what,
    }));
  return [
    ...(networking
      ? rows('route reflectors', networking.routeReflectors?.nodeSelector, placeOf(networking, 'routeReflectors/nodeSelector'))
      : []),
    ...(dns ? rows('DNS', dns.nodeSelector, placeOf(dns, 'nodeSelector')) : []),
    ...workloads.flatMap((workload) => {
      const name = [workload.namespace, workload.name].filter(Boolean).join('/');
      return [
        ...rows(name, workload.nodeSelector, placeOf(workload, 'nodeSelector')),
        ...(workload.requiredLabels ?? []).map(
          (label): Row<typeof fields> => ({
            values: { what: name, label, value: '', nodes: carried(label, undefined) },
            place: placeOf(workload, 'requiredLabels'),
            of: name,
          }),
        ),
      ];
    }),
  ];
});

/** How many nodes carry a label with a value, or with any: the nodes are gone through once for each that is asked for. */
function carriers({ nodes }: Inventory): (label: string, value: string | undefined) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (label, value) => {
    const key = value === undefined ? label : `${label}=${value}`;
    const has = (labels: Readonly<Record<string, string>> = {}) =>
      Object.hasOwn(labels, label) && (value === undefined || labels[label] === value);
    if (!known.has(key)) {
      const unknown = nodes.some(({ labels }) => labels === undefined);
      known.set(key, unknown ? undefined : nodes.reduce((sum, node) => sum + (has(node.labels) ? countOf(node) : 0), 0));
    }
    return known.get(key);
  };
}
