import { isControlPlane } from '../../model/inventory.js';
import { REACH_FIELDS, reachedBy, reaching } from '../reach.js';
import { relation } from '../relation.js';
import { bounded, centralRows, COMPONENT_FIELDS, componentRows } from './component.js';

/** What a step is done to, component by component. */
export const reachedComponent = relation({
  name: 'reachedComponent',
  what: 'The kubelets and kube-proxies on the nodes that a step of the plan reaches (upgrade, restart, run), by version and flags, and the components of the control plane where it names no nodes or one of theirs: one row for each step, their number is of all its batches.',
  example: 'component.step == upgrade.planStep && component.component in upgrade.reaches && size(component.gates) > 0',
  fields: { ...REACH_FIELDS, ...COMPONENT_FIELDS },
  rows: (world) => {
    const { inventory } = world;
    const central = centralRows(inventory);
    const known = inventory.nodes.some(isControlPlane);
    return reaching(world).flatMap((one) => {
      const own = reachedBy(one);
      const control = !known || one.reach.entries.some(({ node }) => isControlPlane(node));
      return [...(control ? central : []), ...componentRows(one.reach.entries)].map(bounded(inventory)).map((row) => ({
        ...row,
        values: { ...row.values, ...own.values },
        lacking: own.lacking,
      }));
    });
  },
});
