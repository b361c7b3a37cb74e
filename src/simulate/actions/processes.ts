import { placeOf } from '../../model/place.js';
import type { ActionStep, NodeTarget } from '../../model/plan.js';
import type { NodeClass } from '../classes.js';
import { kubelet } from '../client/kubelet.js';
import { kubeProxy } from '../client/kube-proxy.js';
import type { ClientTraits, Component } from '../client/traits.js';
import type { Whom } from '../connections.js';
import { type Batch, batchesOf } from '../targets.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';
import { restarted } from './hosts.js';
import { rollout } from './pods.js';

const EVERY_NODE: NodeTarget = { names: [], labels: {} };

/** The nodes that a step means; all of them where it names none. */
function whom(world: World, step: ActionStep, batch: Batch): Whom {
  const parts =
    step.nodes === undefined && batch.count === 0 ? batchesOf(world.inventory(), world.population, EVERY_NODE, undefined) : [batch];
  return { hosts: new Set(parts.flatMap((part) => part.hosts)), classes: new Map(parts.flatMap((part) => [...part.classes])) };
}

const isWhole = (nodeClass: NodeClass, who: Whom): boolean =>
  nodeClass.host !== undefined ? who.hosts.has(nodeClass.host) : (who.classes.get(nodeClass.id) ?? 0) >= nodeClass.count;
const coversAll = (world: World, who: Whom): boolean => world.population.classes.every((nodeClass) => isWhole(nodeClass, who));

/** A process on a control-plane host stops in the orderly way: its connections end with a FIN, and it comes back when the step ends. */
function interrupt(world: World, host: string, step: ActionStep, id: string): void {
  world.machines.serve(host, false);
  world.rotation.lost(host, true);
  world.connections.lose(host, { at: world.clock.now, abrupt: false, step: id, place: placeOf(step, 'action') });
}

function resume(world: World, host: string): void {
  world.machines.serve(host, true);
  world.rotation.serving(host);
  world.connections.retry();
}

/** Restarts or replaces one component on some hosts or nodes. */
function process(component: string | undefined): Doing {
  return {
    begin(world, step, batch, played) {
      const who = whom(world, step, batch);
      if (component === 'coredns' || component === 'kube-dns') return rollout.begin(world, step, batch, played);
      if (component === 'kubelet' || component === 'kube-proxy') {
        return () => {
          if (step.action === 'upgrade' && step.to !== undefined) replace(world, component, who, step);
          world.connections.restart(component, who, restarted(world, step));
          if (component === 'kubelet' && coversAll(world, who)) world.kubeletsRestarted(restarted(world, step)(component));
        };
      }
      const other = `client/${component ?? ''}` as const;
      if (world.population.classes.some((nodeClass) => nodeClass.others.some(({ client }) => client.component === other)))
        return () => world.connections.restart(other, who, restarted(world, step));
      const control = [...who.hosts].filter((host) => world.population.hosts.get(host)?.controlPlane);
      if (component === 'kube-apiserver') {
        for (const host of control) interrupt(world, host, step, played.id);
        return () => {
          for (const host of control) resume(world, host);
        };
      }
      if (component === 'etcd') {
        for (const host of control)
          world.etcd?.lost(host, {
            at: world.clock.now,
            event: `etcd on ${host} stops`,
            label: `etcd stops on ${host}`,
            place: placeOf(step, 'action'),
          });
        return () => {
          for (const host of control) world.etcd?.hostReady(host);
        };
      }
      return undefined;
    },
  };
}

/** From now on these classes run another version. A class that is upgraded in part keeps its old version in the model: the worse of the two. */
function replace(world: World, component: Component, who: Whom, step: ActionStep): void {
  const whole = world.population.classes.filter((nodeClass) => isWhole(nodeClass, who));
  const traits = (nodeClass: NodeClass): ClientTraits => {
    const node = { ...nodeClass.example, [component === 'kubelet' ? 'kubeletVersion' : 'kubeProxyVersion']: step.to! };
    const made = component === 'kubelet' ? kubelet(node) : kubeProxy(node);
    return { ...made, place: placeOf(step, 'to') };
  };
  world.upgrade(
    component,
    whole.map((nodeClass) => nodeClass.id),
    traits,
  );
}

export const restart: Doing = { begin: (world, step, batch, played) => process(step.component).begin(world, step, batch, played) };

/** The cluster, or a component of it: the control plane's apiservers one after the other, else the component itself. */
export const upgrade: Doing = {
  begin(world, step, batch, played) {
    const component =
      step.component === undefined || step.component === 'cluster' || step.component === 'control-plane'
        ? 'kube-apiserver'
        : step.component;
    if (component !== 'kube-apiserver') return process(component).begin(world, step, batch, played);
    const hosts = [...whom(world, step, batch).hosts].filter((host) => world.population.hosts.get(host)?.controlPlane);
    for (const [index, host] of hosts.entries()) {
      const each = Math.round(played.duration / hosts.length);
      world.clock.schedule(world.clock.now + index * each, 0, () => interrupt(world, host, step, played.id));
      world.clock.schedule(world.clock.now + (index + 1) * each, 0, () => resume(world, host));
    }
    return undefined;
  },
};
