import type { Relation } from './relation.js';
import { balancer } from './relations/balancer.js';
import { budget } from './relations/budget.js';
import { client } from './relations/client.js';
import { cluster } from './relations/cluster.js';
import { dnsLoss } from './relations/dns-loss.js';
import { dnsPod } from './relations/dns-pod.js';
import { dns } from './relations/dns.js';
import { gate } from './relations/gate.js';
import { kubeletUpgrade } from './relations/kubelet-upgrade.js';
import { misfit } from './relations/misfit.js';
import { node } from './relations/node.js';
import { outage } from './relations/outage.js';
import { removal } from './relations/removal.js';
import { selection } from './relations/selection.js';
import { step } from './relations/step.js';
import { stop } from './relations/stop.js';

/** Every relation that rules may bind, one file each below `relations/`. */
export const RELATIONS: readonly Relation[] = [
  cluster,
  node,
  client,
  balancer,
  dns,
  dnsPod,
  dnsLoss,
  budget,
  step,
  stop,
  gate,
  removal,
  selection,
  kubeletUpgrade,
  misfit,
  outage,
];
