import type { Finding } from '../../model/finding.js';
import { human } from '../../model/duration.js';
import { findNode, type Inventory, isControlPlane } from '../../model/inventory.js';
import { applySet } from '../../model/configure.js';
import { type Place, placeOf } from '../../model/place.js';
import { type ActionStep, actionsOf, type NodeTarget, type Plan, type Step } from '../../model/plan.js';
import { didYouMean } from '../../source/nearest.js';
import { problem } from '../explain/problem.js';

/** What fits its schema and still contradicts: steps that name what is not there, an uncordon before anything was cordoned, a window shorter than its steps. */
export function plausible(plan: Plan, inventory: Inventory): Finding[] {
  const about = { plan: plan.name, cluster: inventory.name };
  const found = [...targets(plan, inventory), ...references(plan, inventory), ...uncordons(plan), ...window(plan)];
  return found.map((finding) => ({ ...finding, ...about }));
}

function targets(plan: Plan, inventory: Inventory): Finding[] {
  const all: { target: NodeTarget; place: Place }[] = [];
  const visit = (step: Step): void => {
    if (step.kind !== 'parallel' && step.nodes) all.push({ target: step.nodes, place: placeOf(step, 'nodes') });
    if (step.kind !== 'action') for (const inner of step.steps) visit(inner);
  };
  for (const step of plan.steps) visit(step);
  return all.flatMap(({ target, place }) => {
    const unknown = target.names.flatMap((name, i) =>
      findNode(inventory, name)
        ? []
        : [nodeMissing(name, target.names.length > 1 ? { ...place, pointer: `${place.pointer}/${i}` } : place, inventory)],
    );
    if (
      target.role !== undefined &&
      !['worker', 'control-plane', 'master'].includes(target.role) &&
      !inventory.nodes.some((node) => node.roles?.includes(target.role!))
    ) {
      unknown.push(
        problem(
          'input/reference',
          place,
          `no node has the role ${target.role}${didYouMean(
            target.role,
            inventory.nodes.flatMap((node) => node.roles ?? []),
          )}`,
          'matches nothing',
        ),
      );
    }
    if (target.role !== undefined && /^(control-plane|master)$/.test(target.role) && !inventory.nodes.some(isControlPlane))
      unknown.push(problem('input/reference', place, 'no node of the control plane is known', 'matches nothing'));
    return unknown;
  });
}

function nodeMissing(name: string, place: Place, inventory: Inventory): Finding {
  const group = inventory.nodes.find(
    (node) => node.count !== undefined && name.startsWith(`${node.name}-`) && /^\d+$/.test(name.slice(node.name.length + 1)),
  );
  const message = group
    ? `there is no node ${name}: the group ${group.name} ends at ${group.name}-${group.count}`
    : `there is no node ${name}${didYouMean(
        name,
        inventory.nodes.map((node) => node.name),
      )}`;
  return problem('input/reference', place, message, 'no such node');
}

function references(plan: Plan, inventory: Inventory): Finding[] {
  const balancers = inventory.loadBalancers.map(({ name }) => name);
  return actionsOf(plan.steps).flatMap((step): Finding[] => {
    const found: Finding[] = [];
    if (step.loadBalancer !== undefined && !balancers.includes(step.loadBalancer))
      found.push(
        problem(
          'input/reference',
          placeOf(step, 'loadBalancer'),
          `there is no balancer ${step.loadBalancer}${didYouMean(step.loadBalancer, balancers)}`,
          'no such balancer',
        ),
      );
    if (step.replacement?.node !== undefined && !findNode(inventory, step.replacement.node))
      found.push(nodeMissing(step.replacement.node, placeOf(step, 'replacement/node'), inventory));
    if (step.set)
      for (const { message, place, given, known } of applySet(inventory, step.set, step.at).problems)
        found.push(
          problem('input/reference', place, `${message}${given !== undefined ? didYouMean(given, known ?? []) : ''}`, 'cannot be set'),
        );
    return found;
  });
}

/** Nodes that are made schedulable though no step before has cordoned or drained them. */
function uncordons(plan: Plan): Finding[] {
  const cordoned = new Set<string>();
  const keys = (step: ActionStep) =>
    step.nodes ? [...step.nodes.names, ...(step.nodes.role === undefined ? [] : [`role ${step.nodes.role}`])] : [];
  return actionsOf(plan.steps).flatMap((step) => {
    if (step.action === 'cordon' || step.action === 'drain') for (const key of keys(step)) cordoned.add(key);
    if (step.action !== 'uncordon') return [];
    const early = keys(step).filter((key) => !cordoned.has(key));
    return early.length === 0
      ? []
      : [
          problem(
            'input/contradiction',
            placeOf(step, 'nodes'),
            `${step.id} uncordons ${early[0]}, which no step before it has cordoned or drained`,
            'not cordoned before',
            'warning',
          ),
        ];
  });
}

function window(plan: Plan): Finding[] {
  const duration = plan.window?.duration;
  if (duration === undefined) return [];
  const least = (steps: readonly Step[]): number =>
    steps.reduce(
      (sum, step) =>
        sum +
        (step.wait?.least ?? 0) +
        (step.kind === 'action'
          ? (step.duration?.least ?? 0)
          : step.kind === 'parallel'
            ? Math.max(0, ...step.steps.map((inner) => least([inner])))
            : least(step.steps)),
      0,
    );
  const needed = least(plan.steps);
  return needed <= duration
    ? []
    : [
        problem(
          'input/window',
          placeOf(plan.window!, 'duration'),
          `the steps take ${human(needed)} at the least, and the window is ${human(duration)} long`,
          'too short',
          'warning',
        ),
      ];
}
