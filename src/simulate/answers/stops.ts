import type { StopAfter } from '../../model/answers.js';
import type { Inventory } from '../../model/inventory.js';
import { actionsOf, type Plan, type Step } from '../../model/plan.js';
import { LIKELY } from '../choices.js';
import type { Run } from '../run.js';
import type { Work } from '../work.js';
import { ENDLESS } from '../harms.js';
import { harms, weight } from './harms.js';

/** How many steps all stops together may play. */
const STEPS = 6000;

/** What it means to stop after each of the plan's steps: the plan is played up to there and left alone, and what then still hurts is set against going on. Likely answers. */
export function* stopping(inventory: Inventory, plan: Plan, likely: Run): Work<StopAfter[]> {
  const last = plan.steps.length - 1;
  const most = Math.max(1, Math.floor((2 * STEPS) / Math.max(1, actionsOf(plan.steps).length)));
  const all = Array.from({ length: last }, (_, index) => index);
  const tried = all.length <= most ? all : Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);
  const runs = yield tried.map((index) => ({
    inventory,
    plan: { ...plan, steps: plan.steps.slice(0, index + 1) },
    scenario: LIKELY,
    watch: true as const,
  }));
  return tried.map((index, position) => {
    const run = runs[position]!;
    const stop = from(run, run.end);
    const goOn = from(likely, run.end);
    return {
      step: plan.steps[index]!.id,
      stop: stop >= ENDLESS / 100 ? null : Math.round(stop),
      goOn: goOn >= ENDLESS / 100 ? null : Math.round(goOn),
      worse: stop > goOn * 1.1 + 1000,
      leaves: [...(run.left ?? []), ...cordoned(plan.steps.slice(0, index + 1)), ...noWayBack(plan.steps.slice(0, index + 1))],
    };
  });
}

const from = (run: Run, after: number): number => harms(run).reduce((sum, interval) => sum + weight(interval, after), 0);

/** What only a snapshot of etcd brings back: an upgrade of the control plane or of etcd writes what the version before may not read. */
function noWayBack(steps: readonly Step[]): string[] {
  const all = actionsOf(steps);
  const changed = all.findIndex(
    ({ action, component }) => action === 'restore' || (action === 'upgrade' && (component === undefined || UNREADABLE.has(component))),
  );
  if (changed < 0) return [];
  const backup = all.slice(0, changed).findLast(({ action }) => action === 'backup');
  const { id } = all[changed]!;
  return [
    backup
      ? `the way back from ${id} is the snapshot of ${backup.id}, and what was written since is lost with it`
      : `there is no snapshot from before ${id} to go back to`,
  ];
}

const UNREADABLE: ReadonlySet<string> = new Set(['cluster', 'control-plane', 'kube-apiserver', 'etcd']);

/** Nodes that a step took out of scheduling or out of a balancer and none put back. */
function cordoned(steps: readonly Step[]): string[] {
  const left = new Map<string, string>();
  for (const step of actionsOf(steps)) {
    for (const node of step.nodes?.names ?? []) {
      if (step.action === 'cordon' || step.action === 'drain') left.set(node, `${node} stays cordoned`);
      if (step.action === 'uncordon') left.delete(node);
    }
    if (step.action !== 'lb-member' || step.member === undefined) continue;
    const key = `${step.loadBalancer ?? ''} ${step.member}`;
    if (step.operation === 'enable') left.delete(key);
    else left.set(key, `${step.member} stays out of ${step.loadBalancer ?? 'the balancer'}`);
  }
  return [...left.values()];
}
