import { findNode, type Inventory, isControlPlane } from '../../model/inventory.js';
import type { ActionStep } from '../../model/plan.js';
import { deafening, exactly, inserted, listed, type Proposer, rewrite, type Situation } from './change.js';

/** From moving the manifest away to the process being gone: the kubelet looks at its manifests every 20 s (`fileCheckFrequency`, kubelet configuration types), then the process ends. M. */
const STOPPING = 30_000;

/** Whether a step's hosts run API servers that somebody can still reach: a balancer's machine has none, and a host that is not Ready may answer nobody. */
function canStop({ inventory, steps }: Situation, step: ActionStep): boolean {
  const hosts = steps.filter((entry) => entry.step === step).flatMap(({ nodes }) => nodes);
  const members = inventory.loadBalancers.filter(({ fronts }) => fronts === 'kube-apiserver').flatMap((balancer) => balancer.members ?? []);
  return hosts.some((host) => {
    const node = findNode(inventory, host);
    return node !== undefined && node.ready !== false && (isControlPlane(node) || members.some((member) => member.node === host));
  });
}

/** What kubeadm sets up, and what nobody says, runs as static pods; k3s and its like run the API server in a process of their own. */
const isStaticPod = ({ controlPlane }: Inventory): boolean =>
  controlPlane?.installer === undefined || /^(kubeadm|kubespray|kops)$/i.test(controlPlane.installer);

/** An apiserver that is stopped first ends its connections with a FIN: nobody is left behind on a dead one. */
export const gracefulStop: Proposer = (situation) => {
  const { inventory } = situation;
  const steps = deafening(situation).filter((step) => canStop(situation, step));
  if (steps.length === 0) return [];
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) =>
      steps.includes(step)
        ? [
            inserted(step, { id: `stop-apiserver-before-${step.id}`, action: 'wait', duration: exactly(STOPPING) }),
            { ...step, mode: 'graceful' as const },
          ]
        : [step],
    ),
  };
  return [
    {
      change: `stop kube-apiserver in an orderly way first${isStaticPod(inventory) ? ' (move its manifest away, wait until it is gone)' : ''} in ${listed(steps.map((step) => step.id))}`,
      kind: 'step',
      who: 'you',
      inventory,
      plan,
      takes: 0,
      cost: 'about half a minute a master; not possible where you cannot reach the host',
    },
  ];
};
