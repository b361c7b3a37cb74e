import { milliseconds } from '../../model/duration.js';
import { givenUpAt, kernelKeepAlive, RETRIES2, sysctl } from '../endings/kernel.js';
import { type Behaviour, PLAIN, settled, type Traits } from './traits.js';

/*
 * nginx stream, by its module reference: `proxy_timeout` 10 m between two successive reads or writes, in either direction; passive
 * checks only (`max_fails` 1, `fail_timeout` 10 s count failed connects): an established connection is never looked at again;
 * `proxy_socket_keepalive` off; `proxy_connect_timeout` 60 s, then `proxy_next_upstream` (on) tries another member.
 */
const PROXY_TIMEOUT = 600_000;
const CONNECT_TIMEOUT = 60_000;
const FAIL_TIMEOUT = 10_000;

export const nginx: Behaviour = {
  vendors: ['nginx'],
  traits(balancer): Traits {
    const { proxy, connect } = balancer.timeouts ?? {};
    const kernel = kernelKeepAlive(balancer.sysctl);
    return {
      ...PLAIN,
      reloads: true,
      passThrough: false,
      detection: undefined,
      refusal: undefined,
      detectionField: 'monitor',
      closes: settled(false, 'vendor'),
      keepAlive: settled(balancer.proxySocketKeepalive ? kernel.idle : 'none', 'proxySocketKeepalive'),
      probing: kernel,
      idle: { value: milliseconds(proxy ?? ''), field: 'timeouts/proxy', default: PROXY_TIMEOUT, words: {} },
      keepAlivesRefreshIdle: settled(false, 'timeouts/proxy'),
      retransmission: givenUpAt(sysctl(balancer.sysctl, 'net.ipv4.tcp_retries2') ?? RETRIES2),
      closesOnStop: true,
      markUp: FAIL_TIMEOUT,
      redispatch: milliseconds(connect ?? '') ?? CONNECT_TIMEOUT,
    };
  },
};
