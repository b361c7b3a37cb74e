import { milliseconds } from '../../model/duration.js';
import { type Behaviour, settled, type Traits } from './traits.js';

/*
 * nginx stream, by its module reference: `proxy_timeout` 10 m between two successive reads or writes, in both directions; passive
 * checks only (`max_fails` 1, `fail_timeout` 10 s count failed connects): an established connection is never looked at again.
 */
const PROXY_TIMEOUT = 600_000;

export const nginx: Behaviour = {
  vendors: ['nginx'],
  traits(balancer): Traits {
    const timeout = milliseconds(balancer.timeouts?.proxy ?? '');
    return {
      passThrough: false,
      detection: undefined,
      detectionField: 'monitor',
      closes: settled(false, 'vendor'),
      keepAlive: settled('none', 'vendor'),
      idle: { value: timeout, field: 'timeouts/proxy', default: PROXY_TIMEOUT, words: {} },
      keepAlivesRefreshIdle: settled(false, 'timeouts/proxy'),
      retransmission: 924_600,
      markUp: 10_000,
    };
  },
};
