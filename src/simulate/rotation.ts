import type { Inventory, LoadBalancer, Member } from '../model/inventory.js';
import { type Place, placeOf } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import { compareVersions, parseVersion, readyzPanics } from '../model/versions.js';
import { traitsOf } from './balancer/behaviours.js';
import type { Decided, Traits } from './balancer/traits.js';
import type { Choices } from './choices.js';
import { DIRECT, type Population } from './classes.js';
import { SERVICE } from './client/watcher.js';
import { type Clock, RANK } from './clock.js';
import { generic } from './balancer/generic.js';
import { kubernetesService } from './kubernetes-service.js';
import type { Peer } from './endings/dying.js';
import type { Machines, Stop } from './machines.js';
import { startUnits, type Units } from './units.js';

/** A balancer as a run sees it: settings may change while the plan goes on. */
export interface Balancer {
  readonly name: string;
  readonly traits: Traits;
  readonly placeOf: (field: string) => Place;
  /** Names of the hosts that are its members, in order. */
  readonly members: readonly string[];
  /** Whether new connections may go to it: nobody has taken it out, its monitor has not marked it down, and the balancer itself answers. */
  readonly inRotation: (host: string) => boolean;
  /** A member that stops in the orderly way takes itself out at once. */
  readonly withdraws: boolean;
  /** Its monitor asks whether the API server is ready, not only whether it answers. */
  readonly asksReadiness: boolean;
  /** Its monitor asks the host and not the API server: one whose process is gone stays in rotation while its host answers. */
  readonly asksHost: boolean;
  /** Nobody finds it any more, or it has no member left: from a change of its settings on. */
  readonly closedBy: Cause | undefined;
  /** The process from before a reload, for the connections that it keeps. */
  readonly old?: true;
  /** Why a member that serves is out of rotation, where its monitor is fooled. */
  readonly fooledBy: (host: string) => Cause | undefined;
  /** Why the balancer itself does not answer now; nothing where it does. */
  readonly silentFor: () => Cause[];
}

/** Who is told what the monitors find. */
export interface RotationListener {
  readonly markedDown: (balancer: Balancer, host: string) => void;
  readonly markedUp: (balancer: Balancer, host: string) => void;
  /** The balancer itself is gone, or another unit has taken its place without knowing its connections; `peer` answers what is sent to it from then on, `closes` where it closes them itself before. */
  readonly unitLost: (balancer: Balancer, stop: Stop, peer: Peer, closes: boolean) => void;
}

/** The balancers in front of the API, as their own monitors see their members. */
export interface Rotation {
  /** Grows whenever a member enters or leaves, or settings are read again. */
  readonly version: number;
  readonly balancers: () => readonly Balancer[];
  readonly named: (name: string) => Balancer | undefined;
  /** A member's host stopped (or its apiserver did): the monitor will find out, if the outage lasts. Where its kernel still answers, checks fail at once. */
  readonly lost: (host: string, graceful: boolean, which?: (balancer: Balancer) => boolean) => void;
  readonly serving: (host: string) => void;
  /** From now on a member runs another version of kube-apiserver, which may fool a monitor that asks for `/readyz`. */
  readonly runs: (host: string, version: string, cause: Cause) => void;
  /** A machine that a balancer runs on stops, or comes back. */
  readonly unitStopped: (host: string, stop: Stop) => void;
  readonly unitBack: (host: string) => void;
  /** The active unit of a pair hands over because an operator says so. */
  readonly failOver: (balancer: string, stop: Stop) => void;
  /** An operator's word: enable, disable, force-offline, remove. */
  readonly administer: (balancer: string, host: string, operation: string) => void;
  /** Reads the settings again after a `configure`; `closed`: the balancers that nobody finds from then on, or that have no member any more. */
  readonly reread: (inventory: Inventory, closed: ReadonlyMap<string, Cause>) => void;
}

/** A setting, settled for this run: the given value, or the option that this run explores. */
export function decide<T extends boolean | number | 'none'>(
  choices: Choices,
  balancer: Balancer,
  setting: Decided<T>,
  options: readonly T[],
  words: readonly string[],
): T {
  if (setting.value !== undefined) return setting.value;
  const place = balancer.placeOf(setting.field);
  const index = choices.pick({
    key: `${balancer.name}/${setting.field}`,
    kind: 'fact',
    options: words,
    likely: Math.max(0, options.indexOf(setting.default)),
    what:
      balancer.name === DIRECT
        ? `what stands between the nodes and the API servers (its ${setting.field.replaceAll('/', '.')})`
        : `${setting.field.replaceAll('/', '.')} of ${balancer.name}`,
    place,
  });
  return options[index]!;
}

