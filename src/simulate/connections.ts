import { human } from '../model/duration.js';
import type { Place } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import { clientsOn, type NodeClass, type Population } from './classes.js';
import type { ClientTraits, Component } from './client/traits.js';
import { type Clock, RANK } from './clock.js';
import { type Group, openFlows, type Taken, TINY } from './flows.js';
import type { Machine, Machines, Stop } from './machines.js';
import type { View } from './service/services.js';
import { type Balancer, decide, type Rotation } from './rotation.js';
import { CLIENT_KEEPALIVE, CLIENT_KEEPALIVE_DEAD, RETRANSMISSION_CAP, RETRANSMISSION_LIMIT } from './timing.js';

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
  open: boolean;
}

/** Who watches the connections. */
export interface ConnectionListener {
  /** The client of a class as it is now: an upgrade changes it. */
  readonly clientOf: (nodeClass: NodeClass, component: Component) => ClientTraits;
  readonly view: () => View;
  readonly deaf: (episode: Episode) => void;
  readonly recovered: (episode: Episode, why: Cause) => void;
  /** Clients that lost `backend` connect to one of `members` others. */
  readonly moved: (client: ClientTraits, weight: number, members: number, backend: string) => void;
}

/** The long connections of every node's kubelet and kube-proxy, as expected numbers of nodes by what they are connected to. */
export interface Connections {
  /** Every connection to that backend breaks: heard of by the client (`abrupt` false), or not. */
  readonly lose: (backend: string, stop: Stop) => void;
  readonly markedDown: (balancer: Balancer, host: string) => void;
  /** Clients without a connection, or with a dead one in a class of `count` nodes, start anew. */
  readonly restart: (component: Component | 'all', who: Whom, cause: (component: Component) => Cause) => void;
  /** An operator deletes a member's connections, or the balancer fails over: the clients hear of it. */
  readonly cut: (balancer: string, backend: string | undefined, cause: Cause) => void;
  readonly retry: () => void;
  readonly episodes: () => readonly Episode[];
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
  const episodes: Episode[] = [];

  /** Groups of which nobody knows any more which node is connected where: their numbers are expected ones. */
  const guessed = new Set<Group>();
  const serving = (balancer: Balancer) => balancer.members.filter((host) => balancer.inRotation(host) && machines.get(host)?.serving);

