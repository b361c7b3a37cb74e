import type { Cause } from '../../model/timeline.js';
import { type Dying, onceAnswered } from './dying.js';
import { resentAt } from './kernel.js';

/** How data that a client wrote after the death ends the connection: given up after `limit`, or sent again to a peer that is back and answered with RST. */
export interface InFlight {
  readonly limit: number;
  readonly gaveUp: () => Cause;
  readonly met: () => Cause;
}

/**
 * Data is in flight from `wrote` on, and silences the keepalives of its socket. After a return the next retransmission may be a whole
 * doubled time-out away, so recovery is bimodal.
 */
export function inFlight(dying: Dying, wrote: number, { limit, gaveUp, met }: InFlight): void {
  dying.later(wrote + limit, gaveUp);
  if (dying.selfHealing) return;
  onceAnswered(
    dying,
    (from) => {
      const sent = from <= wrote ? wrote : wrote + resentAt(from - wrote);
      return sent < wrote + limit ? sent : undefined;
    },
    met,
  );
}

/** When the client writes for the first time after the death: somewhere within its own interval, later in the likely run than at best. */
export function firstWrite({ client, choices, key, selfHealing, name }: Dying): number {
  const every = client.writesEvery;
  if (selfHealing) return every;
  return choices.range(
    `write ${client.component} ${every} ${key}`,
    { least: 0, likely: Math.round(every / 2), most: every },
    `how soon after the stop ${name} writes its next heartbeat`,
    client.place,
  );
}
