import type { Inventory, LoadBalancer, Member } from '../model/inventory.js';
import { type Place, placeOf } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import { compareVersions, parseVersion, readyzPanics } from '../model/versions.js';
import { asksHost, asksPortOnly, asksReadiness } from './balancer/asks.js';
import { traitsOf } from './balancer/behaviours.js';
import { generic } from './balancer/generic.js';
import type { Decided, Traits } from './balancer/traits.js';
import type { Choices } from './choices.js';
import { isDirect, type Population } from './classes.js';
import { SERVICE } from './client/watcher.js';
import { kubernetesService } from './kubernetes-service.js';
import type { Units } from './units.js';

/** A balancer as a run sees it: settings may change while the plan goes on. */
export interface Balancer {
  readonly name: string;
  readonly traits: Traits;
  readonly placeOf: (field: string) => Place;
  /** Names of the hosts that are its members, in order. */
  readonly members: readonly string[];
  /** Whether new connections may go to it: nobody has taken it out, its monitor has not marked it down, and the balancer itself answers. */
  readonly inRotation: (host: string) => boolean;
  /** How many of the new connections go to a member, beside those of the others in rotation: its weight, 1 where it has none. */
  readonly shareOf: (host: string) => number;
  /** Some members get connections only when no other does. */
  readonly hasBackups: boolean;
  /** A member that stops in the orderly way takes itself out at once. */
  readonly withdraws: boolean;
  /** Its monitor asks whether the API server is ready, not only whether it answers. */
  readonly asksReadiness: boolean;
  /** Its monitor asks the host and not the API server: one whose process is gone stays in rotation while its host answers. */
  readonly asksHost: boolean;
  /** Its monitor asks for the port only: an API server that answers nobody may stay in rotation. */
  readonly asksPortOnly: boolean;
  /** The step that took a member out, as long as it is. */
  readonly takenBy: (host: string) => Cause | undefined;
  /** Nobody finds it any more, or it has no member left: from a change of its settings on. */
  readonly closedBy: Cause | undefined;
  /** The process from before a reload, for the connections that it keeps. */
  readonly old?: true;
  /** It answers, and a member that serves is about to be found up. */
  readonly comesBack: () => boolean;
  /** Why a member that serves is out of rotation, where its monitor is fooled. */
  readonly fooledBy: (host: string) => Cause | undefined;
  /** The balancer itself does not answer for as long as its standby takes to do so. */
  readonly takesOver: () => boolean;
  /** Why the balancer itself does not answer now; nothing where it does. */
  readonly silentFor: () => readonly Cause[];
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
    what: isDirect(balancer.name)
      ? `what stands between the nodes and the API servers (its ${setting.field.replaceAll('/', '.')})`
      : `${setting.field.replaceAll('/', '.')} of ${balancer.name}`,
    place,
  });
  return options[index]!;
}

/** What is known of every balancer beyond its description, by its name: it outlives a change of its settings. */
export interface Standing {
  /** Members that the monitor has marked down. */
  readonly down: Map<string, Set<string>>;
  /** Members that an operator took out. */
  readonly off: Map<string, Set<string>>;
  /** By balancer and host: the step that took a member out. */
  readonly orders: Map<string, Cause>;
  readonly units: Map<string, Units>;
  /** Balancers that nobody finds any more, and why. */
  readonly closing: Map<string, Cause>;
  /** Whether a member's API server serves. */
  readonly serves: (host: string) => boolean;
  /** The version of kube-apiserver that a step brought to a host, or that fails as it did not before the plan. */
  readonly versions: Map<string, { readonly version: string | undefined; readonly cause: Cause }>;
  /** Grows with every change of what is marked down or taken out. */
  turn: number;
}

/** Every balancer in front of the API as an inventory describes it, and the paths without one; `unitsOf` makes the machines of one that is new. */
export function balancersOf(
  from: Inventory,
  population: Population,
  standing: Standing,
  unitsOf: (balancer: LoadBalancer, members: readonly string[]) => Units,
): Map<string, Balancer> {
  const { off, units } = standing;
  const fronting = from.loadBalancers.filter((balancer) => balancer.fronts === 'kube-apiserver');
  const made = fronting.map((balancer): Balancer => {
    const members = membersOf(balancer, population);
    if (!off.has(balancer.name)) off.set(balancer.name, new Set((balancer.members ?? []).filter(isOff).map((member) => member.node ?? '')));
    if (!units.has(balancer.name)) units.set(balancer.name, unitsOf(balancer, members));
    return make(standing, balancer.name, traitsOf(balancer), (field) => placeOf(balancer, field), members, false, balancer);
  });
  const direct = population.classes.find((nodeClass) => isDirect(nodeClass.balancer))?.balancer;
  if (direct !== undefined) {
    const members = [...population.hosts.values()].filter((host) => host.controlPlane).map((host) => host.name);
    const unknown = generic.traits({
      name: direct,
      at: from.at,
      ...(members.length === 1 && { mode: 'pass-through' as const, monitor: 'none' as const }),
    });
    made.push(
      make(standing, direct, unknown, () => ({ file: from.at.file, pointer: `${from.at.pointer}/spec/loadBalancers` }), members, false),
    );
  }
  if (population.classes.some((nodeClass) => nodeClass.others.some(({ client }) => client.path === SERVICE))) {
    const members = [...population.hosts.values()].filter((host) => host.controlPlane).map((host) => host.name);
    const place = { file: from.at.file, pointer: `${from.at.pointer}/spec/controlPlane` };
    // An API server always removes its own endpoint when it stops in the orderly way, from 1.28.0 (kubernetes#116685).
    made.push(make(standing, SERVICE, kubernetesService, () => place, members, isAtLeast(from.kubernetesVersion, '1.28.0')));
  }
  return new Map(made.map((balancer) => [balancer.name, balancer]));
}

