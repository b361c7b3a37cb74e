import type { Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { FIXES, status } from '../../model/versions.js';
import { sysctl } from '../endings/kernel.js';
import { isKernelBelow } from './udp-timeouts.js';

/**
 * Why new TCP connections of a node may go to an endpoint that is gone, in ipvs mode: kube-proxy keeps its real server with weight 0 until the last of its
 * connections has ended, and with `conn_reuse_mode` 0 a client that uses a source port again within that time is sent there (kubernetes#81775, #99162). kube-proxy sets it to 0 on kernels from 4.1
 * on, and before 1.22 also on those from 5.9 on, which need it no more (#71114, #102122). Undefined where it is not so, or not known.
 */
export function reusesPorts(node: Node): { readonly why: string; readonly place: Place } | undefined {
  if (node.kubeProxyMode !== 'ipvs') return undefined;
  const given = sysctl(node.sysctl, 'net.ipv4.vs.conn_reuse_mode');
  if (given !== undefined)
    return given === 0
      ? { why: 'net.ipv4.vs.conn_reuse_mode is 0', place: placeOf(node, 'sysctl/net.ipv4.vs.conn_reuse_mode') }
      : undefined;
  if (status(FIXES.ipvsPortReuse, node.kubeProxyVersion) === 'affected')
    return { why: `kube-proxy ${node.kubeProxyVersion} sets conn_reuse_mode to 0`, place: placeOf(node, 'kubeProxyVersion') };
  if (isKernelBelow(node.kernelVersion, 5, 9) && !isKernelBelow(node.kernelVersion, 4, 1))
    return { why: `kube-proxy sets conn_reuse_mode to 0 on Linux ${node.kernelVersion}`, place: placeOf(node, 'kernelVersion') };
  return undefined;
}
