import type { NodeClass } from './classes.js';
import type { Component } from './client/traits.js';
import type { Episode } from './episodes.js';

/** The connections of one component on the nodes of one class: expected numbers of nodes by where they are connected. */
export interface Group {
  readonly component: Component;
  readonly nodeClass: NodeClass;
  /** The path its connections take to the API. */
  readonly path: string;
  /** Not yet restarted by the rolling step that is under way, and those that are. */
  readonly parts: readonly [Part, Part];
}

interface Part {
  /** Live connections by the number of their backend. */
  live: number[];
  /** Nodes without any connection. */
  waiting: number;
  /** Those on a dead connection: rarely more than a few episodes at a time. */
  dead: Dead[];
}

/** Nodes of one part that are in an episode: the part and the episode both list them. */
interface Dead {
  readonly episode: Episode;
  readonly group: Group;
  touched: boolean;
  weight: number;
}

/** Some nodes of a group, taken out of where they were. */
export interface Taken {
  readonly group: Group;
  readonly touched: boolean;
  readonly weight: number;
}

/** Below this many expected nodes there is nobody. */
export const TINY = 1e-9;

/** Where every client is connected. Work is done on whole groups and by number, so that it grows with classes and members alone. */
export interface Flows {
  readonly groups: readonly Group[];
  readonly open: (component: Component, nodeClass: NodeClass, path: string) => Group;
  readonly connect: (group: Group, touched: boolean, backend: string, weight: number) => void;
  /** Backends by number, looked up once for many groups. */
  readonly targets: (backends: readonly string[]) => readonly number[];
  /** Spreads nodes evenly over targets, at least one. */
  readonly spread: (group: Group, touched: boolean, targets: readonly number[], weight: number) => void;
  /** Nodes without anybody to connect to, whom nothing is said of. */
  readonly wait: (taken: Taken) => void;
  readonly die: (taken: Taken, episode: Episode) => void;
  /** Takes out every live connection to a backend (all of them where it is undefined). */
  readonly takeLive: (backend: string | undefined, wanted?: (group: Group) => boolean) => Taken[];
  readonly takeDead: (episode: Episode) => Taken[];
  readonly takeWaiting: () => Taken[];
  /** Every live connection of one group becomes another's. */
  readonly move: (from: Group, to: Group) => void;
  /** Takes `share` of everything in one part of a group; `lost` hears how many nodes leave each episode. */
  readonly takeShare: (group: Group, touched: boolean, share: number, lost: (episode: Episode, weight: number) => void) => number;
  readonly size: (group: Group, touched: boolean) => number;
  /** Both parts together. */
  readonly total: (group: Group) => number;
  /** A rolling step has been through the whole group: the next one begins with all of it. */
  readonly renew: (group: Group) => void;
  /** Expected nodes by backend, dead connections included. */
  readonly shares: (component: Component) => Map<string, number>;
}

