import { human } from '../../model/duration.js';
import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import { RANK } from '../clock.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';

/** The balancers and the host that a step means: the named ones, else every one that fronts the API. */
function meant(world: World, step: ActionStep): { names: readonly string[]; host: string | undefined } {
  const names = step.loadBalancer === undefined ? world.rotation.balancers().map((balancer) => balancer.name) : [step.loadBalancer];
  const members = world.inventory().loadBalancers.flatMap((balancer) => balancer.members ?? []);
  const member = members.find((entry) => entry.node === step.member || entry.name === step.member || entry.address === step.member);
  return { names, host: member?.node ?? step.member };
}

/** An operator's word about a member. On F5 and nginx it moves new connections only: established ones stay (for F5 by secondary sources; inferred for nginx). Others end them, at once or later. */
export const lbMember: Doing = {
  begin(world, step, _batch, { id }) {
    const { names, host } = meant(world, step);
    if (host === undefined || step.operation === undefined) return undefined;
    for (const name of names) {
      world.rotation.administer(name, host, step.operation, {
        at: world.clock.now,
        event: `${id} takes ${host} out of ${name}`,
        label: `takes ${host} out of ${name}`,
        place: placeOf(step, 'operation'),
      });
      cutRemoved(world, step, name, host);
    }
    return undefined;
  },
};

/** What ends with the member's place in the balancer; a member that is put back meanwhile keeps its connections. */
function cutRemoved(world: World, step: ActionStep, name: string, host: string): void {
  const balancer = world.rotation.named(name);
  const ends = balancer?.traits.endsRemoved;
  if (!ends?.operations.includes(step.operation!)) return;
  const cut = () => {
    if (world.rotation.named(name)?.inRotation(host)) return;
    const later = ends.after > 0 ? ` ${human(ends.after)} after ${step.id}` : ` at ${step.id}`;
    world.connections.cut(name, host, {
      at: world.clock.now,
      event: `${name} ends the connections of ${host}${later}`,
      label: ends.after > 0 ? `ends its connections ${human(ends.after)} later` : 'ends its connections here',
      place: placeOf(step, 'operation'),
    });
  };
  if (ends.after === 0) cut();
  else world.clock.schedule(world.clock.now + ends.after, RANK.network, cut);
}

export const lbConnections: Doing = {
  begin(world, step) {
    const { names, host } = meant(world, step);
    for (const name of names)
      world.connections.cut(name, host, {
        at: world.clock.now,
        event: `${step.id} deletes the connections of ${host ?? name}`,
        label: 'ends the connections here',
        place: placeOf(step, 'action'),
      });
    return undefined;
  },
};

/** The unit that takes over knows none of the connections unless they are mirrored: a client hears of it when its next packet meets a RST. */
export const failover: Doing = {
  begin(world, step, _batch, { id }) {
    const stop = { at: world.clock.now, abrupt: false, step: id, place: placeOf(step, 'action'), gone: false };
    for (const name of meant(world, step).names) world.rotation.failOver(name, stop);
    return undefined;
  },
};
