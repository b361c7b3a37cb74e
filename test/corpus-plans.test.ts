/**
 * Real dumps of others, paired with plans by the book: what fires is meant to, and was read line by line. A rolling reboot and an upgrade of clusters from
 * kubectl's dumps; of balancers, a roll of the API servers behind them with clients that check their connections, and an abrupt one with clients that do not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../src/check.js';
import { loadRules } from '../src/judge/load.js';
import { parseInput, read } from '../src/read/read.js';

const test = suite('the corpus and plans by the book');
const corpus = new URL('../../shared/corpus/', import.meta.url);
const folder = new URL('../rules/', import.meta.url);
const { rules } = loadRules(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('rule.yaml'))
    .map((name) => ({ id: dirname(name), file: name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

const HEAD = 'apiVersion: premortem.dev/v1alpha1\nmetadata: { name: a }\n';
const DRAIN = 'flags: { ignoreDaemonsets: true, deleteEmptydirData: true, force: true, timeout: 10m }';
const plan = (steps: readonly string[]) =>
  `${HEAD}kind: ChangePlan\nspec:\n  window: { start: 2026-12-01T22:00, duration: 8h }\n  steps:\n${steps.map((step) => `    - ${step}\n`).join('')}`;
const roll = (names: readonly string[], gate: string, mode = 'graceful') =>
  plan(
    names.flatMap((node, i) => [
      `{ id: d${i}, action: drain, node: "${node}", ${DRAIN}, duration: 1m }`,
      `{ id: r${i}, action: reboot, node: "${node}", mode: ${mode}, duration: 4m, gate: ${gate} }`,
      `{ id: u${i}, action: uncordon, node: "${node}", wait: 2m }`,
    ]),
  );
const upgrade = (names: readonly string[], to: string) =>
  plan([
    '{ action: backup, duration: 1m }',
    `{ id: up, action: upgrade, component: cluster, to: ${to}, duration: 20m, rollback: restore the backup }`,
    ...names.flatMap((node, i) => [
      `{ id: d${i}, action: drain, node: "${node}", ${DRAIN}, duration: 1m }`,
      `{ id: k${i}, action: upgrade, component: kubelet, to: ${to}, node: "${node}", duration: 1m, gate: node-ready }`,
      `{ id: u${i}, action: uncordon, node: "${node}" }`,
    ]),
  ]);

const input = (path: string) => parseInput({ file: path.split('/').at(-1)!, text: readFileSync(new URL(path, corpus), 'utf8') });
/** What fires at warning or above, and every word on the balancer; what is said of the dump itself is another test's. */
function fires(files: readonly ReturnType<typeof input>[], ...own: readonly string[]): string[] {
  const all = [...files, ...own.map((text, i) => parseInput({ file: `own-${i}.yaml`, text }))];
  const { report } = check(all, rules, { today: '2026-11-24', runs: 8, changes: false });
  assert.is(report.timelines.length, 1);
  const said = report.findings.filter(
    ({ rule, severity }) => !rule.startsWith('input/') && (severity !== 'info' || rule.startsWith('balancer/')),
  );
  return [...new Set(said.map(({ rule }) => rule))].sort();
}

const present = existsSync(corpus);
if (!present) test('skipped: ../shared/corpus is not here', () => undefined);

/** A master that is alone, and CoreDNS on it: whoever reboots it loses both, and knows. */
const ALONE = ['dns/replicas-on-control-plane', 'outage/api-unavailable', 'outage/dns-resolution', 'outage/etcd-no-quorum'];
const UPGRADED = ['outage/api-unavailable', 'outage/dns-resolution'];
const named = (kind: string, start: string) =>
  present
    ? readdirSync(new URL(`${kind}/`, corpus))
        .filter((name) => name.startsWith(start) && !name.includes('pods-all.Table'))
        .map((name) => `${kind}/${name}`)
    : [];
const CLUSTERS: readonly (readonly [string, readonly string[], string, readonly string[], readonly string[]])[] = [
  ['one node of 1.22', [...named('k8s-nodes', 'nri-1_22'), ...named('k8s-pods', 'nri-1_22')], 'v1.23.17', ALONE, UPGRADED],
  [
    'one node of 1.28',
    [...named('k8s-nodes', 'nri-1_28'), ...named('k8s-pods', 'nri-1_28')],
    'v1.29.15',
    [...ALONE, 'kube-proxy/updates-lost'],
    [...UPGRADED, 'kube-proxy/updates-lost'],
  ],
  ['one node of 1.33', [...named('k8s-nodes', 'nri-1_33'), ...named('k8s-pods', 'nri-1_33')], 'v1.34.10', ALONE, UPGRADED],
  [
    'three nodes of kURL',
    [...named('k8s-nodes', 'sbctl'), ...named('k8s-pods', 'sbctl.pods.kube-system'), ...named('k8s-deployments', 'sbctl.deployments.kurl')],
    'v1.24.17',
    ALONE,
    [...UPGRADED, 'upgrade/dockershim-gone', 'upgrade/removed-label'],
  ],
  [
    'workers of a provider',
    [...named('k8s-nodes', 'honeycomb'), ...named('k8s-pods', 'honeycomb')],
    'v1.22.17',
    ['workload/image-gone'],
    ['workload/image-gone'],
  ],
  ['three masters by kubeadm', named('k8s-kubeadm-config', 'truong-v1.14'), 'v1.16.15', ['plan/no-proof-between-masters'], []],
];