/** A table without any client. */
export function openFlows(): Flows {
  const groups: Group[] = [];
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const holders = new Map<Episode, Dead[]>();
  const part = (group: Group, touched: boolean) => group.parts[touched ? 1 : 0];

  /** Nodes of a part in an episode, beside those that are in it already. */
  function lay(own: Part, group: Group, touched: boolean, weight: number, episode: Episode): void {
    for (const dead of own.dead)
      if (dead.episode === episode) {
        dead.weight += weight;
        return;
      }
    const dead = { episode, group, touched, weight };
    own.dead.push(dead);
    const held = holders.get(episode);
    if (held) held.push(dead);
    else holders.set(episode, [dead]);
  }

  function numberOf(backend: string): number {
    const known = numbers.get(backend);
    if (known !== undefined) return known;
    const number = names.push(backend) - 1;
    numbers.set(backend, number);
    return number;
  }

  function connect(group: Group, touched: boolean, backend: string, weight: number): void {
    const { live } = part(group, touched);
    const number = numberOf(backend);
    while (live.length <= number) live.push(0);
    live[number]! += weight;
  }

  function size(group: Group, touched: boolean): number {
    const own = part(group, touched);
    let sum = own.waiting;
    for (const live of own.live) sum += live;
    for (const { weight } of own.dead) sum += weight;
    return sum;
  }

  return {
    groups,
    connect,
    open(component, nodeClass, path) {
      const empty = (): Part => ({ live: [], waiting: 0, dead: [] });
      const group: Group = { component, nodeClass, path, parts: [empty(), empty()] };
      groups.push(group);
      return group;
    },
    targets: (backends) => backends.map(numberOf),
    spread(group, touched, targets, weight) {
      if (weight <= TINY) return;
      const each = weight / targets.length;
      const { live } = part(group, touched);
      while (live.length < names.length) live.push(0);
      for (const target of targets) live[target]! += each;
    },
    wait({ group, touched, weight }) {
      part(group, touched).waiting += weight;
    },
    die({ group, touched, weight }, episode) {
      lay(part(group, touched), group, touched, weight, episode);
    },
    takeLive(backend, wanted) {
      const number = backend === undefined ? undefined : numbers.get(backend);
      if (backend !== undefined && number === undefined) return [];
      const taken: Taken[] = [];
      for (const group of groups) {
        if (wanted && !wanted(group)) continue;
        for (const own of group.parts) {
          let weight = 0;
          if (number === undefined) {
            for (const live of own.live) weight += live;
            own.live = [];
          } else if (number < own.live.length) {
            weight = own.live[number]!;
            own.live[number] = 0;
          }
          if (weight > TINY) taken.push({ group, touched: own === group.parts[1], weight });
        }
      }
      return taken;
    },
    takeDead(episode) {
      const taken: Taken[] = [];
      for (const dead of holders.get(episode) ?? []) {
        const { group, touched, weight } = dead;
        const own = part(group, touched);
        const at = own.dead.indexOf(dead);
        if (at >= 0) own.dead.splice(at, 1);
        if (at >= 0 && weight > TINY) taken.push({ group, touched, weight });
      }
      holders.delete(episode);
      return taken;
    },
    takeWaiting() {
      const taken: Taken[] = [];
      for (const group of groups)
        for (const own of group.parts) {
          if (own.waiting > TINY) taken.push({ group, touched: own === group.parts[1], weight: own.waiting });
          own.waiting = 0;
        }
      return taken;
    },
    move(from, to) {
      for (const touched of [false, true]) {
        part(to, touched).live = part(from, touched).live;
        part(from, touched).live = [];
      }
    },
    takeShare(group, touched, share, lost) {
      const own = part(group, touched);
      let weight = own.waiting * share;
      own.waiting -= own.waiting * share;
      const { live } = own;
      for (let number = 0; number < live.length; number++) {
        const there = live[number]!;
        if (there === 0) continue;
        weight += there * share;
        live[number] = there - there * share;
      }
      if (own.dead.length === 0) return weight;
      const before = own.dead;
      own.dead = [];
      for (const dead of before) {
        const leaving = dead.weight * share;
        weight += leaving;
        dead.weight -= leaving;
        if (dead.weight > TINY) own.dead.push(dead);
        lost(dead.episode, leaving);
      }
      return weight;
    },
    size,
    total: (group) => size(group, false) + size(group, true),
    renew({ parts: [fresh, done] }) {
      while (fresh.live.length < done.live.length) fresh.live.push(0);
      for (let number = 0; number < done.live.length; number++) fresh.live[number]! += done.live[number]!;
      done.live = [];
      fresh.waiting += done.waiting;
      done.waiting = 0;
      for (const dead of done.dead) {
        const there = fresh.dead.find(({ episode }) => episode === dead.episode);
        if (there) there.weight += dead.weight;
        else {
          dead.touched = false;
          fresh.dead.push(dead);
        }
      }
      done.dead = [];
    },
    shares(component) {
      const result = new Map<string, number>();
      const add = (backend: string, weight: number) => weight > TINY && result.set(backend, (result.get(backend) ?? 0) + weight);
      for (const group of groups) {
        if (group.component !== component) continue;
        for (const own of group.parts) {
          for (const [number, live] of own.live.entries()) add(names[number]!, live);
          for (const { episode, weight } of own.dead) add(episode.backend, weight);
        }
      }
      return result;
    },
  };
}
