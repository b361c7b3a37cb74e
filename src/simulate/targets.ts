import { findNode, type Inventory, type Node } from '../model/inventory.js';
import { nameOfPart, type NodePart, partNamed, sizeOfPart } from '../model/node-set.js';
import { once } from '../model/once.js';
import type { NodeTarget } from '../model/plan.js';
import { means } from '../model/targets.js';
import type { NodeClass, Population } from './classes.js';
import type { Whom } from './connections.js';

/** Some of the nodes that an action is done to at the same time: hosts by name, the rest as numbers of their classes. `names`: the first few, for people. */
export interface Batch {
  readonly hosts: readonly string[];
  readonly classes: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** Every node of it. */
  readonly parts: readonly NodePart[];
  /** Whether `names` names all of them. */
  readonly named: boolean;
  readonly count: number;
  /** How many batches of the plan this one stands for: nodes that are alike roll in one go. */
  readonly rounds: number;
}

const SHOWN = 24;

interface Item {
  readonly host?: string;
  readonly nodeClass?: NodeClass;
  readonly part: NodePart;
}

/**
 * The batches of a target, `size` nodes each, in the inventory's order. Batches in a row that hold no host are one batch that stands
 * for all its rounds, so the work grows with the hosts and not with the number of nodes. Many runs play the same step: its nodes are looked for once.
 */
export function batchesOf(inventory: Inventory, population: Population, target: NodeTarget, size: number | undefined): readonly Batch[] {
  const known = batchesBySize(population)(inventory)(target);
  const batches = known.get(size) ?? makeBatches(inventory, population, target, size);
  known.set(size, batches);
  return batches;
}

const batchesBySize = once((_population: Population) =>
  once((_inventory: Inventory) => once((_target: NodeTarget) => new Map<number | undefined, readonly Batch[]>())),
);

function makeBatches(inventory: Inventory, population: Population, target: NodeTarget, size: number | undefined): Batch[] {
  const items = select(inventory, population, target);
  if (size === undefined) return items.length === 0 ? [] : [join(items, 1)];
  const batches: Batch[] = [];
  let open: Item[] = [];
  let filled = 0;
  /** Whole rounds of nodes alike, not yet made a batch. */
  let alike: Item[] = [];
  const flushAlike = () => {
    if (alike.length === 0) return;
    batches.push(join(alike, Math.ceil(alike.reduce((sum, item) => sum + sizeOfPart(item.part), 0) / size)));
    alike = [];
  };
  const close = () => {
    if (open.some((item) => item.host !== undefined)) {
      flushAlike();
      batches.push(join(open, 1));
    } else alike.push(...open);
    open = [];
    filled = 0;
  };
  for (const item of items) {
    const whole = sizeOfPart(item.part);
    let left = whole;
    const take = (count: number, into: Item[]) => {
      into.push(count === whole ? item : some(item, whole - left, count));
      left -= count;
    };
    if (filled > 0) {
      const count = Math.min(left, size - filled);
      filled += count;
      take(count, open);
      if (filled === size) close();
    }
    if (item.host === undefined && left >= size) take(left - (left % size), alike);
    if (left > 0) {
      filled = left;
      take(left, open);
      if (filled === size) close();
    }
  }
  if (filled > 0) close();
  flushAlike();
  return batches;
}

/** The clients that run on the nodes of a batch: those of hosts that are not apart are counted with their like. */
export function whomOf(population: Population, { hosts, classes }: Pick<Batch, 'hosts' | 'classes'>): Whom {
  const own = new Set<string>();
  const counted = new Map(classes);
  for (const name of hosts) {
    const host = population.hosts.get(name);
    if (!host || host.apart) own.add(name);
    else counted.set(host.nodeClass, (counted.get(host.nodeClass) ?? 0) + 1);
  }
  return { hosts: own, classes: counted };
}

function select(inventory: Inventory, population: Population, target: NodeTarget): Item[] {
  const items: Item[] = [];
  const { lost = [] } = target;
  const takeHost = (name: string) => items.push({ host: name, part: partNamed(inventory, name) });
  const takeName = (name: string) => {
    const node = findNode(inventory, name);
    if (lost.includes(name)) return;
    if (!node) {
      if (population.hosts.has(name)) takeHost(name);
      return;
    }
    if (population.hosts.has(name)) takeHost(name);
    else if (node.name === name && node.count !== undefined) takeNode(node);
    else items.push({ nodeClass: population.classOf.get(node)!, part: partNamed(inventory, name) });
  };
  const takeNode = (node: Node) => {
    if (node.count === undefined && lost.includes(node.name)) return;
    const own = population.hostsOf.get(node) ?? [];
    const nodeClass = population.classOf.get(node);
    if (node.count === undefined) {
      if (own.length > 0) takeHost(node.name);
      else if (nodeClass) items.push({ nodeClass, part: { entry: node.name } });
      return;
    }
    const alike = (first: number, last: number) => {
      if (last < first || !nodeClass) return;
      items.push({ nodeClass, part: { entry: node.name, first, last } });
    };
    let next = 1;
    const numberOf = (name: string) => Number(/\d+$/.exec(name)![0]);
    const gone = lost.filter((name) => findNode(inventory, name) === node);
    const apart = new Set([...own.map(({ name }) => name), ...gone]);
    for (const name of [...apart].sort((a, b) => numberOf(a) - numberOf(b))) {
      alike(next, numberOf(name) - 1);
      if (!gone.includes(name)) takeHost(name);
      next = numberOf(name) + 1;
    }
    alike(next, node.count);
  };
  for (const name of target.names) takeName(name);
  if (target.role !== undefined || target.labels !== undefined) {
    for (const node of inventory.nodes) if (means(target, node)) takeNode(node);
  }
  return items;
}

/** Some of the nodes of a group, the first `skipped` left out. */
const some = (item: Item, skipped: number, count: number): Item => {
  const { entry, first } = item.part;
  return first === undefined ? item : { ...item, part: { entry, first: first + skipped, last: first + skipped + count - 1 } };
};

function join(items: readonly Item[], rounds: number): Batch {
  const classes = new Map<string, number>();
  for (const item of items)
    if (item.nodeClass) classes.set(item.nodeClass.id, (classes.get(item.nodeClass.id) ?? 0) + sizeOfPart(item.part));
  const parts = items.map(({ part }) => part);
  return {
    hosts: items.flatMap((item) => (item.host === undefined ? [] : [item.host])),
    classes,
    names: parts.slice(0, SHOWN).map(nameOfPart),
    parts,
    named: parts.length <= SHOWN,
    count: parts.reduce((sum, part) => sum + sizeOfPart(part), 0),
    rounds,
  };
}

/** No nodes at all. */
export const NOBODY: Batch = { hosts: [], classes: new Map(), names: [], parts: [], named: true, count: 0, rounds: 1 };
