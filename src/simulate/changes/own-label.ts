import type { Inventory } from '../../model/inventory.js';
import { exactly, inserted, type Proposer, rewrite } from './change.js';

/** A label that no upgrade knows, as Calico's own documentation gives its route reflectors. */
const OWN = { 'route-reflector': 'true' };

/** Reflectors that are picked by a label of their own stay reflectors whatever an upgrade does; putting the lost label back mends what it broke. */
export const ownLabel: Proposer = ({ inventory, plan, impacts, steps }) => {
  const selector = inventory.networking?.routeReflectors?.nodeSelector;
  const hit = impacts.find(({ kind }) => kind === 'pod-network');
  if (!selector || !hit) return [];
  const taking = steps.find(({ step: { at } }) =>
    hit.cause.some(({ place }) => place.file === at.file && place.pointer.startsWith(`${at.pointer}/`)),
  )?.step;
  const carries = (labels: Readonly<Record<string, string>> | undefined) =>
    Object.entries(selector).every(([key, value]) => labels?.[key] === value);
  const reflectors = inventory.nodes.filter(({ labels }) => carries(labels)).map(({ name }) => name);
  const relabelled: Inventory = {
    ...inventory,
    nodes: inventory.nodes.map((node) => (carries(node.labels) ? { ...node, labels: { ...node.labels, ...OWN } } : node)),
    networking: { ...inventory.networking!, routeReflectors: { nodeSelector: OWN } },
  };
  const [key, value] = Object.entries(selector)[0]!;
  return [
    {
      change: 'pick the route reflectors by a label of their own, before the plan',
      kind: 'setting',
      who: 'you',
      inventory: relabelled,
      plan,
      takes: 0,
    },
    ...(taking
      ? [
          {
            change: `put ${key} back on the reflectors after ${taking.id}`,
            kind: 'step' as const,
            who: 'you',
            inventory,
            plan: {
              ...plan,
              steps: rewrite(plan.steps, (step) =>
                step === taking
                  ? [
                      step,
                      inserted(step, {
                        id: 'put-label-back',
                        action: 'label',
                        nodes: { names: reflectors },
                        operation: `${key}=${value}`,
                        duration: exactly(5000),
                      }),
                    ]
                  : [step],
              ),
            },
            takes: 0,
            cost: 'the pod network is down until then',
          },
        ]
      : []),
  ];
};
