import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { Cause } from '../../model/timeline.js';
import type { Stop } from '../machines.js';
import { downtimeOf } from '../timing.js';
import type { Whom } from '../connections.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';

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

function stop(world: World, host: string, step: ActionStep, id: string, duration: number | undefined): void {
  const machine = world.machines.get(host);
  if (!machine?.up) return;
  const abrupt = isAbrupt(world, step);
  const made: Stop = { at: world.clock.now, abrupt, step: id, place: placeOf(step, step.mode === undefined ? 'action' : 'mode') };
  world.machines.stop(host, made, duration === undefined ? undefined : (step.downtime ?? downtimeOf(duration)));
  // Its own clients go down with it: what they believed does not matter any more, and none of them is left behind on it.
  world.connections.restart('all', only(host), restarted(world, step));
  world.rotation.lost(host, !abrupt);
  world.etcd?.lost(host, {
    at: made.at,
    event: `${host} stops, and its etcd member with it`,
    label: `etcd loses ${host}`,
    place: made.place,
  });
  world.connections.lose(host, made);
  world.moves?.hostStopped(host, made, world.grace);
}

function ready(world: World, host: string, step: ActionStep): void {
  if (world.machines.get(host)?.up) return;
  world.machines.ready(host);
  world.rotation.serving(host);
  world.etcd?.hostReady(host);
  for (const time of world.etcd?.settles() ?? []) world.clock.schedule(time, 2, () => {});
  world.connections.restart('all', only(host), restarted(world, step));
  world.connections.retry();
  world.moves?.hostReady(host);
}

const only = (host: string): Whom => ({ hosts: new Set([host]), classes: new Map() });

/** Nodes that start again connect anew. */
export const restarted =
  (world: World, step: ActionStep) =>
  (component: string): Cause => ({
    at: world.clock.now,
    event: `${step.id} starts ${component} again on the last of these nodes`,
    label: `${component} starts again here`,
    place: placeOf(step, 'action'),
  });

export const reboot: Doing = {
  begin(world, step, batch, { duration, id }) {
    for (const host of batch.hosts) stop(world, host, step, id, duration);
    for (const nodeClass of batch.classes.keys()) world.moves?.classMoves(nodeClass, step);
    return () => {
      for (const host of batch.hosts) ready(world, host, step);
      if (batch.classes.size > 0) world.connections.restart('all', { hosts: new Set(), classes: batch.classes }, restarted(world, step));
    };
  },
};

export const shutdown: Doing = {
  begin(world, step, batch, { id }) {
    for (const host of batch.hosts) stop(world, host, step, id, undefined);
    for (const nodeClass of batch.classes.keys()) world.moves?.classMoves(nodeClass, step);
    return undefined;
  },
};

export const remove: Doing = shutdown;

export const start: Doing = {
  begin: (world, step, batch) => () => {
    for (const host of batch.hosts) ready(world, host, step);
  },
};
