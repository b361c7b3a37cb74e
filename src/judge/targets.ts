import { findNode, type Inventory } from '../model/inventory.js';
import { namesOfPart, type NodePart, NodeSet, partNamed } from '../model/node-set.js';
import { once } from '../model/once.js';
import type { TimelineStep } from '../model/timeline.js';

/** The nodes that a move is done to; of a `run` step those that it says it affects. */
export function partsOf({ parts, step }: TimelineStep, inventory: Inventory): readonly NodePart[] {
  if (parts.length > 0) return parts;
  return (step.affects?.nodes ?? step.nodes?.names ?? []).map((name) => partNamed(inventory, name));
}

/** Whether a move names no nodes at all, and so is done to every one that has what it is done to. */
export const isEverywhere = ({ parts, step }: TimelineStep): boolean =>
  parts.length === 0 && step.nodes === undefined && !step.affects?.nodes;

/** The nodes that a move is done to, to be asked of any of them. Batches are shared by the steps of an `each`: each is looked at once. */
export const setOf = (move: TimelineStep, inventory: Inventory): NodeSet =>
  move.parts.length > 0 ? ofParts(move.parts) : new NodeSet(partsOf(move, inventory));

const ofParts = once((parts: readonly NodePart[]) => new NodeSet(parts));

/** Names of the nodes of a move, each member of a group by its own, of large groups the first of them: control planes are small. */
export const nodesOf = (move: TimelineStep, inventory: Inventory): readonly string[] => partsOf(move, inventory).flatMap(namesOfPart);

/** Whether a move is done to the node of a name. */
export function coversName(move: TimelineStep, inventory: Inventory): (name: string) => boolean {
  if (isEverywhere(move)) return (name) => findNode(inventory, name) !== undefined;
  const nodes = setOf(move, inventory);
  return (name) => nodes.hasName(inventory, name);
}
