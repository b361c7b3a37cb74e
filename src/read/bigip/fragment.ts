import type { Fragment, Reading } from '../fragment.js';
import { balancersOf } from './balancer.js';
import { lookupOf } from './lookup.js';
import { Notes } from './notes.js';
import type { F5Objects } from './objects.js';

/**
 * What one document says, as a fragment. `remarks` tells what the document's own format made of it. The objects go along, so that documents that
 * belong together (virtual servers in one file, pools in the next) can be joined by `acrossFiles`.
 */
export function fragmentOf(format: string, objects: F5Objects, remarks: Notes): Fragment {
  return build({ format, authority: 'dumped', at: objects.place, problems: remarks.findings(), f5: { objects, remarks } }, []);
}

/** A reading that holds one fragment. */
export const readingOf = (fragment: Fragment): Reading => ({ fragments: [fragment], plans: [], problems: [], invalid: false });

/**
 * The same fragments with F5's objects looked up across documents: a pool that one file names and another one holds is found, its members likewise.
 * A document's own objects come first; one that several others hold differently is not taken. Fragments of other formats pass unchanged.
 */
export function acrossFiles(fragments: readonly Fragment[]): readonly Fragment[] {
  const all = fragments.filter((fragment) => fragment.f5 !== undefined);
  if (all.length < 2) return fragments;
  return fragments.map((fragment) =>
    fragment.f5
      ? build(
          fragment,
          all.filter((other) => other !== fragment).map((other) => other.f5!.objects),
        )
      : fragment,
  );
}

function build(fragment: Fragment, others: readonly F5Objects[]): Fragment {
  const { objects, remarks } = fragment.f5!;
  const notes = new Notes();
  const loadBalancers = balancersOf(lookupOf(objects, others), notes);
  strayMembers(objects, others, notes);
  return { ...fragment, loadBalancers, beliefs: notes.beliefs(), problems: [...remarks.findings(), ...notes.findings()] };
}

function strayMembers(objects: F5Objects, others: readonly F5Objects[], notes: Notes): void {
  const pools = new Set([objects, ...others].flatMap((each) => each.pools.map((pool) => pool.path)));
  for (const list of objects.members) {
    if (list.pool !== undefined && pools.has(list.pool)) continue;
    const say = list.pool === undefined ? 'a pool that the answer does not name' : `pool ${list.pool}, which is in none of the files`;
    notes.missing(`members ${list.pool}`, list.members.map((member) => member.name).join(' '), list.place, {
      one: () =>
        list.members.length === 1
          ? `a member is not used: it belongs to ${say}`
          : `${list.members.length} members are not used: they belong to ${say}`,
      many: (count) => `members of ${count} pools that are not named are not used`,
      label: 'members of an unknown pool',
      remediation: 'ask for the pool with its members: /mgmt/tm/ltm/pool?expandSubcollections=true',
    });
  }
}
