import { isControlPlane, findNode } from '../../model/inventory.js';
import { exactly, inserted, type Proposer } from './change.js';

/** DNS pods that stand where nothing is rebooted do not have to move while anybody is deaf. */
export const moveDns: Proposer = (situation) => {
  const { inventory, plan, impacts } = situation;
  const pods = inventory.dns?.pods ?? [];
  const first = plan.steps[0];
  const worker = inventory.nodes.find((node) => !isControlPlane(node));
  if (!first || !worker || pods.length === 0 || !impacts.some((impact) => impact.kind === 'dns-resolution' && !impact.covered)) return [];
  const stays = pods.filter((pod) => {
    const node = pod.node === undefined ? undefined : findNode(inventory, pod.node);
    return node && isControlPlane(node);
  });
  if (stays.length === 0) return [];
  const moves = stays.map((pod, index) =>
    inserted(first, {
      id: `move-dns-${index + 1}`,
      action: 'evict',
      pods: [pod.name],
      replacement: { node: worker.name },
      duration: exactly(30_000),
      gates: ['endpoints-on-nodes'],
    }),
  );
  return [
    {
      change: `move CoreDNS to workers before ${first.id}, one pod after the other`,
      kind: 'step',
      who: 'you',
      inventory,
      plan: { ...plan, steps: [...moves, ...plan.steps] },
      takes: 0,
    },
  ];
};

/** More replicas where the plan works do not help nodes that never hear of them. */
export const moreReplicas: Proposer = ({ inventory, plan, impacts }) => {
  const pods = inventory.dns?.pods ?? [];
  const control = pods.flatMap((pod) =>
    pod.node !== undefined && findNode(inventory, pod.node) && isControlPlane(findNode(inventory, pod.node)!) ? [pod] : [],
  );
  if (control.length === 0 || !inventory.dns || !impacts.some((impact) => impact.kind === 'dns-resolution' && !impact.covered)) return [];
  const extra = control.map((pod, index) => ({ ...pod, name: `${pod.name}-more`, ip: `one more address ${index + 1}` }));
  return [
    {
      change: 'more CoreDNS replicas on the control plane',
      kind: 'setting',
      who: 'you',
      inventory: { ...inventory, dns: { ...inventory.dns, pods: [...pods, ...extra] } },
      plan,
      takes: 0,
      tempting: true,
    },
  ];
};
