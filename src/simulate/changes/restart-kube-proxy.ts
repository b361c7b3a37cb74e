import { deafening, exactly, inserted, listed, type Proposer, rewrite } from './change.js';

/** A restarted kube-proxy lists everything anew over a new connection: often the only cure the operator owns at night. */
export const restartKubeProxy: Proposer = (situation) => {
  const steps = deafening(situation);
  if (steps.length === 0 || !situation.impacts.some((impact) => impact.kind === 'service-routing-stale' && !impact.covered)) return [];
  const agent = situation.inventory.nodes.every(({ kubeProxyMode }) => kubeProxyMode === 'none') ? 'the network agent' : 'kube-proxy';
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) =>
      steps.includes(step)
        ? [
            step,
            inserted(step, {
              id: `restart-kube-proxy-after-${step.id}`,
              action: 'restart',
              component: 'kube-proxy',
              duration: exactly(60_000),
            }),
          ]
        : [step],
    ),
  };
  return [
    {
      change: `restart ${agent} on every node after ${listed(steps.map((step) => step.id))}`,
      kind: 'step',
      who: 'you',
      inventory: situation.inventory,
      plan,
      takes: 0,
      cost: 'rules are rewritten on every node; established connections stay',
    },
  ];
};

/** The same for the kubelet: it clears a broken connection out of its pool. */
export const restartKubelet: Proposer = (situation) => {
  const steps = deafening(situation);
  if (steps.length === 0 || !situation.impacts.some((impact) => impact.kind === 'node-not-ready' && !impact.covered)) return [];
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) =>
      steps.includes(step)
        ? [
            step,
            inserted(step, { id: `restart-kubelet-after-${step.id}`, action: 'restart', component: 'kubelet', duration: exactly(60_000) }),
          ]
        : [step],
    ),
  };
  return [
    {
      change: `restart kubelet on every node after ${listed(steps.map((step) => step.id))}`,
      kind: 'step',
      who: 'you',
      inventory: situation.inventory,
      plan,
      takes: 0,
      cost: 'pods keep running; do it in batches',
    },
  ];
};
