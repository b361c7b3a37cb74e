import type { Finding } from '../../model/finding.js';
import { etcdHost, findNode, type Inventory, isControlPlane } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import type { ActionStep, NodeTarget, Plan, Step } from '../../model/plan.js';
import { isControlRole, means } from '../../model/targets.js';
import { didYouMean, nearest } from '../../source/nearest.js';
import { problem } from '../explain/problem.js';

/** Actions that are done to nodes and to nothing else: without one they do nothing. */
const TO_NODES: ReadonlySet<string> = new Set('reboot shutdown start replace add remove cordon uncordon drain label taint'.split(' '));

/** Actions of kubectl, which knows nodes only. */
const OF_NODES: ReadonlySet<string> = new Set(['cordon', 'uncordon', 'drain', 'label', 'taint']);

/** Machines that steps may name and that are no nodes of the cluster: those of balancers and of an external etcd. */
const machinesOf = ({ loadBalancers, etcd }: Inventory): ReadonlySet<string> =>
  new Set([
    ...loadBalancers.flatMap(({ hosts }) => hosts ?? []),
    ...(etcd?.members ?? []).flatMap((member) => etcdHost(etcd!, member) ?? []),
  ]);

/** Steps whose nodes are not there (any more), or that name none: nothing would be done, and nothing found. */
export function nodeProblems(plan: Plan, inventory: Inventory): Finding[] {
  const found: Finding[] = [];
  /** Names that steps before gave to new nodes, and took away with old ones. */
  const added = new Set<string>();
  const removed = new Map<string, Step>();
  const machines = machinesOf(inventory);

  function visit(step: Step, inEach: boolean): void {
    if (step.kind !== 'action') {
      if (step.kind === 'each') found.push(...targetProblems(step, step.nodes));
      for (const inner of step.steps) visit(inner, inEach || step.kind === 'each');
      return;
    }
    if (step.action === 'add') return add(step);
    if (OF_NODES.has(step.action))
      for (const [index, name] of (step.nodes?.names ?? []).entries())
        if (machines.has(name) && !findNode(inventory, name))
          found.push(
            problem(
              'input/contradiction',
              nameAt(step, index),
              `${name} is no node of the cluster: ${step.action} knows no such thing`,
              'no node',
            ),
          );
    if (step.nodes) found.push(...targetProblems(step, step.nodes));
    else if (TO_NODES.has(step.action) && !inEach)
      found.push(problem('input/reference', placeOf(step, 'action'), `${step.id} does not say which node`, 'no node is named'));
    for (const [index, name] of (step.affects?.nodes ?? []).entries())
      found.push(...nameProblems(name, below(placeOf(step, 'affects/nodes'), index)));
    const where = step.replacement?.node;
    if (where !== undefined && step.action === 'replace') added.add(where);
    else if (where !== undefined) found.push(...nameProblems(where, placeOf(step, 'replacement/node')));
    if (step.action === 'remove') for (const name of step.nodes?.names ?? []) removed.set(name, step);
  }

  function add(step: ActionStep): void {
    for (const [index, name] of (step.nodes?.names ?? []).entries()) {
      const node = removed.has(name) ? undefined : findNode(inventory, name);
      if (node)
        found.push(
          problem('input/contradiction', nameAt(step, index), `${step.id} adds ${name}, which is there already`, 'added here', 'error', [
            { place: placeOf(node, 'name'), label: 'there already' },
          ]),
        );
      removed.delete(name);
      added.add(name);
    }
  }

  function targetProblems(step: Step, target: NodeTarget): Finding[] {
    const place = placeOf(step, 'nodes');
    const named = target.names.flatMap((name, index) => nameProblems(name, nameAt(step, index)));
    if (target.role === undefined && target.labels === undefined)
      return target.names.length > 0
        ? named
        : [problem('input/reference', place, `${step.id} does not say which node`, 'no node is named')];
    if (inventory.nodes.some((node) => means(target, node))) return named;
    return [...named, problem('input/reference', place, nobody(target, inventory), 'matches nothing')];
  }

  function nameProblems(name: string, place: Place): Finding[] {
    const step = removed.get(name);
    if (step)
      return [
        problem('input/reference', place, `there is no node ${name} any more: ${step.id} has removed it`, 'no such node', 'error', [
          { place: placeOf(step, 'action'), label: 'removed here' },
        ]),
      ];
    return added.has(name) || machines.has(name) || findNode(inventory, name) ? [] : [nodeMissing(name, place, inventory)];
  }

  for (const step of plan.steps) visit(step, false);
  return found;
}

const below = (place: Place, index: number): Place => ({ ...place, pointer: `${place.pointer}/${index}` });

/** Where one of a target's names stands: `node: a`, `nodes: [a, b]` or `nodes: {names: [a, b]}`. */
function nameAt(step: Step, index: number): Place {
  const place = placeOf(step, 'nodes');
  if (place.pointer.endsWith('/node')) return place;
  return below(place, index);
}

function nobody({ role, labels }: NodeTarget, { nodes }: Inventory): string {
  if (nodes.length === 0) return 'no node is known at all';
  const pairs = Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
  if (pairs.length > 0)
    return `no node has the ${pairs.length === 1 ? 'label' : 'labels'} ${pairs.join(', ')}${role === undefined ? '' : ` and the role ${role}`}`;
  if (isControlRole(role!)) return 'no node of the control plane is known';
  if (role === 'worker')
    return nodes.some((node) => !isControlPlane(node)) ? 'no node has the role worker' : 'every known node is of the control plane';
  return `no node has the role ${role}${didYouMean(
    role!,
    nodes.flatMap((node) => node.roles ?? []),
  )}`;
}

function nodeMissing(name: string, place: Place, inventory: Inventory): Finding {
  const group = inventory.nodes.find(
    (node) => node.count !== undefined && name.startsWith(`${node.name}-`) && /^\d+$/.test(name.slice(node.name.length + 1)),
  );
  const known = [...inventory.nodes.map((node) => node.name), ...machinesOf(inventory)];
  const runs = inventory.etcd?.members?.find((member) => member.name === name)?.host;
  const message = group
    ? `there is no node ${name}: the group ${group.name} ends at ${group.name}-${group.count}`
    : `there is no node ${name}${runs === undefined ? didYouMean(name, known) : `: the etcd member of that name runs on ${runs}`}`;
  const meant = group ? undefined : (runs ?? nearest(name, known));
  const found = problem('input/reference', place, message, 'no such node');
  return meant === undefined ? found : { ...found, fix: { say: `write ${meant}`, place, text: meant } };
}