/** Every balancer with its members in rotation; a single API server without a balancer is its own `direct` path. */
export function startRotation(
  inventory: Inventory,
  population: Population,
  clock: Clock,
  choices: Choices,
  machines: Machines,
  listener: RotationListener,
): Rotation {
  const down = new Map<string, Set<string>>();
  const off = new Map<string, Set<string>>();
  const failing = new Map<string, number>();
  const units = new Map<string, Units>();
  const closing = new Map<string, Cause>();
  const versions = new Map<string, { readonly version: string | undefined; readonly cause: Cause }>();
  let current = build(inventory);
  let list = [...current.values()];
  let version = 0;
  // What does not serve when the plan begins was marked down long ago.
  for (const balancer of list)
    for (const host of balancer.members)
      if (machines.get(host)?.serving === false && balancer.traits.detection && !balancer.asksHost) down.get(balancer.name)!.add(host);

  function build(from: Inventory): Map<string, Balancer> {
    const fronting = from.loadBalancers.filter((balancer) => balancer.fronts === 'kube-apiserver');
    const made = fronting.map((balancer): Balancer => {
      const members = (balancer.members ?? []).flatMap((member) =>
        member.node !== undefined && population.hosts.has(member.node) ? [member.node] : [],
      );
      if (!off.has(balancer.name))
        off.set(balancer.name, new Set((balancer.members ?? []).filter(isOff).map((member) => member.node ?? '')));
      if (!units.has(balancer.name))
        units.set(
          balancer.name,
          startUnits(balancer, machines, clock, choices, () => {
            version++;
            for (const host of members) listener.markedUp(current.get(balancer.name)!, host);
          }),
        );
      return make(balancer.name, traitsOf(balancer), (field) => placeOf(balancer, field), members, false, balancer);
    });
    if (population.classes.some((nodeClass) => nodeClass.balancer === DIRECT)) {
      const members = [...population.hosts.values()].filter((host) => host.controlPlane).map((host) => host.name);
      const unknown = generic.traits({
        name: DIRECT,
        at: from.at,
        ...(members.length === 1 && { mode: 'pass-through' as const, monitor: 'none' as const }),
      });
      made.push(make(DIRECT, unknown, () => ({ file: from.at.file, pointer: `${from.at.pointer}/spec/loadBalancers` }), members, false));
    }
    if (population.classes.some((nodeClass) => nodeClass.others.some(({ client }) => client.path === SERVICE))) {
      const members = [...population.hosts.values()].filter((host) => host.controlPlane).map((host) => host.name);
      const place = { file: from.at.file, pointer: `${from.at.pointer}/spec/controlPlane` };
      // An API server always removes its own endpoint when it stops in the orderly way, from 1.28.0 (kubernetes#116685).
      made.push(make(SERVICE, kubernetesService, () => place, members, isAtLeast(from.kubernetesVersion, '1.28.0')));
    }
    return new Map(made.map((balancer) => [balancer.name, balancer]));
  }

  function make(
    name: string,
    traits: Traits,
    place: (field: string) => Place,
    members: readonly string[],
    withdraws: boolean,
    described?: LoadBalancer,
  ): Balancer {
    const readiness = described !== undefined && asksReadiness(described);
    const closed = closing.get(name);
    if (!down.has(name)) down.set(name, new Set());
    if (!off.has(name)) off.set(name, new Set());
    const marked = down.get(name)!;
    const taken = off.get(name)!;
    const works = () => units.get(name)?.works() ?? true;
    const open = () => traits.failsOpen && members.every((member) => marked.has(member));
    return {
      name,
      traits,
      placeOf: place,
      members,
      withdraws,
      asksReadiness: readiness,
      asksHost: described !== undefined && asksHost(described),
      closedBy: closed,
      inRotation: (host) => closed === undefined && works() && !taken.has(host) && (!marked.has(host) || open()),
      silentFor: () => units.get(name)?.silentFor() ?? [],
      fooledBy: (host) => {
        const known = versions.get(host);
        return readiness && known && readyzPanics(known.version) ? known.cause : undefined;
      },
    };
  }

  const of = (host: string) => list.filter((balancer) => balancer.members.includes(host));

  /** A member's checks fail from now on. */
  function fail(balancer: Balancer, host: string, graceful: boolean): void {
    if (balancer.asksHost && machines.get(host)?.up) return;
    const key = `${balancer.name} ${host}`;
    const episode = (failing.get(key) ?? 0) + 1;
    failing.set(key, episode);
    const { detection: silent, refusal, detectionField } = balancer.traits;
    const detection = graceful && machines.get(host)?.up ? refusal : silent;
    if (!detection) return;
    // The slowest phase is assumed, the quickest explored. Where mark-down ends nothing, its moment only moves the hanging of new connections.
    const delay =
      balancer.withdraws && graceful
        ? 0
        : balancer.traits.closes.value === false
          ? detection.most
          : choices.range(
              `detection ${balancer.name} ${host} ${episode}`,
              { ...detection, likely: detection.most },
              `how long ${balancer.name}'s monitor takes to mark ${host} down`,
              balancer.placeOf(detectionField),
            );
    clock.schedule(clock.now + delay, RANK.network, () => {
      if (failing.get(key) !== episode || down.get(balancer.name)!.has(host)) return;
      down.get(balancer.name)!.add(host);
      version++;
      listener.markedDown(current.get(balancer.name) ?? balancer, host);
    });
  }

  function unitLost(balancer: Balancer, host: string, stop: Stop): void {
    const found = units.get(balancer.name)?.lost(host, stop.abrupt);
    if (found && !found.mirrored) listener.unitLost(balancer, stop, found.peer, !stop.abrupt && balancer.traits.closesOnStop);
  }

  return {
    get version() {
      return version;
    },
    balancers: () => list,
    named: (name) => current.get(name),
    lost(host, graceful, which) {
      for (const balancer of of(host)) if (!which || which(balancer)) fail(balancer, host, graceful);
    },
    serving(host) {
      for (const balancer of of(host)) {
        // Its checks go on failing, as they did while it was away.
        if (balancer.fooledBy(host)) continue;
        const key = `${balancer.name} ${host}`;
        const episode = (failing.get(key) ?? 0) + 1;
        failing.set(key, episode);
        const back = down.get(balancer.name)!.has(host);
        clock.schedule(clock.now + (back ? balancer.traits.markUp : 0), RANK.network, () => {
          if (failing.get(key) !== episode) return;
          down.get(balancer.name)!.delete(host);
          version++;
          listener.markedUp(current.get(balancer.name) ?? balancer, host);
        });
      }
    },
    runs(host, next, cause) {
      versions.set(host, { version: next, cause });
      // One that serves meanwhile fails its checks from now on.
      for (const balancer of of(host)) if (balancer.fooledBy(host) && machines.get(host)?.serving) fail(balancer, host, true);
    },
    unitStopped(host, stop) {
      for (const balancer of list) unitLost(balancer, host, stop);
    },
    unitBack(host) {
      for (const unit of units.values()) unit.back(host);
    },
    failOver(name, stop) {
      const balancer = current.get(name);
      const found = units.get(name)?.failOver();
      if (balancer && found && !found.mirrored) listener.unitLost(balancer, stop, found.peer, false);
    },
    administer(name, host, operation) {
      const set = off.get(name);
      if (!set) return;
      version++;
      if (operation === 'enable') {
        set.delete(host);
        const balancer = current.get(name);
        if (balancer) listener.markedUp(balancer, host);
      } else set.add(host);
    },
    reread(next, closed) {
      version++;
      closing.clear();
      for (const [name, cause] of closed) closing.set(name, cause);
      current = build(next);
      list = [...current.values()];
    },
  };
}

const isAtLeast = (version: string | undefined, least: string): boolean => {
  const parsed = parseVersion(version ?? '');
  return parsed !== undefined && compareVersions(parsed, parseVersion(least)!) >= 0;
};

/** A stopping API server answers on with everything but `/readyz` (kubernetes#74416, #78458). */
const asksReadiness = ({ monitor }: LoadBalancer): boolean =>
  monitor !== undefined && monitor !== 'none' && /\/readyz\b/.test(`${monitor.path ?? ''} ${monitor.send ?? ''}`);

/** What answers an echo request is the kernel, whatever runs on it (F5 `icmp` and `gateway-icmp` monitors, keepalived PING_CHECK). */
const asksHost = ({ monitor }: LoadBalancer): boolean =>
  monitor !== undefined && monitor !== 'none' && /^(gateway[-_ ])?icmp$|^ping(_check)?$/i.test(monitor.type?.split('/').at(-1) ?? '');

const isOff = (member: Member): boolean => member.state === 'disabled' || member.state === 'forced-offline';
