import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { Cause } from '../../model/timeline.js';
import { lookAtStarts } from '../apiserver.js';
import type { Stop } from '../machines.js';
import { circularWait } from '../static-pods.js';
import { downtimeOf } from '../timing.js';
import type { Whom } from '../connections.js';
import { whomOf } from '../targets.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';
import { lookLater } from './etcd.js';

/** Whether a stop lets its connections end: as the plan says; else both are explored, and the sudden one is what is assumed. */
function isAbrupt(world: World, step: ActionStep): boolean {
  if (step.mode !== undefined) return step.mode === 'abrupt';
  return (
    world.choices.pick({
      key: 'mode',
      kind: 'fact',
      options: ['abrupt', 'graceful'],
      likely: 0,
      what: 'the mode of stops that name none',
      place: placeOf(step, 'action'),
    }) === 0
  );
}

/** A stop as it begins now. */
const made = (world: World, step: ActionStep, id: string, gone: boolean): Stop => ({
  at: world.clock.now,
  abrupt: isAbrupt(world, step),
  step: id,
  place: placeOf(step, step.mode === undefined ? 'action' : 'mode'),
  gone,
});

/** `back`: how long until the host is Ready again, where the step starts it. `gone`: the address is given up with it. */
function stop(world: World, host: string, step: ActionStep, id: string, back: number | undefined, gone: boolean): void {
  const machine = world.machines.get(host);
  if (!machine?.up) return;
  const stopped = made(world, step, id, gone);
  if (machine.host.controlPlane) lookAtStarts(world, host, step);
  world.machines.stop(host, stopped, back === undefined || gone ? undefined : (step.downtime ?? downtimeOf(back)));
  // Its own clients go down with it: what they believed does not matter any more, and none of them is left behind on it. One of many alike counts when it is back.
  if (machine.host.apart) world.connections.restart('all', only(world, host), restarted(world, step));
  world.rotation.lost(host, !stopped.abrupt);
  world.rotation.unitStopped(host, stopped);
  world.etcd?.lost(host, {
    at: stopped.at,
    event: `${host} stops, and its etcd member with it`,
    label: `etcd loses ${host}`,
    place: stopped.place,
  });
  if (machine.host.controlPlane) world.leaders.lost(stopped.place);
  world.connections.lose(host, stopped);
  spreading(world, host);
  world.moves.hostStopped(host, stopped, world.grace);
}

/** Clients stay on the API servers that took them over, so they pile up on those that are rebooted first. `--goaway-chance` sends them on at random (kubernetes#88567). */
function spreading(world: World, host: string): void {
  const { controlPlane } = world.inventory();
  const chance = controlPlane?.apiserver?.flags?.['goaway-chance'];
  if (!world.machines.get(host)?.host.controlPlane || !(Number(chance) > 0)) return;
  world.assume({
    fact: 'how far goaway-chance has spread the connections again between two stops',
    assumed: 'not at all: most connections are on the API servers that stopped first',
    why: `${chance} of requests are told to go elsewhere; how many there are is not known`,
    place: placeOf(controlPlane!, 'apiserver/flags/goaway-chance'),
  });
}

function ready(world: World, host: string, step: ActionStep): void {
  const machine = world.machines.get(host);
  if (machine?.up && machine.halted === undefined) return;
  circularWait(world, host);
  world.machines.ready(host);
  if (machine?.host.controlPlane) world.readySince.set(host, world.clock.now);
  world.rotation.serving(host);
  world.rotation.unitBack(host);
  world.etcd?.hostReady(host);
  lookLater(world);
  world.connections.restart('all', only(world, host), restarted(world, step));
  world.connections.retry();
  world.moves.hostReady(host);
}

const only = (world: World, host: string): Whom => whomOf(world.population, { hosts: [host], classes: new Map() });

/** Nodes that start again connect anew. */
export const restarted =
  (world: World, step: ActionStep) =>
  (component: string): Cause => ({
    at: world.clock.now,
    event: `${step.id} starts ${component} again on the last of these nodes`,
    label: `${component} starts again here`,
    place: placeOf(step, 'action'),
  });

/** Stops hosts and starts them again when the step ends. */
const cycle = (gone: boolean): Doing => ({
  begin(world, step, batch, { duration, id }) {
    for (const host of batch.hosts) stop(world, host, step, id, duration, gone);
    world.moves.classStopped(batch, () => made(world, step, id, gone), world.grace, gone ? undefined : duration / batch.rounds);
    // What is replaced or removed does not come back: its pods start elsewhere, as the plan means them to.
    if (!gone) world.away.go(batch, step, id, world.clock.now, duration, world.moves.isEmpty(batch));
    return () => {
      world.away.back(id);
      for (const host of batch.hosts) ready(world, host, step);
      world.kubeletsRestarted(whomOf(world.population, batch), restarted(world, step)('kubelet'));
      if (batch.classes.size > 0) world.connections.restart('all', { hosts: new Set(), classes: batch.classes }, restarted(world, step));
    };
  },
});

export const reboot: Doing = cycle(false);

/** Another machine takes the host's place. Its old address answers nobody any more: connections to it are found dead by silence alone. */
export const replace: Doing = {
  begin(world, step, batch, played) {
    if (batch.hosts.some((host) => world.machines.get(host)?.host.controlPlane))
      world.assume({
        fact: `when balancers and etcd know what replaces ${batch.names.join(', ')}`,
        assumed: `when ${step.id} ends`,
        why: 'the plan does not say who tells them',
        place: placeOf(step, 'action'),
      });
    return cycle(true).begin(world, step, batch, played);
  },
};

const halt = (gone: boolean): Doing => ({
  begin(world, step, batch, { id }) {
    for (const host of batch.hosts) stop(world, host, step, id, undefined, gone);
    world.moves.classStopped(batch, () => made(world, step, id, gone), world.grace, undefined);
    if (!gone) world.away.go(batch, step, id, world.clock.now, undefined, world.moves.isEmpty(batch));
    return undefined;
  },
});

export const shutdown: Doing = halt(false);

/** The node goes for good, and its address with it; its etcd member counts on until a step removes it. */
export const remove: Doing = halt(true);

export const start: Doing = {
  begin: (world, step, batch) => () => {
    world.away.start(batch.classes);
    for (const host of batch.hosts) ready(world, host, step);
  },
};
