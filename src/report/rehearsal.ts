import { span } from '../model/duration.js';
import type { Impact, Timeline } from '../model/timeline.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import { rulesOnNode } from './rules-on-node.js';
import { interval, KINDS, point } from './words.js';
import { hang, wrapCommand } from './wrap.js';

/** The smallest experiment on a test cluster that could prove a prediction wrong. */
export interface Rehearsal {
  /** The prediction it is about. */
  readonly of: string;
  readonly needs: string;
  readonly do: readonly string[];
  readonly expect: readonly string[];
  /** What would refute the prediction. */
  readonly refuted: string;
  readonly commands: readonly string[];
}

type Recipe = (impact: Impact, timeline: Timeline) => Omit<Rehearsal, 'of'>;

const at = (impact: Impact, hazard: string): number | undefined => impact.cause.find((cause) => cause.hazard === hazard)?.at;

/** From the beginning of a chain to one of its links: what the experiment's own clock will show. */
const after = (impact: Impact, time: number | null | undefined): string =>
  time === null || time === undefined ? 'not at all' : span(Math.max(0, time - (impact.cause[0]?.at ?? impact.from)));

/** One experiment a mechanism, by the hazard that is a link of the chain; the first that fits is taken. */
const BY_HAZARD: readonly (readonly [hazard: string, recipe: Recipe])[] = [
  [
    'kube-proxy/dead-watch',
    (impact, { kubeProxyMode: mode }) => ({
      needs: `one node with the same ${mode === 'none' ? 'network agent' : 'kube-proxy'}, one API server, and a balancer with the same settings between them`,
      do: [
        `find the node's connection of ${mode === 'none' ? 'the network agent' : 'kube-proxy'} to the balancer`,
        "cut the API server's host off without a FIN (power off, or drop its traffic), as long as the plan's step takes; let it come back",
        'meanwhile move one DNS pod',
      ],
      expect: [
        `the balancer marks the member down after ${after(impact, at(impact, 'balancer/keeps-dead-connections'))}`,
        `${mode === 'none' ? "the agent's" : "kube-proxy's"} connection stays ESTABLISHED, and the node's rules keep the address of the pod that is gone`,
        `it ends ${after(impact, impact.worst.to ?? impact.to)} after the cut`,
      ],
      refuted: "the connection is gone, or the new pod's address is in the node's rules, well before",
      commands: ["ss -tnpo state established '( dport = :6443 )'", ...[rulesOnNode(mode, "grep -F ':53'") ?? []].flat()],
    }),
  ],
  [
    'kubelet/dead-connection-pool',
    (impact) => ({
      needs: 'a few nodes with the same kubelet behind the same balancer: the defect strikes some of them only',
      do: ["cut the API server's host off without a FIN, ten times over, some minutes apart"],
      expect: [
        `a kubelet that is hit logs "use of closed network connection" again and again, and its node is NotReady ${after(impact, impact.from)} after the cut`,
        'only a restart of that kubelet ends it',
      ],
      refuted: 'no kubelet is hit in, say, a hundred cuts; then it is rarer than feared, not impossible',
      commands: ["journalctl -u kubelet --since -5min | grep -c 'use of closed network connection'"],
    }),
  ],
];

