import { milliseconds } from '../../model/duration.js';
import { givenUpAt, RETRIES2, sysctl } from '../endings/kernel.js';
import { type Behaviour, PLAIN, settled, type Traits } from './traits.js';

/** A balancer of which only its settings are known: whatever is not given is a question, and the answer that hurts is assumed until it is given. */
export const generic: Behaviour = {
  vendors: ['generic'],
  traits(balancer): Traits {
    const monitor = balancer.monitor;
    const given = monitor !== undefined && monitor !== 'none' ? monitor : undefined;
    const interval = milliseconds(given?.interval ?? '') ?? 5000;
    const most = milliseconds(given?.timeout ?? '') ?? interval * (given?.fall ?? 3) + interval;
    const closes =
      balancer.serviceDownAction !== undefined
        ? balancer.serviceDownAction === 'reset'
        : balancer.onMarkedDown !== undefined
          ? balancer.onMarkedDown === 'shutdown-sessions'
          : balancer.connectionTermination;
    const keepAlive = balancer.tcp?.keepAliveInterval;
    const idle = balancer.tcp?.idleTimeout;
    return {
      ...PLAIN,
      passThrough: balancer.mode === 'pass-through',
      detection: monitor === 'none' ? undefined : { least: Math.max(0, most - interval), likely: most - Math.round(interval / 2), most },
      refusal: monitor === 'none' ? undefined : { least: 0, likely: most - Math.round(interval / 2), most },
      detectionField: 'monitor',
      closes: { value: closes, field: 'serviceDownAction', default: false, words: { true: 'reset', false: 'none' } },
      keepAlive:
        keepAlive === undefined
          ? { value: undefined, field: 'tcp/keepAliveInterval', default: 'none', words: {} }
          : settled(milliseconds(keepAlive) ?? 'none', 'tcp/keepAliveInterval'),
      idle:
        idle === undefined
          ? { value: undefined, field: 'tcp/idleTimeout', default: 'none', words: {} }
          : settled(milliseconds(idle) ?? 'none', 'tcp/idleTimeout'),
      keepAlivesRefreshIdle: { value: balancer.tcp?.keepAlivesRefreshIdle, field: 'tcp/keepAlivesRefreshIdle', default: true, words: {} },
      retransmission: givenUpAt(sysctl(balancer.sysctl, 'net.ipv4.tcp_retries2') ?? RETRIES2),
      markUp: interval,
    };
  },
};
