import { applySet } from '../../model/configure.js';
import type { Inventory, LoadBalancer } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import type { Cause } from '../../model/timeline.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';

/** From here on the new value holds; what was true before is judged by the old one. Entries that cannot be applied were reported when the plan was read. */
export const configure: Doing = {
  begin: (world, step) => () => {
    if (!step.set) return;
    const { inventory } = applySet(world.inventory(), step.set, step.at);
    const closed = new Map<string, Cause>();
    atOnce(world, inventory);
    for (const balancer of inventory.loadBalancers) {
      const old = world.before.loadBalancers.find(({ name }) => name === balancer.name);
      const cause = old && (emptied(world, old, balancer) ?? moved(world, old, balancer));
      if (cause) closed.set(balancer.name, world.rotation.named(balancer.name)?.closedBy ?? cause);
    }
    world.reconfigure(inventory, closed);
  },
};

/** Where no reload is known to keep connections on the old settings, the new ones are taken to hold for those that are open too. */
function atOnce(world: World, inventory: Inventory): void {
  const now = world.inventory().loadBalancers;
  for (const balancer of inventory.loadBalancers) {
    const running = world.rotation.named(balancer.name);
    if (!running || running.traits.reloads || now.includes(balancer)) continue;
    world.assume({
      fact: `whether what is set on ${balancer.name} holds for connections that are already open`,
      assumed: 'it does, at once',
      why: `no document of the vendor (${balancer.vendor ?? 'not given'}) says so`,
      place: placeOf(balancer),
    });
  }
}

const cause = (world: World, event: string, label: string, place: Place): Cause => ({ at: world.clock.now, event, label, place });

/** A balancer that had members and has none any more; members that are no node anybody knows are taken to serve, which is said. */
function emptied(world: World, old: LoadBalancer, balancer: LoadBalancer): Cause | undefined {
  if (balancer.members === old.members) return undefined;
  const place = placeOf(balancer, 'members');
  const members = balancer.members ?? [];
  if (members.length === 0)
    return cause(world, `${balancer.name} has no member any more to send a new connection to`, 'sends new connections to nobody', place);
  const strange = members.filter(({ node }) => node === undefined || !world.population.hosts.has(node));
  if (strange.length > 0)
    world.assume({
      fact: `whether ${strange.map(({ node, name, address }) => node ?? name ?? address ?? 'a member').join(', ')} serve${strange.length === 1 ? 's' : ''} the API behind ${balancer.name}`,
      assumed: strange.length === members.length ? 'they do: nothing of it is simulated' : 'nothing: it is left out',
      why: 'no known node of the control plane is meant',
      place,
    });
  return undefined;
}

/** Clients go on asking for the port that they were told. Where nobody says which one it was, that it was another is what is assumed. */
function moved(world: World, old: LoadBalancer, balancer: LoadBalancer): Cause | undefined {
  if (balancer.port === old.port || balancer.port === undefined) return undefined;
  const place = placeOf(balancer, 'port');
  const known =
    old.port !== undefined ||
    world.choices.pick({
      key: `port ${balancer.name} ${balancer.port}`,
      kind: 'fact',
      options: [`another than ${balancer.port}`, String(balancer.port)],
      likely: 0,
      what: `the port that clients of ${balancer.name} connect to`,
      place,
    }) === 0;
  if (!known) return undefined;
  return cause(
    world,
    `${balancer.name} listens on ${balancer.port} from here on, and its clients connect to ${old.port ?? 'another port'}`,
    'listens where no client connects',
    place,
  );
}
