import { type Inventory, isControlPlane, nodesIn } from '../../model/inventory.js';
import { installerOf } from '../../model/installer.js';
import { placeOf } from '../../model/place.js';
import { oldestBySkew } from '../../model/skew-policy.js';
import { relation } from '../relation.js';

/** The oldest that its control plane can be. */
function leastOf(inventory: Inventory): { readonly least?: { readonly version: string } } {
  const oldest = oldestBySkew(inventory)?.apiServer;
  return oldest === undefined ? {} : { least: { version: oldest } };
}

/** The cluster that the plan is for. */
export const cluster = relation({
  name: 'cluster',
  what: 'The cluster that the plan is for: one row.',
  example: 'cluster.controlPlaneNodes < 3',
  fields: {
    name: { type: 'string', what: 'its name' },
    version: { type: 'string', what: 'kubernetesVersion', fact: 'kubernetesVersion' },
    requestedApis: {
      type: 'list<string>',
      what: 'deprecated API versions that somebody still asks for, as group/version/resource',
      fact: 'requestedApis',
    },
    cni: { type: 'string', what: 'its network plugin, such as calico or cilium', fact: 'networking/cni' },
    nodes: { type: 'int', what: 'how many nodes it has' },
    controlPlaneNodes: { type: 'int', what: 'how many of them are control-plane nodes, by role, label or taint' },
    installer: { type: 'string', what: 'who set it up: kubeadm, k3s, rke2, ...', fact: 'controlPlane/installer' },
    managed: { type: 'bool', what: 'whether a provider keeps its control plane; false where nothing says so' },
    etcdTopology: {
      type: 'string',
      what: 'whether etcd runs on the control-plane nodes',
      fact: 'etcd/topology',
      words: ['stacked', 'external'],
    },
  },
  rows: ({ inventory }) => [
    {
      values: {
        name: inventory.name,
        version: inventory.kubernetesVersion,
        requestedApis: inventory.requestedApis,
        cni: inventory.networking?.cni,
        nodes: nodesIn(inventory),
        controlPlaneNodes: inventory.nodes.reduce((sum, node) => sum + (isControlPlane(node) ? (node.count ?? 1) : 0), 0),
        installer: installerOf(inventory),
        managed: inventory.controlPlane?.managed ?? false,
        etcdTopology: inventory.etcd?.topology,
      },
      place: placeOf(inventory),
      ...leastOf(inventory),
      places: {
        version: placeOf(inventory, 'spec/kubernetesVersion'),
        requestedApis: placeOf(inventory, 'spec/requestedApis'),
        cni: inventory.networking ? placeOf(inventory.networking, 'cni') : placeOf(inventory, 'spec/networking'),
        ...(inventory.etcd && { etcdTopology: placeOf(inventory.etcd, 'topology') }),
      },
      of: inventory.name,
    },
  ],
});
