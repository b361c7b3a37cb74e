import { once } from '../model/once.js';
import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import { clientsOn, type NodeClass, type Population } from './classes.js';
import type { ClientTraits, Component } from './client/traits.js';
import { type Clock, RANK } from './clock.js';
import { clientEndings } from './endings/client.js';
import type { Dying, Peer } from './endings/dying.js';
import { failed, hangingOf, hangs } from './endings/hanging.js';
import { closeAtMarkDown, forgotten } from './endings/mark-down.js';
import { passThroughEndings } from './endings/pass-through.js';
import { peerOf } from './endings/peer.js';
import { proxyEndings } from './endings/proxy.js';
import { type Group, openFlows, type Taken, TINY } from './flows.js';
import type { Machine, Machines, Stop } from './machines.js';
import type { View } from './service/services.js';
import { watchReloads } from './reloads.js';
import { type Balancer, decide, type Rotation } from './rotation.js';

/** The clients of one class of nodes that sit on a dead connection since the same moment, and what they still believe. */
export interface Episode {
  readonly component: Component;
  readonly backend: string;
  readonly balancer: string;
  readonly client: ClientTraits;
  readonly at: number;
  readonly step: string;
  /** The endpoints that its nodes had heard of. */
  readonly view: View;
  /** Expected number of nodes still in it. */
  weight: number;
  /** The number is known, not expected. */
  readonly exact: boolean;
  causes: Cause[];
  /** The dead member that a connect hangs on, where the clients have learned of the first death and connect anew. */
  readonly hangsOn?: string;
  /** The balancer has thrown its side towards the member away. */
  forsaken: boolean;
  open: boolean;
}

/** When the clients of an episode learned that their connection was dead, and from what. */
export interface Heard {
  readonly component: Component;
  readonly backend: string;
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** Who watches the connections. */
export interface ConnectionListener {
  /** The client of a class as it is now: an upgrade changes it. */
  readonly clientOf: (nodeClass: NodeClass, component: Component) => ClientTraits;
  readonly view: () => View;
  readonly deaf: (episode: Episode) => void;
  readonly recovered: (episode: Episode, why: Cause) => void;
  /** Kubelets that lost `backend` connect to one of `members` others. */
  readonly moved: (client: ClientTraits, weight: number, members: number, backend: string) => void;
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
  const olds: Balancer[] = [];
  const heard: Heard[] = [];

  /** Groups of which nobody knows any more which node is connected where: their numbers are expected ones. */
  const guessed = new Set<Group>();
  const serving = (balancer: Balancer) => balancer.members.filter((host) => balancer.inRotation(host) && machines.get(host)?.serving);

  /** What answers in each rotation, as long as no host and no rotation has changed. */
  const targets = new Map<string, readonly number[]>();
  let targetsOf = -1;

  function targetsBehind(name: string): readonly number[] {
    const mark = machines.version * 1e6 + rotation.version;
    if (mark !== targetsOf) targets.clear();
    targetsOf = mark;
    let found = targets.get(name);
    if (!found) {
      const balancer = rotation.named(name);
      found = flows.targets(balancer ? serving(balancer) : []);
      targets.set(name, found);
    }
    return found;
  }

  /** Members that are in rotation and answer nothing at all, not even with a RST. */
  const silent = (balancer: Balancer) =>
    balancer.members.filter((host) => {
      const machine = machines.get(host);
      return machine?.up === false && balancer.inRotation(host) && !machine.certainlyAnswersAt(clock.now);
    });

  /** Clients that have to connect reach any member in rotation that answers; with none they wait. Of those that have just learned of a death, a share goes to a dead member still in rotation. */
  function reconnect(taken: readonly Taken[], after?: { readonly episode: Episode; readonly why: Cause }): void {
    const attempts = new Map<string, Episode>();
    for (const { group: held, touched, weight } of taken) {
      const group = reloads.home(held);
      const found = targetsBehind(group.path);
      const balancer = after && rotation.named(group.path);
      if (found.length > 1) guessed.add(group);
      const dead = after && balancer && found.length > 0 && weight >= SOMEBODY ? silent(balancer) : [];
      const each = weight / (found.length + dead.length);
      for (const member of dead) {
        const hanging = attempts.get(member) ?? hang(after!.episode, after!.why, balancer!, member);
        attempts.set(member, hanging);
        hanging.weight += each;
        flows.die({ group, touched, weight: each }, hanging);
      }
      flows.spread(group, touched, found, dead.length === 0 ? weight : each * found.length);
    }
  }

