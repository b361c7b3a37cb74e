import { human } from '../../model/duration.js';
import { firstWrite, inFlight } from './data.js';
import { type Dying, onceAnswered } from './dying.js';
import { givenUpAt, probedBy, silentAt } from './kernel.js';

/** What ends a connection whose other end the client's own packets reach, or would: a member behind a balancer that passes packets on, or a balancer that is itself gone. */
export function passThroughEndings(dying: Dying): void {
  const { client, peer, later, cause, name } = dying;
  const { place, tcp } = client;
  if (client.writes) {
    inFlight(dying, firstWrite(dying), {
      limit: givenUpAt(tcp.retries2),
      gaveUp: () => cause(`the kernel gives up retransmitting to ${peer.name}`, place, 'gives up after its retransmissions'),
      met: () => cause(`a retransmission meets a RST from ${peer.name}`, place, 'meets a RST after the host is back'),
    });
    return;
  }
  later(silentAt(tcp.keepAlive), () =>
    cause(`${tcp.keepAlive.probes + 1} TCP keepalives of ${name} went unanswered`, place, 'its TCP keepalives go unanswered'),
  );
  onceAnswered(
    dying,
    (from) => probedBy(tcp.keepAlive, from),
    () =>
      cause(
        `a TCP keepalive of ${name} (every ${human(tcp.keepAlive.interval)}) meets a RST from ${peer.name}`,
        place,
        'its keepalive meets a RST',
      ),
  );
}
