import { range } from '../model/duration.js';
import type { LoadBalancer } from '../model/inventory.js';
import { type Place, placeOf } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import { type Clock, RANK } from './clock.js';
import { type Machine, type Machines, stopCause } from './machines.js';
import type { Peer } from './endings/dying.js';
import { peerOf } from './endings/peer.js';
import { TAKEOVER } from './timing.js';

/** The machines that a balancer runs on: one of them is active, another takes its place. A balancer of which no machine is known always works. */
export interface Units {
  /** Whether one of them answers at the balancer's address now. */
  readonly works: () => boolean;
  /** It does not answer yet, and a unit that is up is about to. */
  readonly takesOver: () => boolean;
  /** Whether a machine is one of them. */
  readonly has: (host: string) => boolean;
  /**
   * A machine stops. Undefined where that changes nothing; else who will answer packets of the connections it held: the unit that takes
   * over, which knows them only where they are mirrored, or the machine itself once it is back.
   */
  readonly lost: (host: string, abrupt: boolean) => { readonly peer: Peer; readonly mirrored: boolean } | undefined;
  readonly back: (host: string) => void;
  /** An operator makes the standby active. */
  readonly failOver: () => { readonly peer: Peer; readonly mirrored: boolean };
  /** The stop of the machine that does not answer. */
  readonly silentFor: () => Cause[];
}

/** `changed` is called whenever the balancer begins or ceases to answer. */
export function startUnits(balancer: LoadBalancer, machines: Machines, clock: Clock, choices: Choices, changed: () => void): Units {
  const hosts = balancer.hosts ?? [];
  const up = new Set(hosts);
  let active = hosts[0];
  let ready = 0;
  const works = () => hosts.length === 0 || (active !== undefined && up.has(active) && clock.now >= ready);
  const takes = (abrupt: boolean): number => {
    // A unit that stops in the orderly way hands over at once.
    if (!abrupt) return 0;
    const given = range(balancer.failover);
    const place: Place = placeOf(balancer, given === undefined ? 'hosts' : 'failover');
    return choices.range(`takeover ${balancer.name}`, given ?? TAKEOVER, `how soon the standby of ${balancer.name} takes over`, place);
  };
  const peerFrom = (name: string, from: number): Peer => ({
    name,
    answersAt: (time) => time >= from && (hosts.length === 0 || up.has(name)),
    certainlyAnswersAt: (time) => time >= from && (hosts.length === 0 || up.has(name)),
    answersFrom: () => from,
    whenBack: (what) => machines.get(name)?.whenBack(what),
  });
  const mirrored = balancer.mirroring === true;
  return {
    works,
    takesOver: () => active !== undefined && up.has(active) && clock.now < ready,
    silentFor: () => (works() ? [] : hosts.flatMap((host) => stopCause(machines, host))),
    failOver() {
      const next = hosts.find((other) => other !== active && up.has(other));
      if (next !== undefined) active = next;
      ready = clock.now;
      changed();
      return { peer: peerFrom(active ?? balancer.name, clock.now), mirrored };
    },
    has: (host) => hosts.includes(host),
    lost(host, abrupt) {
      up.delete(host);
      if (host !== active) return undefined;
      const next = hosts.find((other) => up.has(other));
      if (next === undefined) {
        changed();
        const machine: Machine | undefined = machines.get(host);
        return machine && { peer: peerOf(machine), mirrored: false };
      }
      active = next;
      ready = clock.now + takes(abrupt);
      changed();
      clock.schedule(ready, RANK.network, changed);
      return { peer: peerFrom(next, ready), mirrored };
    },
    back(host) {
      if (!hosts.includes(host)) return;
      up.add(host);
      if (active === undefined || !up.has(active)) {
        active = host;
        ready = clock.now;
      }
      changed();
    },
  };
}
