import { human } from '../../model/duration.js';
import { decide } from '../balancers.js';
import type { Dying } from './dying.js';
import { probedBy } from './kernel.js';

/**
 * The balancer's idle timer. What a client writes refreshes it, whether the member still lives or not; a silent one refreshes it only where
 * keepalives count. Where nobody is told, the client's next keepalive finds that its connection is unknown, unless such packets are dropped too.
 */
export function idleEndings({ client, balancer, choices, later, cause, name }: Dying): void {
  const { idle: setting, keepAlivesRefreshIdle, idleTells, adopts, dropsUnmatched } = balancer.traits;
  const time = setting.value ?? setting.default;
  if (typeof time !== 'number' || client.writes) return;
  if (client.tcp.keepAlive.idle < time && decide(choices, balancer, keepAlivesRefreshIdle, [true, false], ['yes', 'no'])) return;
  const place = balancer.placeOf(setting.field);
  const ends = `${balancer.name} ends the connection after ${human(time)} without data`;
  if (idleTells) return later(time, () => cause(ends, place, `ends it after ${human(time)} without data`));
  if (dropsUnmatched) return;
  later(probedBy(client.tcp.keepAlive, time), () =>
    cause(
      `${ends} and tells nobody; the next keepalive of ${name} meets a RST${adopts ? ' of a member that does not know it' : ''}`,
      place,
      `forgets it after ${human(time)} without data`,
    ),
  );
}
