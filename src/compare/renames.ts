import type { Inventory } from '../model/inventory.js';
import { plain } from './changed.js';

/** What has a name and what else is said of it. */
interface Called {
  readonly name: string;
}

/**
 * Which names of things became which: of those that only one side has, the ones of which everything but the name is the same, as many on both sides, in their order. Things that differ in anything, or
 * of which one side has more, are other ones: what is found of them is new.
 */
function renamesOf(before: readonly Called[], after: readonly Called[]): Map<string, string> {
  const [old, now] = [lonely(before, after), lonely(after, before)];
  return new Map(
    [...old].flatMap(([content, ones]) => {
      const others = now.get(content) ?? [];
      return ones.length === others.length ? ones.map((name, i) => [name, others[i]!] as const) : [];
    }),
  );
}

/** The names that only the first list has, by what else is said of what bears them. */
function lonely(mine: readonly Called[], theirs: readonly Called[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(theirs.map(({ name }) => name));
  const found = new Map<string, string[]>();
  for (const one of mine) {
    if (known.has(one.name)) continue;
    const content = JSON.stringify(plain(one, 'name'));
    found.set(content, [...(found.get(content) ?? []), one.name]);
  }
  return found;
}

/** Clusters that are only called otherwise. */
export const renamedClusters = (before: readonly Inventory[], after: readonly Inventory[]): ReadonlyMap<string, string> =>
  renamesOf(unique(before), unique(after));

const unique = (inventories: readonly Inventory[]): Inventory[] => [...new Map(inventories.map((one) => [one.name, one])).values()];

/** Nodes and balancers of a cluster that are only called otherwise. */
export const renamedWithin = (before: Inventory, after: Inventory): ReadonlyMap<string, string> =>
  new Map([...renamesOf(before.nodes, after.nodes), ...renamesOf(before.loadBalancers, after.loadBalancers)]);

/** A value with other names in it. */
export function saying<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (names.size === 0) return value;
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) => (typeof inner === 'string' ? (names.get(inner) ?? inner) : inner)) as T;
}
