import type { Faults, OneMoreFault } from '../../model/answers.js';
import type { Inventory } from '../../model/inventory.js';
import { actionsOf, type Plan } from '../../model/plan.js';
import { LIKELY } from '../choices.js';
import type { Population } from '../classes.js';
import { withFault } from '../fault.js';
import type { Run } from '../run.js';
import type { Work } from '../work.js';
import { weight, worse } from './harms.js';

/** How many steps all faults together may play. */
const STEPS = 6000;

/**
 * The plan with one host more lost at one step, for every host that the model tells apart and every step, with likely answers. Where that
 * is too much, hosts and steps are tried evenly over the plan, and how many were is said.
 */
export function* oneMoreFault(inventory: Inventory, plan: Plan, population: Population, likely: Run): Work<Faults> {
  const steps = [...new Set(actionsOf(plan.steps).map(({ id }) => id))];
  const hosts = [...population.hosts.keys()];
  const stops = new Map(likely.steps.map(({ id, step, nodes }) => [id, STOPPING.has(step.action) ? nodes : []]));
  // A host that the step itself stops cannot be lost besides.
  const all = steps.flatMap((step) => hosts.filter((host) => !stops.get(step)?.includes(host)).map((host) => ({ host, step })));
  const most = Math.max(1, Math.floor(STEPS / Math.max(1, steps.length)));
  const tried = all.length <= most ? all : Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);
  const played = tried.flatMap((fault) => {
    const changed = withFault(plan, fault);
    return changed ? [{ fault, job: { inventory, plan: changed, scenario: LIKELY } }] : [];
  });
  const runs = yield played.map(({ job }) => job);
  const faults = played.flatMap(({ fault }, index): OneMoreFault[] => {
    const begins = runs[index]!.steps.find(({ id }) => id === fault.step || id.startsWith(`${fault.step}#`))?.from ?? 0;
    const breaks = worse(own(runs[index]!, fault.host), likely, begins, population.total);
    return breaks.length > 0 ? [{ ...fault, breaks }] : [];
  });
  const gravity = ({ breaks }: OneMoreFault) => breaks.reduce((sum, { times }) => times.reduce((all, one) => all + weight(one), sum), 0);
  return { faults: faults.sort((a, b) => gravity(b) - gravity(a)), tried: runs.length, of: all.length };
}

/** Without the eviction of the lost host's own pods: that is what losing it means. */
const own = (run: Run, host: string): Run => ({
  ...run,
  intervals: run.intervals.filter(({ kind, class: key }) => kind !== 'pod-eviction' || key.node !== host),
});

const STOPPING: ReadonlySet<string> = new Set(['reboot', 'replace', 'shutdown', 'remove']);
