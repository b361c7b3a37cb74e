import { milliseconds } from '../../model/duration.js';
import type { Node } from '../../model/inventory.js';
import { sysctl } from '../endings/kernel.js';
import { IPVS_UDP_TIMEOUT, UDP_STREAM_TIMEOUT, UDP_STREAM_TIMEOUT_BEFORE_5, UDP_TIMEOUT } from '../timing.js';

/** How long a node's conntrack keeps an idle UDP flow that had answers, and one that never had; what IPVS keeps of one. Milliseconds. */
export interface UdpTimeouts {
  readonly stream: number;
  readonly unreplied: number;
  readonly ipvs: number;
}

/** kube-proxy sets the kernel's timers where its configuration names them (from 1.29, kubernetes#120808); IPVS has a timer of its own (`--ipvs-udp-timeout`). */
export function udpTimeouts(node: Node): UdpTimeouts {
  const { kubeProxy } = node;
  const timer = (configured: string | undefined, name: string, fallback: number): number => {
    const seconds = sysctl(node.sysctl, `net.netfilter.${name}`);
    return milliseconds(configured ?? '') ?? (seconds === undefined ? fallback : seconds * 1000);
  };
  const old = isKernelBelow(node.kernelVersion, 5, 0);
  return {
    stream: timer(kubeProxy?.udpStreamTimeout, 'nf_conntrack_udp_timeout_stream', old ? UDP_STREAM_TIMEOUT_BEFORE_5 : UDP_STREAM_TIMEOUT),
    unreplied: timer(kubeProxy?.udpTimeout, 'nf_conntrack_udp_timeout', UDP_TIMEOUT),
    ipvs: milliseconds(kubeProxy?.flags?.['ipvs-udp-timeout'] ?? '') || IPVS_UDP_TIMEOUT,
  };
}

/** Whether a kernel calls itself older than a version; false where it is not given. */
export function isKernelBelow(kernel: string | undefined, major: number, minor: number): boolean {
  const match = /^(\d+)\.(\d+)/.exec(kernel ?? '');
  if (!match) return false;
  const [own, below] = [Number(match[1]), Number(match[2])];
  return own < major || (own === major && below < minor);
}
