import { placeOf } from '../model/place.js';
import { isDirect, talksToOwnHost } from './classes.js';
import { SERVICE } from './client/watcher.js';
import { stopCause } from './machines.js';
import type { World } from './world.js';

/**
 * A control-plane host comes up while no API server serves. Its kubelet reaches the API through a balancer that ends TCP itself and has
 * nobody to pass it on to; kubelets were seen to start no static pod then, not even etcd and the API server that everything waits for
 * (kubernetes#99602 on 1.20.2; #105543 and #140257 tell of the same in later ones). Possible, never more. A kubelet that talks to its own
 * host's API server (kubeadm's ControlPlaneKubeletLocalMode) is not concerned.
 */
export function circularWait(world: World, host: string): void {
  const machine = world.machines.get(host);
  if (!machine?.host.controlPlane) return;
  const nodeClass = world.population.classes.find((one) => one.host === host);
  if (nodeClass && (nodeClass.kubeletBackend === host || talksToOwnHost(world.population, nodeClass))) return;
  const balancer = world.rotation.named(nodeClass?.balancer ?? '');
  if (!balancer || isDirect(balancer.name) || balancer.name === SERVICE || balancer.traits.passThrough) return;
  if (!balancer.members.includes(host) || balancer.members.some((member) => world.machines.get(member)?.serving)) return;
  world.expose({
    kind: 'api-unavailable',
    key: `static pods ${balancer.name}`,
    class: {},
    nodes: world.population.total,
    exact: true,
    from: world.clock.now,
    to: null,
    fraction: 1,
    pinned: false,
    exposure: true,
    causes: [
      ...balancer.members.flatMap((member) => stopCause(world.machines, member)),
      {
        at: world.clock.now,
        event: `${host} comes up while no API server serves; its kubelet reaches the API through ${balancer.name} only, and may start no static pod before it does`,
        label: 'stands between the kubelets of the control plane and their own API servers',
        place: balancer.placeOf('members'),
      },
      {
        at: world.clock.now,
        event: `kubelet ${nodeClass?.kubelet.version ?? ''} of ${host} waits for the API`,
        label: 'may wait for the API before it starts it',
        place: placeOf(machine.host.node, 'kubeletVersion'),
      },
    ],
  });
}
