import { installerOf } from '../../model/installer.js';
import { isControlPlane } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import { addedBetween } from '../../model/removals.js';
import { relation, type Row } from '../relation.js';

const fields = {
  step: { type: 'string', what: "the step's id" },
  taint: { type: 'string', what: 'the taint that it puts on nodes, with the effect NoSchedule' },
  former: { type: 'string', what: 'the taint beside which it does so' },
  version: { type: 'string', what: 'the first version whose upgrade does so' },
  by: { type: 'string', what: 'what does it: kubeadm, ...' },
  applies: { type: 'bool', what: 'whether that is what upgrades the cluster', fact: 'controlPlane/installer' },
} as const;

/** The taints that upgrades of the plan put on nodes of the control plane. */
export const newTaint = relation({
  name: 'newTaint',
  what: 'A taint that an upgrade of the control plane puts on its nodes; none where their taints are known and none carries the former one.',
  example: 'newTaint.former in workload.tolerates && !(newTaint.taint in workload.tolerates)',
  fields,
  rows({ inventory, timeline }) {
    const masters = inventory.nodes.filter(isControlPlane);
    const installer = installerOf(inventory);
    const steps = new Set(timeline.steps.filter(({ action }) => action === 'upgrade').map(({ step }) => step));
    return [...steps].filter(isOfControlPlane).flatMap((step) =>
      (addedBetween(inventory.kubernetesVersion, step.to) ?? [])
        .filter(({ former }) => masters.some(({ taints }) => taints === undefined || taints.some(({ key }) => key === former)))
        .map(
          ({ taint, former, version, by }): Row<typeof fields> => ({
            values: { step: step.id, taint, former, version, by, applies: installer === undefined ? undefined : installer === by },
            place: placeOf(step, 'to'),
            places: {
              applies: inventory.controlPlane ? placeOf(inventory.controlPlane, 'installer') : placeOf(inventory, 'controlPlane'),
            },
            of: step.id,
            steps: [step.id],
          }),
        ),
    );
  },
});

const isOfControlPlane = ({ component }: ActionStep): boolean =>
  component === undefined || component === 'cluster' || component === 'control-plane';
