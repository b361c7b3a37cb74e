import { findNode, type Inventory, isControlPlane } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import type { ActionStep, Step } from '../../model/plan.js';
import { deafening, exactly, inserted, listed, type Proposer, rewrite, type Situation } from './change.js';

/** From moving the manifest away to the process being gone: the kubelet looks at its manifests every 20 s (`fileCheckFrequency`, kubelet configuration types), then the process ends. M. */
const STOPPING = 30_000;

/** The hosts of a step whose API servers somebody can still reach and stop: a balancer's machine has none, and a host that is not Ready may answer nobody. */
function stoppable({ inventory, steps }: Situation, step: ActionStep): string[] {
  const hosts = hostsOf(steps).get(step) ?? NOBODY;
  const members = inventory.loadBalancers.filter(({ fronts }) => fronts === 'kube-apiserver').flatMap((balancer) => balancer.members ?? []);
  return [...hosts].filter((host) => {
    const node = findNode(inventory, host);
    return node !== undefined && node.ready !== false && (isControlPlane(node) || members.some((member) => member.node === host));
  });
}

/** What each step of the plan is done to. */
const hostsOf = once((steps: Situation['steps']): ReadonlyMap<ActionStep, ReadonlySet<string>> => {
  const hosts = new Map<ActionStep, Set<string>>();
  for (const { step, nodes } of steps) hosts.set(step, new Set([...(hosts.get(step) ?? []), ...nodes]));
  return hosts;
});
const NOBODY: ReadonlySet<string> = new Set();

/** What kubeadm sets up, and what nobody says, runs as static pods; k3s and its like run the API server in a process of their own. */
const isStaticPod = ({ controlPlane }: Inventory): boolean =>
  controlPlane?.installer === undefined || /^(kubeadm|kubespray|kops)$/i.test(controlPlane.installer);

const MANIFESTS = '/etc/kubernetes/manifests';

/**
 * What is typed on the host: the manifest goes, the kubelet ends the pod with its grace period, and nothing starts it again before the reboot because the kubelet is
 * stopped before the manifest is put back (static pods, kubernetes.io/docs/tasks/configure-pod-container/static-pod; kops names the file .manifest). M.
 */
function commandOf(inventory: Inventory): string {
  const installer = inventory.controlPlane?.installer ?? '';
  if (!isStaticPod(inventory))
    return /^k3s$/i.test(installer)
      ? 'systemctl stop k3s'
      : 'stop kube-apiserver with SIGTERM, wait until it is gone, keep it from starting before the host stops';
  const file = `kube-apiserver.${/^kops$/i.test(installer) ? 'manifest' : 'yaml'}`;
  return [
    `mv ${MANIFESTS}/${file} /etc/kubernetes/`,
    'while pgrep -x kube-apiserver; do sleep 1; done',
    'systemctl stop kubelet',
    `mv /etc/kubernetes/${file} ${MANIFESTS}/`,
  ].join(' && ');
}

/** The step with one before it that stops its API servers, batch by batch where it has batches. The host then stops as the plan says. */
function stoppedFirst(situation: Situation, step: ActionStep): Step[] {
  const stop = (nodes: readonly string[] | undefined): ActionStep =>
    inserted(step, {
      id: `stop-apiserver-before-${step.id}`,
      action: 'run',
      ...(nodes && { nodes: { names: nodes } }),
      command: commandOf(situation.inventory),
      affects: { components: ['kube-apiserver'] },
      mode: 'graceful',
      duration: exactly(STOPPING),
    });
  // Within a loop over nodes a step names none: both mean the batch.
  if (step.nodes === undefined) return [stop(undefined), step];
  const hosts = stoppable(situation, step);
  if (step.batch === undefined || step.batch >= hosts.length) return [stop(hosts), step];
  const { nodes, batch, ...rest } = step;
  return [{ kind: 'each', id: `stopped-${step.id}`, at: step.at, gates: [], nodes, batch, steps: [stop(undefined), rest] }];
}

/** An apiserver that is stopped first ends its connections with a FIN: nobody is left behind on a dead one. */
export const gracefulStop: Proposer = (situation) => {
  const { inventory } = situation;
  const steps = deafening(situation).filter((step) => stoppable(situation, step).length > 0);
  if (steps.length === 0) return [];
  const plan = {
    ...situation.plan,
    steps: rewrite(situation.plan.steps, (step) => (steps.includes(step) ? stoppedFirst(situation, step) : [step])),
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
