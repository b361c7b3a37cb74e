import { deafening, listed, type Proposer, rewrite } from './change.js';

/** An etcd member must be back in the quorum before the next one stops. */
export const etcdGate: Proposer = (situation) => {
  const stops = situation.steps.filter((entry) => entry.action === 'reboot' || entry.action === 'replace').map((entry) => entry.step);
  if (stops.length === 0 || !situation.impacts.some((impact) => impact.kind === 'etcd-no-quorum')) return [];
  const unique = [...new Set(stops)];
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) => [
      unique.includes(step) ? { ...step, gates: [...step.gates, 'etcd-healthy' as const] } : step,
    ]),
  };
  return [
    {
      change: `gate: etcd-healthy after ${listed(unique.map((step) => step.id))}`,
      kind: 'step',
      who: 'you',
      inventory: situation.inventory,
      plan,
      takes: 0,
    },
  ];
};

/** What the API knows is not what nodes do: the gate people trust. */
export const apiGate: Proposer = (situation) => {
  const steps = deafening(situation);
  if (steps.length === 0 || !situation.impacts.some((impact) => impact.kind === 'dns-resolution' && !impact.covered)) return [];
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) => [{ ...step, gates: [...new Set([...step.gates, 'endpoints-in-api' as const])] }]),
  };
  return [
    {
      change: 'waiting until the Endpoints in the API are right',
      kind: 'step',
      who: 'you',
      inventory: situation.inventory,
      plan,
      takes: 0,
      tempting: true,
    },
  ];
};
