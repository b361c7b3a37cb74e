import type { Action, Gate } from '../../model/plan.js';
import { causing, listed, type Proposer, rewrite } from './change.js';

/** Actions whose nodes, or what runs on them, are back when they end. */
const COME_BACK: ReadonlySet<Action> = new Set<Action>(['reboot', 'replace', 'upgrade']);

/** Nodes that go down together, one after the other instead, each when the one before is back and its pods are Ready. */
export const oneByOne: Proposer = (situation) => {
  const { inventory, plan } = situation;
  const steps = causing(
    situation,
    ['service-unreachable', 'workload-below-budget', 'etcd-no-quorum', 'api-unavailable', 'dns-resolution'],
    COME_BACK,
  ).filter(
    ({ nodes, batch }) =>
      nodes !== undefined &&
      (batch ?? Number.POSITIVE_INFINITY) > 1 &&
      (nodes.names.length > 1 || nodes.role !== undefined || nodes.labels !== undefined),
  );
  if (steps.length === 0) return [];
  const etcd: readonly Gate[] = inventory.etcd ? ['etcd-healthy'] : [];
  return [
    {
      change: `one node at a time in ${listed(steps.map(({ id }) => id))}, each when the one before is Ready and so are its pods`,
      kind: 'order',
      who: 'you',
      inventory,
      plan: {
        ...plan,
        steps: rewrite(plan.steps, (step) => [
          steps.includes(step)
            ? { ...step, batch: 1, gates: [...new Set<Gate>([...step.gates, 'node-ready', ...etcd, 'pods-ready'])] }
            : step,
        ]),
      },
      takes: 0,
      cost: `as many ${steps.some(({ action }) => action !== 'upgrade') ? 'reboots' : 'upgrades'} one after the other as there are nodes`,
    },
  ];
};
