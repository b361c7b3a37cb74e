import type { Action } from '../model/plan.js';
import type { Impact, ImpactKind, Timeline, TimelineStep } from '../model/timeline.js';
import { escape, shorten } from './escape.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import { rulesOnNode } from './rules-on-node.js';
import { wrapCommand } from './wrap.js';

interface Proof {
  readonly kind: ImpactKind;
  /** Number of the step, from 1, before which it must hold. */
  readonly before: number;
  /** Why the obvious check is not enough, and where to look. */
  readonly say: string;
  readonly commands: readonly string[];
}

const MOST = 3;
/** Actions that take a pod away and have it come up elsewhere. */
const MOVES: ReadonlySet<Action> = new Set(['evict', 'delete', 'drain'] as const);

/** What to prove before a step, by a command where the state matters (on the node), for each kind of harm that the plan does. `charted`: the chart of this timeline stands beside it. */
export function gates(timeline: Timeline, columns: number, charted: boolean): Line[] {
  const proofs = [names(timeline, charted), kubelets(timeline), quorum(timeline), api(timeline)].filter((proof) => proof !== undefined);
  return proofs
    .sort((a, b) => a.before - b.before)
    .slice(0, MOST)
    .flatMap(({ before, say, commands }) => {
      return [
        ...titled(`BEFORE STEP ${before}${nameOf(timeline.steps[before - 1])}`, say, columns),
        ...commands.flatMap((command) => wrapCommand(command, columns - 6).map((part, i) => line(`    ${i === 0 ? '$' : ' '} ${part}`))),
      ];
    });
}

/** Rules on the node must know the pod that replaced the last one, before the next one is taken away. */
function names(timeline: Timeline, charted: boolean): Proof | undefined {
  const hit = first(timeline, 'dns-resolution');
  const stale = hit ?? first(timeline, 'service-routing-stale');
  const mode = timeline.kubeProxyMode;
  if (stale === undefined || mode === 'none') return undefined;
  const { steps } = timeline;
  const move = steps.findIndex(({ action }, i) => MOVES.has(action) && i + 1 < steps.length);
  // Without a pod that moves and without a node that is deaf there is nothing that rules could have missed.
  if (move < 0 && first(timeline, 'service-routing-stale') === undefined) return undefined;
  const before = move < 0 ? Math.min(steps.length, stepAt(timeline, stale.from) + 1) : move + 2;
  const ip = steps[move]?.step.replacement?.ip;
  const address = ip !== undefined && /^[0-9a-f.:]+$/i.test(ip) ? ip : undefined;
  const pod = hit === undefined ? 'NEW-POD-IP' : (address ?? 'NEW-COREDNS-IP');
  return {
    kind: stale.kind,
    before,
    say: `\`kubectl get endpoints\` proves nothing: it asks the API. On a node ${charted ? 'of each row of the chart' : 'behind each API server'}; 0 means that it has not heard of the new pod${mode === undefined ? ' (with IPVS: ipvsadm -Ln)' : ''}:`,
    commands: lookups(pod, hit !== undefined, mode),
  };
}

function lookups(pod: string, dns: boolean, mode: string | undefined): string[] {
  const v6 = pod.includes(':');
  const target = `${v6 ? `[${pod}]` : pod}${dns ? ':53' : ':'}`;
  return [rulesOnNode(mode, `grep -cF '${target}'`, v6) ?? []].flat();
}

function kubelets(timeline: Timeline): Proof | undefined {
  const hit = first(timeline, 'node-not-ready');
  return (
    hit && {
      kind: hit.kind,
      before: Math.min(timeline.steps.length, stepAt(timeline, hit.from) + 1),
      say: '`kubectl get nodes` is late: a node counts as Ready until its lease runs out. On the nodes, twice; where the count still rises restart that kubelet:',
      commands: [`journalctl -u kubelet --since -2min | grep -c 'use of closed network connection'`],
    }
  );
}

function quorum(timeline: Timeline): Proof | undefined {
  const hit = first(timeline, 'etcd-no-quorum');
  return (
    hit && {
      kind: hit.kind,
      before: stepAt(timeline, hit.from),
      say: 'a Ready node proves nothing about etcd. On a control-plane node, every member healthy:',
      commands: ['etcdctl endpoint health --cluster'],
    }
  );
}

function api(timeline: Timeline): Proof | undefined {
  const hit = first(timeline, 'api-unavailable');
  return (
    hit && {
      kind: hit.kind,
      before: stepAt(timeline, hit.from),
      say: 'an answer through the balancer proves one member only. From a node, of each control-plane node:',
      commands: ['curl -sk https://CONTROL-PLANE-IP:6443/readyz'],
    }
  );
}

function first({ impacts }: Timeline, kind: ImpactKind): Impact | undefined {
  return impacts.filter((impact) => impact.kind === kind && !impact.covered).sort((a, b) => a.from - b.from)[0];
}

function nameOf(step: TimelineStep | undefined): string {
  return step === undefined ? '' : ` (${shorten(escape(step.id), 24, '...')})`;
}

/** Number, from 1, of the last step that has begun at a moment. */
function stepAt({ steps }: Timeline, at: number): number {
  return Math.max(1, steps.findLastIndex(({ from }) => from <= at) + 1);
}