/** Whether nobody says which nodes a balancer leads to: no member is given, or only addresses that are no node's. */
export const isVague = ({ members }: LoadBalancer): boolean =>
  members === undefined || (members.length > 0 && members.every(({ node }) => node === undefined));

/** The hosts that a balancer leads to: those of its members; where nobody says which nodes these are, the control plane. */
function membersOf(balancer: LoadBalancer, { hosts }: Population): string[] {
  if (isVague(balancer)) return [...hosts.values()].filter((host) => host.controlPlane).map(({ name }) => name);
  return balancer.members!.flatMap(({ node }) => (node !== undefined && hosts.has(node) ? [node] : []));
}

function make(
  standing: Standing,
  name: string,
  traits: Traits,
  place: (field: string) => Place,
  members: readonly string[],
  withdraws: boolean,
  described?: LoadBalancer,
): Balancer {
  const { down, off, orders, units, closing, versions, serves } = standing;
  const readiness = described !== undefined && asksReadiness(described);
  const closed = closing.get(name);
  if (!down.has(name)) down.set(name, new Set());
  if (!off.has(name)) off.set(name, new Set());
  const marked = down.get(name)!;
  const taken = off.get(name)!;
  const unit = units.get(name);
  const works = unit?.works ?? always;
  const open = () => traits.failsOpen && members.every((member) => marked.has(member));
  const given = new Map(
    (described?.members ?? []).flatMap((member) => (member.node === undefined ? [] : [[member.node, member] as const])),
  );
  const idle = new Set(members.filter((host) => given.get(host)?.weight === 0));
  const isBackup = (host: string) => given.get(host)?.backup === true;
  const backups = members.filter(isBackup);
  // A weight of 0 is how an operator drains a member (HAProxy configuration manual, "weight"; nginx has no 0).
  const up = (host: string) => !taken.has(host) && !idle.has(host) && (!marked.has(host) || open());
  const fooledBy = (host: string) => {
    const known = versions.get(host);
    return readiness && known && readyzPanics(known.version) ? known.cause : undefined;
  };
  // HAProxy uses the first backup that is up, unless told to use all ("option allbackups"); nginx uses all of them.
  const first = described?.vendor === 'haproxy';
  const rotates = (host: string) =>
    up(host) &&
    (backups.length === 0 ||
      !isBackup(host) ||
      (!members.some((member) => !isBackup(member) && up(member)) && (!first || backups.find(up) === host)));
  /** Looked at anew only after a change: every member is asked for at every moment. */
  let [rotating, rotatingOf] = [new Set<string>(), -1];
  const inRotation = (host: string) => {
    if (rotatingOf !== standing.turn) {
      rotating = new Set(closed === undefined ? members.filter(rotates) : []);
      rotatingOf = standing.turn;
    }
    return works() && rotating.has(host);
  };
  return {
    name,
    traits,
    placeOf: place,
    members,
    withdraws,
    asksReadiness: readiness,
    asksHost: described !== undefined && asksHost(described),
    asksPortOnly: described !== undefined && asksPortOnly(described),
    closedBy: closed,
    inRotation,
    takenBy: (host) => (taken.has(host) ? orders.get(`${name} ${host}`) : undefined),
    shareOf: (host) => given.get(host)?.weight ?? 1,
    hasBackups: backups.length > 0,
    takesOver: () => units.get(name)?.takesOver() ?? false,
    silentFor: () => units.get(name)?.silentFor() ?? [],
    fooledBy,
    comesBack: () =>
      closed === undefined &&
      works() &&
      members.some((host) => serves(host) && !taken.has(host) && !idle.has(host) && fooledBy(host) === undefined),
  };
}

const isAtLeast = (version: string | undefined, least: string): boolean => {
  const parsed = parseVersion(version ?? '');
  return parsed !== undefined && compareVersions(parsed, parseVersion(least)!) >= 0;
};

const isOff = (member: Member): boolean => member.state === 'disabled' || member.state === 'forced-offline';

const always = () => true;
