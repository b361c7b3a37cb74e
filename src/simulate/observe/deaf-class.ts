import { human } from '../../model/duration.js';
import type { ClassKey } from '../../model/timeline.js';
import type { Population } from '../classes.js';
import type { ClientTraits, Component } from '../client/traits.js';
import { type Episode, signature } from '../episodes.js';
import type { Rotation } from '../rotation.js';

/** What tells the nodes of one episode from those of another: the ledger's lane, and the class as people read it. */
export interface DeafClass {
  readonly keyOf: (episode: Episode) => string;
  readonly classOf: (episode: Episode) => ClassKey;
}

/** How a class is named by what its clients are connected to, and by their version. */
const words = (component: Component): { readonly backend: string; readonly version: string; readonly check: string } =>
  component === 'kubelet'
    ? { backend: 'kubeletBackend', version: 'kubeletVersion', check: 'kubeletHealthCheck' }
    : component === 'kube-proxy'
      ? { backend: 'kubeProxyBackend', version: 'kubeProxyVersion', check: 'kubeProxyHealthCheck' }
      : { backend: 'clientBackend', version: 'clientGoVersion', check: 'healthCheck' };

/** How soon a client notices a silent death: `45s`, `off`, `unknown`; and whether a kubelet closes its connections itself. */
const checkOf = ({ healthCheck, healthCheckTime, component, closeAll }: ClientTraits): string =>
  (healthCheck === undefined ? 'unknown' : healthCheck ? human(healthCheckTime.most) : 'off') +
  (component === 'kubelet' && closeAll === undefined ? ', closes no connections' : '');

/** Versions and balancers are named only where the cluster has more than one, the health check where one version has it in more than one way. */
export function deafClass(population: Population, rotation: Rotation): DeafClass {
  const clients = (component: Component): readonly ClientTraits[] =>
    component === 'kubelet'
      ? population.classes.map(({ kubelet }) => kubelet)
      : component === 'kube-proxy'
        ? population.classes.map(({ kubeProxy }) => kubeProxy)
        : [];
  const count = (values: readonly (string | undefined)[]) => new Set(values).size;
  const versions = (component: Component) => count(clients(component).map(({ version }) => version));
  const both = (component: Component) => count(clients(component).map((client) => `${client.version} ${checkOf(client)}`));
  const differ: Readonly<Partial<Record<Component, boolean>>> = {
    kubelet: versions('kubelet') > 1,
    'kube-proxy': versions('kube-proxy') > 1,
  };
  const mixed: Readonly<Partial<Record<Component, boolean>>> = {
    kubelet: both('kubelet') > versions('kubelet'),
    'kube-proxy': both('kube-proxy') > versions('kube-proxy'),
  };
  const keys = new Map<Episode, string>();
  const classes = new Map<Episode, { readonly several: boolean; readonly key: ClassKey }>();
  return {
    // Whatever makes two clients behave differently makes two lanes: the same version may run with its health check switched off.
    keyOf(episode) {
      let key = keys.get(episode);
      if (key === undefined)
        keys.set(episode, (key = `${episode.balancer} ${episode.backend} ${episode.step} ${signature(episode.client)}`));
      return key;
    },
    classOf(episode) {
      const { component, backend, client, balancer } = episode;
      const several = rotation.balancers().length > 1;
      let known = classes.get(episode);
      if (known?.several !== several) {
        const key = {
          [words(component).backend]: backend,
          ...(differ[component] && { [words(component).version]: client.version ?? 'unknown' }),
          ...(mixed[component] && { [words(component).check]: checkOf(client) }),
          ...(several && { loadBalancer: balancer }),
        };
        classes.set(episode, (known = { several, key }));
      }
      return known.key;
    },
  };
}
