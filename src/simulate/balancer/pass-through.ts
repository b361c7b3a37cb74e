import { milliseconds } from '../../model/duration.js';
import { type Behaviour, settled, type Traits } from './traits.js';

/*
 * Balancers that pass packets on: LVS (keepalived, ipvs), kube-vip, AWS NLB, Azure Load Balancer. The client's own keepalives and
 * writes reach the member, so a member that is back answers them with RST. A flow stays on its dead member after mark-down
 * unless its entry is deleted (ipvs `expire_nodest_conn`, NLB connection termination). NLB: health checks 30 s by 3 (default of
 * elbv2 target groups), idle 350 s. Keepalived: checks every 6 s (`delay_loop`), one retry (inferred).
 */
const DEFAULTS: Readonly<Record<string, { interval: number; fall: number; idle: number | 'none' }>> = {
  'aws-nlb': { interval: 30_000, fall: 3, idle: 350_000 },
  'azure-lb': { interval: 15_000, fall: 2, idle: 240_000 },
  keepalived: { interval: 6000, fall: 1, idle: 'none' },
  ipvs: { interval: 6000, fall: 1, idle: 'none' },
  'kube-vip': { interval: 5000, fall: 1, idle: 'none' },
};

export const passThrough: Behaviour = {
  vendors: Object.keys(DEFAULTS),
  traits(balancer): Traits {
    const known = DEFAULTS[balancer.vendor ?? '']!;
    const monitor = balancer.monitor;
    const interval = (monitor !== 'none' && milliseconds(monitor?.interval ?? '')) || known.interval;
    const fall = (monitor !== 'none' && monitor?.fall) || known.fall;
    const limit = (monitor !== 'none' && milliseconds(monitor?.timeout ?? '')) || interval;
    const closes = balancer.connectionTermination;
    const idle = milliseconds(balancer.tcp?.idleTimeout ?? '') ?? known.idle;
    return {
      passThrough: true,
      detection:
        monitor === 'none'
          ? undefined
          : {
              least: (fall - 1) * interval + limit,
              likely: (fall - 1) * interval + limit + Math.round(interval / 2),
              most: fall * interval + limit,
            },
      detectionField: 'monitor',
      closes:
        balancer.vendor === 'aws-nlb'
          ? { value: closes, field: 'connectionTermination', default: true, words: { true: 'true', false: 'false' } }
          : settled(closes ?? false, 'vendor'),
      keepAlive: settled('none', 'vendor'),
      idle: settled(idle, 'tcp/idleTimeout'),
      // The client's keepalives are packets of the flow, and refresh its entry.
      keepAlivesRefreshIdle: settled(true, 'vendor'),
      retransmission: 924_600,
      markUp: interval,
    };
  },
};
