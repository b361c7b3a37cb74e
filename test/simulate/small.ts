import type { Impact, ImpactKind, Timeline } from '../../src/model/timeline.js';
import { simulate } from '../../src/simulate/simulate.js';
import { readPair } from '../properties/generate.js';

/** Documents by hand: parts of an inventory's spec, and a plan's steps. Three API members behind a balancer that keeps nothing, etcd not described. */
export interface Small {
  readonly spec?: Record<string, unknown>;
  readonly workers?: readonly Record<string, unknown>[];
  readonly version?: string;
  readonly steps: readonly Record<string, unknown>[];
  readonly balancer?: Record<string, unknown>;
}

/** What a plan does to a small cluster. */
export function played(small: Small): Timeline {
  const { inventory, plan } = pairOf(small);
  return simulate(inventory, plan);
}

/** A small cluster and a plan for it. */
export function pairOf({
  spec,
  workers = [{ name: 'worker', count: 6 }],
  version = 'v1.30.4',
  steps,
  balancer,
}: Small): ReturnType<typeof readPair> {
  const versions = { kubeletVersion: version, kubeProxyVersion: version };
  const members = ['cp-1', 'cp-2', 'cp-3'];
  const inventory = {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name: 'small' },
    spec: {
      kubernetesVersion: version,
      nodes: [
        ...members.map((name) => ({ name, roles: ['control-plane'], ...versions })),
        ...workers.map((worker) => ({ ...versions, ...worker })),
      ],
      loadBalancers: [
        {
          name: 'api',
          vendor: 'f5-bigip',
          fronts: 'kube-apiserver',
          members,
          serviceDownAction: 'reset',
          monitor: { type: 'https', interval: '5s', timeout: '16s' },
          tcp: { idleTimeout: 'indefinite', keepAliveInterval: '1800s' },
          ...balancer,
        },
      ],
      ...spec,
    },
  };
  const plan = {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ChangePlan',
    metadata: { name: 'plan' },
    spec: { inventory: 'inventory.json', steps },
  };
  return readPair(inventory, plan);
}

/** The impacts of a kind, in the order of time. */
export const hit = ({ impacts }: Timeline, kind: ImpactKind): Impact[] => impacts.filter((impact) => impact.kind === kind);

/** A Deployment of two pods on two nodes, with what else is said of it. */
export const web = (more: Record<string, unknown> = {}, nodes: readonly string[] = ['worker-1', 'worker-2']): Record<string, unknown> => ({
  name: 'web',
  namespace: 'shop',
  kind: 'Deployment',
  replicas: nodes.length,
  labels: { app: 'web' },
  pods: nodes.map((node, index) => ({ name: `web-${index + 1}`, node, ip: `10.244.${index + 1}.9` })),
  ...more,
});

export const WEB_SERVICE = { name: 'web', namespace: 'shop', protocol: 'TCP', selector: { app: 'web' } };
