import { isDns, type Inventory } from '../../model/inventory.js';
import { namesOfPart, type NodePart, NodeSet } from '../../model/node-set.js';
import { once } from '../../model/once.js';
import { placeOf } from '../../model/place.js';
import { type Action, ACTIONS, actionsOf } from '../../model/plan.js';
import type { TimelineStep } from '../../model/timeline.js';
import { commandsOf } from '../commands.js';
import { upgradesPackages } from '../packages.js';
import { relation } from '../relation.js';
import { partsOf } from '../targets.js';

/** Actions of which something must be said: where it is not, it is unknown. Of the others there is nothing to say. */
const STOPS: ReadonlySet<Action> = new Set<Action>(['reboot', 'shutdown', 'replace', 'remove']);
const WORKLOADS: ReadonlySet<Action> = new Set<Action>(['scale', 'rollout']);

const CORDONS: ReadonlySet<Action> = new Set<Action>(['cordon', 'drain']);
const UNDOES: ReadonlySet<Action> = new Set<Action>(['uncordon', 'remove', 'replace', 'shutdown']);

/** Whether each of the nodes of a move is uncordoned, or gone, by one that begins no earlier. */
function isUndone(steps: readonly TimelineStep[], move: TimelineStep, inventory: Inventory): boolean {
  const left = new NodeSet(partsOf(move, inventory));
  for (const later of steps) if (later.from >= move.from && UNDOES.has(later.action)) left.remove(partsOf(later, inventory));
  return left.entries().length === 0;
}

/** Whether the last drain or uncordon of each node before a move is a drain that has ended. */
function drainedAt(steps: readonly TimelineStep[], inventory: Inventory): (parts: readonly NodePart[], at: number) => boolean {
  const turns = steps
    .filter(({ action }) => action === 'drain' || action === 'uncordon')
    .map((move) => ({
      at: move.action === 'drain' ? move.to : move.from,
      drained: move.action === 'drain',
      parts: partsOf(move, inventory),
    }))
    .sort((a, b) => a.at - b.at);
  const drained = new NodeSet();
  let next = 0;
  // Moves are asked about in the order in which they begin.
  return (parts, at) => {
    for (; next < turns.length && turns[next]!.at <= at; next++) {
      if (turns[next]!.drained) drained.add(turns[next]!.parts);
      else drained.remove(turns[next]!.parts);
    }
    return parts.length > 0 && drained.hasAll(parts);
  };
}

/** Workloads that lose every pod with one node, by that node's name; undefined where nobody listed any. */
const aloneOn = once(({ workloads, dns, unsaid }: Inventory): ReadonlyMap<string, readonly string[]> | undefined => {
  if (workloads.length === 0 && unsaid?.has('workloads')) return undefined;
  const alone = new Map<string, string[]>();
  for (const one of workloads) {
    const nodes = new Set(one.pods?.map(({ node }) => node));
    const [node] = nodes;
    if (nodes.size !== 1 || node === undefined || one.budget || one.kind === 'DaemonSet' || (dns && isDns(one, dns))) continue;
    const name = one.namespace === undefined ? one.name : `${one.namespace}/${one.name}`;
    alone.set(node, [...(alone.get(node) ?? []), name]);
  }
  return alone;
});

