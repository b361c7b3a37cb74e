import type { ClassKey } from '../../model/timeline.js';
import type { Population } from '../classes.js';
import type { Component } from '../client/traits.js';
import { type Episode, signature } from '../connections.js';
import type { Rotation } from '../rotation.js';

/** What tells the nodes of one episode from those of another: the ledger's lane, and the class as people read it. */
export interface DeafClass {
  readonly keyOf: (episode: Episode) => string;
  readonly classOf: (episode: Episode) => ClassKey;
}

/** How a class is named by what its clients are connected to, and by their version. */
const words = (component: Component): { readonly backend: string; readonly version: string } =>
  component === 'kubelet'
    ? { backend: 'kubeletBackend', version: 'kubeletVersion' }
    : component === 'kube-proxy'
      ? { backend: 'kubeProxyBackend', version: 'kubeProxyVersion' }
      : { backend: 'clientBackend', version: 'clientGoVersion' };

/** Versions and balancers are named only where the cluster has more than one. */
export function deafClass(population: Population, rotation: Rotation): DeafClass {
  const several = (versions: readonly (string | undefined)[]) => new Set(versions).size > 1;
  const differ: Readonly<Partial<Record<Component, boolean>>> = {
    kubelet: several(population.classes.map((nodeClass) => nodeClass.kubelet.version)),
    'kube-proxy': several(population.classes.map((nodeClass) => nodeClass.kubeProxy.version)),
  };
  return {
    // Whatever makes two clients behave differently makes two lanes: the same version may run with its health check switched off.
    keyOf: (episode) => `${episode.balancer} ${episode.backend} ${episode.step} ${signature(episode.client)}`,
    classOf: ({ component, backend, client, balancer }) => ({
      [words(component).backend]: backend,
      ...(differ[component] && { [words(component).version]: client.version ?? 'unknown' }),
      ...(rotation.balancers().length > 1 && { loadBalancer: balancer }),
    }),
  };
}
