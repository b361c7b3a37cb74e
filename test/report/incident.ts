import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import type { Cause, Impact } from '../../src/model/timeline.js';
import { change, find, finding, impact, report, sourcesOf, step, timeline } from './build.js';

const files = {
  'plan.yaml': `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata:
  name: patch-control-plane
spec:
  inventory: .
  window:
    duration: 30m
  steps:
    - id: reboot-cp-b
      action: reboot
      node: cp-b
      duration: 6m
    - id: move-dns
      action: evict
      node: cp-a
      pods: coredns
      replacement: { node: cp-b, ip: 10.1.1.9 }
    - id: restart-dns
      action: restart
      component: coredns
    - id: reboot-cp-a
      action: reboot
      node: cp-a
`,
  'haproxy.cfg': `global
backend k8s-api
  option tcp-check
  server cp-b 10.9.0.12:6443 check inter 2s fall 3
`,
  'nodes.json': `{
  "items": [
    { "image": "registry.example/kube-proxy:v1.19.3" },
    { "kubeletVersion": "v1.19.3" }
  ]
}
`,
};

export const sources = sourcesOf(files);
const place = (file: keyof typeof files, what: string, nth?: number) => find(files, file, what, nth);

const stops: Cause = {
  at: 60_000,
  event: 'cp-b stops without a FIN',
  place: place('plan.yaml', 'cp-b'),
  label: 'stops without a FIN: ~15 nodes are deaf from here',
};
const keeps: Cause = {
  at: 66_000,
  event: "haproxy marks cp-b down and keeps the client's side open",
  place: place('haproxy.cfg', 'server cp-b 10.9.0.12:6443 check inter 2s fall 3'),
  label: "keeps the client's side open",
  hazard: 'balancer/keeps-dead-connections',
};
const silent: Cause = {
  at: 66_000,
  event: 'kube-proxy v1.19.3 does not notice',
  place: place('nodes.json', 'v1.19.3'),
  label: 'cannot notice it',
  hazard: 'kube-proxy/dead-watch',
};
const gone: Cause = {
  at: 540_000,
  event: 'two of the three endpoints that deaf nodes know are gone',
  place: place('plan.yaml', 'restart', 2),
};
const pool: Cause = {
  at: 66_000,
  event: 'a write fails and the connection stays in the pool',
  place: place('nodes.json', 'v1.19.3', 2),
  hazard: 'kubelet/dead-connection-pool',
};

const impacts: readonly Impact[] = [
  impact('dns-resolution', 540, null, {
    class: { kubeProxyBackend: 'cp-b' },
    fraction: 2 / 3,
    nodes: 14.7,
    cause: [stops, keeps, silent, gone],
    pinned: true,
    worst: { from: 360_000, to: null, fraction: 1, when: 'every pod lands on cp-a' },
  }),
  impact('service-routing-stale', 60, null, {
    class: { kubeProxyBackend: 'cp-b' },
    nodes: 14.7,
    fraction: 0.2,
    cause: [stops, keeps, silent],
  }),
  impact('service-routing-stale', 1080, null, { class: { kubeProxyBackend: 'cp-a' }, nodes: 14.6, fraction: 0.2, cause: [keeps, silent] }),
  impact('node-not-ready', 106, 300, {
    class: { kubeletBackend: 'cp-b' },
    nodes: 14.7,
    certainty: 'possible',
    cause: [pool],
    endedBy: 'the kubelet is restarted',
  }),
];

const findings: readonly Finding[] = [
  finding(
    'outage/dns-resolution',
    'names fail on ~15 of 44 nodes, 9:00 until kube-proxy is restarted; 2 of 3 lookups at the worst',
    [{ place: stops.place, label: 'stops without a FIN' }],
    {
      plan: 'patch-control-plane',
      cluster: 'prod-b',
      impacts: [0, 1, 2],
      steps: ['reboot-cp-b'],
      references: ['https://github.com/kubernetes/kubernetes/issues/107266'],
    },
  ),
  finding(
    'balancer/keeps-dead-connections',
    'haproxy keeps connections to a dead member open',
    [{ place: keeps.place, label: 'no on-marked-down' }],
    { cluster: 'prod-b', causeOf: [0, 3] },
  ),
  finding(
    'kube-proxy/dead-watch',
    'kube-proxy v1.19.3 never notices a dead watch',
    [{ place: silent.place, label: 'has no health check' }],
    { cluster: 'prod-b', causeOf: [0], remediation: 'Upgrade kube-proxy to v1.19.5' },
  ),
  finding('outage/node-not-ready', '~15 of 44 nodes may be NotReady, 1:46 to 5:00', [{ place: pool.place, label: 'v1.19.3' }], {
    severity: 'warning',
    plan: 'patch-control-plane',
    cluster: 'prod-b',
    impacts: [3],
  }),
  finding(
    'kubelet/dead-connection-pool',
    'kubelet v1.19.3 can keep a closed connection in its pool',
    [{ place: pool.place, label: 'v1.19.3' }],
    { severity: 'warning', cluster: 'prod-b', causeOf: [3], count: 44 },
  ),
  finding(
    'dns/replicas-on-control-plane',
    'Both CoreDNS replicas run on nodes that this plan reboots',
    [
      { place: place('plan.yaml', 'cp-a'), label: 'drained here' },
      { place: place('plan.yaml', 'cp-b', 3), label: 'and comes back here' },
    ],
    {
      severity: 'warning',
      plan: 'patch-control-plane',
      cluster: 'prod-b',
      remediation: 'Spread CoreDNS over workers, with a topology spread constraint, before the first reboot',
    },
  ),
  finding(
    'input/unknown',
    'dns/too-few-replicas needs the number of CoreDNS replicas',
    [{ place: place('nodes.json', 'items'), label: 'no Deployment in the dump' }],
    {
      severity: 'info',
      cluster: 'prod-b',
      missing: { fact: 'dns.replicas', collect: 'kubectl -n kube-system get deployment coredns -o json' },
    },
  ),
];

