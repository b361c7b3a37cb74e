import { placeOf } from '../../model/place.js';
import { compareMinors, parseVersion } from '../../model/versions.js';
import { relation, type Row } from '../relation.js';
import { type Component, COMPONENTS, moments, type Running, span } from '../upgrades.js';

const fields = {
  component: { type: 'string', what: 'which component', words: COMPONENTS },
  version: { type: 'string', what: 'its version then' },
  count: { type: 'int', what: 'on how many nodes' },
  oldest: { type: 'string', what: 'the oldest version of kube-apiserver then' },
  newest: { type: 'string', what: 'the newest version of kube-apiserver then' },
  ahead: { type: 'int', what: 'how many minors it is ahead of the oldest kube-apiserver; negative where it is behind' },
  behind: { type: 'int', what: 'how many minors it is behind the newest kube-apiserver; negative where it is ahead' },
  step: { type: 'string', what: 'id of the step after which it is so; empty for the beginning of the plan' },
  at: { type: 'double', what: 'from when, in seconds after the start of the plan' },
} as const;

/** Versions of components against kube-apiserver's, through the plan. */
export const skew = relation({
  name: 'skew',
  what: "A component's version against kube-apiserver's at the beginning of the plan, and whenever a step changes one of the two; alike nodes are one row.",
  example: 'skew.component == "kubelet" && skew.ahead > 0',
  fields,
  rows({ whole, ...own }) {
    const { inventory, timeline } = whole ?? own;
    const seen = new Set<string>();
    return moments(inventory, timeline.steps).flatMap(({ move, running }): Row<typeof fields>[] => {
      const api = span(running.filter(({ component }) => component === 'kube-apiserver').map(({ version }) => version));
      if (!api) return [];
      const [oldest, newest] = [parseVersion(api.oldest)!, parseVersion(api.newest)!];
      return groups(running).flatMap(({ first, count }): Row<typeof fields>[] => {
        const { component, version, place, of } = first;
        const key = [component, version, api.oldest, api.newest].join('\0');
        if (seen.has(key)) return [];
        seen.add(key);
        const mine = parseVersion(version)!;
        const values = { component, version, count, oldest: api.oldest, newest: api.newest };
        return [
          {
            values: {
              ...values,
              ahead: compareMinors(mine, oldest),
              behind: compareMinors(newest, mine),
              step: move?.id ?? '',
              at: (move?.to ?? 0) / 1000,
            },
            place,
            places: { step: move ? placeOf(move.step, 'to') : place },
            of,
            count,
            ...(move && { steps: [move.id] }),
          },
        ];
      });
    });
  },
});

/** Instances of one component with one version, from the first of them. */
function groups(running: readonly Running[]): { readonly first: Running; count: number }[] {
  const found = new Map<string, { readonly first: Running; count: number }>();
  for (const one of running) {
    const key: `${Component}\0${string}` = `${one.component}\0${one.version}`;
    const there = found.get(key);
    if (there) there.count += one.count;
    else found.set(key, { first: one, count: one.count });
  }
  return [...found.values()];
}
