import { placeOf, samePlace } from '../../model/place.js';
import { exactly, inserted, type Proposer } from './change.js';

/** DNS pods that carry the load while others are away: as many more, before the plan, as were short at the worst. */
export const scaleDns: Proposer = ({ inventory, plan, impacts }) => {
  const { dns } = inventory;
  const first = plan.steps[0];
  const [peak, each] = [dns?.peakQueriesPerSecond, dns?.queriesPerSecondPerReplica];
  if (!dns?.pods || !first || peak === undefined || each === undefined) return [];
  const overloaded = impacts.filter(
    ({ kind, covered, cause }) =>
      kind === 'dns-resolution' && !covered && cause.some(({ place }) => samePlace(place, placeOf(dns, 'peakQueriesPerSecond'))),
  );
  if (overloaded.length === 0) return [];
  const worst = Math.max(...overloaded.map((impact) => impact.worst.fraction));
  const short = Math.max(1, Math.ceil(peak / each - ((1 - worst) * peak) / each - 1e-9));
  const replicas = dns.pods.length + short;
  const workload = dns.workload ?? dns.provider ?? 'coredns';
  const scale = inserted(first, {
    id: 'scale-dns',
    action: 'scale',
    workload,
    replicas,
    duration: exactly(60_000),
    gates: ['pods-ready'],
  });
  return [
    {
      change: `scale ${workload} to ${replicas} before ${first.id}`,
      kind: 'step',
      who: 'you',
      inventory,
      plan: { ...plan, steps: [scale, ...plan.steps] },
      takes: 0,
      cost: 'needs room for the pods on nodes that the plan does not take away; scale back afterwards',
    },
  ];
};
