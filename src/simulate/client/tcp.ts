import { milliseconds } from '../../model/duration.js';
import type { Node } from '../../model/inventory.js';
import { type KeepAlive, RETRIES2, sysctl } from '../endings/kernel.js';
import { CLIENT_KEEPALIVE, HEARTBEAT, TLS_HANDSHAKE_TIMEOUT } from '../timing.js';

/** The kernel's side of a client's connection. */
export interface ClientTcp {
  /** Of the socket: client-go dials with 30 s for both its times (`client-go/transport/cache.go`), the number of probes is the node's own. */
  readonly keepAlive: KeepAlive;
  readonly retries2: number;
  /** How long it waits for TLS once it is connected. */
  readonly handshakeTimeout: number;
}

/** What a node's kernel does with the sockets of client-go; of an unknown node, what a kernel does by default. */
export const tcpOf = (node: Node | undefined): ClientTcp => ({
  keepAlive: {
    idle: CLIENT_KEEPALIVE,
    interval: CLIENT_KEEPALIVE,
    probes: sysctl(node?.sysctl, 'net.ipv4.tcp_keepalive_probes') ?? 9,
  },
  retries2: sysctl(node?.sysctl, 'net.ipv4.tcp_retries2') ?? RETRIES2,
  handshakeTimeout: TLS_HANDSHAKE_TIMEOUT,
});

/** How often a node's kubelet writes: its lease is renewed every quarter of its duration, its status is worked out every `nodeStatusUpdateFrequency`. */
export function heartbeatOf({ kubelet }: Node): number {
  const lease = kubelet?.nodeLeaseDurationSeconds === undefined ? HEARTBEAT : kubelet.nodeLeaseDurationSeconds * 250;
  return Math.min(lease, milliseconds(kubelet?.nodeStatusUpdateFrequency ?? '') ?? HEARTBEAT);
}