  /** An attempt to connect to a dead member: those who make it are as deaf as before until it fails. */
  function hang(before: Episode, why: Cause, balancer: Balancer, member: string): Episode {
    const attempt = hangingOf(balancer, before.client);
    const episode: Episode = {
      ...before,
      weight: 0,
      causes: [...before.causes, why, hangs(clock.now, before.client, balancer, member, attempt)],
      hangsOn: member,
      forsaken: false,
      open: true,
    };
    episodes.push(episode);
    if (Number.isFinite(attempt.time))
      clock.schedule(clock.now + attempt.time, RANK.network, () =>
        recover(episode, failed(clock.now, episode.client, balancer, member), attempt.finds),
      );
    return episode;
  }

  for (const nodeClass of population.classes) {
    for (const { client, count } of clientsOn(nodeClass)) {
      const path = client.path ?? nodeClass.balancer;
      const group = flows.open(client.component, nodeClass, path);
      const given = backendOf(nodeClass, client.component);
      const measured = shares.get(path);
      const total = measured ? Object.values(measured).reduce((sum, share) => sum + share, 0) : 0;
      if (given !== undefined) flows.connect(group, false, given, count);
      else if (measured && total > 0) {
        guessed.add(group);
        for (const [backend, share] of Object.entries(measured)) flows.connect(group, false, backend, (count * share) / total);
      } else reconnect([{ group, touched: false, weight: count }]);
    }
  }

  function tell(taken: readonly Taken[], backend: string): void {
    for (const { group, weight } of taken) {
      // Only kubelets that close every connection are counted by who listens.
      if (group.component !== 'kubelet' || !rotation.named(group.path)) continue;
      listener.moved(listener.clientOf(group.nodeClass, group.component), weight, targetsBehind(group.path).length, backend);
    }
  }

  /** The clients of an episode have learned, and connect anew; `found` where the balancer has already found them another member. */
  function recover(episode: Episode, why: Cause, found = false): void {
    if (!episode.open) return;
    episode.open = false;
    episodes.splice(episodes.indexOf(episode), 1);
    dyings.delete(episode);
    heard.push({ component: episode.component, backend: episode.backend, from: episode.at, to: clock.now, why: why.event });
    const freed = flows.takeDead(episode);
    reconnect(freed, found ? undefined : { episode, why });
    tell(freed, episode.backend);
    listener.recovered(episode, why);
  }

  function begin(client: ClientTraits, balancer: Balancer, backend: string, stop: Stop, weight: number, exact: boolean): Episode {
    const { component } = client;
    const episode: Episode = {
      component,
      client,
      balancer: balancer.name,
      backend,
      at: clock.now,
      step: stop.step,
      view: listener.view(),
      weight,
      exact,
      causes: [],
      forsaken: false,
      open: true,
    };
    episodes.push(episode);
    const expected = `${exact ? '' : '~'}${Math.round(weight)}`;
    const single = Math.round(weight) === 1;
    episode.causes.push({
      at: clock.now,
      event: `${backend} stops without a FIN; ${expected} ${client.name} ${single ? 'connection is' : 'connections are'} left half-open`,
      label:
        component === 'kube-proxy'
          ? `stops without a FIN: ${expected} ${single ? 'node is' : 'nodes are'} deaf from here on`
          : component === 'kubelet'
            ? `stops without a FIN: ${expected} ${single ? 'kubelet holds' : 'kubelets hold'} a dead connection`
            : `stops without a FIN: ${client.name} on ${expected} ${single ? 'node' : 'nodes'} holds a dead connection`,
      place: stop.place,
    });
    return episode;
  }

  /** Ends an episode at a delay from a time, if it is still open then and something has ended it. */
  const laterFrom = (episode: Episode, from: number) => (delay: number, why: () => Cause | undefined) =>
    clock.schedule(from + delay, RANK.network, () => {
      const cause = episode.open ? why() : undefined;
      if (cause) recover(episode, cause);
    });