/** Where no hazard of the chain has an experiment of its own, by what is hit. */
const BY_KIND: Readonly<Record<Impact['kind'], Recipe>> = {
  'dns-resolution': (impact) => ({
    needs: 'a test cluster with as many CoreDNS replicas placed the same way',
    do: ['play the same steps'],
    expect: [`lookups fail ${interval(impact.from, impact.to)}, counted from the first step`],
    refuted: 'lookups go on without an error',
    commands: ['while sleep 1; do nslookup -timeout=2 kubernetes.default.svc.cluster.local || date; done'],
  }),
  'service-routing-stale': (impact, { kubeProxyMode: mode }) => ({
    needs: 'one node and one API server behind the same balancer',
    do: ['stop the API server as the plan does', 'scale a small Deployment behind a Service'],
    expect: [`the node's rules do not change for ${after(impact, impact.to)}`],
    refuted: 'the rules follow within seconds',
    commands: [rulesOnNode(mode, mode === 'ipvs' || mode === 'nftables' ? 'wc -l' : 'grep -c KUBE-SEP') ?? []].flat(),
  }),
  'api-unavailable': (impact) => ({
    needs: 'as many API servers behind the same balancer',
    do: ['play the same steps'],
    expect: [`requests fail ${interval(impact.from, impact.to)}`],
    refuted: 'every request is answered',
    commands: ['while sleep 1; do kubectl get --raw /readyz --request-timeout=5s || date; done'],
  }),
  'etcd-no-quorum': (impact) => ({
    needs: 'as many etcd members, with a database of the same size',
    do: ['stop the same members with the same pauses'],
    expect: [`writes fail ${interval(impact.from, impact.to)}`],
    refuted: 'every member is healthy again before the next one stops, each of ten times',
    commands: ['etcdctl endpoint health --cluster'],
  }),
  'node-not-ready': (impact) => ({
    needs: 'one node with the same kubelet behind the same balancer',
    do: ['play the same steps'],
    expect: [`the node is NotReady ${interval(impact.from, impact.to)}`],
    refuted: 'the node stays Ready',
    commands: ['kubectl get nodes --watch'],
  }),
  'pod-eviction': (impact) => ({
    needs: 'one node with a pod of the same tolerations',
    do: ['keep the node from the API for as long as the plan does'],
    expect: [`its pods are evicted from ${point(impact.from)} on`],
    refuted: 'the pods stay',
    commands: ['kubectl get events --watch --field-selector reason=TaintManagerEviction'],
  }),
  'workload-below-budget': (impact) => ({
    needs: 'the same workload with the same budget and as many replicas',
    do: ['play the same steps on nodes placed the same way'],
    expect: [`fewer pods than the budget asks for, ${interval(impact.from, impact.to)}`],
    refuted: 'the budget holds all the time',
    commands: ['kubectl get poddisruptionbudgets --all-namespaces --watch'],
  }),
  'pod-network': (impact) => ({
    needs: 'a test cluster whose routes are reflected in the same way',
    do: ['play the same steps'],
    expect: [`pods of different nodes do not reach each other ${interval(impact.from, impact.to)}`],
    refuted: 'they do all the time',
    commands: ['calicoctl node status', 'ip route show proto bird'],
  }),
  'client-stale': (impact) => ({
    needs: 'one node with the same client and one API server, joined in the same way',
    do: ['stop the API server as the plan does', 'change an object that the client acts on'],
    expect: [`the client does nothing for ${after(impact, impact.to)}`],
    refuted: 'it acts within seconds',
    commands: ["ss -tnpo state established '( dport = :6443 )'"],
  }),
  'service-unreachable': (impact) => ({
    needs: 'a Service with as many pods placed the same way, and a client pod on another node',
    do: ['play the same steps'],
    expect: [`new connections fail ${interval(impact.from, impact.to)}`],
    refuted: 'every connection is answered',
    commands: ['while sleep 1; do curl -sS -m 2 -o /dev/null http://SERVICE.NAMESPACE.svc.cluster.local || date; done'],
  }),
  'admission-refused': (impact) => ({
    needs: 'a test cluster with the same webhook configuration and as many pods behind it',
    do: ['stop the nodes of all of its pods, or delete the pods at the same time', 'create a pod that it guards'],
    expect: [`the API refuses the pod, "failed calling webhook", ${interval(impact.from, impact.to)}`],
    refuted: 'the pod is created',
    commands: [
      'kubectl get events --all-namespaces --field-selector reason=FailedCreate',
      'kubectl run probe --image=registry.k8s.io/pause:3.9 --dry-run=server',
    ],
  }),
  'drain-failed': (impact) => ({
    needs: 'the same pods on one node',
    do: ['drain it with the same flags'],
    expect: [
      impact.asks === undefined ? 'kubectl gives up: "global timeout reached"' : `kubectl refuses at once and asks for ${impact.asks}`,
    ],
    refuted: 'the drain ends with "drained"',
    commands: ['kubectl drain NODE --dry-run=server, with the flags of the plan'],
  }),
  'drain-blocked': (impact) => ({
    needs: 'the same workload with the same budget and as many replicas',
    do: ['drain one of its nodes with the same flags'],
    expect: [`the drain is held up ${interval(impact.from, impact.to)}`],
    refuted: 'the drain ends by itself',
    commands: ['kubectl drain NODE --ignore-daemonsets --dry-run=server', 'kubectl get poddisruptionbudgets --all-namespaces'],
  }),
};

/** One experiment for each thing that is predicted and hits somebody, in the order of the plan; what only may happen has one where its mechanism has. */
export function rehearsals(timeline: Timeline): Rehearsal[] {
  const found = new Map<string, Rehearsal>();
  for (const impact of timeline.impacts) {
    if (impact.covered) continue;
    const own = BY_HAZARD.find(([hazard]) => impact.cause.some((cause) => cause.hazard === hazard));
    if (impact.certainty === 'possible' && !own) continue;
    const key = own?.[0] ?? impact.kind;
    if (found.has(key)) continue;
    const recipe = own?.[1] ?? BY_KIND[impact.kind];
    found.set(key, { of: `${KINDS[impact.kind].noun}, ${interval(impact.from, impact.to)}`, ...recipe(impact, timeline) });
  }
  return [...found.values()];
}

/** The experiments for a person. */
export function rehearsalLines(timeline: Timeline, columns: number): Line[] {
  const all = rehearsals(timeline);
  if (all.length === 0) return titled('REHEARSE', 'nothing is predicted that an experiment could refute', columns);
  return all.flatMap(({ of, needs, do: todo, expect, refuted, commands }, index) => {
    const part = (head: string, texts: readonly string[]): Line[] =>
      texts.flatMap((text, i) => hang(i === 0 ? `    ${head.padEnd(12)}` : ' '.repeat(16), text, columns, 16).map((piece) => line(piece)));
    return [
      ...titled(`REHEARSE ${index + 1}`, of, columns),
      ...part('take', [needs]),
      ...part('do', todo),
      ...part('expect', expect),
      ...part('refuted if', [refuted]),
      ...commands.flatMap((command) =>
        wrapCommand(command, columns - 18).map((text, i) => line(`                ${i === 0 ? '$' : ' '} ${text}`)),
      ),
    ];
  });
}
