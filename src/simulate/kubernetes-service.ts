import { PLAIN, settled, type Traits } from './balancer/traits.js';

/** `masterLeases` of the lease reconciler: 15 s, renewed and looked at every 10 s (`DefaultEndpointReconcilerTTL`, `DefaultEndpointReconcilerInterval`, kubernetes `pkg/controlplane`). */
const LEASE = 15_000;
const RECONCILE = 10_000;

/**
 * The Service `kubernetes` as a path to the API: every node's own rules pass a connection on to one API server, whose address is
 * in the Service's endpoints for as long as its lease lives. Rules that change leave established connections alone.
 */
export const kubernetesService: Traits = {
  ...PLAIN,
  passThrough: true,
  detection: { least: LEASE - RECONCILE, likely: LEASE, most: LEASE + RECONCILE },
  refusal: { least: LEASE - RECONCILE, likely: LEASE, most: LEASE + RECONCILE },
  detectionField: 'controlPlane',
  closes: settled(false, 'controlPlane'),
  keepAlive: settled('none', 'controlPlane'),
  idle: settled('none', 'controlPlane'),
  keepAlivesRefreshIdle: settled(true, 'controlPlane'),
  retransmission: Number.POSITIVE_INFINITY,
  markUp: 0,
};
