import { human } from '../../model/duration.js';
import type { Cause } from '../../model/timeline.js';
import type { ClientTraits } from '../client/traits.js';
import type { Balancer } from '../balancers.js';
import { DIAL_TIMEOUT } from '../timing.js';

/** A connect that goes to a member which is dead and still in rotation: how long it hangs, and whether the balancer itself then finds another member. */
export interface Hanging {
  readonly time: number;
  readonly finds: boolean;
}

/**
 * Behind a full proxy the client is connected at once and waits for TLS, while the proxy tries; where packets pass through the client's own dial
 * hangs. The mark-down ends no attempt that is under way (measured with HAProxy 2.6): the next one goes elsewhere.
 */
export function hangingOf({ traits }: Balancer, client: ClientTraits): Hanging {
  if (traits.passThrough) return { time: DIAL_TIMEOUT, finds: false };
  const { redispatch, gaveUpConnecting } = traits;
  const proxy = redispatch ?? gaveUpConnecting ?? Number.POSITIVE_INFINITY;
  const time = Math.min(proxy, client.tcp.handshakeTimeout);
  return { time, finds: redispatch !== undefined && time === redispatch };
}

/** The link of the chain that says so. */
export const hangs = (at: number, client: ClientTraits, balancer: Balancer, member: string, { time }: Hanging): Cause => ({
  at,
  event: `${balancer.name} still sends new connections to ${member}: a ${client.component} that connects anew hangs for ${human(time)}`,
  label: 'still gets new connections',
  place: balancer.placeOf(balancer.traits.detectionField),
});

/** The attempt is over. */
export const failed = (at: number, client: ClientTraits, balancer: Balancer, member: string): Cause => ({
  at,
  event: `the ${client.component}'s attempt at ${member} is given up and made anew`,
  label: 'gives up on the dead member',
  place: balancer.placeOf('members'),
});
