import { placeOf } from '../../model/place.js';
import type { ActionStep, Gate } from '../../model/plan.js';
import { type Inventory, type LoadBalancer, nodesIn } from '../../model/inventory.js';
import type { TimelineStep } from '../../model/timeline.js';
import { apiPath, apiServers, membersOf, missingPath, nodeOfMember } from '../api-path.js';
import { relation, type Row } from '../relation.js';
import { isEverywhere, nodesOf } from '../targets.js';

const fields = {
  step: { type: 'string', what: "the step's id" },
  action: { type: 'string', what: 'what the step does' },
  node: { type: 'string', what: 'name of the node' },
  balancer: { type: 'string', what: 'name of the balancer that it is a member of; empty where it is behind none', fact: 'loadBalancers' },
  mode: {
    type: 'string',
    what: 'graceful: processes end first and connections get a FIN; abrupt: nobody is told',
    fact: 'mode',
    words: ['graceful', 'abrupt'],
  },
  mayBeAbrupt: { type: 'bool', what: 'true unless the plan says graceful; unknown where a command of your own is run there', fact: 'mode' },
  at: { type: 'double', what: 'when, likely, in seconds after the start of the plan' },
  proved: {
    type: 'bool',
    what: 'whether, since the last stop of another API server, a gate asked for etcd-healthy or apiserver-ready, or a command was run; true of the first',
  },
  takenOut: {
    type: 'bool',
    what: "whether a step before disabled the node's member of a balancer, and none since has deleted the member's connections",
  },
  thenRestarted: {
    type: 'list<string>',
    what: 'components that steps restart on every node before the plan stops another API server: kubelet, kube-proxy',
  },
  downtime: {
    type: 'double',
    what: "the shortest time until the host's kernel answers again, in seconds, where the plan says it",
    fact: 'downtime',
  },
} as const;

const TAKES_OUT: ReadonlySet<string> = new Set(['disable', 'force-offline', 'remove']);
const HOST = new Set<ActionStep['action']>(['reboot', 'shutdown', 'replace', 'remove']);

/** The API servers that the plan stops. */
export const stop = relation({
  name: 'stop',
  what: 'A node that serves the API and that a step of the plan stops, or whose kube-apiserver it restarts.',
  example: 'stop.mayBeAbrupt && stop.at > 600.0',
  fields,
  rows({ inventory, timeline }) {
    const path = apiPath(inventory);
    const members = membersOf(inventory, path.balancers);
    const serves = apiServers(inventory, members);
    const undescribed = path.balancers.length === 0 && !path.direct;
    const memberless = path.balancers.some((balancer) => balancer.members === undefined);
    const missing = memberless
      ? { fact: 'members', place: placeOf(path.balancers.find(({ members: given }) => given === undefined)!, 'members') }
      : missingPath(inventory, path);
    let last: string | undefined;
    const out = new Set<string>();
    let proved = true;
    const ended = new Map<string, number>();
    const all = nodesIn(inventory);
    return timeline.steps.flatMap((played, index): Row<typeof fields>[] => {
      const { step, id, from } = played;
      const way = wayOf(step);
      const names = way ? nodesOf(played, inventory).filter((name) => serves(name) === true) : [];
      const stopsOther = (move: TimelineStep, name: string): boolean =>
        wayOf(move.step) !== undefined && nodesOf(move, inventory).some((one) => one !== name && serves(one) === true);
      const here = last === undefined || proved || names.every((name) => name === last);
      if (names.length > 0) {
        last = names.at(-1);
        proved = false;
      }
      if (step.action === 'lb-member' && step.member !== undefined) {
        if (TAKES_OUT.has(step.operation ?? '')) out.add(step.member);
        else out.delete(step.member);
      }
      if (step.action === 'lb-connections' && step.member === undefined) out.clear();
      else if (step.action === 'lb-connections') out.delete(step.member!);
      if (step.gates.some(proves) || (way === undefined && step.action === 'run')) proved = true;
      if (way === 'graceful') for (const name of names) ended.set(name, played.to);
      // A host that stops at the moment at which its API server's orderly stop ends finds it stopped.
      return names
        .map((name) => ({ name, orderly: way === 'graceful' || (way === 'host' && ended.get(name) === from) }))
        .map(({ name, orderly }) => ({
          values: {
            step: id,
            action: step.action,
            node: name,
            balancer: members.get(name)?.name ?? (undescribed || memberless ? undefined : ''),
            mode: orderly ? 'graceful' : step.mode,
            mayBeAbrupt: way === 'opaque' ? undefined : way === 'host' && !orderly && step.mode !== 'graceful',
            at: from / 1000,
            proved: here,
            takenOut: namesOf(name, inventory, members.get(name)).some((alias) => out.has(alias)),
            thenRestarted: restartedAfter(timeline.steps.slice(index + 1), all, (move) => stopsOther(move, name)),
            downtime: step.downtime === undefined ? undefined : step.downtime.least / 1000,
          },
          place: placeOf(step, way === 'host' && step.mode !== undefined ? 'mode' : 'action'),
          places: { node: placeOf(step, 'nodes'), balancer: missing.place },
          facts: { balancer: missing.fact },
          of: id,
          steps: [id],
        }));
    });
  },
});

/** What is restarted everywhere by moves up to the first that `ends` holds for. Batches of a step count together. */
function restartedAfter(moves: readonly TimelineStep[], all: number, ends: (move: TimelineStep) => boolean): string[] {
  const counts = new Map<string, { component: string; nodes: number }>();
  for (const move of moves) {
    if (ends(move)) break;
    const { action, component, id } = move.step;
    if (action !== 'restart' || component === undefined) continue;
    const known = counts.get(id) ?? { component, nodes: 0 };
    known.nodes += isEverywhere(move) ? all : move.nodeCount;
    counts.set(id, known);
  }
  return [...new Set([...counts.values()].flatMap(({ component, nodes }) => (nodes >= all ? [component] : [])))];
}

/** What a step may call the member that a node is: the node itself, the member's name or its address. */
function namesOf(node: string, inventory: Inventory, balancer: LoadBalancer | undefined): string[] {
  const members = (balancer?.members ?? []).filter((member) => nodeOfMember(inventory, member) === node);
  return [node, ...members.flatMap(({ name, address }) => [name ?? [], address ?? []].flat())];
}

/** Whether a gate tells that the control plane is whole again, as far as anybody can say of a command. */
const proves = (gate: Gate): boolean => typeof gate === 'object' || gate === 'etcd-healthy' || gate === 'apiserver-ready';

/** Whether a step stops hosts, stops the API server's process alone (which closes its connections), or runs something that nobody described. */
function wayOf({ action, component, affects, mode }: ActionStep): 'host' | 'graceful' | 'opaque' | undefined {
  if (HOST.has(action)) return 'host';
  if ((action === 'restart' || action === 'upgrade') && component === 'kube-apiserver') return 'graceful';
  if (action !== 'run' || !affects) return undefined;
  if (affects.components) return mode !== undefined && affects.components.includes('kube-apiserver') ? 'graceful' : undefined;
  if ((affects.nodes?.length ?? 0) === 0) return undefined;
  return mode === undefined ? 'opaque' : 'host';
}
