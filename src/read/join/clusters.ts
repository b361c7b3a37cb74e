import type { Belief } from '../../model/inventory.js';
import type { Fragment } from '../fragment.js';

/** What belongs to one cluster, and how that was decided where it was. */
export interface Unit {
  readonly fragments: readonly Fragment[];
  readonly beliefs: readonly Belief[];
}

interface Draft {
  readonly name: string | undefined;
  readonly folder: readonly string[];
  readonly own: Fragment[];
  readonly lent: Fragment[];
}

/**
 * Fragments by cluster. Written inventories of different names are different clusters, and so are two of one name that both list nodes in different
 * folders. Without any, folders side by side that each hold a dump of nodes are. Every other dump goes to the cluster whose folder it is nearest to,
 * to all of them where several are as near.
 */
export function clustersOf(fragments: readonly Fragment[]): Unit[] {
  const drafts: Draft[] = [];
  const claimed = new Set<Fragment>();
  const claim = (fragment: Fragment, fits: (draft: Draft) => boolean): void => {
    claimed.add(fragment);
    const known = drafts.find(fits);
    if (known) known.own.push(fragment);
    else drafts.push({ name: fragment.cluster?.value, folder: folderOf(fragment), own: [fragment], lent: [] });
  };
  const written = fragments.filter(({ authority, cluster }) => authority === 'written' && cluster);
  // Those with nodes first: another document of the same name joins the one that is nearest.
  for (const fragment of written.filter(({ nodes }) => nodes))
    claim(fragment, ({ name, folder }) => name === fragment.cluster!.value && nested(folder, folderOf(fragment)));
  for (const fragment of written.filter(({ nodes }) => !nodes))
    claim(
      fragment,
      (draft) => draft.name === fragment.cluster!.value && near(draft, fragment) === nearest(sameName(drafts, fragment), fragment),
    );
  if (drafts.length === 0)
    for (const fragment of fragments.filter(({ nodes }) => nodes)) claim(fragment, ({ folder }) => nested(folder, folderOf(fragment)));
  if (drafts.length < 2) return [{ fragments, beliefs: [] }];
  for (const fragment of fragments) {
    if (claimed.has(fragment)) continue;
    const best = nearest(drafts, fragment);
    for (const draft of drafts) if (near(draft, fragment) === best) draft.lent.push(fragment);
  }
  const places = written.length > 0 ? [] : drafts.map(({ own }) => own[0]!.at);
  const names = drafts.map(({ folder }) => folder.join('/') || '.').join(' and ');
  return drafts.map(({ own, lent }) => ({
    fragments: fragments.filter((fragment) => own.includes(fragment) || lent.includes(fragment)),
    beliefs: written.length > 0 ? [] : [{ text: `${names} are clusters of their own: each folder has its own dump of nodes`, places }],
  }));
}

const folderOf = ({ at }: Fragment): string[] => at.file.split('/').slice(0, -1);

const shared = (a: readonly string[], b: readonly string[]): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
};
/** Whether one of two folders is the other or contains it. */
const nested = (a: readonly string[], b: readonly string[]): boolean => shared(a, b) === Math.min(a.length, b.length);
const near = ({ folder }: Draft, fragment: Fragment): number => shared(folder, folderOf(fragment));
const nearest = (drafts: readonly Draft[], fragment: Fragment): number => Math.max(0, ...drafts.map((draft) => near(draft, fragment)));
const sameName = (drafts: readonly Draft[], { cluster }: Fragment): Draft[] => drafts.filter(({ name }) => name === cluster!.value);
