import { human } from '../../model/duration.js';
import { deafening, exactly, listed, type Proposer, rewrite, type Situation } from './change.js';

const waiting = (situation: Situation, ms: number) => {
  const steps = deafening(situation);
  const longer = exactly(ms);
  return { ...situation.plan, steps: rewrite(situation.plan.steps, (step) => [steps.includes(step) ? { ...step, wait: longer } : step]) };
};

/** Waiting until the last deaf node has recovered: the least wait is the longest recovery, counted from the step's end. */
export const longWait: Proposer = (situation) => {
  const steps = deafening(situation);
  const stale = situation.impacts.filter(
    (impact) => impact.kind === 'service-routing-stale' && impact.target === undefined && !impact.covered,
  );
  if (steps.length === 0 || stale.length === 0 || stale.some((impact) => impact.worst.to === null)) return [];
  const played = situation.steps.filter((entry) => steps.includes(entry.step));
  const shortest = Math.min(...played.map((entry) => entry.to - entry.from));
  const longest = Math.max(...stale.map((impact) => impact.worst.to! - impact.from));
  const wait = Math.ceil(Math.max(0, longest - shortest) / 60_000) * 60_000;
  if (wait === 0) return [];
  return [
    {
      change: `wait ${human(wait)} after ${listed(steps.map((step) => step.id))}`,
      kind: 'wait',
      who: 'you',
      inventory: situation.inventory,
      plan: waiting(situation, wait),
      takes: 0,
    },
  ];
};

/** What people do instead: a minute or five more between the steps. */
export const shortWait: Proposer = (situation) => {
  const steps = deafening(situation);
  if (steps.length === 0) return [];
  return [
    {
      change: 'waiting five minutes more between the steps',
      kind: 'wait',
      who: 'you',
      inventory: situation.inventory,
      plan: waiting(situation, 300_000),
      takes: 0,
      tempting: true,
    },
  ];
};
