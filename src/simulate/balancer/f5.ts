import { milliseconds } from '../../model/duration.js';
import type { LoadBalancer } from '../../model/inventory.js';
import { type Behaviour, settled, type Traits } from './traits.js';

/*
 * F5 BIG-IP. Defaults: AS3 schema of F5Networks/f5-appsvcs-extension (Pool.serviceDownAction none; monitors 5 s / 16 s; TCP_Profile
 * idleTimeout 300, keepAliveInterval 1800, resetOnTimeout; L4_Profile idleTimeout 300, keepAliveInterval 0). Actions on service
 * down: F5 K15095. Retransmissions: TCP_Profile maximumRetransmissions 8 with a minimum RTO of 1 s, doubling: the sum is about 255 s (inferred).
 */
const IDLE = 300_000;
const KEEPALIVE = 1_800_000;
const RETRANSMISSION = 255_000;

export const f5: Behaviour = {
  vendors: ['f5-bigip'],
  traits(balancer): Traits {
    const passThrough = balancer.mode === 'pass-through';
    const monitor = balancer.monitor;
    const timeout = monitor === 'none' ? undefined : (milliseconds(monitor?.timeout ?? '16s') ?? 16_000);
    const interval = monitor === 'none' ? 0 : (milliseconds(monitor?.interval ?? '5s') ?? 5000);
    const action = balancer.serviceDownAction;
    return {
      passThrough,
      // The timer runs from the last good probe: a failure right after one is found after the whole timeout, one right before the next a whole interval sooner.
      detection:
        timeout === undefined
          ? undefined
          : { least: Math.max(0, timeout - interval), likely: timeout - Math.round(interval / 2), most: timeout },
      detectionField: 'monitor',
      closes: {
        // `drop` clears the entry without telling the client; `reselect` cannot save a TLS stream, whose new member answers with RST.
        value: action === undefined ? undefined : action === 'reset' || action === 'reselect',
        field: 'serviceDownAction',
        default: false,
        words: { true: 'reset', false: 'none' },
      },
      keepAlive: {
        value: setting(balancer, 'keepAliveInterval', 'disabled'),
        field: 'tcp/keepAliveInterval',
        default: passThrough ? 'none' : KEEPALIVE,
        words: {},
      },
      idle: { value: setting(balancer, 'idleTimeout', 'indefinite'), field: 'tcp/idleTimeout', default: IDLE, words: {} },
      keepAlivesRefreshIdle: passThrough
        ? settled(true, 'tcp/keepAlivesRefreshIdle')
        : { value: balancer.tcp?.keepAlivesRefreshIdle, field: 'tcp/keepAlivesRefreshIdle', default: true, words: {} },
      retransmission: RETRANSMISSION,
      markUp: interval,
    };
  },
};

function setting(balancer: LoadBalancer, field: 'keepAliveInterval' | 'idleTimeout', off: string): number | 'none' | undefined {
  const text = balancer.tcp?.[field];
  if (text === undefined) return undefined;
  const value = text === off ? 0 : milliseconds(text);
  return value ? value : 'none';
}
