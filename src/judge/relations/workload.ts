import type { Workload } from '../../model/inventory.js';
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
    return inventory.workloads.map((one) => rowOf(one, idle(one)));
  },
});

function rowOf(one: Workload, idle: Idle): Row<typeof fields> {
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
      ...idle,
    },
    place: placeOf(one, 'name'),
    places: Object.fromEntries(
      (
        [
          ['volumes', 'volumes'],
          ['selects', 'nodeSelector'],
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
