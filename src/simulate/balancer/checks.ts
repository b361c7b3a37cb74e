import { milliseconds, type Range } from '../../model/duration.js';
import type { LoadBalancer } from '../../model/inventory.js';

/** How a plain active check finds a silent member: the phase, `fall` checks of which each runs into its limit, and the pauses between them; undefined where there is none. */
export function checked(
  balancer: LoadBalancer,
  known: { readonly interval: number; readonly fall: number; readonly limit?: number },
): Range | undefined {
  const { monitor } = balancer;
  if (monitor === 'none') return undefined;
  const interval = milliseconds(monitor?.interval ?? '') ?? known.interval;
  const fall = monitor?.fall ?? known.fall;
  const limit = milliseconds(monitor?.timeout ?? '') ?? known.limit ?? interval;
  const least = (fall - 1) * interval + limit;
  return { least, likely: least + Math.round(interval / 2), most: least + interval };
}

/** The same where each check fails at once, because the member refuses or answers wrongly. */
export function refused(balancer: LoadBalancer, known: { readonly interval: number; readonly fall: number }): Range | undefined {
  return checked(
    {
      ...balancer,
      ...(balancer.monitor !== undefined && balancer.monitor !== 'none' && { monitor: { ...balancer.monitor, timeout: '0' } }),
    },
    { ...known, limit: 0 },
  );
}

/** From a member serving again to its being in rotation: `rise` good checks. */
export function upAgain(balancer: LoadBalancer, known: { readonly interval: number; readonly rise?: number }): number {
  const { monitor } = balancer;
  if (monitor === 'none') return 0;
  return (milliseconds(monitor?.interval ?? '') ?? known.interval) * (monitor?.rise ?? known.rise ?? 1);
}
