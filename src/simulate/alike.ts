import type { Balancer } from './balancers.js';
import type { NodeClass } from './classes.js';
import type { ClientTraits, Component } from './client/traits.js';
import { signature } from './episodes.js';
import type { Group, Taken } from './flows.js';
import type { Reloads } from './reloads.js';
import type { Rotation } from './rotation.js';

/** Clients that behave alike, behind the same balancer or the same old process of it. */
export interface Alike {
  readonly balancer: Balancer;
  readonly client: ClientTraits;
  readonly taken: Taken[];
}

/** Sorts clients by what they do when their connection is lost; of a path that has a balancer. `clientOf`: what the clients of a class are now. */
export function sortAlike(
  rotation: Rotation,
  reloads: Reloads,
  clientOf: (nodeClass: NodeClass, component: Component) => ClientTraits,
): (broken: readonly Taken[]) => Iterable<Alike> {
  /** What each group's clients are, as long as they stay it: they are sorted at every stop. */
  const likes = new Map<Group, { readonly client: ClientTraits; readonly old: Balancer | undefined; readonly id: string }>();
  const olds = new Map<Balancer, number>();
  function likeOf(group: Group) {
    const client = clientOf(group.nodeClass, group.component);
    const old = reloads.heldBy(group);
    let like = likes.get(group);
    if (like?.client !== client || like.old !== old) {
      if (old && !olds.has(old)) olds.set(old, olds.size);
      like = { client, old, id: `${group.path}|${old ? olds.get(old) : ''}|${signature(client)}` };
      likes.set(group, like);
    }
    return like;
  }

  return (broken) => {
    const grouped = new Map<string, Alike>();
    for (const taken of broken) {
      const { client, old, id } = likeOf(taken.group);
      const found = grouped.get(id);
      if (found) found.taken.push(taken);
      else grouped.set(id, { balancer: old ?? rotation.named(taken.group.path)!, client, taken: [taken] });
    }
    return grouped.values();
  };
}
