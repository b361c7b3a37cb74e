import { type Inventory, type Workload } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import type { Batch } from '../targets.js';
import type { Chosen } from './starts.js';

/** A pod for which kubectl drain refuses to begin, and the flag that it asks for. */
export interface Refusal {
  readonly target: string;
  readonly flag: string;
  readonly event: string;
  readonly label: string;
  readonly place: Place;
}

/**
 * What makes kubectl drain refuse, in the order of its filters (kubernetes/kubectl `pkg/drain/filters.go`): pods of DaemonSets without
 * --ignore-daemonsets, emptyDir volumes without --delete-emptydir-data, pods that nothing replaces without --force. It evicts nothing of a node
 * with such a pod.
 */
export function refusals(
  inventory: Inventory,
  batch: Batch,
  chosen: readonly Chosen[],
  flags: Readonly<Record<string, unknown>>,
): Refusal[] {
  const found: Refusal[] = [];
  if (flags.ignoreDaemonsets !== true) {
    const daemons = inventory.workloads.filter((workload) => workload.kind === 'DaemonSet' && runsOn(workload, batch));
    for (const daemon of daemons.slice(0, 1))
      found.push({
        target: nameOf(daemon),
        flag: '--ignore-daemonsets',
        event: `kubectl drain refuses: ${nameOf(daemon)} is a DaemonSet, and --ignore-daemonsets is not given`,
        label: 'a DaemonSet: drain refuses without --ignore-daemonsets',
        place: placeOf(daemon, 'kind'),
      });
  }
  const seen = new Set<string>();
  for (const { set, pod } of chosen) {
    const { facts } = set;
    if (seen.has(facts.key)) continue;
    seen.add(facts.key);
    const local = facts.volumes?.some(({ type }) => type === 'emptyDir') ?? false;
    if (local && flags.deleteEmptydirData !== true && flags.deleteLocalData !== true)
      found.push({
        target: facts.label,
        flag: '--delete-emptydir-data',
        event: `kubectl drain refuses: ${facts.label} keeps data in an emptyDir, and --delete-emptydir-data is not given`,
        label: 'an emptyDir: drain refuses without --delete-emptydir-data',
        place: facts.place,
      });
    if (facts.kind === 'Pod' && flags.force !== true)
      found.push({
        target: facts.label,
        flag: '--force',
        event: `kubectl drain refuses: nothing replaces ${pod.name}, and --force is not given`,
        label: 'a bare pod: drain refuses without --force',
        place: facts.place,
      });
  }
  return found;
}

const nameOf = ({ namespace, name }: Workload): string => (namespace === undefined ? name : `${namespace}/${name}`);

/** A DaemonSet whose pods are not listed runs on every node. */
function runsOn({ pods }: Workload, { hosts, classes }: Batch): boolean {
  if (!pods || pods.length === 0 || classes.size > 0) return true;
  const there = new Set(hosts);
  return pods.some(({ node }) => node !== undefined && there.has(node));
}
