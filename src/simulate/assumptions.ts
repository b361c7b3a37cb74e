import type { Inventory } from '../model/inventory.js';
import { type Action, actionsOf, type Plan } from '../model/plan.js';
import { type Place, placeOf } from '../model/place.js';
import type { Assumption } from '../model/timeline.js';
import { oldestBySkew } from '../model/skew-policy.js';
import { newerThanTable } from '../model/versions.js';
import { NEWEST, type Program, TABLE_DATE } from '../model/versions/fix.js';
import { healthCheckOf } from './client/health-check.js';
import { kubernetesVersionOf } from './client/watcher.js';
import type { Population } from './classes.js';
import type { Exploration } from './explore.js';

/** Steps that take an API server's host down. */
const STOPS: ReadonlySet<Action> = new Set(['reboot', 'shutdown', 'replace', 'remove'] as const);

/** Versions that came after the tables of defects: played as the newest that is known. */
function beyondTables({ nodes, etcd }: Inventory): Assumption[] {
  const found: Assumption[] = [];
  const seen = new Set<string>();
  const look = (program: Program, name: string, version: string | undefined, place: () => Place) => {
    if (version === undefined || seen.has(`${name} ${version}`)) return;
    seen.add(`${name} ${version}`);
    if (newerThanTable(program, version) !== true) return;
    found.push({
      fact: `what ${name} ${version} does differently`,
      assumed: `nothing: as ${NEWEST[program]} does`,
      why: `it is newer than the tables of ${TABLE_DATE}`,
      place: place(),
      explored: false,
    });
  };
  for (const node of nodes) {
    look('kubernetes', 'the kubelet', node.kubeletVersion, () => placeOf(node, 'kubeletVersion'));
    look('kubernetes', 'kube-proxy', node.kubeProxyVersion, () => placeOf(node, 'kubeProxyVersion'));
  }
  if (etcd) look('etcd', 'etcd', etcd.version, () => placeOf(etcd, 'version'));
  return found;
}

/** A kube-proxy that nobody gives the version of is taken for one of those that the skew policy allows, where these all notice a dead connection. */
function bySkewPolicy(inventory: Inventory, plan: Plan): Assumption[] {
  const oldest = oldestBySkew(inventory);
  const node = inventory.nodes.find(({ kubeProxyMode, kubeProxyVersion }) => kubeProxyMode !== 'none' && kubeProxyVersion === undefined);
  if (!oldest || !node || healthCheckOf(undefined, undefined, oldest.onNodes).healthCheck === undefined) return [];
  if (!actionsOf(plan.steps).some((step) => STOPS.has(step.action))) return [];
  return [
    {
      fact: "kube-proxy's version",
      assumed: `${oldest.onNodes} or newer, by the version skew policy`,
      why: oldest.because,
      place: placeOf(node),
      explored: false,
    },
  ];
}

/** What the simulation had to assume, or could not know at all: said, never silent. */
export function assumptions(inventory: Inventory, plan: Plan, { workloads }: Population, { dimensions, runs }: Exploration): Assumption[] {
  const facts = [...dimensions.values()].flatMap((dimension): Assumption[] =>
    dimension.kind === 'fact'
      ? [
          {
            fact: dimension.what,
            assumed: dimension.options[dimension.likely]!,
            why: 'not given; every other value was played too, as far as the scope says',
            place: dimension.place,
            explored: true,
          },
        ]
      : [],
  );
  const opaque = actionsOf(plan.steps).flatMap((step): Assumption[] =>
    step.action === 'run' || step.gates.some((gate) => typeof gate === 'object')
      ? [
          {
            fact:
              step.action === 'run'
                ? `what ${step.command ?? step.id} does${step.mode && step.affects ? ' besides stopping what it affects' : ''}`
                : `what the gate of ${step.id} finds`,
            assumed: step.action === 'run' ? 'nothing that the model knows' : 'it passes at once',
            why: 'a command is opaque to the model',
            place: placeOf(step, step.action === 'run' ? 'command' : 'gate'),
            explored: false,
          },
        ]
      : [],
  );
  const timeless = actionsOf(plan.steps).filter(
    (step) => step.duration === undefined && !['wait', 'gate', 'cordon', 'uncordon', 'label', 'taint'].includes(step.action),
  );
  const durations: Assumption[] =
    timeless.length === 0
      ? []
      : [
          {
            fact: `how long ${timeless.length === 1 ? timeless[0]!.id : `${timeless.length} steps`} take${timeless.length === 1 ? 's' : ''}`,
            assumed: 'a wide range by action',
            why: 'no duration is given',
            place: placeOf(timeless[0]!),
            explored: true,
          },
        ];
  const missing: Assumption[] = [];
  const unlisted = workloads.find(({ dns, pods }) => dns && pods.every(({ node }) => node === undefined));
  if (!inventory.dns?.pods?.length)
    missing.push({
      fact: 'where the DNS pods run',
      assumed: unlisted
        ? `${unlisted.pods.length} of them, on no node that the plan takes away: what names them is played`
        : 'nothing: DNS is not simulated',
      why: 'no DNS pod is known',
      place: { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/dns` },
      explored: false,
    });
  if (!inventory.etcd && !dimensions.has('where etcd runs'))
    missing.push({
      fact: 'where etcd runs',
      assumed: 'nothing: its quorum is looked at only where most control-plane nodes, three or more, are down at once',
      why: 'no etcd is described',
      place: { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/etcd` },
      explored: false,
    });
  const unheard = inventory.clients.filter((client) => kubernetesVersionOf(client.clientGoVersion) === undefined);
  if (unheard.length > 0 && actionsOf(plan.steps).some((step) => STOPS.has(step.action)))
    missing.push({
      fact: `whether ${unheard
        .slice(0, 3)
        .map(({ name }) => name)
        .join(
          ', ',
        )}${unheard.length > 3 ? ` and ${unheard.length - 3} other clients of the API` : ''} notice${unheard.length === 1 ? 's' : ''} a dead connection`,
      assumed: 'nothing: not simulated',
      why: 'the version of client-go is not known',
      place: placeOf(unheard[0]!),
      explored: false,
    });
  missing.push(...bySkewPolicy(inventory, plan), ...beyondTables(inventory));
  const met = new Map(runs.flatMap((run) => run.assumed).map((assumption) => [assumption.fact, assumption]));
  return [...facts, ...opaque, ...durations, ...missing, ...met.values()];
}
