import { range } from '../model/duration.js';
import type { LoadBalancer } from '../model/inventory.js';
import { placeOf } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import { type Clock, RANK } from './clock.js';
import type { Machines, Stop } from './machines.js';
import type { Peer } from './endings/dying.js';
import { peerOf } from './endings/peer.js';
import { TAKEOVER } from './timing.js';

/** The machines that a balancer runs on: one of them is active, another takes its place. A balancer of which no machine is known always works. */
export interface Units {
  /** Whether one of them answers at the balancer's address now. */
  readonly works: () => boolean;
  /** It does not answer yet, and a unit that is up is about to. */
  readonly takesOver: () => boolean;
  /**
   * A machine stops. Undefined where that changes nothing; else who will answer packets of the connections it held: the unit that takes
   * over, which knows them only where they are mirrored, or the machine itself once it is back.
   */
  readonly lost: (host: string, stop: Stop) => Lost | undefined;
  readonly back: (host: string) => void;
  /** An operator makes the standby active. */
  readonly failOver: () => Lost;
  /** The stops for which it does not answer; nothing where it does. */
  readonly silentFor: () => readonly Cause[];
}

interface Lost {
  readonly peer: Peer;
  readonly mirrored: boolean;
}

/** Products that put an address on one of several hosts, as a rule on the control plane itself: kube-vip's static pods and the keepalived of kubeadm's "Options for Software Load Balancing" (kubernetes/kubeadm `docs/ha-considerations.md`). */
const FLOATING: ReadonlySet<string> = new Set(['kube-vip', 'keepalived']);

/** The machines that a balancer runs on as far as the model goes: those given, else, of an address that floats, its members. `assumed`: which of them holds the address is not known. */
export function unitHosts(
  balancer: LoadBalancer,
  members: readonly string[],
): { readonly hosts: readonly string[]; readonly assumed: boolean } {
  if (balancer.hosts !== undefined) return { hosts: balancer.hosts, assumed: false };
  const floats = FLOATING.has(balancer.vendor ?? '');
  return { hosts: floats ? members : [], assumed: floats && members.length > 0 };
}

/** `changed` is called whenever the balancer begins or ceases to answer. */
export function startUnits(
  balancer: LoadBalancer,
  members: readonly string[],
  machines: Machines,
  clock: Clock,
  choices: Choices,
  changed: () => void,
): Units {
  const { hosts, assumed } = unitHosts(balancer, members);
  const { name } = balancer;
  const up = new Set(hosts);
  /** Where the hosts are assumed nobody knows which: undefined, and one that is up. */
  let active = assumed ? undefined : hosts[0];
  let ready = 0;
  /** Why the active unit is not the one it was, and why each of those that are gone is. */
  let handedOver: readonly Cause[] = [];
  const gone = new Map<string, Cause>();
  const stands = () => (assumed && active === undefined ? up.size > 0 : active !== undefined && up.has(active));
  const works = () => hosts.length === 0 || (stands() && clock.now >= ready);
  const holds = (host: string): boolean => {
    if (!assumed || active !== undefined) return host === active;
    if (up.size === 0) return true;
    return (
      choices.pick({
        key: `holder ${name}`,
        kind: 'fact',
        options: ['on the host that stops', 'on another'],
        likely: 0,
        what: `where the address of ${name} is when one of its hosts stops`,
        place: placeOf(balancer, 'hosts'),
        collect: `ip -br address, on each control-plane node: which one has the address of the balancer`,
      }) === 0
    );
  };
  const takes = (abrupt: boolean): number => {
    // A unit that stops in the orderly way hands over at once.
    if (!abrupt) return 0;
    const given = range(balancer.failover);
    return choices.range(
      `takeover ${name}`,
      given ?? TAKEOVER,
      `how soon the standby of ${name} takes over`,
      placeOf(balancer, given === undefined ? 'hosts' : 'failover'),
    );
  };
  const peerFrom = (next: string | undefined, from: number): Peer => {
    const answers = (time: number) => time >= from && (hosts.length === 0 || (next === undefined ? up.size > 0 : up.has(next)));
    return {
      name: next ?? name,
      answersAt: answers,
      certainlyAnswersAt: answers,
      answersFrom: () => from,
      whenBack: (what) => machines.get(next ?? '')?.whenBack(what),
    };
  };
  const mirrored = balancer.mirroring === true;
  const found = (host: string | undefined) => (assumed ? undefined : host);

  return {
    works,
    takesOver: () => stands() && clock.now < ready,
    silentFor: () => (works() ? [] : stands() ? handedOver : [...gone.values()]),
    failOver() {
      const next = hosts.find((other) => other !== active && up.has(other));
      if (next !== undefined) active = found(next);
      ready = clock.now;
      changed();
      return { peer: peerFrom(active, clock.now), mirrored };
    },
    lost(host, stop) {
      if (!up.delete(host)) return undefined;
      const { at, place } = stop;
      gone.set(host, {
        at,
        event: `${host} stops, ${hosts.length === 1 ? 'the only machine' : 'a machine'} of the balancer ${name}`,
        label: `${host}, ${hosts.length === 1 ? 'the only machine' : 'a machine'} of the balancer ${name}, is down from here on`,
        place,
        ...(hosts.length === 1 && { hazard: 'balancer/only-instance-stopped' }),
      });
      if (!holds(host)) return undefined;
      const next = hosts.find((other) => up.has(other));
      if (next === undefined) {
        changed();
        const machine = machines.get(host);
        return machine && { peer: peerOf(machine), mirrored: false };
      }
      active = found(next);
      const to = active ?? 'another host';
      handedOver = [
        { at, event: `${host} stops, and ${to} takes over the address of ${name}`, label: `${to} takes over from ${host}`, place },
      ];
      ready = clock.now + takes(stop.abrupt);
      changed();
      clock.schedule(ready, RANK.network, changed);
      return { peer: peerFrom(active, ready), mirrored };
    },
    back(host) {
      if (!hosts.includes(host)) return;
      const stood = stands();
      up.add(host);
      gone.delete(host);
      if (!stood) {
        active = found(host);
        ready = clock.now;
      }
      changed();
    },
  };
}
