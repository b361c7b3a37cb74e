import { parseVersion } from './versions.js';

/** A minor version whose kubelet works out a container's hash in another way than the one before: it takes every running container for changed and restarts it. */
interface HashChange {
  readonly minor: number;
  readonly source: string;
}

/** Changes that were reported, one entry a minor. Upstream promises none: it supports no running containers across a minor upgrade of the kubelet. */
export const HASH_CHANGES: readonly HashChange[] = [
  { minor: 8, source: 'https://github.com/kubernetes/kubernetes/issues/53644' },
  { minor: 9, source: 'https://github.com/kubernetes/website/pull/6894' },
  { minor: 12, source: 'https://github.com/kubernetes/kubernetes/issues/72296' },
  { minor: 14, source: 'https://github.com/kubernetes/kubernetes/issues/84443' },
  { minor: 16, source: 'https://github.com/kubernetes/kubernetes/issues/63814' },
  { minor: 31, source: 'https://github.com/kubernetes/kubernetes/issues/129385' },
];

/** Whether a kubelet of version `to` is known to restart the containers that one of version `from` started; undefined where a version cannot be read. */
export function restartsContainers(from: string | undefined, to: string | undefined): boolean | undefined {
  const [before, after] = [parseVersion(from ?? ''), parseVersion(to ?? '')];
  if (!before || !after || before.major !== 1 || after.major !== 1) return undefined;
  const [low, high] = before.minor <= after.minor ? [before.minor, after.minor] : [after.minor, before.minor];
  return HASH_CHANGES.some(({ minor }) => low < minor && minor <= high);
}

/** Whether two versions differ in their minor; undefined where one cannot be read. */
export function crossesMinor(from: string | undefined, to: string | undefined): boolean | undefined {
  const [before, after] = [parseVersion(from ?? ''), parseVersion(to ?? '')];
  return before && after ? before.major !== after.major || before.minor !== after.minor : undefined;
}
