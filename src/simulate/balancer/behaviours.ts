import type { LoadBalancer } from '../../model/inventory.js';
import { f5 } from './f5.js';
import { generic } from './generic.js';
import { haproxy } from './haproxy.js';
import { nginx } from './nginx.js';
import { passThrough } from './pass-through.js';
import type { Behaviour, Traits } from './traits.js';

/** Every balancer the model knows, one file each. */
export const BEHAVIOURS: readonly Behaviour[] = [f5, haproxy, nginx, passThrough, generic];

/** How a balancer behaves; one of an unknown vendor is judged by its settings alone. */
export function traitsOf(balancer: LoadBalancer): Traits {
  return (BEHAVIOURS.find((behaviour) => behaviour.vendors.includes(balancer.vendor ?? '')) ?? generic).traits(balancer);
}
