import type { Relation } from './relation.js';
import { balancer } from './relations/balancer.js';
import { budget } from './relations/budget.js';
import { certificate } from './relations/certificate.js';
import { client } from './relations/client.js';
import { cluster } from './relations/cluster.js';
import { dnsLoss } from './relations/dns-loss.js';
import { component } from './relations/component.js';
import { dnsPod } from './relations/dns-pod.js';
import { dns } from './relations/dns.js';
import { drain } from './relations/drain.js';
import { etcd } from './relations/etcd.js';
import { gate } from './relations/gate.js';
import { host } from './relations/host.js';
import { kubeletStart } from './relations/kubelet-start.js';
import { kubeletUpgrade } from './relations/kubelet-upgrade.js';
import { misfit } from './relations/misfit.js';
import { newTaint } from './relations/new-taint.js';
import { node } from './relations/node.js';
import { outage } from './relations/outage.js';
import { plan } from './relations/plan.js';
import { restore } from './relations/restore.js';
import { roll } from './relations/roll.js';
import { reachedComponent } from './relations/reached-component.js';
import { reachedNode } from './relations/reached-node.js';
import { reachedWorkload } from './relations/reached-workload.js';
import { removal } from './relations/removal.js';
import { selection } from './relations/selection.js';
import { service } from './relations/service.js';
import { skew } from './relations/skew.js';
import { step } from './relations/step.js';
import { stop } from './relations/stop.js';
import { upgrade } from './relations/upgrade.js';
import { webhook } from './relations/webhook.js';
import { workload } from './relations/workload.js';
import { zone } from './relations/zone.js';

/** Every relation that rules may bind, one file each below `relations/`. */
export const RELATIONS: readonly Relation[] = [
  cluster,
  newTaint,
  node,
  component,
  client,
  etcd,
  balancer,
  dns,
  dnsPod,
  dnsLoss,
  service,
  workload,
  selection,
  budget,
  webhook,
  certificate,
  plan,
  step,
  stop,
  host,
  roll,
  zone,
  drain,
  upgrade,
  reachedNode,
  reachedComponent,
  reachedWorkload,
  kubeletStart,
  kubeletUpgrade,
  misfit,
  removal,
  skew,
  restore,
  gate,
  outage,
];
