import { placeOf } from '../model/place.js';
import type { Gate, Step } from '../model/plan.js';
import { RANK } from './clock.js';
import type { Batch } from './targets.js';
import type { World } from './world.js';

/**
 * What keeps a gate from holding now, as a clause; undefined where it holds. A gate sees what its command sees: the API's word for what
 * the API is asked, the node's rules for what is asked on a node. A gate of a step is about the step's nodes, one of its own about all. What
 * a command of the user's would say is not known to the model: it lets the plan pass, which is said where assumptions are.
 */
export function missing(world: World, gate: Gate, step: Step, batch: Batch): string | undefined {
  if (typeof gate === 'object') return undefined;
  const own = batch.count === 0 ? world.machines.all.map((machine) => machine.host.name) : batch.hosts;
  switch (gate) {
    case 'node-ready':
      return nodes(world, step, batch, own);
    case 'apiserver-ready':
      return apiservers(world, own);
    case 'etcd-healthy':
      return etcd(world, step);
    case 'endpoints-in-api':
      return endpoints(world);
    case 'pods-ready':
      return pending(world);
    case 'endpoints-on-nodes':
      return endpoints(world) ?? rules(world);
    case 'lb-member-up':
      return members(world, own);
  }
}

/** The API calls a node Ready until its lease has run out: a host that has just gone still counts, and that is worth knowing. */
function nodes(world: World, step: Step, batch: Batch, own: readonly string[]): string | undefined {
  for (const host of own) {
    const machine = world.machines.get(host);
    if (!machine || machine.up || !machine.stop) continue;
    if (world.clock.now - machine.stop.at >= world.grace) return `${host} is down and nothing later starts it`;
    world.assume({
      fact: `whether ${host} is up when the gate of ${step.id} holds`,
      assumed: 'it is down: the API calls it Ready until its lease runs out',
      why: 'node-ready asks the API, and the node was not missed yet',
      place: placeOf(step, 'gate'),
    });
  }
  for (const gone of world.away.all) {
    if (gone.each !== undefined || (batch.count > 0 && !batch.classes.has(gone.nodeClass))) continue;
    if (world.clock.now - gone.at >= world.grace)
      return `${gone.nodes === 1 ? 'a node' : `${gone.nodes} nodes`} that ${gone.step} stops ${gone.nodes === 1 ? 'is' : 'are'} down and nothing later starts ${gone.nodes === 1 ? 'it' : 'them'}`;
    world.assume({
      fact: `whether the nodes that ${gone.step} stops are up when the gate of ${step.id} holds`,
      assumed: 'they are down: the API calls them Ready until their leases run out',
      why: 'node-ready asks the API, and they were not missed yet',
      place: placeOf(step, 'gate'),
    });
  }
  const silent = world.connections.episodes().find(({ component, at }) => component === 'kubelet' && world.clock.now - at >= world.grace);
  if (!silent) return undefined;
  const kubelets = `${Math.round(silent.weight)} kubelets do not reach the API`;
  return silent.adrift ? `${kubelets}: ${silent.balancer} leads nowhere` : `${kubelets} through their dead connection to ${silent.backend}`;
}

function apiservers(world: World, own: readonly string[]): string | undefined {
  const serves = new Set(world.rotation.balancers().flatMap(({ members: names }) => names));
  const down = own.find((host) => serves.has(host) && world.machines.get(host)?.serving === false);
  if (down !== undefined) return `kube-apiserver on ${down} does not serve`;
  if (!world.apiWorks()) return 'the API does not answer';
  // Who has been seen to serve has started.
  for (const host of own) world.readySince.delete(host);
  return undefined;
}

function etcd(world: World, step: Step): string | undefined {
  if (!world.etcd || world.etcd.unsaid) {
    world.assume({
      fact: `what the gate etcd-healthy of ${step.id} finds`,
      assumed: 'every member healthy',
      why: 'no etcd of the cluster is described',
      place: placeOf(step, 'gate'),
    });
    return undefined;
  }
  const at = world.etcd.allIn();
  if (at === undefined) return 'an etcd member is down and nothing later starts it';
  if (at > world.clock.now) world.clock.schedule(at, RANK.control, () => {});
  return at > world.clock.now ? 'an etcd member has not rejoined' : undefined;
}

const pending = (world: World): string | undefined =>
  world.moves.pending() > 0 ? `${world.moves.pending()} ${world.moves.pending() === 1 ? 'pod is' : 'pods are'} not ready` : undefined;

/** The API's endpoints are right where every address listed is alive and nobody is on the way. */
function endpoints(world: World): string | undefined {
  const wrong = world.workloads.sets.find((set) => set.listed().length > 0 && set.judge(set.listed()).fraction > 0);
  return pending(world) ?? (wrong ? `the API still lists pods of ${wrong.facts.label} that are gone` : undefined);
}

/** The rules of a node are right where they lead to the addresses that the API lists; those of a node that hears nothing only by luck. */
function rules(world: World): string | undefined {
  const wrong = world.connections
    .episodes()
    .find(
      ({ component, view }) =>
        component === 'kube-proxy' && world.workloads.sets.some((set) => !sameAddresses(view.get(set) ?? [], set.listed())),
    );
  return wrong && `kube-proxy on ${Math.round(wrong.weight)} nodes hears nothing through its dead connection to ${wrong.backend}`;
}

const sameAddresses = (known: readonly string[], listed: readonly string[]): boolean =>
  known === listed || (known.length === listed.length && known.every((address) => listed.includes(address)));

function members(world: World, own: readonly string[]): string | undefined {
  for (const balancer of world.rotation.balancers()) {
    const out = balancer.members.find((host) => own.includes(host) && !balancer.inRotation(host));
    if (out !== undefined) return `${balancer.name} does not send connections to ${out}`;
  }
  return undefined;
}
