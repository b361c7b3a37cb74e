import type { Cause } from '../../model/timeline.js';
import type { Dying } from './dying.js';
import { resentAt } from './kernel.js';

/** What the client itself does about a dead connection, whatever stands in between. */
export function clientEndings(dying: Dying, checked: boolean): void {
  const { client, later, cause, name } = dying;
  if (checked) healthCheck(dying);
  // Where in its range makes no difference: all of it is within the node's grace period.
  if (client.closeAll)
    later(client.closeAll.likely, () =>
      cause(
        `${name} closes all its API connections after failed heartbeats`,
        client.place,
        'closes its connections after failed heartbeats',
      ),
    );
}

/** A PING after the read-idle time, and the connection closed where no answer comes in time; a peer that is back meanwhile answers the PING, or a retransmission of it, with RST. */
function healthCheck({ at, client, peer, clock, choices, key, later, cause, name }: Dying): void {
  // A kubelet notices within its node's grace period in any case, and nobody's lookups hang on another client: where in the range makes no difference.
  const delay =
    client.component !== 'kube-proxy'
      ? client.healthCheckTime.likely
      : choices.range(
          `health check ${client.version} ${client.healthCheckTime.most} ${key}`,
          client.healthCheckTime,
          `how soon ${name}'s health check notices the stop of ${peer.name}`,
          client.place,
        );
  const limit = client.pingTimeout;
  const sent = delay - limit;
  const reset = (): Cause | undefined =>
    peer.certainlyAnswersAt(clock.now)
      ? cause(`${name}'s PING meets a RST from the returned ${peer.name}`, client.place, 'its PING meets a RST')
      : undefined;
  if (peer.certainlyAnswersAt(at + delay)) {
    later(sent, reset);
    for (let again = resentAt(0); again < limit; again = resentAt(again + 1)) later(sent + again, reset);
  }
  later(delay, () =>
    cause(`${name}'s HTTP/2 health check gets no answer and closes the connection`, client.place, 'notices within its health check'),
  );
}
