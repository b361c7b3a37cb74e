import { milliseconds } from '../../model/duration.js';
import { checked, refused, upAgain } from './checks.js';
import { type Behaviour, PLAIN, settled, type Traits } from './traits.js';

/*
 * Azure Load Balancer, by its documentation: flows pass through; established TCP flows to an instance whose probe fails go on (when every
 * instance's probe fails too, for Standard); idle 4 min by default, 4 to 30 configurable, refreshed by keepalives; an idle flow is dropped in silence
 * unless the rule's TCP reset is on. Probes every 15 s, two failures (confidence low).
 */
const IDLE = 240_000;
const CHECK = { interval: 15_000, fall: 2 };

export const azureLb: Behaviour = {
  vendors: ['azure-lb'],
  traits(balancer): Traits {
    return {
      ...PLAIN,
      passThrough: true,
      detection: checked(balancer, CHECK),
      refusal: refused(balancer, CHECK),
      detectionField: 'monitor',
      closes: settled(balancer.connectionTermination ?? false, 'vendor'),
      keepAlive: settled('none', 'vendor'),
      idle: settled(milliseconds(balancer.tcp?.idleTimeout ?? '') ?? IDLE, 'tcp/idleTimeout'),
      idleTells: balancer.tcpReset ?? false,
      dropsUnmatched: true,
      keepAlivesRefreshIdle: settled(true, 'vendor'),
      retransmission: Number.POSITIVE_INFINITY,
      markUp: upAgain(balancer, CHECK),
    };
  },
};
