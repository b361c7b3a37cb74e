import { isControlPlane, type Node } from './inventory.js';
import type { NodeTarget } from './plan.js';

/** Whether a target means a node by role or label. `worker` is every node outside the control plane, unless a role of that name is given. */
export function means({ role, labels }: NodeTarget, node: Node): boolean {
  if (role === undefined && labels === undefined) return false;
  if (role !== undefined) {
    const control = isControlRole(role);
    const has = control ? isControlPlane(node) : (node.roles?.includes(role) ?? false) || (role === 'worker' && !isControlPlane(node));
    if (!has) return false;
  }
  return Object.entries(labels ?? {}).every(([key, value]) => node.labels?.[key] === value);
}

/** Whether a role is one of the names that the control plane has had. */
export const isControlRole = (role: string): boolean => /^(control-?plane|controlplane|master)$/.test(role);