/** An invented incident on a made-up cluster: two stories with a cause in common, one finding that stands alone, one missing fact. */
export const incident: Report = report(
  findings,
  [
    timeline({
      plan: 'patch-control-plane',
      window: { duration: 1_800_000 },
      duration: { least: 1_320_000, likely: 1_560_000, most: 2_400_000 },
      steps: [
        step('reboot-cp-b', 'reboot', 0, 360, ['cp-b']),
        step('move-dns', 'evict', 360, 540, ['cp-a'], {
          pods: ['coredns'],
          gates: ['endpoints-in-api'],
          replacement: { node: 'cp-b', ip: '10.1.1.9' },
        }),
        step('restart-dns', 'restart', 540, 1080, [], { component: 'coredns' }),
        step('reboot-cp-a', 'reboot', 1080, 1560, ['cp-a']),
      ],
      lanes: [
        { class: { kubeProxyBackend: 'cp-b' }, label: 'cp-b', nodes: 14.7, exact: false },
        { class: { kubeProxyBackend: 'cp-a' }, label: 'cp-a', nodes: 14.6, exact: false },
        { class: { kubeProxyBackend: 'cp-c' }, label: 'cp-c', nodes: 14.7, exact: false },
      ],
      impacts,
      counterfactuals: [
        change('on-marked-down shutdown-sessions', {
          who: 'network',
          removes: [0, 1, 2],
          leaves: [3],
          remains: { 'dns-resolution': 0 },
          fits: true,
          cost: 'it also cuts every client of a member whose check flaps',
        }),
        change('restart kube-proxy on workers after steps 1 and 3', {
          kind: 'step',
          removes: [0],
          shortens: [1, 2],
          leaves: [3],
          remains: { 'dns-resolution': 0, 'service-routing-stale': 480_000 },
          fits: true,
          adds: 60_000,
        }),
        change('kube-proxy v1.19.5 or later, first', {
          kind: 'version',
          who: 'platform',
          shortens: [0, 1, 2],
          leaves: [3],
          remains: { 'dns-resolution': 45_000, 'service-routing-stale': 45_000, 'node-not-ready': null },
          fits: false,
          adds: 2_400_000,
        }),
        change('waiting longer between the steps', { kind: 'wait', helps: false, leaves: [0, 1, 2, 3] }),
        change('more CoreDNS replicas on the control plane', { helps: false, leaves: [0, 1, 2, 3] }),
      ],
      pivots: [
        {
          fact: 'timeout tunnel of k8s-api',
          place: place('haproxy.cfg', 'backend k8s-api'),
          assumed: 'unlimited',
          values: [
            { value: '5m', worst: 300_000, error: true },
            { value: 'unlimited', worst: null, error: true },
          ],
          collect: 'echo "show info" | socat stdio /run/haproxy/admin.sock',
        },
      ],
      assumptions: [
        { fact: 'kube-proxy mode', assumed: 'iptables', why: 'its default on v1.19', place: place('nodes.json', 'items'), explored: false },
        {
          fact: 'dns.lameduck',
          assumed: '5s',
          why: 'kubeadm',
          place: place('nodes.json', 'items'),
          explored: false,
          byDefault: true,
        },
      ],
      premises: [{ text: 'etcd on cp-a, cp-b and cp-c, needs 2', places: [place('nodes.json', 'items')] }],
      varied: [
        { what: "which API server each node's connections are on", values: ['cp-a', 'cp-b', 'cp-c'], kind: 'assignment' },
        { what: 'timeout tunnel of k8s-api', values: ['5m', 'unlimited'], kind: 'fact' },
        { what: 'how long reboot-cp-b takes', values: ['4m', '6m', '15m'], kind: 'timing' },
      ],
    }),
  ],
  {
    believed: [
      {
        cluster: 'prod-b',
        beliefs: [
          {
            text: 'VIP 10.9.0.5:6443 = haproxy "k8s-api", members cp-a cp-b cp-c by IP',
            places: [place('haproxy.cfg', 'backend k8s-api')],
          },
          { text: "kube-proxy v1.19.3 from its DaemonSet's image", places: [silent.place] },
        ],
      },
    ],
  },
);

/** The same with a start at night before the day changes, an outage that ends, and nothing that helps. */
export const clocked: Report = {
  ...incident,
  timelines: incident.timelines.map((one) => ({
    ...one,
    window: { duration: 1_800_000, start: '2026-11-24T23:50:00+01:00', zone: 'Europe/Berlin' },
    impacts: one.impacts.map((each) => ({ ...each, to: each.to ?? 2_400_000, endedBy: 'the balancer gives up the dead connection' })),
    counterfactuals: one.counterfactuals.filter(({ helps }) => !helps),
    pivots: one.pivots.map((pivot) => ({ ...pivot, values: pivot.values.map((value, i) => ({ ...value, error: i > 0 })) })),
  })),
};
