import { human } from '../../model/duration.js';
import type { Cause } from '../../model/timeline.js';
import { firstWrite, inFlight } from './data.js';
import { type Dying, onceAnswered } from './dying.js';
import { probedAt, silentAt } from './kernel.js';

/** What a balancer that ends TCP itself does about its own dead side towards the member: the client hears of it as soon as it has happened. */
export function proxyEndings(dying: Dying): void {
  if (dying.client.writes) writes(dying);
  else {
    keepAlive(dying);
    halfClose(dying);
  }
}

/** Its own keepalives towards the member. Data in flight silences them, so that they find only what silent clients hold. */
function keepAlive(dying: Dying): void {
  const { balancer, peer, clock, forsaken, later, cause } = dying;
  const { keepAlive: setting, probing } = balancer.traits;
  const idleTime = setting.value ?? setting.default;
  if (typeof idleTime !== 'number') return;
  const place = balancer.placeOf(setting.field);
  const met = (): Cause =>
    cause(
      `${balancer.name}'s keepalive (${human(idleTime)}) reaches ${peer.name}, which no longer knows the connection; its RST is relayed`,
      place,
      `ends it: the first keepalive after ${human(idleTime)} meets a RST`,
    );
  later(idleTime, () => {
    if (forsaken()) return undefined;
    if (peer.answersAt(clock.now)) return met();
    onceAnswered(unforsaken(dying), (from) => (probing ? probedAt({ idle: idleTime, ...probing }, from) : Math.max(from, idleTime)), met);
    return undefined;
  });
  if (probing)
    later(silentAt({ idle: idleTime, ...probing }), () =>
      forsaken()
        ? undefined
        : cause(
            `${balancer.name}'s keepalives to ${peer.name} stay unanswered and it gives the connection up`,
            place,
            'ends it: its keepalives stay unanswered',
          ),
    );
}

/** HAProxy's `timeout client` alone sends a FIN towards the member and tells the client nothing; the FIN is data in flight like any other. */
function halfClose(dying: Dying): void {
  const { balancer, peer, cause } = dying;
  const { halfClose: after, retransmission } = balancer.traits;
  if (!after) return;
  const place = balancer.placeOf(after.field);
  inFlight(unforsaken(dying), after.value, {
    limit: retransmission,
    gaveUp: () => cause(`${balancer.name} gives up sending its FIN to ${peer.name}`, place, 'gives up sending its FIN'),
    met: () =>
      cause(`${balancer.name}'s FIN meets a RST from the returned ${peer.name}`, place, 'its FIN meets a RST after the host is back'),
  });
}

/** What a client writes is accepted here and cannot be delivered there. */
function writes(dying: Dying): void {
  const { balancer, peer, cause } = dying;
  const place = balancer.placeOf('vendor');
  inFlight(unforsaken(dying), firstWrite(dying), {
    limit: balancer.traits.retransmission,
    gaveUp: () =>
      cause(
        `${balancer.name} gives up delivering the heartbeats and resets the client`,
        place,
        'gives up delivering after its retransmissions',
      ),
    met: () =>
      cause(
        `a heartbeat that ${balancer.name} delivers again meets a RST from the returned ${peer.name}`,
        place,
        'meets a RST after the host is back',
      ),
  });
}

/** Nothing that happens on the member's side ends a connection whose member's side is thrown away. */
const unforsaken = (dying: Dying): Dying => ({
  ...dying,
  later: (delay, why) => dying.later(delay, () => (dying.forsaken() ? undefined : why())),
});
