import type { Inventory } from '../model/inventory.js';
import { placeOf } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import { readyzPanics } from '../model/versions.js';
import { type Balancer, balancersOf, type Standing } from './balancers.js';
import type { Choices } from './choices.js';
import type { Population } from './classes.js';
import { type Clock, RANK } from './clock.js';
import type { Peer } from './endings/dying.js';
import type { Machines, Stop } from './machines.js';
import { startUnits } from './units.js';

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
  /** A member's API server answers nobody, though its process lives: a check that asks for no more than its port may go on finding it up. */
  readonly hung: (host: string) => void;
  readonly serving: (host: string) => void;
  /** From now on a member runs another version of kube-apiserver, which may fool a monitor that asks for `/readyz`. */
  readonly runs: (host: string, version: string, cause: Cause) => void;
  /** A machine that a balancer runs on stops, or comes back. */
  readonly unitStopped: (host: string, stop: Stop) => void;
  readonly unitBack: (host: string) => void;
  /** The active unit of a pair hands over because an operator says so. */
  readonly failOver: (balancer: string, stop: Stop) => void;
  /** An operator's word: enable, disable, force-offline, remove. */
  readonly administer: (balancer: string, host: string, operation: string, cause: Cause) => void;
  /** Reads the settings again after a `configure`; `closed`: the balancers that nobody finds from then on, or that have no member any more. */
  readonly reread: (inventory: Inventory, closed: ReadonlyMap<string, Cause>) => void;
}

/** Every balancer with its members in rotation; a single API server without a balancer stands in for one. */
export function startRotation(
  inventory: Inventory,
  population: Population,
  clock: Clock,
  choices: Choices,
  machines: Machines,
  listener: RotationListener,
): Rotation {
  const standing: Standing = {
    down: new Map(),
    off: new Map(),
    orders: new Map(),
    units: new Map(),
    closing: new Map(),
    versions: new Map(),
    turn: 0,
    serves: (host) => machines.get(host)?.serving === true,
  };
  const { down, off, orders, units, closing, versions } = standing;
  const running = inventory.controlPlane?.apiserver?.version ?? inventory.kubernetesVersion;
  const failing = new Map<string, number>();
  let current = build(inventory);
  let list = [...current.values()];
  // What does not serve when the plan begins was marked down long ago.
  for (const balancer of list)
    for (const host of balancer.members)
      if (machines.get(host)?.serving === false && balancer.traits.detection && !balancer.asksHost) down.get(balancer.name)!.add(host);

  /** A member has entered or left a rotation, or may have. */
  const turned = () => {
    rotation.version = ++standing.turn;
  };

  function build(from: Inventory): Map<string, Balancer> {
    return balancersOf(from, population, standing, (balancer, members) =>
      startUnits(balancer, members, machines, clock, choices, () => {
        turned();
        for (const host of members) listener.markedUp(current.get(balancer.name)!, host);
      }),
    );
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
      turned();
      listener.markedDown(current.get(balancer.name) ?? balancer, host);
      // A backup takes connections from now on: whoever waits for one finds it.
      if (balancer.hasBackups) listener.markedUp(current.get(balancer.name) ?? balancer, host);
    });
  }

  /** What ran before the plan, where a step has brought nothing else: members were in rotation with it, and a start may meet the defect. */
  const failsAtStart = (host: string): boolean =>
    !versions.has(host) &&
    readyzPanics(running) &&
    choices.pick({
      key: 'readyz',
      kind: 'fact',
      options: ['it answers', 'it fails'],
      likely: 0,
      what: `what /readyz of kube-apiserver ${running} answers after a start`,
      place: placeOf(
        inventory,
        inventory.controlPlane?.apiserver?.version === undefined ? 'spec/kubernetesVersion' : 'spec/controlPlane/apiserver/version',
      ),
      collect: 'kubectl get --raw /readyz?verbose',
    }) === 1;

  const panics = (host: string): Cause => ({
    at: clock.now,
    event: `kube-apiserver ${running} starts again on ${host}, and its /readyz fails though it serves`,
    label: 'its /readyz may fail though it serves',
    place: placeOf(inventory, 'spec/kubernetesVersion'),
  });

  const staysUp = (balancer: Balancer, host: string): boolean =>
    choices.pick({
      key: `port ${balancer.name}`,
      kind: 'fact',
      options: ['accepts connections all the same', 'does not'],
      likely: 0,
      what: `whether the port of a kube-apiserver that answers nobody (${host}) satisfies the monitor of ${balancer.name}`,
      place: balancer.placeOf('monitor'),
    }) === 0;

  function unitLost(balancer: Balancer, host: string, stop: Stop): void {
    const found = units.get(balancer.name)?.lost(host, stop);
    if (found && !found.mirrored) listener.unitLost(balancer, stop, found.peer, !stop.abrupt && balancer.traits.closesOnStop);
  }

  const rotation: { version: number } & Omit<Rotation, 'version'> = {
    version: 0,
    balancers: () => list,
    named: (name) => current.get(name),
    lost(host, graceful, which) {
      for (const balancer of of(host)) if (!which || which(balancer)) fail(balancer, host, graceful);
    },
    hung(host) {
      for (const balancer of of(host)) {
        if (balancer.traits.detection && balancer.asksPortOnly && staysUp(balancer, host)) continue;
        fail(balancer, host, false);
      }
    },
    serving(host) {
      for (const balancer of of(host)) {
        if (balancer.asksReadiness && failsAtStart(host)) versions.set(host, { version: running, cause: panics(host) });
        // Its checks go on failing, as they did while it was away.
        if (balancer.fooledBy(host)) continue;
        const key = `${balancer.name} ${host}`;
        const episode = (failing.get(key) ?? 0) + 1;
        failing.set(key, episode);
        const back = down.get(balancer.name)!.has(host);
        clock.schedule(clock.now + (back ? balancer.traits.markUp : 0), RANK.network, () => {
          if (failing.get(key) !== episode) return;
          down.get(balancer.name)!.delete(host);
          turned();
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
    administer(name, host, operation, cause) {
      const set = off.get(name);
      if (!set) return;
      if (operation === 'enable') {
        set.delete(host);
        turned();
        const balancer = current.get(name);
        if (balancer) listener.markedUp(balancer, host);
      } else {
        set.add(host);
        turned();
        orders.set(`${name} ${host}`, cause);
      }
    },
    reread(next, closed) {
      turned();
      closing.clear();
      for (const [name, cause] of closed) closing.set(name, cause);
      current = build(next);
      list = [...current.values()];
    },
  };
  return rotation;
}
