import type { Place } from '../../model/place.js';
import type { Cause } from '../../model/timeline.js';
import type { Choices } from '../choices.js';
import type { ClientTraits } from '../client/traits.js';
import type { Clock } from '../clock.js';
import type { Balancer } from '../balancers.js';

/** Who would answer a packet of the dead connection: the lost host's kernel once it is back, or what took its place. */
export interface Peer {
  readonly name: string;
  /** Whether a packet is answered at that time; settles the question for the rest of the run. */
  readonly answersAt: (time: number) => boolean;
  /** The same without asking: true only where no timing of the run says otherwise. */
  readonly certainlyAnswersAt: (time: number) => boolean;
  /** From when on packets are answered, or undefined where nobody has started the host yet; settles it too. */
  readonly answersFrom: () => number | undefined;
  /** Runs `what` once, at the moment the host is Ready again. */
  readonly whenBack: (what: () => void) => void;
}

/** A dead connection of some clients, and what may end it. Delays are milliseconds from its death. */
export interface Dying {
  readonly at: number;
  readonly client: ClientTraits;
  readonly balancer: Balancer;
  readonly peer: Peer;
  readonly clock: Clock;
  readonly choices: Choices;
  /** Tells this stop from others in questions. */
  readonly key: string;
  /** Whether the client itself closes the connection long before its kernel, or the balancer's, gives up: then how long they take is not asked. */
  readonly selfHealing: boolean;
  /** Whether the balancer has thrown its own side towards the member away. */
  readonly forsaken: () => boolean;
  /** Ends the connection after `delay`, if it is still dead then and `why` finds a cause. */
  readonly later: (delay: number, why: () => Cause | undefined) => void;
  /** A cause that happens now. */
  readonly cause: (event: string, place: Place, label: string) => Cause;
  /** The client as its cause chain calls it: `kube-proxy v1.18.6`. */
  readonly name: string;
}

/**
 * Ends the connection with the first packet that is answered: `packet` says when the first one at or after a time is sent, or that
 * there are none any more. While the peer is away once more, it waits for its next return.
 */
export function onceAnswered({ at, peer, clock, later }: Dying, packet: (from: number) => number | undefined, met: () => Cause): void {
  const wait = () => peer.whenBack(() => from(clock.now - at));
  const from = (time: number): void => {
    const sent = packet(Math.max(0, time));
    if (sent === undefined) return;
    later(sent, () => {
      if (peer.answersAt(clock.now)) return met();
      wait();
      return undefined;
    });
  };
  const answers = peer.answersFrom();
  if (answers === undefined) wait();
  else from(answers - at);
}
