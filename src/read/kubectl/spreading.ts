import type { Workload } from '../../model/inventory.js';
import { type Cursor, child, children, text } from './cursor.js';
import { selects, selectorOf } from './selector.js';

const HOST = 'kubernetes.io/hostname';
const ZONE = /^(topology\.kubernetes\.io|failure-domain\.beta\.kubernetes\.io)\/zone$/;

/**
 * Whether a workload's pods keep to different nodes. `required`: by a required podAntiAffinity against its own pods on host or zone, or a hard
 * topologySpreadConstraint of skew 1 over hosts. A constraint counts only if it selects the pods themselves.
 */
export function spreadingOf(spec: Cursor, labels: Readonly<Record<string, string>> | undefined): NonNullable<Workload['spreading']> {
  let preferred = false;
  for (const constraint of children(spec, 'topologySpreadConstraints')) {
    if (!itself(child(constraint, 'labelSelector'), labels)) continue;
    const hard = text(constraint, 'whenUnsatisfiable') !== 'ScheduleAnyway';
    if (hard && text(constraint, 'topologyKey') === HOST && constraint.value.maxSkew === 1) return 'required';
    preferred = true;
  }
  const affinity = child(spec, 'affinity');
  const anti = affinity && child(affinity, 'podAntiAffinity');
  if (!anti) return preferred ? 'preferred' : 'none';
  for (const term of children(anti, 'requiredDuringSchedulingIgnoredDuringExecution')) {
    const key = text(term, 'topologyKey') ?? '';
    if ((key === HOST || ZONE.test(key)) && itself(child(term, 'labelSelector'), labels)) return 'required';
  }
  for (const weighted of children(anti, 'preferredDuringSchedulingIgnoredDuringExecution')) {
    const term = child(weighted, 'podAffinityTerm');
    if (term && itself(child(term, 'labelSelector'), labels)) preferred = true;
  }
  return preferred ? 'preferred' : 'none';
}

function itself(selector: Cursor | undefined, labels: Readonly<Record<string, string>> | undefined): boolean {
  return selector !== undefined && selects(selectorOf(selector), labels ?? {});
}
