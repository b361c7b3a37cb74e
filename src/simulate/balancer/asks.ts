import type { LoadBalancer } from '../../model/inventory.js';

/** A stopping API server answers on with everything but `/readyz` (kubernetes#74416, #78458). */
export const asksReadiness = ({ monitor }: LoadBalancer): boolean =>
  monitor !== undefined && monitor !== 'none' && /\/readyz\b/.test(`${monitor.path ?? ''} ${monitor.send ?? ''}`);

/** What answers an echo request is the kernel, whatever runs on it (F5 `icmp` and `gateway-icmp` monitors, keepalived PING_CHECK). */
export const asksHost = ({ monitor }: LoadBalancer): boolean =>
  monitor !== undefined && monitor !== 'none' && /^(gateway[-_ ])?icmp$|^ping(_check)?$/i.test(monitor.type?.split('/').at(-1) ?? '');
