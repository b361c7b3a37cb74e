import type { Inventory } from '../../model/inventory.js';
import { isControlPlane } from '../../model/inventory.js';
import { API_VERSION } from './kind.js';

/** A standing plan that comes with premortem. `steps` are YAML for an inventory, or undefined where nothing in it can be done to. */
export interface BuiltInDrill {
  readonly what: string;
  readonly steps: (inventory: Inventory) => readonly string[] | undefined;
  /** What an inventory lacks for which there are no steps. */
  readonly lacks: string;
}

/** Every built-in drill, by the name that `drills:` takes. Durations are left open: their ranges are explored. */
export const DRILLS: Readonly<Record<string, BuiltInDrill>> = {
  'control-plane-reboots': {
    what: 'each control-plane node rebooted in turn',
    lacks: 'no node of the control plane is known',
    steps: ({ nodes }) =>
      nodes.some(isControlPlane)
        ? [
            '- id: control-plane',
            '  each: { role: control-plane, batch: 1 }',
            '  steps:',
            '    - { id: reboot, action: reboot, gate: [node-ready, etcd-healthy], wait: 2m }',
          ]
        : undefined,
  },
  'patch-in-batches': {
    what: 'every worker drained, rebooted and taken back, a tenth of them at a time',
    lacks: 'no worker is known',
    steps: ({ nodes }) => {
      const workers = nodes.reduce((sum, node) => sum + (isControlPlane(node) ? 0 : (node.count ?? 1)), 0);
      return workers > 0
        ? [
            '- id: workers',
            `  each: { role: worker, batch: ${Math.max(1, Math.floor(workers / 10))} }`,
            '  steps:',
            '    - { id: drain, action: drain, flags: { ignoreDaemonsets: true, deleteEmptydirData: true } }',
            '    - { id: reboot, action: reboot, mode: graceful, gate: [node-ready] }',
            '    - { id: uncordon, action: uncordon }',
          ]
        : undefined;
    },
  },
  'balancer-lost': {
    what: 'each active balancer lost: its standby takes over',
    lacks: 'no balancer is known',
    steps: ({ loadBalancers }) =>
      loadBalancers.length > 0
        ? loadBalancers.map(
            ({ name }, i) => `- { id: lose-${i + 1}, action: failover, loadBalancer: ${JSON.stringify(name)}, mode: abrupt, wait: 5m }`,
          )
        : undefined,
  },
  'dns-restarted': {
    what: 'the DNS pods replaced, one after the other',
    lacks: 'no DNS pod is known',
    steps: ({ dns }) =>
      dns?.pods?.length
        ? dns.pods.map(
            ({ name, node }, i) =>
              `- { id: replace-${i + 1}, action: delete, pods: ${JSON.stringify(name)}${node === undefined ? '' : `, node: ${JSON.stringify(node)}`}, gate: [pods-ready], wait: 30s }`,
          )
        : undefined,
  },
};

/** A built-in drill for an inventory, as somebody would write it; undefined where the inventory lacks what it is done to. */
export function drillText(name: string, inventory: Inventory): string | undefined {
  const drill = DRILLS[name]!;
  const steps = drill.steps(inventory);
  if (steps === undefined) return undefined;
  return [
    `# Built in: ${drill.what}`,
    `apiVersion: ${API_VERSION}`,
    'kind: Drill',
    `metadata: { name: ${name} }`,
    'spec:',
    '  steps:',
    ...steps.map((line) => `    ${line}`),
    '',
  ].join('\n');
}
