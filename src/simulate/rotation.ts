import type { Inventory, LoadBalancer, Member } from '../model/inventory.js';
import { type Place, placeOf } from '../model/place.js';
import { compareVersions, parseVersion } from '../model/versions.js';
import { traitsOf } from './balancer/behaviours.js';
import type { Decided, Traits } from './balancer/traits.js';
import type { Choices } from './choices.js';
import { DIRECT, type Population } from './classes.js';
import { SERVICE } from './client/watcher.js';
import { type Clock, RANK } from './clock.js';
import { generic } from './balancer/generic.js';
import { kubernetesService } from './kubernetes-service.js';

/** A balancer as a run sees it: settings may change while the plan goes on. */
export interface Balancer {
  readonly name: string;
  readonly traits: Traits;
  readonly placeOf: (field: string) => Place;
  /** Names of the hosts that are its members, in order. */
  readonly members: readonly string[];
  readonly inRotation: (host: string) => boolean;
  /** A member that stops in the orderly way takes itself out at once. */
  readonly withdraws: boolean;
  /** Its monitor asks whether the API server is ready, not only whether it answers. */
  readonly asksReadiness: boolean;
}

/** Who is told what the monitors find. */
export interface RotationListener {
  readonly markedDown: (balancer: Balancer, host: string) => void;
  readonly markedUp: (balancer: Balancer, host: string) => void;
}

/** The balancers in front of the API, as their own monitors see their members. */
export interface Rotation {
  /** Grows whenever a member enters or leaves, or settings are read again. */
  readonly version: number;
  readonly balancers: () => readonly Balancer[];
  readonly named: (name: string) => Balancer | undefined;
  /** A member's host stopped (or its apiserver did): the monitor will find out, if the outage lasts. `refuses`: its kernel still answers. */
  readonly lost: (host: string, graceful: boolean, which?: (balancer: Balancer) => boolean) => void;
  readonly serving: (host: string) => void;
  /** An operator's word: enable, disable, force-offline, remove. */
  readonly administer: (balancer: string, host: string, operation: string) => void;
  /** Reads the settings again after a `configure`. */
  readonly reread: (inventory: Inventory) => void;
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
  listener: RotationListener,
): Rotation {
  const down = new Map<string, Set<string>>();
  const off = new Map<string, Set<string>>();
  const failing = new Map<string, number>();
  let current = build(inventory);
  let list = [...current.values()];
  let version = 0;

  function build(from: Inventory): Map<string, Balancer> {
    const fronting = from.loadBalancers.filter((balancer) => balancer.fronts === 'kube-apiserver');
    const made = fronting.map((balancer): Balancer => {
      const members = (balancer.members ?? []).flatMap((member) =>
        member.node !== undefined && population.hosts.has(member.node) ? [member.node] : [],
      );
      if (!off.has(balancer.name))
        off.set(balancer.name, new Set((balancer.members ?? []).filter(isOff).map((member) => member.node ?? '')));
      return make(balancer.name, traitsOf(balancer), (field) => placeOf(balancer, field), members, false, asksReadiness(balancer));
    });
    if (population.classes.some((nodeClass) => nodeClass.balancer === DIRECT)) {
      const members = [...population.hosts.values()].filter((host) => host.controlPlane).map((host) => host.name);
      const unknown = generic.traits({
        name: DIRECT,
        at: from.at,
        ...(members.length === 1 && { mode: 'pass-through' as const, monitor: 'none' as const }),
      });
      made.push(
        make(DIRECT, unknown, () => ({ file: from.at.file, pointer: `${from.at.pointer}/spec/loadBalancers` }), members, false, false),
      );
    }
    if (population.classes.some((nodeClass) => nodeClass.others.some(({ client }) => client.path === SERVICE))) {
      const members = [...population.hosts.values()].filter((host) => host.controlPlane).map((host) => host.name);
      const place = { file: from.at.file, pointer: `${from.at.pointer}/spec/controlPlane` };
      // An API server always removes its own endpoint when it stops in the orderly way, from 1.28.0 (kubernetes#116685).
      made.push(make(SERVICE, kubernetesService, () => place, members, isAtLeast(from.kubernetesVersion, '1.28.0'), false));
    }
    return new Map(made.map((balancer) => [balancer.name, balancer]));
  }

  function make(
    name: string,
    traits: Traits,
    place: (field: string) => Place,
    members: readonly string[],
    withdraws: boolean,
    readiness: boolean,
  ): Balancer {
    if (!down.has(name)) down.set(name, new Set());
    if (!off.has(name)) off.set(name, new Set());
    return {
      name,
      traits,
      placeOf: place,
      members,
      withdraws,
      asksReadiness: readiness,
      inRotation: (host) => !down.get(name)!.has(host) && !off.get(name)!.has(host),
    };
  }

  const of = (host: string) => list.filter((balancer) => balancer.members.includes(host));

  return {
    get version() {
      return version;
    },
    balancers: () => list,
    named: (name) => current.get(name),
    lost(host, graceful, which) {
      for (const balancer of of(host)) {
        if (which && !which(balancer)) continue;
        const key = `${balancer.name} ${host}`;
        const episode = (failing.get(key) ?? 0) + 1;
        failing.set(key, episode);
        const { detection, detectionField } = balancer.traits;
        if (!detection) continue;
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
    },
    serving(host) {
      for (const balancer of of(host)) {
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
    reread(next) {
      version++;
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

const isOff = (member: Member): boolean => member.state === 'disabled' || member.state === 'forced-offline';
