import { human, milliseconds } from '../model/duration.js';
import { placeOf } from '../model/place.js';
import type { ActionStep } from '../model/plan.js';
import type { Cause } from '../model/timeline.js';
import { RANK } from './clock.js';
import { APISERVER_START } from './timing.js';
import type { World } from './world.js';

/**
 * A kube-apiserver that stops in the orderly way: `/readyz` fails at once, it serves on for `--shutdown-delay-duration`, and then ends its
 * connections with a FIN (kubernetes#74416, #88911). Balancers that ask `/readyz` begin to see it go at once, all others only then. `renewing`: an upgrade replaces it.
 */
export function stopApiserver(world: World, host: string, step: ActionStep, id: string, within: number, renewing = false): void {
  const delay = Math.min(shutdownDelay(world, step), within);
  world.rotation.lost(host, true, (balancer) => balancer.asksReadiness);
  const end = (): void => {
    world.machines.serve(host, halted(world, step, `kube-apiserver on ${host} stops`, `stops kube-apiserver on ${host}`), renewing);
    world.rotation.lost(host, true, (balancer) => !balancer.asksReadiness);
    world.connections.lose(host, { at: world.clock.now, abrupt: false, step: id, place: placeOf(step, 'action'), gone: false });
  };
  if (delay === 0) end();
  else world.clock.schedule(world.clock.now + delay, RANK.world, end);
}

/** It serves again: connections go to it once its balancers see it. */
export function startApiserver(world: World, host: string): void {
  world.machines.serve(host, undefined);
  world.rotation.serving(host);
  world.connections.retry();
}

/**
 * An API server whose node has just come back may not serve yet when the last other one, on `stopping`, stops: asked only then, and not where a gate has
 * seen it serve. It does at the latest after the most that a start takes.
 */
export function lookAtStarts(world: World, stopping: string, step: ActionStep): void {
  const { clock, machines, choices } = world;
  if (world.readySince.size === 0) return;
  for (const [host, since] of world.readySince)
    if (since + APISERVER_START.most <= clock.now || !machines.get(host)?.serving) world.readySince.delete(host);
  const others = machines.all.filter(({ host, serving }) => host.controlPlane && serving && host.name !== stopping);
  if (others.some(({ host }) => !world.readySince.has(host.name))) return;
  for (const [host, since] of world.readySince) {
    const left = since + APISERVER_START.most - clock.now;
    const late = choices.pick({
      key: `start ${host} ${step.id}`,
      kind: 'timing',
      options: ['serves by then', `only ${human(left)} later`],
      likely: clock.now - since >= APISERVER_START.likely ? 0 : 1,
      what: `whether kube-apiserver on ${host}, whose node has just come back, serves when ${step.id} begins`,
      place: placeOf(step, 'action'),
    });
    world.readySince.delete(host);
    if (late === 0) continue;
    const cause = halted(
      world,
      step,
      `kube-apiserver on ${host} has not started when ${step.id} begins, ${human(clock.now - since)} after its node is Ready`,
      'begins before the API server of the node before serves again',
    );
    machines.serve(host, cause);
    world.rotation.lost(host, true);
    clock.schedule(clock.now + left, RANK.world, () => {
      if (machines.get(host)?.halted === cause) startApiserver(world, host);
    });
  }
}

/** It answers nobody for a while, though its process and its connections live: its own etcd member does not answer it. `renewing`: an upgrade replaces that. */
export function hangApiserver(world: World, host: string, step: ActionStep, why: string, renewing = false): void {
  world.machines.serve(
    host,
    halted(
      world,
      step,
      `etcd on ${host} ${why}, and kube-apiserver there answers nobody`,
      `etcd ${why}: kube-apiserver beside it answers nobody`,
    ),
    renewing,
  );
  world.rotation.hung(host);
}

const halted = (world: World, step: ActionStep, event: string, label: string): Cause => ({
  at: world.clock.now,
  event,
  label,
  place: placeOf(step, 'action'),
});

/** `--shutdown-delay-duration`, milliseconds; its default is 0. Where nobody gave the flags, that is assumed and said. */
function shutdownDelay(world: World, step: ActionStep): number {
  const apiserver = world.inventory().controlPlane?.apiserver;
  const given = apiserver?.flags?.['shutdown-delay-duration'];
  if (given !== undefined) return milliseconds(given) ?? 0;
  if (apiserver?.flags === undefined)
    world.assume({
      fact: 'shutdown-delay-duration of kube-apiserver',
      assumed: '0s, its default',
      why: 'its flags are not given',
      place: placeOf(step, 'action'),
      byDefault: true,
    });
  return 0;
}