  /** Clients that have to connect reach any member in rotation that answers; with none they wait. */
  function reconnect(taken: readonly Taken[]): void {
    const targets = new Map<string, readonly string[]>();
    for (const { group, touched, weight } of taken) {
      const name = group.path;
      let found = targets.get(name);
      if (!found) {
        const balancer = rotation.named(name);
        found = balancer ? serving(balancer) : [];
        targets.set(name, found);
      }
      if (found.length > 1) guessed.add(group);
      flows.spread(group, touched, found, weight);
    }
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
      const balancer = rotation.named(group.path);
      if (balancer) listener.moved(listener.clientOf(group.nodeClass, group.component), weight, serving(balancer).length, backend);
    }
  }

  function recover(episode: Episode, why: Cause): void {
    if (!episode.open) return;
    episode.open = false;
    episodes.splice(episodes.indexOf(episode), 1);
    const freed = flows.takeDead(episode);
    reconnect(freed);
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

  /** Schedules everything that may end an episode; the first that comes wins. */
  function plan(episode: Episode, balancer: Balancer, machine: Machine): void {
    const { client } = episode;
    const { traits } = balancer;
    const later = (delay: number, why: () => Cause | undefined) =>
      clock.schedule(episode.at + delay, RANK.network, () => {
        const cause = episode.open ? why() : undefined;
        if (cause) recover(episode, cause);
      });
    const ends = (event: string, place: Place, label: string): Cause => ({ at: clock.now, event, place, label });
    // With another agent in its place, the version that is given is not that agent's.
    const stands = episode.component === 'kube-proxy' && client.name !== 'kube-proxy';
    const name = `${client.name}${client.version && !stands ? ` ${client.version}` : ''}`;

    const checked = client.healthCheck ?? healthCheckUnknown(choices, client);
    if (checked) {
      // A kubelet notices within its node's grace period in any case, and nobody's lookups hang on another client: where in the range makes no difference.
      const delay =
        episode.component !== 'kube-proxy'
          ? client.healthCheckTime.likely
          : choices.range(
              `health check ${client.version} ${stopKey(machine)}`,
              client.healthCheckTime,
              `how soon ${name}'s health check notices the stop of ${machine.host.name}`,
              client.place,
            );
      later(delay, () =>
        ends(`${name}'s HTTP/2 health check gets no answer and closes the connection`, client.place, 'notices within its health check'),
      );
    } else if (!client.writes) {
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
    if (client.closeAll) {
      // Where in its range makes no difference: all of it is within the node's grace period.
      later(client.closeAll.likely, () =>
        ends(
          `${name} closes all its API connections after failed heartbeats`,
          client.place,
          'closes its connections after failed heartbeats',
        ),
      );
    }

    if (traits.passThrough) return planPassThrough();
    const { keepAlive, idle } = traits;
    const interval = keepAlive.value ?? (typeof keepAlive.default === 'number' ? keepAlive.default : 'none');
    if (typeof interval === 'number') {
      const place = balancer.placeOf(keepAlive.field);
      later(interval, () => {
        const relayed = () =>
          ends(
            `${balancer.name}'s keepalive (${human(interval)}) reaches ${episode.backend}, which no longer knows the connection; its RST is relayed`,
            place,
            `ends it: the first keepalive after ${human(interval)} meets a RST`,
          );
        if (machine.answersAt(clock.now)) return relayed();
        const from = machine.answersFrom();
        if (from !== undefined) later(from - episode.at, relayed);
        else machine.whenBack(() => recover(episode, relayed()));
        return undefined;
      });
    }
    const idleTime = idle.value ?? idle.default;
    // What a client writes refreshes the idle timer, whether the member still lives or not; a silent one refreshes it only where keepalives count.
    if (typeof idleTime === 'number' && !client.writes) {
      const refreshed = decide(choices, balancer, traits.keepAlivesRefreshIdle, [true, false], ['yes', 'no']);
      if (!refreshed)
        later(idleTime, () =>
          ends(
            `${balancer.name} ends the connection after ${human(idleTime)} without data`,
            balancer.placeOf(idle.field),
            `ends it after ${human(idleTime)} without data`,
          ),
        );
    }
    if (client.writes) {
      later(traits.retransmission, () =>
        ends(
          `${balancer.name} gives up delivering the heartbeats and resets the client`,
          balancer.placeOf('vendor'),
          'gives up delivering after its retransmissions',
        ),
      );
      whenResent(() =>
        ends(
          `a heartbeat that ${balancer.name} delivers again meets a RST from the returned ${episode.backend}`,
          balancer.placeOf('vendor'),
          'meets a RST after the host is back',
        ),
      );
    }

    /** Something is sent at the latest `within` after the host's kernel answers again, and answered with a RST; while it is away once more, that waits for its next return. */
    function whenAnswering(within: number, why: () => Cause): void {
      const from = machine.answersFrom();
      const met = () => {
        if (machine.answersAt(clock.now)) return why();
        machine.whenBack(() => later(clock.now - episode.at + within, met));
        return undefined;
      };
      if (from !== undefined) later(from - episode.at + within, met);
      else machine.whenBack(() => later(clock.now - episode.at + within, met));
    }

    /** The same for data that is retransmitted. Not asked where the client itself closes the connection long before. */
    function whenResent(why: () => Cause): void {
      if (!checked && !client.closeAll) whenAnswering(RETRANSMISSION_CAP, why);
    }

    function planPassThrough(): void {
      const place = client.place;
      if (client.writes) {
        later(RETRANSMISSION_LIMIT, () =>
          ends(`the kernel gives up retransmitting to ${episode.backend}`, place, 'gives up after its retransmissions'),
        );
        whenResent(() =>
          ends(`a retransmission meets a RST from the returned ${episode.backend}`, place, 'meets a RST after the host is back'),
        );
        return;
      }
      later(CLIENT_KEEPALIVE_DEAD, () => ends(`ten TCP keepalives of ${name} went unanswered`, place, 'its TCP keepalives go unanswered'));
      whenAnswering(CLIENT_KEEPALIVE, () =>
        ends(`a TCP keepalive of ${name} meets a RST from the returned ${episode.backend}`, place, 'its keepalive meets a RST'),
      );
    }
  }

  return {
    lose(backend, stop) {
      const closed: Taken[] = [];
      const grouped = new Map<string, { broken: Taken[]; balancer: Balancer; client: ClientTraits }>();
      for (const taken of flows.takeLive(backend)) {
        const { component, nodeClass } = taken.group;
        const balancer = rotation.named(taken.group.path);
        if (!balancer || !stop.abrupt) {
          closed.push(taken);
          continue;
        }
        const client = listener.clientOf(nodeClass, component);
        const id = `${balancer.name}|${signature(client)}`;
        const found = grouped.get(id) ?? { broken: [], balancer, client };
        found.broken.push(taken);
        grouped.set(id, found);
      }
      reconnect(closed);
      tell(closed, backend);
      for (const { broken, balancer, client } of grouped.values()) {
        const weight = broken.reduce((sum, taken) => sum + taken.weight, 0);
        const exact = broken.every(({ group }) => !guessed.has(group));
        const episode = begin(client, balancer, backend, stop, weight, exact);
        for (const taken of broken) flows.die(taken, episode);
        plan(episode, balancer, machines.get(backend)!);
        listener.deaf(episode);
      }
    },
    markedDown(balancer, host) {
      const { closes } = balancer.traits;
      for (const episode of [...episodes]) {
        if (episode.backend !== host || episode.balancer !== balancer.name) continue;
        const closing = decide(
          choices,
          balancer,
          closes,
          [false, true],
          [closes.words.false ?? 'keeps them', closes.words.true ?? 'closes them'],
        );
        const place = balancer.placeOf(closes.field);
        if (closing)
          recover(episode, {
            at: clock.now,
            event: `${balancer.name} marks ${host} down and ends its connections`,
            label: 'ends the connection at mark-down',
            place,
          });
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
    restart(component, who, cause) {
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
        // Of a client that runs on some nodes of a class only, as many as its share of them.
        const wanted = ((who.classes.get(id) ?? 0) * flows.total(group)) / group.nodeClass.count;
        if (wanted > 0)
          moved.push({ group, touched: true, weight: take(group, false, Math.min(1, wanted / Math.max(1, flows.size(group, false)))) });
      }
      reconnect(moved);
      for (const episode of emptied) if (episode.open) recover(episode, cause(episode.component));
      // When a rolling step has been through a whole class, the next one begins with all of it.
      for (const { group, touched } of moved) if (touched && flows.size(group, false) <= TINY) flows.renew(group);
    },
    cut(balancer, backend, cause) {
      for (const episode of [...episodes])
        if (episode.balancer === balancer && (backend === undefined || episode.backend === backend))
          recover(episode, { ...cause, at: clock.now });
      reconnect(flows.takeLive(backend, (group) => group.path === balancer));
    },
    retry: () => reconnect(flows.takeWaiting()),
    episodes: () => episodes,
    shares: flows.shares,
  };
}

const KEEPS = 'balancer/keeps-dead-connections';
/** The backend that the inventory says a component's connections are on. */
const backendOf = (nodeClass: NodeClass, component: Component): string | undefined =>
  component === 'kubelet' ? nodeClass.kubeletBackend : component === 'kube-proxy' ? nodeClass.kubeProxyBackend : undefined;

const stopKey = (machine: Machine): string => `${machine.host.name} ${machine.stop?.step ?? ''}`;
/** The same for clients that behave the same. */
export const signature = (client: ClientTraits): string =>
  `${client.component}|${client.version}|${client.healthCheck}|${client.healthCheckTime.most}|${client.closeAll?.most}|${client.poolDefect}`;

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
