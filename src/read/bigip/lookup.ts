import { candidates } from './names.js';
import type { F5Node, F5Object, F5Objects, MemberList, Monitor, Pool, PoolMember, Profile, Virtual } from './objects.js';

/** Finds what a dump refers to: in the dump itself, else in the other dumps of the same run, if only one of them has it. */
export interface Lookup {
  readonly own: F5Objects;
  readonly pool: (reference: string, from: string) => Pool | undefined;
  readonly monitor: (reference: string, from: string) => Monitor | undefined;
  readonly profile: (reference: string, from: string) => Profile | undefined;
  readonly node: (reference: string, from: string) => F5Node | undefined;
  /** Members that an answer of its own lists for a pool. */
  readonly members: (pool: Pool) => readonly PoolMember[] | undefined;
  /** The virtual servers, of this dump and of the others, that name a pool. */
  readonly usersOf: (pool: Pool) => readonly Virtual[];
}

/** The look-up of one dump among others; takes one pass over all of them. */
export function lookupOf(own: F5Objects, others: readonly F5Objects[]): Lookup {
  const finder = <T extends F5Object>(pick: (objects: F5Objects) => readonly T[]) => {
    const here = byPath(pick(own));
    const elsewhere = others.map((other) => byPath(pick(other)));
    return (reference: string, from: string): T | undefined => {
      for (const path of candidates(reference, from)) {
        const found = here.get(path);
        if (found) return found;
      }
      for (const path of candidates(reference, from)) {
        const found = elsewhere.map((map) => map.get(path)).filter((object) => object !== undefined);
        if (found.length === 1) return found[0];
      }
      return undefined;
    };
  };
  const pool = finder((objects) => objects.pools);
  const lists = new Map<string, MemberList>();
  for (const list of [...others, own].flatMap((objects) => objects.members)) if (list.pool !== undefined) lists.set(list.pool, list);
  const users = new Map<Pool, Virtual[]>();
  for (const objects of [own, ...others]) {
    // A virtual server of another device names that device's own pool, should the two be called alike.
    const paths = new Set(objects === own ? [] : objects.pools.map((each) => each.path));
    for (const virtual of objects.virtuals) {
      const reference = virtual.pool?.value;
      if (reference === undefined || candidates(reference, virtual.path).some((path) => paths.has(path))) continue;
      const used = pool(reference, virtual.path);
      const named = used && users.get(used);
      if (named) named.push(virtual);
      else if (used) users.set(used, [virtual]);
    }
  }
  return {
    own,
    pool,
    monitor: finder((objects) => objects.monitors),
    profile: finder((objects) => objects.profiles),
    node: finder((objects) => objects.nodes),
    members: (of) => of.members ?? lists.get(of.path)?.members,
    usersOf: (of) => users.get(of) ?? [],
  };
}

function byPath<T extends F5Object>(objects: readonly T[]): Map<string, T> {
  return new Map(objects.map((object) => [object.path, object]));
}

/** An object and those it takes its defaults from, nearest first; `end` is the first name that leads nowhere. Ends at a cycle. */
export function chain<T extends F5Object & { readonly defaultsFrom?: { readonly value: string } }>(
  first: T,
  find: (reference: string, from: string) => T | undefined,
): { readonly links: readonly T[]; readonly end?: string } {
  const links = [first];
  for (let link = first; ; ) {
    const parent = link.defaultsFrom?.value;
    if (parent === undefined || parent === 'none') return { links };
    const next = find(parent, link.path);
    if (!next || links.includes(next)) return { links, end: parent };
    links.push(next);
    link = next;
  }
}
