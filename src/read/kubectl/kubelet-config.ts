import type { Node } from '../../model/inventory.js';
import { LONGEST, milliseconds } from '../../model/duration.js';
import { type Cursor, child, flag, isRecord, integer, pointerOf, text, word, wrong } from './cursor.js';
import type { Draft } from './draft.js';
import type { KubeObject } from './objects.js';

type Kubelet = NonNullable<Node['kubelet']>;

/** A KubeletConfiguration (https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/). It does not say whose it is: `join` takes it for every node and says so. */
export function readKubeletConfiguration(object: KubeObject, draft: Draft): void {
  pushKubelet(object.cursor, draft);
}

/** Whether a document is what a kubelet answers under `/configz`: its KubeletConfiguration, by that name alone. */
export const isConfigz = (document: Record<string, unknown>): boolean =>
  Object.keys(document).length === 1 && isRecord(document.kubeletconfig);

/** The running configuration of one kubelet, which does not say whose it is either. */
export function readConfigz(cursor: Cursor, draft: Draft): void {
  pushKubelet(child(cursor, 'kubeletconfig')!, draft);
}

/** What matters of kubelet settings; nothing where none is given. */
export function pushKubelet(cursor: Cursor, draft: Draft): void {
  const value = kubeletOf(cursor);
  if (Object.keys(value).length > 0) draft.once.kubelet.push({ value, place: { file: cursor.base.file, pointer: pointerOf(cursor) } });
}

function kubeletOf(cursor: Cursor): Kubelet {
  const rotate = flag(cursor, 'rotateCertificates');
  const swap = flag(cursor, 'failSwapOn');
  const cgroup = flag(cursor, 'failCgroupV1');
  const driver = word(cursor, 'cgroupDriver', ['cgroupfs', 'systemd']);
  const grace = duration(cursor, 'shutdownGracePeriod');
  const critical = duration(cursor, 'shutdownGracePeriodCriticalPods');
  const update = setDuration(cursor, 'nodeStatusUpdateFrequency');
  const report = setDuration(cursor, 'nodeStatusReportFrequency');
  const lease = integer(cursor, 'nodeLeaseDurationSeconds');
  const gates = featureGates(cursor);
  return {
    ...(rotate !== undefined && { rotateCertificates: rotate }),
    ...(swap !== undefined && { failSwapOn: swap }),
    ...(cgroup !== undefined && { failCgroupV1: cgroup }),
    ...(driver && { cgroupDriver: driver }),
    ...(grace !== undefined && { shutdownGracePeriod: grace }),
    ...(critical !== undefined && { shutdownGracePeriodCriticalPods: critical }),
    ...(update !== undefined && { nodeStatusUpdateFrequency: update }),
    ...(report !== undefined && { nodeStatusReportFrequency: report }),
    ...(lease && { nodeLeaseDurationSeconds: lease }),
    ...(gates && { featureGates: gates }),
  };
}

/** A duration as Go prints it (`1h0m0s`); a number is nanoseconds to nobody's surprise but the reader's, so it is reported. */
export function duration(cursor: Cursor, key: string): string | undefined {
  const value = cursor.value[key];
  if (value === 0) return '0s';
  const said = text(cursor, key);
  return said === undefined || (milliseconds(said) ?? Infinity) <= LONGEST ? said : wrong(cursor, key, said, 'a duration such as 30s');
}

/** A duration where zero stands for "use the default", which is how kubeadm writes what nobody set. */
export function setDuration(cursor: Cursor, key: string): string | undefined {
  const said = duration(cursor, key);
  return said === undefined || milliseconds(said) === 0 ? undefined : said;
}

export function featureGates(cursor: Cursor): Record<string, boolean> | undefined {
  const gates = child(cursor, 'featureGates');
  if (!gates) return undefined;
  const entries = Object.keys(gates.value).flatMap((name): [string, boolean][] => {
    const value = flag(gates, name);
    return value === undefined ? [] : [[name, value]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
