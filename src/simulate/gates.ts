import type { Gate } from '../model/plan.js';
import { RANK } from './clock.js';
import type { Batch } from './targets.js';
import type { World } from './world.js';

/** Whether a gate's condition is true in the model now. What a command would say is not known to the model: it lets the plan pass. */
export function holds(world: World, gate: Gate, batch: Batch): boolean {
  if (typeof gate === 'object') return true;
  const hosts = batch.hosts.map((host) => world.machines.get(host));
  switch (gate) {
    case 'node-ready':
      return hosts.every((machine) => machine?.up ?? true);
    case 'apiserver-ready':
      return hosts.every((machine) => machine?.serving ?? true) && world.apiWorks();
    case 'etcd-healthy': {
      if (!world.etcd) return true;
      const at = world.etcd.allIn();
      if (at === undefined) return false;
      if (at > world.clock.now) world.clock.schedule(at, RANK.control, () => {});
      return at <= world.clock.now;
    }
    case 'endpoints-in-api':
    case 'pods-ready':
      return world.moves === undefined || world.moves.pending() === 0;
    case 'endpoints-on-nodes':
      return (world.moves?.pending() ?? 0) === 0 && world.connections.episodes().every((episode) => episode.component !== 'kube-proxy');
    case 'lb-member-up':
      return world.rotation
        .balancers()
        .every((balancer) => balancer.members.every((host) => balancer.inRotation(host) || !world.machines.get(host)?.up));
  }
}
