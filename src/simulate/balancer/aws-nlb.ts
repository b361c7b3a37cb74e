import { milliseconds } from '../../model/duration.js';
import { checked, refused, upAgain } from './checks.js';
import { type Behaviour, PLAIN, settled, type Traits } from './traits.js';

/*
 * AWS Network Load Balancer, by its user guide: flows pass through; idle 350 s for TCP, refreshed by keepalives; health checks every 30 s,
 * three failures. `target_health_state.unhealthy.connection_termination.enabled` (default true) ends the connections of an unhealthy target with
 * RST, after `unhealthy.draining_interval_seconds` (default 0; cluster-api-provider-aws#5475). A removed target keeps its flows for the
 * deregistration delay (300 s), and is cut off then where `deregistration_delay.connection_termination.enabled` (default false) is on. With no healthy target left it sends connections to all of them.
 */
const IDLE = 350_000;
/** `deregistration_delay.timeout_seconds`, which an inventory does not say. */
const DEREGISTRATION = 300_000;
const CHECK = { interval: 30_000, fall: 3, limit: 10_000 };

export const awsNlb: Behaviour = {
  vendors: ['aws-nlb'],
  traits(balancer): Traits {
    return {
      ...PLAIN,
      passThrough: true,
      detection: checked(balancer, CHECK),
      refusal: refused(balancer, CHECK),
      detectionField: 'monitor',
      closes: {
        value: balancer.connectionTermination,
        field: 'connectionTermination',
        default: true,
        words: { true: 'true', false: 'false' },
      },
      closingDelay: milliseconds(balancer.drainingInterval ?? '') ?? 0,
      keepAlive: settled('none', 'vendor'),
      idle: settled(milliseconds(balancer.tcp?.idleTimeout ?? '') ?? IDLE, 'tcp/idleTimeout'),
      keepAlivesRefreshIdle: settled(true, 'vendor'),
      retransmission: Number.POSITIVE_INFINITY,
      failsOpen: true,
      endsRemoved:
        balancer.connectionTermination === true ? { operations: ['disable', 'force-offline', 'remove'], after: DEREGISTRATION } : undefined,
      markUp: upAgain(balancer, CHECK),
    };
  },
};
