import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import { removedBetween } from '../../model/removals.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';

/** `kubectl label`: `key=value` sets, `key-` removes. */
export const label: Doing = {
  begin: (world, step, batch) => () => {
    for (const text of textsOf(step)) {
      const [, key, value] = /^([^=\s]+?)(?:=(.*)|-)$/.exec(text) ?? [];
      if (key === undefined) continue;
      world.labels.change(batch, key, value, {
        at: world.clock.now,
        event: value === undefined ? `${step.id} takes the label ${key} away` : `${step.id} sets the label ${key}`,
        label: value === undefined ? `takes ${key} away` : `sets ${key}`,
        place: placeOf(step, 'label'),
      });
    }
  },
};

/** The label as it was written, or the list of them. */
function textsOf({ operation }: ActionStep): readonly string[] {
  if (operation === undefined) return [];
  return operation.startsWith('[') ? (JSON.parse(operation) as string[]) : [operation];
}

/**
 * The labels that an upgrade of the control plane takes from every node, once its first node is through. Only kubeadm is known to do it: where nobody says
 * what upgrades the cluster, both are explored, as far as the routes of the pod network hang on the label.
 */
export function takeLabelsAway(world: World, step: ActionStep): void {
  const { kubernetesVersion, controlPlane, networking } = world.inventory();
  const selector = networking?.routeReflectors?.nodeSelector;
  for (const { label: key, by, version } of removedBetween(kubernetesVersion, step.to) ?? []) {
    if (!selector || !(key in selector)) continue;
    const installer = controlPlane?.installer;
    const takes =
      installer !== undefined
        ? installer === by
        : world.choices.pick({
            key: `installer ${key}`,
            kind: 'fact',
            options: [by, 'something else'],
            likely: 0,
            what: 'controlPlane.installer, what upgrades the control plane',
            place: controlPlane
              ? placeOf(controlPlane)
              : { file: world.inventory().at.file, pointer: `${world.inventory().at.pointer}/spec` },
          }) === 0;
    if (takes)
      world.labels.removeAll(key, {
        at: world.clock.now,
        event: `${step.id} takes the label ${key} from every node: ${by} does so from v${version} on`,
        label: `takes ${key} from every node`,
        place: placeOf(step, 'to'),
        hazard: 'upgrade/removed-label',
      });
  }
}
