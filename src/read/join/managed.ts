import { type ControlPlane, isControlPlane, type Node } from '../../model/inventory.js';
import { type Origin, type Place, placeOf } from '../../model/place.js';
import type { Cluster } from './facts.js';

/**
 * Labels that providers put on the nodes of clusters whose control plane they keep (each in its own documentation): EKS node groups and Fargate, GKE node
 * pools, AKS (`kubernetes.azure.com/` is reserved for it), DigitalOcean's node pools.
 */
const LABELS: readonly string[] = [
  'eks.amazonaws.com/nodegroup',
  'eks.amazonaws.com/compute-type',
  'cloud.google.com/gke-nodepool',
  'kubernetes.azure.com/cluster',
  'kubernetes.azure.com/agentpool',
  'doks.digitalocean.com/node-pool-id',
];
/** Builds of kubelets that only run there. */
const BUILD = /-(?:eks-|gke\.)/;

/** The control plane with `managed` where nobody says it, no node is of it, and what nodes carry tells that a provider keeps it: a belief. */
export function withManaged(
  given: ControlPlane | undefined,
  nodes: readonly Node[],
  { beliefs, fragments }: Cluster,
): ControlPlane | undefined {
  if (given?.managed !== undefined || nodes.some(isControlPlane)) return given;
  for (const node of nodes) {
    const label = LABELS.find((one) => node.labels !== undefined && Object.hasOwn(node.labels, one));
    const sign = label ?? (BUILD.test(node.kubeletVersion ?? '') ? `kubelet ${node.kubeletVersion}` : undefined);
    if (sign === undefined) continue;
    const place = placeOf(node, label === undefined ? 'kubeletVersion' : 'labels');
    beliefs.push({ text: `a provider keeps the control plane: none of the nodes is of it, and ${node.name} has ${sign}`, places: [place] });
    const origin: Place & Partial<Origin> = given?.at ?? fragments[0]!.at;
    return {
      ...given,
      managed: true,
      at: { ...origin, fields: { ...origin.fields, managed: place }, basis: { ...origin.basis, managed: 'joined' } },
    };
  }
  return given;
}
