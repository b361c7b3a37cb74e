import { countOf, findNode, type Inventory, type Node } from '../model/inventory.js';
import { once } from '../model/once.js';
import type { NodeTarget } from '../model/plan.js';
import { means } from '../model/targets.js';
import type { Host, NodeClass, Population } from './classes.js';

/** Some of the nodes that an action is done to at the same time: hosts by name, the rest as numbers of their classes. `names`: the first few, for people. */
export interface Batch {
  readonly hosts: readonly string[];
  readonly classes: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly count: number;
  /** How many batches of the plan this one stands for: nodes that are alike roll in one go. */
  readonly rounds: number;
}

const SHOWN = 24;

interface Item {
  readonly host?: string;
  readonly nodeClass?: NodeClass;
  readonly names: readonly string[];
  readonly count: number;
}

/**
 * The batches of a target in the inventory's order: hosts in batches of `size`, nodes that are alike as one batch that stands
 * for all its rounds, so the work does not grow with their number. Many runs play the same step: its nodes are looked for once.
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
  let hosts: Item[] = [];
  const flush = () => {
    for (let i = 0; i < hosts.length; i += size) batches.push(join(hosts.slice(i, i + size), 1));
    hosts = [];
  };
  const alike = new Map<string, Item>();
  for (const item of items) {
    if (item.host !== undefined) hosts.push(item);
    else {
      const id = item.nodeClass!.id;
      const known = alike.get(id);
      const names = !known || known.names.length >= SHOWN ? known?.names : [...known.names, ...item.names].slice(0, SHOWN);
      alike.set(id, known ? { ...known, count: known.count + item.count, names: names! } : item);
    }
  }
  flush();
  if (alike.size > 0) {
    const rest = [...alike.values()];
    batches.push(join(rest, Math.ceil(rest.reduce((sum, item) => sum + item.count, 0) / size)));
  }
  return batches;
}

function select(inventory: Inventory, population: Population, target: NodeTarget): Item[] {
  const items: Item[] = [];
  const hostsOf = hostsByNode(population);
  const takeName = (name: string) => {
    const node = findNode(inventory, name);
    if (!node) return;
    if (population.hosts.has(name)) items.push({ host: name, names: [name], count: 1 });
    else if (node.name === name && node.count !== undefined) takeNode(node);
    else items.push({ nodeClass: population.classOf.get(node)!, names: [name], count: 1 });
  };
  const takeNode = (node: Node) => {
    const own = hostsOf.get(node) ?? [];
    for (const host of own) items.push({ host: host.name, names: [host.name], count: 1 });
    const rest = countOf(node) - own.length;
    const nodeClass = population.classOf.get(node);
    if (rest > 0 && nodeClass)
      items.push({
        nodeClass,
        names: node.count === undefined ? [node.name] : [`${node.name}-1 to ${node.name}-${node.count}`],
        count: rest,
      });
  };
  for (const name of target.names) takeName(name);
  if (target.role !== undefined || target.labels !== undefined) {
    for (const node of inventory.nodes) if (means(target, node)) takeNode(node);
  }
  return items;
}

const hostsByNode = once(({ hosts }: Population): ReadonlyMap<Node, readonly Host[]> => {
  const byNode = new Map<Node, Host[]>();
  for (const host of hosts.values()) byNode.set(host.node, [...(byNode.get(host.node) ?? []), host]);
  return byNode;
});

function join(items: readonly Item[], rounds: number): Batch {
  const classes = new Map<string, number>();
  for (const item of items) if (item.nodeClass) classes.set(item.nodeClass.id, (classes.get(item.nodeClass.id) ?? 0) + item.count);
  return {
    hosts: items.flatMap((item) => (item.host === undefined ? [] : [item.host])),
    classes,
    names: items.flatMap((item) => item.names).slice(0, SHOWN),
    count: items.reduce((sum, item) => sum + item.count, 0),
    rounds,
  };
}

/** No nodes at all. */
export const NOBODY: Batch = { hosts: [], classes: new Map(), names: [], count: 0, rounds: 1 };
