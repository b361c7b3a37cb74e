import { findNode, type Inventory, type Node } from '../../model/inventory.js';
import type { Action, NodeTarget, Plan, Step } from '../../model/plan.js';
import { means } from '../../model/targets.js';
import { workloadFacts } from './facts.js';

/** Actions that take nodes, or pods on them, away. */
const AWAY: ReadonlySet<Action> = new Set([
  'reboot',
  'shutdown',
  'start',
  'replace',
  'remove',
  'cordon',
  'uncordon',
  'drain',
  'taint',
  'evict',
  'delete',
  'run',
]);

/**
 * The nodes that a plan takes away, or moves pods from, and that run pods which something can miss: by name, with their inventory entry, in the
 * order of the workloads. Pods of DaemonSets go and come with their nodes and tell no node from another.
 */
export function podNodes(inventory: Inventory, plan: Plan): Map<string, Node> {
  const targets = targetsOf(plan.steps);
  const found = new Map<string, Node>();
  if (targets.length === 0) return found;
  const names = new Set(targets.flatMap((target) => target.names));
  const broad = targets.filter((target) => target.role !== undefined || target.labels !== undefined);
  const entries = new Map<Node, boolean>();
  const touched = (name: string, node: Node): boolean => {
    if (names.has(name) || names.has(node.name)) return true;
    let all = entries.get(node);
    if (all === undefined) {
      all = broad.some((target) => means(target, node));
      entries.set(node, all);
    }
    return all;
  };
  const pods = [
    ...workloadFacts(inventory).flatMap(({ kind, pods: own }) => (kind === 'DaemonSet' ? [] : own)),
    ...inventory.services.flatMap(({ endpoints }) => endpoints ?? []),
  ];
  for (const { node: name } of pods) {
    if (name === undefined || found.has(name)) continue;
    const node = findNode(inventory, name);
    // A group's own name is no node.
    if (node && (node.count === undefined || node.name !== name) && touched(name, node)) found.set(name, node);
  }
  return found;
}

function targetsOf(steps: readonly Step[]): NodeTarget[] {
  return steps.flatMap((step): NodeTarget[] => {
    if (step.kind === 'action') {
      if (!AWAY.has(step.action)) return [];
      return [...(step.nodes ? [step.nodes] : []), ...(step.affects?.nodes ? [{ names: step.affects.nodes }] : [])];
    }
    return [...(step.kind === 'each' ? [step.nodes] : []), ...targetsOf(step.steps)];
  });
}
