import { milliseconds } from '../../model/duration.js';
import { findNode, type Inventory, isControlPlane, type Node } from '../../model/inventory.js';
import { kubeletGates } from './component.js';
import { nameOfPart, namesOfPart, NodeSet, partNamed, sizeOfPart } from '../../model/node-set.js';
import { oldestBySkew } from '../../model/skew-policy.js';
import { placeOf } from '../../model/place.js';
import type { TimelineStep } from '../../model/timeline.js';
import { commandsOf } from '../commands.js';
import { relation, type Row } from '../relation.js';
import { partsOf } from '../targets.js';

const STOPS: ReadonlySet<string> = new Set(['reboot', 'shutdown', 'replace']);

const fields = {
  step: { type: 'string', what: "the step's id" },
  action: { type: 'string', what: 'what the step does' },
  node: { type: 'string', what: 'name of the first of them' },
  count: { type: 'int', what: 'how many they are' },
  nodes: { type: 'list<string>', what: 'their names, each member of a group by its own' },
  controlPlane: { type: 'bool', what: 'whether they run the control plane' },
  drained: { type: 'bool', what: 'whether each was drained before and not uncordoned since' },
  busy: { type: 'bool', what: 'whether pods of a workload that is no DaemonSet are listed on one of them', fact: 'workloads' },
  boots: { type: 'bool', what: 'whether each of them boots again as it is: it is rebooted, or shut down and started by a later step' },
  outage: { type: 'double', what: 'how long each is away, likely, in seconds' },
  at: { type: 'double', what: 'when the first of them stops, likely, in seconds after the start of the plan' },
  ranBefore: { type: 'list<string>', what: 'commands of run steps that have ended by then' },
  mode: { type: 'string', what: 'how they are stopped', words: ['graceful', 'abrupt'] },
  kubeletVersion: { type: 'string', what: "the kubelet's version" },
  kubeletGates: { type: 'list<string>', what: 'feature gates of the kubelet that are set, as Name=true', fact: 'kubelet/flags' },
  shutdownGracePeriod: {
    type: 'double',
    what: 'time that pods get when the node shuts down, in seconds',
    fact: 'kubelet/shutdownGracePeriod',
  },
  swapAtBoot: { type: 'bool', what: 'whether swap comes on when they boot', fact: 'swapAtBoot' },
  unattendedUpgrades: { type: 'bool', what: 'whether packages are upgraded by themselves on them', fact: 'unattendedUpgrades' },
  failSwapOn: { type: 'bool', what: 'whether the kubelet refuses to start with swap on; true where nothing is said, its default' },
  rotateCertificates: { type: 'bool', what: "whether the kubelet's client certificate renews itself", fact: 'kubelet/rotateCertificates' },
} as const;

/** Hosts that the plan stops. */
export const host = relation({
  name: 'host',
  what: 'Nodes that a step stops (reboot, shutdown, replace) and that differ in nothing exposed here: one row, however many batches.',
  example: 'host.swapAtBoot && host.failSwapOn',
  fields,
  rows(world) {
    const { inventory, timeline } = world;
    const commands = commandsOf(world);
    const started = startsAfter((world.whole ?? world).timeline.steps, inventory);
    const groups = new Map<
      string,
      { row: Row<typeof fields>; names: Set<string>; nodes: string[]; count: number; moves: Set<string>; planStep: string }
    >();
    const drained = new NodeSet();
    const busy = busyNodes(inventory);
    const oldest = oldestBySkew(inventory)?.onNodes;
    const least = oldest === undefined ? {} : { least: { kubeletVersion: oldest } };
    for (const move of timeline.steps) {
      if (move.action === 'drain') drained.add(partsOf(move, inventory));
      if (move.action === 'uncordon') drained.remove(partsOf(move, inventory));
      if (!STOPS.has(move.action)) continue;
      for (const part of partsOf(move, inventory)) {
        const node = findNode(inventory, part.entry);
        if (!node) continue;
        const name = nameOfPart(part);
        const row = rowOf(
          move,
          name,
          node,
          drained.hasAll([part]),
          busy?.hasSome(part),
          commands.before(move.from),
          move.action === 'reboot' || (move.action === 'shutdown' && started(move).hasSome(part)),
        );
        const { node: _, nodes: __, at: ___, step: ____, ...same } = row.values;
        const key = `${move.step.at.file}${move.step.at.pointer}\0${JSON.stringify(same)}`;
        const group = groups.get(key) ?? {
          row,
          names: new Set<string>(),
          nodes: [],
          count: 0,
          moves: new Set<string>(),
          planStep: move.step.id,
        };
        group.moves.add(move.id);
        if (!group.names.has(name)) {
          group.count += sizeOfPart(part);
          group.nodes.push(...namesOfPart(part));
        }
        group.names.add(name);
        groups.set(key, group);
      }
    }
    return [...groups.values()].map(({ row, nodes, count, moves, planStep }) => ({
      ...row,
      ...least,
      // Of several batches the step itself is spoken of.
      values: { ...row.values, count, nodes, ...(moves.size > 1 && { step: planStep }) },
      steps: [...moves],
    }));
  },
});

