import type { Finding } from '../../model/finding.js';
import type { Place } from '../../model/place.js';
import { below, isRecord } from '../bigip/json.js';

/** Whether a document is a custom resource of F5's Container Ingress Services (`apiVersion: cis.f5.com/v1`). */
export const isCustomResource = (document: unknown): document is Record<string, unknown> =>
  isRecord(document) && typeof document['apiVersion'] === 'string' && document['apiVersion'].startsWith('cis.f5.com/');

/** Says that a custom resource was seen and not read: its members are pods that the controller finds, not hosts that it names. */
export function customResource(document: Record<string, unknown>, place: Place): Finding {
  const kind = typeof document['kind'] === 'string' ? document['kind'] : 'object';
  const name = isRecord(document['metadata']) && typeof document['metadata']['name'] === 'string' ? ` ${document['metadata']['name']}` : '';
  return {
    rule: 'input/ignored',
    severity: 'info',
    confidence: 'high',
    message: `${kind}${name} of F5's ingress controller is not read: the balancer it makes is not taken into account`,
    evidence: [{ place: below(place, 'kind'), label: 'not read' }],
    references: [],
    remediation: 'add what the controller made on the device: tmsh list ltm virtual; tmsh list ltm pool',
  };
}
