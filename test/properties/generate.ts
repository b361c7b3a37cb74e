/** Generated clusters and plans, as documents a user could have written: they go through the real reader. */
import fc from 'fast-check';
import type { Inventory } from '../../src/model/inventory.js';
import type { Plan } from '../../src/model/plan.js';
import type { Impact, Timeline } from '../../src/model/timeline.js';
import { parseInput, read } from '../../src/read/read.js';
import { aggregate } from '../../src/simulate/aggregate.js';
import { populate } from '../../src/simulate/classes.js';
import { explore } from '../../src/simulate/explore.js';
import { simulate } from '../../src/simulate/simulate.js';
import { finish } from '../../src/simulate/work.js';

/** What a cluster and a change to it are made of; plain data, so that a property can change one thing and compare. */
export interface Case {
  readonly masters: number;
  readonly workers: number;
  readonly version: string;
  readonly vendor: 'f5-bigip' | 'haproxy' | 'ipvs';
  /** Whether a mark-down ends what the balancer holds. */
  readonly closes: boolean;
  /** Monitor interval and its slowest detection, seconds. */
  readonly interval: number;
  readonly keepAlive: number;
  /** Index of the master that each DNS pod runs on; -1: a worker of its own. */
  readonly dns: readonly number[];
  readonly moves: readonly Move[];
  readonly window?: number;
}

export type Move =
  | {
      readonly do: 'reboot';
      readonly master: number;
      readonly graceful: boolean;
      readonly duration: number;
      readonly downtime: number;
      readonly wait: number;
    }
  | { readonly do: 'evict'; readonly pod: number; readonly to: number; readonly duration: number }
  | { readonly do: 'restart-kube-proxy'; readonly duration: number };

const seconds = (least: number, most: number) => fc.integer({ min: least, max: most });

const reboot = (masters: number): fc.Arbitrary<Move> =>
  fc
    .record({
      master: fc.nat(masters - 1),
      graceful: fc.boolean(),
      duration: seconds(90, 900),
      share: fc.integer({ min: 20, max: 90 }),
      wait: fc.constantFrom(0, 0, 60, 600, 2400),
    })
    .map(({ share, ...rest }) => ({ do: 'reboot' as const, ...rest, downtime: Math.max(40, Math.round((rest.duration * share) / 100)) }));

const evict = (masters: number, pods: number): fc.Arbitrary<Move> =>
  fc.record({
    do: fc.constant('evict' as const),
    pod: fc.nat(pods - 1),
    to: fc.integer({ min: -1, max: masters - 1 }),
    duration: seconds(6, 60),
  });

