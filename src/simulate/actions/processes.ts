import { placeOf } from '../../model/place.js';
import type { ActionStep, NodeTarget } from '../../model/plan.js';
import { hangApiserver, startApiserver, stopApiserver } from '../apiserver.js';
import type { NodeClass } from '../classes.js';
import { kubelet } from '../client/kubelet.js';
import { kubeProxy } from '../client/kube-proxy.js';
import type { ClientTraits } from '../client/traits.js';
import { RANK } from '../clock.js';
import type { Whom } from '../connections.js';
import { type Batch, batchesOf, whomOf } from '../targets.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';
import { lookLater } from './etcd.js';
import { restarted } from './hosts.js';
import { takeLabelsAway } from './labels.js';
import { rollout } from './pods.js';

const EVERY_NODE: NodeTarget = { names: [], labels: {} };

/** The nodes that a step means; all of them where it names none. */
function whom(world: World, step: ActionStep, batch: Batch): Whom {
  const parts =
    step.nodes === undefined && batch.count === 0 ? batchesOf(world.inventory(), world.population, EVERY_NODE, undefined) : [batch];
  return whomOf(world.population, {
    hosts: parts.flatMap((part) => part.hosts),
    classes: new Map(parts.flatMap((part) => [...part.classes])),
  });
}

const isWhole = (nodeClass: NodeClass, who: Whom): boolean =>
  nodeClass.host !== undefined ? who.hosts.has(nodeClass.host) : (who.classes.get(nodeClass.id) ?? 0) >= nodeClass.count;
/** The hosts of etcd members that are meant. Without a known etcd, those of the control plane. */
const membersOn = (world: World, who: Whom): string[] =>
  world.etcd?.members().filter((host) => who.hosts.has(host)) ?? controlPlaneOf(world, who);
const controlPlaneOf = (world: World, who: Whom): string[] =>
  [...who.hosts].filter((host) => world.population.hosts.get(host)?.controlPlane);

type NodeComponent = 'kubelet' | 'kube-proxy';

/** Restarts or replaces one component on some hosts or nodes. */
function process(component: string | undefined): Doing {
  return {
    begin(world, step, batch, played) {
      const who = whom(world, step, batch);
      if (component === 'coredns' || component === 'kube-dns') return rollout.begin(world, step, batch, played);
      if (component === 'kubelet' || component === 'kube-proxy') return () => renew(world, component, who, step);
      const other = `client/${component ?? ''}` as const;
      if (world.population.classes.some((nodeClass) => nodeClass.others.some(({ client }) => client.component === other)))
        return () => world.connections.restart(other, who, restarted(world, step));
      const control = controlPlaneOf(world, who);
      if (component === 'kube-apiserver') {
        for (const host of control) stopApiserver(world, host, step, played.id, played.duration);
        return () => {
          for (const host of control) startLater(world, host);
        };
      }
      if (component === 'kube-controller-manager' || component === 'kube-scheduler') {
        if (control.length > 0) world.leaders.lost(placeOf(step, 'component'));
        return undefined;
      }
      if (component !== undefined && BALANCERS.has(component)) {
        const stop = { at: world.clock.now, abrupt: false, step: played.id, place: placeOf(step, 'action'), gone: false };
        for (const host of who.hosts) world.rotation.unitStopped(host, stop);
        return () => {
          for (const host of who.hosts) world.rotation.unitBack(host);
        };
      }
      if (component === 'etcd') {
        const members = membersOn(world, who);
        for (const host of members) stopEtcd(world, host, step);
        return () => {
          for (const host of members) startEtcd(world, host);
        };
      }
      return undefined;
    },
  };
}

/** One component of the nodes starts again, in its new version where there is one. */
function renew(world: World, component: NodeComponent, who: Whom, step: ActionStep): void {
  if (step.action === 'upgrade' && step.to !== undefined) replace(world, component, who, step);
  world.connections.restart(component, who, restarted(world, step));
  if (component === 'kubelet') world.kubeletsRestarted(who, restarted(world, step)(component));
}

/** A process takes more than an instant to start: where its host stops at the moment at which this step ends, it has not. */
function startLater(world: World, host: string): void {
  const { clock, machines } = world;
  const halted = machines.get(host)?.halted;
  clock.schedule(clock.now, RANK.late, () => {
    const machine = machines.get(host);
    if (machine?.up && machine.halted === halted) startApiserver(world, host);
  });
}