function rowOf(
  { id, step, from, to, rounds = 1 }: TimelineStep,
  name: string,
  node: Node,
  drained: boolean,
  busy: boolean | undefined,
  ranBefore: readonly string[],
  boots: boolean,
): Row<typeof fields> {
  const { kubelet } = node;
  const grace = kubelet?.shutdownGracePeriod;
  const ofKubelet = (field: string) => placeOf(node, kubelet ? `kubelet/${field}` : 'kubelet');
  return {
    values: {
      step: id,
      action: step.action,
      node: name,
      count: 1,
      nodes: [name],
      controlPlane: isControlPlane(node),
      drained,
      busy,
      boots,
      // A row of batches is as long as all of them, with the waits in between.
      outage: (to - from - (rounds - 1) * (step.wait?.likely ?? 0)) / rounds / 1000,
      at: from / 1000,
      ranBefore,
      mode: step.mode,
      kubeletVersion: node.kubeletVersion,
      kubeletGates: kubeletGates(node),
      shutdownGracePeriod: grace === undefined ? undefined : (milliseconds(grace) ?? 0) / 1000,
      swapAtBoot: node.swapAtBoot,
      unattendedUpgrades: node.unattendedUpgrades,
      failSwapOn: kubelet?.failSwapOn ?? true,
      rotateCertificates: kubelet?.rotateCertificates,
    },
    place: placeOf(step, 'action'),
    places: {
      node: placeOf(node, 'name'),
      kubeletVersion: placeOf(node, 'kubeletVersion'),
      swapAtBoot: placeOf(node, 'swapAtBoot'),
      unattendedUpgrades: placeOf(node, 'unattendedUpgrades'),
      shutdownGracePeriod: ofKubelet('shutdownGracePeriod'),
      failSwapOn: ofKubelet('failSwapOn'),
      rotateCertificates: ofKubelet('rotateCertificates'),
    },
    of: node.name,
    steps: [id],
  };
}

/** The nodes that steps start when a move has begun. */
const startsAfter = (steps: readonly TimelineStep[], inventory: Inventory) => {
  const starts = steps.filter(({ action }) => action === 'start');
  return ({ from }: TimelineStep): NodeSet =>
    new NodeSet(starts.filter((one) => one.from >= from).flatMap((one) => partsOf(one, inventory)));
};

/** The nodes on which pods of a workload are listed that a drain would move; undefined where no workloads are known. */
function busyNodes(inventory: Inventory): NodeSet | undefined {
  if (inventory.unsaid?.has('workloads')) return undefined;
  const names = inventory.workloads.flatMap(({ kind, pods }) =>
    kind === 'DaemonSet' ? [] : (pods ?? []).flatMap(({ node }) => node ?? []),
  );
  return new NodeSet([...new Set(names)].map((name) => partNamed(inventory, name)));
}
