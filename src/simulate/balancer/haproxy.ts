import { milliseconds } from '../../model/duration.js';
import { type Behaviour, settled, type Traits } from './traits.js';

/*
 * HAProxy in TCP mode, by its configuration manual (2.6): `inter` 2 s, `fall` 3, `rise` 2; a check's own limit is `inter` unless
 * `timeout check` is set; `on-marked-down` does nothing by default; `timeout tunnel` supersedes `timeout client` and `timeout
 * server` once both sides have spoken; timers count from the last byte of data, TCP keepalives do not refresh them; without
 * `srvtcpka` there is no keepalive towards the server, with it the kernel's own (7200 s).
 */
const INTER = 2000;
const KERNEL_KEEPALIVE = 7_200_000;
const RETRANSMISSION = 924_600;

export const haproxy: Behaviour = {
  vendors: ['haproxy'],
  traits(balancer): Traits {
    const monitor = balancer.monitor;
    const none = monitor === 'none' || monitor === undefined;
    const inter = (!none && milliseconds(monitor.interval ?? '')) || INTER;
    const fast = (!none && milliseconds(monitor.fastinter ?? '')) || inter;
    const fall = (!none && monitor.fall) || 3;
    const rise = (!none && monitor.rise) || 2;
    const limit = milliseconds(balancer.timeouts?.check ?? '') ?? inter;
    // The phase until the next check, `fall` checks that each run into their limit, and the pauses between them.
    const most = fall * limit + (fall - 1) * fast + inter;
    const closing = balancer.onMarkedDown;
    const { tunnel, client, server } = balancer.timeouts ?? {};
    const idle = tunnel ?? (server !== undefined && client !== undefined ? shorter(server, client) : (server ?? client));
    return {
      passThrough: false,
      detection: monitor === 'none' ? undefined : { least: most - inter, likely: most - Math.round(inter / 2), most },
      detectionField: 'monitor',
      closes: {
        value: closing === undefined ? undefined : closing === 'shutdown-sessions',
        field: 'onMarkedDown',
        default: false,
        words: { true: 'shutdown-sessions', false: 'none' },
      },
      keepAlive:
        balancer.srvtcpka === undefined
          ? { value: undefined, field: 'srvtcpka', default: 'none', words: {} }
          : settled(balancer.srvtcpka ? KERNEL_KEEPALIVE : 'none', 'srvtcpka'),
      // `timeout client` alone half-closes towards the server and the client hears nothing: only the server's side, or the tunnel, ends it.
      idle:
        balancer.timeouts === undefined
          ? { value: undefined, field: 'timeouts/tunnel', default: 'none', words: {} }
          : settled(
              tunnel === undefined && server === undefined ? 'none' : (milliseconds(idle ?? '') ?? 'none'),
              tunnel !== undefined ? 'timeouts/tunnel' : 'timeouts/server',
            ),
      keepAlivesRefreshIdle: settled(false, 'timeouts'),
      retransmission: RETRANSMISSION,
      markUp: rise * inter,
    };
  },
};

const shorter = (a: string, b: string): string => ((milliseconds(a) ?? 0) <= (milliseconds(b) ?? 0) ? a : b);
