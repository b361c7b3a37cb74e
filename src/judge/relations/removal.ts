import { installerOf } from '../../model/installer.js';
import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import { removedBetween } from '../../model/removals.js';
import { relation, type Row } from '../relation.js';

const fields = {
  step: { type: 'string', what: "the step's id" },
  label: { type: 'string', what: 'the label that it takes from nodes', fact: 'kubernetesVersion' },
  version: { type: 'string', what: 'the first version whose upgrade does so', fact: 'kubernetesVersion' },
  by: { type: 'string', what: 'what does it: kubeadm, ...', fact: 'kubernetesVersion' },
  instead: { type: 'string', what: 'the label that says the same from then on', fact: 'kubernetesVersion' },
  applies: { type: 'bool', what: 'whether that is what upgrades the cluster', fact: 'controlPlane/installer' },
} as const;

/** The labels that upgrades of the plan take from nodes. */
export const removal = relation({
  name: 'removal',
  what: 'A label that an upgrade of the control plane takes from the nodes that carry it.',
  example: 'removal.applies && removal.version == "1.24"',
  fields,
  rows({ inventory, timeline }) {
    const upgrades = [...new Set(timeline.steps.filter(({ action }) => action === 'upgrade').map(({ step }) => step))].filter(
      isControlPlane,
    );
    return upgrades.flatMap((step): Row<typeof fields>[] => {
      const installer = installerOf(inventory);
      const common = { place: placeOf(step, 'to'), of: step.id, steps: [step.id] };
      const unread = { step: step.id, label: undefined, version: undefined, by: undefined, instead: undefined, applies: undefined };
      const removed = removedBetween(inventory.kubernetesVersion, step.to);
      // Without a version nobody can tell which labels go.
      if (!removed) return [{ ...common, values: unread, places: unreadPlaces(placeOf(inventory, 'kubernetesVersion')) }];
      return removed.map(({ label, version, by, instead }) => ({
        ...common,
        values: { step: step.id, label, version, by, instead, applies: installer === undefined ? undefined : installer === by },
        places: {
          applies: inventory.controlPlane ? placeOf(inventory.controlPlane, 'installer') : placeOf(inventory, 'controlPlane'),
        },
      }));
    });
  },
});

const unreadPlaces = (place: ReturnType<typeof placeOf>) => ({ label: place, version: place, by: place, instead: place });

const isControlPlane = ({ component }: ActionStep): boolean =>
  component === undefined || component === 'cluster' || component === 'control-plane';
