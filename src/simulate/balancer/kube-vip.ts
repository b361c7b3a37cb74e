import { checked, refused, upAgain } from './checks.js';
import { type Behaviour, PLAIN, settled, type Traits } from './traits.js';

/*
 * kube-vip before the API: one control-plane node holds the address (ARP or BGP), and with `lb_enable` IPVS on it spreads the connections over
 * the others. Packets pass through; kube-vip's own checks of the API servers every 5 s are an assumption (confidence low).
 */
const CHECK = { interval: 5000, fall: 1 };

export const kubeVip: Behaviour = {
  vendors: ['kube-vip'],
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
