import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import { batchesOf, NOBODY } from '../targets.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';
import { reboot } from './hosts.js';
import { isPlayed, restart } from './processes.js';

/**
 * A command is opaque, unless the plan says how it stops what it touches: with a `mode` its components are down on its nodes for as long as the
 * step takes, and its nodes themselves where no component is named. What it does to workloads is never played.
 */
export const run: Doing = {
  begin(world, step, batch, played) {
    const { affects, mode } = step;
    if (mode === undefined || !affects) return undefined;
    const { components = [], nodes } = affects;
    const [meant = NOBODY] = nodes ? batchesOf(world.inventory(), world.population, { names: nodes }, undefined) : [batch];
    if (components.length === 0) return meant.count > 0 ? reboot.begin(world, step, meant, played) : undefined;
    const ends = components.map((component) => {
      if (!isPlayed(world, component)) unknown(world, step, component);
      return restart.begin(world, stopping(step, component), meant, played);
    });
    return () => {
      for (const end of ends) if (typeof end === 'function') end();
    };
  },
};

/** The same step as one that stops and starts a component. */
const stopping = (step: ActionStep, component: string): ActionStep => ({
  ...step,
  action: 'restart',
  component,
  at: { ...step.at, fields: { ...step.at.fields, component: 'affects/components' } },
});

const unknown = (world: World, step: ActionStep, component: string): void =>
  world.assume({
    fact: `what stops working while ${component} is down at ${step.id}`,
    assumed: 'nothing that the model knows',
    why: 'it follows the control plane, kubelets, kube-proxies, DNS, balancers and the clients that the inventory lists',
    place: placeOf(step, 'affects/components'),
  });