  /** Schedules everything that may end an episode; the first that comes wins. */
  function plan(episode: Episode, balancer: Balancer, peer: Peer, key: string, direct: boolean): Dying {
    const { client } = episode;
    // With another agent in its place, the version that is given is not that agent's.
    const stands = episode.component === 'kube-proxy' && client.name !== 'kube-proxy';
    const name = `${client.name}${client.version && !stands ? ` ${client.version}` : ''}`;
    const checked = client.healthCheck ?? healthCheckUnknown(choices, client);
    if (!checked && !client.writes) {
      episode.causes.push({
        at: clock.now,
        event:
          client.healthCheck === undefined
            ? `${name}, whose version is not given, is taken for one without an HTTP/2 health check: it never finds out by itself`
            : `${name} has no HTTP/2 health check and never finds out by itself`,
        label: client.healthCheck === undefined ? 'may not notice it: its version is not given' : 'cannot notice it',
        place: client.place,
        ...(episode.component === 'kube-proxy' && { hazard: 'kube-proxy/dead-watch' }),
      });
    }
    const dying: Dying = {
      at: episode.at,
      client,
      balancer,
      peer,
      clock,
      choices,
      key,
      selfHealing: checked || client.closeAll !== undefined,
      forsaken: () => episode.forsaken,
      later: laterFrom(episode, episode.at),
      cause: (event, place, label) => ({ at: clock.now, event, place, label }),
      name,
    };
    clientEndings(dying, checked);
    if (direct || balancer.traits.passThrough) passThroughEndings(dying);
    else proxyEndings(dying);
    return dying;
  }

  /** Clients that behave alike, behind the same balancer. */
  function alike(
    broken: readonly Taken[],
  ): Iterable<{ readonly balancer: Balancer; readonly client: ClientTraits; readonly taken: Taken[] }> {
    const grouped = new Map<string, { balancer: Balancer; client: ClientTraits; taken: Taken[] }>();
    for (const taken of broken) {
      const { component, nodeClass, path } = taken.group;
      const client = listener.clientOf(nodeClass, component);
      const old = reloads.heldBy(taken.group);
      const id = `${path}|${old ? olds.indexOf(old) : ''}|${signature(client)}`;
      const found = grouped.get(id) ?? { balancer: old ?? rotation.named(path)!, client, taken: [] };
      found.taken.push(taken);
      grouped.set(id, found);
    }
    return grouped.values();
  }

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
    const weight = broken.reduce((sum, taken) => sum + taken.weight, 0);
    const exact = broken.every(({ group }) => !guessed.has(group));
    const episode = begin(client, balancer, backend, stop, weight, exact);
    for (const taken of broken) flows.die(taken, episode);
    dyings.set(episode, plan(episode, balancer, peer, key, direct));
    listener.deaf(episode);
  }

  /** The part of those not yet restarted that a step reaches. Of a client that runs on some nodes of a class only, as many as its share of them. */
  function portion(home: Group, count: number): number {
    const sum = (size: (group: Group) => number) => reloads.family(home).reduce((total, group) => total + size(group), 0);
    const wanted = (count * sum(flows.total)) / home.nodeClass.count;
    return Math.min(
      1,
      wanted /
        Math.max(
          1,
          sum((group) => flows.size(group, false)),
        ),
    );
  }