/** A member stops, and the API server that has no other with it. */
function stopEtcd(world: World, host: string, step: ActionStep): void {
  world.etcd?.lost(host, {
    at: world.clock.now,
    event: `etcd on ${host} stops`,
    label: `etcd stops on ${host}`,
    place: placeOf(step, 'action'),
  });
  if (world.etcd?.stacked) hangApiserver(world, host, step, 'stops', step.action === 'upgrade');
}

function startEtcd(world: World, host: string): void {
  world.etcd?.hostReady(host);
  lookLater(world);
  if (world.etcd?.stacked) startApiserver(world, host);
}

/** Whether anything in the model follows when a component stops. */
export const isPlayed = (world: World, component: string): boolean =>
  PLAYED.has(component) ||
  BALANCERS.has(component) ||
  world.population.classes.some(({ others }) => others.some(({ client }) => client.component === `client/${component}`));

const PLAYED: ReadonlySet<string> = new Set([
  'coredns',
  'kube-dns',
  'kubelet',
  'kube-proxy',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'etcd',
]);

/** Processes that are a balancer: where one stops, so does its unit. */
const BALANCERS: ReadonlySet<string> = new Set(['haproxy', 'nginx', 'keepalived', 'kube-vip']);

/** From now on these classes run another version. A class that is upgraded in part keeps its old version in the model: the worse of the two. */
function replace(world: World, component: NodeComponent, who: Whom, step: ActionStep): void {
  const whole = world.population.classes.filter((nodeClass) => isWhole(nodeClass, who));
  const traits = (nodeClass: NodeClass): ClientTraits => {
    const node = { ...nodeClass.example, [component === 'kubelet' ? 'kubeletVersion' : 'kubeProxyVersion']: step.to! };
    const made = component === 'kubelet' ? kubelet(node) : kubeProxy(node, world.inventory());
    return { ...made, place: placeOf(step, 'to') };
  };
  world.upgrade(
    component,
    whole.map((nodeClass) => nodeClass.id),
    traits,
  );
}

export const restart: Doing = { begin: (world, step, batch, played) => process(step.component).begin(world, step, batch, played) };

/**
 * Nodes that a step names are upgraded at the same time, as many as its batch has. Where it names none, the control plane is upgraded host by
 * host, the API server or etcd's member of one before the next (https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-upgrade/),
 * and a component of the nodes on all of them. The whole cluster: the control plane first, kubelets and kube-proxies in the last part of the step.
 */
export const upgrade: Doing = {
  begin(world, step, batch, played) {
    const { clock } = world;
    const whole = step.component === undefined || step.component === 'cluster';
    const control = whole || step.component === 'control-plane';
    if (!control && step.component !== 'kube-apiserver' && step.component !== 'etcd')
      return process(step.component).begin(world, step, batch, played);
    const who = whom(world, step, batch);
    const hosts = step.component === 'etcd' ? membersOn(world, who) : controlPlaneOf(world, who);
    const atOnce = batch.count > 0;
    const each = atOnce ? played.duration : Math.round(played.duration / Math.max(1, hosts.length));
    for (const [index, host] of hosts.entries()) {
      const begin = clock.now + (atOnce ? 0 : index * each);
      clock.schedule(begin, RANK.world, () => {
        if (step.component === 'etcd') stopEtcd(world, host, step);
        else stopApiserver(world, host, step, played.id, each, true);
        if (control) world.leaders.lost(placeOf(step, 'action'));
      });
      clock.schedule(begin + each, RANK.world, () => {
        if (step.component === 'etcd') startEtcd(world, host);
        else {
          if (step.to !== undefined)
            world.rotation.runs(host, step.to, {
              at: clock.now,
              event: `${step.id} brings kube-apiserver ${step.to} to ${host}, whose /readyz fails though it serves`,
              label: 'its /readyz fails though it serves: the monitor is fooled',
              place: placeOf(step, 'to'),
            });
          startApiserver(world, host);
        }
        if (control && index === 0) takeLabelsAway(world, step);
      });
    }
    if (!whole) return undefined;
    return () => {
      renew(world, 'kube-proxy', who, step);
      renew(world, 'kubelet', who, step);
    };
  },
};
