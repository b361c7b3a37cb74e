import type { Client } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { healthCheckOf } from './health-check.js';
import { tcpOf } from './tcp.js';
import type { ClientTraits } from './traits.js';

/**
 * Any other client of the API: a CNI agent, an ingress controller, an operator. It watches as kube-proxy does, so the HTTP/2 health
 * check of its client-go decides (kubernetes#107266: 0.18.18, 0.19.5, 0.20.0 and later have it). Inside a pod it reaches the API
 * through the Service `kubernetes` unless somebody gave it another address.
 */
export function watcher(client: Client): ClientTraits {
  const health = healthCheckOf(kubernetesVersionOf(client.clientGoVersion), undefined);
  return {
    component: `client/${client.name}`,
    name: client.name,
    version: client.clientGoVersion,
    place: placeOf(client, client.clientGoVersion === undefined ? undefined : 'clientGoVersion'),
    ...health,
    closeAll: undefined,
    writes: false,
    writesEvery: 0,
    tcp: tcpOf(undefined),
    poolDefect: 'fixed',
    path: client.via === 'service' ? SERVICE : undefined,
    guessed: client.via === undefined,
  };
}

/** Name of the path that leads through the Service `kubernetes`: no balancer, each node's own rules send a connection to one API server. */
export const SERVICE = 'Service kubernetes';

/**
 * The Kubernetes version that a client-go belongs to: `v0.24.3` is 1.24.3's, `kubernetes-1.16.4` says it, and `v2` to `v12` came before
 * 1.15 (client-go's own compatibility matrix). Undefined where it says none.
 */
export function kubernetesVersionOf(clientGo: string | undefined): string | undefined {
  const match = /^(?:v|kubernetes-)?(\d+)\.(\d+)\.(\d+)/.exec(clientGo?.trim() ?? '');
  if (!match) return undefined;
  const [, major, minor, patch] = match;
  if (major === '0' || major === '1') return `1.${minor}.${patch}`;
  return Number(major) <= 12 ? '1.14.0' : undefined;
}