  return {
    lose(backend, stop) {
      const closed: Taken[] = [];
      const broken: Taken[] = [];
      for (const taken of flows.takeLive(backend)) (stop.abrupt && rotation.named(taken.group.path) ? broken : closed).push(taken);
      reconnect(closed);
      tell(closed, backend);
      const machine = machines.get(backend)!;
      for (const { balancer, client, taken } of alike(broken))
        deafen(balancer, client, backend, taken, stop, peerOf(machine), stopKey(machine));
    },
    markedDown(balancer, host) {
      const { closes } = balancer.traits;
      for (const episode of [...episodes]) {
        if (episode.balancer !== balancer.name || (episode.hangsOn ?? episode.backend) !== host) continue;
        const dying = dyings.get(episode);
        if (dying?.balancer.old) {
          episode.causes.push({
            at: clock.now,
            event: `${balancer.name}'s new process marks ${host} down; the old one keeps the connections it had before the reload, and checks nobody`,
            label: 'concerns new connections only: the old process keeps the others',
            place: balancer.placeOf(closes.field),
          });
          continue;
        }
        const closing = decide(
          choices,
          balancer,
          closes,
          [false, true],
          [closes.words.false ?? 'keeps them', closes.words.true ?? 'closes them'],
        );
        const place = balancer.placeOf(closes.field);
        episode.forsaken ||= balancer.traits.forsakes;
        if (closing && dying) closeAtMarkDown(episode, dying, (cause) => recover(episode, cause));
        else if (!episode.causes.some(({ hazard }) => hazard === KEEPS))
          episode.causes.push({
            at: clock.now,
            event: `${balancer.name} marks ${host} down and keeps the client's side open`,
            label: "keeps the client's side open",
            place,
            hazard: KEEPS,
          });
      }
    },
    loseBalancer(balancer, stop, peer, closes) {
      const own = (group: Group) => group.path === balancer.name;
      const taken = flows.takeLive(undefined, own);
      const dead = episodes.filter((episode) => episode.balancer === balancer.name);
      // A proxy that ends in the orderly way closes its connections, and a client hears that.
      if (!stop.abrupt && closes) {
        for (const episode of dead)
          recover(episode, { at: clock.now, event: `${balancer.name} stops and closes its connections`, place: stop.place });
        return reconnect(taken);
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
      const portions = new Map<Group, number>();
      const moved: Taken[] = [];
      const emptied = new Set<Episode>();
      const leave = (episode: Episode, weight: number) => {
        episode.weight -= weight;
        if (episode.weight <= TINY) emptied.add(episode);
      };
      const take = (group: Group, touched: boolean, share: number) => flows.takeShare(group, touched, share, leave);
      for (const group of flows.groups) {
        if (component !== 'all' && group.component !== component) continue;
        const { host, id } = group.nodeClass;
        if (host !== undefined) {
          if (who.hosts.has(host)) moved.push({ group, touched: false, weight: take(group, false, 1) + take(group, true, 1) });
          continue;
        }
        const count = who.classes.get(id) ?? 0;
        if (count === 0) continue;
        const home = reloads.home(group);
        const share = portions.get(home) ?? portion(home, count);
        portions.set(home, share);
        moved.push({ group, touched: true, weight: take(group, false, share) });
      }
      reconnect(moved);
      for (const episode of emptied) if (episode.open) recover(episode, cause(episode.component));
      // When a rolling step has been through a whole class, the next one begins with all of it.
      for (const { group, touched } of moved) {
        const family = reloads.family(group);
        if (touched && family.every((own) => flows.size(own, false) <= TINY)) for (const own of family) flows.renew(own);
      }
    },
    cut(balancer, backend, cause) {
      const forgets = rotation.named(balancer)?.traits.passThrough === true;
      for (const episode of [...episodes])
        if (episode.balancer === balancer && (backend === undefined || episode.backend === backend)) {
          if (forgets)
            forgotten(episode, dyings.get(episode)!, clock.now, (found) =>
              recover(episode, { ...cause, event: `${cause.event}; ${found}`, at: clock.now }),
            );
          else recover(episode, { ...cause, at: clock.now });
        }
      reconnect(flows.takeLive(backend, (group) => group.path === balancer));
    },
    reloaded(balancer) {
      const old = reloads.leave(balancer);
      olds.push(old);
      for (const [episode, dying] of dyings)
        if (episode.balancer === balancer.name && !dying.balancer.old) dyings.set(episode, { ...dying, balancer: old });
    },
    retry: () => reconnect(flows.takeWaiting()),
    episodes: () => episodes,
    heard,
    shares: flows.shares,
  };
}

const KEEPS = 'balancer/keeps-dead-connections';
/** Fewer expected nodes than this are not followed through one more attempt to connect. */
const SOMEBODY = 0.5;
/** The backend that the inventory says a component's connections are on. */
const backendOf = (nodeClass: NodeClass, component: Component): string | undefined =>
  component === 'kubelet' ? nodeClass.kubeletBackend : component === 'kube-proxy' ? nodeClass.kubeProxyBackend : undefined;

const stopKey = (machine: Machine): string => `${machine.host.name} ${machine.stop?.step ?? ''}`;
/** The same for clients that behave the same. */
export const signature = once(
  (client: ClientTraits): string =>
    `${client.component}|${client.version}|${client.healthCheck}|${client.healthCheckTime.most}|${client.closeAll?.most}|${client.poolDefect}|${client.writesEvery}|${client.tcp.keepAlive.idle}/${client.tcp.keepAlive.interval}/${client.tcp.keepAlive.probes}|${client.tcp.retries2}`,
);

/** A version that was not given: whether it has the health check is explored, and that it has none is assumed. */
function healthCheckUnknown(choices: Choices, client: ClientTraits): boolean {
  const index = choices.pick({
    key: `${client.component} version`,
    kind: 'fact',
    options: ['older than 1.18.18 or 1.19.5', '1.20 or later, 1.19.5 or 1.18.18'],
    likely: 0,
    what: `${client.component}'s version`,
    place: client.place,
    collect:
      client.component === 'kube-proxy'
        ? "kubectl -n kube-system get daemonset kube-proxy -o jsonpath='{..image}'"
        : 'kubectl get nodes -o json',
  });
  return index === 1;
}
