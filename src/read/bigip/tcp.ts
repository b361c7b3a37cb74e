import type { LoadBalancerDocument } from '../../model/documents.js';
import type { LoadBalancer } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { type Draft, known, take } from './draft.js';
import type { Notes } from './notes.js';
import type { Timers, Transport } from './profile.js';

type Tcp = NonNullable<LoadBalancerDocument['tcp']>;

/**
 * The timers of both sides as one: a connection is idle when either side's timer says so, clients hear of it if their side resets, and it
 * is the server side that probes and retransmits towards a dead member.
 */
export function tcpOf(to: Draft, { client, server }: Transport): Tcp | undefined {
  const sides = [client ?? server, server ?? client].filter((side): side is Timers => side !== undefined);
  if (sides.length === 0) return undefined;
  const near = sides[0]!;
  const far = sides[1] ?? near;
  to.fields['tcp'] = near.place;
  const idle = sides.every((side) => side.idleTimeout)
    ? [...sides].sort((a, b) => length(idleTime(a)) - length(idleTime(b)))[0]
    : undefined;
  const tcp = known<Tcp>({
    idleTimeout: take(to, 'tcp/idleTimeout', idle?.idleTimeout, () => idle && idleTime(idle)),
    keepAliveInterval: take(to, 'tcp/keepAliveInterval', far.keepAliveInterval, keepAlive),
    clientKeepAliveInterval: take(to, 'tcp/clientKeepAliveInterval', near.keepAliveInterval, keepAlive),
    resetOnTimeout: take(to, 'tcp/resetOnTimeout', near.resetOnTimeout),
    maxRetransmissions: take(to, 'tcp/maxRetransmissions', far.maxRetransmissions),
  });
  return Object.keys(tcp).length > 0 ? tcp : undefined;
}

const FOREVER = new Set(['indefinite', 'infinite', '4294967295', '-1']);

/** `0` of a tcp profile means never, of fastL4 at once (Ansible's bigip_profile_tcp, AS3's L4_Profile). */
function idleTime(timers: Timers): string | undefined {
  const text = timers.idleTimeout!.value;
  if (FOREVER.has(text) || (text === '0' && timers.type === 'tcp')) return 'indefinite';
  if (text === 'immediate') return '0s';
  return /^\d+$/.test(text) ? `${text}s` : undefined;
}

const length = (time: string | undefined): number =>
  time === undefined ? -1 : time === 'indefinite' ? Number.POSITIVE_INFINITY : Number.parseInt(time, 10);

function keepAlive(text: string): string | undefined {
  if (text === 'disabled' || text === '0' || FOREVER.has(text)) return 'disabled';
  return /^\d+$/.test(text) ? `${text}s` : undefined;
}

/** Says which timers of a balancer are assumed. */
export function sayTimers(balancer: LoadBalancer, { client, server }: Transport, notes: Notes): void {
  const { at, tcp } = balancer;
  if (!tcp) return;
  for (const [field, part] of [
    ['tcp/idleTimeout', `an idle timeout of ${tcp.idleTimeout}`],
    ['tcp/keepAliveInterval', tcp.keepAliveInterval === 'disabled' ? 'no keepalives' : `keepalives every ${tcp.keepAliveInterval}`],
  ] as const)
    if (at.basis?.[field])
      notes.assume({ kind: 'timers', name: balancer.name, part, field, at: placeOf(balancer, field), place: (server ?? client)!.place });
}