for (const [what, files, to, rolled, upgraded] of CLUSTERS)
  if (present)
    test(what, () => {
      const dumps = files.map(input);
      const names = read(dumps).inventories[0]!.nodes.map(({ name }) => name);
      assert.equal(fires(dumps, roll(names, 'node-ready')), [...rolled].sort());
      assert.equal(fires(dumps, upgrade(names, to)), [...upgraded].sort());
    });

/** Clients without a health check behind an F5 that keeps their side of a dead member open. */
const DEAF = [
  'balancer/keeps-dead-connections',
  'kube-proxy/dead-watch',
  'kubelet/dead-connection-pool',
  'outage/node-not-ready',
  'outage/service-routing-stale',
];
type Fires = readonly [orderly: readonly string[], abrupt: readonly string[]];
const QUIET: Fires = [[], DEAF];
const ANY_STATUS: Fires = [['balancer/any-status-is-healthy'], ['balancer/any-status-is-healthy', ...DEAF]];
const UNWATCHED: Fires = [
  ['balancer/no-monitor', 'outage/api-unavailable'],
  ['balancer/no-monitor', 'outage/api-unavailable', ...DEAF],
];
/** Pools with two members or more that have an address; every other file is held to have none. */
const PAIRED: Readonly<Record<string, Fires>> = {
  'f5-bigip-conf/acc.service_tcp.conf': QUIET,
  'f5-bigip-conf/acc.service_udp.conf': QUIET,
  'f5-bigip-conf/batfish.f5_bigip_vip_configuration.conf': UNWATCHED,
  // Action reset, but its virtual server names another pool: which one fronts the API is asked for, and nothing of it is guessed.
  'f5-bigip-conf/batfish.ltm.conf': [[], ['outage/node-not-ready', 'outage/service-routing-stale']],
  'f5-as3/acc.service_tcp.as3.json': QUIET,
  'f5-as3/acc.service_udp.as3.json': QUIET,
  'f5-as3/appsvcs.calling-resources-from-url-source-full.json': ANY_STATUS,
  'f5-as3/appsvcs.one-tenant-three-applications.json': ANY_STATUS,
  'f5-as3/appsvcs.per-app-multiple-apps.json': UNWATCHED,
  'f5-as3/appsvcs.simple-http-application-full.json': ANY_STATUS,
  'f5-as3/appsvcs.tcp-load-balanced-icap-with-custom-monitor.json': QUIET,
  'f5-as3/appsvcs.tcp-virtual-server-to-icap-with-custom-monitor-full.json': QUIET,
};

const behind = (addresses: readonly string[], version: string, endpoint: string | undefined) =>
  `${HEAD}kind: ClusterInventory\nspec:\n  kubernetesVersion: ${version}\n  nodes:\n${addresses
    .map(
      (address, i) =>
        `    - { name: cp-${i}, roles: [control-plane], internalIP: "${address}", kubeletVersion: ${version}, kubeProxyVersion: ${version} }\n`,
    )
    .join('')}    - { name: w, count: 20, roles: [worker], kubeletVersion: ${version}, kubeProxyVersion: ${version} }
  controlPlane: { installer: kubeadm${endpoint === undefined ? '' : `, endpoint: "${endpoint}"`} }\n  etcd: { topology: external }\n`;

for (const path of ['f5-bigip-conf', 'f5-as3', 'f5-icontrol-json'].flatMap((kind) => named(kind, ''))) {
  test(path, () => {
    const dump = input(path);
    const balancers = read([dump]).inventories.flatMap(({ loadBalancers }) => loadBalancers);
    const of = balancers.find(({ members }) => new Set(members?.flatMap(({ address }) => address ?? [])).size > 1);
    if (!of) {
      assert.is(PAIRED[path], undefined);
      return;
    }
    const addresses = [...new Set(of.members!.flatMap(({ address }) => address ?? []))];
    const names = addresses.map((_, i) => `cp-${i}`);
    const endpoint = of.address === undefined ? undefined : `${of.address}:${of.port ?? 6443}`;
    const gates = '[node-ready, etcd-healthy, apiserver-ready]';
    const [orderly, abrupt] = PAIRED[path] ?? [[], [path]];
    assert.equal(fires([dump], behind(addresses, 'v1.35.7', endpoint), roll(names, gates)), [...orderly].sort());
    assert.equal(fires([dump], behind(addresses, 'v1.18.6', endpoint), roll(names, gates, 'abrupt')), [...abrupt].sort());
  });
}

test.run();
