/*
 * When Linux sends again what nobody answered, and when it gives up: `net/ipv4/tcp_timer.c` (retransmits_timed_out, tcp_model_timeout,
 * tcp_keepalive_timer), `tcp_output.c` (tail loss probe, RFC 8985), kernel documentation `ip-sysctl`. Times are milliseconds from the
 * first unanswered write; the lab in test/lab measures them on real sockets.
 */

/** TCP_RTO_MIN: what the limit of `tcp_retries2` is computed with. */
const RTO_MIN = 200;
/** TCP_RTO_MAX: two retransmissions are at most this far apart. */
const RTO_MAX = 120_000;
/** The retransmission time-out as it fires in a local network: TCP_RTO_MIN and the round trip, rounded up by the kernel's timer wheel. Measured 203 to 213 ms in the lab. */
export const RTO = 208;

/** `tcp_retries2`: how stubbornly unanswered data is sent again. */
export const RETRIES2 = 15;

/** TCP keepalive of one socket: idle time before the first probe, time between two, probes until it gives up. */
export interface KeepAlive {
  readonly idle: number;
  readonly interval: number;
  readonly probes: number;
}

/** `tcp_keepalive_time`, `tcp_keepalive_intvl`, `tcp_keepalive_probes`. */
export const KERNEL_KEEPALIVE: KeepAlive = { idle: 7_200_000, interval: 75_000, probes: 9 };

type Sysctls = Readonly<Record<string, string | number>> | undefined;

/** A kernel setting of a machine as a number; undefined where it is not given. */
export function sysctl(of: Sysctls, name: string): number | undefined {
  const value = of?.[name];
  const number = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The keepalive of sockets that leave its timers to the kernel. */
export function kernelKeepAlive(of: Sysctls): KeepAlive {
  const seconds = (name: string) => {
    const value = sysctl(of, name);
    return value === undefined ? undefined : value * 1000;
  };
  return {
    idle: seconds('net.ipv4.tcp_keepalive_time') ?? KERNEL_KEEPALIVE.idle,
    interval: seconds('net.ipv4.tcp_keepalive_intvl') ?? KERNEL_KEEPALIVE.interval,
    probes: sysctl(of, 'net.ipv4.tcp_keepalive_probes') ?? KERNEL_KEEPALIVE.probes,
  };
}

/** The first sending again at or after `from`: a tail loss probe after one time-out, then retransmissions whose distance doubles up to 120 s. */
export function resentAt(from: number): number {
  let time = RTO;
  while (time < from) time += Math.min(time, RTO_MAX);
  return time;
}

/** When unanswered data ends its connection: the first retransmission timer that is further from the first retransmission than the limit of `tcp_retries2`, or TCP_USER_TIMEOUT if that is sooner. */
export function givenUpAt(retries2: number, userTimeout?: number): number {
  let limit = 0;
  for (let i = 0, gap = RTO_MIN; i <= retries2; i++, gap = Math.min(gap * 2, RTO_MAX)) limit += gap;
  const first = resentAt(RTO + 1);
  const dead = resentAt(first + limit);
  return userTimeout === undefined ? dead : Math.min(dead, userTimeout);
}

/** The first probe at or after `from`, counted from the last packet heard; undefined where the socket has given up by then. */
export function probedAt({ idle, interval, probes }: KeepAlive, from: number): number | undefined {
  const sent = from <= idle ? 0 : Math.ceil((from - idle) / interval);
  return sent < probes ? idle + sent * interval : undefined;
}

/** When the last of its probes has gone unanswered. */
export const silentAt = ({ idle, interval, probes }: KeepAlive): number => idle + probes * interval;

/** The latest moment of the first probe at or after a time: nobody knows when the last packet before the death came. */
export const probedBy = ({ idle, interval }: KeepAlive, from: number): number => Math.max(from + interval, from < idle ? idle : 0);
