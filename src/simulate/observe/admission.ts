import { placeOf } from '../../model/place.js';
import type { Cause } from '../../model/timeline.js';
import { namespaceOf } from '../../model/webhooks.js';
import type { Admission, Refused } from '../workload/admission.js';
import type { Ledger } from '../ledger.js';
import type { Observer } from './observer.js';

/** New pods that the API refuses because nobody answers a webhook that must: while some are wanted, not while it only would. */
export function observeAdmission(admission: Admission, now: () => number, ledger: Ledger): Observer {
  /** What is told of each webhook since it began: what is learned later is added behind it, so that it stays one interval. */
  const open = new Map<string, readonly Cause[]>();
  return () => {
    const refused = admission.refused();
    for (const name of open.keys())
      if (!refused.some(({ webhook }) => webhook.name === name)) {
        open.delete(name);
        ledger.state('admission-refused', name, null);
      }
    for (const one of refused) {
      const losses = one.behind.flatMap((set) => set.losses());
      const told = open.get(one.webhook.name) ?? [...losses, causeOf(one, now())];
      open.set(one.webhook.name, told);
      ledger.state('admission-refused', one.webhook.name, {
        class: { webhook: one.webhook.name },
        nodes: 0,
        exact: true,
        fraction: 1,
        pinned: false,
        exposure: false,
        target: one.webhook.name,
        causes: [...told, ...losses.filter((loss) => !told.includes(loss))],
      });
    }
  };
}

const causeOf = (one: Refused, at: number): Cause => ({
  at,
  event: eventOf(one),
  label: one.sets.some((set) => one.behind.includes(set)) ? 'its own pods need its answer too' : 'new pods need its answer',
  place: placeOf(one.webhook, 'name'),
  hazard: 'webhook/backend-stopped',
});

function eventOf({ webhook, behind, sets }: Refused): string {
  const own = sets.some((set) => behind.includes(set));
  const others = sets.filter((set) => !behind.includes(set)).map(({ facts }) => facts.label);
  const said = [...(own ? ['its own pods'] : []), ...others.slice(0, 2), ...(others.length > 2 ? [`${others.length - 2} more`] : [])];
  return `nobody answers ${webhook.name}: the API refuses new pods of ${said.join(', ')}${own ? `, as ${namespaceOf(webhook)} is not exempt` : ''}`;
}
