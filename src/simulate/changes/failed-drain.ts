import { human } from '../../model/duration.js';
import type { ActionStep } from '../../model/plan.js';
import type { Impact } from '../../model/timeline.js';
import { dnsFacts, workloadFacts } from '../workload/facts.js';
import { type Change, type Proposer, rewrite, type Situation } from './change.js';

/** What each flag of kubectl drain costs, by its name in a plan. */
const FLAGS: Readonly<Record<string, { readonly field: string; readonly cost: string }>> = {
  '--ignore-daemonsets': { field: 'ignoreDaemonsets', cost: 'pods of DaemonSets stay until the node stops' },
  '--delete-emptydir-data': { field: 'deleteEmptydirData', cost: 'what these pods keep in an emptyDir is lost' },
  '--force': { field: 'force', cost: 'pods that no controller replaces are gone for good' },
};

/** The drains that fail in the eyes of the simulation, each with how. */
function failing({ impacts, steps }: Situation): { readonly impact: Impact; readonly step: ActionStep }[] {
  return impacts.flatMap((impact) => {
    if (impact.kind !== 'drain-failed') return [];
    const begun = impact.cause[0]!.place;
    const step = steps.find(
      ({ action, step: { at } }) => action === 'drain' && begun.file === at.file && begun.pointer.startsWith(`${at.pointer}/`),
    );
    return step ? [{ impact, step: step.step }] : [];
  });
}

const withFlags = (
  { inventory, plan }: Situation,
  step: ActionStep,
  flags: Readonly<Record<string, unknown>>,
): Pick<Change, 'inventory' | 'plan'> => ({
  inventory,
  plan: {
    ...plan,
    steps: rewrite(plan.steps, (own) => [own.at.pointer === step.at.pointer ? { ...own, flags: { ...own.flags, ...flags } } : own]),
  },
});

/** The flags that kubectl asks for. */
export const askedFlags: Proposer = (situation) =>
  failing(situation).flatMap(({ impact: { asks }, step }) => {
    const asked = asks?.split(' and ').flatMap((flag) => FLAGS[flag] ?? []) ?? [];
    if (asked.length === 0) return [];
    return [
      {
        change: `${asks} for ${step.id}`,
        kind: 'setting' as const,
        who: 'you',
        ...withFlags(situation, step, Object.fromEntries(asked.map(({ field }) => [field, true]))),
        takes: 0,
        cost: asked.map(({ cost }) => cost).join('; '),
      },
    ];
  });

/** A timeout that is longer than the longest grace period of the pods that may be on the node. */
export const longerTimeout: Proposer = (situation) =>
  failing(situation).flatMap(({ impact: { asks, refused }, step }) => {
    if (asks !== undefined || refused !== undefined) return [];
    const graces = [dnsFacts(situation.inventory), ...workloadFacts(situation.inventory)].flatMap((facts) => facts?.grace ?? []);
    const timeout = human(Math.ceil((Math.max(...graces) + 60_000) / 60_000) * 60_000);
    return [
      {
        change: `--timeout=${timeout} for ${step.id}`,
        kind: 'setting' as const,
        who: 'you',
        ...withFlags(situation, step, { timeout }),
        takes: 0,
        cost: 'the drain may take that long',
      },
    ];
  });