/** Every fact given, so that one run is the whole truth; what is unknown is a property of its own. */
export const cases: fc.Arbitrary<Case> = fc
  .record({ masters: fc.integer({ min: 1, max: 5 }), pods: fc.integer({ min: 1, max: 3 }) })
  .chain(({ masters, pods }) =>
    fc.record({
      masters: fc.constant(masters),
      workers: fc.integer({ min: 1, max: 40 }),
      version: fc.constantFrom('v1.17.9', 'v1.18.6', 'v1.18.18', 'v1.19.4', 'v1.20.15', 'v1.27.3', 'v1.33.1'),
      vendor: fc.constantFrom('f5-bigip' as const, 'haproxy' as const, 'ipvs' as const),
      closes: fc.boolean(),
      interval: seconds(2, 10),
      keepAlive: fc.constantFrom(60, 300, 1800),
      dns: fc.array(fc.integer({ min: -1, max: masters - 1 }), { minLength: pods, maxLength: pods }),
      moves: fc.array(
        fc.oneof(reboot(masters), reboot(masters), evict(masters, pods), fc.constant({ do: 'restart-kube-proxy' as const, duration: 30 })),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  );

/** Names, so that a property can give others. `pod` is the name of a DNS pod's first incarnation. */
export interface Names {
  readonly master: (index: number) => string;
  readonly worker: string;
  readonly balancer: string;
  readonly step: (index: number) => string;
}

export const NAMES: Names = { master: (i) => `cp-${'abcde'[i]}`, worker: 'worker', balancer: 'vip', step: (i) => `step-${i + 1}` };

/** The inventory document of a case. */
export function inventoryDocument(made: Case, names: Names = NAMES, over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const versions = { kubeletVersion: made.version, kubeProxyVersion: made.version };
  const members = Array.from({ length: made.masters }, (_, i) => names.master(i));
  return {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ClusterInventory',
    metadata: { name: 'generated' },
    spec: {
      kubernetesVersion: made.version,
      nodes: [
        ...members.map((name) => ({ name, roles: ['control-plane'], ...versions })),
        ...made.dns.flatMap((host, pod) => (host < 0 ? [{ name: `${names.worker}-dns-${pod}`, ...versions }] : [])),
        { name: names.worker, count: made.workers, ...versions },
      ],
      etcd: { topology: 'stacked', rejoin: '0s' },
      loadBalancers: [{ name: names.balancer, fronts: 'kube-apiserver', members, ...balancerSettings(made) }],
      dns: {
        provider: 'coredns',
        lameduck: '5s',
        pods: made.dns.map((host, pod) => ({
          name: `coredns-${pod}`,
          node: host < 0 ? `${names.worker}-dns-${pod}` : names.master(host),
          ip: `10.0.0.${pod + 1}`,
        })),
      },
      ...over,
    },
  };
}

function balancerSettings(made: Case): Record<string, unknown> {
  const inter = `${made.interval}s`;
  switch (made.vendor) {
    case 'f5-bigip':
      return {
        vendor: 'f5-bigip',
        serviceDownAction: made.closes ? 'reset' : 'none',
        monitor: { type: 'tcp', interval: inter, timeout: `${3 * made.interval + 1}s` },
        tcp: { keepAliveInterval: `${made.keepAlive}s`, idleTimeout: '300s', keepAlivesRefreshIdle: true },
      };
    case 'haproxy':
      return {
        vendor: 'haproxy',
        onMarkedDown: made.closes ? 'shutdown-sessions' : 'none',
        monitor: { type: 'tcp', interval: inter, fall: 3, rise: 2 },
        timeouts: { client: '20m', server: '20m', tunnel: '4h' },
        srvtcpka: false,
      };
    case 'ipvs':
      return { vendor: 'ipvs', monitor: { type: 'tcp', interval: inter, fall: 1 } };
  }
}

/** The plan document of a case. */
export function planDocument(made: Case, names: Names = NAMES): Record<string, unknown> {
  const steps = made.moves.map((move, index): Record<string, unknown> => {
    const id = names.step(index);
    if (move.do === 'reboot')
      return {
        id,
        action: 'reboot',
        node: names.master(move.master),
        mode: move.graceful ? 'graceful' : 'abrupt',
        duration: `${move.duration}s`,
        downtime: `${move.downtime}s`,
        ...(move.wait > 0 && { wait: `${move.wait}s` }),
      };
    if (move.do === 'evict')
      return {
        id,
        action: 'evict',
        pods: `coredns-${move.pod}`,
        duration: `${move.duration}s`,
        replacement: { node: move.to < 0 ? names.worker : names.master(move.to), ip: `10.0.1.${index + 1}` },
      };
    return { id, action: 'restart', component: 'kube-proxy', duration: `${move.duration}s` };
  });
  return {
    apiVersion: 'premortem.dev/v1alpha1',
    kind: 'ChangePlan',
    metadata: { name: 'generated' },
    spec: { inventory: 'inventory.json', window: { duration: `${made.window ?? 120}m` }, steps },
  };
}

/** Reads two documents as the command line would. Throws where they are not valid: the generator's own fault. */
export function readPair(inventory: unknown, plan: unknown): { inventory: Inventory; plan: Plan } {
  const files = [
    parseInput({ file: 'inventory.json', text: JSON.stringify(inventory) }),
    parseInput({ file: 'plan.json', text: JSON.stringify(plan) }),
  ];
  const { pairs, findings, invalid } = read(files);
  const pair = pairs[0];
  if (invalid || !pair) throw new Error(findings.map(({ message }) => message).join('; '));
  return pair;
}

/** What a case does. */
export function played(made: Case, names: Names = NAMES): Timeline {
  const { inventory, plan } = readPair(inventoryDocument(made, names), planDocument(made, names));
  return simulate(inventory, plan);
}

/** What a case does, without what would help: a fraction of the work. */
export function impactsOf(made: Case, names: Names = NAMES): Impact[] {
  const { inventory, plan } = readPair(inventoryDocument(made, names), planDocument(made, names));
  return predicted(inventory, plan);
}

/** The impacts of an inventory and a plan alone. */
export const predicted = (inventory: Inventory, plan: Plan): Impact[] =>
  aggregate(finish(explore(inventory, plan, 256)), populate(inventory, plan).total);

/** One seed for all, so that a failure is the same everywhere; it prints the smallest case that fails. */
export const HOW = { seed: 20261124, numRuns: 60, includeErrorInReport: true } as const;
