import type { LoadBalancer } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { awsNlb } from './aws-nlb.js';
import { azureLb } from './azure-lb.js';
import { f5FastL4 } from './f5-fastl4.js';
import { f5 } from './f5.js';
import { generic } from './generic.js';
import { haproxy } from './haproxy.js';
import { kubeVip } from './kube-vip.js';
import { lvs } from './lvs.js';
import { nginx } from './nginx.js';
import type { Behaviour, Traits } from './traits.js';

/** Every balancer the model knows, one file each; of two that describe one vendor, the one with a mode comes first. */
export const BEHAVIOURS: readonly Behaviour[] = [f5FastL4, f5, haproxy, nginx, lvs, kubeVip, awsNlb, azureLb, generic];

/** How a balancer behaves; one of an unknown vendor is judged by its settings alone. */
export const traitsOf = once((balancer: LoadBalancer): Traits => {
  const describes = ({ vendors, mode }: Behaviour) =>
    vendors.includes(balancer.vendor ?? '') && (mode === undefined || mode === balancer.mode);
  return (BEHAVIOURS.find(describes) ?? generic).traits(balancer);
});
