import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import type { NodeClass, Population } from './classes.js';
import type { ClientTraits, Component } from './client/traits.js';
import { type Clock, RANK } from './clock.js';
import type { Dying, Peer } from './endings/dying.js';
import { closeAtMarkDown, forgotten, KEEPS, keepsAtMarkDown, oldProcessKeeps } from './endings/mark-down.js';
import { passThroughEndings } from './endings/pass-through.js';
import { peerOf } from './endings/peer.js';
import { planEndings } from './endings/planned.js';
import { openAdrift } from './adrift.js';
import { sortAlike } from './alike.js';
import { connectFirst } from './first-connections.js';
import { renewWhole, takeRestarted } from './restarts.js';
import { beginEpisode, type Episode, type Heard } from './episodes.js';
import { type Group, openFlows, type Taken, TINY } from './flows.js';
import type { Machine, Machines, Stop } from './machines.js';
import type { View } from './service/services.js';
import { startReconnects } from './reconnect.js';
import { watchReloads } from './reloads.js';
import { type Balancer, decide } from './balancers.js';
import type { Rotation } from './rotation.js';

/** Who watches the connections. */
export interface ConnectionListener {
  /** The client of a class as it is now: an upgrade changes it. */
  readonly clientOf: (nodeClass: NodeClass, component: Component) => ClientTraits;
  readonly view: () => View;
  readonly deaf: (episode: Episode) => void;
  readonly recovered: (episode: Episode, why: Cause) => void;
  /** Kubelets that lost `backend` connect to one of `members` others. */
  readonly moved: (client: ClientTraits, weight: number, members: number, backend: string) => void;
  /** Whether an API server serves anywhere, reached or not: while none does, clients that find nobody miss nothing. */
  readonly serves: () => boolean;
}

/** The long connections of every node's kubelet and kube-proxy, as expected numbers of nodes by what they are connected to. */
export interface Connections {
  /** Every connection to that backend breaks: heard of by the client (`abrupt` false), or not. */
  readonly lose: (backend: string, stop: Stop) => void;
  readonly markedDown: (balancer: Balancer, host: string) => void;
  /** The balancer forgets every connection; `peer` is who answers what is sent on them from then on, `closes` whether it closes them itself. */
  readonly loseBalancer: (balancer: Balancer, stop: Stop, peer: Peer, closes: boolean) => void;
  /** Clients without a connection, or with a dead one in a class of `count` nodes, start anew. */
  readonly restart: (component: Component | 'all', who: Whom, cause: (component: Component) => Cause) => void;
  /** An operator deletes a member's connections, or the balancer fails over: the clients hear of it. */
  readonly cut: (balancer: string, backend: string | undefined, cause: Cause) => void;
  /** The balancer has new settings in a new process; `balancer` is as it was before. */
  readonly reloaded: (balancer: Balancer) => void;
  readonly retry: () => void;
  readonly episodes: () => readonly Episode[];
  /** Every episode that has ended, in that order. */
  readonly heard: readonly Heard[];
  /** Expected nodes by backend, of one component. */
  readonly shares: (component: Component) => ReadonlyMap<string, number>;
}

/** Hosts by name, and numbers of nodes of a class. */
export interface Whom {
  readonly hosts: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, number>;
}

