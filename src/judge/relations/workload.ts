import { findNode, type Inventory, isControlPlane, type Workload } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { type Idle, idleIn } from '../idle.js';
import { nothingKnown, relation, type Row } from '../relation.js';

const fields = {
  name: { type: 'string', what: 'its name, as namespace/name', fact: 'workloads' },
  path: { type: 'string', what: 'as namespace/Kind/name', fact: 'workloads' },
  namespace: { type: 'string', what: 'its namespace', fact: 'workloads' },
  kind: { type: 'string', what: 'Deployment, DaemonSet, StatefulSet, ...', fact: 'workloads' },
  replicas: { type: 'int', what: 'how many pods it should have', fact: 'replicas' },
  pods: { type: 'int', what: 'how many pods are listed', fact: 'pods' },
  nodes: { type: 'list<string>', what: 'names of the nodes that its pods run on', fact: 'pods' },
  budget: { type: 'bool', what: 'whether a disruption budget keeps it' },
  volumes: { type: 'list<string>', what: 'types of its volumes: emptyDir, hostPath, persistentVolumeClaim, ...', fact: 'volumes' },
  spreading: { type: 'string', what: 'how strictly its pods are kept apart', words: ['none', 'preferred', 'required'] },
  grace: { type: 'double', what: 'how long its pods get to stop, in seconds; 30 where nothing is said, the default of Kubernetes' },
  selects: { type: 'list<string>', what: 'keys of its nodeSelector; empty where nothing is said' },
  tolerates: {
    type: 'list<string>',
    what: 'keys of the taints with the effect NoSchedule that its pods tolerate, whatever their value; * for all',
    fact: 'tolerations',
  },
  onControlPlane: {
    type: 'bool',
    what: 'whether pods of it are on nodes of the control plane, or may be nowhere else',
    fact: 'pods',
  },
  idleFrom: {
    type: 'double',
    what: 'from when on it has no pods, because it is scaled to none, in seconds after the start of the plan; beyond every plan where it always has some',
  },
  idleTo: { type: 'double', what: 'until when; beyond every plan where nothing scales it up again' },
  images: { type: 'list<string>', what: 'images of its containers', fact: 'images' },
} as const;

/** What runs pods. */
export const workload = relation({
  name: 'workload',
  what: 'Something that runs pods; one row of unknowns where nobody listed any.',
  example: 'workload.kind == "StatefulSet" && "hostPath" in workload.volumes',
  fields,
  rows: (world) => {
    const { inventory } = world;
    if (inventory.workloads.length === 0 && inventory.unsaid?.has('workloads'))
      return [nothingKnown(fields, placeOf(inventory, 'workloads'), 'workloads')];
    const idle = idleIn(world);
    return inventory.workloads.map((one) => rowOf(one, idle(one), inventory));
  },
});

function rowOf(one: Workload, idle: Idle, inventory: Inventory): Row<typeof fields> {
  const name = one.namespace === undefined ? one.name : `${one.namespace}/${one.name}`;
  const placed = one.pods !== undefined && one.pods.every(({ node }) => node !== undefined);
  return {
    values: {
      name,
      path: [one.namespace, one.kind, one.name].filter(Boolean).join('/'),
      namespace: one.namespace,
      kind: one.kind,
      replicas: one.replicas ?? one.pods?.length,
      pods: one.pods?.length,
      nodes: placed ? [...new Set(one.pods!.map(({ node }) => node!))] : undefined,
      budget: one.budget !== undefined,
      volumes: one.volumes?.map(({ type }) => type),
      spreading: one.spreading,
      grace: one.terminationGracePeriodSeconds ?? 30,
      selects: Object.keys(one.nodeSelector ?? {}),
      images: one.images,
      tolerates: one.tolerations && toleratedBy(one.tolerations),
      onControlPlane: isOnControlPlane(one, inventory),
      ...idle,
    },
    place: placeOf(one, 'name'),
    places: Object.fromEntries(
      (
        [
          ['volumes', 'volumes'],
          ['selects', 'nodeSelector'],
          ['tolerates', 'tolerations'],
          ['images', 'images'],
          ['grace', 'terminationGracePeriodSeconds'],
          ['spreading', 'spreading'],
          ['replicas', 'replicas'],
        ] as const
      ).flatMap(([field, own]) => (one[own] === undefined ? [] : [[field, placeOf(one, own)]])),
    ),
    of: name,
  };
}

const toleratedBy = (tolerations: NonNullable<Workload['tolerations']>): string[] =>
  tolerations
    .filter(({ effect }) => effect === undefined || effect === '' || effect === 'NoSchedule')
    .map(({ key }) => (key === undefined || key === '' ? '*' : key));

/** By its listed pods; where none are, by the labels that they ask for. A DaemonSet that tolerates a taint of the control plane runs there. */
function isOnControlPlane(
  { kind, pods, nodeSelector, requiredLabels = [], tolerations }: Workload,
  inventory: Inventory,
): boolean | undefined {
  if ([...Object.keys(nodeSelector ?? {}), ...requiredLabels].some((label) => ROLES.has(label))) return true;
  const nodes = pods?.map(({ node }) => (node === undefined ? undefined : findNode(inventory, node)));
  if (nodes?.some((node) => node !== undefined && isControlPlane(node))) return true;
  if (nodes !== undefined && nodes.length > 0) return nodes.every((node) => node !== undefined) ? false : undefined;
  return kind === 'DaemonSet' && tolerations && toleratedBy(tolerations).some((key) => ROLES.has(key) || key === '*') ? true : undefined;
}

const ROLES: ReadonlySet<string> = new Set(['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master']);
