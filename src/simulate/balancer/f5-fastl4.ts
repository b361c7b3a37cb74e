import { detectionOf, setting, upAfter } from './f5.js';
import { type Behaviour, PLAIN, settled, type Traits } from './traits.js';

/*
 * F5 BIG-IP, fastL4 virtual server: packets pass through, so that the client's keepalives and writes reach the member and a member that is
 * back answers them itself. Defaults: AS3 schema L4_Profile (idleTimeout 300, keepAliveInterval 0, resetOnTimeout true,
 * looseInitialization false). `reset` sends RST to both sides as on a standard server; `drop` only removes the flow, and
 * without loose initialization the client's next packet belongs to no flow and is answered with RST (inferred; TM.RejectUnmatched).
 */
const IDLE = 300_000;

export const f5FastL4: Behaviour = {
  vendors: ['f5-bigip'],
  mode: 'pass-through',
  traits(balancer): Traits {
    const action = balancer.serviceDownAction;
    return {
      ...PLAIN,
      passThrough: true,
      detection: detectionOf(balancer),
      refusal: detectionOf(balancer),
      detectionField: 'monitor',
      closes: {
        value: action === undefined ? undefined : action !== 'none',
        field: 'serviceDownAction',
        default: false,
        words: { true: 'reset', false: 'none' },
      },
      adopts: balancer.tcp?.looseInitialization ?? false,
      closing: action === 'drop' || action === 'reselect' ? 'next-packet' : 'at-once',
      keepAlive: { value: setting(balancer, 'keepAliveInterval', 'disabled'), field: 'tcp/keepAliveInterval', default: 'none', words: {} },
      idle: { value: setting(balancer, 'idleTimeout', 'indefinite'), field: 'tcp/idleTimeout', default: IDLE, words: {} },
      // The client's keepalives are packets of the flow, and refresh its entry.
      keepAlivesRefreshIdle: settled(balancer.tcp?.keepAlivesRefreshIdle ?? true, 'tcp/keepAlivesRefreshIdle'),
      idleTells: balancer.tcp?.resetOnTimeout ?? true,
      retransmission: Number.POSITIVE_INFINITY,
      markUp: upAfter(balancer),
    };
  },
};
