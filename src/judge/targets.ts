import { findNode, type Inventory, isControlPlane, type Node } from '../model/inventory.js';
import { means } from '../model/targets.js';
import type { TimelineStep } from '../model/timeline.js';
import { once } from '../model/once.js';

/**
 * Names of the nodes of a move that may matter to `among`: those shown, or, where the timeline shows only the first of many, every
 * one of `among` that the step's target means. Each member of a group by its own name.
 */
export function nodesOf({ nodes, nodeCount, step }: TimelineStep, inventory: Inventory): readonly string[] {
  const shown = nodes.length > 0 ? nodes : (step.affects?.nodes ?? step.nodes?.names ?? []);
  const target = step.nodes;
  if (nodeCount <= nodes.length || !target) return shown.flatMap((name) => expand(name, inventory));
  const meant = controlPlane(inventory.nodes)
    .filter((node) => means(target, node))
    .map(({ name }) => name);
  return [...new Set([...shown, ...target.names, ...meant].flatMap((name) => expand(name, inventory)))];
}

const controlPlane = once((nodes: readonly Node[]) => nodes.filter(isControlPlane));

/** Whether a move is done to the whole of a node entry; to every one where it names no nodes at all. */
export function coversNode({ nodes, nodeCount, step }: TimelineStep): (node: Node) => boolean {
  const target = step.nodes;
  if (!target) return () => nodes.length === 0;
  const named = new Set([...nodes, ...target.names]);
  const truncated = nodeCount > nodes.length;
  return (node) =>
    named.has(node.name) ||
    (node.count !== undefined && named.has(`${node.name}-1 to ${node.name}-${node.count}`)) ||
    (truncated && step.batch === undefined && means(target, node));
}

/** A group's own name stands for each of its nodes; control planes are small, and so is what is listed. */
function expand(name: string, inventory: Inventory): string[] {
  const node = findNode(inventory, name);
  return node?.count !== undefined && node.name === name
    ? Array.from({ length: Math.min(node.count, 99) }, (_, i) => `${name}-${i + 1}`)
    : [name];
}
