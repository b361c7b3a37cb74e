import { human, type Range, range } from '../model/duration.js';
import type { Belief, Inventory, LoadBalancer } from '../model/inventory.js';
import { type Place, placeOf } from '../model/place.js';
import { actionsOf, type Plan } from '../model/plan.js';
import type { Assumption } from '../model/timeline.js';
import { traitsOf } from './balancer/behaviours.js';
import { etcdMembers } from './etcd.js';
import type { Population } from './classes.js';
import { ETCD_REJOIN, LAMEDUCK } from './timing.js';
import { isVague } from './balancers.js';
import { unitHosts } from './units.js';

/** How the simulation understood the cluster, for a person to check: how nodes reach the API, when a dead member is noticed, where etcd and the DNS pods run. */
export function premises(inventory: Inventory, population: Population): Belief[] {
  const fronting = inventory.loadBalancers.filter(({ fronts }) => fronts === 'kube-apiserver');
  return [...fronting.map(path), ...etcd(inventory, population), ...dns(inventory)];
}

function path(balancer: LoadBalancer): Belief {
  const { passThrough, detection } = traitsOf(balancer);
  const members = (balancer.members ?? []).map(({ node, name, address }) => node ?? name ?? address ?? '?');
  const sends = members.length === 0 ? 'members not given' : some(members);
  const ends = passThrough ? 'passes packets through' : 'ends TCP itself';
  const noticed = detection === undefined ? 'marks no member down' : `marks a silent member down after ${between(detection)}`;
  return {
    text: `API through ${balancer.name} (${balancer.vendor ?? 'product not given'}) to ${sends}: ${ends}, ${noticed}`,
    places: [placeOf(balancer)],
  };
}

function etcd(inventory: Inventory, population: Population): Belief[] {
  const given = inventory.etcd;
  const members = etcdMembers(inventory, population);
  if (given === undefined || members.length === 0) return [];
  return [
    {
      text: `etcd on ${some(members)}, needs ${Math.floor(members.length / 2) + 1}`,
      places: [placeOf(given)],
    },
  ];
}

function dns({ dns: given }: Inventory): Belief[] {
  const pods = given?.pods ?? [];
  if (given === undefined || pods.length === 0) return [];
  return [
    {
      text: `DNS from ${some(pods.map(({ name, node }) => (node === undefined ? name : `${name} on ${node}`)))}`,
      places: [placeOf(given)],
    },
  ];
}

/** What is not given and was taken at its default: of the product, of kubeadm, or a range that was played. */
export function defaults(inventory: Inventory, plan: Plan): Assumption[] {
  return [
    ...inventory.loadBalancers.filter(({ fronts }) => fronts === 'kube-apiserver').flatMap(timers),
    ...rejoin(inventory),
    ...lameduck(inventory),
    ...downtime(plan),
  ];
}

/** The timers that end a connection nobody uses; what a mark-down does is asked and explored where it matters. */
function timers(balancer: LoadBalancer): Assumption[] {
  const { keepAlive, idle, passThrough, detection, detectionField } = traitsOf(balancer);
  const product = balancer.vendor ?? 'plain balancer';
  const one = (fact: string, assumed: string, field: string): Assumption => ({
    fact: `${fact} of ${balancer.name}`,
    assumed,
    why: product,
    place: placeOf(balancer, field),
    explored: false,
    byDefault: true,
  });
  const time = (value: number | 'none') => (value === 'none' ? 'none' : human(value));
  const { hosts, assumed } = unitHosts(
    balancer,
    (balancer.members ?? []).flatMap(({ node }) => node ?? []),
  );
  return [
    ...(isVague(balancer) ? [{ ...one('members', 'the control-plane nodes', 'members'), why: 'not given', byDefault: false }] : []),
    ...(assumed ? [one('hosts', `${some(hosts)}, and it spreads connections over them`, 'hosts')] : []),
    ...(detection !== undefined && balancer.monitor === undefined && detectionField === 'monitor'
      ? [one('monitor', `a silent member is down after ${between(detection)}`, 'monitor')]
      : []),
    ...(keepAlive.value === undefined && !passThrough
      ? [one(keepAlive.field.replaceAll('/', '.'), time(keepAlive.default), keepAlive.field)]
      : []),
    ...(idle.value === undefined ? [one(idle.field.replaceAll('/', '.'), time(idle.default), idle.field)] : []),
  ];
}

function rejoin({ etcd: given }: Inventory): Assumption[] {
  if (
    given === undefined ||
    (given.topology === 'external' && !given.members?.some(({ node }) => node !== undefined)) ||
    range(given.rejoin) !== undefined
  )
    return [];
  return [
    {
      fact: 'etcd.rejoin',
      assumed: `up to ${human(ETCD_REJOIN.most)} after the node is Ready`,
      why: 'our estimate',
      place: placeOf(given, 'rejoin'),
      explored: true,
      byDefault: true,
    },
  ];
}

function lameduck({ dns: given }: Inventory): Assumption[] {
  if (!given?.pods?.length || given.lameduck !== undefined || given.corefile !== undefined) return [];
  return [
    {
      fact: 'dns.lameduck',
      assumed: human(LAMEDUCK),
      why: 'kubeadm',
      place: placeOf(given, 'lameduck'),
      explored: false,
      byDefault: true,
    },
  ];
}

function downtime(plan: Plan): Assumption[] {
  const open = actionsOf(plan.steps).filter(({ action, downtime: given }) => action === 'reboot' && given === undefined);
  const first = open[0];
  if (first === undefined) return [];
  const place: Place = placeOf(first, first.duration === undefined ? 'action' : 'duration');
  return [
    {
      fact: `downtime of ${open.length === 1 ? first.id : `${open.length} reboots`}`,
      assumed: 'some time within the step',
      why: 'our estimate',
      place,
      explored: true,
      byDefault: true,
    },
  ];
}

const between = ({ least, most }: Range): string => (least === most ? human(least) : `${human(least)} to ${human(most)}`);

/** Names as a person lists them: a few in full, of many the first and how many more. */
function some(names: readonly string[]): string {
  if (names.length <= 5) return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
