import { countOf, type Inventory, nodesIn } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { actionsOf } from '../../model/plan.js';
import type { TimelineStep } from '../../model/timeline.js';
import { apiPath, apiServers, membersOf } from '../api-path.js';
import { relation } from '../relation.js';
import { nodesOf, partsOf } from '../targets.js';
import { isClusterUpgrade, reachedBy } from '../upgrades.js';

const LASTING: ReadonlySet<string> = new Set(['etcd-member', 'restore', 'replace', 'remove']);
const STOPS: ReadonlySet<string> = new Set(['reboot', 'shutdown', 'replace', 'remove', 'restart', 'upgrade']);

/** The plan as a whole. */
export const plan = relation({
  name: 'plan',
  what: 'The plan as a whole: one row.',
  example: 'plan.changesControlPlane && !plan.backedUp',
  fields: {
    name: { type: 'string', what: 'its name' },
    steps: { type: 'int', what: 'how many steps it has, those inside each and parallel once' },
    likely: { type: 'double', what: 'how long it takes, likely, in seconds' },
    window: { type: 'double', what: 'how long its window is, in seconds', fact: 'window/duration' },
    commands: { type: 'list<string>', what: 'the commands of its run steps' },
    gates: { type: 'int', what: 'how many gates it has' },
    rollbacks: { type: 'int', what: 'how many of its steps say how they are undone' },
    touchesControlPlane: { type: 'bool', what: 'whether a step stops, restarts or upgrades something on a node that serves the API' },
    changesControlPlane: {
      type: 'bool',
      what: 'whether a step restores etcd or changes its members, replaces or removes a control-plane node that etcd runs on, or upgrades the control plane or etcd',
      fact: 'etcd/topology',
    },
    backedUp: { type: 'bool', what: 'whether a backup step stands before the first of those' },
    firstChange: { type: 'string', what: 'id of the first of those; empty where there is none' },
    zones: { type: 'int', what: 'how many zones the nodes of the cluster are in; unknown where a node has none', fact: 'zone' },
    mostZones: {
      type: 'int',
      what: 'in how many zones the nodes are that one move stops, at the most; unknown where one has none',
      fact: 'zone',
    },
    widest: { type: 'string', what: 'id of that move; empty where none stops a node' },
  },
  rows({ whole, ...own }) {
    const { inventory, plan: given, timeline } = whole ?? own;
    const serves = apiServers(inventory, membersOf(inventory, apiPath(inventory).balancers));
    const onApi = (move: TimelineStep) => nodesOf(move, inventory).some((name) => serves(name) === true);
    // With etcd elsewhere, an API server that is replaced takes nothing along; where nobody says where it is, nobody can tell.
    const topology = inventory.etcd?.topology;
    const central = (move: TimelineStep) =>
      move.action === 'upgrade' && (isClusterUpgrade(move) || reachedBy(move).includes('kube-apiserver') || move.step.component === 'etcd');
    const host = (move: TimelineStep) => move.action === 'replace' || move.action === 'remove';
    const lasting = (withHosts: boolean) =>
      timeline.steps.find((move) => central(move) || (LASTING.has(move.action) && (host(move) ? withHosts && onApi(move) : true)));
    const change = lasting(topology === 'stacked');
    const maybe = topology === undefined && lasting(true) !== change;
    const backup = timeline.steps.find(({ action }) => action === 'backup');
    const actions = actionsOf(given.steps);
    const wide = widest(timeline.steps, inventory);
    const zoneless = withoutZone(inventory);
    return [
      {
        values: {
          name: given.name,
          steps: actions.length,
          likely: timeline.duration.likely / 1000,
          window: given.window?.duration === undefined ? undefined : given.window.duration / 1000,
          commands: actions.flatMap(({ command }) => command ?? []),
          gates: actions.reduce((sum, { gates }) => sum + gates.length, 0),
          rollbacks: actions.filter(({ rollback }) => rollback !== undefined).length,
          touchesControlPlane: timeline.steps.some((move) => central(move) || (STOPS.has(move.action) && onApi(move))),
          changesControlPlane: change === undefined && maybe ? undefined : change !== undefined,
          backedUp: backup !== undefined && (change === undefined || backup.to <= change.from),
          firstChange: change?.id ?? '',
          zones: zonesOf(inventory.nodes.map(({ zone }) => zone)),
          mostZones: wide?.zones,
          widest: wide?.move.id ?? '',
        },
        place: placeOf(given, 'metadata/name'),
        places: {
          firstChange: change ? placeOf(change.step, 'action') : placeOf(given),
          widest: wide ? placeOf(wide.move.step, 'action') : placeOf(given),
          window: placeOf(given, 'spec/window'),
          changesControlPlane: inventory.etcd ? placeOf(inventory.etcd, 'topology') : placeOf(inventory, 'spec/etcd'),
        },
        ...(zoneless && { lacking: { zones: zoneless, mostZones: zoneless } }),
        of: given.name,
        ...(change && { steps: [change.id] }),
        count: nodesIn(inventory),
      },
    ];
  },
});

function zonesOf(zones: readonly (string | undefined)[]): number | undefined {
  return zones.includes(undefined) ? undefined : new Set(zones).size;
}

/** The nodes that no zone is given for, by the first of them. */
function withoutZone({ nodes }: Inventory): { of: string; place: Place; count: number } | undefined {
  const own = nodes.filter(({ zone }) => zone === undefined);
  const [first] = own;
  return first && { of: first.name, place: placeOf(first, 'name'), count: own.reduce((sum, node) => sum + countOf(node), 0) };
}

/** The move that stops nodes in the most zones at once. */
function widest(steps: readonly TimelineStep[], inventory: Inventory): { move: TimelineStep; zones: number | undefined } | undefined {
  const zoneOf = new Map(inventory.nodes.map(({ name, zone }) => [name, zone]));
  let best: { move: TimelineStep; zones: number | undefined } | undefined;
  for (const move of steps) {
    const atOnce = Math.ceil(move.nodeCount / (move.rounds ?? 1));
    if (!['reboot', 'shutdown', 'replace'].includes(move.action) || atOnce < 2) continue;
    const all = zonesOf(partsOf(move, inventory).map(({ entry }) => zoneOf.get(entry)));
    const zones = all === undefined ? undefined : Math.min(all, atOnce);
    if (!best || zones === undefined || (best.zones !== undefined && zones > best.zones)) best = { move, zones };
  }
  return best;
}
