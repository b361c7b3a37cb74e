import type { Choices } from './choices.js';
import type { Population } from './classes.js';
import type { Clock } from './clock.js';
import type { Connections } from './connections.js';
import type { Interval } from './ledger.js';
import { type Machines, stopCause } from './machines.js';
import { type Balancer, decide } from './balancers.js';
import { RECONNECT } from './timing.js';

/**
 * A balancer marks a member down that still serves: it is stopping in the orderly way and only its `/readyz` fails. One that ends
 * connections at mark-down cuts requests then that the API server would have answered (cluster-api-provider-aws#5475).
 */
export function cutServing(
  balancer: Balancer,
  host: string,
  machines: Machines,
  connections: Connections,
  choices: Choices,
  population: Population,
  clock: Clock,
  expose: (interval: Interval) => void,
): void {
  const { closes } = balancer.traits;
  const words = [closes.words.false ?? 'keeps them', closes.words.true ?? 'closes them'];
  if (!decide(choices, balancer, closes, [false, true], words)) return;
  const cause = {
    at: clock.now,
    event: `${balancer.name} marks ${host} down and ends its connections while the API server still answers on them`,
    label: 'ends connections that still work',
    place: balancer.placeOf(closes.field),
  };
  const on = connections.shares('kubelet').get(host) ?? 0;
  connections.cut(balancer.name, host, cause);
  if (on === 0) return;
  expose({
    kind: 'api-unavailable',
    key: `${balancer.name} cuts ${host}`,
    class: {},
    nodes: on,
    exact: false,
    from: clock.now,
    to: clock.now + RECONNECT,
    fraction: on / population.total,
    pinned: false,
    exposure: false,
    causes: [...stopCause(machines, host), cause],
  });
}
