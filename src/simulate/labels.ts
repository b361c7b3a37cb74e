import { countOf, type Inventory, type Node } from '../model/inventory.js';
import type { Cause } from '../model/timeline.js';
import type { Population } from './classes.js';
import type { Batch } from './targets.js';

/** The labels of all nodes in one run: an inventory entry stands for its nodes. */
export interface Labels {
  /** Grows with every change. */
  readonly version: number;
  /** How many nodes carry all of these labels; undefined where the labels of some node are not known. */
  readonly carrying: (selector: Readonly<Record<string, string>>) => number | undefined;
  /** Nodes of a batch get the label with this value, or lose it (`undefined`). */
  readonly change: (batch: Pick<Batch, 'hosts' | 'classes'>, key: string, value: string | undefined, cause: Cause) => void;
  /** Every node that carries the label loses it. */
  readonly removeAll: (key: string, cause: Cause) => void;
  /** The last change of any of these labels. */
  readonly lastChange: (keys: readonly string[]) => Cause | undefined;
}

/** The labels as the inventory gives them. Nothing is copied until a label changes. */
export function startLabels(inventory: Inventory, population: Population): Labels {
  /** Of entries that have changed: how many of their nodes carry the label with which value. */
  const changed = new Map<Node, Map<string, Map<string | undefined, number>>>();
  const causes = new Map<string, Cause>();
  let version = 0;

  function valuesOf(node: Node, key: string): Map<string | undefined, number> {
    let own = changed.get(node);
    if (!own) changed.set(node, (own = new Map()));
    let values = own.get(key);
    if (!values) own.set(key, (values = new Map([[node.labels?.[key], countOf(node)]])));
    return values;
  }

  function set(node: Node, key: string, value: string | undefined, count: number): void {
    const values = valuesOf(node, key);
    let left = count;
    for (const [old, number] of [...values]) {
      if (old === value || left === 0) continue;
      const taken = Math.min(left, number);
      values.set(old, number - taken);
      values.set(value, (values.get(value) ?? 0) + taken);
      left -= taken;
    }
  }

  return {
    get version() {
      return version;
    },
    carrying(selector) {
      let sum = 0;
      for (const node of inventory.nodes) {
        if (node.labels === undefined && !changed.has(node)) return undefined;
        const own = changed.get(node);
        sum += Math.min(
          ...Object.entries(selector).map(([key, value]) => {
            const values = own?.get(key);
            return values ? (values.get(value) ?? 0) : node.labels?.[key] === value ? countOf(node) : 0;
          }),
        );
      }
      return sum;
    },
    change({ hosts, classes }, key, value, cause) {
      for (const host of hosts) {
        const node = population.hosts.get(host)?.node;
        if (node) set(node, key, value, 1);
      }
      for (const [id, count] of classes) {
        let left = count;
        for (const [node, nodeClass] of population.classOf) {
          if (nodeClass.id !== id || left === 0) continue;
          const taken = Math.min(left, countOf(node));
          set(node, key, value, taken);
          left -= taken;
        }
      }
      causes.set(key, cause);
      version++;
    },
    removeAll(key, cause) {
      for (const node of inventory.nodes)
        if (node.labels?.[key] !== undefined || changed.get(node)?.has(key)) set(node, key, undefined, countOf(node));
      causes.set(key, cause);
      version++;
    },
    lastChange(keys) {
      return keys.flatMap((key) => causes.get(key) ?? []).sort((a, b) => b.at - a.at)[0];
    },
  };
}
