import { milliseconds, type Range } from '../../model/duration.js';
import type { LoadBalancer } from '../../model/inventory.js';
import { type Behaviour, PLAIN, type Traits } from './traits.js';

/*
 * F5 BIG-IP, standard virtual server: a full proxy. Defaults: AS3 schema of F5Networks/f5-appsvcs-extension (Pool.serviceDownAction
 * none; monitors 5 s / 16 s; TCP_Profile idleTimeout 300, keepAliveInterval 1800, maximumRetransmissions 8 with a minimum RTO of 1 s,
 * doubling: the sum is about 255 s, inferred). Actions on service down: F5 K15095 by secondary sources: `none` keeps passing data,
 * `reset` sends RST to both sides, `drop` clears the entry and tells the client nothing, `reselect` moves the flow to another member, which
 * answers a TLS stream it does not know with RST. `disable` and `force-offline` move new connections only (secondary sources).
 */
const IDLE = 300_000;
const KEEPALIVE = 1_800_000;
const MIN_RTO = 1000;
const MAX_RETRANS = 8;

export const f5: Behaviour = {
  vendors: ['f5-bigip'],
  traits(balancer): Traits {
    const action = balancer.serviceDownAction;
    return {
      ...PLAIN,
      passThrough: false,
      detection: detectionOf(balancer),
      refusal: detectionOf(balancer),
      detectionField: 'monitor',
      closes: {
        value: action === undefined ? undefined : action === 'reset' || action === 'reselect',
        field: 'serviceDownAction',
        default: false,
        words: { true: 'reset', false: 'none' },
      },
      forsakes: action === 'drop',
      keepAlive: {
        value: setting(balancer, 'keepAliveInterval', 'disabled'),
        field: 'tcp/keepAliveInterval',
        default: KEEPALIVE,
        words: {},
      },
      idle: { value: setting(balancer, 'idleTimeout', 'indefinite'), field: 'tcp/idleTimeout', default: IDLE, words: {} },
      idleTells: balancer.tcp?.resetOnTimeout ?? true,
      keepAlivesRefreshIdle: { value: balancer.tcp?.keepAlivesRefreshIdle, field: 'tcp/keepAlivesRefreshIdle', default: true, words: {} },
      retransmission: MIN_RTO * (2 ** (balancer.tcp?.maxRetransmissions ?? MAX_RETRANS) - 1),
      markUp: upAfter(balancer),
    };
  },
};

/** F5 counts a monitor's timeout from the last good probe: a failure right after one is found after the whole timeout, one right before the next a whole interval sooner. */
export function detectionOf({ monitor }: LoadBalancer): Range | undefined {
  if (monitor === 'none') return undefined;
  const timeout = milliseconds(monitor?.timeout ?? '16s') ?? 16_000;
  const interval = milliseconds(monitor?.interval ?? '5s') ?? 5000;
  return { least: Math.max(0, timeout - interval), likely: timeout - Math.round(interval / 2), most: timeout };
}

/** The next probe finds a member up again; with `time-until-up` it has to stay so for that long. */
export function upAfter({ monitor }: LoadBalancer): number {
  if (monitor === 'none') return 0;
  return (milliseconds(monitor?.interval ?? '5s') ?? 5000) + (milliseconds(monitor?.timeUntilUp ?? '0') ?? 0);
}

/** A timer of the profile; `off` is the vendor's word for none. */
export function setting(balancer: LoadBalancer, field: 'keepAliveInterval' | 'idleTimeout', off: string): number | 'none' | undefined {
  const text = balancer.tcp?.[field];
  if (text === undefined) return undefined;
  const value = text === off ? 0 : milliseconds(text);
  return value ? value : 'none';
}
