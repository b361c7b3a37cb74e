import type { Finding } from '../../model/finding.js';
import { type Inventory, isControlPlane } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { actionsOf, type ActionStep, type Plan } from '../../model/plan.js';
import { didYouMean } from '../../source/nearest.js';
import { problem } from '../explain/problem.js';

/** Members of etcd or of a balancer that are not there (any more): the step would do nothing, and nothing would be found. */
export function memberProblems(plan: Plan, inventory: Inventory): Finding[] {
  const found: Finding[] = [];
  const added = new Set<string>();
  const removed = new Map<string, ActionStep>();
  for (const step of actionsOf(plan.steps)) {
    if (OF_ETCD.has(step.action)) found.push(...ofEtcd(step, inventory, added, removed));
    else if (step.action === 'lb-member' && step.member !== undefined) found.push(...ofBalancer(step, step.member, inventory));
  }
  return found;
}

const OF_ETCD: ReadonlySet<string> = new Set(['etcd-member', 'defrag', 'restore', 'backup']);

function ofEtcd(step: ActionStep, inventory: Inventory, added: Set<string>, removed: Map<string, ActionStep>): Finding[] {
  const named = step.member === undefined ? (step.nodes?.names ?? []) : [step.member];
  if (step.operation === 'add') {
    for (const name of named) {
      added.add(name);
      removed.delete(name);
    }
    return [];
  }
  const place = placeOf(step, step.member === undefined ? 'nodes' : 'member');
  const known = etcdNames(inventory);
  const found = named.flatMap((name): Finding[] => {
    const gone = removed.get(name);
    if (gone)
      return [
        problem('input/reference', place, `etcd has no member ${name} any more: ${gone.id} has removed it`, 'no such member', 'error', [
          { place: placeOf(gone, 'action'), label: 'removed here' },
        ]),
      ];
    return known === undefined || known.includes(name) || added.has(name) ? [] : [unknown('etcd', name, place, known)];
  });
  if (step.operation === 'remove') for (const name of named) removed.set(name, step);
  return found;
}

/** What a member may be called: undefined where nobody says which there are. */
function etcdNames({ etcd, nodes }: Inventory): string[] | undefined {
  if (!etcd) return undefined;
  if (etcd.members) {
    const names = etcd.members.flatMap(({ name, node, host, address }) => [name, node, host, address]).filter((name) => name !== undefined);
    return names.length > 0 ? names : undefined;
  }
  if (etcd.topology === 'external') return undefined;
  const control = nodes.filter(isControlPlane);
  return control.flatMap(({ name, count }) => (count === undefined ? [name] : Array.from({ length: count }, (_, i) => `${name}-${i + 1}`)));
}

function ofBalancer(step: ActionStep, member: string, { loadBalancers }: Inventory): Finding[] {
  const meant = loadBalancers.filter(({ name }) => step.loadBalancer === undefined || name === step.loadBalancer);
  if (meant.length === 0 || meant.some(({ members }) => members === undefined)) return [];
  const known = meant
    .flatMap(({ members }) => members!.flatMap(({ name, node, address }) => [name, node, address]))
    .filter((name) => name !== undefined);
  if (known.includes(member)) return [];
  return [unknown(meant.length === 1 ? meant[0]!.name : 'no balancer', member, placeOf(step, 'member'), known)];
}

const unknown = (owner: string, name: string, place: Place, known: readonly string[]): Finding =>
  problem(
    'input/reference',
    place,
    `${owner === 'no balancer' ? `no balancer has a member ${name}` : `${owner} has no member ${name}`}${didYouMean(name, [...new Set(known)])}`,
    'no such member',
  );