/** What the plan does, move by move. */
export const step = relation({
  name: 'step',
  what: 'One move of the plan as it was played: a step, or one batch of a step that runs in batches.',
  example: 'step.action == "drain" && step.atOnce > 10',
  fields: {
    id: { type: 'string', what: "the step's id" },
    planStep: { type: 'string', what: "id of the plan's step that it is a batch of; its own where it is none" },
    action: { type: 'string', what: 'what it does', words: ACTIONS },
    at: { type: 'double', what: 'when it begins, likely, in seconds after the start of the plan' },
    duration: { type: 'double', what: 'how long it takes, likely, in seconds' },
    nodes: {
      type: 'list<string>',
      what: 'names of its nodes that it is done to at the same time; of a move that stands for many batches, the first few dozen of all of them',
    },
    allNodes: { type: 'list<string>', what: 'names of all its nodes, whether at the same time or one after the other' },
    nodeCount: { type: 'int', what: 'how many nodes it is done to' },
    planNodes: { type: 'int', what: "how many nodes the plan's step is done to, all its batches together" },
    atOnce: { type: 'int', what: 'how many of them at the same time: the others in batches after them' },
    mode: {
      type: 'string',
      what: 'whether processes stop first (graceful) or the host just dies (abrupt); empty where no host is stopped',
      fact: 'mode',
      words: ['graceful', 'abrupt'],
    },
    component: { type: 'string', what: 'the component that it restarts or upgrades; empty for the whole cluster and for other actions' },
    workload: { type: 'string', what: 'the workload that it scales or rolls out; empty for other actions' },
    replicas: { type: 'int', what: 'the replicas that it scales to' },
    operation: {
      type: 'string',
      what: 'what is done to a member of a balancer or of etcd: add, remove, disable, ...; empty for other actions',
    },
    command: { type: 'string', what: 'the command of a run step; empty for other actions' },
    ranBefore: { type: 'list<string>', what: 'commands of run steps that have ended when it begins' },
    ranAfter: { type: 'list<string>', what: 'commands of run steps that begin when it has ended, or later' },
    upgradesPackages: {
      type: 'bool',
      what: 'whether that command upgrades the packages of its hosts: apt upgrade, dnf -y update, unattended-upgrade',
    },
    gates: { type: 'list<string>', what: 'its gates; a command as it is written' },
    leavesCordoned: {
      type: 'bool',
      what: 'whether it cordons or drains nodes that nothing uncordons, removes or replaces afterwards; false where a gate keeps the plan from doing so',
    },
    drained: {
      type: 'bool',
      what: 'whether each of its nodes was drained before and not uncordoned since: none of their pods that can move is left',
    },
    alone: {
      type: 'list<string>',
      what: 'workloads with all their pods on one of its nodes and no disruption budget, as namespace/name; DaemonSets and DNS left out',
      fact: 'workloads',
    },
    wait: { type: 'double', what: 'how long the plan waits after it, likely, in seconds' },
    rollback: { type: 'bool', what: 'whether it says how it is undone' },
    version: { type: 'string', what: 'the version that it upgrades to; empty for other actions', fact: 'to' },
  },
  rows(world) {
    const { timeline, whole, plan, inventory } = world;
    const commands = commandsOf(world);
    const all = (whole ?? { timeline }).timeline;
    const empty = drainedAt(all.steps, inventory);
    const alone = aloneOn(inventory);
    const counts = new Map<string, number>();
    for (const { step: one, nodeCount } of all.steps) counts.set(one.id, (counts.get(one.id) ?? 0) + nodeCount);
    // Behind a gate that never holds nothing is played: what the plan says of it counts.
    const undoneLater = all.stuck !== undefined && actionsOf((whole ?? { plan }).plan.steps).some(({ action }) => UNDOES.has(action));
    return timeline.steps.map((move) => {
      const { id, from, to, nodes, nodeCount, rounds = 1, step: given } = move;
      const parts = partsOf(move, inventory);
      const names = parts.flatMap(namesOfPart);
      return {
        values: {
          id,
          planStep: given.id,
          action: given.action,
          at: from / 1000,
          duration: (to - from) / 1000,
          nodes: rounds > 1 ? nodes : names,
          allNodes: names,
          nodeCount,
          planNodes: counts.get(given.id)!,
          atOnce: Math.ceil(nodeCount / rounds),
          mode: given.mode ?? (STOPS.has(given.action) ? undefined : ''),
          component: given.component ?? (given.action === 'restart' ? undefined : ''),
          workload: given.workload ?? (WORKLOADS.has(given.action) ? undefined : ''),
          replicas: given.replicas,
          operation: given.operation ?? '',
          command: given.command ?? '',
          ranBefore: commands.before(from),
          ranAfter: commands.after(to),
          upgradesPackages: upgradesPackages(given.command ?? ''),
          leavesCordoned: !undoneLater && CORDONS.has(given.action) && !isUndone(all.steps, move, inventory),
          alone: alone && names.flatMap((node) => alone.get(node) ?? []),
          drained: empty(parts, from),
          gates: given.gates.map((gate) => (typeof gate === 'string' ? gate : gate.command)),
          wait: (given.wait?.likely ?? 0) / 1000,
          rollback: given.rollback !== undefined,
          version: given.to ?? (given.action === 'upgrade' ? undefined : ''),
        },
        place: placeOf(given, 'action'),
        places: Object.fromEntries(
          ['id', 'nodes', 'mode', 'component', 'workload', 'replicas', 'operation', 'wait', 'command']
            .map((field) => [field, placeOf(given, field)])
            .concat([['version', placeOf(given, 'to')]]),
        ),
        of: id,
        steps: [id],
      };
    });
  },
});
