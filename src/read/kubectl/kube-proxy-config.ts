import type { Node } from '../../model/inventory.js';
import { sayAssumed } from '../assumed.js';
import { child, placeAt, text, wrong } from './cursor.js';
import type { Draft } from './draft.js';
import { featureGates, setDuration } from './kubelet-config.js';
import type { KubeObject } from './objects.js';

const MODES = ['iptables', 'ipvs', 'nftables', 'userspace', 'kernelspace'];

/**
 * A KubeProxyConfiguration (https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/). An empty mode is its default, iptables on Linux.
 */
export function readKubeProxyConfiguration(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const mode = text(cursor, 'mode');
  const place = placeAt(cursor, 'mode');
  if (mode === undefined) {
    draft.once.kubeProxyMode.push({ value: 'iptables', place, basis: 'default' });
    draft.beliefs.push(...sayAssumed([{ kind: 'mode', name: place.file, part: 'iptables', field: 'kubeProxyMode', at: place, place }]));
  } else if (!MODES.includes(mode)) wrong(cursor, 'mode', mode, `one of ${MODES.join(', ')}`);
  else if (mode !== 'kernelspace') draft.once.kubeProxyMode.push({ value: mode, place });
  const rules = child(cursor, mode === 'ipvs' || mode === 'nftables' ? mode : 'iptables');
  const conntrack = child(cursor, 'conntrack');
  const minSync = rules && setDuration(rules, 'minSyncPeriod');
  const sync = rules && setDuration(rules, 'syncPeriod');
  const udp = conntrack && setDuration(conntrack, 'udpTimeout');
  const stream = conntrack && setDuration(conntrack, 'udpStreamTimeout');
  const gates = featureGates(cursor);
  const value: NonNullable<Node['kubeProxy']> = {
    ...(minSync !== undefined && { minSyncPeriod: minSync }),
    ...(sync !== undefined && { syncPeriod: sync }),
    ...(udp !== undefined && { udpTimeout: udp }),
    ...(stream !== undefined && { udpStreamTimeout: stream }),
    ...(gates && { featureGates: gates }),
  };
  if (Object.keys(value).length > 0) draft.once.kubeProxy.push({ value, place: placeAt(cursor) });
}
