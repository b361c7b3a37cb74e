import type { Balancer } from './balancers.js';
import { settled } from './balancer/traits.js';
import type { Flows, Group } from './flows.js';

/** Connections that the old process of a balancer keeps after a reload, beside the new ones of the same clients. */
export interface Reloads {
  /** Where clients of a group are when they connect anew. */
  readonly home: (group: Group) => Group;
  /** The balancer of an old process that holds the group's connections; undefined where the one that runs now does. */
  readonly heldBy: (group: Group) => Balancer | undefined;
  /** All groups of the same clients. */
  readonly family: (group: Group) => readonly Group[];
  /** Leaves every live connection through a balancer to its old process, which is returned. */
  readonly leave: (balancer: Balancer) => Balancer;
}

/**
 * The old process serves what it has until its clients go, with the settings it had (HAProxy management guide, "Stopping and restarting HAProxy";
 * nginx, "Controlling nginx"). I: it checks no member any more, a stopped proxy's checks being put off in HAProxy's `check.c`, so that nothing
 * that is done at mark-down is done to these connections.
 */
export function watchReloads(flows: Flows): Reloads {
  const homes = new Map<Group, Group>();
  const holders = new Map<Group, Balancer>();
  const families = new Map<Group, Group[]>();
  const home = (group: Group) => homes.get(group) ?? group;
  return {
    home,
    heldBy: (group) => holders.get(group),
    family: (group) => families.get(home(group)) ?? [group],
    leave(balancer) {
      const old: Balancer = {
        ...balancer,
        old: true,
        traits: { ...balancer.traits, closes: settled(false, balancer.traits.closes.field), detection: undefined },
      };
      for (const group of flows.groups.filter(({ path }) => path === balancer.name)) {
        if (homes.has(group)) continue;
        const left = flows.open(group.component, group.nodeClass, group.path);
        flows.move(group, left);
        homes.set(left, group);
        holders.set(left, old);
        families.set(group, [...(families.get(group) ?? [group]), left]);
      }
      return old;
    },
  };
}
