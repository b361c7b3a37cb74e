import type { Inventory } from '../../src/model/inventory.js';
import type { Plan } from '../../src/model/plan.js';
import { type Exploration, explore } from '../../src/simulate/explore.js';
import { play } from '../../src/simulate/run.js';
import { populate, type Population } from '../../src/simulate/classes.js';
import type { ClientTraits } from '../../src/simulate/client/traits.js';
import { readPair } from '../properties/generate.js';
import type { Case } from './cases.js';

/** When the simulation says the client learns: the soonest and the latest of all its runs, milliseconds; undefined where in some run it never does. */
export interface Predicted {
  readonly soonest: number | undefined;
  readonly latest: number | undefined;
  /** How long after that the last of those that connect to the dead member again get through; the same in every run, or undefined. */
  readonly through?: number;
  /** What ends it, in the words of the cause chain. */
  readonly why: string;
}

const NEVER: Predicted = { soonest: undefined, latest: undefined, why: 'nothing' };

/** The same case as an inventory and a plan, played by the engine in every timing it knows. */
export function predict(given: Case): Predicted {
  const { inventory, plan } = readPair(inventoryOf(given), planOf(given));
  const { runs, exhaustive } = exploreWith(inventory, plan, shortened(populate(inventory, plan), given));
  if (!exhaustive) throw new Error(`${given.id}: not every timing was played`);
  const { client } = given;
  const component = client.kind === 'writing' ? 'kubelet' : 'kube-proxy';
  const heard = runs.map((run) =>
    run.heard.find((one) => one.component === component && one.backend === 'server' && one.to <= given.until),
  );
  if (heard.some((one) => one === undefined)) {
    if (heard.some((one) => one !== undefined)) throw new Error(`${given.id}: some timings end within the time watched and some do not`);
    return NEVER;
  }
  const times = heard.map((one) => one!.to - one!.from);
  const whole = runs.map((run) =>
    Math.max(...run.heard.filter((one) => one.component === component && one.backend === 'server').map(({ to }) => to)),
  );
  const through = client.again === true ? { through: Math.max(...whole.map((last, run) => last - heard[run]!.to)) } : {};
  return { soonest: Math.min(...times), latest: Math.max(...times), why: heard[0]!.why, ...through };
}

/** Every run that the exploration asks for, played with another population. */
export function exploreWith(inventory: Inventory, plan: Plan, population: Population): Exploration {
  const work = explore(inventory, plan, 256);
  let step = work.next();
  while (!step.done) step = work.next(step.value.map((job) => play(job.inventory, job.plan, job.scenario, population)));
  return step.value;
}

function inventoryOf({ through, settings, client, balancerSysctl, clientSysctl, swallows }: Case): Record<string, unknown> {
  const versions = {
    kubeletVersion: 'v1.24.9',
    kubeProxyVersion: client.kind === 'http2' ? 'v1.24.9' : 'v1.18.6',
    kubelet: {
      environment: { HTTP2_READ_IDLE_TIMEOUT_SECONDS: '0' },
      ...(client.every !== undefined && { nodeStatusUpdateFrequency: `${client.every}ms` }),
    },
    ...(client.kind === 'http2' && {
      kubeProxy: {
        environment: {
          HTTP2_READ_IDLE_TIMEOUT_SECONDS: `${client.idle! / 1000}`,
          HTTP2_PING_TIMEOUT_SECONDS: `${client.ping! / 1000}`,
        },
      },
    }),
    ...(clientSysctl && { sysctl: clientSysctl }),
    kubeletBackend: 'server',
    kubeProxyBackend: 'server',
  };
  const proxied = through === 'haproxy' || through === 'nginx';
  return {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name: 'lab' },
    spec: {
      kubernetesVersion: 'v1.24.9',
      nodes: [
        { name: 'server', roles: ['control-plane'], ...versions, ...(swallows && { dropsUnknownConnections: true }) },
        { name: 'other', roles: ['control-plane'], ...versions },
        { name: 'client', ...versions },
      ],
      loadBalancers: [
        {
          name: 'balancer',
          fronts: 'kube-apiserver',
          members: ['server', 'other'],
          vendor: proxied ? through : 'ipvs',
          monitor: 'none',
          ...settings,
          ...(proxied && { onMarkedDown: settings.onMarkedDown ?? 'none', srvtcpka: settings.srvtcpka ?? false }),
          ...(balancerSysctl && { sysctl: balancerSysctl }),
        },
      ],
    },
  };
}

function planOf({ back, serves, forgets, forget, until }: Case): Record<string, unknown> {
  const away = { id: 'stop', node: 'server', mode: 'abrupt' };
  const stop =
    back === undefined
      ? { ...away, action: 'shutdown', duration: '0s' }
      : { ...away, action: 'reboot', downtime: `${back}ms`, duration: `${serves ? back : until * 2}ms` };
  const forgetting = forgets !== undefined && forget?.toString().includes('conntrack');
  return {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ChangePlan',
    metadata: { name: 'lab' },
    spec: {
      inventory: 'inventory.json',
      steps: [
        stop,
        ...(forgetting
          ? [
              { action: 'wait', duration: `${forgets}ms` },
              { action: 'lb-connections', loadBalancer: 'balancer', member: 'server', duration: '0s' },
            ]
          : []),
      ],
    },
  };
}

/** The lab's clients have shorter timers than client-go, and their last frame came right before the stop. */
function shortened(population: Population, { client }: Case): Population {
  const change = (traits: ClientTraits): ClientTraits => ({
    ...traits,
    ...(client.kind === 'http2' && {
      healthCheckTime: { least: traits.healthCheckTime.most, likely: traits.healthCheckTime.most, most: traits.healthCheckTime.most },
    }),
    tcp: {
      ...traits.tcp,
      handshakeTimeout: Number.POSITIVE_INFINITY,
      ...(client.keepAlive !== undefined && { keepAlive: { idle: client.keepAlive, interval: 1000, probes: 10 } }),
    },
  });
  return {
    ...population,
    classes: population.classes.map((own) => ({ ...own, kubeProxy: change(own.kubeProxy), kubelet: change(own.kubelet) })),
  };
}
