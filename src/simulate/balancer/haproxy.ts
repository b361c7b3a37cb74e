import { milliseconds } from '../../model/duration.js';
import type { LoadBalancer } from '../../model/inventory.js';
import { givenUpAt, kernelKeepAlive, RETRIES2, sysctl } from '../endings/kernel.js';
import { type Behaviour, PLAIN, settled, type Traits } from './traits.js';

/*
 * HAProxy in TCP mode, by its configuration manual (2.6) and as the lab in test/lab measures 2.6: `inter` 2 s, `fall` 3, `rise` 2; a
 * check's own limit is `inter`, or with `timeout check` the shorter of `timeout connect` and `inter` until it is connected; `fastinter`
 * after the first failure; `on-marked-down` does nothing by default; `timeout tunnel` supersedes `timeout client` and `timeout server`
 * once both sides have spoken; timers count from the last byte of data, TCP keepalives do not refresh them; without
 * `srvtcpka` there is no keepalive towards the server, with it the kernel's own unless `srvtcpka-idle` and its kin are set. With `option
 * redispatch` a connection to a silent member goes to another one after one `timeout connect`,
 * without it is tried again `retries` (3) times and then given up (measured).
 */
const INTER = 2000;
const RETRIES = 3;

export const haproxy: Behaviour = {
  vendors: ['haproxy'],
  traits(balancer): Traits {
    const monitor = balancer.monitor;
    const none = monitor === 'none' || monitor === undefined;
    const inter = (!none && ms(monitor.interval)) || INTER;
    const fast = (!none && ms(monitor.fastinter)) || inter;
    const fall = (!none && monitor.fall) || 3;
    const rise = (!none && monitor.rise) || 2;
    const { check, connect, user } = balancer.timeouts ?? {};
    const limit = check === undefined ? inter : Math.min(ms(connect) ?? inter, inter);
    // The phase until the next check, `fall` checks that each run into their limit, and the pauses between them.
    const most = fall * limit + (fall - 1) * fast + inter;
    const closing = balancer.onMarkedDown;
    return {
      ...PLAIN,
      reloads: true,
      passThrough: false,
      detection: monitor === 'none' ? undefined : { least: most - inter, likely: most - Math.round(inter / 2), most },
      refusal:
        monitor === 'none'
          ? undefined
          : { least: (fall - 1) * fast, likely: (fall - 1) * fast + Math.round(inter / 2), most: (fall - 1) * fast + inter },
      detectionField: 'monitor',
      closes: {
        value: closing === undefined ? undefined : closing === 'shutdown-sessions',
        field: 'onMarkedDown',
        default: false,
        words: { true: 'shutdown-sessions', false: 'none' },
      },
      ...keepAlive(balancer),
      ...timers(balancer),
      keepAlivesRefreshIdle: settled(false, 'timeouts'),
      retransmission: givenUpAt(sysctl(balancer.sysctl, 'net.ipv4.tcp_retries2') ?? RETRIES2, ms(user)),
      closesOnStop: true,
      endsRemoved:
        balancer.onMarkedDown === 'shutdown-sessions' ? { operations: ['disable', 'force-offline', 'remove'], after: 0 } : undefined,
      markUp: rise * inter,
      redispatch: balancer.redispatch ? ms(connect) : undefined,
      gaveUpConnecting: connect === undefined ? undefined : (ms(connect) ?? 0) * (1 + (balancer.retries ?? RETRIES)),
    };
  },
};

const ms = (text: string | undefined): number | undefined => (text === undefined ? undefined : milliseconds(text));

function keepAlive(balancer: LoadBalancer): Pick<Traits, 'keepAlive' | 'probing'> {
  const kernel = kernelKeepAlive(balancer.sysctl);
  const probing = { interval: ms(balancer.srvtcpkaIntvl) ?? kernel.interval, probes: balancer.srvtcpkaCnt ?? kernel.probes };
  if (balancer.srvtcpka === undefined) return { keepAlive: { value: undefined, field: 'srvtcpka', default: 'none', words: {} }, probing };
  return { keepAlive: settled(balancer.srvtcpka ? (ms(balancer.srvtcpkaIdle) ?? kernel.idle) : 'none', 'srvtcpka'), probing };
}

/** `timeout client` only half-closes towards the server and the client hears nothing; `timeout server`, also a longer one, ends it. */
function timers({ timeouts }: LoadBalancer): Pick<Traits, 'idle' | 'halfClose'> {
  if (timeouts === undefined)
    return { idle: { value: undefined, field: 'timeouts/tunnel', default: 'none', words: {} }, halfClose: undefined };
  const tunnel = ms(timeouts.tunnel);
  const client = ms(timeouts.client);
  const server = ms(timeouts.server);
  if (tunnel !== undefined) return { idle: settled(tunnel, 'timeouts/tunnel'), halfClose: undefined };
  return {
    idle: settled(server ?? 'none', 'timeouts/server'),
    halfClose:
      client !== undefined && client < (server ?? Number.POSITIVE_INFINITY) ? { value: client, field: 'timeouts/client' } : undefined,
  };
}