/** Connects every client: to the backend that the inventory names, else in equal expected parts to each member in rotation. */
export function connect(
  population: Population,
  rotation: Rotation,
  machines: Machines,
  clock: Clock,
  choices: Choices,
  listener: ConnectionListener,
  shares: ReadonlyMap<string, Readonly<Record<string, number>>>,
): Connections {
  const flows = openFlows();
  const reloads = watchReloads(flows);
  const episodes: Episode[] = [];
  const dyings = new Map<Episode, Dying>();
  const heard: Heard[] = [];

  /** Groups of which nobody knows any more which node is connected where: their numbers are expected ones. */
  const guessed = new Set<Group>();
  const { reconnect, serversBehind } = startReconnects(flows, reloads, rotation, machines, clock, episodes, guessed, recover);

  connectFirst(population, flows, shares, guessed, reconnect);

  function tell(taken: readonly Taken[], backend: string): void {
    let path: string | undefined;
    let [members, leads] = [0, false];
    for (const { group, weight } of taken) {
      // Only kubelets are counted by who listens.
      if (group.component !== 'kubelet') continue;
      if (group.path !== path) {
        path = group.path;
        leads = rotation.named(path) !== undefined;
        members = leads ? serversBehind(path) : 0;
      }
      if (leads) listener.moved(listener.clientOf(group.nodeClass, group.component), weight, members, backend);
    }
  }

  /** The clients of an episode have learned, and connect anew; `found` where the balancer has already found them another member. */
  function recover(episode: Episode, why: Cause, found = false): void {
    if (!episode.open) return;
    dyings.delete(episode);
    if (!episode.adrift)
      heard.push({ component: episode.component, backend: episode.backend, from: episode.at, to: clock.now, why: why.event });
    const freed = flows.takeDead(episode);
    const left = reconnect(freed, found ? undefined : { episode, why });
    if (left.length > 0) return adrift.stay(episode, left, why);
    episode.open = false;
    episodes.splice(episodes.indexOf(episode), 1);
    tell(freed, episode.backend);
    listener.recovered(episode, why);
  }

  /** Ends an episode at a delay from a time, if it is still open then and something has ended it. */
  const laterFrom = (episode: Episode, from: number) => (delay: number, why: () => Cause | undefined) =>
    clock.schedule(from + delay, RANK.network, () => {
      const cause = episode.open ? why() : undefined;
      if (cause) recover(episode, cause);
    });

  const alike = sortAlike(rotation, reloads, listener.clientOf);

  /** Whether the number of nodes is known although nobody knows who is connected where: nothing of their groups is left elsewhere. */
  const isExact = (taken: readonly Taken[]) => taken.every(({ group }) => !guessed.has(group) || flows.total(group) <= TINY);
  const adrift = openAdrift({
    flows,
    rotation,
    clock,
    episodes,
    serversBehind,
    alike,
    isExact,
    view: listener.view,
    serves: listener.serves,
    begun: listener.deaf,
    silenced: listener.recovered,
  });

  /** Begins the episode of some clients, and plans what ends it. */
  function deafen(
    balancer: Balancer,
    client: ClientTraits,
    backend: string,
    broken: readonly Taken[],
    stop: Stop,
    peer: Peer,
    key: string,
    direct = false,
  ): void {
    let weight = 0;
    for (const taken of broken) weight += taken.weight;
    const exact = isExact(broken);
    const episode = beginEpisode(client, balancer, backend, stop, { at: clock.now, view: listener.view() }, { weight, exact });
    episodes.push(episode);
    for (const taken of broken) flows.die(taken, episode);
    dyings.set(episode, planEndings(episode, balancer, { peer, key, direct }, clock, choices, laterFrom(episode, episode.at)));
    listener.deaf(episode);
  }

  return {
    lose(backend, stop) {
      const closed: Taken[] = [];
      const broken: Taken[] = [];
      for (const taken of flows.takeLive(backend)) (stop.abrupt && rotation.named(taken.group.path) ? broken : closed).push(taken);
      adrift.begin(reconnect(closed), { backend, step: stop.step, since: clock.now, why: closedBy(clock.now, backend, stop) });
      tell(closed, backend);
      const machine = machines.get(backend)!;
      for (const { balancer, client, taken } of alike(broken))
        deafen(balancer, client, backend, taken, stop, peerOf(machine), stopKey(machine));
    },
    markedDown(balancer, host) {
      const { closes } = balancer.traits;
      for (const episode of [...episodes]) {
        if (episode.adrift || episode.balancer !== balancer.name || (episode.hangsOn ?? episode.backend) !== host) continue;
        const dying = dyings.get(episode);
        if (dying?.balancer.old) {
          episode.causes.push(oldProcessKeeps(clock.now, balancer, host));
          continue;
        }
        const closing = decide(
          choices,
          balancer,
          closes,
          [false, true],
          [closes.words.false ?? 'keeps them', closes.words.true ?? 'closes them'],
        );
        episode.forsaken ||= balancer.traits.forsakes;
        if (closing && dying) closeAtMarkDown(episode, dying, (cause) => recover(episode, cause));
        else if (!episode.causes.some(({ hazard }) => hazard === KEEPS)) episode.causes.push(keepsAtMarkDown(clock.now, balancer, host));
      }
    },
    loseBalancer(balancer, stop, peer, closes) {
      const own = (group: Group) => group.path === balancer.name;
      const taken = flows.takeLive(undefined, own);
      const dead = episodes.filter((episode) => episode.balancer === balancer.name && !episode.adrift);
      // A proxy that ends in the orderly way closes its connections, and a client hears that.
      if (!stop.abrupt && closes) {
        for (const episode of dead)
          recover(episode, { at: clock.now, event: `${balancer.name} stops and closes its connections`, place: stop.place });
        return adrift.begin(reconnect(taken), {
          backend: balancer.name,
          step: stop.step,
          since: clock.now,
          why: closedBy(clock.now, balancer.name, stop),
        });
      }
      for (const { client, taken: broken } of alike(taken))
        deafen(balancer, client, balancer.name, broken, stop, peer, `${balancer.name} ${stop.at}`, true);
      // Those that were dead before have no way on the balancer any more either.
      for (const episode of dead) {
        episode.forsaken = true;
        const dying = dyings.get(episode);
        if (dying) passThroughEndings({ ...dying, at: clock.now, peer, forsaken: () => false, later: laterFrom(episode, clock.now) });
      }
    },
    restart(component, who, cause) {
      const { moved, emptied, silentSince } = takeRestarted(flows, reloads, component, who, clock.now);
      const left = reconnect(moved);
      if (left.length > 0) {
        const why = cause(component === 'all' ? 'kubelet' : component);
        adrift.begin(left, { backend: undefined, step: why.place.pointer, since: silentSince, why });
      }
      for (const episode of emptied) if (episode.open) recover(episode, cause(episode.component));
      renewWhole(flows, reloads, moved);
    },
    cut(balancer, backend, cause) {
      const forgets = rotation.named(balancer)?.traits.passThrough === true;
      for (const episode of [...episodes])
        if (!episode.adrift && episode.balancer === balancer && (backend === undefined || episode.backend === backend)) {
          if (forgets)
            forgotten(episode, dyings.get(episode)!, clock.now, (found) =>
              recover(episode, { ...cause, event: `${cause.event}; ${found}`, at: clock.now }),
            );
          else recover(episode, { ...cause, at: clock.now });
        }
      adrift.begin(reconnect(flows.takeLive(backend, (group) => group.path === balancer)), {
        backend: backend ?? balancer,
        step: cause.place.pointer,
        since: clock.now,
        why: { ...cause, at: clock.now },
      });
    },
    reloaded(balancer) {
      const old = reloads.leave(balancer);
      for (const [episode, dying] of dyings)
        if (episode.balancer === balancer.name && !dying.balancer.old) dyings.set(episode, { ...dying, balancer: old });
    },
    retry() {
      for (const left of reconnect(flows.takeWaiting())) flows.wait(left);
      for (const episode of adrift.found())
        recover(episode, {
          at: clock.now,
          event: `${episode.balancer} takes connections again`,
          label: 'takes connections again',
          place: episode.causes[0]!.place,
        });
    },
    episodes: adrift.told,
    heard,
    shares: flows.shares,
  };
}

/** The connections to something end in the open. */
const closedBy = (at: number, name: string, stop: Stop): Cause => ({
  at,
  event: `${name} stops, and its connections are closed`,
  label: 'ends its connections here',
  place: stop.place,
});

const stopKey = (machine: Machine): string => `${machine.host.name} ${machine.stop?.step ?? ''}`;
