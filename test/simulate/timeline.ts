/** What the simulation says of a cluster and a plan, written as users write them. */
import type { Impact, ImpactKind, Timeline } from '../../src/model/timeline.js';
import { check } from '../../src/check.js';
import { parseInput } from '../../src/read/read.js';

const F5 = `    - { name: api, vendor: f5-bigip, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], serviceDownAction: none,
        monitor: { type: https, interval: 5s, timeout: 16s }, tcp: { idleTimeout: indefinite, keepAliveInterval: 1800s } }`;

export interface Given {
  readonly version?: string;
  readonly masters?: number;
  readonly workers?: number;
  /** Lines below `loadBalancers:`; an F5 that keeps connections where absent, none where empty. */
  readonly balancers?: string;
  /** More nodes, one line each. */
  readonly nodes?: readonly string[];
  /** More of the inventory's spec, indented by two. */
  readonly more?: string;
  /** One line a step. */
  readonly steps: readonly string[];
}

/** The timeline of a cluster with three masters and twenty workers, unless told otherwise. Throws where the documents are not valid. */
export function timelineOf({
  version = 'v1.20.15',
  masters = 3,
  workers = 20,
  balancers = F5,
  nodes = [],
  more = '',
  steps,
}: Given): Timeline {
  const versions = `kubeletVersion: ${version}, kubeProxyVersion: ${version}`;
  const text = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec:
  kubernetesVersion: ${version}
  nodes:
${Array.from({ length: masters }, (_, i) => `    - { name: cp-${i + 1}, roles: [control-plane], ${versions} }`).join('\n')}
    - { name: worker, count: ${workers}, ${versions} }
${nodes.map((node) => `    - ${node}`).join('\n')}
${balancers === '' ? '' : `  loadBalancers:\n${balancers}`}
${more}
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: p }
spec:
  steps:
${steps.map((step) => `    - ${step}`).join('\n')}
`;
  const { report } = check([parseInput({ file: 'case.yaml', text })], []);
  const timeline = report.timelines[0];
  if (!timeline || report.invalid) throw new Error(report.findings.map(({ message }) => message).join('\n'));
  return timeline;
}

/** The impacts of a kind. */
export const of = (timeline: Timeline, kind: ImpactKind): Impact[] => timeline.impacts.filter((impact) => impact.kind === kind);
/** From and to, in seconds. */
export const span = ({ from, to }: Impact): [number, number | null] => [from / 1000, to === null ? null : to / 1000];
