import type { LoadBalancer } from '../../model/inventory.js';

/** A stopping API server answers on with everything but `/readyz` (kubernetes#74416, #78458). */
export const asksReadiness = ({ monitor }: LoadBalancer): boolean =>
  monitor !== undefined && monitor !== 'none' && /\/readyz\b/.test(`${monitor.path ?? ''} ${monitor.send ?? ''}`);

/** What answers an echo request is the kernel, whatever runs on it (F5 `icmp` and `gateway-icmp` monitors, keepalived PING_CHECK). */
export const asksHost = ({ monitor }: LoadBalancer): boolean =>
  monitor !== undefined && monitor !== 'none' && /^(gateway[-_ ])?icmp$|^ping(_check)?$/i.test(monitor.type?.split('/').at(-1) ?? '');

/**
 * Whether a check only asks for the port: a kube-apiserver that answers nobody, because its etcd does not answer, may go on accepting connections until
 * its own liveness probe ends it. F5's https monitor without a `send` of its own takes any HTTP status for an answer (AS3 schema, `recv` `HTTP/1.`).
 */
export const asksPortOnly = ({ monitor }: LoadBalancer): boolean =>
  monitor !== undefined &&
  monitor !== 'none' &&
  monitor.path === undefined &&
  monitor.send === undefined &&
  !/^(ssl_get|http_get|misc(_check)?|external)$/i.test(monitor.type?.split('/').at(-1) ?? '');
