import { human, type Range } from '../model/duration.js';
import type { ActionStep, Gate } from '../model/plan.js';
import type { Timeline, TimelineStep } from '../model/timeline.js';
import { list } from '../model/list.js';
import { plural } from './words.js';

/** Ids that are named of steps that mean the same; the rest is counted. */
const NAMED = 4;

/** How each row of the plan was understood, rows that mean the same together, in the order of the plan. */
export function understood({ steps }: Timeline): { readonly ids: string; readonly means: string }[] {
  const groups = new Map<string, Set<string>>();
  for (const step of steps) {
    const means = meaning(step);
    groups.set(means, (groups.get(means) ?? new Set()).add(step.step.id));
  }
  return [...groups].map(([means, ids]) => {
    const all = [...ids];
    return { ids: all.length <= NAMED ? list(all) : `${all.slice(0, NAMED - 1).join(', ')} and ${all.length - NAMED + 1} more`, means };
  });
}

/** What the simulation does for a step, as a clause without a subject. */
export function meaning({ action, nodeCount, rounds = 1, step }: TimelineStep): string {
  if (nodeCount === 0 && step.nodes?.lost !== undefined) return `nothing is left to do: ${list(step.nodes.lost)} is lost`;
  const together = step.batch ?? (rounds > 1 ? Math.ceil(nodeCount / rounds) : undefined);
  const parts = [does(step, nodeCount), ...(together === undefined ? [] : [`${together} at a time`]), ...takes(step)];
  const gates = step.gates.length === 0 ? [] : [`until ${list(step.gates.map(holds))}`];
  const wait = step.wait === undefined ? [] : [`then waits ${times(step.wait)}`];
  return [...(action === 'wait' && step.wait !== undefined ? [] : parts), ...gates, ...wait].join(', ');
}

function does(step: ActionStep, nodeCount: number): string {
  const { action, mode, pods, replacement, component, workload, replicas, to, set, loadBalancer, member, operation, command, affects } =
    step;
  const on = nodeCount === 0 ? '' : ` on ${plural(nodeCount, 'node')}`;
  switch (action) {
    case 'reboot':
    case 'shutdown':
    case 'replace':
    case 'remove':
      return mode === 'abrupt'
        ? 'host stops without a FIN'
        : mode === 'graceful'
          ? 'processes stop first and send a FIN'
          : 'host stops with or without a FIN (mode is not given)';
    case 'evict':
    case 'delete': {
      const gone = `${list(pods ?? ['every pod'])} ${action === 'evict' ? 'moves' : 'is deleted and moves'}`;
      const { node, ip } = replacement ?? {};
      return `${gone} ${node === undefined ? 'to a node that is not given' : `to ${node}`}${ip === undefined ? ', at an address that is not given' : ` as ${ip}`}`;
    }
    case 'drain':
      return `pods are moved away${on}`;
    case 'restart':
      return `${component ?? 'a component that is not given'} is restarted${on}`;
    case 'upgrade':
      return `${component ?? 'the cluster'} becomes ${to ?? 'a version that is not given'}${on}${inTurn(step, nodeCount)}`;
    case 'scale':
    case 'rollout':
      return `${workload ?? 'a workload that is not given'} ${action === 'scale' ? `gets ${replicas === undefined ? 'an unknown number of replicas' : plural(replicas, 'replica')}` : 'is rolled out'}`;
    case 'configure':
      return Object.entries(set ?? {})
        .map(([path, value]) => `${path} becomes ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join(', ');
    case 'lb-member':
      return `member ${member ?? 'not given'} of ${loadBalancer ?? 'the balancer'}: ${operation ?? 'operation not given'}`;
    case 'lb-connections':
      return `connections of ${member ?? 'every member'} on ${loadBalancer ?? 'the balancer'} are deleted`;
    case 'run':
      if (mode !== undefined && affects?.components)
        return `runs ${command ?? 'a command'}: ${list(affects.components)} ${affects.components.length === 1 ? 'is' : 'are'} down meanwhile on ${list(affects.nodes ?? []) || (nodeCount === 0 ? 'every node' : plural(nodeCount, 'node'))}`;
      if (mode !== undefined && affects?.nodes)
        return `runs ${command ?? 'a command'}: ${list(affects.nodes)} ${mode === 'abrupt' ? 'stops without a FIN' : 'stops, processes first with a FIN,'} and starts again`;
      return `runs ${command ?? 'a command that is not given'}: the model knows only what affects names (${list([...(affects?.nodes ?? []), ...(affects?.components ?? []), ...(affects?.workloads ?? [])]) || 'nothing'})`;
    case 'start':
    case 'add':
    case 'cordon':
    case 'uncordon':
    case 'label':
    case 'taint':
    case 'apply':
    case 'failover':
    case 'etcd-member':
    case 'backup':
    case 'restore':
    case 'defrag':
    case 'wait':
    case 'gate':
      return `${operation === undefined ? action : `${action} ${operation}`}${on}`;
  }
}

/** How an upgrade goes over its nodes where it says no batch: those that it names at once, the control plane else host by host. */
function inTurn({ batch, nodes, component }: ActionStep, nodeCount: number): string {
  if (batch !== undefined) return '';
  if (nodeCount > 1 && nodes !== undefined) return ', all at once (batch is not given)';
  return nodeCount === 0 && (component === undefined || BY_HOST.has(component)) ? ', host by host' : '';
}

const BY_HOST: ReadonlySet<string> = new Set(['cluster', 'control-plane', 'kube-apiserver', 'etcd']);

/** How long, where that is more than a moment; a step without a duration was given one by the model. */
function takes({ action, duration }: ActionStep): string[] {
  if (action === 'gate') return [];
  if (duration === undefined) return ['no duration given'];
  if (duration.most === 0) return [];
  return [action === 'reboot' ? `Ready again after ${times(duration)}` : times(duration)];
}

const times = ({ least, likely, most }: Range): string =>
  least === most ? human(likely) : `${human(least)} to ${human(most)}, likely ${human(likely)}`;

const GATE_WORDS: Readonly<Record<Extract<Gate, string>, string>> = {
  'node-ready': 'the node is Ready',
  'etcd-healthy': 'every etcd member takes part',
  'apiserver-ready': 'the API server is ready',
  'endpoints-in-api': 'the API has the new endpoints (nodes may not)',
  'endpoints-on-nodes': 'the rules on the nodes have the new endpoints',
  'lb-member-up': 'the balancer sends to the member again',
  'pods-ready': 'the pods are Ready',
};

const holds = (gate: Gate): string =>
  typeof gate === 'string' ? GATE_WORDS[gate] : `${gate.command} passes, which the model takes for granted`;
