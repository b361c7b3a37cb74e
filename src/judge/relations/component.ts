import type { ControlPlane, Inventory, Node } from '../../model/inventory.js';
import { oldestBySkew } from '../../model/skew-policy.js';
import { once } from '../../model/once.js';
import { type Place, placeOf } from '../../model/place.js';
import { type Counted, entriesOf } from '../reach.js';
import { relation, type Row } from '../relation.js';

export const COMPONENT_FIELDS = {
  component: {
    type: 'string',
    what: 'which component',
    words: ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubelet', 'kube-proxy'],
  },
  version: { type: 'string', what: 'its version' },
  flags: { type: 'list<string>', what: 'its flags without the dashes, as name=value' },
  gates: { type: 'list<string>', what: 'feature gates that are set, as Name=true' },
  count: { type: 'int', what: 'on how many nodes' },
} as const;

/** The components of Kubernetes, with the flags that they are started with. */
export const component = relation({
  name: 'component',
  what: 'A component of the control plane (none where a provider keeps it), or the kubelet or kube-proxy of nodes where it has the same version and flags.',
  example: 'component.component == "kubelet" && size(removedFlags("kubelet", "v1.35.0", component.flags)) > 0',
  fields: COMPONENT_FIELDS,
  rows: ({ inventory }) => [...centralRows(inventory), ...componentRows(entriesOf(inventory.nodes))].map(bounded(inventory)),
});

/** A row with the oldest version that its component can have. */
export function bounded(inventory: Inventory): (row: Row<typeof COMPONENT_FIELDS>) => Row<typeof COMPONENT_FIELDS> {
  const oldest = oldestBySkew(inventory);
  return (row) => {
    const { component, version } = row.values;
    if (version !== undefined || !oldest) return row;
    if (component === 'kube-apiserver') return { ...row, least: { version: oldest.apiServer } };
    return component === 'kubelet' || component === 'kube-proxy' ? { ...row, least: { version: oldest.onNodes } } : row;
  };
}

const OWN = [
  ['kube-apiserver', 'apiserver'],
  ['kube-controller-manager', 'controllerManager'],
  ['kube-scheduler', 'scheduler'],
] as const;

/** A row for each component of the control plane; none where a provider keeps it and says nothing of it. */
export function centralRows(inventory: Inventory): Row<typeof COMPONENT_FIELDS>[] {
  const given: ControlPlane | undefined = inventory.controlPlane;
  // What a provider starts its API servers with is his: nobody can be asked for it.
  const here = OWN.filter(([, field]) => given?.managed !== true || given[field] !== undefined);
  return here.map(([name, field]) => {
    const own = given?.[field];
    const at = given ? placeOf(given, own ? field : undefined) : placeOf(inventory, 'controlPlane');
    const flags = own?.flags && Object.entries(own.flags).map(([flag, value]) => `${flag}=${value}`);
    return {
      values: {
        component: name,
        version: own?.version ?? inventory.kubernetesVersion,
        flags,
        gates: flags && gatesIn(own.flags?.['feature-gates']),
        count: 1,
      },
      place: at,
      places: {
        version:
          own?.version === undefined ? placeOf(inventory, 'spec/kubernetesVersion') : { file: at.file, pointer: `${at.pointer}/version` },
        flags: own?.flags ? { file: at.file, pointer: `${at.pointer}/flags` } : at,
      },
      facts: {
        version: 'kubernetesVersion',
        flags: `controlPlane/${field}/flags`,
        gates: `controlPlane/${field}/flags`,
      },
      of: name,
    };
  });
}

const gatesIn = (text: string | undefined): readonly string[] => (text ? text.split(',').map((gate) => gate.trim()) : []);

/** Feature gates that a kubelet is given, by flag or configuration, as Name=true; undefined where neither is known. */
export function kubeletGates({ kubelet }: Node): readonly string[] | undefined {
  if (!kubelet?.flags && !kubelet?.featureGates) return undefined;
  return [...gatesIn(kubelet.flags?.['feature-gates']), ...Object.entries(kubelet.featureGates ?? {}).map(([gate, on]) => `${gate}=${on}`)];
}

/** Nodes whose kubelet, or whose kube-proxy, is started alike are one row. */
export const componentRows = once((nodes: readonly Counted[]): readonly Row<typeof COMPONENT_FIELDS>[] => {
  const found = new Map<
    string,
    { row: Omit<Row<typeof COMPONENT_FIELDS>, 'values' | 'count'>; values: Row<typeof COMPONENT_FIELDS>['values']; count: number }
  >();
  for (const { node, count } of nodes) {
    for (const [name, own, field] of [
      ['kubelet', node.kubelet, 'kubelet'],
      ['kube-proxy', node.kubeProxy, 'kubeProxy'],
    ] as const) {
      if (name === 'kube-proxy' && node.kubeProxyMode === 'none') continue;
      const version = name === 'kubelet' ? node.kubeletVersion : node.kubeProxyVersion;
      const key = `${name}\0${version ?? ''}\0${own?.flags ? JSON.stringify(own.flags) : ''}\0${own?.featureGates ? JSON.stringify(own.featureGates) : ''}`;
      const there = found.get(key);
      if (there) {
        there.count += count;
        continue;
      }
      const flags = own?.flags && Object.entries(own.flags).map(([flag, value]) => `${flag}=${value}`);
      const gates = [
        ...gatesIn(own?.flags?.['feature-gates']),
        ...Object.entries(own?.featureGates ?? {}).map(([gate, on]) => `${gate}=${on}`),
      ];
      const place: Place = placeOf(node, name === 'kubelet' ? 'kubeletVersion' : 'kubeProxyVersion');
      found.set(key, {
        count,
        values: { component: name, version, flags, gates: own?.flags || own?.featureGates ? gates : undefined, count: 0 },
        row: {
          place,
          places: { flags: own?.flags ? placeOf(node, `${field}/flags`) : place, gates: own ? placeOf(node, field) : place },
          facts: { version: name === 'kubelet' ? 'kubeletVersion' : 'kubeProxyVersion', flags: `${field}/flags`, gates: `${field}/flags` },
          of: node.name,
        },
      });
    }
  }
  return [...found.values()].map(({ row, values, count }) => ({ ...row, values: { ...values, count }, count }));
});
