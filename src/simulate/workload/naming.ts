import type { PodSet, RunningPod } from './pod-set.js';

/** Whether a step's word means a pod: a workload by its name or namespace/Kind/name, the DNS provider, or the pod itself. */
export function means(name: string, set: PodSet, pod: RunningPod, provider: string | undefined): boolean {
  const own = pod.name.replace(MOVED, '');
  const base = name.split('/').pop()!;
  return own === base || (set.facts.dns && own.startsWith(`${base}-`)) || meansSet(name, set, provider);
}

/** Whether a step's word means a workload as a whole. */
export function meansSet(name: string, { facts }: PodSet, provider: string | undefined): boolean {
  const base = name.split('/').pop()!;
  if (name === facts.key || name === facts.label || name === `${facts.namespace ?? ''}/${facts.kind ?? ''}/${facts.name}`) return true;
  return facts.dns ? base === facts.name || base === provider : !name.includes('/') && base === facts.name;
}

const MOVED = / \(moved(?: (\d+))?\)$/;

/** The name of a pod's replacement: whose it is, and how often that has happened. */
export function moved(name: string): string {
  const times = MOVED.exec(name);
  return times ? `${name.replace(MOVED, '')} (moved ${Number(times[1] ?? 1) + 1})` : `${name} (moved)`;
}
