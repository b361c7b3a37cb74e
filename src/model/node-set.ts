import { findNode, type Inventory, type Node } from './inventory.js';

/** Nodes of one entry of the inventory: a single node by its name, of a group those of its members that are numbered `first` to `last`. */
export interface NodePart {
  readonly entry: string;
  readonly first?: number;
  readonly last?: number;
}

/** How many nodes a part is. */
export const sizeOfPart = ({ first = 1, last = first }: NodePart): number => last - first + 1;

/** A part as people name it: `worker-3`, `worker-1 to worker-12`. */
export const nameOfPart = ({ entry, first, last = first }: NodePart): string =>
  first === undefined ? entry : first === last ? `${entry}-${first}` : `${entry}-${first} to ${entry}-${last}`;

/** The name of each node of a part, of very many the first. */
export const namesOfPart = ({ entry, first, last = first }: NodePart): string[] =>
  first === undefined ? [entry] : Array.from({ length: Math.min(last! - first + 1, MOST) }, (_, i) => `${entry}-${first + i}`);

const MOST = 99;

/** Members of one entry: ranges of their numbers, in order, apart from each other; a single node is number 1. */
export type Members = readonly (readonly [first: number, last: number])[];

/** Every member of an entry. */
export const everyMember = ({ count = 1 }: Node): Members => [[1, count]];

/** How many members they are. */
export const sizeOfMembers = (members: Members): number => members.reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** The members of both. */
export function union(a: Members, b: Members): Members {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const joined: [number, number][] = [];
  for (const [first, last] of [...a, ...b].sort((x, y) => x[0] - y[0])) {
    const open = joined.at(-1);
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** The members of the first that are none of the second. */
export function without(a: Members, b: Members): Members {
  let left = a;
  for (const [first, last] of b)
    left = left.flatMap(([from, to]): Members => {
      if (last < from || first > to) return [[from, to]];
      return [...(from < first ? [[from, first - 1] as const] : []), ...(to > last ? [[last + 1, to] as const] : [])];
    });
  return left;
}

/** The members that are in both. */
export const overlap = (a: Members, b: Members): Members => without(a, without(a, b));

/** Nodes by the entries of the inventory that they are of; grows and shrinks as a plan goes on. */
export class NodeSet {
  readonly #entries = new Map<string, Members>();

  constructor(parts: Iterable<NodePart> = []) {
    this.add(parts);
  }

  /** Adds nodes: those that it has already stay once. */
  add(parts: Iterable<NodePart>): void {
    for (const part of parts) this.#entries.set(part.entry, union(this.of(part.entry), membersOfPart(part)));
  }

  /** Takes nodes out. */
  remove(parts: Iterable<NodePart>): void {
    for (const part of parts) {
      const left = without(this.of(part.entry), membersOfPart(part));
      if (left.length === 0) this.#entries.delete(part.entry);
      else this.#entries.set(part.entry, left);
    }
  }

  /** Its members of one entry. */
  of(entry: string): Members {
    return this.#entries.get(entry) ?? [];
  }

  /** Whether it has every node of some parts; true of none. */
  hasAll(parts: Iterable<NodePart>): boolean {
    for (const part of parts) if (without(membersOfPart(part), this.of(part.entry)).length > 0) return false;
    return true;
  }

  /** Whether it has a node by the name of its own. */
  hasName(inventory: Inventory, name: string): boolean {
    return this.hasAll([partNamed(inventory, name)]);
  }

  /** Whether it has a node of a part. */
  hasSome({ entry, first = 1, last = first }: NodePart): boolean {
    return this.of(entry).some(([from, to]) => from <= last && to >= first);
  }

  /** The entries that it has nodes of. */
  entries(): readonly string[] {
    return [...this.#entries.keys()];
  }
}

const membersOfPart = ({ first = 1, last = first }: NodePart): Members => [[first, last]];

/** What a name means: a node, a member of a group, or, by its own name, all of a group. */
export function partNamed(inventory: Inventory, name: string): NodePart {
  const node = findNode(inventory, name);
  if (node?.count === undefined) return { entry: name };
  return node.name === name
    ? { entry: name, first: 1, last: node.count }
    : { entry: node.name, first: Number(name.slice(node.name.length + 1)) };
}
