import { checked, refused, upAgain } from './checks.js';
import { type Behaviour, PLAIN, settled, type Traits } from './traits.js';

/*
 * LVS, alone or driven by keepalived, by NAT or direct routing alike: packets pass through. A flow stays on its dead server after the
 * server is taken out, unless `net.ipv4.vs.expire_nodest_conn` is 1: then its next packet makes the director forget it (kernel documentation
 * `ipvs-sysctl`), and what comes after belongs to no connection and is answered with RST. keepalived checks every 60 s unless
 * `delay_loop` says otherwise; every guide sets 6 s, which is what is assumed (confidence low).
 */
const CHECK = { interval: 6000, fall: 1 };

export const lvs: Behaviour = {
  vendors: ['keepalived', 'ipvs'],
  traits(balancer): Traits {
    return {
      ...PLAIN,
      passThrough: true,
      detection: checked(balancer, CHECK),
      refusal: refused(balancer, CHECK),
      detectionField: 'monitor',
      closes: settled(balancer.expireNodestConn ?? balancer.connectionTermination ?? false, 'expireNodestConn'),
      closing: 'next-packet',
      endsRemoved: balancer.expireNodestConn === true ? { operations: ['remove'], after: 0 } : undefined,
      keepAlive: settled('none', 'vendor'),
      idle: settled('none', 'vendor'),
      keepAlivesRefreshIdle: settled(true, 'vendor'),
      retransmission: Number.POSITIVE_INFINITY,
      markUp: upAgain(balancer, CHECK),
    };
  },
};
